import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { findResetTime } from '../../lib/failure/reset-time.ts'
import { rounds } from '../fakes/rounds.ts'

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
// Half and quarter hours, both hemispheres, changes at midnight, a change of half an hour, a winter time in summer.
const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
]

function shows(moment: number, zone: string, hour: number, minute: number): boolean {
  const clock = DateTime.fromMillis(moment, { zone })
  return clock.hour === hour && clock.minute === minute
}

/** Every moment in (`from`, `to`) whose clock shows that time: offsets are whole quarters, so few need a look. */
function* showings(from: number, to: number, zone: string, hour: number, minute: number): Generator<number> {
  let moment = Math.floor(from / QUARTER) * QUARTER + (minute % 15) * MINUTE
  for (; moment < to; moment += QUARTER) if (moment > from && shows(moment, zone, hour, minute)) yield moment
}

function sayTime(hour: number, minute: number): string {
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

const anyMoment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2031, 0, 1) })
// Half of the moments stand within a day and a half of a change of the clocks.
const nearChange = fc
  .tuple(fc.constantFrom(...ZONES), anyMoment, fc.integer({ min: -36 * 60, max: 36 * 60 }))
  .map(([zone, start, minutes]) => {
    let day = DateTime.fromMillis(start, { zone })
    for (let n = 0; n < 366 && day.offset === day.plus({ days: 1 }).offset; n++) day = day.plus({ days: 1 })
    return { zone, now: day.toMillis() + minutes * MINUTE }
  })
const anywhere = fc.record({ zone: fc.constantFrom(...ZONES), now: anyMoment })

test('a time of day is the next moment at which the clock of its zone shows it, or just showed it', () => {
  const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  fc.assert(
    fc.property(fc.oneof(nearChange, anywhere), time, ({ zone, now }, { hour, minute }) => {
      const text = `You've hit your limit · resets ${sayTime(hour, minute)} (${zone})`
      const found = (findResetTime(text, new Date(now), 'UTC') as Date).getTime()
      const earlier = [...showings(now - MINUTE, found, zone, hour, minute)]
      expect(earlier, 'an earlier moment shows that time').toEqual([])
      expect(found).toBeGreaterThan(now - MINUTE)
      const day = DateTime.fromMillis(found, { zone }).startOf('day')
      const thatDay = [...showings(day.toMillis() - 1, day.endOf('day').toMillis(), zone, hour, minute)]
      // On the day that skips the time, the moment after the gap stands for it.
      expect(shows(found, zone, hour, minute) || thatDay.length === 0).toBe(true)
    }),
    { numRuns: rounds(200) },
  )
})

test.each([
  ['2025-11-19T15:00:00Z', '2025-11-19T15:00:00Z'],
  ['2025-11-19T15:00:59Z', '2025-11-19T15:00:00Z'],
  ['2025-11-19T15:01:00Z', '2025-11-20T15:00:00Z'],
  ['2025-11-19T14:59:59Z', '2025-11-19T15:00:00Z'],
])('"resets 3pm" read at %s is %s', (now, moment) => {
  expect(findResetTime('resets 3pm (Europe/London)', new Date(now), 'UTC')).toEqual(new Date(moment))
})

test('"resets 12am" read seconds after midnight is the midnight that has just passed', () => {
  expect(findResetTime('resets 12am', new Date('2025-11-19T00:00:30Z'), 'UTC')).toEqual(
    new Date('2025-11-19T00:00:00Z'),
  )
})

test('an epoch is read to the second, a weekly limit by its date', () => {
  const now = new Date('2025-11-15T12:00:00Z')
  expect(findResetTime('usage limit reached|1763251200', now, 'UTC')).toEqual(new Date(1763251200_000))
  expect(findResetTime('weekly limit reached, resets Nov 19, 9am', now, 'America/New_York')).toEqual(
    new Date('2025-11-19T14:00:00Z'),
  )
})
