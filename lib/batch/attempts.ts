import type { Batch } from './schema.ts'

/** How many attempts a feature has behind it. */
export function attemptsBefore(batch: Batch, index: number): number {
  return (batch.earlier_attempts.get(index)?.attempts ?? 0) + (batch.retry_attempts.get(index) ?? 0)
}

/** Makes every failed feature pending again, with retries of its own, and what waited for one. */
export function reopenFailed(batch: Batch): Batch {
  const earlier_attempts = new Map(batch.earlier_attempts)
  const retry_attempts = new Map(batch.retry_attempts)
  const verification = new Map(batch.verification)
  for (const { feature_index: index, attempts = 1, work_ref, error_message } of batch.failed_features) {
    const refs = [...(earlier_attempts.get(index)?.refs ?? []), ...(work_ref === undefined ? [] : [work_ref])]
    earlier_attempts.set(index, { attempts, refs, error: error_message })
    retry_attempts.delete(index)
    verification.delete(index)
  }
  const skipped_features = batch.skipped_features.filter(({ category }) => category !== 'dependency')
  return { ...batch, earlier_attempts, retry_attempts, verification, failed_features: [], skipped_features }
}
