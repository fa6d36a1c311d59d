/**
 * Writes a moment in UTC as ISO 8601 with milliseconds and `Z`.
 *
 * `toISOString` gives the same, but reads the computer's time zone first, which takes longer than all else that a call
 * does with time. Like it, throws `RangeError` for a date that is none.
 */
export function isoTime(date: Date): string {
  const year = date.getUTCFullYear()
  // Written otherwise, or no date at all.
  if (!(year >= 0 && year <= 9999)) return date.toISOString()
  const day = [padded(year, 4), padded(date.getUTCMonth() + 1, 2), padded(date.getUTCDate(), 2)]
  const time = [
    padded(date.getUTCHours(), 2),
    padded(date.getUTCMinutes(), 2),
    padded(date.getUTCSeconds(), 2),
  ]
  return `${day.join('-')}T${time.join(':')}.${padded(date.getUTCMilliseconds(), 3)}Z`
}

function padded(part: number, digits: number): string {
  return String(part).padStart(digits, '0')
}
