import { shellCommands } from './shell-commands.ts'

/** What the commands before this one have set. */
interface Setting {
  variables: Map<string, string>
  folder: string
  isHelper: (word: string) => boolean
  depth: number
}

// A text in a text in a text: more than anybody means.
const MAX_DEPTH = 4

// No path is longer, and a value that doubles with each assignment must end somewhere.
const MAX_PATH = 4096

const KEYWORDS = new Set(['!', '{', 'if', 'then', 'else', 'elif', 'while', 'until', 'do', 'time'])
const ASSIGNERS = new Set(['export', 'declare', 'local', 'readonly', 'typeset'])

/** Programs that run the command in their arguments. */
const WRAPPERS = new Set([
  ...['builtin', 'caffeinate', 'chronic', 'command', 'env', 'exec', 'flock', 'gtimeout', 'ionice', 'nice'],
  ...['nohup', 'setsid', 'stdbuf', 'sudo', 'timeout', 'unbuffer', 'watch', 'xargs'],
])

/** Programs that run the command lines, or the file, in their arguments. */
const SHELLS = new Set(['.', 'bash', 'dash', 'eval', 'ksh', 'sh', 'source', 'zsh'])

const NODES = new Set(['node', 'nodejs'])
const NODE_OPTION_WITH_VALUE = /^(?:-r|-C|--require|--import|--loader|--experimental-loader|--conditions)$/
// With these, node runs no file or only looks at one.
const NODE_RUNS_NO_FILE = /^(?:-[cevhp]|-pe|--check|--eval|--print|--version|--help|--test)(?:$|=)/

const ASSIGNMENT = /^([A-Za-z_]\w*)=(.*)$/s
const VARIABLE = /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g

/**
 * Tells whether a command line runs the helper at `helperPath`: as the file that `node` is given or as the
 * program itself, behind whatever else stands in the line. To mention the path (`cat`, `ls`, `git add`, a
 * quoted text) is not to run it.
 *
 * A path counts as the helper's when its last three names are (plugin folder, `dist`, `batch.cjs`): that covers
 * `~/…`, relative paths, links and the other kind of slash. A variable that is set in the line is followed.
 */
export function runsHelper(line: string, helperPath: string): boolean {
  const names = tidy(helperPath).split('/').filter(Boolean)
  const tail = `/${names.slice(-3).join('/')}`
  // Installed, the helper stands at the top of the plugin; in a clone of it, in dist/.
  const folder = helperPath
    .split(/[\\/]/)
    .slice(0, names.at(-2) === 'dist' ? -2 : -1)
    .join('/')
  return runsIn(line, {
    variables: new Map([['CLAUDE_PLUGIN_ROOT', folder]]),
    folder: '',
    isHelper: (word) => endsWithPath(tidy(word), tail),
    depth: 0,
  })
}

function runsIn(line: string, setting: Setting): boolean {
  return shellCommands(line).some((words) => isRun(words, setting))
}

function isRun(words: readonly string[], setting: Setting): boolean {
  const [program = '', ...rest] = toProgram(words, setting)
  const name = programName(program)
  if (name === 'cd') setting.folder = rest[0] ?? ''
  if (NODES.has(name)) return isHelperFile(nodeFile(rest), setting)
  if (SHELLS.has(name)) return isRunByShell(name, rest, setting)
  return isHelperFile(program, setting)
}

function isRunByShell(name: string, words: readonly string[], setting: Setting): boolean {
  if (name === 'eval') return isRunInText(words.join(' '), setting)
  if (words.some((word) => /^-\w*c\w*$/.test(word))) return words.some((word) => isRunInText(word, setting))
  return isHelperFile(words.find((word) => !word.startsWith('-')) ?? '', setting)
}

function isRunInText(text: string, setting: Setting): boolean {
  return setting.depth < MAX_DEPTH && runsIn(text, { ...setting, depth: setting.depth + 1 })
}

/** Notes what the command assigns and gives it from the program that it runs in the end. */
function toProgram(words: readonly string[], setting: Setting): string[] {
  const expanded = words.map((word) => expand(word, setting.variables))
  const isAssigner = ASSIGNERS.has(expanded[0] as string)
  const isBefore = (word: string) => isAssigner || KEYWORDS.has(word) || ASSIGNMENT.test(word)
  const at = expanded.findIndex((word) => !isBefore(word))
  for (const word of at < 0 ? expanded : expanded.slice(0, at)) {
    const [, name, value = ''] = ASSIGNMENT.exec(word) ?? []
    if (name !== undefined) setting.variables.set(name, value.slice(0, MAX_PATH))
  }
  const from = at < 0 ? [] : expanded.slice(at)
  if (!WRAPPERS.has(programName(from[0] ?? ''))) return from
  // Their own arguments are many; what they run is what matters here.
  const start = from.findIndex((word) => NODES.has(programName(word)) || SHELLS.has(programName(word)))
  return start < 0 ? [] : from.slice(start)
}

function expand(word: string, variables: Map<string, string>): string {
  if (word.length > MAX_PATH) return word
  return word.replace(VARIABLE, (text, braced?: string, bare?: string) => {
    return variables.get((braced ?? bare) as string) ?? text
  })
}

/** The file that node would run with these arguments. */
function nodeFile(words: readonly string[]): string {
  const rest = words.values()
  for (const word of rest) {
    if (NODE_RUNS_NO_FILE.test(word)) return ''
    if (NODE_OPTION_WITH_VALUE.test(word)) rest.next()
    else if (!word.startsWith('-')) return word
  }
  return ''
}

function isHelperFile(word: string, { folder, isHelper }: Setting): boolean {
  return word !== '' && (isHelper(word) || isHelper(`${folder}/${word}`))
}

function programName(word: string): string {
  return tidy(word)
    .replace(/^.*\//, '')
    .replace(/\.exe$/, '')
}

/** A path in one case, with one kind of slash and without detours. */
function tidy(path: string): string {
  let text = path
    .slice(0, MAX_PATH)
    .toLowerCase()
    .replace(/[\\/]+/g, '/')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(/\/\.(?=\/)/g, '').replace(/\/(?!\.\.\/)[^/]+\/\.\.(?=\/)/g, '')
  }
  return text
}

// A quote that is never closed takes the words after the path into its word.
function endsWithPath(word: string, tail: string): boolean {
  const at = `/${word}`.indexOf(tail)
  return at >= 0 && !/[\w./-]/.test(`/${word}`.charAt(at + tail.length))
}
