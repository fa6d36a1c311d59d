import { describe, expect, it } from 'vitest'
import { auditEvents } from '../../lib/batch/audit-events.ts'
import type { BatchEvent } from '../../lib/batch/events.ts'
import type { Batch, VerificationRecord } from '../../lib/batch/schema.ts'
import { transition } from '../../lib/batch/transition.ts'
import { applyAll, ID, later, makeBatch, makeCheck, NOW } from '../fakes/make-batch.ts'

const BASE = { timestamp: NOW, batch_id: ID }
const PAUSED: BatchEvent = { type: 'paused', pause: { reason: 'auth', detail: 'log in' } }

function timedOut(): VerificationRecord {
  const run = { command: 'npm test', exit_code: null, seconds: 60, timed_out: true, output_tail: '' }
  return { ...makeCheck('failed'), commands: [run] }
}

function eventsOf(before: Batch, ...events: BatchEvent[]) {
  return auditEvents(before, applyAll(before, ...events), NOW)
}

describe('auditEvents', () => {
  // Break: nothing says when and with how much a batch began.
  it('tells of the start of a batch, and of nothing where nothing changed', () => {
    const batch = makeBatch()
    expect(auditEvents(batch, batch, NOW)).toEqual([])
    const events = auditEvents(undefined, makeBatch(), NOW)
    expect(events).toEqual([{ ...BASE, event_type: 'batch_started', reason: '3 features' }])
  })

  // Break: nobody can tell how long an attempt took, or a retry looks like one long attempt.
  it('tells when each attempt began, once', () => {
    const handed = { type: 'handed_out', index: 1, base_sha: null } as const
    const started = { ...BASE, event_type: 'feature_started', feature_index: 1 }
    expect(eventsOf(makeBatch(), handed)).toEqual([{ ...started, reason: 'attempt 1' }])
    const running = makeBatch({ inFlight: 1 })
    expect(eventsOf(running, { type: 'briefed', index: 1 })).toEqual([])
    const retried = { type: 'retried', index: 1, retries: 1, error_message: 'no' } as const
    expect(eventsOf(running, retried)).toEqual([{ ...started, reason: 'attempt 2' }])
  })

  // Break: a completed feature leaves no line, or not how it was proven.
  it('tells of a completed feature, its retries and its proof', () => {
    const before = makeBatch({ inFlight: 0, with: { retry_attempts: new Map([[0, 2]]) } })
    const completed = { ...BASE, event_type: 'feature_completed', feature_index: 0, retry_count: 2 }
    const done = { type: 'completed', index: 0, verification: makeCheck('passed') } as const
    const checked = {
      ...BASE,
      event_type: 'feature_checked',
      feature_index: 0,
      reason: 'passed (exit code 0)',
    }
    expect(eventsOf(before, done)).toEqual([checked, { ...completed, reason: 'passed' }])
    const bare = { ...before, completed_features: [0], retry_attempts: new Map() }
    expect(auditEvents(before, bare, NOW)).toEqual([{ ...completed, retry_count: 0, reason: 'unverified' }])
  })

  // W32, W36. Break: a failure leaves no line, or one with line breaks and secrets in it.
  it('tells of a failed feature, with its text cleaned', () => {
    const before = makeBatch({ inFlight: 1 })
    const error_message = `first line\nAuthorization: Bearer ${'a1'.repeat(20)}`
    const failed = { type: 'failed', index: 1, error_message, retry_count: 3, failure_kind: 'test' } as const
    const [event, ...others] = eventsOf(before, failed)
    expect(others).toEqual([])
    expect(event).toMatchObject({
      event_type: 'feature_failed',
      feature_index: 1,
      retry_count: 3,
      reason: 'test',
    })
    expect(event?.error_message).toMatch(/^first line Authorization/)
    expect(event?.error_message).not.toContain('a1a1')
  })

  // Break: a record of an older tool, without count and kind, breaks the log.
  it('tells of a failure without count and kind', () => {
    const failed = { type: 'failed', index: 1, error_message: 'x' } as const
    const expected = { event_type: 'feature_failed', feature_index: 1, retry_count: 0, error_message: 'x' }
    expect(eventsOf(makeBatch({ inFlight: 1 }), failed)).toEqual([{ ...BASE, ...expected }])
  })

  // Break: a pause or its end leaves no line.
  it('tells of a pause and its end, with the reason', () => {
    const before = makeBatch()
    const reason = 'auth'
    const expected = { ...BASE, event_type: 'batch_paused', reason, error_message: 'log in' }
    expect(eventsOf(before, PAUSED)).toEqual([expected])
    const paused = applyAll(before, PAUSED)
    expect(eventsOf(paused, { type: 'resumed' })).toEqual([{ ...BASE, event_type: 'batch_resumed', reason }])
  })

  // Break: one pause in the place of another is not told of, or one that stays is told of each time.
  it('tells of each pause once', () => {
    const paused = applyAll(makeBatch(), PAUSED)
    expect(eventsOf(paused, { type: 'compacted' })).toEqual([])
    const other = { type: 'paused', pause: { reason: 'breaker', detail: '' } } as const
    const changed = transition(paused, other, later(1))
    const events = changed.ok ? auditEvents(paused, changed.batch, NOW) : []
    const breaker = { ...BASE, reason: 'breaker', error_message: '' }
    expect(events).toEqual([
      { ...breaker, event_type: 'circuit_breaker_triggered' },
      { ...breaker, event_type: 'batch_paused' },
    ])
  })

  // W42. Break: the line from which a lost retry file learns that the breaker is open is missing, or there is one for each call.
  it('tells once that the breaker opened, before the pause that it led to', () => {
    const pause = { reason: 'breaker', detail: '5 features in a row failed' } as const
    const facts = { ...BASE, reason: 'breaker', error_message: pause.detail }
    const paused = applyAll(makeBatch(), { type: 'paused', pause })
    expect(auditEvents(makeBatch(), paused, NOW)).toEqual([
      { ...facts, event_type: 'circuit_breaker_triggered' },
      { ...facts, event_type: 'batch_paused' },
    ])
    expect(eventsOf(paused, { type: 'compacted' })).toEqual([])
    expect(eventsOf(makeBatch(), PAUSED).map(({ event_type }) => event_type)).toEqual(['batch_paused'])
  })

  // Break: how a check ended is nowhere to be found in the morning, or the same check is told of at each change.
  it.each([
    [makeCheck('failed', 1), 'failed (exit code 1)'],
    [makeCheck('failed', null), 'failed (exit code none)'],
    [timedOut(), 'failed (timed out)'],
  ])('tells of each check once, with how it ended: %j', (verification, reason) => {
    const before = makeBatch({ inFlight: 1 })
    const event = { type: 'check_failed', index: 1, verification } as const
    expect(eventsOf(before, event)).toEqual([
      { ...BASE, event_type: 'feature_checked', feature_index: 1, reason },
    ])
    expect(eventsOf(applyAll(before, event), { type: 'compacted' })).toEqual([])
  })

  // Break: a feature that nothing checked is told of as checked.
  it('tells of no check where no command ran', () => {
    const done = { type: 'completed', index: 0, verification: makeCheck('unverified') } as const
    const types = eventsOf(makeBatch({ inFlight: 0 }), done).map(({ event_type }) => event_type)
    expect(types).toEqual(['feature_completed'])
  })

  // Break: a skipped or blocked feature leaves no line, or one that looks like a failure.
  it('tells of skipped features and of those that they block, with their text cleaned', () => {
    const event = { type: 'skipped', index: 0, reason: 'not\nnow', category: 'question' } as const
    const skipped = { ...BASE, event_type: 'feature_skipped' }
    expect(eventsOf(makeBatch({ waitsFor: { 2: [0] } }), event)).toEqual([
      { ...skipped, feature_index: 0, reason: 'question', error_message: 'not now' },
      {
        ...skipped,
        feature_index: 2,
        reason: 'dependency',
        error_message: 'waits for feature 1, which was not completed',
      },
    ])
  })

  // Break: the end of a batch leaves no line, comes before its last feature, or looks like a resume.
  it('tells of the end after the last feature, and of no resume', () => {
    const paused = applyAll(makeBatch({ features: 1, inFlight: 0 }), PAUSED)
    const events = eventsOf(paused, { type: 'completed', index: 0, verification: makeCheck('passed') })
    expect(events.map(({ event_type, reason }) => [event_type, reason])).toEqual([
      ['feature_checked', 'passed (exit code 0)'],
      ['feature_completed', 'passed'],
      ['batch_ended', 'completed'],
    ])
    const ended = makeBatch({ features: 1, completed: [0] })
    expect(eventsOf(ended, { type: 'released' })).toEqual([])
  })
})
