import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { lookAtWork } from './candidate.ts'
import { type GitCalls, isOurs, worktreeGit } from './git-calls.ts'
import { cleanTo, unlock } from './open-worktree.ts'
import { lanePlace, type Place } from './place.ts'

/** Ignored files and folders of a worktree, with the hash of each file. */
type Ignored = Record<string, string | null>

interface Manifest {
  /** What set-ups made. */
  made: Ignored
  /** What was there before the set-up that has not ended. */
  before?: Ignored
  /** What the last set-up that ended was made from, as a hash. */
  from?: string
}

/**
 * Notes what git ignores in the worktree before its set-up. The end of that, with the names of the files that it copied and the
 * hash of what it was made from, notes what it has made: what is there later beside it, or differs, is somebody's. One that was
 * cut short goes on from its own beginning.
 */
export async function beginSetUp(
  git: GitCalls,
  place: Place,
): Promise<(copied: readonly string[], from: string) => Promise<void>> {
  const { made, before = await ignoredIn(git, place, Object.keys(made)) } = readManifest(place)
  // One that fails half-way leaves what fits neither what it was made from before nor what it is now.
  writeManifest(place, { made, before })
  return async (copied, from) => {
    const after = await ignoredIn(git, place, [...Object.keys(made), ...copied])
    const changed = Object.entries(after).filter(([name, hash]) => !(name in before) || before[name] !== hash)
    writeManifest(place, { made: { ...made, ...Object.fromEntries(changed) }, from })
  }
}

/** What the worktree was last set up from, as a hash; undefined where it was not, or not to the end. */
export function setUpFrom(place: Place): string | undefined {
  return readManifest(place).from
}

/** Removes the worktrees of all lanes of a run, each where nothing in it can be lost; gives why the first of those that stay does. */
export async function removeWorktrees(
  checkout: GitCalls,
  first: Place,
  facts: { target: string | null; env: NodeJS.ProcessEnv },
): Promise<{ why: string; worktree: string } | undefined> {
  const lanes = [0, ...laneSlots(first)].map((slot) => lanePlace(first, slot))
  const kept: { why: string; worktree: string }[] = []
  for (const place of lanes) {
    const why = await removeWorktree(checkout, place, facts)
    if (why !== undefined) kept.push({ why, worktree: place.worktree })
  }
  return kept[0]
}

/** The lanes beside the first (from 1) that have a worktree. */
function laneSlots({ folder }: Place): number[] {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : []
  return names.flatMap((name) => {
    const [, slot] = /^worktree-(\d)$/.exec(name) ?? []
    return slot === undefined ? [] : [Number(slot)]
  })
}

/**
 * Removes the worktree of a lane, where nothing in it can be lost: what is verified is in the history of `target`, nothing is
 * uncommitted, and git ignores nothing there but what the set-up made. Gives why it stays, or undefined.
 */
async function removeWorktree(
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
  const changed = (await git.ask('status', '--porcelain=v2')).split('\n').filter((line) => line !== '')
  // Files that are gone alone are in the commit still: a removal was cut short.
  if (changed.some((line) => !line.startsWith('1 .D ')) && !(await isKept(git, place)))
    return 'something in it is not committed'
  if (changed.length > 0) await cleanTo(git, await git.ask('rev-parse', 'HEAD'))
  const { made } = readManifest(place)
  const added = Object.entries(await ignoredIn(git, place, Object.keys(made))).find(
    ([name, hash]) => !(name in made) || made[name] !== hash,
  )
  if (added) return `${added[0]} in it is not of its set-up, or was changed`
  await unlock(checkout, place)
  await checkout.ask('worktree', 'remove', place.worktree)
  return undefined
}

/** Whether all that stands there is in a ref that keeps a failed feature's work: a run was killed before it took that out. */
async function isKept(git: GitCalls, { folder }: Place): Promise<boolean> {
  const { tree, nested } = await lookAtWork(git, 'HEAD')
  const refs = `refs/batch/${path.basename(folder)}/`
  const kept = await git.ask('for-each-ref', '--format=%(tree)', refs)
  return nested.length === 0 && kept.split('\n').includes(tree)
}

/** Removes the branches of a batch whose work has landed; gives their names. The refs that keep failed work stay. */
export async function removeBranches(checkout: GitCalls, batchId: string): Promise<string[]> {
  const format = '--format=%(refname) %(objectname)'
  const list = await checkout.ask('for-each-ref', format, `refs/heads/batch/${batchId}/`)
  const refs = list.split('\n').filter((line) => line !== '')
  for (const line of refs) await checkout.ask('update-ref', '-d', ...line.split(' '))
  return refs.map((line) => line.split(' ')[0] ?? '')
}

/** A folder counts as one, by its name, unless one of the files that are `known` is in it. */
async function ignoredIn(git: GitCalls, { worktree }: Place, known: readonly string[]): Promise<Ignored> {
  const list = await git.ask('status', '--porcelain', '-z', '--ignored')
  const names = list.split('\0').flatMap((entry) => (entry.startsWith('!! ') ? [entry.slice(3)] : []))
  const all = names.flatMap((name) => {
    const isOpen = name.endsWith('/') && known.some((file) => file !== name && file.startsWith(name))
    return isOpen ? filesBelow(worktree, name) : [name]
  })
  return Object.fromEntries(all.map((name) => [name, hashOf(path.join(worktree, name))]))
}

function filesBelow(worktree: string, folder: string): string[] {
  const entries = fs.readdirSync(path.join(worktree, folder), { withFileTypes: true })
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesBelow(worktree, `${folder}${entry.name}/`) : [`${folder}${entry.name}`],
  )
}

/** The hash of a file; null for a folder, which is told by its name alone. */
function hashOf(file: string): string | null {
  const stats = fs.lstatSync(file, { throwIfNoEntry: false })
  return stats?.isFile() ? createHash('sha256').update(fs.readFileSync(file)).digest('hex') : null
}

function readManifest({ manifest }: Place): Manifest {
  try {
    const kept = JSON.parse(fs.readFileSync(manifest, 'utf8')) as Partial<Manifest>
    return { ...kept, made: kept.made ?? {} }
  } catch {
    // Without it, nothing that is ignored counts as made by the set-up.
    return { made: {} }
  }
}

function writeManifest({ manifest }: Place, noted: Manifest): void {
  fs.writeFileSync(manifest, JSON.stringify(noted), { mode: 0o600 })
}
