import type { IBufferCell, Terminal } from '@xterm/headless'

/** The colours of a window. */
export type Theme = 'light' | 'dark'

const THEMES: Record<
  Theme,
  { page: string; ink: string; dim: string; frame: string; ansi: Record<number, string> }
> = {
  light: {
    ...{ page: '#ffffff', ink: '#1d2126', dim: '#6b7480', frame: '#d5dae1' },
    ansi: { 1: '#b3261e', 2: '#1a7f37', 3: '#8a5a00', 6: '#0b6e80' },
  },
  dark: {
    ...{ page: '#14171b', ink: '#e6e9ed', dim: '#8b949e', frame: '#363d47' },
    ansi: { 1: '#ff8e86', 2: '#56d364', 3: '#e3b341', 6: '#6fc7d8' },
  },
}

const CELL = { width: 8.4, height: 19 }
const MARGIN = 14

interface Run {
  text: string
  column: number
  columns: number
  look: string
}

/** Draws what a window shows as SVG, down to its last line that is not blank. */
export function terminalSvg(terminal: Terminal, theme: Theme): string {
  const { page, ink, frame } = THEMES[theme]
  const rows = Array.from({ length: terminal.rows }, (_, row) => runsOf(terminal, row, theme))
  const used = rows.findLastIndex((runs) => runs.length > 0) + 1
  const width = terminal.cols * CELL.width + 2 * MARGIN
  const height = used * CELL.height + 2 * MARGIN
  const lines = rows.slice(0, used).flatMap((runs, row) => {
    const y = (MARGIN + row * CELL.height + 14).toFixed(1)
    return runs.map(({ text, column, columns, look }) => {
      const [x, length] = [MARGIN + column * CELL.width, columns * CELL.width].map((value) =>
        value.toFixed(1),
      )
      return `<text x="${x}" y="${y}" textLength="${length}" ${look}>${escaped(text).replaceAll(' ', '\u00a0')}</text>`
    })
  })
  return [
    `<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(0)} ${height.toFixed(0)}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14" fill="${ink}" xml:space="preserve">`,
    '<title>What the terminal shows</title>',
    `<rect x="0.5" y="0.5" width="${(width - 1).toFixed(0)}" height="${(height - 1).toFixed(0)}" rx="8" fill="${page}" stroke="${frame}"/>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n')
}

/** The runs of cells that look alike, without those that show nothing. */
function runsOf(terminal: Terminal, row: number, theme: Theme): Run[] {
  const { active } = terminal.buffer
  const line = active.getLine(active.baseY + row)
  const runs: Run[] = []
  for (let column = 0; line && column < terminal.cols; column += 1) {
    const cell = line.getCell(column)
    if (!cell || cell.getWidth() === 0) continue
    const look = lookOf(cell, theme)
    const last = runs.at(-1)
    const isNext = last?.look === look && last.column + last.columns === column
    const text = cell.getChars() || ' '
    if (isNext) {
      last.text += text
      last.columns += cell.getWidth()
    } else runs.push({ text, column, columns: cell.getWidth(), look })
  }
  return runs.flatMap(trimmed)
}

function trimmed(run: Run): Run[] {
  const text = run.text.trimEnd()
  const before = text.length - text.trimStart().length
  const columns = run.columns - (run.text.length - text.length) - before
  return text === '' ? [] : [{ ...run, text: text.trimStart(), column: run.column + before, columns }]
}

function lookOf(cell: IBufferCell, theme: Theme): string {
  const { ansi, dim, ink } = THEMES[theme]
  const colour = cell.isDim() ? dim : cell.isFgPalette() ? (ansi[cell.getFgColor()] ?? ink) : ink
  return `fill="${colour}"${cell.isBold() ? ' font-weight="bold"' : ''}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
