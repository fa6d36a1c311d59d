import { type Outcome, outcomes } from './progress.ts'
import type { Batch, SkippedFeature } from './schema.ts'

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
