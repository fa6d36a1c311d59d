/**
 * One alternative of a pattern, and what any text that it matches holds.
 *
 * Each list after the source names words, in lower case, of which at least one occurs; a text without is not searched.
 */
export type Part = readonly [source: string, ...needs: readonly (readonly string[])[]]

/** A regular expression that is not made yet: its alternatives, in order, and the flags of all. */
export type Pattern = { readonly flags: string; readonly parts: readonly Part[] }

// In characters: past this, looking for a thousand words takes longer than making all expressions.
const LONG = 8192
// A program that looks at many texts finds the same few alternatives again, but there is no end to what may meet.
const KEPT = 2000

const whole = new Map<Pattern, RegExp>()
const narrow = new Map<string, RegExp>()

/** Gives a text in lower case for `narrowed` to look words up in, or `undefined` for whole patterns. */
export type Lower = (text: string) => string | undefined

/** Returns `text` in lower case, or `undefined` where it is too long for that to be worth it. */
export const lowered: Lower = (text) => (text.length > LONG ? undefined : text.toLowerCase())

/** For one of many texts: together they need all expressions anyway. */
export const unlowered: Lower = () => undefined

/**
 * Returns the expression of those alternatives that may match a text, or `undefined` when none may.
 *
 * It finds in that text what the whole pattern finds, and is far cheaper to make: the engine takes about 0.1 ms for each
 * expression, and of 500 hardly one in fifty is about the text at hand. `low` is that text, from a `Lower`.
 */
export function narrowed(pattern: Pattern, low: string | undefined): RegExp | undefined {
  const all = pattern.parts
  const parts = low === undefined ? all : all.filter((part) => mayMatch(part, low))
  if (parts.length === all.length) return wholeOf(pattern)
  return parts.length === 0 ? undefined : narrowOf(parts, pattern.flags)
}

/** Whether `pattern`, which has no flag `g`, matches somewhere in `text`. */
export function finds(pattern: Pattern, text: string, low: string | undefined): boolean {
  return narrowed(pattern, low)?.test(text) ?? false
}

/** Returns `text` with whatever `pattern`, which has the flag `g`, finds in it replaced by what `by` says. */
export function replaced(
  pattern: Pattern,
  text: string,
  low: string | undefined,
  by: (whole: string, first: string, second: string, third: string, at: number, text: string) => string,
): string {
  const expression = narrowed(pattern, low)
  return expression === undefined ? text : text.replace(expression, by)
}

function wholeOf(pattern: Pattern): RegExp {
  const known = whole.get(pattern)
  if (known !== undefined) return known
  const made = new RegExp(joined(pattern.parts), pattern.flags)
  whole.set(pattern, made)
  return made
}

function narrowOf(parts: readonly Part[], flags: string): RegExp {
  const source = joined(parts)
  const key = `${flags}/${source}`
  const known = narrow.get(key)
  if (known !== undefined) return known
  if (narrow.size >= KEPT) narrow.clear()
  const made = new RegExp(source, flags)
  narrow.set(key, made)
  return made
}

function joined(parts: readonly Part[]): string {
  return parts.map(([source]) => source).join('|')
}

function mayMatch(part: Part, low: string): boolean {
  for (let at = 1; at < part.length; at++) {
    if (!(part[at] as readonly string[]).some((word) => low.includes(word))) return false
  }
  return true
}
