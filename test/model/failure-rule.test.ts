import { expect, test } from 'vitest'
import { kindOfStatus } from '../../lib/model/failure-rule.ts'

test.each([
  [200, undefined],
  [600, undefined],
  [400, 'value'],
  [401, 'auth'],
  [402, 'billing'],
  [403, 'permission'],
  [404, 'not_found'],
  [408, 'timeout'],
  [418, 'value'],
  [429, 'rate_limit'],
  [500, 'service'],
  [501, 'value'],
  [522, 'service'],
  [529, 'overloaded'],
])('HTTP %s is %s', (status, kind) => {
  expect(kindOfStatus(status)).toBe(kind)
})
