import { describe, expect, it } from 'vitest'
import { decideFailure, type FailureDecision, type ReportedFailure } from '../../lib/failure/decide.ts'
import { later, makeBatch, makeInFlight, makeRetries, NOW } from '../fakes/make-batch.ts'

function decide(parts: Partial<ReportedFailure> = {}) {
  return decideFailure({
    batch: makeBatch({ features: 8, inFlight: 0 }),
    retries: makeRetries(),
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
    const { outcome, reason, batch, retries } = decide()
    expect({ outcome, reason }).toEqual({ outcome: 'retried', reason: 'under_retry_limit' })
    const attempt = { attempt: 2, not_before: later(1), last_error: 'read ECONNRESET' }
    expect(batch.in_flight).toEqual(new Map([[0, makeInFlight(attempt)]]))
    expect(batch.retry_attempts).toEqual(new Map([[0, 1]]))
    expect(retries).toMatchObject({
      retry_counts: new Map([[0, 1]]),
      global_retry_count: 1,
      consecutive_failures: 0,
    })
  })

  // Break: the wait is that of the first retry each time.
  it('asks for the wait of the retry that follows', () => {
    const retries = makeRetries({ retry_counts: new Map([[0, 2]]), global_retry_count: 2 })
    expect(decide({ retries }).batch.in_flight.get(0)).toMatchObject({ attempt: 4, not_before: later(3) })
  })

  // W38. Break: a permanent failure is retried, or not counted, or recorded without its facts.
  it('records what time does not heal, and counts it', () => {
    const retries = makeRetries({ retry_counts: new Map([[0, 1]]), global_retry_count: 1 })
    const decision = decide({ kind: 'syntax', message: 'SyntaxError', retries })
    expect(decision).toMatchObject({ outcome: 'failed', reason: 'permanent_failure' })
    expect(decision.batch.failed_features).toEqual([
      {
        feature_index: 0,
        error_message: 'SyntaxError',
        retry_count: 1,
        failure_kind: 'syntax',
        timestamp: NOW,
        attempts: 1,
      },
    ])
    expect(decision.batch).toMatchObject({ status: 'in_progress', in_flight: new Map(), pause: null })
    expect(decision.retries.consecutive_failures).toBe(1)
  })

  // Break: the reasons are asked for in another order than the rules name.
  it.each([
    [
      'consent_not_given',
      {
        consent: false,
        kind: 'test' as const,
        retries: makeRetries({ global_retry_count: 50, circuit_breaker_open: true }),
      },
    ],
    [
      'global_retry_limit_reached',
      { kind: 'test' as const, retries: makeRetries({ global_retry_count: 50, circuit_breaker_open: true }) },
    ],
    ['circuit_breaker_open', { kind: 'test' as const, retries: makeRetries({ circuit_breaker_open: true }) }],
    [
      'permanent_failure',
      { kind: 'test' as const, retries: makeRetries({ retry_counts: new Map([[0, 3]]) }) },
    ],
    ['max_retries_reached', { retries: makeRetries({ retry_counts: new Map([[0, 3]]) }) }],
  ])('says %s first', (reason, parts) => {
    expect(decide(parts)).toMatchObject({ outcome: 'failed', reason })
  })

  // X6. Break: a usage limit fails the feature, uses a retry or moves the breaker.
  it('waits for a usage limit to end: the feature stays in progress, and nothing is counted', () => {
    const retries = makeRetries({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    const decision = decide({
      kind: 'quota',
      message: 'limit reached',
      until: later(3600),
      retries,
      consent: false,
    })
    expect(decision).toMatchObject({
      outcome: 'waits_for_quota',
      reason: 'usage_limit',
    })
    expect(decision.retries).toBe(retries)
    expect(decision.batch).toMatchObject({
      status: 'paused',
      pause: { reason: 'quota', since: NOW, until: later(3600), detail: 'limit reached' },
      in_flight: new Map([[0, makeInFlight()]]),
      failed_features: [],
    })
  })

  // Break: an end that nobody knows is written as one.
  it('names no end of a usage limit where the message names none', () => {
    expect(decide({ kind: 'quota' }).batch.pause).not.toHaveProperty('until')
  })

  // Break: what a second lane is told of the same limit makes the batch begin too early, or wait for a person.
  it.each([
    [later(7200), later(3600), later(7200)],
    [later(3600), later(7200), later(7200)],
    [later(3600), undefined, later(3600)],
    [undefined, later(3600), later(3600)],
    [later(-60), undefined, undefined],
  ])('told of a limit to %s and of one to %s it waits to %s', (told, until, expected) => {
    const first = told === undefined ? {} : { until: told }
    const batch = makeBatch({
      inFlight: 0,
      with: { pause: { reason: 'quota', since: NOW, detail: '', ...first } },
    })
    expect(decide({ kind: 'quota', until, batch }).batch.pause?.until).toBe(expected)
  })

  // Break: every next feature is failed by the same missing login or money.
  it.each(['auth', 'billing'] as const)('pauses the batch for %s', (kind) => {
    const { batch, retries } = decide({ kind, message: 'please log in' })
    expect(batch).toMatchObject({ status: 'paused', pause: { reason: kind, detail: 'please log in' } })
    expect(batch.failed_features).toHaveLength(1)
    expect(retries.consecutive_failures).toBe(1)
  })

  // W39, W42. Break: the breaker opens at four or six, marks the rest failed, or one feature counts twice.
  it('opens the breaker with the fifth failure in a row, once, and leaves the rest pending', () => {
    const retries = makeRetries({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    const batch = makeBatch({ features: 8, failed: [1, 2, 3, 4], inFlight: 0 })
    const fifth = decide({ batch, retries, kind: 'build' })
    expect(fifth.retries.circuit_breaker_open).toBe(true)
    expect(fifth.batch).toMatchObject({ status: 'paused', pause: { reason: 'breaker' } })
    expect(fifth.batch.failed_features).toHaveLength(5)
    const twice = decide({ batch, retries: fifth.retries, kind: 'build' })
    expect(twice.retries).toMatchObject({ consecutive_failures: 5, failed_streak: [1, 2, 3, 4, 0] })
    const fourth = makeRetries({ consecutive_failures: 3, failed_streak: [1, 2, 3] })
    expect(decide({ retries: fourth, kind: 'build' })).toMatchObject({
      retries: { circuit_breaker_open: false },
      batch: { pause: null },
    })
  })

  // Break: the fifth failure is one of login, and its pause hides that the breaker is open.
  it('pauses for the breaker rather than for the login that opened it', () => {
    const retries = makeRetries({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    expect(decide({ kind: 'auth', retries }).batch.pause?.reason).toBe('breaker')
  })

  // Break: a batch whose last feature opened the breaker stays paused for ever.
  it('ends a batch whose last feature failed, whatever else it would pause for', () => {
    const batch = makeBatch({ features: 1, inFlight: 0 })
    expect(decide({ batch, kind: 'auth' }).batch).toMatchObject({ status: 'failed', pause: null })
  })

  // N12. Break: every next feature is failed by the same refused tool call, until the breaker opens.
  it('pauses the batch where the client refused a tool call, and not where a file did', () => {
    const message = 'This command requires approval'
    const refused = decide({ kind: 'permission', clientRefused: true, message })
    expect(refused).toMatchObject({ outcome: 'failed', reason: 'permanent_failure' })
    expect(refused.batch).toMatchObject({
      status: 'paused',
      pause: { reason: 'permission', detail: message },
    })
    expect(refused.batch.failed_features).toHaveLength(1)
    expect(refused.retries.consecutive_failures).toBe(1)
    expect(decide({ kind: 'permission' }).batch.pause).toBeNull()
    const retries = makeRetries({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    const fifth = decide({ kind: 'permission', clientRefused: true, retries })
    expect(fifth.batch.pause?.reason).toBe('breaker')
  })
})

describe('decideFailure, where the person stopped the work', () => {
  // Break: an interruption is recorded as a failure by whoever asks without looking at the kind first.
  it.each([true, false])('refuses it and changes nothing (consent: %s)', (consent) => {
    const given = { batch: makeBatch({ features: 8, inFlight: 0 }), retries: makeRetries() }
    expect(decide({ ...given, kind: 'interrupted', consent })).toEqual({
      outcome: 'refused',
      reason: 'interrupted',
      ...given,
    })
  })
})

describe('decideFailure, while the service is gone', () => {
  /** Reports the outage at these seconds after NOW, one after the other. */
  function reportedAt(...seconds: number[]): FailureDecision {
    const batch = makeBatch({ features: 8, inFlight: 0 })
    const first = { outcome: 'failed', reason: 'outage', batch, retries: makeRetries() } as const
    return seconds.reduce<FailureDecision>(
      ({ batch: before, retries }, at) =>
        decide({
          batch: before,
          retries,
          kind: 'outage',
          message: 'overloaded',
          consent: false,
          now: later(at),
        }),
      first,
    )
  }

  // N3. Break: an outage fails the feature, uses a retry, moves the breaker or needs a consent that nobody gave at night.
  it('keeps the feature in progress, counts nothing, and waits', () => {
    const { outcome, reason, batch, retries } = reportedAt(0)
    expect({ outcome, reason }).toEqual({ outcome: 'waits_for_service', reason: 'outage' })
    const outage = { since: NOW, last: NOW, reports: 1 }
    expect(batch.in_flight).toEqual(new Map([[0, makeInFlight({ outage, not_before: later(30) })]]))
    expect(batch).toMatchObject({ status: 'in_progress', failed_features: [], retry_attempts: new Map() })
    expect(retries).toEqual(makeRetries())
  })

  // Break: the service is asked in a tight loop, or the night is slept away.
  it('waits twice as long each time, ten minutes at most', () => {
    const times = [0, 30, 90, 210, 450, 930, 1530]
    const waits = times.map((at, report) => {
      const current = reportedAt(...times.slice(0, report + 1)).batch.in_flight.get(0)
      expect(current?.outage).toEqual({ since: NOW, last: later(at), reports: report + 1 })
      return (Date.parse(current?.not_before ?? '') - Date.parse(later(at))) / 1000
    })
    expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600])
  })

  // Break: a session waits for ever for a service that is down, or gives up early.
  it('pauses the batch after an hour, with the feature still in progress', () => {
    const times = [0, 1200, 2400, 3599]
    expect(reportedAt(...times).batch.pause).toBeNull()
    const { batch, outcome } = reportedAt(...times, 3600)
    expect(outcome).toBe('waits_for_service')
    expect(batch).toMatchObject({
      status: 'paused',
      pause: { reason: 'outage', detail: 'overloaded', since: later(3600) },
      failed_features: [],
    })
    expect(batch.in_flight.get(0)?.outage).toMatchObject({ since: NOW, reports: 5 })
  })

  // Break: two outages hours apart count as one, and the second pauses the batch at once.
  it('takes a report an hour or more after the last for a new outage', () => {
    const { batch } = reportedAt(0, 1200, 4800)
    expect(batch.pause).toBeNull()
    const outage = { since: later(4800), last: later(4800), reports: 1 }
    expect(batch.in_flight.get(0)).toMatchObject({ outage, not_before: later(4830) })
    expect(reportedAt(0, 1200, 4799).batch.pause?.reason).toBe('outage')
  })

  // Break: an outage moves the row of failures or the counts of a batch that has some.
  it('leaves the retry record alone', () => {
    const retries = makeRetries({ consecutive_failures: 4, failed_streak: [1, 2, 3, 4] })
    expect(decide({ kind: 'outage', retries }).retries).toBe(retries)
  })
})
