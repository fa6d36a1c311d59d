import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findResetTime } from '../../lib/failure/reset-time.ts'

const NOW = '2025-11-19T12:00:00Z' // a Wednesday

function reset(text: string, now = NOW, zone = 'UTC'): string | undefined {
  return findResetTime(text, new Date(now), zone)?.toISOString().replace('.000Z', 'Z')
}

test.each([
  ['Claude AI usage limit reached|1763558400', '2025-11-19T13:20:00Z'],
  ['{"resetsAt":1763558400000}', '2025-11-19T13:20:00Z'],
  ['anthropic-ratelimit-unified-reset: 1763558400', '2025-11-19T13:20:00Z'],
  ["You've hit your limit · resets 3pm (Europe/London)", '2025-11-19T15:00:00Z'],
  ['resets 11am (Europe/London)', '2025-11-20T11:00:00Z'],
  ['Your limit will reset at 3:30 PM (America/New_York).', '2025-11-19T20:30:00Z'],
  ['resets Nov 22, 9am (America/New_York)', '2025-11-22T14:00:00Z'],
  ['resets 22 November at 9am', '2025-11-22T09:00:00Z'],
  ['resets Nov 22', '2025-11-22T00:00:00Z'],
  ['resets Mon 9am', '2025-11-24T09:00:00Z'],
  ['resets Wed 9am', '2025-11-26T09:00:00Z'],
  ['resets Wednesday at 1pm', '2025-11-19T13:00:00Z'],
  ['resets tomorrow at noon', '2025-11-20T12:00:00Z'],
  ['resets today at 18:45', '2025-11-19T18:45:00Z'],
  ['resets at midnight PT', '2025-11-20T08:00:00Z'],
  ['resets 12am (UTC)', '2025-11-20T00:00:00Z'],
  ['try again in 2 hours 5 minutes', '2025-11-19T14:05:00Z'],
  ['try again in 45m', '2025-11-19T12:45:00Z'],
  ['available again in about an hour and 30 seconds', '2025-11-19T13:00:30Z'],
  ['retry-after: 90s', '2025-11-19T12:01:30Z'],
  ['resets in 3d', '2025-11-22T12:00:00Z'],
  ['regain access on 2025-11-21 at 00:00 UTC', '2025-11-21T00:00:00Z'],
  ['resets at 2025-11-19T15:00:00+02:00', '2025-11-19T13:00:00Z'],
  ['reset: 2025-11-19T11:59:30Z', '2025-11-19T11:59:30Z'],
])('%s ends at %s', (text, moment) => {
  expect(reset(text)).toBe(moment)
})

test.each([
  'no time at all',
  'resets soon',
  'limit reached|1463558400',
  'limit reached|9999999999',
  'resets in 9 days',
  'resets 25:61',
  'resets 13pm',
  'resets 0am',
  'resets 3pm (Mars/Olympus)',
  'resets 3pm (in the zone of the moon)',
  'resets Dec 24, 9am',
  'resets Monday',
  'resets at 2025-13-45T99:99:99Z',
  'resets at 2025-11-18 10:00',
])('%s says nothing usable', (text) => {
  expect(reset(text)).toBeUndefined()
})

test('without a zone in the text the local one counts, and a bad one means UTC', () => {
  expect(reset('resets 3pm', NOW, 'Asia/Tokyo')).toBe('2025-11-20T06:00:00Z')
  expect(reset('resets at 2025-11-19 22:00', NOW, 'Asia/Tokyo')).toBe('2025-11-19T13:00:00Z')
  expect(reset('resets 3pm', NOW, 'Not/AZone')).toBe('2025-11-19T15:00:00Z')
})

test('a time that the clock skips in spring is the moment after the gap', () => {
  expect(reset('resets 2:30am (Europe/Berlin)', '2025-03-29T23:30:00Z')).toBe('2025-03-30T01:30:00Z')
})

test('a time that the clock shows twice in autumn is the next of the two', () => {
  expect(reset('resets 2:30am (Europe/Berlin)', '2025-10-25T23:00:00Z')).toBe('2025-10-26T00:30:00Z')
  expect(reset('resets 2:30am (Europe/Berlin)', '2025-10-26T01:00:00Z')).toBe('2025-10-26T01:30:00Z')
})

test('a moment that no clock shows is none', () => {
  expect(reset('resets at 2025-11-19T99:00:00Z')).toBeUndefined()
  expect(reset('resets at 2025-11-19T99:00:00Z, resets 3pm')).toBe('2025-11-19T15:00:00Z')
})

test('a date in January seen in December lies in the next year', () => {
  expect(reset('resets Jan 2, 9am', '2025-12-30T12:00:00Z')).toBe('2026-01-02T09:00:00Z')
})

test('a moment that cannot be used does not hide a later one that can', () => {
  expect(reset('retry 2020-01-01T00:00:00Z, resets 3pm')).toBe('2025-11-19T15:00:00Z')
})

test('whatever comes in, the answer lies within eight days or there is none', () => {
  const piece = fc.constantFrom(
    'resets ',
    'in ',
    '3pm',
    ' 99',
    'Feb 30',
    ' (',
    'Europe/London',
    ')',
    '|',
    '1763558400',
    ':',
    'd',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 10 }), (pieces) => {
      const found = findResetTime(pieces.join(''), new Date(NOW), 'UTC')
      const days = ((found?.getTime() ?? Date.parse(NOW)) - Date.parse(NOW)) / 86_400_000
      expect(days).toBeGreaterThan(-0.001)
      expect(days).toBeLessThanOrEqual(8)
    }),
  )
})
