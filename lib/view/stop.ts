import { nextFeature } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { featureLine, nextCall, openBatch } from './format.ts'

/** Writes for the user why the session may stop. */
export function stalledMessage(batch: Batch): string {
  return `Batch ${batch.batch_id} is paused: Claude stopped three times in a row without any progress. Go on with /batch-implement --resume ${batch.batch_id}`
}

/**
 * Writes why the session is held: the batch is not finished, and what leads on. `step` is the next step as far as the
 * state alone tells it: it says all of a feature in progress, but after a failed check git decides what there is to do.
 */
export function stopReason(batch: Batch, helper: string, step: string): string {
  const { kind, index } = { index: -1, ...nextFeature(batch) }
  const isKnown = kind === 'in_progress' && batch.verification.get(index)?.result !== 'failed'
  const rest = isKnown ? [step] : [featureLine(batch), nextCall(helper)]
  return [`The user's batch is not finished: ${openBatch(batch)}`, ...rest].join('\n')
}
