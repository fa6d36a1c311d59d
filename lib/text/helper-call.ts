import { runsHelper } from './helper-run.ts'

/** One call of the helper and nothing else: its words after the path, and the text of its here-document. */
export interface PlainCall {
  kind: 'plain'
  words: string[]
  /** The here-document's lines, each with its newline; absent when there is none. */
  input?: string
}

/** What a line for the Bash tool is to the helper; undefined when it is no call of it. */
export type HelperCall = PlainCall | { kind: 'not plain' } | undefined

// Plain in bash, zsh and dash alike, wherever it stands. Not here: `=` (see OPTION), `~ ^ # { } [ ]`, any space.
const PLAIN = '[A-Za-z0-9_./:,@%+-]+'

// Text that is nothing but text in its quotes. In double quotes a backslash, `$`, a backtick and `!`
// (history) could mean something; control characters and halves of surrogate pairs never belong here.
const DOUBLE = '"[^"$`\\\\!\\p{Cc}\\p{Cs}]*"'
const SINGLE = "'[^'\\p{Cc}\\p{Cs}]*'"

// `--name=value`. Without a name, zsh would replace `=name` by the path of that program.
const OPTION = `--[a-z][a-z-]*=(?:${PLAIN}|${DOUBLE}|${SINGLE})`

// A word ends at a blank or with the line: the 2 of `2>&1` is none.
const WORD = new RegExp(` +(${OPTION}|${DOUBLE}|${SINGLE}|${PLAIN})(?=[ \\n]|$)`, 'uy')
const VERB = /^[a-z][a-z-]*$/
const END = /^(?: +2>&1)? *\n?$/
const HERE_DOCUMENT = /^( +2>&1)? +<<'([A-Za-z_][A-Za-z0-9_]*)'( +2>&1)?\n/
const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/

/** The verbs that the owner's session may call without a question, each with the options that it may have. */
const ALLOWED: Record<string, readonly string[]> = {
  next: ['--json'],
  complete: ['--no-commit', '--json'],
  fail: ['--kind', '--json'],
  brief: ['--json'],
  skip: ['--reason', '--json'],
  status: ['--json'],
  pause: ['--json'],
  classify: ['--json'],
  'record-git': [
    ...['--success', '--failed', '--sha', '--branch', '--remote', '--pr-number', '--pr-url', '--error'],
    '--json',
  ],
}

/**
 * Reads `command`, a line for the Bash tool, as a call of the helper at `helperPath`.
 *
 * `plain` lets a command run without asking the person, so it is a list of what is known to be harmless,
 * never a search for what is harmful: optionally `cd <one of projectRoots> && `, then `node`, one space, the
 * path, a verb, words that are plain or wholly in quotes, optionally `2>&1`; then at most one here-document
 * with a quoted delimiter, whose end is the end of the command. Nothing that a shell could expand, chain,
 * redirect to a file or run fits this form.
 *
 * `not plain` is any other command that runs the helper, so that it can be answered by showing the plain form.
 *
 * The paths must be the very same text: another case, `..`, a symlink or the other kind of slash is another
 * path. On Windows give them as the calls spell them.
 */
export function readHelperCall(
  command: string,
  helperPath: string,
  projectRoots: readonly string[],
): HelperCall {
  const plain = readPlainCall(command, helperPath, projectRoots)
  return plain ?? (runsHelper(command, helperPath) ? { kind: 'not plain' } : undefined)
}

/** Tells whether the owner's session may make this call unasked: its verb and each of its options are listed. */
export function mayAllow({ words: [verb = '', ...rest] }: PlainCall): boolean {
  const options = Object.hasOwn(ALLOWED, verb) ? ALLOWED[verb] : undefined
  return options !== undefined && rest.every((word) => isListed(word, options))
}

/** How to write `path` so that every shell reads exactly that; undefined when there is no way in plain quotes. */
export function plainSpelling(path: string): string | undefined {
  return spellings(path)[0]
}

function isListed(word: string, options: readonly string[]): boolean {
  return !word.startsWith('-') || options.includes(word.replace(/=.*/s, ''))
}

function readPlainCall(command: string, helperPath: string, roots: readonly string[]): PlainCall | undefined {
  const folders = roots.flatMap(spellings).map((root) => `cd ${root} && `)
  const folder = folders.find((text) => command.startsWith(text)) ?? ''
  const starts = spellings(helperPath).map((path) => `${folder}node ${path}`)
  const start = starts.find((text) => command.startsWith(`${text} `))
  if (start === undefined) return undefined
  const { words, end } = readWords(command, start.length)
  const rest = command.slice(end)
  if (!VERB.test(words[0] ?? '')) return undefined
  if (END.test(rest)) return { kind: 'plain', words: words.map(unquote) }
  const input = readHereDocument(rest)
  return input === undefined ? undefined : { kind: 'plain', words: words.map(unquote), input }
}

/** The ways to write `path` that every shell reads as exactly `path`. */
function spellings(path: string): string[] {
  // A relative path would name another file in another folder, and `-r` is an option of node.
  if (!ABSOLUTE.test(path) || /[\p{Cc}\p{Cs}]/u.test(path)) return []
  const ways: string[] = []
  if (fitsDoubleQuotes(path)) ways.push(`"${path.replace(/["$`]/g, '\\$&')}"`)
  if (!path.includes("'")) ways.push(`'${path}'`)
  if (new RegExp(`^${PLAIN}$`).test(path)) ways.push(path)
  return ways
}

// In double quotes a backslash stays before a letter, as in C:\Users, and vanishes before these: \\server
// and a folder that begins with $ would be read as something else.
function fitsDoubleQuotes(path: string): boolean {
  return !path.includes('!') && !(/["$`]/.test(path) ? path.includes('\\') : /\\\\|\\$/.test(path))
}

function readWords(command: string, from: number): { words: string[]; end: number } {
  const words: string[] = []
  let end = from
  WORD.lastIndex = from
  for (let match = WORD.exec(command); match; match = WORD.exec(command)) {
    words.push(match[1] as string)
    end = WORD.lastIndex
  }
  return { words, end }
}

/** The text of a here-document that is the whole of `rest`; undefined for anything else. */
function readHereDocument(rest: string): string | undefined {
  const [, before, delimiter, after] = HERE_DOCUMENT.exec(rest) ?? []
  if (delimiter === undefined || (before !== undefined && after !== undefined)) return undefined
  // A NUL is dropped on the way to the shell and could complete a delimiter; a carriage return may be.
  // Half of a surrogate pair has no UTF-8, so a shell would read another text.
  if (/[\0\r\p{Cs}]/u.test(rest)) return undefined
  const lines = rest.split('\n').slice(1)
  const close = lines.indexOf(delimiter)
  // What follows the first line that is the delimiter is the next command.
  const next = lines.slice(close + 1)
  if (close < 0 || next.length > 1 || (next[0] ?? '') !== '') return undefined
  return lines
    .slice(0, close)
    .map((line) => `${line}\n`)
    .join('')
}

/** What a word says once its quotes, if it has any, are taken off. */
function unquote(word: string): string {
  const option = /^--[a-z-]+=/.exec(word)?.[0] ?? ''
  const value = word.slice(option.length)
  return /^["']/.test(value) ? option + value.slice(1, -1) : word
}
