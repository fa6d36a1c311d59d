import { createHash } from 'node:crypto'
import path from 'node:path'
import { BatchError } from '../errors.ts'

/** Where one overnight run works, derived from the project and the batch alone: what a file says of it is only compared. */
export interface Place {
  /** The folder of this batch among the user's own state, outside every repository. */
  folder: string
  worktree: string
  /** The folder in the worktree that stands for the one where the person called. */
  cwd: string
  /** Notes of how the worktree was set up. */
  manifest: string
  /** A copy of the plugin, so that an update at night changes nothing. */
  plugin: string
  commonGitDir: string
  /** Names of branches, without `refs/heads/`. */
  verified: string
  branchOf(number: number): string
}

/**
 * Names the place of batch `batchId`. Throws NOT_A_PROJECT outside git, and where there is no folder for the user's state.
 */
export function runPlace(
  { env, home, cwd }: { env: NodeJS.ProcessEnv; home(): string; cwd: string },
  { root, workTree, commonGitDir }: { root: string; workTree: string; commonGitDir: string | undefined },
  batchId: string,
): Place {
  if (commonGitDir === undefined) throw refused(`${root} is no git repository`, 'Make it one with "git init"')
  const name = path
    .basename(root)
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 40)
  const mark = createHash('sha256').update(commonGitDir).digest('hex').slice(0, 12)
  const folder = path.join(stateHome(env, home()), 'batch-implement', `${name}-${mark}`, batchId)
  const worktree = path.join(folder, 'worktree')
  const below = path.relative(workTree, cwd)
  const isBelow = below !== '' && !below.startsWith('..') && !path.isAbsolute(below)
  return {
    folder,
    worktree,
    cwd: isBelow ? path.join(worktree, below) : worktree,
    manifest: path.join(folder, 'set-up.json'),
    plugin: path.join(folder, 'plugin'),
    commonGitDir,
    verified: `batch/${batchId}/verified`,
    branchOf: (number) => `batch/${batchId}/${number}`,
  }
}

/** Names the place of lane `slot` (from 0) of a run: a worktree of its own, the same branches. */
export function lanePlace(first: Place, slot: number): Place {
  if (slot === 0) return first
  const worktree = `${first.worktree}-${slot}`
  const cwd = path.join(worktree, path.relative(first.worktree, first.cwd))
  return { ...first, worktree, cwd, manifest: path.join(first.folder, `set-up-${slot}.json`) }
}

function stateHome(env: NodeJS.ProcessEnv, home: string): string {
  const named = env['XDG_STATE_HOME'] ?? ''
  if (path.isAbsolute(named)) return named
  if (path.isAbsolute(env['LOCALAPPDATA'] ?? '')) return String(env['LOCALAPPDATA'])
  if (home !== '') return path.join(home, '.local', 'state')
  throw refused('there is no home folder to keep the worktree in', 'Set HOME or XDG_STATE_HOME')
}

function refused(what: string, remedy: string): BatchError {
  return new BatchError(
    `an overnight run works in a worktree outside the repository, and ${what}. ${remedy}, then run the command again.`,
    { code: 'NOT_A_PROJECT' },
  )
}
