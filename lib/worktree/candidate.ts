import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type GitCalls, signing } from './git-calls.ts'
import { cleanTo } from './open-worktree.ts'
import type { Place } from './place.ts'

/** What a worker left in the worktree: its files as they stand decide, whatever it committed, forgot or took back. */
export interface Work {
  /** The tree of all that is there and not ignored. */
  tree: string
  /** Whether that differs from what is verified. */
  isChanged: boolean
  /** Messages of its commits, oldest first. */
  messages: string[]
  /** Names of files that are in no commit of its own. */
  uncommitted: string[]
  /** Repositories inside the worktree, which no commit can hold. */
  nested: string[]
}

/** Looks what was made in the worktree since the verified commit `tip`. Changes nothing that a worker sees. */
export async function lookAtWork(git: GitCalls, tip: string): Promise<Work> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'batch-index-'))
  try {
    // A fresh index: flags in the worker's own could hide a change.
    const index = { GIT_INDEX_FILE: path.join(folder, 'index') }
    const head = (await git.test('rev-parse', '--verify', '--quiet', 'HEAD^{commit}')) ? 'HEAD' : tip
    await git.askWith(index, 'read-tree', head)
    await git.askWith(index, ...['-c', 'advice.addEmbeddedRepo=false', 'add', '--all', '--', ':/'])
    const tree = await git.askWith(index, 'write-tree')
    const own = await git.ask('diff-tree', '-r', '--no-renames', '-z', tip, tree)
    return {
      tree,
      isChanged: own !== '',
      messages: await messagesSince(git, tip, head),
      uncommitted: names(await git.ask('diff-tree', '-r', '--no-renames', '--name-only', '-z', head, tree)),
      nested: nestedIn(own),
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function messagesSince(git: GitCalls, tip: string, head: string): Promise<string[]> {
  const range = ['--first-parent', '--no-merges', '--reverse', '--max-count=50', `${tip}..${head}`, '--']
  const log = await git.ask('log', '-z', '--no-show-signature', '--encoding=UTF-8', '--format=%B', ...range)
  return log.split('\0').filter((message) => message.trim() !== '')
}

function names(list: string): string[] {
  return list.split('\0').filter((name) => name !== '')
}

/** The names of submodules and repositories that were added, from git's raw list of differences. */
function nestedIn(raw: string): string[] {
  const fields = raw.split('\0')
  return fields.flatMap((field, at) => (/^:\d{6} 160000 /.test(field) ? [fields[at + 1] ?? ''] : []))
}

/**
 * Makes one commit of exactly `tree` on top of the verified commit `tip`, by the author and with the signature that git is
 * configured for, and puts the worktree and its branch on it. Gives its id.
 */
export async function makeCandidate(
  git: GitCalls,
  place: Place,
  { tree, tip, message, number }: { tree: string; tip: string; message: string; number: number },
): Promise<string> {
  const sha = await git.ask(
    ...['commit-tree', ...(await signing(git)), tree, '-p', tip, '-m', message.trimEnd()],
  )
  const branch = `refs/heads/${place.branchOf(number)}`
  await git.ask('update-ref', branch, sha)
  await git.ask('symbolic-ref', 'HEAD', branch)
  await cleanTo(git, sha)
  return sha
}

/** Moves `verified` forward to a commit whose checks have passed; refuses where something else moved it meanwhile. */
export async function moveVerified(git: GitCalls, place: Place, from: string, to: string): Promise<void> {
  if (from !== to) await git.ask('update-ref', `refs/heads/${place.verified}`, to, from)
}
