import { sanitizeErrorMessage } from '../text/clean.ts'
import type { Batch } from './schema.ts'
import { isOver } from './transition.ts'

/** The events that the difference between two revisions of a batch can show. */
type ShownEventType =
  | 'batch_started'
  | 'feature_completed'
  | 'feature_failed'
  | 'batch_paused'
  | 'batch_resumed'
  | 'batch_ended'

/** An audit line about a change of the batch; the index counts from 0. */
export interface ShownEvent {
  timestamp: string
  event_type: ShownEventType
  batch_id: string
  feature_index?: number
  retry_count?: number
  error_message?: string
  reason?: string
}

/** Lists what happened between two revisions, in the order in which it happened. */
export function auditEvents(before: Batch | undefined, after: Batch, timestamp: string): ShownEvent[] {
  const base = { timestamp, batch_id: after.batch_id }
  if (!before) return [{ ...base, event_type: 'batch_started', reason: `${after.features.length} features` }]
  return [...endedFeatures(before, after), ...pauses(before, after), ...end(before, after)].map((event) => ({
    ...base,
    ...event,
  }))
}

type Event = Omit<ShownEvent, 'timestamp' | 'batch_id'>

function endedFeatures(before: Batch, after: Batch): Event[] {
  const completed = after.completed_features.slice(before.completed_features.length).map(
    (feature_index): Event => ({
      event_type: 'feature_completed',
      feature_index,
      retry_count: after.retry_attempts.get(feature_index) ?? 0,
      reason: after.verification.get(feature_index)?.result ?? 'unverified',
    }),
  )
  const failed = after.failed_features.slice(before.failed_features.length).map(
    ({ feature_index, retry_count, error_message, failure_kind }): Event => ({
      event_type: 'feature_failed',
      feature_index,
      retry_count: retry_count ?? 0,
      error_message: sanitizeErrorMessage(error_message),
      ...(failure_kind === undefined ? {} : { reason: failure_kind }),
    }),
  )
  return [...completed, ...failed]
}

function pauses(before: Batch, after: Batch): Event[] {
  if (after.pause && before.pause?.since !== after.pause.since) {
    return [
      {
        event_type: 'batch_paused',
        reason: after.pause.reason,
        error_message: sanitizeErrorMessage(after.pause.detail),
      },
    ]
  }
  return before.pause && !after.pause && !isOver(after)
    ? [{ event_type: 'batch_resumed', reason: before.pause.reason }]
    : []
}

function end(before: Batch, after: Batch): Event[] {
  return isOver(after) && !isOver(before) ? [{ event_type: 'batch_ended', reason: after.status }] : []
}
