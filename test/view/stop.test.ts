import { describe, expect, it } from 'vitest'
import { stalledMessage, stopReason } from '../../lib/view/step.ts'
import { HELPER, ID, makeBatch, makeOwner, NOW } from '../fakes/make-batch.ts'

const AT_WORK = makeBatch({ completed: [0], inFlight: 1, with: { owner: makeOwner() } })

describe('what the Stop hook says', () => {
  // Break: a session that is held does not learn why, or what to do.
  it('gives a session that is held the reason and the call', () => {
    const text = stopReason(AT_WORK, { helper: HELPER, now: NOW })
    expect(text).toContain(`batch is not finished: batch ${ID}`)
    expect(text).toContain('args "#2"')
  })

  // Break: the user does not learn why the batch stands still.
  it('tells the user why a session was let go, and how to go on', () => {
    expect(stalledMessage(AT_WORK)).toContain('without any progress')
    expect(stalledMessage(AT_WORK)).toContain(`/batch-implement --resume ${ID}`)
  })
})
