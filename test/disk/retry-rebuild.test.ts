import { expect, test } from 'vitest'
import { rebuildCounts } from '../../lib/disk/retry-store.ts'

const retry = (feature_index: unknown, more: object = {}) => ({
  event_type: 'retry_attempt',
  batch_id: 'b1',
  feature_index,
  ...more,
})
const say = (event_type: string) => ({ event_type, batch_id: 'b1', feature_index: 0 })

test('retries are counted by feature and in all', () => {
  const { retry_counts, global_retry_count } = rebuildCounts([retry(0), retry(2), retry(0)], 'b1')
  expect([...retry_counts]).toEqual([
    [0, 2],
    [2, 1],
  ])
  expect(global_retry_count).toBe(3)
})

// Guards the limits after part of the log was lost too.
test('a count written in a line is believed when it is larger than the number of lines', () => {
  const { retry_counts, global_retry_count } = rebuildCounts(
    [retry(4, { retry_count: 3, global_retry_count: 49 })],
    'b1',
  )
  expect([retry_counts.get(4), global_retry_count]).toEqual([3, 49])
})

test('failures in a row are those since the last completed feature or reset', () => {
  const row = (...types: string[]) => rebuildCounts(types.map(say), 'b1').consecutive_failures
  expect(row('feature_failed', 'feature_completed', 'feature_failed', 'feature_failed')).toBe(2)
  expect(row('feature_failed', 'circuit_breaker_reset')).toBe(0)
})

test('the breaker is open unless it was reset since', () => {
  const isOpen = (...types: string[]) => rebuildCounts(types.map(say), 'b1').circuit_breaker_open
  expect(isOpen('circuit_breaker_triggered')).toBe(true)
  expect(isOpen('circuit_breaker_triggered', 'circuit_breaker_reset')).toBe(false)
  expect(isOpen()).toBe(false)
})

test('lines of other batches, and numbers that are none, change nothing', () => {
  const strange = [retry(0, { batch_id: 'b2' }), retry(-1), retry('0'), retry(1.5), { batch_id: 'b1' }]
  const counts = rebuildCounts([...strange, retry(1, { retry_count: '9', global_retry_count: 1e300 })], 'b1')
  expect([...counts.retry_counts]).toEqual([[1, 1]])
  expect(counts.global_retry_count).toBe(4)
})
