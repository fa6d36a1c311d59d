import type { Batch } from '../batch/schema.ts'
import { type AuditEvent, appendAudit } from '../disk/audit-log.ts'
import { type RetryRecord, updateRetry } from '../disk/retry-store.ts'
import type { Classification } from '../failure/classify.ts'
import { decideFailure, type FailureDecision } from '../failure/decide.ts'
import { backoffSeconds } from '../failure/retry-policy.ts'
import { caughtUp, withMirror } from '../failure/retry-record.ts'
import { sanitizeErrorMessage } from '../text/clean.ts'
import { type ActionContext, type Project, timestamp } from './project.ts'

/** A failure of the feature in progress, with what its text was found to mean. */
export interface FailureReport {
  /** Counts from 0. */
  index: number
  text: string
  found: Pick<Classification, 'kind' | 'retryAfterSeconds'>
  consent: boolean
}

/** A decision, and what to tell the user when the retry file had to be made again from the audit log. */
export interface CountedDecision {
  decision: FailureDecision<RetryRecord>
  repaired: string | undefined
}

/**
 * Decides what a failure leads to, counts it in the retry file and writes the audit lines; the batch
 * itself is the caller's to write, under the lock that it holds.
 *
 * `admit` sees the decision before anything is written and refuses by throwing.
 */
export async function decideAndCount(
  context: ActionContext,
  project: Project,
  batch: Batch,
  { index, text, found, consent }: FailureReport,
  admit: (decision: FailureDecision<RetryRecord>) => void = () => {},
): Promise<CountedDecision> {
  const now = timestamp(context)
  const until = found.kind === 'quota' ? await resetTime(context, text) : undefined
  const made: FailureDecision<RetryRecord>[] = []
  const { repaired } = await updateRetry(project.files, batch.batch_id, now, (kept) => {
    const counts = withMirror(kept, batch)
    const decision = decideFailure({
      batch: caughtUp(batch, counts, now),
      counts,
      index,
      kind: found.kind,
      message: sanitizeErrorMessage(text),
      consent,
      until,
      now,
      notBefore: (retry) => {
        const seconds = backoffSeconds(retry, context.random(), found.retryAfterSeconds)
        return new Date(context.now().getTime() + seconds * 1000).toISOString()
      },
    })
    admit(decision)
    made.push(decision)
    return decision.counts
  })
  const [decision] = made as [FailureDecision<RetryRecord>]
  auditDecision(context, project, decision, index, text)
  return { decision, repaired }
}

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

/**
 * Reads from a message when a usage limit ends, as an ISO time; undefined where it names no time. A time
 * without a zone is in that of this computer. What knows the zones is only loaded where it is asked for.
 */
export async function resetTime(
  context: Pick<ActionContext, 'now'>,
  message: string,
): Promise<string | undefined> {
  const { findResetTime } = await import('../failure/reset-time.ts')
  const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return findResetTime(message, context.now(), localZone)?.toISOString()
}
