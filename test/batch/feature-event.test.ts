import { describe, expect, it } from 'vitest'
import { currentFeature } from '../../lib/batch/progress.ts'
import { failedChecks } from '../../lib/batch/transition.ts'
import { applyAll, later, makeBatch, makeCheck, makeInFlight, NOW } from '../fakes/make-batch.ts'

const FAILED_CHECK = { type: 'check_failed', index: 0, verification: makeCheck('failed', 1) } as const

describe('events of one feature', () => {
  // Break: thousands of failed features, 4 KB of output each, make a state that no hook reads.
  it.each([
    { type: 'failed', index: 0, error_message: 'no' },
    { type: 'skipped', index: 0, reason: 'no', category: 'manual' },
  ] as const)('keep no output of a check once a feature has $type', (end) => {
    const checked = applyAll(makeBatch({ inFlight: 0 }), FAILED_CHECK)
    expect(checked.verification.get(0)?.commands[0]?.output_tail).toBe('the end\n')
    const record = applyAll(checked, end).verification.get(0)
    expect(record).toMatchObject({ failed_checks: 1, commands: [{ command: 'npm test', output_tail: '' }] })
  })

  // W25. Break: nothing says which feature was begun and from which commit, so a crash does it twice.
  it('writes down what is handed out, with its base, before anyone hears of it', () => {
    const batch = applyAll(makeBatch(), { type: 'handed_out', index: 1, base_sha: 'abc' })
    expect(batch.in_flight).toEqual(new Map([[1, { attempt: 1, started_at: NOW, base_sha: 'abc' }]]))
  })

  // W25. Break: asking again moves the base past the feature's own commit, which is then not found.
  it('keeps the base of the feature in progress when it is handed out again', () => {
    const batch = applyAll(
      makeBatch(),
      { type: 'handed_out', index: 0, base_sha: 'first' },
      { type: 'handed_out', index: 0, base_sha: 'second' },
    )
    expect(currentFeature(batch)).toMatchObject({ index: 0, base_sha: 'first', attempt: 1 })
  })

  // Break: a feature whose retries are in the file begins at attempt 1 again.
  it('counts the attempt from the retries already made', () => {
    const batch = makeBatch({ with: { retry_attempts: new Map([[0, 2]]) } })
    const handed = applyAll(batch, { type: 'handed_out', index: 0, base_sha: null })
    expect(handed.in_flight.get(0)?.attempt).toBe(3)
  })

  // Break: completing without a commit is admitted while a fork still works in the background.
  it('notes when the feature in progress was taken up', () => {
    const briefed = applyAll(makeBatch({ inFlight: 0 }), { type: 'briefed', index: 0 })
    expect(briefed.in_flight).toEqual(new Map([[0, makeInFlight({ briefed_at: NOW })]]))
  })

  // Break: the count of failed checks is that of the record, so three failures never come together.
  it('counts the failed checks of an attempt, and keeps the feature in progress', () => {
    const batch = applyAll(makeBatch({ inFlight: 0 }), FAILED_CHECK, FAILED_CHECK)
    expect(failedChecks(batch, 0)).toBe(2)
    expect(failedChecks(batch, 1)).toBe(0)
    expect([...batch.in_flight.keys()]).toEqual([0])
  })

  // Break: the order in which features ended is lost, or one stays in progress after its end.
  it('completes a feature with its proof and its commit', () => {
    const commit = { success: true, sha: 'abc', branch: 'main', timestamp: NOW }
    const event = { type: 'completed', index: 0, verification: makeCheck('passed'), commit } as const
    const batch = applyAll(makeBatch({ completed: [2], inFlight: 0 }), event)
    expect(batch).toMatchObject({ completed_features: [2, 0], in_flight: new Map() })
    expect(batch.verification.get(0)?.result).toBe('passed')
    expect(batch.git_operations.get(0)).toEqual({ commit })
  })

  // Break: a commit of undefined is written for a feature that needed none.
  it('records no commit where there is none', () => {
    const event = { type: 'completed', index: 0, verification: makeCheck('passed') } as const
    expect(applyAll(makeBatch({ inFlight: 0 }), event).git_operations.size).toBe(0)
  })

  // W41, W44. Break: the next attempt begins at once, forgets its base, or the mirror of the counts is stale.
  it('begins another attempt: same base, mirrored count, the error to learn from, the wait', () => {
    const batch = applyAll(makeBatch({ inFlight: 0 }), {
      type: 'retried',
      index: 0,
      retries: 2,
      error_message: 'ECONNRESET',
      not_before: later(2),
    })
    const attempt = makeInFlight({ attempt: 3, last_error: 'ECONNRESET', not_before: later(2) })
    expect(batch.in_flight).toEqual(new Map([[0, attempt]]))
    expect(batch.retry_attempts.get(0)).toBe(2)
    expect(batch.failed_features).toEqual([])
  })

  // Break: three failed checks of the attempt before leave the new one without any.
  it('gives a new attempt its three checks again', () => {
    const event = { type: 'retried', index: 0, retries: 1, error_message: 'x' } as const
    expect(failedChecks(applyAll(makeBatch({ inFlight: 0 }), FAILED_CHECK, event), 0)).toBe(0)
  })

  // Break: a repository without a commit has no base, and the retry crashes or invents one.
  it('retries without a base, and without a wait, where there is none', () => {
    const batch = applyAll(
      makeBatch(),
      { type: 'handed_out', index: 0, base_sha: null },
      { type: 'retried', index: 0, retries: 1, error_message: 'x' },
    )
    expect(batch.in_flight.get(0)?.base_sha).toBeNull()
    expect(batch.in_flight.get(0)).not.toHaveProperty('not_before')
  })

  // Break: an outage is a new attempt, loses the base, or its wait is forgotten, and the service is asked without a pause.
  it('has the same attempt wait when the service is gone, and a new attempt forget it', () => {
    const outage = { since: NOW, last: later(30), reports: 2 }
    const gone = { type: 'service_gone', index: 0, outage, not_before: later(90) } as const
    const batch = applyAll(makeBatch({ inFlight: 0 }), { type: 'briefed', index: 0 }, gone)
    const attempt = makeInFlight({ briefed_at: NOW, outage, not_before: later(90) })
    expect(batch.in_flight).toEqual(new Map([[0, attempt]]))
    expect(batch).toMatchObject({ failed_features: [], retry_attempts: new Map(), status: 'in_progress' })
    const again = { type: 'retried', index: 0, retries: 1, error_message: 'x' } as const
    expect(applyAll(batch, again).in_flight.get(0)).not.toHaveProperty('outage')
  })

  // W20. Break: the error text is dropped on the way to the record.
  it('records a failure with its text, count, kind and time', () => {
    const batch = applyAll(makeBatch({ inFlight: 1 }), {
      type: 'failed',
      index: 1,
      error_message: 'SyntaxError: Unexpected token',
      retry_count: 1,
      failure_kind: 'syntax',
    })
    expect(batch.in_flight.size).toBe(0)
    expect(batch.failed_features).toEqual([
      {
        feature_index: 1,
        timestamp: NOW,
        error_message: 'SyntaxError: Unexpected token',
        retry_count: 1,
        failure_kind: 'syntax',
        attempts: 1,
      },
    ])
  })

  // Break: skipping another feature takes the one in progress away.
  it('skips a pending feature and leaves the one in progress', () => {
    const event = { type: 'skipped', index: 2, reason: 'later', category: 'question' } as const
    const batch = applyAll(makeBatch({ inFlight: 0 }), event)
    expect([...batch.in_flight.keys()]).toEqual([0])
    expect(batch.skipped_features).toEqual([
      { feature_index: 2, reason: 'later', category: 'question', timestamp: NOW },
    ])
  })

  // Break: a skipped feature stays in progress, and nothing else is ever handed out.
  it('skips the feature in progress', () => {
    const event = { type: 'skipped', index: 0, reason: 'later', category: 'manual' } as const
    expect(applyAll(makeBatch({ inFlight: 0 }), event).in_flight.size).toBe(0)
  })

  // Break: recording the push forgets the commit.
  it('keeps one git operation when another is recorded', () => {
    const record = (operation: 'commit' | 'push', sha: string) =>
      ({ type: 'git_recorded', index: 0, operation, record: { success: true, sha } }) as const
    const batch = applyAll(makeBatch(), record('commit', 'a'), record('push', 'b'))
    expect(batch.git_operations.get(0)).toEqual({
      commit: { success: true, sha: 'a' },
      push: { success: true, sha: 'b' },
    })
  })
})
