import path from 'node:path'
import { ownerProcess } from '../actions/owner-process.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { ownerPresence } from '../batch/ownership.ts'
import { isOver } from '../batch/transition.ts'
import { readArchived, readBatch, removeBatch } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import { heldText } from '../view/ownership.ts'

/** Removes the files of an ended batch; one that has not ended needs `force`, and that no other session holds it. */
export async function cleanup(
  context: ActionContext,
  batchId: string | undefined,
  options: { force: boolean },
): Promise<Answer> {
  const { files } = openProject(context)
  const present = readBatch(files)
  const id = batchId ?? present?.batch_id
  if (id === undefined)
    throw new BatchError('there is no batch to clean up in this project.', { code: 'STATE_MISSING' })
  if (present?.batch_id === id) {
    if (!isOver(present)) requireForce(context, present, options.force)
  } else if (!readArchived(files, id)) {
    throw new BatchError(`there is no batch ${id} in this project. \`status\` shows the one that is.`, {
      code: 'BATCH_UNKNOWN',
    })
  }
  const removed = await removeBatch(files, id)
  const names = removed.map((file) => path.relative(files.root, file)).join(', ')
  return {
    text: `Batch ${id} is cleaned up; removed: ${names || 'nothing'}.`,
    data: { batch_id: id, removed },
  }
}

function requireForce(
  context: ActionContext,
  batch: NonNullable<ReturnType<typeof readBatch>>,
  force: boolean,
): void {
  const caller = { sessionId: context.session, host: context.host() }
  const presence = ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime())
  if (presence === 'present') throw new BatchError(heldText(batch, timestamp(context)), { code: 'NOT_OWNER' })
  if (force) return
  throw new BatchError(
    `batch ${batch.batch_id} has not ended (${batch.status}), so its files were kept. Go on with it by /batch-implement --resume ${batch.batch_id}; to give it up, see \`cleanup --help\`.`,
    { code: 'BATCH_UNFINISHED' },
  )
}
