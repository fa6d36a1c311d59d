import { describe, expect, it } from 'vitest'
import {
  type Caller,
  claim,
  isOwner,
  ownerPresence,
  type ProcessState,
  touchOwner,
} from '../../lib/batch/ownership.ts'
import { later, makeBatch, makeOwner, NOW } from '../fakes/make-batch.ts'

const OTHER: Caller & { sessionId: string } = { sessionId: 'session-2', host: 'laptop' }
const AT = Date.parse(NOW)

function owned(parts = {}) {
  return makeBatch({ with: { owner: makeOwner(parts) } })
}

describe('isOwner', () => {
  // Break: a caller without a session passes for the owner of a batch without one.
  it('is true of the session that owns the batch only', () => {
    expect(isOwner(owned(), 'session-1')).toBe(true)
    expect(isOwner(owned(), 'session-2')).toBe(false)
    expect(isOwner(owned(), undefined)).toBe(false)
    expect(isOwner(makeBatch(), undefined)).toBe(false)
  })
})

describe('ownerPresence', () => {
  // Break: a batch is taken from a session that works, or a dead one holds it for ever.
  it.each<[string, Parameters<typeof makeOwner>[0], Partial<Caller>, ProcessState, number]>([
    ['same_session', {}, { sessionId: 'session-1' }, 'running', 0],
    ['session_ended', { released_at: NOW }, {}, 'running', 0],
    ['process_gone', {}, {}, 'gone', 0],
    ['present', {}, {}, 'running', 0],
    // A feature can run for hours without a word, as long as its client runs.
    ['present', {}, {}, 'running', 100 * 3600],
    ['present', {}, {}, 'unknown', 3600],
    ['silent', {}, {}, 'unknown', 3601],
    // What runs on this computer says nothing about a process of another one.
    ['present', { host: 'server' }, {}, 'gone', 3600],
    ['silent', { host: 'server' }, {}, 'running', 3601],
    ['present', {}, { sessionId: undefined }, 'running', 0],
  ])(
    'is %s for an owner %j, a caller %j, a process that is %s, after %d s',
    (expected, owner, by, state, s) => {
      expect(ownerPresence(owned(owner), { ...OTHER, ...by }, state, AT + s * 1000)).toBe(expected)
    },
  )

  // Break: a batch without an owner needs force.
  it('is none where nobody owns the batch', () => {
    expect(ownerPresence(makeBatch(), OTHER, 'unknown', AT)).toBe('none')
  })

  // Break: a time that cannot be read counts as long ago, and a batch is taken from a session that works.
  it('is present where nobody can tell when the owner was last seen', () => {
    expect(ownerPresence(owned({ last_seen: 'yesterday' }), OTHER, 'unknown', AT)).toBe('present')
  })
})

describe('claim', () => {
  // Break: a takeover keeps the epoch, and the session that lost the batch goes on writing.
  it('gives another session the next epoch', () => {
    const caller = { ...OTHER, pid: 42, pidStarted: 'Mon' }
    expect(claim(owned({ epoch: 4 }), caller, later(9))).toEqual({
      session_id: 'session-2',
      host: 'laptop',
      pid: 42,
      pid_started: 'Mon',
      epoch: 5,
      since: later(9),
      last_seen: later(9),
    })
  })

  // Break: a resume in the same session refuses the report of the work that it is doing.
  it('leaves the same session its epoch and what other tools noted, and takes back its release', () => {
    const caller = { sessionId: 'session-1', host: 'laptop' }
    const before = owned({ epoch: 4, released_at: NOW, x_other: 'kept' })
    expect(claim(before, caller, later(9))).toEqual({
      ...makeOwner({ epoch: 4, last_seen: later(9) }),
      x_other: 'kept',
    })
    expect(claim(before, OTHER, NOW)).not.toHaveProperty('x_other')
  })

  // Break: the new pid is held against the old start time, and a session that works is taken for gone.
  it('notes nothing of an earlier process of the same session', () => {
    const before = owned({ pid: 1, pid_started: 'Mon' })
    const caller = { sessionId: 'session-1', host: 'laptop' }
    expect(claim(before, { ...caller, pid: 2 }, NOW)).toEqual(makeOwner({ pid: 2 }))
    expect(claim(before, caller, NOW)).toEqual(makeOwner())
  })

  // Break: the first owner of a batch has no epoch.
  it('begins with epoch 1', () => {
    expect(claim(undefined, OTHER, NOW).epoch).toBe(1)
    expect(claim(makeBatch(), OTHER, NOW).epoch).toBe(1)
  })
})

describe('touchOwner', () => {
  // Break: an owner that works is called silent, or stays released.
  it('notes when the owner was heard of, which ends its release', () => {
    expect(touchOwner(owned({ released_at: NOW }), later(9)).owner).toEqual(
      makeOwner({ last_seen: later(9) }),
    )
  })

  // Break: a batch without an owner gets half of one.
  it('notes nothing where nobody owns the batch', () => {
    const batch = makeBatch()
    expect(touchOwner(batch, NOW)).toBe(batch)
  })
})
