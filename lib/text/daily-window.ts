/** Hours of the day between which something may be done: minutes since midnight, local time, and as they were written. */
export interface DailyWindow {
  from: number
  to: number
  text: string
}

/** Reads `22:00-07:00`; undefined for what is no such window. */
export function readWindow(text: string): DailyWindow | undefined {
  const [, ...parts] = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text) ?? []
  const [h1 = 99, m1 = 99, h2 = 99, m2 = 99] = parts.map(Number)
  const isTime = (hours: number, minutes: number) => hours < 24 && minutes < 60
  if (!isTime(h1, m1) || !isTime(h2, m2) || (h1 === h2 && m1 === m2)) return undefined
  return { from: h1 * 60 + m1, to: h2 * 60 + m2, text }
}
