/** What a number of the list leads to: the index of a feature, or an entry that is checked off. */
export type Place = number | 'done';
/** A link that somebody wrote and that does not count: from the feature at index `from` to `to`. */
export type DroppedLink = {
    from: number;
    /** As written: `#72`, or `3` for the third entry of the list. */
    to: string;
    /** `outside`: no feature of this batch. `self`: the feature itself. `duplicate`: said before. */
    reason: 'outside' | 'self' | 'duplicate';
};
/** What the texts of a batch say about which feature waits for which. */
export type FoundLinks = {
    /** Index to the indices it waits for, ascending; only features that wait for something. */
    links: Map<number, number[]>;
    dropped: DroppedLink[];
    /** Those of `links` that nobody wrote out: a feature that says it tests another one. */
    inferred?: {
        from: number;
        to: number;
    }[];
};
export type LinkInput = {
    features: readonly string[];
    /** Issue bodies, aligned with `features`. */
    bodies?: readonly (string | null)[];
    /** Aligned with `features`; null for a batch that does not come from issues. */
    issueNumbers: readonly (number | null)[] | null;
    /** What each number of the list leads to; without it, number 1 is the first feature. */
    places?: readonly Place[];
};
/**
 * Finds which features wait for which, in their texts and issue bodies.
 *
 * `#72` is an issue where the batch has issues, else the number of an entry of the list; a number without
 * `#` is always that of an entry. A link to one that is done is met already. A written link outranks one that only follows from tests.
 */
export declare function findLinks(input: LinkInput): FoundLinks;
/** A feature named as one to wait for: by its number in the list, or with `#`, as `#72`. */
export type Mention = {
    number: number;
    hash: boolean;
};
/**
 * Finds the features that `text` says it waits for, in the order of the text, repetitions included.
 *
 * `(after 3)`, `(needs 2, 5)`: in brackets of their own, numbers with or without `#`.
 * `depends on #72`, `blocked by #72 and #73`, `needs #72`: anywhere, `#` required, unless denied.
 * Code, comments and addresses say nothing.
 */
export declare function findMentions(text: string): Mention[];
