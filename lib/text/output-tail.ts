import { safeBlock, stripAnsi } from './clean.ts'
import { redactSecrets } from './redact-secrets.ts'

/** How many characters of a program's output are read for its tail; whoever gathers output keeps more than these. */
export const OUTPUT_READ = 16_384

// A secret may be spread over lines: a password below its name, a token that is broken by the width of a terminal.
const DISTRUSTED = 2048

/**
 * Returns the end of a program's output as it may be kept and shown: in its lines, without colours and controls, secrets
 * redacted, and only then cut to the last `bytes` of UTF-8 at the border of a character.
 *
 * At most the last `OUTPUT_READ` characters are read. Of a longer text these may begin inside a secret, of which the
 * rest looks like nothing. So the first 2,048 go with the rest of their line; of a single line, with the rest of their
 * word and all that is glued to it.
 */
export function outputTail(raw: string, bytes = 4096): string {
  const wasCut = raw.length > OUTPUT_READ
  // UTF-16 of a Windows program, read as UTF-8, has a NUL beside every letter.
  const text = stripAnsi(raw.slice(-OUTPUT_READ)).replaceAll('\0', '')
  const safe = safeBlock(redactSecrets(text))
  return lastBytes(wasCut ? withoutBeginning(safe) : safe, bytes)
}

function withoutBeginning(text: string): string {
  const lineEnd = text.indexOf('\n', DISTRUSTED)
  const lines = lineEnd === -1 ? '' : text.slice(lineEnd + 1)
  if (lines.trim() !== '') return lines
  const rest = text.slice(DISTRUSTED)
  const wordEnd = rest.search(/\s/)
  return wordEnd === -1 ? '' : rest.slice(wordEnd + 1)
}

function lastBytes(text: string, bytes: number): string {
  let from = text.length
  for (let left = bytes; from > 0; ) {
    const pair = isLowHalf(text.charCodeAt(from - 1)) ? 2 : 1
    left -= pair === 2 ? 4 : countBytes(text.charCodeAt(from - 1))
    if (left < 0) break
    from -= pair
  }
  return text.slice(from)
}

// The text is clean: it has no half of a pair without the other.
function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function countBytes(unit: number): number {
  if (unit < 0x80) return 1
  return unit < 0x800 ? 2 : 3
}
