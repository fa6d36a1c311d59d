import { redactSecrets } from './redact-secrets.ts'

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

const ESCAPE = '\u001b'
const BELL = '\u0007'

// A title (OSC) is taken off only when it ends within 256 characters: an unfinished one must not eat the text.
const TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, 'g')
const CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]`, 'g')
const SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, 'g')

/** Returns `text` without terminal colours, cursor movements and window titles. */
export function stripAnsi(text: string): string {
  // Most text has none, and to look costs less than to make the expressions.
  if (!text.includes(ESCAPE) && !text.includes('\u009b')) return text
  return text.replace(TITLE, '').replace(CONTROL_SEQUENCE, '').replace(SHORT_ESCAPE, '')
}

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

/** From this many estimated tokens on, a person who clears the context by hand should do so. */
export const CLEAR_THRESHOLD = 150_000

const CHARACTERS_PER_TOKEN = 4

/** Estimates the tokens of a text: one for every four characters, rounded up. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN)
}
