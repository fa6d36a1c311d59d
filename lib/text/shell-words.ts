/** Words, or why there are none, as a sentence. */
export type SplitWords = { words: string[] } | { problem: string }

/** A command's words, or why it cannot be run without a shell, or at all. */
export type SplitCommand = { words: [string, ...string[]] } | { problem: string; needsShell: boolean }

interface Reading {
  line: string
  at: number
  words: string[]
  /** The word being read; undefined between words, empty after `''`. */
  word: string | undefined
  /** What only a shell could carry out, in the order it was met. */
  shellOnly: string[]
}

const SPACE = /[ \t\r\n]/

// What a backslash outside quotes takes the meaning from. Before anything else, a letter above all, it
// stays, against POSIX: C:\Users\me\features.txt typed without quotes must survive.
const ESCAPED_OUTSIDE = /[\s"'\\|&;<>()$`*?~#!{}[\]=]/
const ESCAPED_IN_DOUBLE = /[$`"\\\n]/

const OPERATOR = /[|&;<>()$`*?\n]/
const OPERATOR_AT_START = /[~#]/

/**
 * Splits a line into words by the quoting rules of a POSIX shell and expands nothing.
 *
 * `'…'` keeps everything; `"…"` lets a backslash escape `$ ` `` ` `` ` " \` and a newline; outside quotes a
 * backslash escapes white space and what a shell gives a meaning, and stays before anything else.
 * A backslash before a newline joins two lines. `$`, `*`, `|` and the like are ordinary characters here.
 */
export function splitWords(line: string): SplitWords {
  const { reading, problem } = readLine(line)
  return problem === undefined ? { words: reading.words } : { problem }
}

/**
 * Splits a command line into the words to run it with, or says why that takes a shell.
 *
 * Operators, expansions, globs, comments, a second line and leading assignments mean nothing without one,
 * and handing them over as plain text would run something else than was written.
 */
export function splitCommand(line: string): SplitCommand {
  const { reading, problem } = readLine(line.trim())
  if (problem !== undefined) return { problem, needsShell: false }
  const [special] = reading.shellOnly
  if (special !== undefined) {
    return { problem: `It needs a shell: ${special} has a meaning only there.`, needsShell: true }
  }
  const [program, ...args] = reading.words
  if (!program) return { problem: 'It is empty.', needsShell: false }
  return { words: [program, ...args] }
}

function readLine(line: string): { reading: Reading; problem?: string } {
  const reading: Reading = { line, at: 0, words: [], word: undefined, shellOnly: [] }
  noteAssignment(reading)
  while (reading.at < line.length) {
    const problem = readNext(reading)
    if (problem !== undefined) return { reading, problem }
  }
  endWord(reading)
  return { reading }
}

function readNext(reading: Reading): string | undefined {
  const char = reading.line.charAt(reading.at)
  if (char === "'") return readSingle(reading)
  if (char === '"') return readDouble(reading)
  if (char === '\\') {
    readBackslash(reading, ESCAPED_OUTSIDE)
    return undefined
  }
  noteOperator(reading, char)
  reading.at += 1
  if (SPACE.test(char)) endWord(reading)
  else append(reading, char)
  return undefined
}

function readSingle(reading: Reading): string | undefined {
  const close = reading.line.indexOf("'", reading.at + 1)
  if (close < 0) return unterminated(reading, 'single')
  append(reading, reading.line.slice(reading.at + 1, close))
  reading.at = close + 1
  return undefined
}

function readDouble(reading: Reading): string | undefined {
  const { line, at: open } = reading
  append(reading, '')
  reading.at += 1
  while (reading.at < line.length) {
    const char = line.charAt(reading.at)
    if (char === '\\') {
      readBackslash(reading, ESCAPED_IN_DOUBLE)
      continue
    }
    reading.at += 1
    if (char === '"') return undefined
    if (char === '$' || char === '`') reading.shellOnly.push(char)
    append(reading, char)
  }
  return unterminated({ ...reading, at: open }, 'double')
}

function readBackslash(reading: Reading, escaped: RegExp): void {
  const next = reading.line.charAt(reading.at + 1)
  const escapes = next !== '' && escaped.test(next)
  reading.at += escapes ? 2 : 1
  if (next === '\n') return
  append(reading, escapes ? next : '\\')
}

function noteOperator(reading: Reading, char: string): void {
  const meant = OPERATOR.test(char) || (reading.word === undefined && OPERATOR_AT_START.test(char))
  if (meant) reading.shellOnly.push(char === '\n' ? 'a second line' : char)
}

function noteAssignment(reading: Reading): void {
  const [assignment] = /^\s*[A-Za-z_]\w*=/.exec(reading.line) ?? []
  if (assignment !== undefined) reading.shellOnly.push(assignment.trim())
}

function append(reading: Reading, text: string): void {
  reading.word = (reading.word ?? '') + text
}

function endWord(reading: Reading): void {
  if (reading.word !== undefined) reading.words.push(reading.word)
  reading.word = undefined
}

function unterminated({ line, at }: Reading, kind: 'single' | 'double'): string {
  const rest = line.slice(at)
  const shown = rest.length > 30 ? `${rest.slice(0, 30)}...` : rest
  return `The ${kind} quote at ${shown} is never closed.`
}

export const TYPED_USAGE =
  '/batch-implement <file> | --issues <number>... | --resume [<id>] [--take-over] [--from-backup] [--retry-failed] | --add <file> | --stop [--now] | --land | --doctor [<file>] | --consent yes|no | --help   (with a file or issues also: --dry-run, --mode direct, --id <id>, --yes, --overnight; with --overnight also --lanes <n> and limits: --features <n>, --max-hours, --max-cost, --max-tokens, --max-cost-feature, --window 22:00-07:00, --stop-at-usage <percent>)'

// What a word that is typed stands for; --retry-failed alone resumes as well.
const TYPED_VERBS = new Map([
  // Before the others: these words may stand beside those of a run, and `--resume --overnight` is a run as well.
  ['--doctor', ['doctor']],
  ['--overnight', ['run', '--detach']],
  ['--land', ['run', '--land']],
  ['--stop', ['stop']],
  ['--resume', ['resume']],
  ['--retry-failed', ['resume', '--retry-failed']],
  ['--add', ['add']],
  ['--consent', ['consent']],
])

/**
 * Turns what was typed after `/batch-implement` into the helper's words. Quotes group words as in a
 * shell; nothing is expanded and nothing is ever given to a shell.
 */
export function typedArguments(typed: string): { words: string[] } | { problem: string } {
  const split = splitWords(typed.trim())
  if ('problem' in split) return split
  const words = split.words.flatMap(
    (word) => /^(--(?:resume|add|consent))=(.*)$/s.exec(word)?.slice(1) ?? [word],
  )
  if (words.length === 0 || words.includes('--help') || words[0] === '-h') return { words: ['--help'] }
  // A dry run of a night is what doctor does.
  const isRehearsal = words.includes('--overnight') && words.includes('--dry-run')
  const key = isRehearsal ? '--doctor' : ([...TYPED_VERBS.keys()].find((name) => words.includes(name)) ?? '')
  const verb = TYPED_VERBS.get(key) ?? ['start']
  const left = key === '--doctor' ? ['--doctor', '--overnight', '--dry-run'] : [key]
  return { words: [...verb, ...words.filter((word) => !left.includes(word))] }
}
