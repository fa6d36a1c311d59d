// Two joiners stay where they shape what is seen: between emoji, and between letters of the scripts from Arabic to
// Mongolian (U+0600 to U+1CFF), whose letters change their form by them. In Latin text they only hide something.
const EMOJI_JOINER = String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})`
const JOINED = String.raw`(?=[\u0600-\u1cff])(?!\p{DI})[\p{L}\p{M}]`
const LETTER_JOINER = `(?<=${JOINED})[\\u200c\\u200d](?=${JOINED})`
// One selector behind a visible character chooses its form; a run of them can carry a text of its own.
const SELECTOR = String.raw`(?<=[^\p{DI}\p{C}\p{Z}])[\ufe00-\ufe0f\u180b-\u180d\u180f]`
const HAN_SELECTOR = String.raw`(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]`
// Overrides and isolates are left to those who put a space in their place.
const OVERRIDE = String.raw`[\u202a-\u202e\u2066-\u2069]`

const KEPT = [EMOJI_JOINER, LETTER_JOINER, SELECTOR, HAN_SELECTOR, OVERRIDE].join('|')
// Default_Ignorable_Code_Point: what Unicode asks to show as nothing, so tags, zero-width characters, marks, fillers.
const INVISIBLE = new RegExp(String.raw`(${KEPT})|\p{DI}`, 'gu')

/** Returns `text` without the characters that nobody sees, except where they shape emoji or letters. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '$1')
}

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
