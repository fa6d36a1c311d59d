import { withoutInvisible } from './invisible.ts'
import { redactSecrets } from './redact-secrets.ts'

const MESSAGE_LIMIT = 1000
const CUT_MARK = '...[truncated]'

// Controls, lone halves of surrogate pairs, the separators of lines and paragraphs, and what reorders a line.
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu
const UNSAFE_IN_BLOCK = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g

const ESCAPE = '\u001b'
const BELL = '\u0007'
// A title (OSC) is taken off only when it ends within 256 characters: an unfinished one must not eat the text.
const TITLE = new RegExp(`${ESCAPE}\\][^${ESCAPE}${BELL}]{0,256}(?:${BELL}|${ESCAPE}\\\\)`, 'g')
const CONTROL_SEQUENCE = new RegExp(`(?:${ESCAPE}\\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]`, 'g')
const SHORT_ESCAPE = new RegExp(`${ESCAPE}[()*+][0-9A-Z]|${ESCAPE}[=>78DEHMNOZc]`, 'g')

// What a plain line never has: most texts are plain, and 10,000 of them are looked at in every call.
const NOT_PLAIN = /[^ -~]| {2}|^ | $/

/** From this many estimated tokens on, a person who clears the context by hand should do so. */
export const CLEAR_THRESHOLD = 150_000

const CHARACTERS_PER_TOKEN = 4

/**
 * Returns `text` as one line that is safe on a terminal and in what Claude reads.
 *
 * Line breaks, controls, bidirectional overrides and isolates, and lone surrogates become a space; invisible characters
 * vanish; runs of spaces become one. Nothing else is touched and nothing is cut.
 */
export function safeLine(text: string): string {
  if (!NOT_PLAIN.test(text)) return text
  return withoutInvisible(text.replace(UNSAFE, ' ')).replace(/ {2,}/g, ' ').replace(/^ | $/g, '')
}

/**
 * Returns `text` safe as `safeLine` makes it, but in its lines: for text that is quoted line by line.
 *
 * Every kind of line break becomes `\n`. Tabs and runs of spaces stay, since indentation says something.
 */
export function safeBlock(text: string): string {
  return withoutInvisible(text.replace(LINE_BREAK, '\n').replace(UNSAFE_IN_BLOCK, ' '))
}

/** Returns a file's name safe to print: in quotes where it has more than letters, digits, blanks and `._/-+@`. For no command line. */
export function safeName(name: string): string {
  const clean = safeLine(name)
  return clean === name && /^[\p{L}\p{M}\p{N}._/+@ -]+$/u.test(name) ? name : JSON.stringify(clean)
}

/** Returns a feature's text as one safe line; otherwise it is whole: it is what the agent works from. What is no text is empty. */
export function sanitizeFeatureName(text: string): string {
  return typeof text === 'string' ? safeLine(text) : ''
}

/**
 * Returns an error message fit for files and terminals: one line, secrets redacted, at most 1,000 characters.
 *
 * Secrets go first: a secret that the cut splits would no longer look like one. What is no text is empty.
 */
export function sanitizeErrorMessage(text: string): string {
  if (typeof text !== 'string') return ''
  return cut(safeLine(redactSecrets(stripAnsi(text))), MESSAGE_LIMIT, CUT_MARK)
}

/** Returns `text` without terminal colours, cursor movements and window titles. */
export function stripAnsi(text: string): string {
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

/** Estimates the tokens of a text: one for every four characters, rounded up. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN)
}
