import path from 'node:path'
import { findProjectRoot, findWorkTree } from '../disk/project.ts'
import { BatchError } from '../errors.ts'
import { askGit } from '../process/git.ts'
import type { Place } from './place.ts'

// A checkout of a large repository takes its time.
const TIMEOUT_SECONDS = 600

/** Git in the worktree of a run. `ask` gives the answer's text, trimmed; `test` whether git said yes. */
export interface GitCalls {
  ask(...args: string[]): Promise<string>
  test(...args: string[]): Promise<boolean>
  /** Both: whether git said yes, and its text. */
  answer(...args: string[]): Promise<{ yes: boolean; text: string }>
  /** Asks with an index of its own, or with more in the environment. */
  askWith(more: NodeJS.ProcessEnv, ...args: string[]): Promise<string>
}

/**
 * Gives git for the worktree of `place`. Before every call it is made sure that the folder is that worktree still: one whose
 * `.git` is gone would be answered for by whatever repository lies around it. No hook runs in a call of ours.
 */
export function worktreeGit(place: Place, env: NodeJS.ProcessEnv): GitCalls {
  const guarded = { GIT_CEILING_DIRECTORIES: place.folder, ...MAY_FETCH }
  return gitBy(async (more, args) => {
    requireOurs(place)
    return call(place.worktree, env, { ...guarded, ...more }, args)
  })
}

/** Git in a checkout of the person's, for what a run has to do there. No hook runs in a call of ours. */
export function checkoutGit(folder: string, env: NodeJS.ProcessEnv): GitCalls {
  return gitBy((more, args) => call(folder, env, more, args))
}

/** In a clone that left objects out, what is needed is fetched: the person started this run. */
export const MAY_FETCH = { GIT_ALLOW_PROTOCOL: undefined, GIT_NO_LAZY_FETCH: undefined }

type Run = (more: NodeJS.ProcessEnv, args: string[]) => Promise<{ exitCode: number | null; stdout: string }>

function gitBy(run: Run): GitCalls {
  return {
    ask: async (...args) => (await run({}, args)).stdout.trim(),
    test: async (...args) => (await run({}, args)).exitCode === 0,
    answer: async (...args) => {
      const { exitCode, stdout } = await run({}, args)
      return { yes: exitCode === 0, text: stdout.trim() }
    },
    askWith: async (more, ...args) => (await run(more, args)).stdout.trim(),
  }
}

/** The word that makes `commit-tree` sign, where git is configured to sign commits. */
export async function signing(git: GitCalls): Promise<string[]> {
  const { yes, text } = await git.answer('config', '--type=bool', '--get', 'commit.gpgSign')
  return yes && text === 'true' ? ['-S'] : []
}

async function call(folder: string, env: NodeJS.ProcessEnv, more: NodeJS.ProcessEnv, args: string[]) {
  const answer = await askGit(folder, env, [...NO_HOOKS, ...args], undefined, more, TIMEOUT_SECONDS)
  if (answer) return answer
  throw new BatchError(`git does not answer in ${folder}. Look whether it is a repository still.`, {
    code: 'PROCESS',
  })
}

const NO_HOOKS = ['-c', `core.hooksPath=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`]

/** Whether the folder of `place` is the worktree of its repository, by git's own files. */
export function isOurs({ worktree, commonGitDir }: Place): boolean {
  const found = findProjectRoot(worktree, () => '')
  return findWorkTree(worktree) === realParent(worktree) && found?.commonGitDir === commonGitDir
}

// The state folder may be reached through links, and git's files name real paths.
function realParent(folder: string): string {
  try {
    return process.getBuiltinModule('node:fs').realpathSync(folder)
  } catch {
    return path.resolve(folder)
  }
}

function requireOurs(place: Place): void {
  if (isOurs(place)) return
  throw new BatchError(
    `${place.worktree} is not the worktree of this run any more, so nothing was done there. Look what became of it; the run goes on by run --resume.`,
    { code: 'REFUSED' },
  )
}
