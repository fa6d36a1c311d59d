import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ActionContext, Project } from '../actions/project.ts'
import { keepOutOfGit, timestamp } from '../actions/project.ts'
import { readBatchOrAdvise, requireBatch } from '../actions/update-batch.ts'
import { claim } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { formatBatch, parseBatch } from '../batch/state-file.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import { updateBatch } from '../disk/batch-store.ts'
import { writeSafely } from '../disk/files.ts'
import { withLock } from '../disk/lock.ts'
import { BatchError } from '../errors.ts'
import { newMark } from '../night/night.ts'
import type { BegunRun } from '../night/start-run.ts'
import { unfinishedText } from '../view/ownership.ts'
import { signing } from '../worktree/git-calls.ts'
import { runPlace } from '../worktree/place.ts'
import { isAncestor, type Pushed, type Remote, type SharedBatch } from './remote.ts'

/** Reads the state of a batch from the tip of its state branch. */
export async function readState({ git }: Remote, batchId: string, state: string): Promise<Batch> {
  const name = `the branch batch/${batchId}/state`
  const batch = parseBatch(await git.ask('cat-file', 'blob', `${state}:batch_state.json`), name)
  if (batch.batch_id === batchId) return batch
  throw new BatchError(`${name} holds the batch ${batch.batch_id}. Look who changed it.`, {
    code: 'STATE_IMPOSSIBLE',
  })
}

/** The results that no landing has dealt with: each that was dealt with is a parent of the state that says so. */
export async function freshResults({ git }: Remote, shared: SharedBatch): Promise<Map<number, string>> {
  const fresh = new Map<number, string>()
  for (const [number, sha] of shared.results) {
    if (shared.state === undefined || !(await isAncestor(git, sha, shared.state))) fresh.set(number, sha)
  }
  return fresh
}

/**
 * Puts the state of the state branch in the place of the local one, owned by this program alone. Throws BATCH_UNFINISHED where
 * another batch is open in this clone.
 */
export async function takeState(
  context: ActionContext,
  project: Project,
  { remote, batchId, shared }: { remote: Remote; batchId: string; shared: SharedBatch },
): Promise<BegunRun> {
  const { files } = project
  const { state, verified } = shared
  if (state === undefined || verified === undefined)
    throw new BatchError(`the remote repository has no batch ${batchId}. "github land" begins one.`, {
      code: 'BATCH_UNKNOWN',
    })
  const batch = await readState(remote, batchId, state)
  const present = readBatchOrAdvise(project)
  if (present && present.batch_id !== batchId && !isOver(present))
    throw new BatchError(unfinishedText(present), { code: 'BATCH_UNFINISHED' })
  const place = runPlace(context, project, batchId)
  const session = newMark()
  const now = timestamp(context)
  const run = batch.run && { ...batch.run, worktree: place.worktree, idle: 0 }
  const own = claim(batch, { sessionId: session, host: context.host(), pid: process.pid }, now)
  const taken = formatBatch({ ...batch, run, owner: own, state_file: files.state })
  const others = (await remote.git.ask('ls-tree', '-r', '--name-only', state))
    .split('\n')
    .filter(isKept(batchId))
  await withLock(files.state, ({ assertHeld }) => {
    writeSafely(files.state, taken, { root: files.root, beforeRename: assertHeld })
  })
  for (const name of others) {
    const text = await remote.git.ask('cat-file', 'blob', `${state}:${name}`)
    writeSafely(path.join(files.claudeDir, name), `${text}\n`, { root: files.root })
  }
  keepOutOfGit(context, project)
  await remote.git.ask('update-ref', `refs/heads/${place.verified}`, verified)
  return { project, place, client: { command: 'claude', version: [] }, session, base: verified, lines: [] }
}

/** What travels beside the state, by its path below `.claude`; all else in the branch is nobody's. */
function isKept(batchId: string): (name: string) => boolean {
  const names = new Set(keptNames(batchId))
  return (name) => names.has(name)
}

function keptNames(batchId: string): string[] {
  return [
    `${batchId}_retry_state.json`,
    `audit/${batchId}_retry_audit.jsonl`,
    ...['evidence.jsonl', 'report.md', 'report.html'].map((end) => `batches/${batchId}.${end}`),
  ]
}

/** What is to be published with the state. */
export interface Publication {
  message: string
  /** The tip of the state branch that this follows; undefined for the first. */
  before: string | undefined
  /** The tip of `verified`. */
  verified: string
  /** The results that this state deals with. */
  handled: readonly string[]
}

/**
 * Writes the local state as the next commit of the state branch and pushes it, together with `verified`: both move, or none.
 * Gives how that ended, and the new tip.
 */
export async function publishState(
  project: Project,
  { git, push }: Remote,
  { message, before, verified, handled }: Publication,
  now: string,
): Promise<{ pushed: Pushed; state: string }> {
  const batch = requireBatch(project)
  const parents = [before, ...handled].filter((sha) => sha !== undefined)
  const tree = await stateTree(project, git, batch, now)
  const state = await git.ask(
    ...[
      'commit-tree',
      ...(await signing(git)),
      tree,
      ...parents.flatMap((sha) => ['-p', sha]),
      '-m',
      message,
    ],
  )
  const branch = `batch/${batch.batch_id}`
  const pushed = await push({ [`${branch}/state`]: state, [`${branch}/verified`]: verified })
  return { pushed, state }
}

async function stateTree({ files }: Project, git: Remote['git'], batch: Batch, now: string): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'batch-state-'))
  try {
    const index = { GIT_INDEX_FILE: path.join(folder, 'index') }
    const add = async (name: string, file: string) => {
      if (!fs.existsSync(file)) return
      const blob = await git.ask('hash-object', '-w', '--no-filters', '--', file)
      await git.askWith(index, 'update-index', '--add', '--cacheinfo', `100644,${blob},${name}`)
    }
    const own = path.join(folder, 'batch_state.json')
    // Nobody owns it there: each program that takes it makes itself the owner.
    fs.writeFileSync(own, formatBatch(afterEvent(batch, { type: 'released' }, now)))
    await add('batch_state.json', own)
    for (const name of keptNames(batch.batch_id)) await add(name, path.join(files.claudeDir, name))
    return await git.askWith(index, 'write-tree')
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Lets the local state go. */
export async function letGo(context: ActionContext, { files }: Pick<Project, 'files'>): Promise<void> {
  const now = timestamp(context)
  await updateBatch(files, now, (batch) => ({
    batch: afterEvent(batch, { type: 'released' }, now),
    result: undefined,
  }))
}
