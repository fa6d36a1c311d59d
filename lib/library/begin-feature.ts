import { timestamp } from '../actions/context.ts'
import { applied } from '../actions/owned-change.ts'
import type { Batch } from '../model/batch.ts'
import type { ProjectAccess } from './project-access.ts'

/** Puts a pending feature in progress; leaves the one in progress as it is. */
export function begun(
  access: ProjectAccess,
  batch: Batch,
  index: number,
  baseSha: string | null = null,
): Batch {
  return applied(batch, { type: 'handed_out', index, base_sha: baseSha }, timestamp(access.context))
}

/** The one in progress may end although the batch is paused; any other must be able to begin. */
export function inProgress(access: ProjectAccess, batch: Batch, index: number): Batch {
  return batch.in_flight?.feature_index === index ? batch : begun(access, batch, index)
}
