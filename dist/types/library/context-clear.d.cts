import type { BatchState } from './batch-state.cjs';
import type { WriteOptions } from './write-options.cjs';
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
