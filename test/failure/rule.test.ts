import { expect, test } from 'vitest'
import { kindOf, kindOfStatus } from '../../lib/failure/rule.ts'

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

const found = (pattern: RegExp, text: string) => pattern.exec(text) as RegExpExecArray

test('a kind is read from what the pattern captures first, or stands for itself', () => {
  const status = found(/a(\d)?|b(\d{3})/, 'b404')
  expect(kindOf('of status', status)).toBe('not_found')
  expect(kindOf('of transient status', status)).toBe('not_found')
  expect(kindOf('of transient status', found(/(\d+)/, '400'))).toBeUndefined()
  expect(kindOf('of Kubernetes reason', found(/(\w+)/, 'Conflict'))).toBe('conflict')
  expect(kindOf('of Kubernetes reason', found(/(\w+)/, 'constructor'))).toBeUndefined()
  expect(kindOf('lock', status)).toBe('lock')
})
