import { styleText } from 'node:util'
import { safeLine } from '../text/clean.ts'
import type { Line, Terminal } from '../text/terminal-line.ts'

/** What is asked of standard output. */
export interface TerminalStream {
  isTTY?: boolean
  columns?: number
  rows?: number
}

/** What the terminal behind `stream` can show; undefined where it is none, as in a pipe. */
export function readTerminal(
  { isTTY, columns, rows }: TerminalStream,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Terminal | undefined {
  if (!isTTY) return undefined
  // A pseudo-terminal without a size says 0.
  return { columns: columns || 80, rows: rows || 24, rich: isRich(env, platform) }
}

/** Whether colours and symbols may be sent: not where the person or the terminal says otherwise, and not on Windows. */
function isRich(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env['NO_COLOR'] || env['TERM'] === 'dumb' || env['TERM'] === undefined || platform === 'win32')
    return false
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return platform === 'darwin' || /utf-?8/i.test(locale)
}

/**
 * Writes lines as a terminal shows them. Each piece is made safe first, whoever wrote it, so that the only controls in the
 * result are those of its styles.
 */
export function paint(lines: readonly Line[], { rich }: Pick<Terminal, 'rich'>): string {
  const painted = ({ text, style }: Line[number]) => {
    const safe = blanksKept(text)
    return rich && style ? styleText(style, safe, { validateStream: false }) : safe
  }
  return lines.map((line) => line.map(painted).join('').trimEnd()).join('\n')
}

/** Cleans a piece without taking the blanks off its ends, which set the table. */
function blanksKept(text: string): string {
  const inner = text.trim()
  const start = text.slice(0, text.length - text.trimStart().length)
  const end = inner === '' ? '' : text.slice(text.trimEnd().length)
  return start.replace(/[^ ]/g, ' ') + safeLine(inner) + end.replace(/[^ ]/g, ' ')
}
