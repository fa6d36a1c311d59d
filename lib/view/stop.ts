import type { Batch } from '../batch/schema.ts'
import { featureLine, nextCall, openBatch } from './format.ts'

/** Writes for the user why the session may stop. */
export function stalledMessage(batch: Batch): string {
  return `Batch ${batch.batch_id} is paused: Claude stopped three times in a row without any progress. Go on with /batch-implement --resume ${batch.batch_id}`
}

/** Writes why the session is held: the batch is not finished, and what leads on. */
export function stopReason(batch: Batch, helper: string): string {
  return [`The user's batch is not finished: ${openBatch(batch)}`, featureLine(batch), nextCall(helper)].join(
    '\n',
  )
}
