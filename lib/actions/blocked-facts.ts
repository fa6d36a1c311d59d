import type { Batch } from '../model/batch.ts'

/** Says which features a change has blocked, by number; nothing when none. */
export function blockedFacts(before: Batch, after: Batch): string[] {
  const known = new Set(before.skipped_features.map(({ feature_index }) => feature_index))
  const numbers = after.skipped_features
    .filter(({ feature_index, category }) => category === 'dependency' && !known.has(feature_index))
    .map(({ feature_index }) => feature_index + 1)
  return numbers.length > 0 ? [`Blocked, because they wait for it: ${numbers.join(', ')}.`] : []
}
