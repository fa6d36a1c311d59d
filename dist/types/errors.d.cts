/** What went wrong, as a closed set: callers branch on the code, people read the message. */
export type ErrorCode = 'USAGE' | 'NOT_A_PROJECT' | 'STATE_MISSING' | 'STATE_CORRUPT' | 'STATE_IMPOSSIBLE' | 'STATE_NEWER' | 'STATE_LEGACY' | 'STATE_LOCKED' | 'STATE_UNSAFE' | 'STATE_UNWRITABLE' | 'NOT_OWNER' | 'REFUSED' | 'BATCH_UNFINISHED' | 'BATCH_UNKNOWN' | 'FEATURES_FILE' | 'SETTINGS' | 'ISSUES' | 'PROCESS';
/**
 * The one error class: a message that says what happened, to what, and what to do next.
 *
 * The message is complete for a user; `code` is for programs, `cause` for `BATCH_DEBUG=1`.
 */
export declare class BatchError extends Error {
    readonly name = "BatchError";
    readonly code: ErrorCode;
    constructor(message: string, options: {
        code: ErrorCode;
        cause?: unknown;
    });
}
/** Tells our own errors from others, also those of another bundle, which has a class of its own. */
export declare function isBatchError(value: unknown): value is BatchError;
