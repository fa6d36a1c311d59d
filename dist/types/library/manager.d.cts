import { type CreateBatchOptions } from './batches.cjs';
import { type FeatureStatus, type FeatureStatusOptions, type PendingFeature } from './features.cjs';
import { checkRetryConsent, type RetryAnswer, type RetryConsent } from './retries.cjs';
import type { BatchState, FeatureGitStatus, GitOperationName, GitOperationRecord } from './types.cjs';
/**
 * The calls of this library bound to one state file and one caller.
 *
 * It holds no state of its own: every call reads the file, and every change goes through the same lock as everyone else's.
 * What each call does, gives and throws is said at the function of the same name.
 */
export declare class BatchStateManager {
    #private;
    readonly stateFile: string;
    /**
     * Binds the calls to the project at `place`: a folder in it, or its `.claude/batch_state.json`. Creates nothing.
     *
     * `session` is the Claude Code session that the calls are made for, if any. Throws `BatchError`: `NOT_A_PROJECT` or `USAGE`.
     */
    constructor(place: string, options?: {
        session?: string | undefined;
    });
    createBatchState(options: Omit<CreateBatchOptions, 'session'>): Promise<BatchState>;
    loadBatchState(): BatchState;
    saveBatchState(state: BatchState): Promise<BatchState>;
    updateBatchProgress(index: number, status: FeatureStatus, options?: Omit<FeatureStatusOptions, 'session'> & {
        tokensAdded?: number | undefined;
    }): Promise<BatchState>;
    markFeatureStatus(index: number, status: FeatureStatus, options?: Omit<FeatureStatusOptions, 'session'>): Promise<BatchState>;
    recordAutoClearEvent(): Promise<BatchState>;
    shouldAutoClear(): boolean;
    getNextPendingFeature(): PendingFeature | null;
    cleanupBatchState(options?: {
        batchId?: string | undefined;
        force?: boolean | undefined;
    }): Promise<string[]>;
    getRetryCount(index: number): number;
    incrementRetryCount(index: number): Promise<number>;
    shouldRetryFeature(index: number, errorText: string, options: {
        consent: boolean;
    }): RetryAnswer;
    recordRetryAttempt(index: number, errorText: string, options: {
        consent: boolean;
    }): Promise<BatchState>;
    checkRetryConsent(from: Parameters<typeof checkRetryConsent>[1]): RetryConsent;
    recordGitOperation(index: number, operation: GitOperationName, facts: Omit<GitOperationRecord, 'timestamp'>): Promise<BatchState>;
    getFeatureGitStatus(index: number): FeatureGitStatus;
}
