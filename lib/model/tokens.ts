/** From this many estimated tokens on, a person who clears the context by hand should do so. */
export const CLEAR_THRESHOLD = 150_000

const CHARACTERS_PER_TOKEN = 4

/** Estimates the tokens of a text: one for every four characters, rounded up. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / CHARACTERS_PER_TOKEN)
}
