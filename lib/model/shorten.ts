/** Returns `text` in at most `max` characters for a list or a title, ending in `...` when something is missing. */
export function shortenForDisplay(text: string, max = 200): string {
  return cut(text, max, '...'.slice(0, Math.max(0, max)))
}

/** Returns `text` in at most `max` characters, ending in `mark` when something is missing. */
export function cut(text: string, max: number, mark: string): string {
  if (text.length <= max) return text
  const kept = text.slice(0, Math.max(0, max - mark.length))
  // Half of a surrogate pair is not a character and breaks strict UTF-8 writers.
  return (endsInHalfPair(kept) ? kept.slice(0, -1) : kept) + mark
}

function endsInHalfPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff
}
