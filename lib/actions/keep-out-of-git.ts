import { isBatchError } from '../errors.ts'
import { excludeFromGit } from '../store/git-exclude.ts'
import type { ActionContext, Project } from './context.ts'

// Everything that this plugin keeps in a project; a feature's commit must not sweep it in.
const EXCLUDED = [
  '/.claude/batch_state.json*',
  '/.claude/*_retry_state.json*',
  '/.claude/audit/',
  '/.claude/batches/',
]

/** Keeps our files out of commits; where that cannot be done the batch runs all the same, and it is said. */
export function keepOutOfGit(context: Pick<ActionContext, 'warn'>, { commonGitDir }: Project): void {
  if (commonGitDir === undefined) return
  try {
    excludeFromGit(commonGitDir, EXCLUDED)
  } catch (cause) {
    if (!isBatchError(cause)) throw cause
    context.warn(`The files of the batch may show up in git status: ${cause.message}`)
  }
}
