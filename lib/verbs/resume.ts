import { answerWithStep, batchData } from '../actions/answer.ts'
import { examine, recordCheck } from '../actions/complete-feature.ts'
import { describeCaller, ownerProcess } from '../actions/owner-process.ts'
import {
  type ActionContext,
  type Answer,
  keepOutOfGit,
  loadSettings,
  openProject,
  type Project,
  timestamp,
} from '../actions/project.ts'
import { caughtUpWithRetries, endFailedRow } from '../actions/sync-retries.ts'
import { changeAsOwner, changeBatch, requireBatch } from '../actions/update-batch.ts'
import { findFeatureCommit, readHead } from '../actions/work-tree.ts'
import { claim, ownerPresence } from '../batch/ownership.ts'
import { progress } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent, handOutNext, isOver, reopened } from '../batch/transition.ts'
import { readArchived, readBackup, readBatch, restoreBackup } from '../disk/batch-store.ts'
import { BatchError, isBatchError } from '../errors.ts'
import { heldText } from '../view/ownership.ts'
import { backupOffer, resumedFacts } from '../view/resume.ts'
import { countsText, summaryText } from '../view/status.ts'

export interface ResumeOptions {
  /** Takes the batch from a session that still seems to run. */
  takeOver?: boolean | undefined
  /** Goes on from the revision before, when the state file cannot be read. */
  fromBackup?: boolean | undefined
}

/**
 * Makes the calling session the owner of the batch, closes a pause that may be closed, completes a
 * feature whose commit was made but not recorded, and says what to do next.
 */
export async function resume(
  context: ActionContext,
  batchId: string | undefined,
  options: ResumeOptions = {},
): Promise<Answer> {
  const project = openProject(context)
  const restored = options.fromBackup ? await restore(context, project) : []
  const batch = readOrOffer(project)
  if (batchId !== undefined && batchId !== batch.batch_id) return resumeAnother(project, batch, batchId)
  if (isOver(batch)) return { text: summaryText(batch), data: batchData(batch) }
  const before = countsText(progress(batch))
  const claimed = await takeOver(context, project, options.takeOver ?? false)
  // A start that was killed may not have come this far.
  keepOutOfGit(context, project)
  const facts = [...restored, ...resumedFacts(claimed, before)]
  const committed = await findFeatureCommit(context, project, claimed)
  const head = await readHead(context, project)
  if (committed !== undefined && !isKnownToFail(claimed, head)) {
    return completeCommitted(context, project, claimed, facts)
  }
  return changeAsOwner(context, project.files, (present) => {
    const handed = handOutNext(present, head, timestamp(context))
    return { batch: handed, answer: answerWithStep(context, handed, facts, { head }) }
  })
}

/** Whether the feature in progress was checked at this very commit already, and failed. */
function isKnownToFail(batch: Batch, head: string | null): boolean {
  const record = batch.in_flight && batch.verification.get(batch.in_flight.feature_index)
  return record?.result === 'failed' && record.head === head
}

async function takeOver(context: ActionContext, project: Project, force: boolean): Promise<Batch> {
  const { session } = context
  if (session === undefined) {
    throw new BatchError(
      'a batch is resumed by a Claude Code session. Type /batch-implement --resume there, or name one with --session.',
      {
        code: 'NOT_OWNER',
      },
    )
  }
  const caller = { ...describeCaller(context), sessionId: session }
  return changeBatch(context, project.files, (present) => {
    const now = timestamp(context)
    const presence = ownerPresence(present, caller, ownerProcess(context, present), context.now().getTime())
    if (presence === 'present' && !force) throw new BatchError(heldText(present, now), { code: 'NOT_OWNER' })
    return caughtUpWithRetries(
      context,
      project,
      reopened(afterEvent(present, { type: 'claimed', owner: claim(present, caller, now) }, now), now),
    )
  })
}

/** The feature's commit is there, only its record is missing: verified and completed, never done twice. */
async function completeCommitted(
  context: ActionContext,
  project: Project,
  batch: Batch,
  facts: readonly string[],
): Promise<Answer> {
  const settings = await loadSettings(project)
  const budgetSeconds = settings.base_verify_timeout_seconds
  const found = await examine(context, project, batch, { budgetSeconds })
  const head = await readHead(context, project)
  const index = batch.in_flight?.feature_index ?? 0
  const timedOut = found.verification.commands.some(({ timed_out }) => timed_out)
  const committed = await findFeatureCommit(context, project, batch)
  return changeAsOwner(
    context,
    project.files,
    async (present) => {
      // A check that needs longer than a resume may take is not a failed one: `complete` runs it again in full.
      if (timedOut) return { batch: present, answer: answerWithStep(context, present, facts, { committed }) }
      const closeIssues = settings.close_issues
      const change = recordCheck(context, present, index, { found, head, closeIssues })
      if (found.verification.result !== 'failed') await endFailedRow(context, project, present.batch_id)
      const text = [...facts, change.answer.text].join('\n')
      return { ...change, answer: { ...change.answer, text } }
    },
    batch.owner?.epoch,
  )
}

function readOrOffer({ files }: Project): Batch {
  try {
    return requireBatch(files)
  } catch (cause) {
    if (!isBatchError(cause) || !OFFERED.has(cause.code)) throw cause
    const backup = readable(() => readBackup(files))
    throw backup
      ? new BatchError(`${cause.message} ${backupOffer(files.backup, backup)}`, { code: cause.code, cause })
      : cause
  }
}

const OFFERED = new Set(['STATE_CORRUPT', 'STATE_IMPOSSIBLE', 'STATE_MISSING'])

async function restore(context: ActionContext, { files }: Project): Promise<string[]> {
  if (readable(() => readBatch(files))) {
    throw new BatchError(
      `${files.state} can be read, so its backup is not needed. Resume without --from-backup.`,
      { code: 'REFUSED' },
    )
  }
  const stamp = timestamp(context).replaceAll(/[^0-9]/g, '')
  const { batch, keptAs } = await restoreBackup(files, stamp)
  return [
    `Went back to revision ${batch.revision} from the backup; the unreadable file is kept as ${keptAs}.`,
  ]
}

function readable(read: () => Batch | undefined): Batch | undefined {
  try {
    return read()
  } catch (cause) {
    if (isBatchError(cause)) return undefined
    throw cause
  }
}

function resumeAnother({ files }: Project, present: Batch, batchId: string): Answer {
  const archived = readArchived(files, batchId)
  if (archived) return { text: summaryText(archived), data: batchData(archived) }
  throw new BatchError(`there is no batch ${batchId} in this project. The one here is ${present.batch_id}.`, {
    code: 'BATCH_UNKNOWN',
  })
}
