import { describe, expect, it } from 'vitest'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { applyAll, makeBatch, refusalOf } from '../fakes/make-batch.ts'

const added = (features: string[], dependencies: [number, number[]][] = [], analysis = {}) => ({
  type: 'features_added' as const,
  features,
  dependencies: new Map(dependencies),
  analysis,
})

describe('features_added', () => {
  // Break: an added feature is never handed out, runs before what it waits for, or the file cannot be read again.
  it('puts them behind the rest in the order of their links, and derives the totals', () => {
    const batch = applyAll(
      makeBatch({ features: 2, completed: [0], order: [1, 0], with: { in_flight: new Map() } }),
      added(['c', 'd'], [[2, [3, 0]]]),
    )
    expect(batch).toMatchObject({
      features: ['feature 1', 'feature 2', 'c', 'd'],
      total_features: 4,
      current_index: 1,
      feature_order: [1, 0, 3, 2],
      feature_dependencies: new Map([[2, [3, 0]]]),
    })
    expect(parseBatch(formatBatch(batch), 'f')).toMatchObject({ feature_order: [1, 0, 3, 2] })
  })

  it('joins what is known of the list, and keeps issues aligned', () => {
    const issues = { issue_numbers: [7, 8], issue_bodies: ['x', null], analysis_metadata: { links: 0 } }
    const batch = applyAll(makeBatch({ features: 2, with: issues }), added(['c'], [], { list_sha256: 'y' }))
    expect(batch).toMatchObject({
      issue_numbers: [7, 8, null],
      issue_bodies: ['x', null, null],
      analysis_metadata: { links: 0, list_sha256: 'y' },
    })
    expect(applyAll(makeBatch(), added(['c']))).toMatchObject({ issue_numbers: null })
  })

  it('blocks one that waits for what did not complete, and keeps a pause', () => {
    const pause = { reason: 'user' as const, since: '2026-03-04T05:06:07.000Z', detail: '' }
    const batch = applyAll(makeBatch({ features: 2, failed: [0], with: { pause } }), added(['c'], [[2, [0]]]))
    expect(batch).toMatchObject({
      status: 'paused',
      skipped_features: [{ feature_index: 2, category: 'dependency' }],
    })
  })

  // Break: a batch that has ended comes back to life.
  it('is refused once every feature has ended', () => {
    const over = makeBatch({ features: 2, completed: [0], failed: [1] })
    expect(refusalOf(over, added(['c']))).toEqual({ reason: 'batch_ended', status: 'completed' })
  })
})
