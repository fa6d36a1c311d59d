import type { FailureKind, FailureLabel } from './kinds.cjs';
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
 * Says what kind of failure an error text reports, and on which words that rests.
 *
 * The root cause decides: what the client and tools say of themselves, then verdicts on the work, then causes outside
 * it, then what code tripped on. Words in tests, source and quotes are no evidence. Nothing found is `unknown`.
 */
export declare function classifyFailure(text: string): Classification;
