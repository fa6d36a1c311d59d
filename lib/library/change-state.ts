import { timestamp } from '../actions/context.ts'
import { changeBatch, requireOwner } from '../actions/owned-change.ts'
import { ownerProcess } from '../actions/owner-process.ts'
import { BatchError } from '../errors.ts'
import type { Batch } from '../model/batch.ts'
import { ownerPresence } from '../model/ownership.ts'
import { heldText } from '../view/ownership-text.ts'
import type { ProjectAccess } from './project-access.ts'
import { readBack } from './read-back.ts'

/**
 * Changes the batch as the helper does: under the lock, as the next revision, with its lines in the audit log.
 *
 * Throws `BatchError` and changes nothing: `NOT_OWNER`, `STATE_MISSING`, what `change` throws, and all that reading and
 * writing the file may throw.
 */
export function changeState(
  access: ProjectAccess,
  change: (batch: Batch) => Batch | Promise<Batch>,
): Promise<Batch> {
  return changeBatch(access.context, access.project.files, async (batch) => {
    requireMayWrite(access, batch)
    return readBack(await change(batch))
  })
}

/**
 * Refuses a caller that may not write: a session that is not the owner, or a tool while the owner is still there.
 *
 * The owner is gone when its session ended, its process no longer runs, or it was last seen over an hour ago: the same
 * rule by which another session may take the batch over.
 */
function requireMayWrite({ context }: ProjectAccess, batch: Batch): void {
  if (context.session !== undefined) {
    requireOwner(batch, context)
    return
  }
  const caller = { sessionId: undefined, host: context.host() }
  if (ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime()) !== 'present')
    return
  throw new BatchError(heldText(batch, timestamp(context)), { code: 'NOT_OWNER' })
}
