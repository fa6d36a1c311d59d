/**
 * Returns `text` with tokens, keys and passwords replaced by `[redacted]` and without invisible characters, which could
 * stand inside of one; redacting twice changes nothing more.
 *
 * Run it before anything is cut: half a secret may no longer be recognised, and half may be enough.
 */
export declare function redactSecrets(text: string): string;
/** Returns `facts` with each of its texts as `sanitizeErrorMessage` makes it. */
export declare function sanitizeTexts<Facts extends object>(facts: Facts): Facts;
/**
 * Returns an error message fit for files and terminals: one line, secrets redacted, at most 1,000 characters.
 *
 * Secrets go first: a secret that the cut splits would no longer look like one. What is no text is empty.
 */
export declare function sanitizeErrorMessage(text: string): string;
