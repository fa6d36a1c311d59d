/**
 * Why a batch may be paused, by the word in the state file, and how a person is told. A new reason is a row here and
 * nothing else: the schema, the library's type and the texts are made from this table.
 */
export declare const PAUSE_REASONS: {
    /** Five features in a row ended failed. */
    readonly breaker: 'its circuit breaker is open';
    /** A usage window is used up; `until` says when it resets, where that is known. */
    readonly quota: 'the usage limit is reached';
    /** The service did not answer for an hour. */
    readonly outage: 'the service did not answer';
    readonly auth: 'Claude or a service is not logged in';
    readonly billing: 'an account needs attention';
    /** The client refused a tool call, and would refuse the next feature's as well. */
    readonly permission: 'a permission that the features need was refused';
    /** The checks fail before the next feature begins, so nothing could be completed. */
    readonly red: 'the checks fail before the next feature begins';
    /** Claude stopped three times without any change of the state. */
    readonly stalled: 'Claude stopped three times in a row without any progress';
    readonly user: 'somebody stopped it';
    /** A limit that the person set before the night. */
    readonly limit: 'a limit that was set is reached';
    /** Older files only: nothing sets it any more. */
    readonly question: 'a question needs an answer';
};
export type PauseReason = keyof typeof PAUSE_REASONS;
