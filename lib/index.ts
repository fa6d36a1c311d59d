export { BatchError, type ErrorCode } from './errors.ts'
export type {
  AutoClearEvent,
  BatchMode,
  BatchOwner,
  BatchPause,
  BatchState,
  BatchStatus,
  FailedFeatureRecord,
  FeatureGitStatus,
  FeatureVerification,
  GitOperationName,
  GitOperationRecord,
  InFlightFeature,
  SkippedFeatureRecord,
} from './library/batch-state.ts'
export { estimateContextTokens, recordAutoClearEvent, shouldAutoClear } from './library/context-clear.ts'
export { type CreateBatchOptions, createBatchState } from './library/create-state.ts'
export { analyzeDependencies, type FoundDependencies, topologicalSort } from './library/dependencies.ts'
export {
  getClearNotificationMessage,
  pauseBatchForClear,
  shouldClearContext,
} from './library/deprecated.ts'
export {
  type FeatureStatus,
  type FeatureStatusOptions,
  markFeatureStatus,
  updateBatchProgress,
} from './library/feature-status.ts'
export { getFeatureGitStatus, recordGitOperation } from './library/git-records.ts'
export { fetchIssueTitles, type IssueTitles } from './library/issues.ts'
export { BatchStateManager } from './library/manager.ts'
export { getNextPendingFeature, type PendingFeature } from './library/next-pending.ts'
export {
  checkRetryConsent,
  getRetryCount,
  incrementRetryCount,
  type RetryAnswer,
  type RetryConsent,
  recordRetryAttempt,
  shouldRetryFeature,
} from './library/retries.ts'
export { cleanupBatchState, loadBatchState, saveBatchState } from './library/state-file.ts'
export type { WriteOptions } from './library/write-options.ts'
export { sanitizeErrorMessage, sanitizeFeatureName } from './model/clean-text.ts'
export { type Classification, classifyFailure } from './model/failure.ts'
export type { FailureKind, FailureLabel } from './model/failure-kind.ts'
export type { DroppedLink } from './model/links.ts'
export type { FeatureOrder, Links } from './model/order.ts'
export type { RetryReason } from './model/retry-policy.ts'
