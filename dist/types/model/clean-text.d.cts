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
