import { type ActionContext, openProject, type Project, timestamp } from '../actions/project.ts'
import { findLeftBehind } from '../actions/take-back.ts'
import { changeAsOwner, readBatchOrAdvise, requireBatch } from '../actions/update-batch.ts'
import { resumeIfAllowed } from '../batch/advance.ts'
import { claim, isRunId } from '../batch/ownership.ts'
import { featureState } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { updateBatch } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import { findClient } from '../night/before/find-client.ts'
import { workOnFeature } from '../night/feature.ts'
import { type Night, newMark } from '../night/night.ts'
import { openNight } from '../night/open-night.ts'
import { prepareWorktree } from '../night/prepare.ts'
import type { RunSurroundings } from '../night/run.ts'
import type { BegunRun } from '../night/start-run.ts'
import { startGuard } from '../process/guard.ts'
import { runPlace } from '../worktree/place.ts'
import type { Part } from './arguments.ts'
import { withIdentity, withoutRights } from './environment.ts'
import { leave } from './leave.ts'
import { featuresToRun } from './plan.ts'
import { openRemote } from './remote.ts'
import { freshResults, letGo, readState, takeState } from './shared-state.ts'

/** One feature to be worked on, on a machine of its own. */
export interface WorkRequest {
  batch: string
  number: number
  /** Only this step of it; all of them, one after another, where none is named. */
  part: Part | undefined
  /** Where the result is put when it may not be pushed. */
  bundle: string | undefined
  model: string | undefined
}

/**
 * Works on one feature of a batch and leaves its result on the branch `batch/<id>/<number>` of the remote repository, by the steps
 * of the overnight run. Each step finds in the local state how far the ones before it came; where nothing is left to do it says so.
 */
export async function work(
  context: ActionContext,
  request: WorkRequest,
  surroundings: RunSurroundings,
): Promise<number> {
  const known = await withIdentity(context)
  const does = (part: Part) => request.part === undefined || request.part === part
  const { show } = surroundings
  if (does('take')) {
    const refusal = await take(known, request)
    if (refusal !== undefined) {
      show.line(refusal)
      return 0
    }
  }
  const taken = findTaken(known, request)
  if (!taken) {
    show.line(`Feature ${request.number} was not taken in this job, so there is nothing to do.`)
    return 0
  }
  if (request.part === undefined) await workOn(known, taken, request, surroundings)
  if (request.part === 'worker' || request.part === 'checks') {
    await workOn(known, taken, request, surroundings, request.part)
  }
  if (!does('leave')) return 0
  const left = await findLeft(known, taken, request)
  return leave(known, taken, { ...request, left }, show)
}

/** Takes the feature: makes the state of the batch that of this machine, and runs no code of the project. Gives why it may not run. */
async function take(
  context: ActionContext,
  { batch: batchId, number }: WorkRequest,
): Promise<string | undefined> {
  const project = openProject(context)
  const remote = openRemote(project.workTree, context.env, batchId)
  const shared = await remote.fetch()
  if (shared.state !== undefined) {
    const present = await readState(remote, batchId, shared.state)
    const waiting = new Set((await freshResults(remote, shared)).keys())
    const why = whyNot(present, { number, waiting, now: timestamp(context) })
    if (why !== undefined) return why
  }
  const own = { ...context, env: withoutRights(context.env) }
  const begun = await takeState(own, project, { remote, batchId, shared })
  const owned = { ...own, session: begun.session }
  await changeAsOwner(owned, project, (batch) => {
    const now = timestamp(context)
    const opened = resumeIfAllowed(batch, now)
    // Here the batch begins where this feature does.
    const here = afterEvent(opened, { type: 'run_changed', run: { base: begun.base } }, now)
    const event = { type: 'handed_out', index: number - 1, base_sha: begun.base } as const
    return { batch: afterEvent(here, event, now), answer: { text: '', data: {} } }
  })
  await letGo(owned, project)
  return undefined
}

function whyNot(
  batch: Batch,
  { number, waiting, now }: { number: number; waiting: Set<number>; now: string },
): string | undefined {
  if (featuresToRun(batch, waiting, now).includes(number)) return undefined
  if (waiting.has(number)) return `Feature ${number} has a result already, which waits for its landing.`
  if (number > batch.features.length) return `Batch ${batch.batch_id} has no feature ${number}.`
  const state = featureState(batch, number - 1)
  if (state !== 'pending') return `Feature ${number} is ${state} already.`
  return `Feature ${number} may not run now: ${batch.pause ? `the batch is paused (${batch.pause.reason})` : 'it waits for others'}.`
}

/** The batch as this machine has it, with the feature in work or ended. */
export interface Taken {
  project: Project
  batch: Batch
  index: number
}

function findTaken(context: ActionContext, { batch: batchId, number }: WorkRequest): Taken | undefined {
  const project = openProject(context)
  const batch = readBatchOrAdvise(project)
  const isOwn = batch?.batch_id === batchId && isRunId(batch.owner?.session_id ?? '')
  // A pending one was not taken: the state is what another job has left in this clone.
  if (!batch || !isOwn || number > batch.features.length) return undefined
  return featureState(batch, number - 1) === 'pending' ? undefined : { project, batch, index: number - 1 }
}

async function workOn(
  context: ActionContext,
  { project, batch, index }: Taken,
  { model }: WorkRequest,
  surroundings: RunSurroundings,
  only?: 'worker' | 'checks',
): Promise<void> {
  if (!batch.in_flight.has(index)) {
    surroundings.show.line(
      `Feature ${index + 1} is ${featureState(batch, index)}: nothing is left to do here.`,
    )
    return
  }
  const own = { ...context, env: withoutRights(context.env) }
  const begun = await takeUp(own, project, batch, only)
  await inNight(own, begun, surroundings, { model }, async (night) => {
    // Set up by the step that has no key, before the worker begins.
    if (only === 'checks' && !batch.in_flight.get(index)?.worker) return prepareWorktree(night)
    // Tried anew by its own retries: each attempt is worked on to its end.
    for (let attempt = 0; attempt !== attemptOf(night, index); ) {
      attempt = attemptOf(night, index)
      if (attempt > 0) await workOnFeature(night, index, only)
    }
  })
}

function attemptOf({ project }: Night, index: number): number {
  const batch = requireBatch(project)
  return batch.pause ? 0 : (batch.in_flight.get(index)?.attempt ?? 0)
}

/** Takes up what the step before has left. */
async function takeUp(
  context: ActionContext,
  project: Project,
  batch: Batch,
  only: 'worker' | 'checks' | undefined,
): Promise<BegunRun> {
  const session = newMark()
  const now = timestamp(context)
  const base = batch.run?.base
  if (base === undefined)
    throw new BatchError('the local state names no commit to begin at. Take the feature anew.', {
      code: 'REFUSED',
    })
  await updateBatch(project.files, now, (present) => {
    const owner = claim(present, { sessionId: session, host: context.host(), pid: process.pid }, now)
    return { batch: afterEvent(present, { type: 'claimed', owner }, now), result: undefined }
  })
  const client =
    only === 'checks' ? { command: 'claude', version: [] } : await findClient(context.env, project.workTree)
  return { project, place: runPlace(context, project, batch.batch_id), client, session, base, lines: [] }
}

/** Does something in the worktree of the batch, guarded as a run is, and lets the state go again. */
async function inNight(
  context: ActionContext,
  begun: BegunRun,
  { show, stop, guard }: RunSurroundings,
  worker: { model: string | undefined },
  act: (night: Night) => Promise<void>,
): Promise<void> {
  const night = await openNight(context, begun, { show, stop, worker })
  const stopGuard = startGuard(guard, begun.session)
  try {
    await act(night)
  } finally {
    await letGo(night.context, night.project)
    stopGuard()
  }
}

/** Keeps what stands in the worktree of a feature that came to no outcome: gives the ref that holds it. */
async function findLeft(
  context: ActionContext,
  { project, index }: Taken,
  { batch: batchId }: WorkRequest,
): Promise<string | undefined> {
  const batch = requireBatch(project)
  if (!batch.in_flight.has(index)) return undefined
  const place = runPlace(context, project, batchId)
  const { ref } = await findLeftBehind(context, place.worktree, batch, index)
  return ref
}
