import { expect, test } from 'vitest'
import { findRetryAfter } from '../../lib/failure/retry-after.ts'

test.each<[string, number | undefined]>([
  ['retry-after: 30', 30],
  ['"retry_after": "12"', 12],
  ['retry-after-ms: 1500', 2],
  ['Please try again in 1.2s.', 2],
  ['try again in 20 ms', 1],
  ['Retry after 60 seconds.', 60],
  ['wait for 2 minutes', 120],
  ['retrying in 1 hour', 3600],
  ['retry after 999999 s', undefined],
  ['try again later', undefined],
  ['Please try again in 6m0s.', 360],
  ['Please try again in 1m30.5s', 91],
  ['try again in 1h2m3s', 3723],
  ['"retryDelay": "34s"', 34],
  ['Retry-After: 120', 120],
])('%s asks for %s seconds', (line, seconds) => {
  expect(findRetryAfter([line])).toBe(seconds)
})

test('the longest wait that any line asks for counts', () => {
  expect(findRetryAfter(['retry-after: 5', 'try again in 2m', 'wait 1s'])).toBe(120)
})

test('an HTTP date is a wait from now on, and none without a clock or once it has passed', () => {
  const line = 'Retry-After: Thu, 26 Nov 2026 13:31:30 GMT'
  expect(findRetryAfter([line], new Date('2026-11-26T13:30:00Z'))).toBe(90)
  expect(findRetryAfter([line], new Date('2026-11-26T13:32:00Z'))).toBeUndefined()
  expect(findRetryAfter([line])).toBeUndefined()
})
