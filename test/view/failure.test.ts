import { describe, expect, it } from 'vitest'
import type { Classification } from '../../lib/failure/classify.ts'
import type { FailureDecision } from '../../lib/failure/decide.ts'
import { failureFacts, interruptedText } from '../../lib/view/failure.ts'
import { makeBatch, makeRetries } from '../fakes/make-batch.ts'

const NETWORK: Classification = { kind: 'network', label: 'transient', rule: 'r', evidence: 'ECONNRESET' }
const TEST: Classification = { kind: 'test', label: 'permanent', rule: 'r', evidence: 'AssertionError' }

function factsOf(failure: Classification, decision: Partial<FailureDecision>): string[] {
  return failureFacts(1, failure, {
    outcome: 'failed',
    reason: 'permanent_failure',
    batch: makeBatch(),
    retries: makeRetries({ retry_counts: new Map([[1, 2]]) }),
    ...decision,
  })
}

describe('failureFacts', () => {
  // Break: nobody learns what a failure was taken for, on which words, and what it cost.
  it('says that a feature is retried, why, and how many retries that makes', () => {
    const facts = factsOf(NETWORK, { outcome: 'retried', reason: 'under_retry_limit' })
    expect(facts).toEqual(['Feature 2 failed (network, from "ECONNRESET"): retry 2 of 3.'])
    const retries = makeRetries()
    expect(factsOf(NETWORK, { outcome: 'retried', retries })[0]).toContain('retry 0 of 3')
  })

  it('says that a usage limit costs no retry', () => {
    const quota: Classification = { ...NETWORK, kind: 'quota', evidence: '' }
    const facts = factsOf(quota, { outcome: 'waits_for_quota', reason: 'usage_limit' })
    expect(facts).toEqual(['Feature 2 met a usage limit (quota); this costs no retry.'])
  })

  // N3. Break: an outage looks like a failure of the feature, and the user looks for a bug.
  it('says that an outage is nobody’s failure and costs no retry', () => {
    const gone: Classification = { ...NETWORK, kind: 'outage', evidence: 'Overloaded' }
    expect(factsOf(gone, { outcome: 'waits_for_service', reason: 'outage' })).toEqual([
      'The service did not answer while feature 2 was worked on (outage, from "Overloaded"): nothing is wrong with the feature, and this costs no retry.',
    ])
  })

  // Break: the wrong reason sends the user looking in the wrong place.
  it.each([
    ['consent_not_given', 'retrying was not agreed to'],
    ['global_retry_limit_reached', 'the batch has used its 50 retries'],
    ['circuit_breaker_open', 'the circuit breaker is open'],
    ['max_retries_reached', 'it has used its 3 retries'],
    ['usage_limit', 'waiting is all it needs'],
    ['outage', 'waiting is all it needs'],
  ] as const)('says why a transient failure was not retried: %s', (reason, why) => {
    expect(factsOf(NETWORK, { reason })).toEqual([
      `Feature 2 is recorded as failed (network, from "ECONNRESET"); ${why}.`,
    ])
  })

  // Break: a broken test is blamed on the missing consent, which would not have helped.
  it('says of a permanent failure that trying again would not help, whatever stood in the way first', () => {
    const facts = factsOf(TEST, { reason: 'consent_not_given' })
    expect(facts).toEqual([
      'Feature 2 is recorded as failed (test, from "AssertionError"); trying again would not help.',
    ])
  })
})

describe('interruptedText', () => {
  // N7. Break: what the user stopped is reported again and again, or worked on against the user's words.
  it('says that an interruption is no failure, and who decides what comes next', () => {
    const text = interruptedText(1)
    expect(text).toContain('the user interrupted feature 2, which is no failure: it stays in progress')
    expect(text).toContain('Do what the user says')
    expect(text).toContain('`next`')
  })
})
