import { describe, expect, it } from 'vitest'
import { decideFailure, type ReportedFailure } from '../../lib/failure/decide.ts'
import type { RetryCounts } from '../../lib/failure/retry-record.ts'
import { later, makeBatch, makeCounts, NOW } from '../fakes/make-batch.ts'

function decide(parts: Partial<ReportedFailure<RetryCounts>> = {}) {
  return decideFailure({
    batch: makeBatch({ features: 8, inFlight: 0 }),
    counts: makeCounts(),
    index: 0,
    kind: 'network',
    message: 'read ECONNRESET',
    consent: true,
    now: NOW,
    notBefore: later,
    ...parts,
  })
}

describe('decideFailure', () => {
  // W41. Break: the attempt begins at once, or the count and its mirror differ.
  it('retries what time heals, after a wait', () => {
    const { outcome, reason, batch, counts, breakerOpened } = decide()
    expect({ outcome, reason, breakerOpened }).toEqual({
      outcome: 'retried',
      reason: 'under_retry_limit',
      breakerOpened: false,
    })
    expect(batch.in_flight).toMatchObject({ attempt: 2, not_before: later(1), last_error: 'read ECONNRESET' })
    expect(counts).toMatchObject({
      retry_counts: new Map([[0, 1]]),
      global_retry_count: 1,
      consecutive_failures: 0,
    })
  })

  // Break: the wait is that of the first retry each time.
  it('asks for the wait of the retry that follows', () => {
    const counts = makeCounts({ retry_counts: new Map([[0, 2]]), global_retry_count: 2 })
    expect(decide({ counts }).batch.in_flight).toMatchObject({ attempt: 4, not_before: later(3) })
  })

  // W38. Break: a permanent failure is retried, or not counted, or recorded without its facts.
  it('records what time does not heal, and counts it', () => {
    const counts = makeCounts({ retry_counts: new Map([[0, 1]]), global_retry_count: 1 })
    const decision = decide({ kind: 'syntax', message: 'SyntaxError', counts })
    expect(decision).toMatchObject({ outcome: 'failed', reason: 'permanent_failure', breakerOpened: false })
    expect(decision.batch.failed_features).toEqual([
      {
        feature_index: 0,
        error_message: 'SyntaxError',
        retry_count: 1,
        failure_kind: 'syntax',
        timestamp: NOW,
      },
    ])
    expect(decision.batch).toMatchObject({ status: 'in_progress', in_flight: null, pause: null })
    expect(decision.counts.consecutive_failures).toBe(1)
  })

  // Break: the reasons are asked for in another order than the rules name.
  it.each([
    [
      'consent_not_given',
      {
        consent: false,
        kind: 'test' as const,
        counts: makeCounts({ global_retry_count: 50, circuit_breaker_open: true }),
      },
    ],
    [
      'global_retry_limit_reached',
      { kind: 'test' as const, counts: makeCounts({ global_retry_count: 50, circuit_breaker_open: true }) },
    ],
    ['circuit_breaker_open', { kind: 'test' as const, counts: makeCounts({ circuit_breaker_open: true }) }],
    ['permanent_failure', { kind: 'test' as const, counts: makeCounts({ retry_counts: new Map([[0, 3]]) }) }],
    ['max_retries_reached', { counts: makeCounts({ retry_counts: new Map([[0, 3]]) }) }],
  ])('says %s first', (reason, parts) => {
    expect(decide(parts)).toMatchObject({ outcome: 'failed', reason })
  })

  // X6. Break: a usage limit fails the feature, uses a retry or moves the breaker.
  it('waits for a usage limit to end: the feature stays in progress, and nothing is counted', () => {
    const counts = makeCounts({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    const decision = decide({
      kind: 'quota',
      message: 'limit reached',
      until: later(3600),
      counts,
      consent: false,
    })
    expect(decision).toMatchObject({
      outcome: 'waits_for_quota',
      reason: 'usage_limit',
      breakerOpened: false,
    })
    expect(decision.counts).toBe(counts)
    expect(decision.batch).toMatchObject({
      status: 'paused',
      pause: { reason: 'quota', since: NOW, until: later(3600), detail: 'limit reached' },
      in_flight: { feature_index: 0, attempt: 1 },
      failed_features: [],
    })
  })

  // Break: an end that nobody knows is written as one.
  it('names no end of a usage limit where the message names none', () => {
    expect(decide({ kind: 'quota' }).batch.pause).not.toHaveProperty('until')
  })

  // Break: every next feature is failed by the same missing login or money.
  it.each(['auth', 'billing'] as const)('pauses the batch for %s', (kind) => {
    const { batch, counts } = decide({ kind, message: 'please log in' })
    expect(batch).toMatchObject({ status: 'paused', pause: { reason: kind, detail: 'please log in' } })
    expect(batch.failed_features).toHaveLength(1)
    expect(counts.consecutive_failures).toBe(1)
  })

  // W39, W42. Break: the breaker opens at four or six, marks the rest failed, or is announced again.
  it('opens the breaker with the fifth failure in a row, once, and leaves the rest pending', () => {
    const counts = makeCounts({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    const batch = makeBatch({ features: 8, failed: [1, 2, 3, 4], inFlight: 0 })
    const fifth = decide({ batch, counts, kind: 'build' })
    expect(fifth.breakerOpened).toBe(true)
    expect(fifth.batch).toMatchObject({ status: 'paused', pause: { reason: 'breaker' } })
    expect(fifth.batch.failed_features).toHaveLength(5)
    expect(decide({ batch, counts: fifth.counts, kind: 'build' }).breakerOpened).toBe(false)
    const fourth = makeCounts({ consecutive_failures: 3, failed_streak: [1, 2, 3] })
    expect(decide({ counts: fourth, kind: 'build' })).toMatchObject({
      breakerOpened: false,
      batch: { pause: null },
    })
  })

  // Break: the fifth failure is one of login, and its pause hides that the breaker is open.
  it('pauses for the breaker rather than for the login that opened it', () => {
    const counts = makeCounts({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    expect(decide({ kind: 'auth', counts }).batch.pause?.reason).toBe('breaker')
  })

  // Break: a batch whose last feature opened the breaker stays paused for ever.
  it('ends a batch whose last feature failed, whatever else it would pause for', () => {
    const batch = makeBatch({ features: 1, inFlight: 0 })
    expect(decide({ batch, kind: 'auth' }).batch).toMatchObject({ status: 'failed', pause: null })
  })
})
