import { type Links } from '../model/order.cjs';
import type { BatchMode, BatchState } from './batch-state.cjs';
import type { WriteOptions } from './write-options.cjs';
/** What a new batch is made of; an index counts from 0. */
export interface CreateBatchOptions extends WriteOptions {
    /** 1 to 10,000 texts, none blank. Controls become spaces; nothing is cut. */
    features: readonly string[];
    /** Where the list came from, for people to see. */
    featuresFile?: string | undefined;
    /** 1 to 100 letters, digits, `.`, `_` and `-`; made from the time unless given. */
    batchId?: string | undefined;
    mode?: BatchMode | undefined;
    /** Aligned with `features`. */
    issueNumbers?: readonly (number | null)[] | null | undefined;
    /** Aligned with `features`: cleaned, and cut after 64 KiB each. */
    issueBodies?: readonly (string | null)[] | null | undefined;
    /** What each feature waits for; a cycle is refused. */
    dependencies?: Links | undefined;
    /** Every index once; follows from `dependencies` unless given. */
    order?: readonly number[] | undefined;
}
/**
 * Creates the batch of the project at `place` with every feature pending, and gives its first revision.
 *
 * With `session` that session owns it; without, the first session that resumes it will. A batch that has ended is moved
 * to `.claude/batches/` first; the new files are added to `.git/info/exclude`. Throws `BatchError` and changes nothing:
 * `BATCH_UNFINISHED`, `REFUSED` for an id that was used before, `USAGE` for a list, id or link that cannot be, and as every write.
 */
export declare function createBatchState(place: string, options: CreateBatchOptions): Promise<BatchState>;
