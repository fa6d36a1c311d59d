import type { BatchState } from './batch-state.cjs';
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
