import type { Batch } from './batch.ts'
import { type Outcome, outcomes } from './outcome.ts'

/** What there is to do now. */
export type NextFeature =
  | { kind: 'in_progress'; index: number }
  | { kind: 'pending'; index: number }
  | { kind: 'ended' }

/**
 * Picks the feature to work on: the one in progress, else the first in `feature_order` without an
 * outcome whose dependencies have all completed. `ended` when no feature is left.
 *
 * Features that wait for one that did not complete have been blocked by then (`settle.ts`), and a
 * file whose links form a cycle does not load, so some feature can always run.
 */
export function nextFeature(batch: Batch): NextFeature {
  if (batch.in_flight) return { kind: 'in_progress', index: batch.in_flight.feature_index }
  const ended = outcomes(batch)
  const index = batch.feature_order.find(
    (i) => !ended.has(i) && unmetDependencies(batch, i, ended).length === 0,
  )
  return index === undefined ? { kind: 'ended' } : { kind: 'pending', index }
}

/** Lists the features (by index) that must complete before this one may start. */
export function unmetDependencies(batch: Batch, index: number, ended: Map<number, Outcome>): number[] {
  const waitsFor = batch.feature_dependencies.get(index) ?? []
  return waitsFor.filter((other) => ended.get(other) !== 'completed')
}
