import fs from 'node:fs'
import path from 'node:path'
import { isBatchError } from '../errors.ts'
import { checkoutGit, type GitCalls, signing } from './git-calls.ts'
import { mergeTrees } from './merge-onto-tip.ts'

/** How the way of what is verified to the person's branch stands. */
export type LandingPlan =
  | { kind: 'nothing' }
  /** The branch of the start was left, or is in use for something that must end first; `why` says it. */
  | { kind: 'waits'; why: string }
  | { kind: 'forward'; checkout: string | undefined; from: string }
  /** The person has committed meanwhile: both are to be merged aside, and checked, first. */
  | { kind: 'merge'; theirs: string }

/** Looks how branch `target` could move forward to the verified commit `tip`. Changes nothing. */
export async function planLanding(git: GitCalls, target: string | null, tip: string): Promise<LandingPlan> {
  if (target === null) return { kind: 'waits', why: 'no branch was checked out at the start' }
  const ref = `refs/heads/${target}`
  if (!(await git.test('rev-parse', '--verify', '--quiet', ref)))
    return { kind: 'waits', why: `the branch ${target} is gone` }
  const from = await git.ask('rev-parse', '--verify', `${ref}^{commit}`)
  if (from === tip || (await git.test('merge-base', '--is-ancestor', tip, from))) return { kind: 'nothing' }
  const checkout = await checkoutOf(git, ref)
  const busy = checkout && busyWith(checkout)
  if (busy) return { kind: 'waits', why: `a ${busy} is under way in ${checkout}` }
  if (await git.test('merge-base', '--is-ancestor', from, tip)) return { kind: 'forward', checkout, from }
  return { kind: 'merge', theirs: from }
}

/** The folder in which the branch is checked out; undefined where it is in none. */
async function checkoutOf(git: GitCalls, ref: string): Promise<string | undefined> {
  const records = (await git.ask('worktree', 'list', '--porcelain')).split('\n\n')
  const record = records.map((text) => text.split('\n')).find((lines) => lines.includes(`branch ${ref}`))
  const folder = record?.[0]?.slice('worktree '.length)
  return folder !== undefined && fs.existsSync(folder) ? folder : undefined
}

const UNDER_WAY: readonly [string, string][] = [
  ['MERGE_HEAD', 'merge'],
  ['rebase-merge', 'rebase'],
  ['rebase-apply', 'rebase'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
  ['REVERT_HEAD', 'revert'],
  ['BISECT_LOG', 'bisect'],
]

function busyWith(checkout: string): string | undefined {
  const gitDir = gitDirOf(checkout)
  return UNDER_WAY.find(([name]) => fs.existsSync(path.join(gitDir, name)))?.[1]
}

/** Git's folder for a checkout, main or linked. */
function gitDirOf(checkout: string): string {
  const dotGit = path.join(checkout, '.git')
  if (fs.statSync(dotGit).isDirectory()) return dotGit
  const pointer = fs.readFileSync(dotGit, 'utf8').trim()
  return path.resolve(checkout, pointer.replace(/^gitdir:\s*/, ''))
}

const QUIET = ['-c', 'merge.autoStash=false', '-c', 'merge.verifySignatures=false', '-c', 'merge.ff=true']

/**
 * Moves `target` forward to the verified commit `tip`: by git itself where it is checked out, which keeps all that the person
 * has not committed and refuses where it would be touched. Gives why it did not, or undefined.
 */
export async function moveForward(
  { env, git }: { env: NodeJS.ProcessEnv; git: GitCalls },
  { target, tip, plan }: { target: string; tip: string; plan: Extract<LandingPlan, { kind: 'forward' }> },
): Promise<string | undefined> {
  const ref = `refs/heads/${target}`
  try {
    if (plan.checkout === undefined) await git.ask('update-ref', ref, tip, plan.from)
    else await checkoutGit(plan.checkout, env).ask(...QUIET, 'merge', '--ff-only', '--quiet', tip)
  } catch (cause) {
    if (!isBatchError(cause)) throw cause
    return `git did not move ${target} forward (${cause.message})`
  }
  const landed = await git.ask('rev-parse', '--verify', `${ref}^{commit}`)
  return landed === tip ? undefined : `${target} is at ${landed} after the landing, not at ${tip}: look at it`
}

/**
 * Merges the person's commits with what is verified, off to the side: nothing but a commit comes of it. Gives that, or the
 * names of the files in conflict.
 */
export async function mergeAside(
  git: GitCalls,
  { theirs, tip, message }: { theirs: string; tip: string; message: string },
): Promise<{ sha: string } | { conflicts: string[] }> {
  const { tree, conflicts } = await mergeTrees(git, theirs, tip)
  if (conflicts.length > 0) return { conflicts }
  const signs = await signing(git)
  return { sha: await git.ask('commit-tree', ...signs, tree, '-p', tip, '-p', theirs, '-m', message) }
}
