import fs from 'node:fs'
import path from 'node:path'
import { BatchError } from '../errors.ts'
import { checkoutGit, type GitCalls, isOurs, MAY_FETCH, worktreeGit } from './git-calls.ts'
import type { Place } from './place.ts'

/**
 * Opens the worktree of a run, or makes it from the commit `base`: locked, so that no tidying up removes it, HEAD detached
 * until a feature begins. What a killed run left half made is made anew; nothing that holds work is removed.
 */
export async function openWorktree(
  { env }: { env: NodeJS.ProcessEnv },
  place: Place,
  checkout: string,
  base: string,
): Promise<GitCalls> {
  const git = worktreeGit(place, env)
  if (isOurs(place)) {
    await dropStaleLock(git, place)
    return git
  }
  const own = checkoutGit(checkout, env)
  keepAside(place)
  // What was set up is gone with the worktree that it was in.
  fs.rmSync(place.manifest, { force: true })
  fs.mkdirSync(place.folder, { recursive: true, mode: 0o700 })
  // Before the worktree: one that stands has what is verified, whenever a run was killed.
  const isKnown = await own.test('rev-parse', '--verify', '--quiet', `refs/heads/${place.verified}`)
  // A place where nothing is to be verified has no such branch.
  if (place.verified !== '' && !isKnown) await own.ask('update-ref', `refs/heads/${place.verified}`, base, '')
  if ((await recordOf(own, place)) !== undefined) {
    await unlock(own, place)
    // Its folder is not there any more: only what git noted of it goes.
    await own.ask('worktree', 'remove', place.worktree)
  }
  const reason = `batch ${path.basename(place.folder)}`
  await own.askWith(
    MAY_FETCH,
    ...['worktree', 'add', '--quiet', '--lock', '--reason', reason, '--detach', place.worktree, base],
  )
  return git
}

/** The commit that is verified so far. */
export async function verifiedTip(git: GitCalls, { verified }: Place): Promise<string> {
  return git.ask('rev-parse', '--verify', `refs/heads/${verified}^{commit}`)
}

/**
 * Puts the worktree on the branch of feature `number` at the commit `sha`, clean: its index is made anew, since flags in it
 * could hide a difference. What git ignores stays.
 */
export async function standOn(git: GitCalls, place: Place, number: number, sha: string): Promise<void> {
  const branch = `refs/heads/${place.branchOf(number)}`
  await git.ask('update-ref', branch, sha)
  await git.ask('symbolic-ref', 'HEAD', branch)
  await cleanTo(git, sha)
}

/** Takes the worktree off every branch, at the commit `sha`, clean; the branch of feature `number` goes. */
export async function standDetached(
  git: GitCalls,
  place: Place,
  { number, sha }: { number: number; sha: string },
): Promise<void> {
  await git.ask('update-ref', '--no-deref', 'HEAD', sha)
  await cleanTo(git, sha)
  await git.ask('update-ref', '-d', `refs/heads/${place.branchOf(number)}`)
}

/** Puts back what was changed since the commit `sha`, and ends a merge or rebase that stands half done. */
export async function cleanTo(git: GitCalls, sha: string): Promise<void> {
  const gitDir = await git.ask('rev-parse', '--absolute-git-dir')
  fs.rmSync(path.join(gitDir, 'index'), { force: true })
  for (const name of ['rebase-merge', 'rebase-apply', 'BISECT_LOG', 'sequencer'])
    fs.rmSync(path.join(gitDir, name), { recursive: true, force: true })
  await git.ask('reset', '--quiet', '--hard', sha)
  await git.ask('clean', '--quiet', '--force', '-d', '--', ':/')
}

/**
 * Keeps the worktree as it is, under another name, for the person to look at: it holds what no ref can. Gives its folder; what
 * opens the worktree next makes it anew.
 */
export async function setAside(git: GitCalls, place: Place): Promise<string> {
  const aside = freeName(place.worktree)
  await unlock(git, place)
  await git.ask('worktree', 'move', place.worktree, aside)
  return aside
}

/** Lets git move or remove the worktree; a run that was killed then may have unlocked it already. */
export async function unlock(git: GitCalls, place: Place): Promise<void> {
  const isLocked = (await recordOf(git, place))?.some((line) => /^locked\b/.test(line))
  if (isLocked) await git.ask('worktree', 'unlock', place.worktree)
}

/** What git notes of the worktree, in lines; undefined where it knows of none. */
async function recordOf(git: GitCalls, { worktree }: Place): Promise<string[] | undefined> {
  const records = (await git.ask('worktree', 'list', '--porcelain')).split('\n\n')
  return records.map((text) => text.split('\n')).find(([first]) => first === `worktree ${worktree}`)
}

/** A folder that is no worktree of ours is left for the person to look at, under another name. */
function keepAside({ worktree }: Place): void {
  if (fs.existsSync(worktree)) fs.renameSync(worktree, freeName(worktree))
}

function freeName(folder: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${folder}.aside-${number}`
    if (!fs.existsSync(name)) return name
  }
}

/** Nobody but the run works there, and the one that held this lock has ended. */
async function dropStaleLock(git: GitCalls, place: Place): Promise<void> {
  const gitDir = await git.ask('rev-parse', '--absolute-git-dir')
  if (path.relative(place.commonGitDir, gitDir).startsWith('..')) {
    throw new BatchError(
      `${place.worktree} keeps its index at ${gitDir}, outside its repository. Look there.`,
      {
        code: 'REFUSED',
      },
    )
  }
  for (const name of ['index.lock', 'HEAD.lock']) fs.rmSync(path.join(gitDir, name), { force: true })
}
