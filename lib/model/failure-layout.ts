import { stripAnsi } from '../text/clean.ts'
import { lowered, replaced } from './failure-pattern.ts'
import { LINE_LOOKS as LOOKS } from './failure-table.ts'

const STAMPED = '0123456789[#r'
const QUOTE = /^ {0,3}> ?/
const BORDERS = '│┃║|>'
const FRAME = /^(?:\s*[│┃║|>]\s?){1,4}/
// A quoted log of a quoted log is as deep as people go.
const DEPTH = 4

/** Splits text into its lines and takes off what only dresses them: colours, escapes, stamps, quoting, indentation. */
export function splitLines(text: string): string[] {
  const coloured = stripAnsi(text)
  // Quoted inside JSON or a shell string, breaks, quotes and colours arrive escaped.
  const escaped = replaced(LOOKS.escapedColour, coloured, lowered(coloured), () => '')
  const plain = withoutEscapes(escaped).replace(/[ \t]{9,}/g, '        ')
  let lines = plain.split(/[\n\r\u2028\u2029]+/)
  for (let depth = 0; depth < DEPTH; depth++) {
    const outer = lines
    lines = withoutIndent(withoutQuote(outer.map(withoutStamp)))
    if (lines.every((line, at) => line === outer[at])) break
  }
  return lines
}

function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text
  return text
    .replace(/\\{1,8}r(?=\\{1,8}n)/g, '')
    .replace(/\\{1,8}n/g, '\n')
    .replace(/\\{1,8}"/g, '"')
}

/** Returns `line` without the border that a terminal or a compiler draws at its left. */
export function withoutFrame(line: string): string {
  return BORDERS.includes(line.trimStart().charAt(0)) ? line.replace(FRAME, '') : line
}

function withoutStamp(line: string): string {
  // Each begins with a digit, one in brackets, a number of a step or this word.
  return STAMPED.includes(line.trimStart().charAt(0))
    ? replaced(LOOKS.stamp, line, lowered(line), () => '')
    : line
}

// A `>` before one line may point at a line of source; before all of them it quotes.
function withoutQuote(lines: string[]): string[] {
  const quoted = lines.every((line) => line.trim() === '' || (line.includes('>') && QUOTE.test(line)))
  return quoted ? lines.map((line) => line.replace(QUOTE, '')) : lines
}

// The indentation that all lines share says nothing; what one line has over another may.
function withoutIndent(lines: string[]): string[] {
  const shared = lines.reduce((least, line) => Math.min(least, indentOf(line)), 64)
  return shared === 0 ? lines : lines.map((line) => line.slice(shared))
}

function indentOf(line: string): number {
  const rest = line.trimStart().length
  return rest === 0 ? 64 : line.length - rest
}
