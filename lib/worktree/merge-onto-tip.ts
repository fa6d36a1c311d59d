import { type GitCalls, signing } from './git-calls.ts'
import { cleanTo } from './open-worktree.ts'
import type { Place } from './place.ts'

/** Two commits merged: the tree, and the files in which both change the same lines, which have both between markers there. */
export interface Merged {
  tree: string
  conflicts: string[]
}

/** Merges two commits off to the side (git 2.38): changes nothing but what git stores. */
export async function mergeTrees(git: GitCalls, one: string, other: string): Promise<Merged> {
  const quiet = ['--write-tree', '--name-only', '-z', '--no-messages']
  const { yes, text } = await git.answer('merge-tree', ...quiet, one, other)
  const [tree = '', ...names] = text.split('\0').filter((name) => name !== '')
  // Renamed apart or away: git may know of a conflict and have no file to name.
  return { tree, conflicts: yes ? [] : names.length > 0 ? names : ['a renamed or removed file'] }
}

/** Makes one commit of a merged tree, on top of the verified commit `tip` alone, with the message of `candidate`. */
export async function commitOnto(
  git: GitCalls,
  { tree, tip, candidate }: { tree: string; tip: string; candidate: string },
): Promise<string> {
  const format = ['--no-show-signature', '--encoding=UTF-8', '--format=%B']
  const message = await git.ask('log', '-1', ...format, candidate)
  return git.ask('commit-tree', ...(await signing(git)), tree, '-p', tip, '-m', message)
}

/** Puts the files of `tree` on the branch of feature `number` at `tip`, uncommitted: for a worker to resolve. */
export async function standInConflict(
  git: GitCalls,
  place: Place,
  { number, tip, tree }: { number: number; tip: string; tree: string },
): Promise<void> {
  const branch = `refs/heads/${place.branchOf(number)}`
  await git.ask('update-ref', branch, tip)
  await git.ask('symbolic-ref', 'HEAD', branch)
  await cleanTo(git, tip)
  await git.ask('read-tree', '--reset', '-u', tree)
  await git.ask('read-tree', tip)
}

/** Whether a conflict's markers stand in what the commit `sha` adds to `base`. */
export async function hasMarkers(git: GitCalls, base: string, sha: string): Promise<boolean> {
  const changed = await git.ask(
    'diff-tree',
    '-r',
    '--no-renames',
    '--name-only',
    '-z',
    '--diff-filter=d',
    base,
    sha,
  )
  const names = changed.split('\0').filter((name) => name !== '')
  return names.length > 0 && git.test('grep', '--quiet', '-e', '^<<<<<<< ', sha, '--', ...literal(names))
}

/** What changes between two commits, as a patch; in the named files alone, where some are. */
export async function patch(
  git: GitCalls,
  from: string,
  to: string,
  files: readonly string[],
): Promise<string> {
  const paths = files.length > 0 ? ['--', ...literal(files)] : []
  return git.ask('diff', '--no-color', '--no-ext-diff', '--no-textconv', from, to, ...paths)
}

function literal(names: readonly string[]): string[] {
  return names.map((name) => `:(top,literal)${name}`)
}
