interface Reading {
  line: string
  at: number
  depth: number
  commands: string[][]
  /** The here-documents whose lines begin after the present line. */
  documents: { delimiter: string; tabs: boolean }[]
}

// Deeper substitutions are read as text: each level is a level of this program's stack.
const MAX_DEPTH = 20

const REDIRECTION = /\d*(?:<<<|<<-?|>>|>\||<>|[<>]&?|&>>?)/y

/**
 * Reads a shell command line into its simple commands, each as its words without their quotes; those in
 * `$(…)`, backticks and subshells count too. Comments, redirections and the lines of here-documents are left out.
 *
 * The reading is loose, good enough to tell what a line is meant to run and never a reason to let it run:
 * nothing is expanded, and a backslash before a letter stays, since it may be that of a Windows path.
 */
export function shellCommands(line: string): string[][] {
  const reading: Reading = { line, at: 0, depth: 0, commands: [], documents: [] }
  readCommands(reading, '')
  return reading.commands
}

function readCommands(reading: Reading, closer: string): void {
  let words: string[] = []
  while (reading.at < reading.line.length && reading.line.charAt(reading.at) !== closer) {
    if (skipSeparator(reading)) {
      if (words.length > 0) reading.commands.push(words)
      words = []
    } else if (!skipUnimportant(reading)) {
      words.push(readWord(reading, closer))
    }
  }
  reading.at += closer.length
  if (words.length > 0) reading.commands.push(words)
}

/** Steps over what ends a simple command, if that is next. */
function skipSeparator(reading: Reading): boolean {
  const char = reading.line.charAt(reading.at)
  if (!/[\n;&|()]/.test(char) || redirectionAt(reading) !== undefined) return false
  reading.at += 1
  if (char === '\n') skipDocuments(reading)
  return true
}

/** Steps over a blank, a comment or a redirection, if one is next. */
function skipUnimportant(reading: Reading): boolean {
  const operator = redirectionAt(reading)
  const char = reading.line.charAt(reading.at)
  if (operator !== undefined) readRedirection(reading, operator)
  else if (/\s/.test(char)) reading.at += 1
  else if (char === '#') skipTo(reading, '\n')
  else return false
  return true
}

function redirectionAt({ line, at }: Reading): string | undefined {
  REDIRECTION.lastIndex = at
  return REDIRECTION.exec(line)?.[0]
}

function readRedirection(reading: Reading, operator: string): void {
  reading.at += operator.length
  skipBlanks(reading)
  // `<(…)` runs what it holds.
  if (/^[\n;&|()<>]?$/.test(reading.line.charAt(reading.at))) return
  const target = readWord(reading, '')
  if (/<<-?$/.test(operator)) reading.documents.push({ delimiter: target, tabs: operator.endsWith('-') })
}

function readWord(reading: Reading, closer: string): string {
  let word = ''
  while (reading.at < reading.line.length) {
    const char = reading.line.charAt(reading.at)
    if (char === closer || /[\s;&|()<>]/.test(char)) break
    word += readPart(reading, char)
  }
  return word
}

/** Reads the next part of a word, outside quotes or from its opening quote to the closing one. */
function readPart(reading: Reading, char: string): string {
  if (char === "'") return readSingle(reading)
  if (char === '"') return readDouble(reading)
  if (char === '\\') return readBackslash(reading, /[^A-Za-z0-9]/)
  return readSubstitution(reading) ?? readChar(reading)
}

function readSingle(reading: Reading): string {
  const from = reading.at + 1
  skipTo(reading, "'", from)
  const text = reading.line.slice(from, reading.at)
  reading.at += 1
  return text
}

function readDouble(reading: Reading): string {
  let text = ''
  reading.at += 1
  while (reading.at < reading.line.length && reading.line.charAt(reading.at) !== '"') {
    const isBackslash = reading.line.charAt(reading.at) === '\\'
    text += isBackslash
      ? readBackslash(reading, /["$`\\\n]/)
      : (readSubstitution(reading) ?? readChar(reading))
  }
  reading.at += 1
  return text
}

function readBackslash(reading: Reading, escaped: RegExp): string {
  const next = reading.line.charAt(reading.at + 1)
  const escapes = escaped.test(next)
  reading.at += escapes ? 2 : 1
  if (!escapes) return '\\'
  return next === '\n' ? '' : next
}

/** Reads the commands of `$(…)` or of backticks; of what they would print nothing is known. */
function readSubstitution(reading: Reading): string | undefined {
  const { line, at } = reading
  const opener = line.startsWith('$(', at) ? '$(' : '`'
  if (!line.startsWith(opener, at) || reading.depth >= MAX_DEPTH) return undefined
  reading.at += opener.length
  reading.depth += 1
  readCommands(reading, opener === '`' ? '`' : ')')
  reading.depth -= 1
  return ''
}

function readChar(reading: Reading): string {
  reading.at += 1
  return reading.line.charAt(reading.at - 1)
}

function skipDocuments(reading: Reading): void {
  for (const { delimiter, tabs } of reading.documents.splice(0)) {
    let line: string
    do {
      const from = reading.at
      skipTo(reading, '\n')
      line = reading.line.slice(from, reading.at)
      reading.at += 1
    } while ((tabs ? line.replace(/^\t+/, '') : line) !== delimiter && reading.at < reading.line.length)
  }
}

function skipBlanks(reading: Reading): void {
  while (/[ \t]/.test(reading.line.charAt(reading.at))) reading.at += 1
}

function skipTo(reading: Reading, text: string, from = reading.at): void {
  const found = reading.line.indexOf(text, from)
  reading.at = found < 0 ? reading.line.length : found
}
