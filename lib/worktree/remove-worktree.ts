import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type GitCalls, isOurs, worktreeGit } from './git-calls.ts'
import { unlock } from './open-worktree.ts'
import type { Place } from './place.ts'

/** Ignored files and folders of a worktree, with the hash of each file. */
type Ignored = Record<string, string | null>

const MANIFEST = 'set-up.json'

/** Notes what git ignores in the worktree when its set-up has ended: what is there later beside it, somebody made. */
export async function noteSetUp(git: GitCalls, place: Place): Promise<void> {
  fs.writeFileSync(path.join(place.folder, MANIFEST), JSON.stringify(await ignoredIn(git, place)), {
    mode: 0o600,
  })
}

/**
 * Removes the worktree of a run, where nothing in it can be lost: what is verified is in the history of `target`, nothing is
 * uncommitted, and git ignores nothing there but what the set-up made. Gives why it stays, or undefined.
 */
export async function removeWorktree(
  checkout: GitCalls,
  place: Place,
  { target, env }: { target: string | null; env: NodeJS.ProcessEnv },
): Promise<string | undefined> {
  if (!isOurs(place))
    return fs.existsSync(place.worktree) ? 'it is no worktree of this repository any more' : undefined
  const git = worktreeGit(place, env)
  if (
    target === null ||
    !(await git.test('merge-base', '--is-ancestor', `refs/heads/${place.verified}`, `refs/heads/${target}`))
  )
    return 'what is verified has not landed'
  if ((await git.ask('status', '--porcelain')) !== '') return 'something in it is not committed'
  const made = readManifest(place)
  const added = Object.entries(await ignoredIn(git, place)).find(
    ([name, hash]) => !(name in made) || made[name] !== hash,
  )
  if (added) return `${added[0]} in it is not of its set-up, or was changed`
  await unlock(checkout, place)
  await checkout.ask('worktree', 'remove', place.worktree)
  return undefined
}

/** Removes the branches of a batch whose work has landed; gives their names. The refs that keep failed work stay. */
export async function removeBranches(checkout: GitCalls, batchId: string): Promise<string[]> {
  const format = '--format=%(refname) %(objectname)'
  const list = await checkout.ask('for-each-ref', format, `refs/heads/batch/${batchId}/`)
  const refs = list.split('\n').filter((line) => line !== '')
  for (const line of refs) await checkout.ask('update-ref', '-d', ...line.split(' '))
  return refs.map((line) => line.split(' ')[0] ?? '')
}

async function ignoredIn(git: GitCalls, { worktree }: Place): Promise<Ignored> {
  const list = await git.ask('status', '--porcelain', '-z', '--ignored')
  const names = list.split('\0').flatMap((entry) => (entry.startsWith('!! ') ? [entry.slice(3)] : []))
  return Object.fromEntries(names.map((name) => [name, hashOf(path.join(worktree, name))]))
}

/** The hash of a file; null for a folder, which is told by its name alone. */
function hashOf(file: string): string | null {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() ? createHash('sha256').update(fs.readFileSync(file)).digest('hex') : null
}

function readManifest({ folder }: Place): Ignored {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, MANIFEST), 'utf8')) as Ignored
  } catch {
    // Without it, nothing that is ignored counts as made by the set-up.
    return {}
  }
}
