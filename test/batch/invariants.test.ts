import { describe, expect, it } from 'vitest'
import { newBatch } from '../../lib/batch/create.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { findImpossible } from '../../lib/batch/state-file.ts'
import { type BatchParts, ID, makeBatch, makeCheck, makeInFlight, NOW } from '../fakes/make-batch.ts'

// Past `derive`, which would repair part of it.
function bent(change: Partial<Batch>, parts: BatchParts = {}): Batch {
  return { ...makeBatch(parts), ...change }
}

const FAILED_0 = { feature_index: 0, error_message: '', timestamp: NOW }
const SKIPPED_0 = { ...FAILED_0, reason: '', category: 'manual' as const }

describe('findImpossible', () => {
  // Break: a check is too strict, and good batches no longer load.
  it.each<[string, Batch]>([
    ['a new batch', makeBatch()],
    [
      'a batch at work',
      makeBatch({ features: 4, completed: [2], failed: [1], inFlight: 3, order: [2, 1, 3, 0] }),
    ],
    ['an ended batch', makeBatch({ completed: [0, 1], skipped: [2] })],
    ['a batch with links', makeBatch({ waitsFor: { 0: [1, 2], 1: [2] }, order: [2, 1, 0] })],
    ['a batch from issues', bent({ issue_numbers: [72, null, 74], issue_bodies: ['a', null, 'c'] })],
    [
      'a batch whose order was done out of order by an older tool',
      makeBatch({ completed: [1], waitsFor: { 1: [0] } }),
    ],
  ])('finds nothing in %s', (_, batch) => {
    expect(findImpossible(batch)).toBeUndefined()
  })

  // W14, W10, W11, W18, W19, W26. Break: what cannot be true is worked on.
  it.each<[string, Batch, string]>([
    ['W26: an id that is a path', bent({ batch_id: '../../etc' }), 'its batch_id is not a valid name'],
    ['W26: an id of two lines', bent({ batch_id: 'a\nb' }), 'its batch_id is not a valid name'],
    ['W26: an id like an option', bent({ batch_id: '-rf' }), 'its batch_id is not a valid name'],
    ['no features', bent({ features: [], total_features: 0 }), 'it has no features'],
    ['W18: a blank feature', bent({ features: ['a', ' \t', 'c'] }), 'feature 2 is blank'],
    ['W14: a wrong total', bent({ total_features: 5 }), 'total_features is 5 but "features" has 3'],
    ['W14: an index below zero', bent({ current_index: -1 }), 'current_index -1 is out of range'],
    ['W14: an index past the end', bent({ current_index: 4 }), 'current_index 4 is out of range'],
    ['W11: a completed index', bent({ completed_features: [3] }), 'completed_features names index 3'],
    [
      'a failed index',
      bent({ failed_features: [{ ...FAILED_0, feature_index: 99 }] }),
      'failed_features names index 99',
    ],
    [
      'a skipped index',
      bent({ skipped_features: [{ ...SKIPPED_0, feature_index: 3 }] }),
      'skipped_features names index 3',
    ],
    ['an index in flight', bent({ in_flight: new Map([[3, makeInFlight()]]) }), 'in_flight names index 3'],
    ['a retried index', bent({ retry_attempts: new Map([[3, 1]]) }), 'retry_attempts names index 3'],
    ['an index in git', bent({ git_operations: new Map([[3, {}]]) }), 'git_operations names index 3'],
    [
      'a verified index',
      bent({ verification: new Map([[3, makeCheck('passed')]]) }),
      'verification names index 3',
    ],
    [
      'a waiting index',
      bent({ feature_dependencies: new Map([[3, [0]]]) }),
      'feature_dependencies names index 3',
    ],
    [
      'an index waited for',
      bent({ feature_dependencies: new Map([[0, [3]]]) }),
      'feature_dependencies names index 3',
    ],
    [
      'W10: completed and failed',
      bent({ completed_features: [0], failed_features: [FAILED_0] }),
      'index 0 has two outcomes',
    ],
    [
      'W10: failed and skipped',
      bent({ failed_features: [FAILED_0], skipped_features: [SKIPPED_0] }),
      'index 0 has two outcomes',
    ],
    ['W10: completed twice', bent({ completed_features: [1, 1] }), 'index 1 has two outcomes'],
    [
      'ended and in flight',
      bent({ in_flight: new Map([[1, makeInFlight()]]) }, { completed: [1] }),
      'index 1 has ended and is in flight',
    ],
    [
      'an order that is too short',
      bent({ feature_order: [0, 1] }),
      'feature_order does not name every feature exactly once',
    ],
    [
      'an order that repeats',
      bent({ feature_order: [0, 1, 1] }),
      'feature_order does not name every feature exactly once',
    ],
    [
      'an order out of range',
      bent({ feature_order: [0, 1, 3] }),
      'feature_order does not name every feature exactly once',
    ],
    [
      'W19: numbers that do not line up',
      bent({ issue_numbers: [72, 74] }),
      'issue_numbers has 2 entries for 3 features',
    ],
    [
      'W19: bodies that do not line up',
      bent({ issue_bodies: ['a'] }),
      'issue_bodies has 1 entries for 3 features',
    ],
    [
      'a cycle',
      bent({
        feature_dependencies: new Map([
          [0, [2]],
          [2, [0]],
        ]),
      }),
      'form a cycle among the indices 0, 2',
    ],
    [
      'a feature that waits for itself',
      bent({ feature_dependencies: new Map([[1, [1]]]) }),
      'form a cycle among the indices 1',
    ],
    [
      'a feature in flight before its turn',
      bent({ in_flight: new Map([[2, makeInFlight()]]) }, { waitsFor: { 2: [0] } }),
      'index 2 is in flight',
    ],
  ])('finds %s', (_, batch, reason) => {
    expect(findImpossible(batch)).toContain(reason)
  })

  // Break: the limit is gone, and a made-up file fills the memory.
  it('holds a batch to 10,000 features', () => {
    const features = Array.from({ length: 10_001 }, (_, at) => `f${at}`)
    const batch = newBatch({ batchId: ID, features, featuresFile: '', stateFile: '', now: NOW })
    expect(findImpossible(batch)).toBe('it has more than 10000 features')
    const most = { ...batch, features: features.slice(1), total_features: 10_000 }
    expect(findImpossible({ ...most, feature_order: most.features.map((_, at) => at) })).toBeUndefined()
  })
})
