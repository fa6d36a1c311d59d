import type { Batch } from './batch.ts'
import { nextFeature } from './next-feature.ts'
import { afterEvent } from './transition.ts'

/**
 * Puts the next feature in progress where one may run: none is, the batch is not paused, one is left.
 * `baseSha` is HEAD at this moment, null where there is no commit.
 */
export function handOutNext(batch: Batch, baseSha: string | null, now: string): Batch {
  const next = nextFeature(batch)
  if (next.kind !== 'pending' || batch.pause) return batch
  return afterEvent(batch, { type: 'handed_out', index: next.index, base_sha: baseSha }, now)
}
