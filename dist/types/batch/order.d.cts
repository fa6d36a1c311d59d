/** Which features a feature waits for: index to indices. */
export type Links = ReadonlyMap<number, readonly number[]>;
/** The order in which features run, and what was decided about their links. */
export type FeatureOrder = {
    /** Every index once, each after all that it waits for. */
    order: number[];
    /** The links that count: ascending, without repetitions, only features that wait for something. */
    dependencies: Map<number, number[]>;
    /** Features that wait for one another, ascending in each group; the links within a group are dropped. */
    cycles: number[][];
};
/**
 * Orders `count` features so that each runs after those it waits for, else as listed.
 *
 * Among the features that may run, the lowest index goes first. A link to itself or to an index that
 * does not exist is passed over. The same links give the same order, however they were collected.
 */
export declare function orderFeatures(count: number, links: Links): FeatureOrder;
