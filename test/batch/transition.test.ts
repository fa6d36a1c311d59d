import { describe, expect, it } from 'vitest'
import { handOutNext } from '../../lib/batch/advance.ts'
import type { FeatureEvent } from '../../lib/batch/events.ts'
import { afterEvent, isOver, refuse, transition } from '../../lib/batch/transition.ts'
import { applyAll, makeBatch, makeCheck, makeInFlight, NOW, refusalOf } from '../fakes/make-batch.ts'

const PASSED = makeCheck('passed')
const EVERY_FEATURE_EVENT = (index: number): FeatureEvent[] => [
  { type: 'handed_out', index, base_sha: null },
  { type: 'briefed', index },
  { type: 'check_failed', index, verification: makeCheck('failed', 1) },
  { type: 'completed', index, verification: PASSED },
  { type: 'retried', index, retries: 1, error_message: 'reset' },
  { type: 'service_gone', index, outage: { since: NOW, last: NOW, reports: 1 }, not_before: NOW },
  { type: 'failed', index, error_message: 'broken' },
  { type: 'skipped', index, reason: 'later', category: 'manual' },
]

describe('transition', () => {
  // W1. Break: progress is the last index, so a batch that begins with feature 3 is over after it.
  it('leaves a batch that began with its last feature in progress at index 0', () => {
    const batch = applyAll(
      makeBatch({ order: [2, 0, 1] }),
      { type: 'handed_out', index: 2, base_sha: null },
      { type: 'completed', index: 2, verification: PASSED },
    )
    expect(batch).toMatchObject({ current_index: 0, status: 'in_progress', completed_features: [2] })
  })

  // W10. Break: a second report changes an outcome, or adds a second one.
  it.each([
    ['completed', makeBatch({ completed: [0] })],
    ['failed', makeBatch({ failed: [0] })],
    ['skipped', makeBatch({ skipped: [0] })],
    ['blocked', makeBatch({ failed: [1], waitsFor: { 0: [1] } })],
  ])('lets nothing happen to a feature that is %s', (outcome, batch) => {
    for (const event of EVERY_FEATURE_EVENT(0)) {
      expect(refusalOf(batch, event)).toEqual({ reason: 'already_ended', index: 0, outcome, current: null })
    }
  })

  // W11. Break: an index that does not exist is accepted and saved.
  it.each([-1, 3, 99, 0.5, Number.NaN])('knows no feature of index %d', (index) => {
    for (const event of EVERY_FEATURE_EVENT(index)) {
      expect(refusalOf(makeBatch(), event)).toEqual({ reason: 'no_such_feature', index, total: 3 })
    }
    const record = { type: 'git_recorded', index, operation: 'push', record: { success: true } } as const
    expect(refusalOf(makeBatch(), record)).toMatchObject({ reason: 'no_such_feature' })
  })

  // Break: a report about another feature than the one in progress is believed.
  it('refuses reports about a feature that is not in progress, and names the one that is', () => {
    const reports = EVERY_FEATURE_EVENT(1).filter(({ type }) => type !== 'handed_out' && type !== 'skipped')
    for (const event of reports) {
      const expected = { reason: 'not_in_progress', index: 1 }
      expect(refusalOf(makeBatch({ inFlight: 0 }), event)).toEqual({ ...expected, current: 0 })
      expect(refusalOf(makeBatch(), event)).toEqual({ ...expected, current: null })
    }
  })

  // Break: two features are in progress at once.
  it('hands out no second feature', () => {
    const event = { type: 'handed_out', index: 1, base_sha: null } as const
    expect(refusalOf(makeBatch({ inFlight: 0 }), event)).toEqual({
      reason: 'another_in_progress',
      index: 1,
      current: 0,
    })
  })

  // Break: a feature is begun before what it builds on is there.
  it('hands out no feature before what it waits for, and names that', () => {
    const batch = makeBatch({ features: 4, completed: [1], waitsFor: { 3: [0, 1, 2] } })
    const event = { type: 'handed_out', index: 3, base_sha: null } as const
    expect(refusalOf(batch, event)).toEqual({ reason: 'waits_for', index: 3, others: [0, 2] })
  })

  // W39. Break: a paused batch works on.
  it('hands out nothing while the batch is paused, but lets the feature in progress end', () => {
    const paused = applyAll(makeBatch({ inFlight: 0 }), {
      type: 'paused',
      pause: { reason: 'user', detail: '' },
    })
    expect(refusalOf(paused, { type: 'handed_out', index: 1, base_sha: null })).toEqual({
      reason: 'batch_paused',
      pause: { reason: 'user', detail: '', since: NOW },
    })
    const ended = applyAll(paused, { type: 'completed', index: 0, verification: PASSED })
    expect(ended).toMatchObject({ status: 'paused', completed_features: [0] })
  })

  // W21. Break: nothing ever sets a paused batch in progress again.
  it('goes on after a pause', () => {
    const batch = applyAll(
      makeBatch(),
      { type: 'paused', pause: { reason: 'user', detail: '' } },
      { type: 'resumed' },
      { type: 'handed_out', index: 0, base_sha: null },
    )
    expect(batch).toMatchObject({
      status: 'in_progress',
      pause: null,
      in_flight: new Map([[0, makeInFlight({ base_sha: null })]]),
    })
  })

  // Break: a pause reopens a batch that has ended.
  it.each([
    ['completed', makeBatch({ features: 1, completed: [0] })],
    ['failed', makeBatch({ features: 1, failed: [0] })],
  ])('pauses no batch that is %s', (status, batch) => {
    expect(refusalOf(batch, { type: 'paused', pause: { reason: 'user', detail: '' } })).toEqual({
      reason: 'batch_ended',
      status,
    })
  })

  // Break: a push made after the feature ended cannot be recorded.
  it('records git operations of features that have ended', () => {
    const record = { success: true, remote: 'origin' }
    const event = { type: 'git_recorded', index: 0, operation: 'push', record } as const
    expect(applyAll(makeBatch({ completed: [0] }), event).git_operations.get(0)).toEqual({ push: record })
  })

  // Break: the event changes its argument, and a refused write leaves a changed batch in memory.
  it('changes nothing in the batch that it is given', () => {
    const batch = makeBatch({
      inFlight: 0,
      waitsFor: { 1: [0] },
      with: { retry_attempts: new Map([[0, 1]]) },
    })
    const before = structuredClone(batch)
    for (const event of EVERY_FEATURE_EVENT(0)) transition(batch, event, NOW)
    transition(batch, { type: 'compacted' }, NOW)
    expect(batch).toEqual(before)
  })
})

describe('refuse', () => {
  // Break: a question asked before the work is answered otherwise than the event after it.
  it('says before an event what the event would be answered', () => {
    const batch = makeBatch({ completed: [0], inFlight: 1 })
    for (const event of [0, 1, 2, 3].flatMap(EVERY_FEATURE_EVENT))
      expect(refuse(batch, { type: event.type, index: event.index })).toEqual(refusalOf(batch, event))
    expect(refuse(batch, { type: 'paused' })).toBeUndefined()
    expect(refuse(makeBatch({ completed: [0, 1, 2] }), { type: 'paused' })).toMatchObject({
      reason: 'batch_ended',
    })
  })
})

describe('isOver', () => {
  // Break: a paused batch counts as over, or a failed one does not.
  it('is true of completed and failed batches only', () => {
    const pause = { reason: 'user' as const, since: NOW, detail: '' }
    expect(isOver(makeBatch({ features: 1, completed: [0] }))).toBe(true)
    expect(isOver(makeBatch({ features: 1, failed: [0] }))).toBe(true)
    expect(isOver(makeBatch())).toBe(false)
    expect(isOver(makeBatch({ with: { pause } }))).toBe(false)
  })
})

describe('afterEvent', () => {
  // Break: an event that may not happen changes the batch, or one that may does not.
  it('gives the batch after the event, or the same batch where it may not happen', () => {
    const batch = makeBatch()
    const handOut = { type: 'handed_out', index: 0, base_sha: null } as const
    expect([...afterEvent(batch, handOut, NOW).in_flight.keys()]).toEqual([0])
    expect(afterEvent(batch, { type: 'completed', index: 0, verification: PASSED }, NOW)).toBe(batch)
  })
})

describe('handOutNext', () => {
  const HAND_OUT = { head: 'abc', uncommitted: [] }

  // W2, W25. Break: what is handed out is not written down first, or not the first in the order.
  it('puts the first feature of the order in progress', () => {
    const batch = handOutNext(makeBatch({ order: [1, 0, 2] }), HAND_OUT, NOW)
    expect(batch.in_flight).toEqual(new Map([[1, { attempt: 1, started_at: NOW, base_sha: 'abc' }]]))
  })

  // Break: a batch that is paused, at work or over is changed.
  it.each([
    ['is paused', makeBatch({ with: { pause: { reason: 'user', since: NOW, detail: '' } } })],
    ['has a feature in progress', makeBatch({ inFlight: 0 })],
    ['has ended', makeBatch({ completed: [0, 1, 2] })],
  ])('changes nothing in a batch that %s', (_, batch) => {
    expect(handOutNext(batch, HAND_OUT, NOW)).toBe(batch)
  })
})
