import { lowered, narrowed } from '../model/failure-pattern.ts'
import { LINE_LOOKS as LOOKS } from '../model/failure-table.ts'

const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 }
const DAY = 24 * 60 * 60

/**
 * Returns the longest wait, in whole seconds, that the lines of an error ask for, or `undefined`.
 *
 * Reads the `Retry-After` header and sentences such as "try again in 20s"; more than a day is taken for nonsense.
 */
export function findRetryAfter(lines: readonly string[]): number | undefined {
  let longest: number | undefined
  for (const line of lines) {
    const asked = narrowed(LOOKS.wait, lowered(line))
    if (asked === undefined) continue
    for (const [whole, amount, unit] of line.matchAll(asked)) {
      const seconds = Math.ceil(Number(amount) * secondsIn(whole, unit))
      if (seconds <= DAY) longest = Math.max(longest ?? 0, seconds)
    }
  }
  return longest
}

function secondsIn(whole: string, unit: string | undefined): number {
  if (/^retry[-_ ]after[-_ ]ms/i.test(whole)) return 0.001
  const word = (unit ?? 's').toLowerCase()
  return SECONDS[/^m(?:s$|illi)/.test(word) ? 'ms' : (word[0] as string)] as number
}
