import type { BatchState, FeatureGitStatus, GitOperationName, GitOperationRecord } from './batch-state.cjs';
import type { WriteOptions } from './write-options.cjs';
/**
 * Records for the feature at `index` (from 0) that a commit, a push or a pull request was made or failed; the last of each
 * kind counts. `error` is cleaned and redacted. Runs no git.
 *
 * Gives the batch as written. Throws `BatchError` and changes nothing: `USAGE` for an operation that is none,
 * `STATE_CORRUPT` for facts of a wrong type, `REFUSED` for an index that is not in the batch, and as every write.
 */
export declare function recordGitOperation(place: string, index: number, operation: GitOperationName, facts: Omit<GitOperationRecord, 'timestamp'>, options?: WriteOptions): Promise<BatchState>;
/** Gives what is known of the git operations of the feature at `index` (from 0); an empty object when nothing is. */
export declare function getFeatureGitStatus(state: Pick<BatchState, 'git_operations'>, index: number): FeatureGitStatus;
