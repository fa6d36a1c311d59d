import fs from 'node:fs'
import { findChecks, runChecks } from '../actions/run-checks.ts'
import { changeAsOwner, requireBatch } from '../actions/update-batch.ts'
import { handOutNext, pauseForRedBase } from '../batch/advance.ts'
import { currentFeature, nextFeature, progress } from '../batch/progress.ts'
import type { Batch, Pause, VerificationRecord } from '../batch/schema.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import { resumedByCall } from '../failure/retry-record.ts'
import { endMarked } from '../process/marked-processes.ts'
import { checksTimeText } from '../view/doctor.ts'
import { cleanTo, verifiedTip } from '../worktree/open-worktree.ts'
import { workOnFeature } from './feature.ts'
import { land } from './land.ts'
import { type Limits, limitReached } from './limits.ts'
import { type Night, note } from './night.ts'
import { prepareWorktree } from './prepare.ts'
import { waitForTime } from './wait.ts'

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
  night.stop.signal.addEventListener('abort', () => void endMarked(night.mark))
  try {
    await checkBase(night, options.yes)
    await workThrough(night, options)
    if (night.stop.wish() !== undefined) await pauseForWish(night)
    await endMarked(night.mark, { graceMs: 1000 })
    if (requireBatch(night.project).run?.land !== 'never') await land(night)
  } finally {
    unwatch()
    night.log.now(undefined)
  }
}

async function workThrough(night: Night, options: RunOptions): Promise<void> {
  while (!night.stop.signal.aborted) {
    readWish(night)
    const batch = requireBatch(night.project)
    if (isOver(batch)) return
    const pause = batch.pause ? undefined : reasonToPause(night, batch, options.limits)
    if (pause) await pauseBetween(night, pause)
    else if (batch.pause ? !(await waitOut(night, batch.pause)) : !(await workOnNext(night))) return
  }
}

/** Brings the next feature to its end; false where there is none that may run. */
async function workOnNext(night: Night): Promise<boolean> {
  const index = await takeUp(night)
  if (index === undefined) return requireBatch(night.project).pause !== null
  await workOnFeature(night, index)
  const isToLand = requireBatch(night.project).run?.land === 'each' && !night.stop.signal.aborted
  if (isToLand) await land(night)
  return true
}

/** Prepares the worktree and runs the checks there, before anything is spent: a red base is told while somebody is awake. */
async function checkBase(night: Night, yes: boolean): Promise<void> {
  const { context, project, git, place, settings, log } = night
  const batch = requireBatch(project)
  if (isOver(batch) || currentFeature(batch)?.worker) return
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
  log.add(
    { event: 'base_checked', result: base.result },
    `Before the first feature the checks ${base.result === 'failed' ? `fail: ${last?.command}` : base.result === 'passed' ? 'pass' : 'are none: features will be unverified'}.${timeOf(base, batch)}`,
  )
  await changeAsOwner(context, project, (present) => {
    const now = context.now().toISOString()
    const checked = afterEvent(present, { type: 'base_checked', verification: base }, now)
    return { batch: yes ? checked : pauseForRedBase(checked, now), answer: { text: '', data: {} } }
  })
}

function timeOf({ result, commands }: VerificationRecord, batch: Batch): string {
  const seconds = commands.reduce((sum, run) => sum + run.seconds, 0)
  return result === 'passed' ? ` ${checksTimeText(seconds, progress(batch).total)}` : ''
}

/** Hands out the next feature, or gives the one in progress; undefined where there is none. */
async function takeUp(night: Night): Promise<number | undefined> {
  const { context, project, git, place, log } = night
  const head = await verifiedTip(git, place)
  await changeAsOwner(context, project, (batch, retries) => {
    const now = context.now().toISOString()
    const handed = handOutNext(resumedByCall(batch, retries, now), { head, uncommitted: [] }, now)
    return { batch: handed, answer: { text: '', data: {} } }
  })
  const batch = requireBatch(project)
  const current = currentFeature(batch)
  if (!current || batch.pause) return undefined
  log.add({ event: 'begun', feature: current.index + 1, attempt: current.attempt })
  return current.index
}

/** Waits where a pause ends by itself, at a time that is known, and closes it then; false where a person has to. */
async function waitOut(night: Night, pause: Pause): Promise<boolean> {
  const isLimited = pause.reason === 'quota' || pause.reason === 'limit'
  if (!isLimited || pause.until === undefined) return false
  const what = pause.reason === 'quota' ? 'waits for the usage limit' : `waits: ${pause.detail}`
  night.log.add(
    { event: 'waits', reason: pause.reason, until: pause.until },
    `Waits until ${pause.until} (${pause.reason}).`,
  )
  if (!(await waitForTime(night, pause.until, what))) return false
  await note(night, { type: 'resumed' })
  return true
}

function reasonToPause(night: Night, batch: Batch, limits: Limits): Omit<Pause, 'since'> | undefined {
  if (night.stop.wish() !== undefined) return { reason: 'user', detail: 'the run was asked to stop' }
  if ((batch.run?.idle ?? 0) >= MOST_IDLE)
    return { reason: 'stalled', detail: `${MOST_IDLE} sessions in a row changed nothing in the worktree` }
  const reached = limitReached(limits, batch, night.context.now(), night.windows)
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

/** Pauses the batch; a feature that was handed out and not begun is pending again. */
async function pauseBetween(night: Night, pause: Omit<Pause, 'since'>): Promise<void> {
  const current = currentFeature(requireBatch(night.project))
  if (current) await note(night, { type: 'put_back', index: current.index })
  await note(night, { type: 'paused', pause })
  night.log.add({ event: 'paused', ...pause })
}
