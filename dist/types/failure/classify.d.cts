import type { FailureKind, FailureLabel } from './kinds.cjs';
/** What kind of failure a text reports, and what that rests on. */
export type Classification = {
    readonly kind: FailureKind;
    readonly label: FailureLabel;
    /** The id of the rule that decided. */
    readonly rule: string;
    /** The words it rests on: one line, secrets redacted. */
    readonly evidence: string;
    /** Seconds that the failure itself asks to wait. */
    readonly retryAfterSeconds?: number;
};
/**
 * Returns the kind of failure that an error text reports, and the words on which that rests.
 *
 * `now` serves to read a `Retry-After` that is a date; without it such a wait is not read.
 */
export declare function classifyFailure(text: string, now?: Date): Classification;
