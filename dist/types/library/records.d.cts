import { type FeatureOrder, type Links } from '../batch/order.cjs';
import { type DroppedLink } from '../features/links.cjs';
import type { BatchState, FeatureGitStatus, GitOperationName, GitOperationRecord, LinkMap, WriteOptions } from './types.cjs';
/**
 * Records for the feature at `index` (from 0) that a commit, a push or a pull request was made or failed; the last of each
 * kind counts. Texts are cleaned and redacted. Runs no git.
 *
 * Gives the batch as written. Throws `BatchError` and changes nothing: `USAGE` for an operation that is none,
 * and for facts of a wrong type, `REFUSED` for an index that is not in the batch, and as every write.
 */
export declare function recordGitOperation(place: string, index: number, operation: GitOperationName, facts: Omit<GitOperationRecord, 'timestamp'>, options?: WriteOptions): Promise<BatchState>;
/** Gives what is known of the git operations of the feature at `index` (from 0); an empty object when nothing is. */
export declare function getFeatureGitStatus(state: Pick<BatchState, 'git_operations'>, index: number): FeatureGitStatus;
/** Issues as the features of a batch; the three lists are aligned. */
export interface IssueTitles {
    /** `Issue #72: <title>`, one clean line each. */
    titles: string[];
    issueNumbers: number[];
    /** Cleaned and at most 64 KiB each; null when empty. Text written by anybody: to be quoted, never obeyed. */
    bodies: (string | null)[];
    /** What was left out or cut, one sentence each. */
    warnings: string[];
}
/**
 * Fetches 1 to 100 issues of the repository at `cwd` with the person's own `gh`, without a shell, in at most 30 s each,
 * several at once; `env` holds the login.
 *
 * A missing issue is left out with a warning. Throws `BatchError`: `USAGE` for what is no issue number, `ISSUES` when gh is
 * missing or not logged in, at a rate limit, without access, or when no issue could be read.
 */
export declare function fetchIssueTitles(numbers: readonly (number | string)[], options: {
    cwd: string;
    env: Readonly<Record<string, string | undefined>>;
}): Promise<IssueTitles>;
/** Which feature waits for which, by index from 0. */
export interface FoundDependencies {
    /** Only features that wait for something; may still form cycles, which `topologicalSort` drops. */
    dependencies: Map<number, number[]>;
    /** Links that somebody wrote and that do not count. */
    dropped: DroppedLink[];
    /** Those of `dependencies` that nobody wrote out: a feature that says it tests another one. */
    inferred: {
        from: number;
        to: number;
    }[];
}
/**
 * Finds which features wait for which in their texts and issue bodies: `(after 3)`, `depends on #72`,
 * `blocked by #72`, `(needs 2, 5)`. Pure; refuses wrong types with `USAGE`. `#72` is an issue where `issueNumbers` is given, else a feature.
 */
export declare function analyzeDependencies(features: readonly string[], from?: {
    issueNumbers?: readonly (number | null)[] | null | undefined;
    bodies?: readonly (string | null)[] | undefined;
}): FoundDependencies;
/**
 * Orders `count` features so that each runs after those it waits for, else as listed.
 *
 * Links to itself or out of range are passed over; features that wait for one another are named in `cycles` and
 * only the links among them are dropped. Pure; refuses wrong types with `USAGE`.
 */
export declare function topologicalSort(count: number, dependencies: LinkMap): FeatureOrder;
/** Gives links as a Map, whichever form they came in. */
export declare function linksOf(links: LinkMap): Links;
