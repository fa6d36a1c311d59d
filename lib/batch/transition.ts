import { applyToBatch, applyToFeature } from './apply-event.ts'
import { derive } from './derive.ts'
import type { BatchEvent } from './events.ts'
import { currentFeature, nextFeature, type Outcome, outcomes, unmetDependencies } from './progress.ts'
import type { Batch, Pause } from './schema.ts'

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
 *
 * completed, failed, skipped and blocked are final: nothing leaves them. At most one feature is in
 * progress (`in_flight`), and it is written down before anyone hears of it.
 *
 * A batch: `in_progress` <--paused, resumed--> `paused`, and from either to `completed` or `failed`
 * when the last feature ends. While it is paused nothing is handed out, but a feature in progress
 * may still end. Status and current_index are derived after every event (`derive.ts`), never set.
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
  return event.type === 'paused' && isOver(batch)
    ? { reason: 'batch_ended', status: batch.status }
    : undefined
}

function refuseFeatureEvent(batch: Batch, type: BatchEvent['type'], index: number): Refusal | undefined {
  const total = batch.features.length
  if (!Number.isInteger(index) || index < 0 || index >= total)
    return { reason: 'no_such_feature', index, total }
  if (type === 'git_recorded') return undefined
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
  if (current !== undefined && current !== index) return { reason: 'another_in_progress', index, current }
  const others = unmetDependencies(batch, index, ended)
  return others.length > 0 ? { reason: 'waits_for', index, others } : undefined
}

/** Tells whether every feature has an outcome. */
export function isOver(batch: Batch): boolean {
  return batch.status === 'completed' || batch.status === 'failed'
}

/**
 * Puts the next feature in progress where one may run: none is, the batch is not paused, one is left.
 * `baseSha` is HEAD at this moment, null where there is no commit.
 */
export function handOutNext(batch: Batch, baseSha: string | null, now: string): Batch {
  const next = nextFeature(batch)
  if (next.kind !== 'pending' || batch.pause) return batch
  return afterEvent(batch, { type: 'handed_out', index: next.index, base_sha: baseSha }, now)
}

/**
 * Closes a pause that a resume may close: any but an open breaker, which a person resets after looking,
 * and a usage limit whose reset time has not come.
 */
export function resumeIfAllowed(batch: Batch, now: string): Batch {
  const { pause } = batch
  if (!pause || pause.reason === 'breaker') return batch
  if (pause.reason === 'quota' && pause.until !== undefined && Date.parse(pause.until) > Date.parse(now))
    return batch
  return afterEvent(batch, { type: 'resumed' }, now)
}

/**
 * Closes a pause for a usage limit when the owner calls after its reset time, or when none was known:
 * a session that calls can use the model again.
 */
export function resumedByOwner(batch: Batch, now: string): Batch {
  return batch.pause?.reason === 'quota' ? resumeIfAllowed(batch, now) : batch
}
