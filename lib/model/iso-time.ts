/**
 * Writes a moment in UTC as ISO 8601 with milliseconds and `Z`, for the years 0 to 9999.
 *
 * `toISOString` gives the same, but reads the computer's time zone first, which takes longer than all else that a call
 * does with time.
 */
export function isoTime(date: Date): string {
  const day = [
    padded(date.getUTCFullYear(), 4),
    padded(date.getUTCMonth() + 1, 2),
    padded(date.getUTCDate(), 2),
  ]
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
