import { describe, expect, it } from 'vitest'
import { nextFeature, outcomes, unmetDependencies } from '../../lib/batch/progress.ts'
import { makeBatch } from '../fakes/make-batch.ts'

describe('nextFeature', () => {
  // W2. Break: the order of the list is followed, not that of the links.
  it('follows feature_order', () => {
    expect(nextFeature(makeBatch({ order: [2, 0, 1] }))).toEqual({ kind: 'pending', index: 2 })
  })

  // W4. Break: a feature that has ended is done again.
  it('passes over every feature that has ended', () => {
    const batch = makeBatch({
      features: 5,
      order: [3, 2, 1, 0, 4],
      completed: [3],
      failed: [2],
      skipped: [1],
    })
    expect(nextFeature(batch)).toEqual({ kind: 'pending', index: 0 })
  })

  // Break: a new feature is begun while one is in progress.
  it('stays with the feature in progress', () => {
    expect(nextFeature(makeBatch({ inFlight: 1 }))).toEqual({ kind: 'in_progress', index: 1 })
  })

  // Break: a feature that may run is not found, because one before it in the order waits.
  it('goes on to the first that may run', () => {
    const batch = makeBatch({ order: [0, 1, 2], waitsFor: { 0: [2], 1: [0] } })
    expect(nextFeature(batch)).toEqual({ kind: 'pending', index: 2 })
  })

  // W18. Break: something empty is taken for the end, or the end for something.
  it('says that a batch without pending features has ended', () => {
    expect(nextFeature(makeBatch({ completed: [0, 1], failed: [2] }))).toEqual({ kind: 'ended' })
  })
})

describe('unmetDependencies', () => {
  // Break: a failed or skipped feature counts as there.
  it('lists what has not completed', () => {
    const batch = makeBatch({ features: 5, completed: [0], failed: [1], skipped: [2] })
    const linked = { ...batch, feature_dependencies: new Map([[4, [0, 1, 2, 3]]]) }
    expect(unmetDependencies(linked, 4, outcomes(batch))).toEqual([1, 2, 3])
    expect(unmetDependencies(linked, 3, outcomes(batch))).toEqual([])
  })
})
