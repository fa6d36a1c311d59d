import { attemptsBefore, reopenFailed } from './attempts.ts'
import { withFeatures } from './create.ts'
import type { BatchEvent, FeatureEvent, WholeBatchEvent } from './events.ts'
import { lanesNow, withLanding } from './lanes.ts'
import { withConflict, withRun, withUsage, withWork } from './overnight.ts'
import {
  currentFeature,
  derive,
  type Outcome,
  outcomes,
  progressMark,
  unmetDependencies,
} from './progress.ts'
import type { Batch, GitOperation, GitRecord, InFlight, Owner, Pause, VerificationRecord } from './schema.ts'

/**
 * The state machine of a batch.
 *
 * A feature:
 *
 *     pending --handed_out--> in progress --completed--> completed
 *        |                     |  ^   '-----failed-----> failed
 *        |                     |  '- briefed, check_failed, retried
 *        '------skipped--------'----------skipped------> skipped
 *     pending --(one that it waits for did not complete)--> blocked
 * completed and skipped are final; a failed one, and what it blocked, is opened again by `resume --retry-failed` alone. Inside a session at most
 * one feature is in progress (`in_flight`), overnight one in each lane; it is written down before anyone hears of it.
 *
 * A batch: `in_progress` <--paused, resumed--> `paused`, and from either to `completed` or `failed` when the last feature
 * ends. While it is paused nothing is handed out, but a feature in progress may still end. Status and current_index follow.
 */
export type Transition = { ok: true; batch: Batch } | { ok: false; refusal: Refusal }

/** Why an event may not happen, as data; `view/refusal.ts` words it. */
export type Refusal =
  | { reason: 'no_such_feature'; index: number; total: number }
  | { reason: 'already_ended'; index: number; outcome: Outcome; current: number | null }
  | { reason: 'not_in_progress'; index: number; current: number | null }
  | { reason: 'another_in_progress'; index: number; current: number }
  | { reason: 'waits_for'; index: number; others: number[] }
  | { reason: 'batch_paused'; pause: Pause }
  | { reason: 'batch_ended'; status: Batch['status'] }

/** Applies one event at `now` (ISO time) and gives the new batch, or the reason why it may not happen. */
export function transition(batch: Batch, event: BatchEvent, now: string): Transition {
  const refusal = refuse(batch, event)
  if (refusal) return { ok: false, refusal }
  const changed = 'index' in event ? applyToFeature(batch, event, now) : applyToBatch(batch, event, now)
  return { ok: true, batch: derive(changed, now) }
}

/** Gives the batch after one event, or the same batch where the event may not happen. */
export function afterEvent(batch: Batch, event: BatchEvent, now: string): Batch {
  const result = transition(batch, event, now)
  return result.ok ? result.batch : batch
}

/** Says why an event, of one feature (`index` from 0) or of the batch, may not happen; undefined where it may. */
export function refuse(
  batch: Batch,
  event: { type: BatchEvent['type']; index?: number },
): Refusal | undefined {
  if (event.index !== undefined) return refuseFeatureEvent(batch, event.type, event.index)
  return (event.type === 'paused' || event.type === 'features_added') && isOver(batch)
    ? { reason: 'batch_ended', status: batch.status }
    : undefined
}

function refuseFeatureEvent(batch: Batch, type: BatchEvent['type'], index: number): Refusal | undefined {
  const total = batch.features.length
  if (!Number.isInteger(index) || index < 0 || index >= total)
    return { reason: 'no_such_feature', index, total }
  if (type === 'git_recorded' || type === 'used') return undefined
  const ended = outcomes(batch)
  const current = currentFeature(batch)?.index ?? null
  const outcome = ended.get(index)
  if (outcome) return { reason: 'already_ended', index, outcome, current }
  if (type === 'skipped') return undefined
  if (type === 'handed_out') return refuseHandOut(batch, index, ended)
  return batch.in_flight.has(index) ? undefined : { reason: 'not_in_progress', index, current }
}

function refuseHandOut(batch: Batch, index: number, ended: Map<number, Outcome>): Refusal | undefined {
  const current = currentFeature(batch)?.index
  if (batch.pause) return { reason: 'batch_paused', pause: batch.pause }
  const isFull = !batch.in_flight.has(index) && batch.in_flight.size >= lanesNow(batch)
  if (current !== undefined && isFull) return { reason: 'another_in_progress', index, current }
  const others = unmetDependencies(batch, index, ended)
  return others.length > 0 ? { reason: 'waits_for', index, others } : undefined
}

/** Tells whether every feature has an outcome. */
export function isOver(batch: Batch): boolean {
  return batch.status === 'completed' || batch.status === 'failed'
}

type EventOf<Type extends FeatureEvent['type']> = Extract<FeatureEvent, { type: Type }>

/** Applies an event of one feature that `transition` has admitted. */
function applyToFeature(batch: Batch, event: FeatureEvent, now: string): Batch {
  switch (event.type) {
    case 'handed_out':
      return handOut(batch, event, now)
    case 'briefed':
      return inFlight(batch, event.index, { briefed_at: now })
    case 'worked':
    case 'put_back':
      return withWork(batch, event)
    case 'used':
      return withUsage(batch, event.index, event.usage)
    case 'conflicted':
      return withConflict(batch, event)
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

function handOut(
  batch: Batch,
  { index, base_sha, dirty = [], slot }: EventOf<'handed_out'>,
  now: string,
): Batch {
  // Asking again for the feature in progress must not move its base: its commits are looked up from there.
  if (batch.in_flight.has(index)) return batch
  const attempt = attemptsBefore(batch, index) + 1
  const own = dirty.length > 0 ? { dirty } : {}
  const lane = slot === undefined ? {} : { slot }
  return inFlight(batch, index, { attempt, started_at: now, base_sha, ...own, ...lane })
}

function complete(batch: Batch, { index, verification, commit }: EventOf<'completed'>): Batch {
  const ended = { ...landed(batch, index), completed_features: [...batch.completed_features, index] }
  const done = withVerification(withLanding(ended, false), index, verification)
  return commit ? withGitRecord(done, index, 'commit', commit) : done
}

function retry(batch: Batch, event: EventOf<'retried'>, now: string): Batch {
  const { index, retries, error_message, not_before } = event
  // A new attempt has its three checks again.
  const verification = new Map(batch.verification)
  verification.delete(index)
  const { dirty, slot } = batch.in_flight.get(index) ?? {}
  const attempt = {
    attempt: (batch.earlier_attempts.get(index)?.attempts ?? 0) + retries + 1,
    started_at: now,
    base_sha: batch.in_flight.get(index)?.base_sha ?? null,
    ...(dirty ? { dirty } : {}),
    ...(slot === undefined ? {} : { slot }),
    last_error: error_message,
    ...(not_before === undefined ? {} : { not_before }),
  }
  const retry_attempts = new Map(batch.retry_attempts).set(index, retries)
  return { ...batch, verification, retry_attempts, in_flight: new Map(batch.in_flight).set(index, attempt) }
}

function fail(batch: Batch, event: EventOf<'failed'>, now: string): Batch {
  const { type: _, index, ...facts } = event
  const attempts = batch.in_flight.get(index)?.attempt ?? attemptsBefore(batch, index)
  const record = { feature_index: index, timestamp: now, attempts, ...facts }
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

/** Takes a feature out of progress. What its checks printed is in the evidence file: thousands of tails would not fit here. */
function landed(batch: Batch, index: number): Batch {
  const in_flight = new Map(batch.in_flight)
  in_flight.delete(index)
  const record = batch.verification.get(index)
  const commands = record?.commands.map((run) => ({ ...run, output_tail: '' })) ?? []
  return record
    ? withVerification({ ...batch, in_flight }, index, { ...record, commands })
    : { ...batch, in_flight }
}

function withVerification(batch: Batch, index: number, record: VerificationRecord): Batch {
  return { ...batch, verification: new Map(batch.verification).set(index, record) }
}

function withGitRecord(batch: Batch, index: number, operation: GitOperation, record: GitRecord): Batch {
  const all = { ...batch.git_operations.get(index), [operation]: record }
  return { ...batch, git_operations: new Map(batch.git_operations).set(index, all) }
}

/** Applies an event of the whole batch that `transition` has admitted. */
function applyToBatch(batch: Batch, event: WholeBatchEvent, now: string): Batch {
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
    case 'prompted':
      return { ...batch, prompted_at: now, stop_blocks: null }
    case 'turn_failed':
      return { ...batch, last_turn_error: { error: event.error, message: event.message, timestamp: now } }
    case 'base_checked':
      return { ...batch, base_verification: event.verification }
    case 'left_behind':
      return { ...batch, leftovers: event.leftovers }
    case 'failed_reopened':
      return reopenFailed(batch)
    case 'run_changed':
      return withRun(batch, event)
    case 'features_added':
      return withFeatures(batch, event)
  }
}

/** How often in a row the Stop hook has held the session since the work last moved. */
export function stopsHeld(batch: Batch): number {
  const held = batch.stop_blocks
  return held && held.mark === progressMark(batch) ? held.count : 0
}

/**
 * Another session is another conversation, which nothing of the batch fills yet. Whoever takes it up does so now: an
 * outage that was met before is over, or begins anew.
 */
function claimed(batch: Batch, owner: Owner): Batch {
  const isSame = batch.owner?.session_id === owner.session_id
  const in_flight = new Map(batch.in_flight)
  for (const [index, { outage, not_before, ...kept }] of in_flight) if (outage) in_flight.set(index, kept)
  return { ...batch, in_flight, owner, context_token_estimate: isSame ? batch.context_token_estimate : 0 }
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
