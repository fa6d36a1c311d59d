import type { FailureKind, FailureLabel } from './kinds.cjs';
/** Retries one feature may use; its first attempt is not one. */
export declare const MAX_RETRIES_PER_FEATURE = 3;
/** Retries a whole batch may use. */
export declare const MAX_RETRIES_PER_BATCH = 50;
/** Features in a row that may end failed before the batch is paused. */
export declare const BREAKER_THRESHOLD = 5;
/** After this long without an answer of the service the batch is paused, in milliseconds. */
export declare const OUTAGE_LIMIT_MS: number;
/**
 * What one kind of failure leads to.
 *
 * `retry`: again after a wait. `pause`: the batch waits until a known time, nothing is counted. `wait`: the same attempt
 * waits until the service answers again. `refuse`: no failure, nothing is recorded. `record`: the feature ends failed, and
 * where `pause` names a reason the batch stops too, since every next feature would fail as well.
 */
export type RetryRule = {
    readonly label: FailureLabel & 'transient';
    readonly act: 'retry';
    readonly pause: null;
} | {
    readonly label: FailureLabel & 'transient';
    readonly act: 'pause';
    readonly pause: 'quota';
} | {
    readonly label: FailureLabel & 'transient';
    readonly act: 'wait';
    readonly pause: 'outage';
} | {
    readonly label: FailureLabel & 'neither';
    readonly act: 'refuse';
    readonly pause: null;
} | {
    readonly label: FailureLabel & 'permanent';
    readonly act: 'record';
    readonly pause: 'auth' | 'billing' | null;
};
/** The rule for every kind: a new kind does not compile without its row. */
export declare const RETRY_POLICY: Readonly<Record<FailureKind, RetryRule>>;
export type RetryReason = 'consent_not_given' | 'global_retry_limit_reached' | 'circuit_breaker_open' | 'permanent_failure' | 'max_retries_reached' | 'under_retry_limit';
export type RetryInput = {
    readonly consent: boolean;
    /** Retries used so far in the whole batch. */
    readonly globalRetries: number;
    readonly breakerOpen: boolean;
    readonly kind: FailureKind;
    /** Retries used so far by this feature. */
    readonly featureRetries: number;
};
/**
 * Decides whether a failed feature runs again, and says why.
 *
 * The first reason that holds is the answer, in this order. A `quota` failure is paused for before anyone asks here.
 */
export declare function decideRetry(input: RetryInput): {
    retry: boolean;
    reason: RetryReason;
};
/**
 * Returns the seconds to wait before retry `retryNumber` (1-based): 1 s doubled each time, at most 60 s.
 *
 * `random01` in [0, 1) spreads it by half either way, so that parallel clients do not return together. A longer
 * `retryAfterSeconds` that the failure itself named wins.
 */
export declare function backoffSeconds(retryNumber: number, random01: number, retryAfterSeconds?: number): number;
/** Returns the seconds to wait after report `reports` (1-based) of one outage: 30 s doubled each time, at most 10 min. */
export declare function outageWaitSeconds(reports: number): number;
