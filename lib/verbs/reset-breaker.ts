import { batchData } from '../actions/answer.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { requireBatch, requireOwner, settled } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { updateBatchAndRetries } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import { closeBreaker, type RetryRecord } from '../failure/retry-record.ts'
import { resumeCommand } from '../view/pause.ts'

/**
 * Closes the circuit breaker of a batch after someone has looked, and ends the pause that it made. For
 * the batch's owner, or a person at a terminal.
 */
export async function resetBreaker(context: ActionContext, batchId: string): Promise<Answer> {
  const project = openProject(context)
  requireBatch(project)
  const now = timestamp(context)
  const { batch, result: wasOpen } = settled(
    context,
    project,
    await updateBatchAndRetries(project.files, now, (present, retries) => {
      admit(context, present, batchId)
      if (!isOpen(present, retries)) return { batch: present, result: false }
      const isPaused = present.pause?.reason === 'breaker'
      return {
        batch: isPaused ? afterEvent(present, { type: 'resumed' }, now) : present,
        retries: closeBreaker(retries),
        audit: [{ timestamp: now, event_type: 'circuit_breaker_reset', batch_id: batchId }],
        result: true,
      }
    }),
  )
  const text = wasOpen
    ? `The circuit breaker of batch ${batchId} is closed.\nNext step: ${resumeCommand(batch)} goes on with it, or in the session that runs it the helper's \`next\`.`
    : `The circuit breaker of batch ${batchId} is not open; nothing was changed.`
  return { text, data: batchData(batch) }
}

function admit(context: ActionContext, present: Batch, batchId: string): void {
  if (present.batch_id !== batchId) {
    throw new BatchError(
      `there is no batch ${batchId} in this project. The one here is ${present.batch_id}.`,
      { code: 'BATCH_UNKNOWN' },
    )
  }
  if (context.session !== undefined && !isOwner(present, context.session)) requireOwner(present, context)
}

function isOpen(batch: Batch, retries: RetryRecord): boolean {
  return retries.circuit_breaker_open || batch.pause?.reason === 'breaker'
}
