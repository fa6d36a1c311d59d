/** What the client does with a call of a tool when nobody is there to answer: `asked` is refused as well. */
export type Verdict = 'allowed' | 'asked' | 'denied' | 'unknown'

/** The rules that hold for a session, from all places, as they are written there. */
export interface Rules {
  allow: readonly string[]
  ask: readonly string[]
  deny: readonly string[]
}

/** A session as far as its permissions go. */
export interface Permissions extends Rules {
  mode: string
  /** The client's sandbox is switched on: what runs in it may be allowed by that. */
  sandbox: boolean
}

/**
 * Says what the client does with the Bash call `command`. Read as narrowly as it can be: `unknown` for every form whose answer
 * has not been measured, never a guess. `test/nights/permission-table.test.ts` holds it against the real client.
 */
export function bashVerdict(command: string, permissions: Permissions): Verdict {
  const { ask, deny, mode } = permissions
  const whole = command.trim()
  if (deny.some(isAllOfBash)) return 'denied'
  const parts = partsOf(whole)
  if (!parts) return unread(whole, permissions)
  const forms = [whole, ...parts.flatMap(refusableForms)]
  if (hits(deny, forms)) return 'denied'
  if (parts.some((part) => isHidden(part, [...deny, ...ask]))) return 'unknown'
  if (ask.some(isAllOfBash) || hits(ask, forms)) return mode === 'dontAsk' ? 'denied' : 'asked'
  return unrefused(whole, parts, permissions)
}

/** Of a command that no rule denies or asks about. */
function unrefused(whole: string, parts: readonly string[], permissions: Permissions): Verdict {
  const { allow, mode } = permissions
  if (mode === 'bypassPermissions' || allow.some(isAllOfBash)) return 'allowed'
  if (!whole.includes('*') && allow.includes(`Bash(${whole})`)) return 'allowed'
  const verdicts = parts.map((part) => partVerdict(part, permissions))
  return verdicts.find((one) => one === 'unknown') ?? verdicts.find((one) => one !== 'allowed') ?? 'allowed'
}

/** Says what the client does with a call of `tool` on a file in its working directory. */
export function editVerdict(tool: 'Edit' | 'Write', { allow, ask, deny, mode }: Permissions): Verdict {
  if (deny.includes(tool)) return 'denied'
  if (ask.includes(tool)) return mode === 'dontAsk' ? 'denied' : 'asked'
  // Which files a pattern is about depends on the feature.
  if ([...deny, ...ask].some(isAboutFiles)) return 'unknown'
  const isAllowed = allow.includes(tool) || allow.includes('Edit(**)')
  if (isAllowed && mode !== 'plan') return 'allowed'
  const byMode = EDITS_BY_MODE[mode] ?? 'unknown'
  return byMode !== 'allowed' && mode !== 'plan' && allow.some(isAboutFiles) ? 'unknown' : byMode
}

const EDITS_BY_MODE: Record<string, Verdict> = {
  default: 'asked',
  acceptEdits: 'allowed',
  plan: 'asked',
  dontAsk: 'denied',
  bypassPermissions: 'allowed',
}

/** Gives the narrowest rule that lets a refused Bash call through; undefined where a rule denies it, or none is sure to. */
export function ruleFor(command: string, permissions: Permissions): string | undefined {
  const [program = '', verb = ''] = command.trim().split(/\s+/)
  const prefix = /^[a-z][\w:.-]*$/.test(verb) ? `${program} ${verb}` : program
  const candidates = [`Bash(${prefix}:*)`, `Bash(${command.trim()})`]
  return candidates.find((rule) => {
    if (/[\n()]/.test(rule.slice(5, -1))) return false
    return bashVerdict(command, { ...permissions, allow: [...permissions.allow, rule] }) === 'allowed'
  })
}

function isAboutFiles(rule: string): boolean {
  return /^(?:Edit|Write|MultiEdit|NotebookEdit)\(/.test(rule)
}

function isAllOfBash(rule: string): boolean {
  return rule === 'Bash' || rule === 'Bash(*)'
}

/** A form that is not read: certain only where no rule could refuse any part of it. */
function unread(whole: string, { allow, ask, deny, mode, sandbox }: Permissions): Verdict {
  const refuses = [...deny, ...ask].some((rule) => rule.startsWith('Bash'))
  if (!refuses && (mode === 'bypassPermissions' || allow.some(isAllOfBash))) return 'allowed'
  if (deny.includes(`Bash(${whole})`)) return 'denied'
  const couldPass = sandbox || allow.some((rule) => rule.startsWith('Bash')) || mode === 'auto'
  return couldPass || refuses || mode === 'bypassPermissions' ? 'unknown' : 'asked'
}

function partVerdict(part: string, { allow, mode, sandbox }: Permissions): Verdict {
  if (hits(allow, allowableForms(part)) || READ_ONLY.test(part)) return 'allowed'
  if (sandbox || mode === 'auto' || MAY_BE_READ_ONLY.test(part)) return 'unknown'
  if (mode === 'acceptEdits' && FILE_PROGRAM.test(part)) return isInside(part) ? 'allowed' : 'unknown'
  return mode === 'dontAsk' ? 'denied' : 'asked'
}

// What the client runs without a question, as measured; its own list is longer.
const READ_ONLY =
  /^(?:(?:ls|cat|head|tail|wc|pwd|true|echo)(?: [\w./ '"=-]*)?|cd [\w-][\w./-]*|git (?:status|diff|log|show|blame|ls-files|rev-parse)(?: [\w./ ~^-]*)?)$/
const MAY_BE_READ_ONLY =
  /^(?:xargs|nice|command|stdbuf|sudo|date|uname|which|find|grep|rg|sed|sort|uniq|diff|stat|file|jq|wc|test|id|whoami|hostname|env|printenv|basename|dirname|realpath|readlink|du|df|ps|sleep|seq|tr|cut|paste|comm|cmp|printf|false|type|cd|ls|cat|head|tail|echo|git (?:status|diff|log|show|blame|ls-files|rev-parse|branch|remote|tag|config|describe|rev-list|cat-file|for-each-ref|grep|shortlog|stash list|worktree list))(?: |$)|(?: (?:--version|--help|-v|-V|-h))$/
const FILE_PROGRAM = /^(?:mkdir|touch|rm|rmdir|mv|cp) /

function isInside(part: string): boolean {
  return part
    .split(' ')
    .slice(1)
    .every((word) => /^-[a-zA-Z]+$|^\w[\w./-]*$/.test(word) && !word.includes('..'))
}

/** Whether a wrapper hides a command that a rule refuses: how far the client looks into it has not been measured. */
function isHidden(part: string, rules: readonly string[]): boolean {
  const words = stripped(part, TIMED).split(' ')
  if (!WRAPPER.test(words[0] ?? '')) return false
  return words.some((_, at) => at > 0 && hits(rules, [words.slice(at).join(' ').replaceAll(/['"]/g, '')]))
}

const WRAPPER = /^(?:xargs|sudo|doas|nice|command|builtin|exec|eval|stdbuf|noglob|env|time|nohup|timeout)$/
const ASSIGNMENT = /^[A-Za-z_]\w*=\S* /
// Variables that the client takes for harmless before a command that is allowed, as measured.
const HARMLESS = /^(?:CI|NODE_ENV)=\w+ /
const TIMED = /^(?:timeout \d+|time|nohup) (?=[\w./])/

function allowableForms(part: string): string[] {
  return [part, stripped(stripped(part, HARMLESS), TIMED)]
}

function refusableForms(part: string): string[] {
  const bare = stripped(stripped(part, ASSIGNMENT), TIMED)
  const plain = bare.replaceAll(/['"]/g, '')
  return [part, bare, plain, plain.replace(/^[^ ]*\//, '')]
}

function stripped(part: string, beginning: RegExp): string {
  let rest = part
  while (beginning.test(rest)) rest = rest.replace(beginning, '')
  return rest
}

function hits(rules: readonly string[], forms: readonly string[]): boolean {
  return rules.some((rule) => {
    const [, spec] = /^Bash\((.*)\)$/s.exec(rule) ?? []
    return spec !== undefined && forms.some((form) => matches(spec, form))
  })
}

/** `a:*` is a beginning of whole words; `*` elsewhere is any text, ` *` at the end also none; all else is exact. */
function matches(spec: string, text: string): boolean {
  if (spec.endsWith(':*')) {
    const beginning = spec.slice(0, -2)
    return !beginning.includes('*') && (text === beginning || text.startsWith(`${beginning} `))
  }
  if (!spec.includes('*')) return text === spec
  const isOpen = spec.endsWith(' *') && spec.indexOf('*') === spec.length - 1
  const pattern = (isOpen ? spec.slice(0, -2) : spec)
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
  return new RegExp(`^${pattern}${isOpen ? '(?: .*)?' : ''}$`, 's').test(text)
}

const PIECE = /'[^']*'|"(?:[^"\\`$]|\$\w)*"|2>&1|&&|\|\||[;|\n]|[^'"\\`(){}<>&|;\n#!\t]/y
const SEPARATOR = /^(?:&&|\|\||[;|\n])$/
const KEYWORD = /^(?:if|for|while|until|case|function|select|do|then|else)\b|^\$/

/** The commands of a line that `&&`, `||`, `;`, `|` or line breaks part; undefined for any other form of a shell. */
function partsOf(line: string): string[] | undefined {
  const parts = ['']
  PIECE.lastIndex = 0
  while (PIECE.lastIndex < line.length) {
    const piece = PIECE.exec(line)?.[0]
    if (piece === undefined) return undefined
    if (SEPARATOR.test(piece)) parts.push('')
    else parts.push(`${parts.pop()}${piece}`)
  }
  const commands = parts.map((part) => part.replace(/ ?2>&1(?= |$)/, '').trim())
  const isPlain = (part: string) => part !== '' && !part.includes('  ') && !KEYWORD.test(part)
  return commands.every(isPlain) ? commands : undefined
}
