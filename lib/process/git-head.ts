import fs from 'node:fs'
import path from 'node:path'

/** What is checked out: the branch, unless HEAD is detached, and the commit, where git's files name it plainly. */
export interface Head {
  branch: string | undefined
  sha: string | undefined
}

const MAX_BYTES = 4096
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const BRANCH = 'ref: refs/heads/'
// What stands in HEAD where the references are kept in a table instead of files.
const NO_FILES = '.invalid'

/**
 * Reads HEAD of the work tree `root` from git's own files, where starting git would take many times as long.
 *
 * Undefined where they do not tell: outside git, or in a format other than the plain one; `sha` is missing where the
 * branch is packed or has no commit. Then only git knows.
 */
export function readHeadFiles(root: string): Head | undefined {
  const gitDir = findGitDir(path.join(root, '.git'))
  const head = gitDir && readLine(path.join(gitDir, 'HEAD'))
  if (!gitDir || !head) return undefined
  if (COMMIT_ID.test(head)) return { branch: undefined, sha: head }
  if (!head.startsWith(BRANCH)) return undefined
  const branch = head.slice(BRANCH.length)
  if (branch === NO_FILES || branch.split('/').includes('..') || /\p{Cc}/u.test(branch)) return undefined
  // A linked worktree has a HEAD of its own, and its branches where all the others are.
  const common = path.resolve(gitDir, readLine(path.join(gitDir, 'commondir')) ?? '')
  const sha = readLine(path.join(common, 'refs', 'heads', branch))
  return { branch, sha: sha !== undefined && COMMIT_ID.test(sha) ? sha : undefined }
}

function findGitDir(dotGit: string): string | undefined {
  const pointer = readLine(dotGit)
  if (pointer === undefined) return dotGit
  return pointer.startsWith('gitdir:')
    ? path.resolve(path.dirname(dotGit), pointer.slice('gitdir:'.length).trim())
    : undefined
}

/** The content of a small file without the line break at its end; undefined for a folder, or where there is none. */
function readLine(file: string): string | undefined {
  try {
    const stats = fs.statSync(file, { throwIfNoEntry: false })
    return stats?.isFile() && stats.size <= MAX_BYTES ? fs.readFileSync(file, 'utf8').trimEnd() : undefined
  } catch {
    return undefined
  }
}
