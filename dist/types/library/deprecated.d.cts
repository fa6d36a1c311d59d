import type { BatchState } from './batch-state.cjs';
import type { WriteOptions } from './write-options.cjs';
/**
 * Tells whether the conversation should be cleared by hand.
 *
 * @deprecated Use `shouldAutoClear`. Warns once per process, code `BATCH_DEP0001`.
 */
export declare function shouldClearContext(state: Pick<BatchState, 'context_token_estimate'>): boolean;
/**
 * Pauses the batch, reason `user`, and notes the estimated tokens and the feature at that moment. Gives the batch as written.
 *
 * Throws `BatchError` and changes nothing: `REFUSED` for a batch that has ended, and as every write.
 *
 * @deprecated Claude Code compacts by itself and the batch goes on. Warns once per process, code `BATCH_DEP0002`.
 */
export declare function pauseBatchForClear(place: string, options?: WriteOptions): Promise<BatchState>;
/**
 * Gives the notice of a pause by hand: estimate and threshold, progress, batch id, and the two steps on.
 *
 * @deprecated Goes with `pauseBatchForClear`. Warns once per process, code `BATCH_DEP0003`.
 */
export declare function getClearNotificationMessage(state: BatchState): string;
