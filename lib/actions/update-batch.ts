import { auditEvents } from '../batch/audit-events.ts'
import type { BatchEvent } from '../batch/events.ts'
import { isOwner, seen } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { transition } from '../batch/transition.ts'
import { appendAudit } from '../disk/audit-log.ts'
import { readBatch, updateBatch } from '../disk/batch-store.ts'
import type { ProjectFiles } from '../disk/project-files.ts'
import { BatchError } from '../errors.ts'
import { estimateTokens } from '../text/clean.ts'
import { notOwnerText } from '../view/ownership.ts'
import { refusalText } from '../view/refusal.ts'
import { type ActionContext, type Answer, timestamp } from './project.ts'

/** A change together with what is said about it. */
export interface Change {
  batch: Batch
  answer: Answer
}

/**
 * Changes the batch on behalf of its owner, and adds what the answer costs to the estimate of the
 * conversation. A session that is not the owner, or no longer holds `epoch`, is refused.
 */
export async function changeAsOwner(
  context: ActionContext,
  files: ProjectFiles,
  change: (batch: Batch) => Change | Promise<Change>,
  epoch?: number,
): Promise<Answer> {
  const now = timestamp(context)
  let answer: Answer | undefined
  await changeBatch(context, files, async (batch) => {
    requireOwner(batch, context, epoch)
    const made = await change(seen(batch, now))
    answer = made.answer
    const tokens = made.batch.context_token_estimate + estimateTokens(made.answer.text)
    return { ...made.batch, context_token_estimate: tokens }
  })
  return answer as Answer
}

/** Changes the batch for whoever may, and writes down in the audit log what the change means. */
export function changeBatch(
  context: ActionContext,
  files: ProjectFiles,
  change: (batch: Batch) => Batch | Promise<Batch>,
): Promise<Batch> {
  return updateBatch(files, timestamp(context), change, (before, after) =>
    audit(context, files, before, after),
  )
}

/** Appends one audit line for each event that lies between two revisions; a failure is only said. */
export function audit(
  context: ActionContext,
  files: ProjectFiles,
  before: Batch | undefined,
  after: Batch,
): void {
  for (const event of auditEvents(before, after, timestamp(context))) {
    const failure = appendAudit(files.audit(after.batch_id), event, { root: files.root })
    if (failure) context.warn(failure)
  }
}

/** Applies an event or throws the refusal, worded. */
export function applied(batch: Batch, event: BatchEvent, now: string): Batch {
  const result = transition(batch, event, now)
  if (result.ok) return result.batch
  throw new BatchError(refusalText(result.refusal, batch.batch_id), { code: 'REFUSED' })
}

/** Refuses a caller that does not own the batch, or owned it in an earlier epoch. */
export function requireOwner(batch: Batch, context: ActionContext, epoch?: number): void {
  const isSameEpoch = epoch === undefined || batch.owner?.epoch === epoch
  if (isOwner(batch, context.session) && isSameEpoch) return
  throw new BatchError(notOwnerText(batch, context.session, timestamp(context)), { code: 'NOT_OWNER' })
}

/** Reads the batch for an action that needs one. */
export function requireBatch(files: ProjectFiles): Batch {
  const batch = readBatch(files)
  if (batch) return batch
  throw new BatchError('there is no batch in this project. Start one with /batch-implement <file>.', {
    code: 'STATE_MISSING',
  })
}
