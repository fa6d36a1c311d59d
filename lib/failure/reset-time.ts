import { fromAbsolute, toCalendarDateTime } from '@internationalized/date'
import { isZone, momentsOf, nextMoment, readClock } from './reset-clock.ts'

const MINUTE = 60_000
const EIGHT_DAYS = 8 * 24 * 60 * MINUTE

const EPOCH = /\||\b(?:resets?(?:[_-]?at)?|unified-reset)["']?\s?[:=]?\s?/gi
const TRIGGER =
  /\b(?:retry-after|resets?|resetting|try again|retry|regain access|available|until|back|continue|wait)\b/gi
const LEAD =
  /^["']?[\s:=]*["']?(?:(?:at|on|in|after|for|about|again|approximately|around|is|will be)\s+){0,4}/i
const STAMP =
  /^(\d{4}-\d\d-\d\d)(?:[T ]| at )(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?/i
const PART =
  /^(?:,|and|\s){0,4}(\d{1,6}|an?)\s?(days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/i
const UNITS: Readonly<Record<string, number>> = { d: 24 * 60 * MINUTE, h: 60 * MINUTE, m: MINUTE, s: 1000 }

/**
 * Returns the moment at which a usage limit ends, or `undefined` when the text does not say so or says nonsense.
 *
 * Reads epochs, ISO stamps, durations from `now`, and times of day, in the zone that the text names or in
 * `localZone` (IANA). A moment more than eight days ahead, or over a minute past, is no reset time.
 */
export function findResetTime(text: string, now: Date, localZone: string): Date | undefined {
  const zone = isZone(localZone) ? localZone : 'UTC'
  for (const read of [readEpochs, readSentences]) {
    for (const moment of read(text, now, zone)) {
      const ahead = moment - now.getTime()
      if (ahead >= -MINUTE && ahead <= EIGHT_DAYS) return new Date(moment)
    }
  }
  return undefined
}

function* readEpochs(text: string): Generator<number> {
  for (const start of text.matchAll(EPOCH)) {
    const at = start.index + start[0].length
    const digits = /^\d{10}(?:\d{3})?(?!\d)/.exec(text.slice(at, at + 14))?.[0]
    if (digits !== undefined) yield digits.length === 10 ? Number(digits) * 1000 : Number(digits)
  }
}

function* readSentences(text: string, now: Date, zone: string): Generator<number> {
  for (const trigger of text.matchAll(TRIGGER)) {
    const at = trigger.index + trigger[0].length
    const words = text.slice(at, at + 100).replace(LEAD, '')
    const moment = readStamp(words, now, zone) ?? readDuration(words, now) ?? readClockTime(words, now, zone)
    if (moment !== undefined) yield moment
  }
}

function readStamp(words: string, now: Date, zone: string): number | undefined {
  const [, day, time, offset] = STAMP.exec(words) ?? []
  // A Date takes 30 February for 2 March.
  if (day === undefined || new Date(day).getUTCDate() !== Number(day.slice(-2))) return undefined
  const suffix = offset?.replace(/^(?:UTC|GMT)$/i, 'Z').replace(/^(.\d\d)(\d\d)$/, '$1:$2')
  const moment = Date.parse(`${day}T${time}${suffix ?? 'Z'}`)
  if (Number.isNaN(moment)) return undefined
  if (suffix !== undefined) return moment
  const moments = momentsOf(toCalendarDateTime(fromAbsolute(moment, 'UTC')), zone)
  return moments.find((one) => one >= now.getTime() - MINUTE) ?? moments[0]
}

function readDuration(words: string, now: Date): number | undefined {
  let rest = words
  let total: number | undefined
  for (let part = PART.exec(rest); part !== null; part = PART.exec(rest)) {
    const [whole, amount = '', unit = ''] = part
    total =
      (total ?? 0) +
      (/^a/i.test(amount) ? 1 : Number(amount)) * (UNITS[unit.charAt(0).toLowerCase()] as number)
    rest = rest.slice(whole.length)
  }
  return total === undefined ? undefined : now.getTime() + total
}

function readClockTime(words: string, now: Date, localZone: string): number | undefined {
  const clock = readClock(words, localZone)
  return clock === undefined ? undefined : nextMoment(clock, now)
}
