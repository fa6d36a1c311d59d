import stringWidth from 'string-width'

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
