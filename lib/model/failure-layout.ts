import { stripAnsi } from './strip-ansi.ts'

// What logs put before a line: a date, a clock time, a build step's seconds, git's relay of the other side.
const STAMP =
  /^(?:\s*(?:\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?|#\d+ \d+\.\d+|remote:)\s?){1,4}/
const QUOTE = /^ {0,3}> ?/
const FRAME = /^(?:\s*[│┃║|>]\s?){1,4}/
// A quoted log of a quoted log is as deep as people go.
const DEPTH = 4

/** Splits text into its lines and takes off what only dresses them: colours, escapes, stamps, quoting, indentation. */
export function splitLines(text: string): string[] {
  // Quoted inside JSON or a shell string, breaks, quotes and colours arrive escaped.
  const plain = stripAnsi(text)
    .replace(/(?:\\u001b|\\x1b|\\033)?\[\d{1,3}(?:;\d{1,3}){0,4}m/g, '')
    .replace(/\\{1,8}r(?=\\{1,8}n)/g, '')
    .replace(/\\{1,8}n/g, '\n')
    .replace(/\\{1,8}"/g, '"')
    .replace(/[ \t]{9,}/g, '        ')
  let lines = plain.split(/[\n\r\u2028\u2029]+/)
  for (let depth = 0; depth < DEPTH; depth++) lines = withoutIndent(withoutQuote(lines.map(withoutStamp)))
  return lines
}

/** Returns `line` without the border that a terminal or a compiler draws at its left. */
export function withoutFrame(line: string): string {
  return line.replace(FRAME, '')
}

function withoutStamp(line: string): string {
  return line.replace(STAMP, '')
}

// A `>` before one line may point at a line of source; before all of them it quotes.
function withoutQuote(lines: string[]): string[] {
  const quoted = lines.length > 0 && lines.every((line) => line.trim() === '' || QUOTE.test(line))
  return quoted ? lines.map((line) => line.replace(QUOTE, '')) : lines
}

// The indentation that all lines share says nothing; what one line has over another may.
function withoutIndent(lines: string[]): string[] {
  const shared = lines.reduce((least, line) => Math.min(least, indentOf(line)), 64)
  return shared === 0 ? lines : lines.map((line) => line.slice(shared))
}

function indentOf(line: string): number {
  const at = line.search(/\S/)
  return at === -1 ? 64 : at
}
