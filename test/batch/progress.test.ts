import { describe, expect, it } from 'vitest'
import {
  completedIssues,
  currentFeature,
  featureState,
  nextFeature,
  outcomes,
  progress,
  progressMark,
  unmetDependencies,
} from '../../lib/batch/progress.ts'
import { applyAll, makeBatch, makeCheck, makeInFlight } from '../fakes/make-batch.ts'

const MIXED = makeBatch({
  features: 6,
  completed: [0],
  failed: [1],
  skipped: [2],
  inFlight: 4,
  waitsFor: { 3: [1] },
})

describe('featureState', () => {
  // Break: blocked is shown as skipped, or the feature in progress as pending.
  it('says where each feature stands', () => {
    const states = MIXED.features.map((_, index) => featureState(MIXED, index))
    expect(states).toEqual(['completed', 'failed', 'skipped', 'blocked', 'in_progress', 'pending'])
  })
})

describe('currentFeature', () => {
  // Break: the feature at work is known without its index, or one is found between two features.
  it('gives the feature in progress with its index, or none', () => {
    expect(currentFeature(MIXED)).toEqual({ index: 4, ...makeInFlight() })
    expect(currentFeature(makeBatch())).toBeUndefined()
  })
})

describe('outcomes', () => {
  // Break: a feature without an outcome appears as ended.
  it('lists the features that have ended only', () => {
    expect([...outcomes(MIXED).keys()].sort()).toEqual([0, 1, 2, 3])
  })
})

describe('progress', () => {
  // Break: a count is taken from the wrong list.
  it('counts the features by outcome', () => {
    expect(progress(MIXED)).toEqual({
      total: 6,
      ended: 4,
      completed: 1,
      failed: 1,
      skipped: 1,
      blocked: 1,
      unverified: 1,
      withoutCommit: 0,
      changedChecks: 0,
    })
  })

  // Break: a feature that nothing has checked counts as proven.
  it('counts as unverified whatever completed without a check that passed', () => {
    const verification = new Map([
      [0, makeCheck('passed')],
      [1, makeCheck('unverified')],
    ])
    expect(progress(makeBatch({ completed: [0, 1, 2], with: { verification } })).unverified).toBe(2)
  })
})

describe('completedIssues', () => {
  // W77. Break: an issue whose feature failed is called done.
  it('lists the issues of completed features only, ascending', () => {
    const issue_numbers = [74, 72, null, 71]
    const batch = makeBatch({ features: 4, completed: [0, 2, 1], failed: [3], with: { issue_numbers } })
    expect(completedIssues(batch)).toEqual([72, 74])
    expect(completedIssues(makeBatch({ completed: [0] }))).toEqual([])
  })
})

describe('progressMark', () => {
  // Break: a step of the work leaves the mark as it was, and a batch that works is paused as stalled.
  it('changes whenever the work moves', () => {
    const pending = makeBatch()
    const handed = applyAll(pending, { type: 'handed_out', index: 0, base_sha: null })
    const checked = applyAll(handed, { type: 'check_failed', index: 0, verification: makeCheck('failed', 1) })
    const retried = applyAll(handed, { type: 'retried', index: 0, retries: 1, error_message: '' })
    const completed = applyAll(handed, { type: 'completed', index: 0, verification: makeCheck('passed') })
    const next = applyAll(completed, { type: 'handed_out', index: 1, base_sha: null })
    const marks = [pending, handed, checked, retried, completed, next].map(progressMark)
    expect(new Set(marks).size).toBe(marks.length)
  })

  // Break: looking at the batch moves the mark, and the Stop hook holds a session for ever.
  it('stays when the batch is only looked at, compacted or held', () => {
    const batch = makeBatch({ inFlight: 0 })
    const looked = applyAll(batch, { type: 'compacted' }, { type: 'stop_held' }, { type: 'released' })
    expect(progressMark({ ...looked, revision: 9, context_token_estimate: 5 })).toBe(progressMark(batch))
  })
})

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
