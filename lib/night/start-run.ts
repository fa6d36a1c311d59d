import { chooseId, createNewBatch, requireNewBatchAllowed } from '../actions/create-batch.ts'
import { ownerProcess } from '../actions/owner-process.ts'
import { type FeatureSource, planFeatures } from '../actions/plan-features.ts'
import {
  type ActionContext,
  keepOutOfGit,
  loadSettings,
  openProject,
  type Project,
  timestamp,
} from '../actions/project.ts'
import { commandTexts, findChecks, keptChecks } from '../actions/run-checks.ts'
import { readBatchOrAdvise, requireBatch } from '../actions/update-batch.ts'
import { resumeIfAllowed } from '../batch/advance.ts'
import { newBatch } from '../batch/create.ts'
import { claim, isOvernight, isRunId, ownerPresence } from '../batch/ownership.ts'
import { currentFeature } from '../batch/progress.ts'
import type { Batch, Run } from '../batch/schema.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import { updateBatchAndRetries } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import { forgetRetries, resumedByCall } from '../failure/retry-record.ts'
import { endMarked } from '../process/marked-processes.ts'
import { processStarted } from '../process/process-info.ts'
import { beginText } from '../view/night.ts'
import { heldText } from '../view/refusal.ts'
import { checkoutGit } from '../worktree/git-calls.ts'
import { type Place, runPlace } from '../worktree/place.ts'
import { findClient } from './before/find-client.ts'
import { requireClear } from './before/preflight.ts'
import { lookAtCheckout, requireUsable } from './before/usable.ts'
import { newMark } from './night.ts'
import type { Client } from './worker/worker-command.ts'

/** A run that owns its batch, before it has done anything. */
export interface BegunRun {
  project: Project
  place: Place
  client: Client
  /** The run as the owner of the batch. */
  session: string
  /** The commit that the worktree is made from, where it is not there. */
  base: string
  /** What the person is told first. */
  lines: string[]
}

/** Creates a batch that the run itself owns. What would stop the night is refused before anything is written. */
export async function startRun(
  context: ActionContext,
  { source, id: wanted }: { source: FeatureSource; id: string | undefined },
  { yes, lanes }: { yes: boolean; lanes: number | undefined },
): Promise<BegunRun> {
  const project = openProject(context)
  const id = chooseId(context, wanted)
  requireNewBatchAllowed(project, readBatchOrAdvise(project), id)
  const settings = await loadSettings(project)
  const plan = await planFeatures(context, project, source)
  const place = runPlace(context, project, id)
  const { head, branch } = requireUsable(await lookAtCheckout(context, project, place))
  const client = await findClient(context.env, project.workTree)
  const checks = findChecks(context, project, settings)
  const looked = { project, settings, place, client, checks, branch, lanes, list: plan.path }
  const found = await requireClear(context, looked, yes)
  const now = timestamp(context)
  const session = newMark()
  const batch: Batch = {
    ...newBatch({
      batchId: id,
      features: plan.features,
      featuresFile: plan.path ?? '',
      stateFile: project.files.state,
      now,
      issueNumbers: plan.issueNumbers,
      issueBodies: plan.issueBodies,
      order: plan.order,
      dependencies: plan.dependencies,
      analysis: plan.analysis,
      checks: keptChecks(checks),
      branch,
    }),
    owner: claim(undefined, caller(context, session), now),
    run: withLanes(beginning({ place, branch, head, land: settings.land, now }), lanes),
  }
  await createNewBatch(context, project, batch)
  const facts = {
    batch,
    worktree: place.worktree,
    checks: commandTexts(checks),
    notes: [...plan.notes, ...found],
  }
  return {
    project,
    place,
    client,
    session,
    base: head,
    lines: [beginText({ ...facts, mode: settings.permission_mode })],
  }
}

/**
 * Takes a batch up: one that a run has left, or that was begun in a session and has no feature in progress. What is refused
 * changes nothing.
 */
export async function resumeRun(
  context: ActionContext,
  { kind, id }: { kind: 'resume' | 'land'; id: string | undefined },
  { yes, retryFailed, lanes }: { yes: boolean; retryFailed: boolean; lanes: number | undefined },
): Promise<BegunRun> {
  const project = openProject(context)
  const batch = requireBatch(project)
  if (id !== undefined && id !== batch.batch_id)
    throw new BatchError(
      `the batch of this project is ${batch.batch_id}, not ${id}. \`status ${id}\` shows an earlier one.`,
      { code: 'BATCH_UNKNOWN' },
    )
  requireFree(context, batch)
  requireHandOver(batch)
  await requireOwnState(context, project)
  if (kind === 'resume' && isOver(batch) && batch.run == null) throw ended(batch)
  const settings = await loadSettings(project)
  const place = runPlace(context, project, batch.batch_id)
  const { head, branch } = requireUsable(
    await lookAtCheckout(context, project, place, batch.run ?? undefined),
  )
  const client =
    kind === 'land' ? { command: 'claude', version: [] } : await findClient(context.env, project.workTree)
  const checks = findChecks(context, project, settings)
  const kept = { lanes: lanes ?? batch.run?.lanes, list: batch.features_file }
  const looked = { project, settings, place, client, checks, branch, ...kept }
  const found = kind === 'land' ? [] : await requireClear(context, looked, yes)
  await endWhatIsLeft(batch)
  const session = newMark()
  const now = timestamp(context)
  const changed = await updateBatchAndRetries(project.files, now, (found, kept) => {
    requireFree(context, found)
    requireHandOver(found)
    const failed = found.failed_features.map(({ feature_index }) => feature_index)
    const present = retryFailed ? afterEvent(found, { type: 'failed_reopened' }, now) : found
    const retries = retryFailed ? forgetRetries(kept, failed) : kept
    const claimed = afterEvent(
      present,
      { type: 'claimed', owner: claim(present, caller(context, session), now) },
      now,
    )
    const run = present.run ?? beginning({ place, branch, head, land: settings.land, now })
    const { stop: _, ...same } = run
    const begun = { ...claimed, run: { ...withLanes(same, lanes), idle: 0 } }
    const opened = kind === 'land' ? begun : resumedByCall(resumeIfAllowed(begun, now, yes), retries, now)
    return { batch: opened, retries, result: undefined }
  })
  keepOutOfGit(context, project)
  const facts = { batch: changed.batch, worktree: place.worktree, checks: commandTexts(checks), notes: found }
  const lines = kind === 'land' ? [] : [beginText({ ...facts, mode: settings.permission_mode })]
  return { project, place, client, session, base: changed.batch.run?.base ?? head, lines }
}

/** Ends what a run that was killed has left: its worker would go on in the worktree until its guard has ended it. */
async function endWhatIsLeft({ owner }: Batch): Promise<void> {
  if (owner && isRunId(owner.session_id)) await endMarked(owner.session_id, { graceMs: 1000 })
}

function caller(context: ActionContext, session: string) {
  const pidStarted = processStarted(process.pid)
  return {
    sessionId: session,
    host: context.host(),
    pid: process.pid,
    ...(pidStarted === undefined ? {} : { pidStarted }),
  }
}

function beginning(facts: {
  place: Place
  branch: string | null
  head: string
  land: Run['land']
  now: string
}): Run {
  const { place, branch, head, land, now } = facts
  return { worktree: place.worktree, target: branch, base: head, landed: null, land, started_at: now }
}

function withLanes(run: Run, lanes: number | undefined): Run {
  return lanes === undefined ? run : { ...run, lanes }
}

function requireFree(context: ActionContext, batch: Batch): void {
  const asker = { sessionId: undefined, host: context.host() }
  const presence = ownerPresence(batch, asker, ownerProcess(context, batch), context.now().getTime())
  if (presence === 'present') throw new BatchError(heldText(batch, timestamp(context)), { code: 'NOT_OWNER' })
}

/** From a session, also one that had taken a night over, a batch is taken between two features only: what the one in progress has left stands in the person's checkout. */
function requireHandOver(batch: Batch): void {
  const current = currentFeature(batch)
  if (isOvernight(batch) || !current) return
  throw new BatchError(
    `feature ${current.index + 1} of batch ${batch.batch_id} was begun in a session, in your checkout. Let it end there first: /batch-implement --resume ${batch.batch_id}.`,
    { code: 'REFUSED' },
  )
}

/** A state that came with the repository is nobody's night: what it says would be run without a question. */
async function requireOwnState({ env }: ActionContext, { root, files }: Project): Promise<void> {
  const tracked = await checkoutGit(root, env).ask('ls-files', '--', files.state)
  if (tracked === '') return
  throw new BatchError(
    `${files.state} is tracked by git, so it came with the repository, and no run goes on from it. Take it out of git ("git rm --cached"), look at it, then run the command again.`,
    { code: 'REFUSED' },
  )
}

function ended(batch: Batch): BatchError {
  return new BatchError(
    `batch ${batch.batch_id} has ended (${batch.status}). \`status\` shows it; begin another with run <file>.`,
    {
      code: 'REFUSED',
    },
  )
}
