import fs from 'node:fs'
import path from 'node:path'
import { type ActionContext, loadSettings } from '../actions/project.ts'
import { BatchError } from '../errors.ts'
import { laneMark } from '../process/marked-processes.ts'
import { checkoutGit } from '../worktree/git-calls.ts'
import { openWorktree, setAside, verifiedTip } from '../worktree/open-worktree.ts'
import { lanePlace } from '../worktree/place.ts'
import { type Night, newShared } from './night.ts'
import { laneLog, openRunLog, type Show } from './run-log.ts'
import type { BegunRun } from './start-run.ts'
import type { StopWish } from './wait.ts'
import {
  hasWorkerAgent,
  laneEnvironment,
  nightEnvironment,
  type WorkerOptions,
} from './worker/worker-command.ts'

/** Opens the worktree of a run and puts together what its steps work with. */
export async function openNight(
  context: ActionContext,
  { project, place, client, session, base }: BegunRun,
  { show, stop, worker }: { show: Show; stop: StopWish; worker: Omit<WorkerOptions, 'permissionMode'> },
): Promise<Night> {
  const settings = await loadSettings(project)
  const checkout = project.workTree
  requireFolder(place.folder)
  const git = await openWorktree(context, place, checkout, base)
  // By it the next run finds what this one may leave.
  const mark = session
  const batchId = path.basename(place.folder)
  const env = nightEnvironment(context.env, { mark, batchId, ceiling: place.folder, checkout })
  const night: Night = {
    slot: 0,
    shared: newShared(),
    context: { ...context, cwd: place.cwd, env: laneEnvironment(env, { batchId, mark, slot: 0 }), session },
    project: { ...project, workTree: place.worktree },
    checkout,
    place,
    git,
    settings,
    client,
    worker: { ...worker, permissionMode: settings.permission_mode },
    plugin: settings.worker === 'full' ? undefined : copyPlugin(path.dirname(context.helper), place.plugin),
    mark: laneMark(mark, 0),
    log: openRunLog({ files: project.files, batchId, now: context.now }, show),
    stop,
  }
  night.log.add({
    event: 'run_started',
    pid: process.pid,
    worktree: place.worktree,
    client: client.version.join('.'),
  })
  return night
}

/** Opens lane `slot` (from 1) of a run beside its first: a worktree at what is verified, with ports and names of its own. */
export async function openLane(first: Night, slot: number): Promise<Night> {
  const { context, project, checkout } = first
  const place = lanePlace(first.place, slot)
  const mark = first.context.session ?? ''
  const batchId = path.basename(place.folder)
  const env = laneEnvironment(context.env, { batchId, mark, slot })
  const tip = await verifiedTip(first.git, first.place)
  const git = await first.shared.opening(() => openWorktree(context, place, checkout, tip))
  return {
    ...first,
    slot,
    place,
    git,
    mark: laneMark(mark, slot),
    context: { ...context, cwd: place.cwd, env },
    project: { ...project, workTree: place.worktree },
    log: laneLog(first.log, slot),
  }
}

/** Sets the worktree aside with all that is in it, and goes on in a new one. */
export async function keepWorktree(night: Night, why: string): Promise<void> {
  const { context, place, checkout, log } = night
  const tip = await verifiedTip(night.git, place)
  const own = checkoutGit(checkout, context.env)
  const aside = await night.shared.opening(async () => {
    const folder = await setAside(own, place)
    night.git = await openWorktree(context, place, checkout, tip)
    return folder
  })
  log.add({ event: 'set_aside', folder: aside, why }, `A worktree is kept at ${aside}: ${why}.`)
}

/** Copies the plugin, where it has an agent for workers: an update at night replaces the folder that it came from. */
function copyPlugin(from: string, to: string): string | undefined {
  if (!hasWorkerAgent(from)) return undefined
  fs.cpSync(from, to, { recursive: true, force: true })
  return to
}

function requireFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new BatchError(
      `the folder ${folder}, which is to hold the worktree, cannot be made (${(cause as Error).message}). Make room for it, or set XDG_STATE_HOME to another place.`,
      { code: 'PROCESS', cause },
    )
  }
}
