import type { Batch, InFlight, SkippedFeature } from './schema.ts'

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

/** Whether the feature in progress failed and is to be tried again, and no forked run has taken up the new attempt. */
export function isRetryWaiting(batch: Batch): boolean {
  const current = currentFeature(batch)
  if (!current || batch.workflow_mode === 'direct') return false
  return current.last_error !== undefined && current.briefed_at === undefined
}

// What a wait comes to where nobody can tell how much of it has passed.
const UNSURE_MS = 60_000

/**
 * How long (ms) the work on a feature shall still wait at `now` (ms): never longer than was meant when the wait began. A
 * clock that was set back since tells nothing of how much has passed, so the wait is at most a minute then.
 */
export function waitLeft({ not_before, outage, started_at }: InFlight, now: number): number {
  const begun = Date.parse(outage?.last ?? started_at)
  const end = Date.parse(not_before ?? '')
  const left = Math.min(
    end - now,
    end - begun,
    begun - now > UNSURE_MS ? UNSURE_MS : Number.POSITIVE_INFINITY,
  )
  return Number.isFinite(left) ? Math.max(0, left) : 0
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
  /** Completed without a commit, as somebody said. */
  withoutCommit: number
  /** Completed although they changed their own checks. */
  changedChecks: number
}

/** Counts the features by outcome. */
export function progress(batch: Batch): Progress {
  const counts = { completed: 0, failed: 0, skipped: 0, blocked: 0 }
  const ended = outcomes(batch)
  for (const outcome of ended.values()) counts[outcome] += 1
  const unverified = batch.completed_features.filter((i) => batch.verification.get(i)?.result !== 'passed')
  const marked = (mark: 'no_commit' | 'changed_checks') =>
    batch.completed_features.filter((i) => batch.verification.get(i)?.[mark]).length
  return {
    total: batch.features.length,
    ended: ended.size,
    ...counts,
    unverified: unverified.length,
    withoutCommit: marked('no_commit'),
    changedChecks: marked('changed_checks'),
  }
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

/**
 * A mark that changes with all that a report tells of: every outcome, every pause, every landing, and the end or the coming
 * of a session.
 */
export function outcomeMark({ pause, owner, features, run, ...batch }: Batch): string {
  const ended = [batch.completed_features, batch.failed_features, batch.skipped_features]
  const session = owner ? `${owner.epoch} ${owner.released_at ?? ''}`.trim() : 'none'
  const held = pause ? `${pause.reason} ${pause.since}` : 'open'
  const landed = run ? [`${run.landed ?? 'nothing'}${run.not_landed ? ' held' : ''}`] : []
  const parts = [...ended.map((list) => list.length), features.length, held, session, ...landed]
  // It stands in comments of other formats, so it holds nothing that could end one.
  return parts.join('/').replace(/[^\w:./ ]/g, '_')
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
 * Features that wait for one that did not complete have been blocked by then (`derive`), and a
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

/**
 * Restores what follows from the outcomes: which features are blocked, how far the batch is, its
 * status. Every change of a batch ends here, so these can never disagree with the outcomes.
 */
export function derive(batch: Batch, now: string): Batch {
  const ended = outcomes(batch)
  const blocked = newlyBlocked(batch, ended, now)
  const skipped_features =
    blocked.length > 0 ? [...batch.skipped_features, ...blocked] : batch.skipped_features
  const total_features = batch.features.length
  let current_index = 0
  while (current_index < total_features && ended.has(current_index)) current_index += 1
  // A pause belongs to work that waits: when the last feature has ended there is none.
  const pause = current_index === total_features ? null : batch.pause
  const derived = { ...batch, skipped_features, total_features, current_index, pause }
  return { ...derived, status: statusOf(derived) }
}

/** Finds the pending features that wait, directly or through others, for one that did not complete. */
function newlyBlocked(batch: Batch, ended: Map<number, Outcome>, now: string): SkippedFeature[] {
  const blocked: SkippedFeature[] = []
  let found = batch.feature_dependencies.size > 0
  while (found) {
    found = false
    // In execution order a chain of any length is found in one pass.
    for (const index of batch.feature_order) {
      const waitsFor = batch.feature_dependencies.get(index) ?? []
      const cause = waitsFor.find((other) => ended.has(other) && ended.get(other) !== 'completed')
      if (cause === undefined || ended.has(index)) continue
      ended.set(index, 'blocked')
      const reason = `waits for feature ${cause + 1}, which was not completed`
      blocked.push({ feature_index: index, reason, category: 'dependency', timestamp: now })
      found = true
    }
  }
  return blocked
}

function statusOf(batch: Batch): Batch['status'] {
  if (batch.current_index === batch.total_features)
    return batch.completed_features.length > 0 ? 'completed' : 'failed'
  return batch.pause ? 'paused' : 'in_progress'
}
