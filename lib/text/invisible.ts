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
