import type { FailureKind } from '../failure/kinds.cjs';
import { type RetryReason } from '../failure/retry-policy.cjs';
import type { BatchState, WriteOptions } from './types.cjs';
/** Whether a failed feature may run again, and why. */
export interface RetryAnswer {
    retry: boolean;
    /** `usage_limit`, `outage`: wait instead, it costs no retry. `interrupted`: no failure, the person stopped it. */
    reason: RetryReason | 'usage_limit' | 'outage' | 'interrupted';
    kind: FailureKind;
    /** Seconds that the failure itself asks to wait. */
    retryAfterSeconds?: number | undefined;
}
/** What is known of the answer to the question whether failed features may be retried. */
export interface RetryConsent {
    /** Undefined when nobody has answered, which means no retry. */
    answer: boolean | undefined;
    source: 'environment' | 'env_file' | 'saved' | 'none';
    /** Why something that stands in the answer's place could not be taken for one. */
    problem?: string;
}
/**
 * Reads how many retries the feature at `index` (from 0) has used. Changes nothing.
 *
 * Throws `BatchError`: `REFUSED` for an index that is not in the batch, and what reading may throw.
 */
export declare function getRetryCount(place: string, index: number): number;
/**
 * Counts one more retry of a feature without an outcome, in the retry file and its mirror, and gives the new count.
 *
 * For the feature in progress the next attempt begins. Throws `BatchError` and changes nothing: `REFUSED` for a
 * feature that is not there or has ended, or when 3 retries of the feature or 50 of the batch are used; and as every write.
 */
export declare function incrementRetryCount(place: string, index: number, options?: WriteOptions): Promise<number>;
/**
 * Says whether a feature that failed with `errorText` may run again: consent, 50 retries of the batch, the
 * circuit breaker, the kind of the failure, 3 retries of the feature, in this order. Asks nobody, changes nothing.
 *
 * Throws `BatchError`: `REFUSED` for an index (from 0) that is not in the batch, and what reading may throw.
 */
export declare function shouldRetryFeature(place: string, index: number, errorText: string, options: {
    consent: boolean;
}): RetryAnswer;
/**
 * Begins another attempt of the feature at `index` (from 0) that failed with `errorText`: counts the retry, keeps the cleaned
 * text for the next attempt to read, sets `in_flight.not_before` to the end of the backoff, writes the audit line.
 *
 * Gives the batch as written. Throws `BatchError` and changes nothing: `REFUSED` where `shouldRetryFeature` says no or the
 * feature may not begin, and as every write.
 */
export declare function recordRetryAttempt(place: string, index: number, errorText: string, options: WriteOptions & {
    consent: boolean;
}): Promise<BatchState>;
/**
 * Looks up whether retrying was agreed to: `BATCH_RETRY_ENABLED` in `env`, else in the project's `.env`, else
 * the saved answer below `homeDir`. Asks nobody, changes nothing.
 *
 * Throws `BatchError` only for `place`: `NOT_A_PROJECT` or `USAGE`.
 */
export declare function checkRetryConsent(place: string, from: {
    env: Readonly<Record<string, string | undefined>>;
    homeDir: string;
}): RetryConsent;
