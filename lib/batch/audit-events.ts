import { sanitizeErrorMessage } from '../text/redact-secrets.ts'
import type { Batch } from './schema.ts'
import { isOver } from './transition.ts'

/** What a line of the audit log may be about. */
type AuditEventType =
  | 'batch_started'
  | 'feature_started'
  | 'feature_checked'
  | 'retry_attempt'
  | 'retry_denied'
  | 'feature_waits'
  | 'feature_completed'
  | 'feature_failed'
  | 'feature_skipped'
  | 'feature_reopened'
  | 'circuit_breaker_triggered'
  | 'circuit_breaker_reset'
  | 'batch_paused'
  | 'batch_resumed'
  | 'batch_ended'

/** One line of the audit log, in the words of the file. The index counts from 0; texts are cleaned and redacted. */
export interface AuditEvent {
  timestamp: string
  event_type: AuditEventType
  batch_id: string
  feature_index?: number
  retry_count?: number
  global_retry_count?: number
  error_message?: string
  reason?: string
}

type Event = Omit<AuditEvent, 'timestamp' | 'batch_id'>

/** Lists what happened between two revisions, in the order in which it happened. */
export function auditEvents(before: Batch | undefined, after: Batch, timestamp: string): AuditEvent[] {
  const base = { timestamp, batch_id: after.batch_id }
  if (!before) return [{ ...base, event_type: 'batch_started', reason: `${after.features.length} features` }]
  if (before === after) return []
  const events = [
    ...checked(before, after),
    ...reopened(before, after),
    ...completed(before, after),
    ...failed(before, after),
    ...skipped(before, after),
    ...pauses(before, after),
    ...started(before, after),
    ...end(before, after),
  ]
  return events.map((event) => ({ ...base, ...event }))
}

/** What was handed out, so that the log alone tells how long each attempt took. */
function started(before: Batch, after: Batch): Event[] {
  return [...after.in_flight]
    .filter(([index, { attempt, started_at }]) => {
      const known = before.in_flight.get(index)
      return known?.attempt !== attempt || known.started_at !== started_at
    })
    .map(([feature_index, { attempt }]) => ({
      event_type: 'feature_started',
      feature_index,
      reason: `attempt ${attempt}`,
    }))
}

function checked(before: Batch, after: Batch): Event[] {
  return [...after.verification]
    .filter(
      ([index, record]) =>
        record.commands.length > 0 && record.timestamp !== before.verification.get(index)?.timestamp,
    )
    .map(([feature_index, { result, commands }]) => {
      const last = commands.at(-1)
      const how = last?.timed_out ? 'timed out' : `exit code ${last?.exit_code ?? 'none'}`
      return { event_type: 'feature_checked', feature_index, reason: `${result} (${how})` }
    })
}

function reopened(before: Batch, after: Batch): Event[] {
  const failed = new Set(after.failed_features.map(({ feature_index }) => feature_index))
  return before.failed_features
    .filter(({ feature_index }) => !failed.has(feature_index))
    .map(({ feature_index, failure_kind = 'unknown' }) => ({
      event_type: 'feature_reopened',
      feature_index,
      reason: failure_kind,
    }))
}

function completed(before: Batch, after: Batch): Event[] {
  return after.completed_features.slice(before.completed_features.length).map((feature_index) => ({
    event_type: 'feature_completed',
    feature_index,
    retry_count: after.retry_attempts.get(feature_index) ?? 0,
    reason: after.verification.get(feature_index)?.result ?? 'unverified',
  }))
}

function failed(before: Batch, after: Batch): Event[] {
  const known = new Set(before.failed_features.map(keyOf))
  return after.failed_features
    .filter((record) => !known.has(keyOf(record)))
    .map(({ feature_index, retry_count, error_message, failure_kind }) => ({
      event_type: 'feature_failed',
      feature_index,
      retry_count: retry_count ?? 0,
      error_message: sanitizeErrorMessage(error_message),
      ...(failure_kind === undefined ? {} : { reason: failure_kind }),
    }))
}

// A feature may fail again after it was opened anew.
function keyOf({ feature_index, timestamp }: { feature_index: number; timestamp: string }): string {
  return `${feature_index} ${timestamp}`
}

function skipped(before: Batch, after: Batch): Event[] {
  const known = new Set(before.skipped_features.map(keyOf))
  return after.skipped_features
    .filter((record) => !known.has(keyOf(record)))
    .map(({ feature_index, category, reason }) => ({
      event_type: 'feature_skipped',
      feature_index,
      reason: category,
      error_message: sanitizeErrorMessage(reason),
    }))
}

function pauses(before: Batch, after: Batch): Event[] {
  const { pause } = after
  if (pause && before.pause?.since !== pause.since) {
    const paused = { reason: pause.reason, error_message: sanitizeErrorMessage(pause.detail) }
    const opened: Event[] = [{ event_type: 'circuit_breaker_triggered', ...paused }]
    return [...(pause.reason === 'breaker' ? opened : []), { event_type: 'batch_paused', ...paused }]
  }
  return before.pause && !pause && !isOver(after)
    ? [{ event_type: 'batch_resumed', reason: before.pause.reason }]
    : []
}

function end(before: Batch, after: Batch): Event[] {
  return isOver(after) && !isOver(before) ? [{ event_type: 'batch_ended', reason: after.status }] : []
}
