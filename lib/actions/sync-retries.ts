import type { Batch } from '../batch/schema.ts'
import { reopenedByOwner } from '../batch/transition.ts'
import { readRetry, updateRetry } from '../disk/retry-store.ts'
import { caughtUp, countSuccess } from '../failure/retry-record.ts'
import { type ActionContext, type Project, timestamp } from './project.ts'

/**
 * Brings a batch up to date before its owner works on it: what a crash left between the retry file and
 * the state file, and a usage limit whose time has come, since the owner evidently runs again.
 */
export function caughtUpWithRetries(context: ActionContext, { files }: Project, batch: Batch): Batch {
  const now = timestamp(context)
  const { record, repaired } = readRetry(files, batch.batch_id, now)
  if (repaired !== undefined) context.warn(repaired)
  return caughtUp(reopenedByOwner(batch, now), record, now)
}

/** Ends the row of failed features, because one completed. */
export async function endFailedRow(
  context: ActionContext,
  { files }: Project,
  batchId: string,
): Promise<void> {
  const now = timestamp(context)
  if (readRetry(files, batchId, now).record.consecutive_failures === 0) return
  await updateRetry(files, batchId, now, countSuccess)
}
