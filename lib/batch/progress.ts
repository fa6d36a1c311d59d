import type { Batch, InFlight } from './schema.ts'

/** How a feature ended. `blocked` is a feature skipped because one that it waits for did not complete. */
export type Outcome = 'completed' | 'failed' | 'skipped' | 'blocked'

/** What a feature is at this moment: its outcome, or where it stands without one. */
export type FeatureState = Outcome | 'in_progress' | 'pending'

/** Lists every feature's outcome by index; features without one are absent. */
export function outcomes(batch: Batch): Map<number, Outcome> {
  const found = new Map<number, Outcome>()
  for (const index of batch.completed_features) found.set(index, 'completed')
  for (const { feature_index } of batch.failed_features) found.set(feature_index, 'failed')
  for (const { feature_index, category } of batch.skipped_features) {
    found.set(feature_index, category === 'dependency' ? 'blocked' : 'skipped')
  }
  return found
}

/** Says where one feature stands. */
export function featureState(batch: Batch, index: number, ended = outcomes(batch)): FeatureState {
  const outcome = ended.get(index)
  if (outcome) return outcome
  return batch.in_flight.has(index) ? 'in_progress' : 'pending'
}

/** Gives the feature in progress with its index, or undefined between two features. */
export function currentFeature(batch: Batch): ({ index: number } & InFlight) | undefined {
  const [first] = batch.in_flight
  return first && { index: first[0], ...first[1] }
}

/** How many features stand where. */
export interface Progress {
  total: number
  ended: number
  completed: number
  failed: number
  skipped: number
  blocked: number
  /** Completed without any command that checked them. */
  unverified: number
}

/** Counts the features by outcome. */
export function progress(batch: Batch): Progress {
  const counts = { completed: 0, failed: 0, skipped: 0, blocked: 0 }
  const ended = outcomes(batch)
  for (const outcome of ended.values()) counts[outcome] += 1
  const unverified = batch.completed_features.filter((i) => batch.verification.get(i)?.result !== 'passed')
  return { total: batch.features.length, ended: ended.size, ...counts, unverified: unverified.length }
}

/** Lists the numbers of the issues whose features completed, ascending. */
export function completedIssues(batch: Batch): number[] {
  const numbers = batch.completed_features.map((index) => batch.issue_numbers?.[index] ?? null)
  return numbers.filter((number) => number !== null).sort((a, b) => a - b)
}

/**
 * A mark that changes only when the work moves: a feature ends, is handed out, retried or checked.
 * Looking at the batch does not move it, so a session that only looks cannot hold itself up for ever.
 */
export function progressMark(batch: Batch): string {
  const current = currentFeature(batch)
  const checks = current ? (batch.verification.get(current.index)?.failed_checks ?? 0) : 0
  return [progress(batch).ended, current?.index ?? '-', current?.attempt ?? '-', checks].join('/')
}

/** What there is to do now. */
export type NextFeature =
  | { kind: 'in_progress'; index: number }
  | { kind: 'pending'; index: number }
  | { kind: 'ended' }

/**
 * Picks the feature to work on: the one in progress, else the first in `feature_order` without an
 * outcome whose dependencies have all completed. `ended` when no feature is left.
 *
 * Features that wait for one that did not complete have been blocked by then (`derive.ts`), and a
 * file whose links form a cycle does not load, so some feature can always run.
 */
export function nextFeature(batch: Batch): NextFeature {
  const current = currentFeature(batch)
  if (current) return { kind: 'in_progress', index: current.index }
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
