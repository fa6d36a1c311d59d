import type { BatchEvent } from '../batch/events.ts'
import { isOwner, touchOwner } from '../batch/ownership.ts'
import { outcomeMark, progress } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { transition } from '../batch/transition.ts'
import type { Settings } from '../claude/settings.ts'
import {
  type Change,
  type Changed,
  noBatch,
  readBatch,
  updateBatch,
  updateBatchAndRetries,
} from '../disk/batch-store.ts'
import { BatchError, isBatchError } from '../errors.ts'
import type { RetryRecord } from '../failure/retry-record.ts'
import { estimateTokens } from '../text/clean.ts'
import { notOwnerText, refusalText } from '../view/refusal.ts'
import { findUnproven } from './find-unproven.ts'
import {
  type ActionContext,
  type Answer,
  loadSettings,
  openProject,
  type Project,
  timestamp,
} from './project.ts'

/** What a verb of the owner begins with: all that is known before anything is done. */
export interface OwnedBatch {
  project: Project
  batch: Batch
  settings: Settings
  /** What the end of the batch would say of it: completed features that only the state claims; looked for when it is near. */
  unproven: number[]
}

/** Opens the project and reads its batch and settings. Throws where there is no batch or the caller does not own it. */
export async function openOwnedBatch(context: ActionContext): Promise<OwnedBatch> {
  const project = openProject(context)
  const batch = requireBatch(project)
  requireOwner(batch, context)
  const isNearEnd = progress(batch).ended + 1 >= batch.features.length
  const unproven = isNearEnd ? await findUnproven(context, project, batch) : []
  return { project, batch, settings: await loadSettings(project), unproven }
}

/** What a change of the owner's leads to, and what is answered. */
export interface Decision extends Omit<Change<Answer>, 'result'> {
  answer: Answer
}

/**
 * Changes the batch on behalf of its owner, and adds what the answer costs to the estimate of the
 * conversation. A session that is not the owner, or no longer holds `epoch`, is refused.
 *
 * `decide` is pure: it gets the state and the retry record as they are under the lock, and refuses by throwing.
 */
export async function changeAsOwner(
  context: ActionContext,
  project: Project,
  decide: (batch: Batch, retries: RetryRecord) => Decision,
  epoch?: number,
): Promise<Answer> {
  const now = timestamp(context)
  const changed = await updateBatchAndRetries(project.files, now, (batch, retries) => {
    requireOwner(batch, context, epoch)
    const { answer, ...change } = decide(touchOwner(batch, now), retries)
    const tokens = change.batch.context_token_estimate + estimateTokens(answer.text)
    return { ...change, batch: { ...change.batch, context_token_estimate: tokens }, result: answer }
  })
  return settled(context, project, changed).result
}

/** Changes the batch for whoever may; `change` refuses by throwing. */
export async function changeBatch(
  context: ActionContext,
  project: Project,
  change: (batch: Batch) => Batch,
): Promise<Batch> {
  const changed = await updateBatch(project.files, timestamp(context), (batch) => ({
    batch: change(batch),
    result: undefined,
  }))
  return settled(context, project, changed).batch
}

/** Says what could not be written beside a change that was made, and has told afterwards what is news in it. */
export function settled<Result>(
  context: ActionContext,
  project: Project,
  changed: Changed<Result>,
): Changed<Result> {
  for (const warning of changed.warnings) context.warn(warning)
  const { before, batch } = changed
  if (!before || (before !== batch && outcomeMark(before) !== outcomeMark(batch))) {
    context.afterwards?.(async () => (await import('./tell-news.ts')).tellNews(context, project, changed))
  }
  return changed
}

/** Applies an event or throws the refusal, worded. */
export function applyOrThrow(batch: Batch, event: BatchEvent, now: string): Batch {
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
export function requireBatch(project: Pick<Project, 'files'>): Batch {
  const batch = readBatchOrAdvise(project)
  if (batch) return batch
  throw noBatch(project.files)
}

/** Reads the batch, undefined when there is none; where it cannot be read, says where help is. */
export function readBatchOrAdvise({ files }: Pick<Project, 'files'>): Batch | undefined {
  try {
    return readBatch(files)
  } catch (cause) {
    if (!isBatchError(cause) || !(cause.code === 'STATE_CORRUPT' || cause.code === 'STATE_IMPOSSIBLE'))
      throw cause
    const message = `${cause.message} /batch-implement --resume says whether its backup can be used.`
    throw new BatchError(message, { code: cause.code, cause })
  }
}
