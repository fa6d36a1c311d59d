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
])('%s asks for %s seconds', (line, seconds) => {
  expect(findRetryAfter([line])).toBe(seconds)
})

test('the longest wait that any line asks for counts', () => {
  expect(findRetryAfter(['retry-after: 5', 'try again in 2m', 'wait 1s'])).toBe(120)
})
