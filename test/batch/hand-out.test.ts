import { describe, expect, it } from 'vitest'
import { handOutNext } from '../../lib/batch/transition.ts'
import { makeBatch, NOW } from '../fakes/make-batch.ts'

describe('handOutNext', () => {
  // W2, W25. Break: what is handed out is not written down first, or not the first in the order.
  it('puts the first feature of the order in progress', () => {
    const batch = handOutNext(makeBatch({ order: [1, 0, 2] }), 'abc', NOW)
    expect(batch.in_flight).toEqual({ feature_index: 1, attempt: 1, started_at: NOW, base_sha: 'abc' })
  })

  // Break: a batch that is paused, at work or over is changed.
  it.each([
    ['is paused', makeBatch({ with: { pause: { reason: 'user', since: NOW, detail: '' } } })],
    ['has a feature in progress', makeBatch({ inFlight: 0 })],
    ['has ended', makeBatch({ completed: [0, 1, 2] })],
  ])('changes nothing in a batch that %s', (_, batch) => {
    expect(handOutNext(batch, 'abc', NOW)).toBe(batch)
  })
})
