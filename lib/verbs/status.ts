import { findUnproven } from '../actions/find-unproven.ts'
import { listNotes } from '../actions/plan-features.ts'
import { type ActionContext, type Answer, openProject, type Project, timestamp } from '../actions/project.ts'
import { readBatchOrAdvise } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { formatBatch } from '../batch/state-file.ts'
import { listArchived, noBatch, readArchived } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import { statusText } from '../view/status.ts'

/** Shows where a batch stands: the present one, or the named one, also when a later one has replaced it. */
export async function status(context: ActionContext, batchId: string | undefined): Promise<Answer> {
  const project = openProject(context)
  const batch = find(project, batchId)
  if (!batch)
    return { text: noBatchText(project), data: { batch: null, earlier: listArchived(project.files) } }
  const unproven = await findUnproven(context, project, batch)
  const notes = await listNotes(batch)
  const text = [statusText(batch, timestamp(context), unproven), ...notes].join('\n')
  const numbers = unproven.map((index) => index + 1)
  const whole = JSON.parse(formatBatch(batch))
  // Whoever knows the owner's id can pass for the owner.
  if (!isOwner(batch, context.session)) delete whole.owner?.session_id
  return { text, data: { batch: whole, notes, unproven: numbers } }
}

function find({ files }: Project, batchId: string | undefined): Batch | undefined {
  const present = readBatchOrAdvise({ files })
  if (batchId === undefined || present?.batch_id === batchId) return present
  const archived = readArchived(files, batchId)
  if (archived) return archived
  throw new BatchError(
    `there is no batch ${batchId} in this project. \`status\` without an id shows the present one.`,
    {
      code: 'BATCH_UNKNOWN',
    },
  )
}

function noBatchText({ files }: Project): string {
  const earlier = listArchived(files)
  const { message } = noBatch(files)
  const none = message.charAt(0).toUpperCase() + message.slice(1)
  return earlier.length > 0 ? `${none}\nEarlier batches: ${earlier.slice(-10).join(', ')}` : none
}
