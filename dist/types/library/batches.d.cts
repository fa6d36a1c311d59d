import type { BatchMode, BatchState, LinkMap, WriteOptions } from './types.cjs';
/** What a new batch is made of; an index counts from 0. */
export interface CreateBatchOptions extends WriteOptions {
    /** 1 to 10,000 texts, none blank. Controls become spaces; nothing is cut. */
    features: readonly string[];
    /** Where the list came from, for people to see. */
    featuresFile?: string | undefined;
    /** 1 to 100 letters, digits, `.`, `_` and `-`; made from the time unless given. */
    batchId?: string | undefined;
    mode?: BatchMode | undefined;
    /** Aligned with `features`. */
    issueNumbers?: readonly (number | null)[] | null | undefined;
    /** Aligned with `features`: cleaned, and cut after 64 KiB each. */
    issueBodies?: readonly (string | null)[] | null | undefined;
    /** What each feature waits for; a cycle is refused. */
    dependencies?: LinkMap | undefined;
    /** Every index once; follows from `dependencies` unless given. */
    order?: readonly number[] | undefined;
}
/**
 * Creates the batch of the project at `place` with every feature pending, and gives its first revision.
 *
 * With `session` that session owns it; without, the first session that resumes it will. A batch that has ended is moved
 * to `.claude/batches/` first; the new files are added to `.git/info/exclude`. Throws `BatchError` and changes nothing:
 * `BATCH_UNFINISHED`, `REFUSED` for an id that was used before, `USAGE` for a list, id or link that cannot be, and as every write.
 */
export declare function createBatchState(place: string, options: CreateBatchOptions): Promise<BatchState>;
/**
 * Reads the batch of the project at `place` (a folder in it, or its `.claude/batch_state.json`). Changes and creates
 * nothing, needs no lock.
 *
 * Files of older tools load with the documented defaults; fields of other tools come along. Throws `BatchError`, the
 * bytes untouched: `STATE_MISSING`, `STATE_CORRUPT`, `STATE_IMPOSSIBLE`, `STATE_NEWER`, `STATE_LEGACY`, `STATE_UNSAFE`,
 * `STATE_UNWRITABLE` when the system refuses, `NOT_A_PROJECT`, `USAGE`.
 */
export declare function loadBatchState(place: string): BatchState;
/**
 * Writes `state`, as `loadBatchState` gave it and the caller changed it, as the next revision; gives what was written.
 *
 * The revision before is kept as `.bak`. `status`, `current_index` and who is blocked are derived anew; `owner` stays
 * as it is in the file. Refused with `REFUSED` when the file has moved on since `state` was read (load again, then make
 * the change again), when it is of another batch, or when a feature or an outcome would be lost. Throws `BatchError` too when
 * `state` could not be read back (`STATE_CORRUPT`, `STATE_IMPOSSIBLE`, `USAGE`), and as every write: `NOT_OWNER`,
 * `STATE_MISSING`, `STATE_LOCKED` (30 s), `STATE_UNSAFE`, `STATE_UNWRITABLE`. The file is then as it was.
 */
export declare function saveBatchState(place: string, state: BatchState, options?: WriteOptions): Promise<BatchState>;
/**
 * Removes the files of a batch that has ended: state, backup, retry file, audit log or archive. Gives their paths.
 *
 * `batchId` may name an earlier batch; without it the present one is meant. One that has not ended needs `force`, and
 * that no live session owns it. Throws `BatchError`: `BATCH_UNFINISHED`, `BATCH_UNKNOWN`, `NOT_OWNER`,
 * `STATE_MISSING`, and as every write.
 */
export declare function cleanupBatchState(place: string, options?: WriteOptions & {
    batchId?: string | undefined;
    force?: boolean | undefined;
}): Promise<string[]>;
