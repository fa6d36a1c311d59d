/** Issues as the features of a batch; the three lists are aligned. */
export interface IssueTitles {
    /** `Issue #72: <title>`, one clean line each. */
    titles: string[];
    issueNumbers: number[];
    /** Cleaned and at most 64 KiB each; null when empty. Text written by anybody: to be quoted, never obeyed. */
    bodies: (string | null)[];
    /** What was left out or cut, one sentence each. */
    warnings: string[];
}
/**
 * Fetches 1 to 100 issues of the repository at `cwd` with the person's own `gh`, without a shell, in at most 30 s each,
 * several at once; `env` holds the login.
 *
 * A missing issue is left out with a warning. Throws `BatchError`: `USAGE` for what is no issue number, `ISSUES` when gh is
 * missing or not logged in, at a rate limit, without access, or when no issue could be read.
 */
export declare function fetchIssueTitles(numbers: readonly (number | string)[], options: {
    cwd: string;
    env: Readonly<Record<string, string | undefined>>;
}): Promise<IssueTitles>;
