import stringWidth from 'string-width'

/** What a terminal can show. */
export interface Terminal {
  columns: number
  rows: number
  /** Colours and symbols; plain letters where false. */
  rich: boolean
}

/** How a piece of a line looks, in the words of Node's `styleText`. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

/** A line for a terminal, in its pieces. */
export type Line = readonly { text: string; style?: Style }[]

/** A place that is drawn on again and again, and left as it was found. */
export interface LiveScreen {
  /** What it can show now; undefined in a pipe, where every drawing is added below the last. */
  size(): Terminal | undefined
  draw(lines: readonly Line[]): void
  /** Waits for so long (ms), less where its size changes or the person ends it. */
  wait(ms: number): Promise<'later' | 'resized' | 'ended'>
  close(): void
}

const graphemes = new Intl.Segmenter()

/** How many columns of a terminal `text` takes. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** Returns `text` in exactly `width` columns: cut with `mark` at its end, or filled up with blanks. */
export function toWidth(text: string, width: number, mark: string): string {
  const own = widthOf(text)
  if (own <= width) return text + ' '.repeat(width - own)
  const room = Math.max(0, width - widthOf(mark))
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text.slice(0, width * 8))) {
    const next = used + widthOf(segment)
    if (next > room) break
    kept += segment
    used = next
  }
  return (kept + mark).padEnd(width - used - widthOf(mark) + (kept + mark).length)
}
