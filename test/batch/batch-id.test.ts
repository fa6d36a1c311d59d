import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBatchId, newBatchId } from '../../lib/batch/batch-id.ts'

test('an id is the UTC time to the microsecond', () => {
  expect(newBatchId(new Date('2026-03-04T05:06:07.890Z'), 890_012)).toBe('batch-20260304-050607-890012')
  expect(newBatchId(new Date('2026-12-31T23:59:59Z'), 7)).toBe('batch-20261231-235959-000007')
})

test('every id that is made is one that is accepted', () => {
  const years = { min: new Date('1970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }
  fc.assert(fc.property(fc.date(years), fc.integer(), (now, micros) => isBatchId(newBatchId(now, micros))))
  expect(isBatchId(newBatchId(new Date(0), 1_234_567))).toBe(true)
})

test.each(['a', 'night-1', 'v1.2_x', '7', 'a'.repeat(100)])('accepts %s', (id) => {
  expect(isBatchId(id)).toBe(true)
})

// Guards the file names that are made from an id.
test.each([
  '',
  '.',
  '..',
  'a..b',
  '-a',
  '_a',
  '.a',
  'a/b',
  'a\\b',
  'a b',
  'a\n',
  'ä',
  'a\0',
  'a'.repeat(101),
])('refuses %j', (id) => {
  expect(isBatchId(id)).toBe(false)
})
