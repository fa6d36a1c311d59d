import type { BatchState, WriteOptions } from './types.cjs';
/** What may become of a feature by a call: an outcome, or that work on it begins. `blocked` follows by itself. */
export type FeatureStatus = 'in_progress' | 'completed' | 'failed' | 'skipped';
/** What is known beside the status. */
export interface FeatureStatusOptions extends WriteOptions {
    /** For `failed`: the error text, cleaned and redacted before it is kept. It decides the kind of the failure. */
    errorMessage?: string | undefined;
    /** For `skipped`. */
    reason?: string | undefined;
    /** For `in_progress`: HEAD at this moment, from which its commits are looked for. */
    baseSha?: string | null | undefined;
}
/**
 * Sets the status of the feature at `index` (from 0), and gives the batch as written.
 *
 * The state machine of the helper admits or refuses it: outcomes are final, one feature is in progress at a time, none begins
 * while the batch is paused or before what it waits for. An outcome for a pending feature begins and ends it in one write.
 * `completed` is recorded as unverified, since the library runs no checks. `failed` counts towards the circuit breaker,
 * which pauses the batch at the fifth in a row; a usage limit is no failure: it pauses the batch and leaves the
 * feature in progress. Those that wait for a failed or skipped feature become blocked.
 *
 * Throws `BatchError` and changes nothing: `REFUSED` with the reason, `USAGE` for a status that is none, `NOT_OWNER`, and
 * as every write.
 */
export declare function markFeatureStatus(place: string, index: number, status: FeatureStatus, options?: FeatureStatusOptions): Promise<BatchState>;
/**
 * Does what `markFeatureStatus` does, and adds `tokensAdded` (at least 0) to the estimate of the conversation in the
 * same write.
 */
export declare function updateBatchProgress(place: string, index: number, status: FeatureStatus, options?: FeatureStatusOptions & {
    tokensAdded?: number | undefined;
}): Promise<BatchState>;
/** A feature to work on. */
export interface PendingFeature {
    /** From 0, as in the file. */
    index: number;
    /** From 1, as people see it. */
    number: number;
    text: string;
    /** Whether it had been begun already: the same attempt again. */
    inProgress: boolean;
}
/**
 * Picks the feature to work on: the one in progress, else the first in `feature_order` without an outcome whose
 * dependencies have completed. Null while the batch is paused and when none is left. Pure: reads `state` alone.
 */
export declare function getNextPendingFeature(state: BatchState): PendingFeature | null;
