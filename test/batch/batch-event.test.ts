import { describe, expect, it } from 'vitest'
import { stopsHeld } from '../../lib/batch/transition.ts'
import { applyAll, later, makeBatch, makeCheck, makeOwner, NOW } from '../fakes/make-batch.ts'

const HELD = { type: 'stop_held' } as const

describe('events of the whole batch', () => {
  // W21. Break: a pause by hand does not say where it happened.
  it('notes at a pause by hand how full the conversation was and at which feature', () => {
    const pause = { reason: 'user' as const, detail: 'context' }
    const event = { type: 'paused', pause, tokens_before_clear: 151_000 } as const
    const batch = applyAll(makeBatch({ completed: [0] }), event)
    expect(batch).toMatchObject({
      status: 'paused',
      pause: { ...pause, since: NOW },
      context_tokens_before_clear: 151_000,
      paused_at_feature_index: 1,
    })
    expect(applyAll(batch, { type: 'resumed' })).toMatchObject({ pause: null, paused_at_feature_index: null })
  })

  // Break: any other pause claims that the context was about to be cleared.
  it('notes nothing about the conversation at any other pause', () => {
    const pause = { reason: 'quota' as const, detail: 'limit', until: NOW }
    expect(applyAll(makeBatch(), { type: 'paused', pause })).toMatchObject({
      pause: { ...pause, since: NOW },
      context_tokens_before_clear: null,
      paused_at_feature_index: null,
    })
  })

  // Break: ownership is not written down, and a second session may write too.
  it('makes a session the owner, and releases it when it ends', () => {
    const owned = applyAll(makeBatch(), { type: 'claimed', owner: makeOwner() })
    expect(owned.owner).toEqual(makeOwner())
    expect(applyAll(owned, { type: 'released' }).owner).toEqual(makeOwner({ released_at: NOW }))
  })

  // Break: a session that takes the batch over is told to clear a conversation that is new, or one that comes back forgets how full it is.
  it('keeps the estimate of the conversation for the same session only', () => {
    const owner = makeOwner()
    const full = makeBatch({ with: { owner, context_token_estimate: 120_000 } })
    const back = { ...owner, last_seen: later(9) }
    expect(applyAll(full, { type: 'claimed', owner: back })).toMatchObject({
      owner: back,
      context_token_estimate: 120_000,
    })
    const other = makeOwner({ session_id: 'session-2', epoch: 2 })
    expect(applyAll(full, { type: 'claimed', owner: other }).context_token_estimate).toBe(0)
  })

  // Break: a batch without an owner gets half of one.
  it('releases nothing where nobody owns the batch', () => {
    expect(applyAll(makeBatch(), { type: 'released' }).owner).toBeNull()
  })

  // W6. Break: compactions are not counted, or the estimate runs on as if nothing had been cleared.
  it('records each compaction with what it cleared, and begins a new estimate', () => {
    const full = makeBatch({ inFlight: 1, with: { context_token_estimate: 120_000 } })
    const batch = applyAll(full, { type: 'compacted' }, { type: 'compacted' })
    expect(batch).toMatchObject({ auto_clear_count: 2, context_token_estimate: 0 })
    expect(batch.auto_clear_events).toEqual([
      { feature_index: 1, context_tokens_before_clear: 120_000, timestamp: NOW },
      { feature_index: 1, context_tokens_before_clear: 0, timestamp: NOW },
    ])
  })

  // Break: a compaction after the last feature names an index that does not exist.
  it('records a compaction of an ended batch at its last feature', () => {
    const batch = applyAll(makeBatch({ completed: [0, 1, 2] }), { type: 'compacted' })
    expect(batch.auto_clear_events[0]?.feature_index).toBe(2)
  })

  // Break: what ended a turn is not there for `status`.
  it('keeps the last error that ended a turn', () => {
    const event = { type: 'turn_failed', error: 'overloaded', message: '529' } as const
    const expected = { error: 'overloaded', message: '529', timestamp: NOW }
    expect(applyAll(makeBatch(), event).last_turn_error).toEqual(expected)
  })

  // Break: a base that was red before feature 1 is blamed on feature 1.
  it('keeps whether the checks passed before the first feature', () => {
    const verification = makeCheck('failed', 1)
    expect(applyAll(makeBatch(), { type: 'base_checked', verification }).base_verification).toEqual(
      verification,
    )
  })
})

describe('stopsHeld', () => {
  // Break: a session that cannot get on is held for ever.
  it('counts the stops held in a row', () => {
    expect(stopsHeld(makeBatch())).toBe(0)
    expect(stopsHeld(applyAll(makeBatch({ inFlight: 0 }), HELD, HELD, HELD))).toBe(3)
  })

  // Break: three stops over a whole night pause a batch that works.
  it('begins anew when the work has moved', () => {
    const held = applyAll(makeBatch({ inFlight: 0 }), HELD, HELD)
    const moved = applyAll(held, { type: 'check_failed', index: 0, verification: makeCheck('failed', 1) })
    expect(stopsHeld(moved)).toBe(0)
    expect(stopsHeld(applyAll(moved, HELD))).toBe(1)
  })

  // Break: looking at the batch counts as work, and a session that only looks is held for ever.
  it('goes on counting when the batch was only looked at', () => {
    const held = applyAll(makeBatch({ inFlight: 0, with: { owner: makeOwner() } }), HELD, HELD)
    const looked = applyAll({ ...held, context_token_estimate: 9, revision: 7 }, { type: 'compacted' })
    expect(stopsHeld(looked)).toBe(2)
  })

  // Break: a resumed batch is paused again at the first stop.
  it('begins anew after a resume', () => {
    const held = applyAll(makeBatch({ inFlight: 0 }), HELD, HELD, HELD)
    expect(stopsHeld(applyAll(held, { type: 'resumed' }))).toBe(0)
  })
})
