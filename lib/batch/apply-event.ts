import type { FeatureEvent, WholeBatchEvent } from './events.ts'
import { currentFeature, progressMark } from './progress.ts'
import type { Batch, GitOperation, GitRecord, InFlight, Owner, VerificationRecord } from './schema.ts'

type EventOf<Type extends FeatureEvent['type']> = Extract<FeatureEvent, { type: Type }>

/** Applies an event of one feature that `transition` has admitted. */
export function applyToFeature(batch: Batch, event: FeatureEvent, now: string): Batch {
  switch (event.type) {
    case 'handed_out':
      return handOut(batch, event, now)
    case 'briefed':
      return inFlight(batch, event.index, { briefed_at: now })
    case 'check_failed':
      return withVerification(batch, event.index, failedCheck(batch, event))
    case 'completed':
      return complete(batch, event)
    case 'retried':
      return retry(batch, event, now)
    case 'service_gone':
      return inFlight(batch, event.index, { outage: event.outage, not_before: event.not_before })
    case 'failed':
      return fail(batch, event, now)
    case 'skipped':
      return skip(batch, event, now)
    case 'git_recorded':
      return withGitRecord(batch, event.index, event.operation, event.record)
  }
}

/** How often the checks of one attempt may fail before `fail` is the only way on. */
export const MAX_FAILED_CHECKS = 3

/** How often the checks of this feature's present attempt have failed. */
export function failedChecks(batch: Batch, index: number): number {
  return batch.verification.get(index)?.failed_checks ?? 0
}

function failedCheck(batch: Batch, event: EventOf<'check_failed'>): VerificationRecord {
  return { ...event.verification, failed_checks: failedChecks(batch, event.index) + 1 }
}

function handOut(batch: Batch, { index, base_sha }: EventOf<'handed_out'>, now: string): Batch {
  // Asking again for the feature in progress must not move its base: its commits are looked up from there.
  if (batch.in_flight.has(index)) return batch
  const attempt = (batch.retry_attempts.get(index) ?? 0) + 1
  return inFlight(batch, index, { attempt, started_at: now, base_sha })
}

function complete(batch: Batch, { index, verification, commit }: EventOf<'completed'>): Batch {
  const ended = { ...landed(batch, index), completed_features: [...batch.completed_features, index] }
  const done = withVerification(ended, index, verification)
  return commit ? withGitRecord(done, index, 'commit', commit) : done
}

function retry(batch: Batch, event: EventOf<'retried'>, now: string): Batch {
  const { index, retries, error_message, not_before } = event
  // A new attempt has its three checks again.
  const verification = new Map(batch.verification)
  verification.delete(index)
  const attempt = {
    attempt: retries + 1,
    started_at: now,
    base_sha: batch.in_flight.get(index)?.base_sha ?? null,
    last_error: error_message,
    ...(not_before === undefined ? {} : { not_before }),
  }
  const retry_attempts = new Map(batch.retry_attempts).set(index, retries)
  return { ...batch, verification, retry_attempts, in_flight: new Map(batch.in_flight).set(index, attempt) }
}

function fail(batch: Batch, event: EventOf<'failed'>, now: string): Batch {
  const { type: _, index, ...facts } = event
  const record = { feature_index: index, timestamp: now, ...facts }
  return { ...landed(batch, index), failed_features: [...batch.failed_features, record] }
}

function skip(batch: Batch, { index, reason, category }: EventOf<'skipped'>, now: string): Batch {
  const record = { feature_index: index, reason, category, timestamp: now }
  return { ...landed(batch, index), skipped_features: [...batch.skipped_features, record] }
}

/** Changes what is known of a feature in progress, or puts it in progress. */
function inFlight(batch: Batch, index: number, fields: Partial<InFlight>): Batch {
  const changed = { ...batch.in_flight.get(index), ...fields } as InFlight
  return { ...batch, in_flight: new Map(batch.in_flight).set(index, changed) }
}

/** Takes a feature out of progress. */
function landed(batch: Batch, index: number): Batch {
  const in_flight = new Map(batch.in_flight)
  in_flight.delete(index)
  return { ...batch, in_flight }
}

function withVerification(batch: Batch, index: number, record: VerificationRecord): Batch {
  return { ...batch, verification: new Map(batch.verification).set(index, record) }
}

function withGitRecord(batch: Batch, index: number, operation: GitOperation, record: GitRecord): Batch {
  const all = { ...batch.git_operations.get(index), [operation]: record }
  return { ...batch, git_operations: new Map(batch.git_operations).set(index, all) }
}

/** Applies an event of the whole batch that `transition` has admitted. */
export function applyToBatch(batch: Batch, event: WholeBatchEvent, now: string): Batch {
  switch (event.type) {
    case 'paused':
      return pause(batch, event, now)
    case 'resumed':
      return { ...batch, pause: null, stop_blocks: null, paused_at_feature_index: null }
    case 'claimed':
      return claimed(batch, event.owner)
    case 'released':
      return batch.owner ? { ...batch, owner: { ...batch.owner, released_at: now } } : batch
    case 'compacted':
      return recordCompaction(batch, now)
    case 'stop_held':
      return { ...batch, stop_blocks: { count: stopsHeld(batch) + 1, mark: progressMark(batch) } }
    case 'turn_failed':
      return { ...batch, last_turn_error: { error: event.error, message: event.message, timestamp: now } }
    case 'base_checked':
      return { ...batch, base_verification: event.verification }
  }
}

/** How often in a row the Stop hook has held the session since the work last moved. */
export function stopsHeld(batch: Batch): number {
  const held = batch.stop_blocks
  return held && held.mark === progressMark(batch) ? held.count : 0
}

/** Another session is another conversation, which nothing of the batch fills yet. */
function claimed(batch: Batch, owner: Owner): Batch {
  const isSame = batch.owner?.session_id === owner.session_id
  return { ...batch, owner, context_token_estimate: isSame ? batch.context_token_estimate : 0 }
}

function pause(batch: Batch, event: Extract<WholeBatchEvent, { type: 'paused' }>, now: string): Batch {
  const paused = { ...batch, pause: { ...event.pause, since: now } }
  if (event.tokens_before_clear === undefined) return paused
  return {
    ...paused,
    context_tokens_before_clear: event.tokens_before_clear,
    paused_at_feature_index: featureAtHand(batch),
  }
}

function recordCompaction(batch: Batch, now: string): Batch {
  const seen = {
    feature_index: featureAtHand(batch),
    context_tokens_before_clear: batch.context_token_estimate,
    timestamp: now,
  }
  return {
    ...batch,
    auto_clear_count: batch.auto_clear_count + 1,
    auto_clear_events: [...batch.auto_clear_events, seen],
    context_token_estimate: 0,
  }
}

function featureAtHand(batch: Batch): number {
  return currentFeature(batch)?.index ?? Math.min(batch.current_index, batch.features.length - 1)
}
