import { timestamp } from '../actions/context.ts'
import { applied } from '../actions/owned-change.ts'
import { BatchError } from '../errors.ts'
import { sanitizeErrorMessage } from '../model/clean-text.ts'
import type { BatchState, FeatureGitStatus, GitOperationName, GitOperationRecord } from './batch-state.ts'
import { changeState } from './change-state.ts'
import { openAccess } from './project-access.ts'
import type { WriteOptions } from './write-options.ts'

const OPERATIONS: readonly GitOperationName[] = ['commit', 'push', 'pr']

/**
 * Records for the feature at `index` (from 0) that a commit, a push or a pull request was made or failed; the last of each
 * kind counts. `error` is cleaned and redacted. Runs no git.
 *
 * Gives the batch as written. Throws `BatchError` and changes nothing: `USAGE` for an operation that is none,
 * `STATE_CORRUPT` for facts of a wrong type, `REFUSED` for an index that is not in the batch, and as every write.
 */
export async function recordGitOperation(
  place: string,
  index: number,
  operation: GitOperationName,
  facts: Omit<GitOperationRecord, 'timestamp'>,
  options: WriteOptions = {},
): Promise<BatchState> {
  if (!OPERATIONS.includes(operation)) {
    throw new BatchError(`${JSON.stringify(operation)} is no git operation. Use ${OPERATIONS.join(', ')}.`, {
      code: 'USAGE',
    })
  }
  const access = openAccess(place, options)
  const now = timestamp(access.context)
  const cleaned =
    typeof facts.error === 'string' ? { ...facts, error: sanitizeErrorMessage(facts.error) } : facts
  const record = { ...cleaned, timestamp: now }
  return changeState(access, (batch) =>
    applied(batch, { type: 'git_recorded', index, operation, record }, now),
  )
}

/** Gives what is known of the git operations of the feature at `index` (from 0); an empty object when nothing is. */
export function getFeatureGitStatus(
  state: Pick<BatchState, 'git_operations'>,
  index: number,
): FeatureGitStatus {
  return state.git_operations.get(index) ?? {}
}
