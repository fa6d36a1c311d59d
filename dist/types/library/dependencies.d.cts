import { type DroppedLink } from '../model/links.cjs';
import { type FeatureOrder, type Links } from '../model/order.cjs';
/** Which feature waits for which, by index from 0. */
export interface FoundDependencies {
    /** Only features that wait for something; may still form cycles, which `topologicalSort` drops. */
    dependencies: Map<number, number[]>;
    /** Links that somebody wrote and that do not count. */
    dropped: DroppedLink[];
    /** Those of `dependencies` that nobody wrote out: a feature that says it tests another one. */
    inferred: {
        from: number;
        to: number;
    }[];
}
/**
 * Finds which features wait for which in their texts and issue bodies: `(after 3)`, `depends on #72`,
 * `blocked by #72`, `(needs 2, 5)`. Pure; throws nothing. `#72` is an issue where `issueNumbers` is given, else a feature.
 */
export declare function analyzeDependencies(features: readonly string[], from?: {
    issueNumbers?: readonly (number | null)[] | null | undefined;
    bodies?: readonly (string | null)[] | undefined;
}): FoundDependencies;
/**
 * Orders `count` features so that each runs after those it waits for, else as listed.
 *
 * Links to itself or out of range are passed over; features that wait for one another are named in `cycles` and
 * only the links among them are dropped. Pure; throws nothing.
 */
export declare function topologicalSort(count: number, dependencies: Links): FeatureOrder;
