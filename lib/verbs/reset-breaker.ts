import { batchData } from '../actions/answer.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { appendLine } from '../actions/report-failure.ts'
import { changeBatch, requireBatch, requireOwner } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import { transition } from '../batch/transition.ts'
import { readRetry, updateRetry } from '../disk/retry-store.ts'
import { BatchError } from '../errors.ts'
import { closeBreaker } from '../failure/retry-record.ts'

/**
 * Closes the circuit breaker of a batch after someone has looked, and ends the pause that it made. For
 * the batch's owner, or a person at a terminal.
 */
export async function resetBreaker(context: ActionContext, batchId: string): Promise<Answer> {
  const project = openProject(context)
  const { files } = project
  const present = requireBatch(files)
  if (present.batch_id !== batchId) {
    throw new BatchError(
      `there is no batch ${batchId} in this project. The one here is ${present.batch_id}.`,
      { code: 'BATCH_UNKNOWN' },
    )
  }
  const now = timestamp(context)
  if (!readRetry(files, batchId, now).record.circuit_breaker_open && present.pause?.reason !== 'breaker') {
    return {
      text: `The circuit breaker of batch ${batchId} is not open; nothing was changed.`,
      data: batchData(present),
    }
  }
  const batch = await changeBatch(context, files, async (current) => {
    if (context.session !== undefined && !isOwner(current, context.session)) requireOwner(current, context)
    await updateRetry(files, batchId, now, closeBreaker)
    appendLine(context, project, { timestamp: now, event_type: 'circuit_breaker_reset', batch_id: batchId })
    if (current.pause?.reason !== 'breaker') return current
    const resumed = transition(current, { type: 'resumed' }, now)
    return resumed.ok ? resumed.batch : current
  })
  const text = `The circuit breaker of batch ${batchId} is closed.\nNext step: /batch-implement --resume ${batchId} goes on with it, or in the session that runs it the helper's \`next\`.`
  return { text, data: batchData(batch) }
}
