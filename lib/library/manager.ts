import {
  type CreateBatchOptions,
  cleanupBatchState,
  createBatchState,
  loadBatchState,
  saveBatchState,
} from './batches.ts'
import { recordAutoClearEvent, shouldAutoClear } from './context.ts'
import {
  type FeatureStatus,
  type FeatureStatusOptions,
  getNextPendingFeature,
  markFeatureStatus,
  type PendingFeature,
  updateBatchProgress,
} from './features.ts'
import { openAccess } from './project.ts'
import { getFeatureGitStatus, recordGitOperation } from './records.ts'
import {
  checkRetryConsent,
  getRetryCount,
  incrementRetryCount,
  type RetryAnswer,
  type RetryConsent,
  recordRetryAttempt,
  shouldRetryFeature,
} from './retries.ts'
import type { BatchState, FeatureGitStatus, GitOperationName, GitOperationRecord } from './types.ts'

/**
 * The calls of this library bound to one state file and one caller.
 *
 * It holds no state of its own: every call reads the file, and every change goes through the same lock as everyone else's.
 * What each call does, gives and throws is said at the function of the same name.
 */
export class BatchStateManager {
  readonly stateFile: string
  readonly #session: string | undefined

  /**
   * Binds the calls to the project at `place`: a folder in it, or its `.claude/batch_state.json`. Creates nothing.
   *
   * `session` is the Claude Code session that the calls are made for, if any. Throws `BatchError`: `NOT_A_PROJECT` or `USAGE`.
   */
  constructor(place: string, options: { session?: string | undefined } = {}) {
    this.stateFile = openAccess(place, options).project.files.state
    this.#session = options.session
  }

  createBatchState(options: Omit<CreateBatchOptions, 'session'>): Promise<BatchState> {
    return createBatchState(this.stateFile, this.#asCaller(options))
  }

  loadBatchState(): BatchState {
    return loadBatchState(this.stateFile)
  }

  saveBatchState(state: BatchState): Promise<BatchState> {
    return saveBatchState(this.stateFile, state, this.#asCaller({}))
  }

  updateBatchProgress(
    index: number,
    status: FeatureStatus,
    options: Omit<FeatureStatusOptions, 'session'> & { tokensAdded?: number | undefined } = {},
  ): Promise<BatchState> {
    return updateBatchProgress(this.stateFile, index, status, this.#asCaller(options))
  }

  markFeatureStatus(
    index: number,
    status: FeatureStatus,
    options: Omit<FeatureStatusOptions, 'session'> = {},
  ): Promise<BatchState> {
    return markFeatureStatus(this.stateFile, index, status, this.#asCaller(options))
  }

  recordAutoClearEvent(): Promise<BatchState> {
    return recordAutoClearEvent(this.stateFile, this.#asCaller({}))
  }

  shouldAutoClear(): boolean {
    return shouldAutoClear(this.loadBatchState())
  }

  getNextPendingFeature(): PendingFeature | null {
    return getNextPendingFeature(this.loadBatchState())
  }

  cleanupBatchState(
    options: { batchId?: string | undefined; force?: boolean | undefined } = {},
  ): Promise<string[]> {
    return cleanupBatchState(this.stateFile, this.#asCaller(options))
  }

  getRetryCount(index: number): number {
    return getRetryCount(this.stateFile, index)
  }

  incrementRetryCount(index: number): Promise<number> {
    return incrementRetryCount(this.stateFile, index, this.#asCaller({}))
  }

  shouldRetryFeature(index: number, errorText: string, options: { consent: boolean }): RetryAnswer {
    return shouldRetryFeature(this.stateFile, index, errorText, options)
  }

  recordRetryAttempt(index: number, errorText: string, options: { consent: boolean }): Promise<BatchState> {
    return recordRetryAttempt(this.stateFile, index, errorText, this.#asCaller(options))
  }

  checkRetryConsent(from: Parameters<typeof checkRetryConsent>[1]): RetryConsent {
    return checkRetryConsent(this.stateFile, from)
  }

  recordGitOperation(
    index: number,
    operation: GitOperationName,
    facts: Omit<GitOperationRecord, 'timestamp'>,
  ): Promise<BatchState> {
    return recordGitOperation(this.stateFile, index, operation, facts, this.#asCaller({}))
  }

  getFeatureGitStatus(index: number): FeatureGitStatus {
    return getFeatureGitStatus(this.loadBatchState(), index)
  }

  #asCaller<Options extends object>(options: Options): Options & { session: string | undefined } {
    return { ...options, session: this.#session }
  }
}
