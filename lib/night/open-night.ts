import fs from 'node:fs'
import path from 'node:path'
import { type ActionContext, loadSettings } from '../actions/project.ts'
import { BatchError } from '../errors.ts'
import { checkoutGit } from '../worktree/git-calls.ts'
import { openWorktree, setAside, verifiedTip } from '../worktree/open-worktree.ts'
import { type Night, note } from './night.ts'
import { openRunLog, type Show } from './run-log.ts'
import type { BegunRun } from './start-run.ts'
import type { StopWish } from './wait.ts'
import { hasWorkerAgent, nightEnvironment, type WorkerOptions } from './worker-command.ts'

/** Opens the worktree of a run and puts together what its steps work with. */
export async function openNight(
  context: ActionContext,
  { project, place, client, session, base }: BegunRun,
  { show, stop, worker }: { show: Show; stop: StopWish; worker: Omit<WorkerOptions, 'permissionMode'> },
): Promise<Night> {
  const settings = await loadSettings(project)
  const checkout = project.workTree
  requireFolder(place.folder)
  const { git, isNew } = await openWorktree(context, place, checkout, base)
  // By it the next run finds what this one may leave.
  const mark = session
  const batchId = path.basename(place.folder)
  const env = nightEnvironment(context.env, { mark, batchId, ceiling: place.folder, checkout })
  const night: Night = {
    context: { ...context, cwd: place.cwd, env, session },
    project: { ...project, workTree: place.worktree },
    checkout,
    place,
    git,
    settings,
    client,
    worker: { ...worker, permissionMode: settings.permission_mode },
    plugin: copyPlugin(path.dirname(context.helper), place.plugin),
    mark,
    log: openRunLog({ files: project.files, batchId, now: context.now }, show),
    stop,
    windows: [],
    refused: [],
  }
  // What was prepared is gone with the worktree that it was in.
  if (isNew) await note(night, { type: 'run_changed', run: { prepared: '' } })
  night.log.add({
    event: 'run_started',
    pid: process.pid,
    worktree: place.worktree,
    client: client.version.join('.'),
  })
  return night
}

/** Sets the worktree aside with all that is in it, and goes on in a new one. */
export async function keepWorktree(night: Night, why: string): Promise<void> {
  const { context, place, checkout, log } = night
  const tip = await verifiedTip(night.git, place)
  const own = checkoutGit(checkout, context.env)
  const aside = await setAside(own, place)
  night.git = (await openWorktree(context, place, checkout, tip)).git
  await note(night, { type: 'run_changed', run: { prepared: '' } })
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
