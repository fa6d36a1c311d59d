import { isBatchId, newBatchId } from '../batch/batch-id.ts'
import type { Batch } from '../batch/schema.ts'
import { isOver } from '../batch/transition.ts'
import { createBatch, noBatch, readArchived, readableBackup } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import { unfinishedText } from '../view/refusal.ts'
import { type ActionContext, keepOutOfGit, type Project, timestamp } from './project.ts'
import { settled } from './update-batch.ts'

/** Gives the id of a new batch: the one that is wanted, or one made from the time. Throws USAGE for what cannot be one. */
export function chooseId({ now, random }: ActionContext, wanted: string | undefined): string {
  const id = wanted ?? newBatchId(now(), Math.floor(random() * 1_000_000))
  if (isBatchId(id)) return id
  throw new BatchError(
    `${JSON.stringify(id)} cannot be the id of a batch: use letters, digits, ".", "_" and "-", at most 100, beginning with a letter or digit.`,
    { code: 'USAGE' },
  )
}

/** Puts a new batch in the place of one that has ended, or of none. What is refused changes nothing. */
export async function createNewBatch(context: ActionContext, project: Project, batch: Batch): Promise<Batch> {
  const admit = (present: Batch | undefined) => requireNewBatchAllowed(project, present, batch.batch_id)
  const created = await createBatch(project.files, batch, timestamp(context), admit)
  keepOutOfGit(context, project)
  return settled(context, project, created).batch
}

/**
 * Refuses a new batch while the present one is unfinished, while the state file is missing and its backup, the only
 * copy, holds an unfinished one, and where the id was used before.
 */
export function requireNewBatchAllowed({ files }: Project, present: Batch | undefined, id: string): void {
  if (present && !isOver(present)) throw new BatchError(unfinishedText(present), { code: 'BATCH_UNFINISHED' })
  const backup = present ? undefined : readableBackup(files)
  if (backup && !isOver(backup)) throw noBatch(files)
  if (present?.batch_id !== id && !readArchived(files, id)) return
  throw new BatchError(`a batch ${id} exists already in this project. Choose another id.`, {
    code: 'REFUSED',
  })
}
