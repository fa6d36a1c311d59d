import { redactSecrets } from './redact-secrets.ts'
import { cut } from './shorten.ts'
import { stripAnsi } from './strip-ansi.ts'

const MESSAGE_LIMIT = 1000
const CUT_MARK = '...[truncated]'

/**
 * Returns a feature's text as one safe line: controls and bidirectional overrides become spaces, runs of spaces one.
 *
 * Nothing else is touched and nothing is cut: the text is what the agent works from.
 */
export function sanitizeFeatureName(text: string): string {
  // Made where it is needed, since the expression of all controls takes longer to make than all that follows.
  const safe = /[^ -~]/.test(text) ? text.replace(unsafe(), ' ') : text
  return safe.replace(/ {2,}/g, ' ').replace(/^ | $/g, '')
}

// Line breaks are controls too, except U+2028 and U+2029. The last two ranges reorder what a reader sees.
function unsafe(): RegExp {
  return /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
}

/**
 * Returns an error message fit for files and terminals: one line, secrets redacted, at most 1,000 characters.
 *
 * Secrets go first: a secret that the cut splits would no longer look like one.
 */
export function sanitizeErrorMessage(text: string): string {
  return cut(sanitizeFeatureName(redactSecrets(stripAnsi(text))), MESSAGE_LIMIT, CUT_MARK)
}
