import {
  type CalendarDate,
  type CalendarDateTime,
  fromAbsolute,
  toCalendarDate,
  toCalendarDateTime,
} from '@internationalized/date'

/** A time of day as a limit message gives it, perhaps with a day, in an IANA zone. */
export type Clock = {
  readonly hour: number
  readonly minute: number
  readonly zone: string
  readonly day:
    | { readonly month: number; readonly day: number }
    | { readonly weekday: number }
    | { readonly skip: number }
}

const JUST_PAST = 60_000

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const JOIN = /^(?:,|at|on|\s){1,6}/i
const MONTH_DAY =
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s\d{4})?(?![\d:])/i
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th)?\s(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?:\s\d{4})?(?!\w)/i
const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?!\w)/i
const RELATIVE_DAY = /^(today|tomorrow)(?!\w)/i
const TIME = /^(\d{1,2})(?::(\d\d))?(?::\d\d)?\s?([ap])\.?m\b\.?|^(\d{1,2}):(\d\d)(?!\d)|^(noon|midnight)\b/i
const ZONE =
  /^\s?(?:\(([A-Za-z]{2,20}(?:[/_+-][A-Za-z0-9]{1,20}){0,5})\)|(UTC|GMT|Z|[ECMP][SD]?T|CES?T|BST|WES?T|JST)\b)/

// Zones that messages shorten. An abbreviation stands for the place, so that daylight saving comes right.
const SHORT_ZONES: Readonly<Record<string, string>> = {
  Z: 'UTC',
  GMT: 'UTC',
  ET: 'America/New_York',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CST: 'America/Chicago',
  CT: 'America/Chicago',
  CDT: 'America/Chicago',
  MT: 'America/Denver',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PT: 'America/Los_Angeles',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  BST: 'Europe/London',
  JST: 'Asia/Tokyo',
}

/** Reads a time of day at the start of `words`; `undefined` where there is none or its zone is unknown. */
export function readClock(words: string, localZone: string): Clock | undefined {
  const { day, rest } = readDay(words)
  const time = TIME.exec(rest)
  const named = day !== undefined && 'month' in day
  if (time === null && !named) return undefined
  const zone = readZone(rest.slice(time?.[0].length ?? 0), localZone)
  const { hour, minute } = time === null ? { hour: 0, minute: 0 } : readHour(time)
  if (zone === undefined || hour > 23 || minute > 59) return undefined
  return { hour, minute, zone, day: day ?? { skip: 0 } }
}

/**
 * Returns the first moment at which that clock shows that time, in milliseconds.
 *
 * A moment less than a minute before `now` counts: a message that says 3pm is often read just after 3pm.
 */
export function nextMoment(clock: Clock, now: Date): number | undefined {
  const earliest = now.getTime() - JUST_PAST
  const today = toCalendarDate(fromAbsolute(earliest, clock.zone))
  return daysFor(clock, today)
    .flatMap((day) =>
      momentsOf(toCalendarDateTime(day).set({ hour: clock.hour, minute: clock.minute }), clock.zone),
    )
    .find((moment) => moment > earliest)
}

/**
 * Returns the moments at which the clock of a zone shows that date and time, the earlier first.
 *
 * In the hour that a clock shows twice, both count; for the hour it skips, the moment after the gap stands.
 */
export function momentsOf(shown: CalendarDateTime, zone: string): number[] {
  return (['compatible', 'later'] as const).map((which) => shown.toDate(zone, which).getTime())
}

/** Says whether Node knows a time zone of that name. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

function daysFor({ day }: Clock, today: CalendarDate): CalendarDate[] {
  // 29 February is 1 March in a year that has none.
  if ('month' in day)
    return [0, 1].map((years) =>
      today
        .add({ years })
        .set({ month: day.month, day: 1 })
        .add({ days: day.day - 1 }),
    )
  if ('weekday' in day) {
    const first = today.add({ days: (day.weekday - today.toDate('UTC').getUTCDay() + 7) % 7 })
    return [first, first.add({ days: 7 })]
  }
  return [today.add({ days: day.skip }), today.add({ days: day.skip + 1 })]
}

function readDay(words: string): { day?: Clock['day']; rest: string } {
  const found =
    MONTH_DAY.exec(words) ?? DAY_MONTH.exec(words) ?? RELATIVE_DAY.exec(words) ?? WEEKDAY.exec(words)
  if (found === null) return { rest: words }
  const rest = words.slice(found[0].length).replace(JOIN, '')
  const [, first = '', second] = found
  if (second !== undefined)
    return { day: /^\d/.test(first) ? dayOf(second, first) : dayOf(first, second), rest }
  if (/^to/i.test(first)) return { day: { skip: /^tod/i.test(first) ? 0 : 1 }, rest }
  return { day: { weekday: WEEKDAYS.indexOf(first.toLowerCase()) + 1 }, rest }
}

function dayOf(month: string, day: string): Clock['day'] {
  return { month: MONTHS.indexOf(month.toLowerCase()) + 1, day: Number(day) }
}

function readHour(time: RegExpExecArray): { hour: number; minute: number } {
  const [, hour12, minute12 = '0', half = '', hour24, minute24, word] = time
  if (word !== undefined) return { hour: /^n/i.test(word) ? 12 : 0, minute: 0 }
  if (hour24 !== undefined) return { hour: Number(hour24), minute: Number(minute24) }
  const hour = Number(hour12)
  // 0pm and 13pm are no times: an hour that fails the caller's check.
  if (hour < 1 || hour > 12) return { hour: 24, minute: 0 }
  return { hour: (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute: Number(minute12) }
}

// A zone that cannot be read makes the time worthless; no zone means the reader's own.
function readZone(rest: string, localZone: string): string | undefined {
  const [, inBrackets, bare] = ZONE.exec(rest) ?? []
  const name = inBrackets ?? bare
  if (name === undefined) return /^\s?\(/.test(rest) ? undefined : localZone
  const zone = SHORT_ZONES[name.toUpperCase()] ?? name
  return isZone(zone) ? zone : undefined
}
