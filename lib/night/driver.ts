import fs from 'node:fs'
import { findChecks, runChecks } from '../actions/run-checks.ts'
import { changeAsOwner, requireBatch } from '../actions/update-batch.ts'
import { handOutToLane, pauseForRedBase } from '../batch/advance.ts'
import { featuresInProgress, nextFeature, progress } from '../batch/progress.ts'
import type { Batch, Pause, VerificationRecord } from '../batch/schema.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import { resumedByCall } from '../failure/retry-record.ts'
import { endMarked } from '../process/marked-processes.ts'
import { checksTimeText } from '../view/doctor.ts'
import { shortSha } from '../view/format.ts'
import { moveVerified } from '../worktree/candidate.ts'
import { cleanTo, verifiedTip } from '../worktree/open-worktree.ts'
import { workOnFeature } from './feature.ts'
import { land } from './land.ts'
import { type Lanes, newLanes } from './lanes.ts'
import { hasRoom, type Limits, limitReached, unmeasured } from './limits.ts'
import { type Night, note } from './night.ts'
import { prepareWorktree, setUpDoubt } from './prepare.ts'
import { waitForTime, waitStep } from './wait.ts'

/** What a run was asked for beside the batch. */
export interface RunOptions {
  /** Begins although the checks fail before the first feature. */
  yes: boolean
  limits: Limits
}

// Three sessions in a row that change nothing: the next one would not either.
const MOST_IDLE = 3

/** Works through the batch to its end, or to what stops it; then lands what is verified. */
export async function drive(night: Night, options: RunOptions): Promise<void> {
  const unwatch = watchWish(night)
  // The checks, as all else that runs under the mark; the client is asked by its own turn as well.
  night.stop.signal.addEventListener('abort', () => void endMarked(runMark(night)))
  try {
    await checkBase(night, options.yes)
    const lanes = newLanes(night)
    await workThrough(night, lanes, options)
    if (night.stop.wish() !== undefined) await pauseForWish(night)
    await endMarked(runMark(night), { graceMs: 1000 })
    if (requireBatch(night.project).run?.land !== 'never') await land(lanes.free())
  } finally {
    unwatch()
    night.log.now(undefined)
  }
}

/** What all lanes of a run start is known by this. */
function runMark({ context }: Night): string {
  return context.session ?? ''
}

async function workThrough(night: Night, lanes: Lanes, options: RunOptions): Promise<void> {
  while (!night.stop.signal.aborted && !isOver(requireBatch(night.project))) {
    const next = await nextStep(night, lanes, options.limits)
    if (next) lanes.begin(next.slot ?? 0, next.index, (lane, index) => workOn(lane, index, options.limits))
    else if (!(await lanes.oneEnded(pauseStep(night))) && !(await waitOut(night))) break
  }
  await lanes.allEnded()
}

/** Gives the feature that may begin or go on now, unless the batch is paused, or has to be. A pause that ends by itself is closed then. */
async function nextStep(night: Night, lanes: Lanes, limits: Limits) {
  readWish(night)
  if (endOfPause(night) <= night.context.now().getTime()) await note(night, { type: 'resumed' })
  const batch = requireBatch(night.project)
  if (batch.pause) return undefined
  const pause = reasonToPause(night, batch, limits)
  if (!pause) return takeUp(night, lanes, limits)
  await pauseBetween(night, pause, lanes)
  return undefined
}

/** Brings a feature to its end, in its lane. */
async function workOn(lane: Night, index: number, limits: Limits): Promise<void> {
  await workOnFeature(lane, index)
  for (const text of unmeasured(limits, requireBatch(lane.project), index, lane.shared.windows))
    lane.log.add({ event: 'unmeasured', feature: index + 1 }, text)
  const { run, in_flight } = requireBatch(lane.project)
  if (run?.land === 'each' && !in_flight.has(index) && !lane.stop.signal.aborted) await land(lane)
}

/** Prepares the worktree and runs the checks there, before anything is spent: a red base is told while somebody is awake. */
async function checkBase(night: Night, yes: boolean): Promise<void> {
  const { context, project, git, place, settings, log } = night
  const batch = requireBatch(project)
  const isBusy = featuresInProgress(batch).some(({ slot = 0, worker }) => slot === 0 && worker)
  if (isOver(batch) || isBusy) return
  await takeInSession(night)
  const head = await verifiedTip(git, place)
  await git.ask('update-ref', '--no-deref', 'HEAD', head)
  await cleanTo(git, head)
  await prepareWorktree(night)
  if (batch.base_verification?.result === 'passed' && batch.base_verification.head === head) return
  log.now({ what: 'checks of the base', since: context.now().getTime() })
  const base = await runChecks(context, findChecks(context, project, settings), { head })
  await cleanTo(git, head)
  if (night.stop.signal.aborted) return
  const last = base.commands.at(-1)
  const doubt = base.result === 'failed' ? await setUpDoubt(night) : ''
  if (night.stop.signal.aborted) return
  log.add(
    { event: 'base_checked', result: base.result },
    `Before the first feature the checks ${base.result === 'failed' ? `fail: ${last?.command}${doubt}` : base.result === 'passed' ? 'pass' : 'are none: features will be unverified'}.${timeOf(base, batch)}`,
  )
  await changeAsOwner(context, project, (present) => {
    const now = context.now().toISOString()
    const checked = afterEvent(present, { type: 'base_checked', verification: base }, now)
    return { batch: yes ? checked : pauseForRedBase(checked, now, doubt), answer: { text: '', data: {} } }
  })
}

/** What a session completed on the branch, having taken the night over, is gone on from: the checks of the base judge it first. */
async function takeInSession({ git, place, project, log }: Night): Promise<void> {
  const { run, completed_features, git_operations } = requireBatch(project)
  const commits = completed_features.map((index) => git_operations.get(index)?.commit?.sha)
  const last = commits.findLast((sha) => sha !== undefined)
  const tip = await verifiedTip(git, place)
  const isIn = (one: string, other: string) => git.test('merge-base', '--is-ancestor', one, other)
  if (!run?.target || last === undefined || (await isIn(last, tip))) return
  const branch = `refs/heads/${run.target}`
  if (!(await isIn(last, branch)) || !(await isIn(tip, branch))) return
  const head = await git.ask('rev-parse', '--verify', `${branch}^{commit}`)
  await moveVerified(git, place, tip, head)
  log.add(
    { event: 'taken_in', commit: head },
    `Goes on from what was completed in a session: ${shortSha(head)}.`,
  )
}

function timeOf({ result, commands }: VerificationRecord, batch: Batch): string {
  const seconds = commands.reduce((sum, run) => sum + run.seconds, 0)
  return result === 'passed' ? ` ${checksTimeText(seconds, progress(batch).total)}` : ''
}

/**
 * Gives the feature that may begin, or go on, beside those that run: one in progress that no lane works on, as after a stop, or a
 * new one, which is handed out. Undefined where there is none.
 */
async function takeUp(night: Night, lanes: Lanes, limits: Limits) {
  const { context, project, git, place, log } = night
  const waiting = lanes.waiting(requireBatch(project))
  if (waiting.kind !== 'none') return waiting.kind === 'ready' ? waiting.feature : undefined
  if (!hasRoom(limits, requireBatch(project))) return undefined
  const head = await verifiedTip(git, place)
  await changeAsOwner(context, project, (batch, retries) => {
    const now = context.now().toISOString()
    const handed = handOutToLane(resumedByCall(batch, retries, now), head, now)
    return { batch: handed, answer: { text: '', data: {} } }
  })
  const after = requireBatch(project)
  const begun = after.pause ? undefined : featuresInProgress(after).find(({ index }) => !lanes.has(index))
  if (begun) log.add({ event: 'begun', feature: begun.index + 1, attempt: begun.attempt })
  return begun
}

/** When the pause ends by itself (ms); never where a person has to end it, a stop was asked for, or nothing is paused. */
function endOfPause({ project, stop }: Night): number {
  const { pause } = requireBatch(project)
  const isLimited = pause?.reason === 'quota' || pause?.reason === 'limit'
  if (!isLimited || stop.wish() !== undefined) return Number.POSITIVE_INFINITY
  const end = Date.parse(pause.until ?? '')
  return Number.isNaN(end) ? Number.POSITIVE_INFINITY : end
}

/** Beside lanes that work, a step of the wait for the end of such a pause; undefined where there is none to wait for. */
function pauseStep(night: Night): (() => Promise<void>) | undefined {
  const end = endOfPause(night)
  return Number.isFinite(end) ? () => waitStep(night.context, end) : undefined
}

/** Waits, where nothing runs, until a pause ends by itself; false where none does. */
async function waitOut(night: Night): Promise<boolean> {
  const { pause } = requireBatch(night.project)
  if (!pause?.until || !Number.isFinite(endOfPause(night))) return false
  const what = pause.reason === 'quota' ? 'waits for the usage limit' : `waits: ${pause.detail}`
  night.log.add(
    { event: 'waits', reason: pause.reason, until: pause.until },
    `Waits until ${pause.until} (${pause.reason}).`,
  )
  return waitForTime(night, pause.until, what)
}

function reasonToPause(night: Night, batch: Batch, limits: Limits): Omit<Pause, 'since'> | undefined {
  if (night.stop.wish() !== undefined) return { reason: 'user', detail: 'the run was asked to stop' }
  if ((batch.run?.idle ?? 0) >= MOST_IDLE)
    return { reason: 'stalled', detail: `${MOST_IDLE} sessions in a row changed nothing in the worktree` }
  const reached = limitReached(limits, batch, night.context.now(), night.shared.windows)
  return reached && nextFeature(batch).kind !== 'ended' ? { reason: 'limit', ...reached } : undefined
}

/** A wish that was written into the state, by another program, is one of this run. */
function readWish(night: Night): void {
  const wish = requireBatch(night.project).run?.stop
  if (wish !== undefined) night.stop.ask(wish)
}

const LOOK_MS = 1000

/** Looks for such a wish while something runs: where the state file was written since it was last looked at. */
function watchWish(night: Night): () => void {
  let seen = 0
  const timer = setInterval(() => {
    const written = fs.statSync(night.project.files.state, { throwIfNoEntry: false })?.mtimeMs ?? seen
    if (written === seen) return
    seen = written
    try {
      readWish(night)
    } catch {
      // The next step of the run meets the same file, and says what is wrong with it.
    }
  }, LOOK_MS)
  return () => clearInterval(timer)
}

async function pauseForWish(night: Night): Promise<void> {
  const batch = requireBatch(night.project)
  if (batch.pause || isOver(batch)) return
  await pauseBetween(night, { reason: 'user', detail: 'the run was asked to stop' })
}

/** Pauses the batch; features that were handed out and that no worker has begun are pending again, but for those that `lanes` work on. */
async function pauseBetween(night: Night, pause: Omit<Pause, 'since'>, lanes?: Lanes): Promise<void> {
  for (const { index } of featuresInProgress(requireBatch(night.project)))
    if (!lanes?.has(index)) await note(night, { type: 'put_back', index })
  await note(night, { type: 'paused', pause })
  night.log.add({ event: 'paused', ...pause })
}
