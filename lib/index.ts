export type { FeatureOrder, Links } from './batch/order.ts'
export { BatchError, type ErrorCode } from './errors.ts'
export { type Classification, classifyFailure } from './failure/classify.ts'
export type { FailureKind, FailureLabel } from './failure/kinds.ts'
export type { RetryReason } from './failure/retry-policy.ts'
export type { DroppedLink } from './features/links.ts'
export {
  type CreateBatchOptions,
  cleanupBatchState,
  createBatchState,
  loadBatchState,
  saveBatchState,
} from './library/batches.ts'
export {
  estimateContextTokens,
  getClearNotificationMessage,
  pauseBatchForClear,
  recordAutoClearEvent,
  shouldAutoClear,
  shouldClearContext,
} from './library/context.ts'
export {
  type FeatureStatus,
  type FeatureStatusOptions,
  getNextPendingFeature,
  markFeatureStatus,
  type PendingFeature,
  updateBatchProgress,
} from './library/features.ts'
export { BatchStateManager } from './library/manager.ts'
export {
  analyzeDependencies,
  type FoundDependencies,
  fetchIssueTitles,
  getFeatureGitStatus,
  type IssueTitles,
  recordGitOperation,
  topologicalSort,
} from './library/records.ts'
export {
  checkRetryConsent,
  getRetryCount,
  incrementRetryCount,
  type RetryAnswer,
  type RetryConsent,
  recordRetryAttempt,
  shouldRetryFeature,
} from './library/retries.ts'
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
  LinkMap,
  SkippedFeatureRecord,
  WriteOptions,
} from './library/types.ts'
export { sanitizeFeatureName } from './text/clean.ts'
export { sanitizeErrorMessage } from './text/redact-secrets.ts'
