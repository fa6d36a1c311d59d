import type { AuditEvent } from '../batch/audit-events.ts'
import type { Batch } from '../batch/schema.ts'
import { BatchError } from '../errors.ts'
import type { Classification } from '../failure/classify.ts'
import { decideFailure, type FailureDecision } from '../failure/decide.ts'
import type { FailureKind } from '../failure/kinds.ts'
import { backoffSeconds, RETRY_POLICY } from '../failure/retry-policy.ts'
import { pauseForBreaker, type RetryRecord } from '../failure/retry-record.ts'
import { sanitizeErrorMessage } from '../text/redact-secrets.ts'
import { interruptedText } from '../view/failure.ts'
import { type ActionContext, timestamp } from './project.ts'

/** A failure of the feature in progress, with what its text was found to mean. */
export interface FailureReport {
  /** Counts from 0. */
  index: number
  text: string
  found: Classification
  /** Whether the person agreed to retries. */
  consent: boolean
  /** When a usage limit ends (ISO time), where the text says so. */
  until: string | undefined
  /** The ref that keeps the feature's work, should it end failed. */
  workRef?: string | undefined
}

/**
 * Reads what a failure's text means: its kind, and when a usage limit ends. `told` is the kind by the reporter's own
 * judgement: it counts only where the rules find nothing. What knows the rules and the time zones is only loaded here.
 */
export async function readFailure(
  context: Pick<ActionContext, 'now'>,
  text: string,
  told?: FailureKind | undefined,
): Promise<Pick<FailureReport, 'text' | 'found' | 'until'>> {
  const { classifyFailure } = await import('../failure/classify.ts')
  const evident = classifyFailure(text, context.now())
  const found = told !== undefined && evident.kind === 'unknown' ? asReported(told) : evident
  return { text, found, until: found.kind === 'quota' ? await resetTime(context, text) : undefined }
}

function asReported(kind: FailureKind): Classification {
  return { kind, label: RETRY_POLICY[kind].label, rule: 'reported', evidence: '' }
}

/** Decides what a failure leads to, with the line for the audit log. Throws REFUSED for what is no failure. Pure. */
export function decideReport(
  context: Pick<ActionContext, 'now' | 'random'>,
  { batch, retries }: { batch: Batch; retries: RetryRecord },
  { index, text, found, consent, until, workRef }: FailureReport,
): { decision: FailureDecision; audit: AuditEvent[] } {
  const now = timestamp(context)
  const message = sanitizeErrorMessage(text) || 'no reason was given'
  const decision = decideFailure({
    batch: pauseForBreaker(batch, retries, now),
    retries,
    index,
    kind: found.kind,
    message,
    consent,
    clientRefused: found.rule === 'client-refused',
    until,
    workRef,
    now,
    notBefore: (retry) => {
      const seconds = backoffSeconds(retry, context.random(), found.retryAfterSeconds)
      return new Date(context.now().getTime() + seconds * 1000).toISOString()
    },
  })
  if (decision.outcome === 'refused') throw new BatchError(interruptedText(index), { code: 'REFUSED' })
  const line: AuditEvent = {
    timestamp: now,
    event_type: AUDITED_AS[decision.outcome],
    batch_id: batch.batch_id,
    feature_index: index,
    retry_count: decision.retries.retry_counts.get(index) ?? 0,
    global_retry_count: decision.retries.global_retry_count,
    error_message: message,
    reason: found.rule === 'reported' ? `${decision.reason} (reported as ${found.kind})` : decision.reason,
  }
  return { decision, audit: [line] }
}

// A feature that waits was denied nothing.
const AUDITED_AS = {
  retried: 'retry_attempt',
  failed: 'retry_denied',
  waits_for_quota: 'feature_waits',
  waits_for_service: 'feature_waits',
} as const

/**
 * Reads from a message when a usage limit ends, as an ISO time; undefined where it names no time. A time
 * without a zone is in that of this computer.
 */
export async function resetTime(
  context: Pick<ActionContext, 'now'>,
  message: string,
): Promise<string | undefined> {
  const { findResetTime } = await import('../failure/reset-time.ts')
  const localZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return findResetTime(message, context.now(), localZone)?.toISOString()
}
