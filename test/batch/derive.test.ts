import { describe, expect, it } from 'vitest'
import { derive } from '../../lib/batch/progress.ts'
import { applyAll, makeBatch, makeCheck, NOW } from '../fakes/make-batch.ts'

const PAUSE = { reason: 'user' as const, since: NOW, detail: '' }

describe('derive', () => {
  // W3. Break: a batch in which nothing was completed is called a success.
  it.each([
    ['in_progress', makeBatch({ completed: [0, 1] })],
    ['in_progress', makeBatch({ failed: [0, 1] })],
    ['completed', makeBatch({ completed: [0, 1, 2] })],
    ['completed', makeBatch({ completed: [1], failed: [0], skipped: [2] })],
    ['failed', makeBatch({ failed: [0, 1, 2] })],
    ['failed', makeBatch({ skipped: [0, 1, 2] })],
    ['paused', makeBatch({ completed: [0], with: { pause: PAUSE } })],
    ['completed', makeBatch({ features: 1, completed: [0], with: { pause: PAUSE } })],
  ])('derives the status %s', (status, batch) => {
    expect(derive({ ...batch, status: 'in_progress' }, NOW).status).toBe(status)
  })

  // W1. Break: the index is that of the last feature that ended.
  it('derives current_index as the lowest without an outcome', () => {
    expect(makeBatch({ completed: [0, 2] }).current_index).toBe(1)
    expect(makeBatch({ completed: [2, 1], failed: [0] }).current_index).toBe(3)
    expect(derive({ ...makeBatch(), current_index: 2 }, NOW).current_index).toBe(0)
  })

  // Break: a batch that has ended still waits for a resume.
  it('ends a pause with the last feature', () => {
    expect(makeBatch({ features: 1, completed: [0], with: { pause: PAUSE } }).pause).toBeNull()
  })

  // Break: only direct dependents are blocked, and the rest of the chain is handed out or waits for ever.
  it('blocks what waits for a failed feature, through a chain in any order, and says for which', () => {
    const batch = makeBatch({
      features: 5,
      order: [4, 3, 2, 1, 0],
      inFlight: 0,
      waitsFor: { 1: [0], 2: [1], 3: [2, 4] },
    })
    const failed = applyAll(batch, { type: 'failed', index: 0, error_message: 'broken' })
    const byIndex = failed.skipped_features.toSorted((a, b) => a.feature_index - b.feature_index)
    expect(byIndex.map(({ feature_index, reason }) => [feature_index, reason])).toEqual([
      [1, 'waits for feature 1, which was not completed'],
      [2, 'waits for feature 2, which was not completed'],
      [3, 'waits for feature 3, which was not completed'],
    ])
    expect(byIndex.every(({ category, timestamp }) => category === 'dependency' && timestamp === NOW)).toBe(
      true,
    )
    expect(failed).toMatchObject({ current_index: 4, status: 'in_progress' })
  })

  // Break: a skipped feature counts as there.
  it('blocks what waits for a skipped feature', () => {
    const event = { type: 'skipped', index: 0, reason: '', category: 'manual' } as const
    const batch = applyAll(makeBatch({ waitsFor: { 2: [0] } }), event)
    expect(batch.skipped_features.map(({ feature_index }) => feature_index)).toEqual([0, 2])
  })

  // Break: a dependent of a completed feature is blocked too, or one that has ended gets a second outcome.
  it('blocks nothing that may run or has ended', () => {
    const done = { type: 'completed', index: 0, verification: makeCheck('passed') } as const
    expect(applyAll(makeBatch({ inFlight: 0, waitsFor: { 1: [0] } }), done).skipped_features).toEqual([])
    expect(makeBatch({ failed: [0], completed: [1], waitsFor: { 1: [0] } }).skipped_features).toEqual([])
  })

  // Break: a long chain in the worst order takes minutes.
  it('blocks a chain of 10,000 features at once', () => {
    const features = 10_000
    const waitsFor = Object.fromEntries(Array.from({ length: features - 1 }, (_, at) => [at + 1, [at]]))
    const batch = makeBatch({ features, failed: [0], waitsFor })
    expect(batch.skipped_features).toHaveLength(features - 1)
    expect(batch.status).toBe('failed')
  })
})
