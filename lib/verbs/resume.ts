import { answerWithStep, batchData } from '../actions/answer.ts'
import { recordFindings, verifyFeature } from '../actions/complete-feature.ts'
import { findUnproven } from '../actions/find-unproven.ts'
import { describeCaller, ownerProcess } from '../actions/owner-process.ts'
import { listNotes } from '../actions/plan-features.ts'
import {
  type ActionContext,
  type Answer,
  keepOutOfGit,
  loadSettings,
  openProject,
  type Project,
  timestamp,
} from '../actions/project.ts'
import { findChecks, isUnknown, runChecks } from '../actions/run-checks.ts'
import { changeAsOwner, settled } from '../actions/update-batch.ts'
import { findFeatureCommit, readHandOut, readHeadCommit } from '../actions/work-tree.ts'
import { handOutNext, pauseForRedBase, resumeIfAllowed } from '../batch/advance.ts'
import type { BatchEvent } from '../batch/events.ts'
import { claim, isOvernight, isRunId, ownerPresence } from '../batch/ownership.ts'
import { currentFeature, progress } from '../batch/progress.ts'
import type { Batch, VerificationRecord } from '../batch/schema.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import type { Settings } from '../claude/settings.ts'
import {
  noBatch,
  readArchived,
  readableBackup,
  readBatch,
  restoreBackup,
  updateBatchAndRetries,
} from '../disk/batch-store.ts'
import { BatchError, isBatchError } from '../errors.ts'
import { forgetRetries, resumedByCall } from '../failure/retry-record.ts'
import { countsText } from '../view/format.ts'
import { heldText, nightHoldsText, runsOvernightText } from '../view/refusal.ts'
import { backupOffer, noBackupText, restoredText, resumedFacts } from '../view/start.ts'
import { summaryText } from '../view/status.ts'

export interface ResumeOptions {
  /** Takes the batch from a session that still seems to run, or from an overnight run that has left it. */
  takeOver?: boolean | undefined
  /** Goes on from the revision before, when the state file cannot be read. */
  fromBackup?: boolean | undefined
  /** Opens failed features again, and what waited for them. */
  retryFailed?: boolean | undefined
  /** Goes on although the checks fail. */
  yes?: boolean | undefined
}

/** Who resumes, and whether that session may take a batch from a live owner. */
interface Taker {
  sessionId: string
  force: boolean
}

/**
 * Makes the calling session the owner of the batch, closes a pause that may be closed, completes a
 * feature whose commit was made but not recorded, and says what to do next. What is refused changes nothing.
 */
export async function resume(
  context: ActionContext,
  batchId: string | undefined,
  options: ResumeOptions = {},
): Promise<Answer> {
  const project = openProject(context)
  const restored = options.fromBackup ? await restore(context, project, batchId, options) : []
  const batch = readOrOffer(project)
  if (batchId !== undefined && batchId !== batch.batch_id) return resumeAnother(project, batch, batchId)
  const settings = await loadSettings(project)
  const unproven = await findUnproven(context, project, batch)
  if (options.retryFailed && batch.failed_features.length === 0) throw nothingFailed(batch)
  if (isOver(batch) && !options.retryFailed) {
    const text = summaryText(batch, { closeIssues: settings.close_issues, unproven })
    return { text, data: batchData(batch) }
  }
  const by = taker(context, options)
  requireFree(context, batch, by)
  requireLanded(context, batch)
  requireMeant(batch, options)
  const base = options.yes ? undefined : await checkRedBase(context, project, settings, batch)
  const before = countsText(progress(batch))
  const claimed = await takeOver(context, project, by, { ...options, base })
  // A start that was killed may not have come this far.
  keepOutOfGit(context, project)
  const facts = [...restored, ...resumedFacts(claimed, before), ...(await listNotes(claimed))]
  const committed = await findFeatureCommit(context, project.workTree, claimed)
  const from = await readHandOut(context, project.workTree)
  if (committed !== undefined && !isKnownToFail(claimed, from.head)) {
    return completeCommitted(context, project, claimed, facts)
  }
  return changeAsOwner(context, project, (present) => {
    const handed = handOutNext(present, from, timestamp(context))
    const step = { head: from.head, closeIssues: settings.close_issues, unproven }
    return { batch: handed, answer: answerWithStep(context, handed, facts, step) }
  })
}

/** Whether the feature in progress was checked at this very commit already, and failed. */
function isKnownToFail(batch: Batch, head: string | null): boolean {
  const current = currentFeature(batch)
  const record = current && batch.verification.get(current.index)
  return record?.result === 'failed' && record.head === head
}

function taker({ session }: ActionContext, { takeOver }: ResumeOptions): Taker {
  if (session !== undefined) return { sessionId: session, force: takeOver ?? false }
  throw new BatchError(
    'a batch is resumed by a Claude Code session. Type /batch-implement --resume there, or name one with --session.',
    { code: 'NOT_OWNER' },
  )
}

/** Refuses to take the batch from an owner that is still there. */
function requireFree(context: ActionContext, batch: Batch, { sessionId, force }: Taker): void {
  const caller = { sessionId, host: context.host() }
  const presence = ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime())
  if (presence !== 'present' || force) return
  throw new BatchError(heldText(batch, timestamp(context)), { code: 'NOT_OWNER' })
}

/** A session goes on in the checkout: what an overnight run has verified must be there, and nothing half done elsewhere. */
function requireLanded({ helper }: ActionContext, batch: Batch): void {
  const { run, git_operations, in_flight, completed_features } = batch
  // What a session has taken over before is in the checkout already.
  if (!run || !isOvernight(batch)) return
  const last = completed_features.findLast((index) => git_operations.get(index)?.commit?.sha !== undefined)
  const tip = last === undefined ? undefined : git_operations.get(last)?.commit?.sha
  const hasLanded = tip === undefined || (run.landed !== null && !run.not_landed)
  if (in_flight.size === 0 && hasLanded) return
  throw new BatchError(nightHoldsText(batch, helper), { code: 'REFUSED' })
}

/** Only who says so goes on in the checkout with what a run was the last to work on. */
function requireMeant(batch: Batch, { takeOver, retryFailed }: ResumeOptions): void {
  if (takeOver || !batch.owner || !isRunId(batch.owner.session_id)) return
  throw new BatchError(runsOvernightText(batch, retryFailed ?? false), { code: 'REFUSED' })
}

/** Checks again what paused the batch as red before a feature; undefined where it was paused for something else. */
async function checkRedBase(
  context: ActionContext,
  project: Project,
  settings: Settings,
  batch: Batch,
): Promise<VerificationRecord | undefined> {
  if (batch.pause?.reason !== 'red' || batch.leftovers) return undefined
  const head = await readHeadCommit(context, project.workTree)
  const budgetSeconds = settings.base_verify_timeout_seconds
  return runChecks(context, findChecks(context, project, settings), { head, budgetSeconds })
}

async function takeOver(
  context: ActionContext,
  project: Project,
  by: Taker,
  { base, retryFailed, yes }: ResumeOptions & { base: VerificationRecord | undefined },
): Promise<Batch> {
  const caller = { ...describeCaller(context), sessionId: by.sessionId }
  const now = timestamp(context)
  const changed = await updateBatchAndRetries(project.files, now, (present, kept) => {
    requireFree(context, present, by)
    const failed = present.failed_features.map(({ feature_index }) => feature_index)
    const retries = retryFailed ? forgetRetries(kept, failed) : kept
    const events: BatchEvent[] = [
      ...(retryFailed ? [{ type: 'failed_reopened' } as const] : []),
      { type: 'claimed', owner: claim(present, caller, now) },
      ...(base ? [{ type: 'base_checked', verification: base } as const] : []),
      ...leftoversAnew(present, yes ?? false),
    ]
    const opened = events.reduce((batch, event) => afterEvent(batch, event, now), present)
    const resumed = resumeIfAllowed(opened, now, yes)
    const batch = resumedByCall(base ? pauseForRedBase(resumed, now) : resumed, retries, now)
    return { batch, retries, result: undefined }
  })
  return settled(context, project, changed).batch
}

/** The feature's commit is there, only its record is missing: verified and completed, never done twice. */
async function completeCommitted(
  context: ActionContext,
  project: Project,
  batch: Batch,
  facts: readonly string[],
): Promise<Answer> {
  const settings = await loadSettings(project)
  const index = currentFeature(batch)?.index ?? 0
  const findings = await verifyFeature(context, batch, {
    index,
    place: project.workTree,
    checks: findChecks(context, project, settings),
    noCommit: false,
    refuseChangedChecks: settings.checks_changed === 'refuse',
    budgetSeconds: settings.base_verify_timeout_seconds,
  })
  const committed = await findFeatureCommit(context, project.workTree, batch)
  // A check that needs longer than a resume may take is not a failed one: `complete` runs it again in full.
  const ranOut = isUnknown(findings.verification)
  return changeAsOwner(
    context,
    project,
    (present, retries) => {
      if (ranOut) return { batch: present, answer: answerWithStep(context, present, facts, { committed }) }
      const step = { closeIssues: settings.close_issues }
      const change = recordFindings(context, { batch: present, retries }, index, findings, step)
      const text = [...facts, change.answer.text].join('\n')
      return { ...change, answer: { ...change.answer, text } }
    },
    batch.owner?.epoch,
  )
}

function readOrOffer(project: Project): Batch {
  const { files } = project
  try {
    const batch = readBatch(files)
    if (batch) return batch
    throw noBatch(files)
  } catch (cause) {
    if (!isBatchError(cause) || !UNREADABLE.has(cause.code)) throw cause
    const backup = readableBackup(files)
    const wayOut = backup ? backupOffer(files.backup, backup) : noBackupText(files.state)
    throw new BatchError(`${cause.message} ${wayOut}`, { code: cause.code, cause })
  }
}

const UNREADABLE = new Set(['STATE_CORRUPT', 'STATE_IMPOSSIBLE'])

async function restore(
  context: ActionContext,
  project: Project,
  batchId: string | undefined,
  options: ResumeOptions,
): Promise<string[]> {
  const by = taker(context, options)
  // Settings that cannot be read refuse the resume: before the backup is in its place, not after.
  await loadSettings(project)
  const stamp = timestamp(context).replaceAll(/[^0-9]/g, '')
  const { batch, keptAs } = await restoreBackup(project.files, stamp, (backup) => {
    if (batchId !== undefined && batchId !== backup.batch_id) throw unknownBatch(backup, batchId)
    requireFree(context, backup, by)
  })
  return [restoredText(batch, keptAs)]
}

function resumeAnother({ files }: Project, present: Batch, batchId: string): Answer {
  const archived = readArchived(files, batchId)
  if (archived) return { text: summaryText(archived), data: batchData(archived) }
  throw unknownBatch(present, batchId)
}

/** What a failed feature left may be passed over, or is asked about from the beginning. */
function leftoversAnew({ leftovers }: Batch, isPassedOver: boolean): BatchEvent[] {
  if (!leftovers) return []
  return [{ type: 'left_behind', leftovers: isPassedOver ? null : { ...leftovers, answers: 0 } }]
}

function nothingFailed(batch: Batch): BatchError {
  return new BatchError(`no feature of batch ${batch.batch_id} has failed, so there is none to try again.`, {
    code: 'REFUSED',
  })
}

function unknownBatch(present: Batch, batchId: string): BatchError {
  return new BatchError(
    `there is no batch ${batchId} in this project. The one here is ${present.batch_id}.`,
    {
      code: 'BATCH_UNKNOWN',
    },
  )
}
