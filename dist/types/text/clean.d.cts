/**
 * Returns a feature's text as one safe line: controls and bidirectional overrides become spaces, runs of spaces one.
 *
 * Nothing else is touched and nothing is cut: the text is what the agent works from.
 */
export declare function sanitizeFeatureName(text: string): string;
/**
 * Returns an error message fit for files and terminals: one line, secrets redacted, at most 1,000 characters.
 *
 * Secrets go first: a secret that the cut splits would no longer look like one.
 */
export declare function sanitizeErrorMessage(text: string): string;
/** Returns `text` without terminal colours, cursor movements and window titles. */
export declare function stripAnsi(text: string): string;
/** Returns `text` in at most `max` characters for a list or a title, ending in `...` when something is missing. */
export declare function shortenForDisplay(text: string, max?: number): string;
/** Returns `text` in at most `max` characters, ending in `mark` when something is missing. */
export declare function cut(text: string, max: number, mark: string): string;
/** From this many estimated tokens on, a person who clears the context by hand should do so. */
export declare const CLEAR_THRESHOLD = 150000;
/** Estimates the tokens of a text: one for every four characters, rounded up. */
export declare function estimateTokens(text: string): number;
