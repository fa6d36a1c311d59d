import type { BatchState, WriteOptions } from './types.cjs';
/** Estimates the tokens of a text: characters / 4, rounded up. */
export declare function estimateContextTokens(text: string): number;
/** Tells whether the conversation should be cleared by hand: from 150,000 estimated tokens on. */
export declare function shouldAutoClear(state: Pick<BatchState, 'context_token_estimate'>): boolean;
/**
 * Records that the conversation was compacted or cleared: one event with the estimate until then, which begins again at 0.
 *
 * Gives the batch as written. Throws `BatchError` as every write: `NOT_OWNER`, `STATE_MISSING`, `STATE_LOCKED`,
 * `STATE_UNSAFE`, `STATE_UNWRITABLE`.
 */
export declare function recordAutoClearEvent(place: string, options?: WriteOptions): Promise<BatchState>;
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
