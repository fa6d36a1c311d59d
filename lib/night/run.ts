import fs from 'node:fs'
import path from 'node:path'
import { type ActionContext, loadSettings } from '../actions/project.ts'
import { requireBatch, settled } from '../actions/update-batch.ts'
import { progress } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import { updateBatch } from '../disk/batch-store.ts'
import { startGuard } from '../process/guard.ts'
import { keepAwake } from '../process/keep-awake.ts'
import { endOfRunText, limitsText, runHelpText } from '../view/night.ts'
import { checkoutGit } from '../worktree/git-calls.ts'
import { removeWorktrees } from '../worktree/remove-worktree.ts'
import { type RunRequest, readRunArguments, withSettings } from './arguments.ts'
import { refusedLines } from './before/preflight.ts'
import { goOnDetached } from './detach.ts'
import { drive } from './driver.ts'
import { land } from './land.ts'
import { hasUsageWindows, limitsFrom, limitWords } from './limits.ts'
import type { Night } from './night.ts'
import { openNight } from './open-night.ts'
import type { Show } from './run-log.ts'
import { resumeRun, startRun } from './start-run.ts'
import type { StopWish } from './wait.ts'

/** What a run is given beside the context of an action. */
export interface RunSurroundings {
  show: Show
  stop: StopWish
  /** The words that start the program which guards a run. */
  guard: readonly [string, ...string[]]
}

/**
 * Does what the words after `run` ask for, and gives the exit code: 0 where every feature completed, 1 where some did not, 2 where
 * it stopped before the end. Throws for what is refused before anything begins.
 */
export async function run(
  context: ActionContext,
  words: readonly string[],
  { show, stop, guard }: RunSurroundings,
): Promise<number> {
  const asked = readRunArguments(words)
  if (!asked) {
    show.line(runHelpText(context.helper))
    return 0
  }
  const { what } = asked
  const begun =
    what.kind === 'start' ? await startRun(context, what, asked) : await resumeRun(context, what, asked)
  const settings = await loadSettings(begun.project)
  const request = withSettings(asked, settings)
  for (const line of [...begun.lines, ...linesOfLimits(context, request)]) show.line(line)
  if (request.detach && what.kind !== 'land') {
    await letGo({ context: { ...context, session: begun.session }, project: begun.project })
    show.line(await goOnDetached(context, begun, wordsToGoOn(words)))
    return 0
  }
  const night = await openNight(context, begun, { show, stop, worker: workerOptions(request) })
  const stopGuard = startGuard(guardOf(night, guard), begun.session)
  const sleepAgain = settings.keep_awake ? keepAwake(context.env) : () => {}
  try {
    try {
      if (what.kind === 'land') await land(night)
      else await driveOn(night, request)
    } finally {
      await letGo(night)
    }
    return await endRun(night, show)
  } finally {
    sleepAgain()
    // Last: the guard ends what is left, and would take git at work in the worktree for that.
    stopGuard()
  }
}

/** The guard that is started from the copy of the plugin: an update at night replaces the folder that this program came from. */
function guardOf({ plugin }: Night, [node, program = '', ...rest]: RunSurroundings['guard']) {
  const copy = plugin === undefined ? program : path.join(plugin, path.basename(program))
  return [node, fs.existsSync(copy) ? copy : program, ...rest] as const
}

/** Tidies up after a run, says how it ended, and gives the exit code. */
async function endRun(night: Night, show: RunSurroundings['show']): Promise<number> {
  const { context, place } = night
  const batch = requireBatch(night.project)
  const going = { why: 'the run goes on there', worktree: place.worktree }
  const kept = isOver(batch) ? await removeIfLanded(night, batch) : going
  const now = context.now().toISOString()
  if (night.shared.refused.length > 0) show.line(await refusedLines(night))
  show.line(endOfRunText(batch, { helper: context.helper, now, kept }))
  return exitCode(batch)
}

/** Removes the worktrees of a run that has ended, where nothing in them can be lost; gives which stays, and why. */
async function removeIfLanded({ context, checkout, place }: Night, { run }: Batch) {
  const target = run?.target ?? null
  return removeWorktrees(checkoutGit(checkout, context.env), place, { target, env: context.env })
}

/** The words that say how a run works, without those that say what: the process that goes on resumes it. */
function wordsToGoOn(words: readonly string[]): string[] {
  const kept: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--yes' || /^--[\w-]+=/.test(word)) kept.push(word)
    else if (HAS_VALUE.test(word)) kept.push(word, words[++at] ?? '')
  }
  return kept.filter((word) => !word.startsWith('--id='))
}

const HAS_VALUE = /^--(?:features|model|fallback-model|max-\w+(?:-feature)?|window|stop-at-usage|lanes)$/

async function driveOn(night: Night, request: RunRequest): Promise<void> {
  const limits = limitsFrom(request.limits, requireBatch(night.project), night.context.now())
  await drive(night, { yes: request.yes, limits })
}

/** What is said at the start of the limits that are set. */
function linesOfLimits({ env }: ActionContext, { what, limits, maxCostFeature }: RunRequest): string[] {
  if (what.kind === 'land') return []
  const ofFeature = maxCostFeature === undefined ? [] : [`--max-cost-feature ${maxCostFeature}`]
  return limitsText([...limitWords(limits), ...ofFeature], {
    usageIsUnknown: limits.usagePercent !== undefined && !hasUsageWindows(env),
  })
}

function workerOptions({ model, fallbackModel, maxCostFeature }: RunRequest) {
  return { model, fallbackModel, maxCost: maxCostFeature }
}

function exitCode(batch: Batch): number {
  if (!isOver(batch)) return 2
  const { completed, total } = progress(batch)
  return completed === total ? 0 : 1
}

/** Lets the batch go, so that it can be taken up without force; the report tells of it. */
async function letGo({ context, project }: Pick<Night, 'context' | 'project'>): Promise<void> {
  const released = await updateBatch(project.files, context.now().toISOString(), (batch) => {
    const isOwn = batch.owner?.session_id === context.session
    return {
      batch: isOwn ? afterEvent(batch, { type: 'released' }, context.now().toISOString()) : batch,
      result: undefined,
    }
  })
  settled(context, project, released)
}
