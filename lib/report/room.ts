// What a character of a text takes in the file, once it is escaped for HTML.
function bytesOf(character: string): number {
  if (character === '&') return 5
  if (character === '<' || character === '>') return 4
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  return code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
}

/** Returns the beginning of `text` in at most `most` bytes of the file, ending in `…` where something is missing. */
export function beginning(text: string, most: number): string {
  let used = 0
  let at = 0
  for (const character of text) {
    used += bytesOf(character)
    if (used > most) return `${text.slice(0, at).trimEnd()}…`
    at += character.length
  }
  return text
}

/** Returns the end of `text` in at most `most` bytes of the file, beginning with `…` where something is missing. */
export function ending(text: string, most: number): string {
  let used = 0
  let at = text.length
  while (at > 0) {
    const isPair =
      at > 1 && /[\udc00-\udfff]/.test(text[at - 1] ?? '') && /[\ud800-\udbff]/.test(text[at - 2] ?? '')
    const next = at - (isPair ? 2 : 1)
    used += bytesOf(text.slice(next, at))
    if (used > most) return `…${text.slice(at)}`
    at = next
  }
  return text
}
