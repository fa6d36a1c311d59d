import { sanitizeErrorMessage } from '../model/clean-text.ts'
import type { FailureDecision } from '../model/failure-decision.ts'
import { type AuditEvent, appendAudit } from '../store/audit-log.ts'
import type { RetryRecord } from '../store/retry-store.ts'
import { type ActionContext, type Project, timestamp } from './context.ts'

/** Writes one audit line for a decision about a failure, and one more when it opened the breaker. */
export function auditDecision(
  context: ActionContext,
  project: Project,
  decision: FailureDecision<RetryRecord>,
  index: number,
  errorText: string,
): void {
  const { counts, batch } = decision
  const line = {
    timestamp: timestamp(context),
    batch_id: batch.batch_id,
    feature_index: index,
    retry_count: counts.retry_counts.get(index) ?? 0,
    global_retry_count: counts.global_retry_count,
    error_message: sanitizeErrorMessage(errorText),
    reason: decision.reason,
  }
  const event_type = decision.outcome === 'retried' ? 'retry_attempt' : 'retry_denied'
  appendLine(context, project, { ...line, event_type })
  if (decision.breakerOpened)
    appendLine(context, project, { ...line, event_type: 'circuit_breaker_triggered' })
}

/** Appends one line; a failure is said and never stops the batch. */
export function appendLine(context: ActionContext, { files }: Project, event: AuditEvent): void {
  const failure = appendAudit(files.audit(event.batch_id), event, { root: files.root })
  if (failure) context.warn(failure)
}
