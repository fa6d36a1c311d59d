import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FAILURE_KINDS } from '../../lib/failure/kinds.ts'
import {
  backoffSeconds,
  decideRetry,
  OUTAGE_LIMIT_MS,
  outageWaitSeconds,
  RETRY_POLICY,
  type RetryInput,
} from '../../lib/failure/retry-policy.ts'

const FINE: RetryInput = {
  consent: true,
  globalRetries: 0,
  breakerOpen: false,
  kind: 'network',
  featureRetries: 0,
}

test.each<[Partial<RetryInput>, string]>([
  [{}, 'under_retry_limit'],
  [{ featureRetries: 2, globalRetries: 49 }, 'under_retry_limit'],
  [{ featureRetries: 3 }, 'max_retries_reached'],
  [{ featureRetries: 3, kind: 'test' }, 'permanent_failure'],
  [{ featureRetries: 3, kind: 'test', breakerOpen: true }, 'circuit_breaker_open'],
  [{ featureRetries: 3, kind: 'test', breakerOpen: true, globalRetries: 50 }, 'global_retry_limit_reached'],
  [
    { featureRetries: 3, kind: 'test', breakerOpen: true, globalRetries: 50, consent: false },
    'consent_not_given',
  ],
])('%j gives the first reason that holds: %s', (change, reason) => {
  const decision = decideRetry({ ...FINE, ...change })
  expect(decision).toEqual({ retry: reason === 'under_retry_limit', reason })
})

test('six kinds are retried, a limit and an outage wait, an interruption is none, login and billing stop the batch', () => {
  const kinds = (act: string) => FAILURE_KINDS.filter((kind) => RETRY_POLICY[kind].act === act)
  expect(kinds('retry')).toEqual(['network', 'rate_limit', 'overloaded', 'service', 'timeout', 'lock'])
  expect(kinds('pause')).toEqual(['quota'])
  expect(kinds('wait')).toEqual(['outage'])
  expect(kinds('refuse')).toEqual(['interrupted'])
  expect(FAILURE_KINDS.filter((kind) => RETRY_POLICY[kind].pause !== null)).toEqual([
    'quota',
    'outage',
    'auth',
    'billing',
  ])
  expect(RETRY_POLICY.unknown.label).toBe('permanent')
})

test('the wait doubles from one second to a minute, half more or less', () => {
  expect([1, 2, 3, 4].map((retry) => backoffSeconds(retry, 0.5))).toEqual([1, 2, 4, 8])
  expect([backoffSeconds(3, 0), backoffSeconds(3, 0.999)]).toEqual([2, expect.closeTo(6, 1)])
  expect(backoffSeconds(2000, 0.999)).toBe(60)
  expect(backoffSeconds(0, 0.5)).toBe(1)
})

test('the wait for a service that is gone doubles from half a minute to ten minutes', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 2000].map(outageWaitSeconds)).toEqual([30, 60, 120, 240, 480, 600, 600, 600])
  expect(outageWaitSeconds(0)).toBe(30)
  expect(OUTAGE_LIMIT_MS).toBe(3_600_000)
})

test('what the server asks for wins only where it is longer, and nonsense is not a wait', () => {
  expect(backoffSeconds(1, 0.5, 120)).toBe(120)
  expect(backoffSeconds(4, 0.5, 2)).toBe(8)
  expect(backoffSeconds(1, 0.5, Number.NaN)).toBe(1)
})

test('no input ever leads to a retry past a limit', () => {
  const input = fc.record({
    consent: fc.boolean(),
    globalRetries: fc.nat(60),
    breakerOpen: fc.boolean(),
    kind: fc.constantFrom(...FAILURE_KINDS),
    featureRetries: fc.nat(5),
  })
  fc.assert(
    fc.property(input, (given) => {
      const { retry } = decideRetry(given)
      const within =
        given.consent && !given.breakerOpen && given.globalRetries < 50 && given.featureRetries < 3
      expect(retry).toBe(within && RETRY_POLICY[given.kind].label === 'transient')
    }),
  )
})
