import type { BatchState } from './batch-state.cjs';
import type { WriteOptions } from './write-options.cjs';
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
