const DAY = 24 * 60 * 60
const SECONDS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600 }

const UNIT = 'milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h'
const ASKED = new RegExp(
  '\\b(?:retry[-_ ]after(?:[-_ ](?<ms>ms))?|retryDelay|try again (?:in|after)|wait(?: for)?|retry(?:ing)? (?:in|after))' +
    '["\']?\\s{0,2}[:=]?\\s{0,2}["\']?(?:about |another )?' +
    `(?<parts>(?:\\d{1,6}(?:\\.\\d{1,6})?\\s?(?:(?:${UNIT})(?![a-z]) ?)?){1,4})`,
  'gi',
)
const PART = new RegExp(`(\\d{1,6}(?:\\.\\d{1,6})?)\\s?(${UNIT})?`, 'gi')
// The form that RFC 9110 asks servers to send: "Thu, 26 Nov 2026 13:30:00 GMT".
const HTTP_DATE =
  /\bretry[-_ ]after["']?\s{0,2}[:=]?\s{0,2}["']?(\w{3}, \d{1,2} \w{3} \d{4} \d\d:\d\d:\d\d GMT)\b/i

/**
 * Returns the longest wait, in whole seconds, that the lines of an error ask for, or `undefined`.
 *
 * Reads the `Retry-After` header (an HTTP date only where `now` is given) and sentences such as "try again in 6m0s". A
 * wait of more than a day is taken for nonsense.
 */
export function findRetryAfter(lines: readonly string[], now?: Date): number | undefined {
  const waits = lines.flatMap((line) => [...namedWaits(line), ...datedWaits(line, now)])
  const sane = waits.filter((seconds) => seconds >= 0 && seconds <= DAY)
  return sane.length === 0 ? undefined : Math.max(...sane)
}

function namedWaits(line: string): number[] {
  return [...line.matchAll(ASKED)].map(({ groups }) => {
    const parts = [...(groups?.['parts'] ?? '').matchAll(PART)]
    const unit = groups?.['ms'] === undefined ? 's' : 'ms'
    return Math.ceil(
      parts.reduce((sum, [, amount, name]) => sum + Number(amount) * secondsIn(name ?? unit), 0),
    )
  })
}

function datedWaits(line: string, now: Date | undefined): number[] {
  const date = now && HTTP_DATE.exec(line)?.[1]
  return date ? [Math.ceil((Date.parse(date) - now.getTime()) / 1000)] : []
}

function secondsIn(unit: string): number {
  const word = unit.toLowerCase()
  return SECONDS[/^m(?:s$|illi)/.test(word) ? 'ms' : word.charAt(0)] as number
}
