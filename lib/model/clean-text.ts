import { redactSecrets } from './redact-secrets.ts'
import { stripAnsi } from './strip-ansi.ts'

const MESSAGE_LIMIT = 1000
const CUT_MARK = '...[truncated]'

// Line breaks are controls too, except U+2028 and U+2029. The last two ranges reorder what a reader sees.
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/**
 * Returns a feature's text as one safe line: controls and bidirectional overrides become spaces, runs of spaces one.
 *
 * Nothing else is touched and nothing is cut: the text is what the agent works from.
 */
export function sanitizeFeatureName(text: string): string {
  return text.replace(UNSAFE, ' ').replace(/ {2,}/g, ' ').replace(/^ | $/g, '')
}

/**
 * Returns an error message fit for files and terminals: one line, secrets redacted, at most 1,000 characters.
 *
 * Secrets go first: a secret that the cut splits would no longer look like one.
 */
export function sanitizeErrorMessage(text: string): string {
  return cut(sanitizeFeatureName(redactSecrets(stripAnsi(text))), MESSAGE_LIMIT, CUT_MARK)
}

/** Returns `text` in at most `max` characters for a list or a title, ending in `...` when something is missing. */
export function shortenForDisplay(text: string, max = 200): string {
  return cut(text, max, '...'.slice(0, Math.max(0, max)))
}

function cut(text: string, max: number, mark: string): string {
  if (text.length <= max) return text
  const kept = text.slice(0, Math.max(0, max - mark.length))
  // Half of a surrogate pair is not a character and breaks strict UTF-8 writers.
  return (endsInHalfPair(kept) ? kept.slice(0, -1) : kept) + mark
}

function endsInHalfPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff
}
