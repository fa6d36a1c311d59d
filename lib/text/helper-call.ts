/** What a helper call hands over: its words after the path, and the text of its here-document. */
export interface HelperCall {
  words: string[]
  /** The here-document's lines, each with its newline; undefined when there is none. */
  input?: string
}

// Plain in bash and zsh alike, wherever it stands. Not here: `=` (see OPTION), `~ ^ # { } [ ]`, any space.
const PLAIN = '[A-Za-z0-9_./:,@%+-]+'

// Text that is nothing but text in its quotes. In double quotes a backslash, `$`, a backtick and `!`
// (history) could mean something; control characters and halves of surrogate pairs never belong here.
const DOUBLE = '"[^"$`\\\\!\\p{Cc}\\p{Cs}]*"'
const SINGLE = "'[^'\\p{Cc}\\p{Cs}]*'"

// `--name=value`. Without a name, zsh would replace `=name` by the path of that program.
const OPTION = `--[a-z][a-z-]*=(?:${PLAIN}|${DOUBLE}|${SINGLE})`

const WORD = new RegExp(` +(${OPTION}|${DOUBLE}|${SINGLE}|${PLAIN})`, 'uy')
const VERB = /^[a-z][a-z-]*$/
const HERE_DOCUMENT = / +<<'([A-Za-z_][A-Za-z0-9_]*)'\n/y
const ABSOLUTE = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/

/**
 * Whether `command`, a line for the Bash tool, is one call of the helper at `helperPath` and nothing else.
 *
 * This answer lets a command run without asking the person, so it is a list of what is known to be harmless,
 * never a search for what is harmful: `node`, one space, the path, a verb, and words that are plain or wholly
 * in quotes; then at most one here-document with a quoted delimiter, whose end is the end of the command.
 * Nothing that a shell could expand, chain, redirect or run fits this form.
 *
 * The path must be the very same text: another case, `..`, a symlink or the other kind of slash is another
 * path. On Windows give the path as the calls spell it.
 */
export function isHelperCall(command: string, helperPath: string): boolean {
  return readHelperCall(command, helperPath) !== undefined
}

/** Reads a helper call into what bash would hand over; undefined for anything that `isHelperCall` refuses. */
export function readHelperCall(command: string, helperPath: string): HelperCall | undefined {
  const start = spellings(helperPath).find((path) => command.startsWith(`node ${path} `))
  if (start === undefined) return undefined
  const { words, end } = readWords(command, `node ${start}`.length)
  const verb = words[0]
  if (verb === undefined || !VERB.test(verb)) return undefined
  const rest = command.slice(end)
  if (/^ *\n?$/.test(rest)) return { words: words.map(unquote) }
  const input = readHereDocument(rest)
  return input === undefined ? undefined : { words: words.map(unquote), input }
}

/** The ways to write `path` that every shell reads as exactly `path`. */
function spellings(path: string): string[] {
  // A relative path would name another file in another folder, and `-r` is an option of node.
  if (!ABSOLUTE.test(path) || /[\p{Cc}\p{Cs}]/u.test(path)) return []
  const ways: string[] = []
  // In double quotes a backslash stays before a letter, as in C:\Users, and vanishes before these: \\server
  // and a folder that begins with $ would be read as something else.
  if (!/["$`!]|\\\\|\\$/.test(path)) ways.push(`"${path}"`)
  if (!path.includes("'")) ways.push(`'${path}'`)
  if (new RegExp(`^${PLAIN}$`).test(path)) ways.push(path)
  return ways
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
  HERE_DOCUMENT.lastIndex = 0
  const delimiter = HERE_DOCUMENT.exec(rest)?.[1]
  // A NUL is dropped on the way to the shell and could complete a delimiter; a carriage return may be.
  // Half of a surrogate pair has no UTF-8, so bash would read another text.
  if (delimiter === undefined || /[\0\r\p{Cs}]/u.test(rest)) return undefined
  const lines = rest.split('\n').slice(1)
  const close = lines.indexOf(delimiter)
  // What follows the first line that is the delimiter is the next command.
  const after = lines.slice(close + 1)
  if (close < 0 || after.length > 1 || (after[0] ?? '') !== '') return undefined
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
