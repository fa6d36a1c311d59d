const MAX_BYTES = 65_536

// Line breaks and tabs stay; other controls and whatever reorders or hides text goes.
const UNSAFE = /(?![\n\t])[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

/**
 * Makes an issue's body fit to be kept and shown: plain line breaks, no controls, at most 64 KiB of UTF-8.
 *
 * It stays data written by anybody; whoever shows it quotes it.
 */
export function cleanIssueBody(body: string): { body: string; cut: boolean } {
  const clean = body.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNSAFE, '')
  let bytes = 0
  let length = 0
  for (const character of clean) {
    bytes += countBytes(character)
    if (bytes > MAX_BYTES) return { body: clean.slice(0, length), cut: true }
    length += character.length
  }
  return { body: clean, cut: false }
}

/** Counts the bytes of one character in UTF-8. */
function countBytes(character: string): number {
  const code = Number(character.codePointAt(0))
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}
