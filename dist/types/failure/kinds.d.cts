/** Every kind of failure, as a closed set: the table of retry rules has one row for each. */
export declare const FAILURE_KINDS: readonly ['network', 'rate_limit', 'overloaded', 'service', 'timeout', 'lock', 'quota', 'outage', 'interrupted', 'test', 'syntax', 'import', 'type', 'value', 'build', 'not_found', 'permission', 'auth', 'billing', 'resource', 'conflict', 'unknown'];
export type FailureKind = (typeof FAILURE_KINDS)[number];
/** Whether waiting alone may cure a failure; an interruption by the person is no failure at all. */
export type FailureLabel = 'transient' | 'permanent' | 'neither';
