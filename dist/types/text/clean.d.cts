/** Returns `text` without the characters that nobody sees, except where they shape emoji or letters. */
export declare function withoutInvisible(text: string): string;
/** From this many estimated tokens on, a person who clears the context by hand should do so. */
export declare const CLEAR_THRESHOLD = 150000;
/**
 * Returns `text` as one line that is safe on a terminal and in what Claude reads.
 *
 * Line breaks, controls, bidirectional overrides and isolates, and lone surrogates become a space; invisible characters
 * vanish; runs of spaces become one. Nothing else is touched and nothing is cut.
 */
export declare function safeLine(text: string): string;
/**
 * Returns `text` safe as `safeLine` makes it, but in its lines: for text that is quoted line by line.
 *
 * Every kind of line break becomes `\n`. Tabs and runs of spaces stay, since indentation says something.
 */
export declare function safeBlock(text: string): string;
/** Returns a file's name safe to print: in quotes where it has more than letters, digits, blanks and `._/-+@`. For no command line. */
export declare function safeName(name: string): string;
/** Returns a feature's text as one safe line; otherwise it is whole: it is what the agent works from. What is no text is empty. */
export declare function sanitizeFeatureName(text: string): string;
/** Returns `text` without terminal colours, cursor movements and window titles. */
export declare function stripAnsi(text: string): string;
/** Returns `text` in at most `max` characters for a list or a title, ending in `...` when something is missing. */
export declare function shortenForDisplay(text: string, max?: number): string;
/** Returns `text` in at most `max` characters, ending in `mark` when something is missing. */
export declare function cut(text: string, max: number, mark: string): string;
/** Estimates the tokens of a text: one for every four characters, rounded up. */
export declare function estimateTokens(text: string): number;
