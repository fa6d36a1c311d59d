import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { askGit, headCommit } from './git.ts'

/** A commit on another branch that carries a feature's trailer. */
export interface CommitElsewhere {
  sha: string
  branches: string[]
}

/** Whether the commit `sha` is in the history of HEAD; false as well where it does not exist. */
export async function isInHistory(root: string, sha: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const answer = await askGit(root, env, ['merge-base', '--is-ancestor', sha, 'HEAD'], /^fatal: /m)
  return answer?.exitCode === 0
}

/** Whether HEAD holds the very same files as the commit `sha`; false as well where git does not tell. */
export async function isSameAs(root: string, sha: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const args = ['diff', '--quiet', '--no-ext-diff', sha, 'HEAD', '--']
  return (await askGit(root, env, args, /^fatal: /m))?.exitCode === 0
}

/**
 * Picks the commits that are not in the history of HEAD, as after a rebase; one that git has dropped is not told. What stands on
 * the branch `also`, where there is one, counts as well.
 */
export async function notInHistory(
  root: string,
  shas: readonly string[],
  env: NodeJS.ProcessEnv,
  also?: string,
): Promise<Set<string>> {
  if (shas.length === 0) return new Set()
  // As a pattern, since a branch that is gone is no error then; a pattern without a mark of its own would name a folder.
  const branch = also === undefined ? [] : [`--branches=${also.slice(0, -1)}[${also.slice(-1)}]`]
  const args = ['rev-list', '--ignore-missing', ...shas, '--not', 'HEAD', ...branch, '--']
  const outside = new Set((await askGit(root, env, args, /^fatal: /m))?.stdout.split('\n'))
  return new Set(shas.filter((sha) => outside.has(sha)))
}

/** Finds a commit outside of HEAD's history whose message has this line, and the branches that hold it. */
export async function findElsewhere(
  root: string,
  line: string,
  env: NodeJS.ProcessEnv,
): Promise<CommitElsewhere | undefined> {
  const filter = ['--branches', '--fixed-strings', `--grep=${line}`, '--format=%H', '--max-count=1']
  const sha = (await askGit(root, env, ['log', ...filter, '--not', 'HEAD', '--']))?.stdout.trim()
  if (!sha) return undefined
  const names = await askGit(root, env, ['branch', '--contains', sha, '--format=%(refname:short)'])
  return { sha, branches: (names?.stdout ?? '').split('\n').filter((name) => name !== '') }
}

/** How a file differs between two commits. */
export interface FileChange {
  status: 'added' | 'deleted' | 'changed'
  name: string
}

/** The files that differ between `base` and HEAD; a renamed one counts as deleted and added. */
export async function changedFiles(
  root: string,
  base: string,
  env: NodeJS.ProcessEnv,
): Promise<FileChange[]> {
  const args = ['diff', '--name-status', '--no-renames', '--no-ext-diff', '-z', base, 'HEAD', '--']
  const fields = ((await askGit(root, env, args, /^fatal: /m))?.stdout ?? '').split('\0')
  const changes: FileChange[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const status = fields[at] === 'D' ? 'deleted' : fields[at] === 'A' ? 'added' : 'changed'
    changes.push({ status, name: fields[at + 1] ?? '' })
  }
  return changes
}

/** The lines that were added to a file between `base` and HEAD. */
export async function addedLines(
  root: string,
  base: string,
  name: string,
  env: NodeJS.ProcessEnv,
): Promise<string[]> {
  const args = ['diff', '-U0', '--no-color', '--no-ext-diff', '--no-textconv', base, 'HEAD', '--', name]
  const lines = ((await askGit(root, env, args, /^fatal: /m))?.stdout ?? '').split('\n')
  return lines.filter((line) => line.startsWith('+') && !line.startsWith('+++')).map((line) => line.slice(1))
}

/**
 * Keeps all the work in the work tree `root`, committed or not, under the ref `ref`, without touching HEAD, the index or
 * a file: one commit of everything that is there but what git ignores. Its first parent is `base`, where one is given that
 * HEAD stands on, so that `git diff <ref>^ <ref>` shows all of it. Tells whether that is all, since a file that git may not read is
 * passed over; undefined where there is no commit to build on.
 */
export async function keepWork(
  root: string,
  { ref, message, base }: { ref: string; message: string; base: string | null },
  env: NodeJS.ProcessEnv,
): Promise<{ isWhole: boolean } | undefined> {
  const head = await headCommit(root, env)
  if (!head) return undefined
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'batch-index-'))
  try {
    // An index of our own, so that what the person has staged stays as it is.
    const index = { GIT_INDEX_FILE: path.join(folder, 'index'), ...IDENTITY }
    const ask = async (...args: string[]) => (await askGit(root, env, args, undefined, index))?.stdout.trim()
    await ask('read-tree', head)
    const added = await askGit(root, env, ['add', '--all', '--ignore-errors', '--', ':/'], /./, index)
    const tree = await ask('write-tree')
    const parents = (base !== null && base !== head ? [base, head] : [head]).flatMap((sha) => ['-p', sha])
    const commit = tree && (await ask('commit-tree', '--no-gpg-sign', tree, ...parents, '-m', message))
    if (!commit) return undefined
    await ask('update-ref', ref, commit)
    return { isWhole: added?.exitCode === 0 }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

// Only a ref of ours names this commit: nobody is asked who they are for it.
const IDENTITY = {
  GIT_AUTHOR_NAME: 'batch-implement',
  GIT_AUTHOR_EMAIL: 'batch-implement@localhost',
  GIT_COMMITTER_NAME: 'batch-implement',
  GIT_COMMITTER_EMAIL: 'batch-implement@localhost',
}
