import * as z from 'zod/mini'
import { resumedByOwner } from '../batch/advance.ts'
import { outcomes } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { BREAKER_THRESHOLD, MAX_RETRIES_PER_BATCH, MAX_RETRIES_PER_FEATURE } from './retry-policy.ts'

// A call reads one file once: compiling a faster reader first would cost more than it saves.
z.config({ jitless: true })

const count = z.int().check(z.nonnegative())

/** The retry file as it stands on disk: counts by feature index as text, and what is not named here is kept. */
const retryFile = z.looseObject({
  batch_id: z.string(),
  retry_counts: z.record(z.string().check(z.regex(/^(?:0|[1-9]\d{0,8})$/)), count),
  global_retry_count: count,
  consecutive_failures: count,
  circuit_breaker_open: z.boolean(),
  failed_streak: z.optional(z.array(count)),
  created_at: z._default(z.string(), ''),
  updated_at: z._default(z.string(), ''),
})

/** How often what was retried, in the words of the retry file; fields of other tools are kept, though not named. */
export interface RetryRecord {
  batch_id: string
  /** Retries used, by feature index. */
  retry_counts: Map<number, number>
  global_retry_count: number
  /** Features in a row that ended failed. */
  consecutive_failures: number
  circuit_breaker_open: boolean
  /** Which features those are, by index: one that is reported twice counts once. */
  failed_streak?: number[] | undefined
  created_at: string
  updated_at: string
}

/** Makes the record of a batch in which nothing was retried yet. It knows nothing of the batch so far: see `syncRetries`. */
export function newRetryRecord(batchId: string, now: string): RetryRecord {
  const counts = { retry_counts: new Map(), global_retry_count: 0, consecutive_failures: 0 }
  return { batch_id: batchId, ...counts, circuit_breaker_open: false, created_at: now, updated_at: '' }
}

/** Reads a retry file's JSON with its defaults filled in, or gives in a few words what is wrong with which field. */
export function readRetryRecord(json: unknown): RetryRecord | string {
  const parsed = retryFile.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return `${issue?.path.length ? `"${issue.path.join('.')}"` : 'its content'} is missing or of a wrong type`
  }
  const counts = Object.entries(parsed.data.retry_counts)
  return { ...parsed.data, retry_counts: new Map(counts.map(([index, used]) => [Number(index), used])) }
}

/** Writes a record as the text of a retry file. */
export function formatRetryRecord(record: RetryRecord): string {
  return `${JSON.stringify({ ...record, retry_counts: Object.fromEntries(record.retry_counts) }, null, 2)}\n`
}

/**
 * Brings a record up to the state file, which is written first: after a crash between the two, and beside a state file
 * of an older tool, the state knows of retries and failures that the record does not. The larger count of both holds, up
 * to the limit; counts of features that the batch does not have go.
 * Gives its argument back where there is nothing to add.
 */
export function syncRetries(record: RetryRecord, batch: Batch): RetryRecord {
  const synced = withMissedFailures(withMirror(record, batch), batch)
  return formatRetryRecord(synced) === formatRetryRecord(record) ? record : synced
}

function withMirror(record: RetryRecord, { features, retry_attempts }: Batch): RetryRecord {
  const retry_counts = new Map<number, number>()
  for (const [index, used] of [...record.retry_counts, ...retry_attempts]) {
    const larger = Math.max(used, retry_counts.get(index) ?? 0)
    if (index < features.length) retry_counts.set(index, Math.min(larger, MAX_RETRIES_PER_FEATURE))
  }
  const sum = [...retry_counts.values()].reduce((all, used) => all + used, 0)
  const global = Math.min(Math.max(record.global_retry_count, sum), MAX_RETRIES_PER_BATCH)
  return { ...record, retry_counts, global_retry_count: global }
}

/** Counts the failures that the state has written down since the record was. */
function withMissedFailures(record: RetryRecord, batch: Batch): RetryRecord {
  const successes = batch.completed_features.map((index) => batch.verification.get(index)?.timestamp ?? '')
  const missed = successes.some((then) => then > record.updated_at)
  // ISO times in UTC: their order as texts is their order in time.
  const [since = ''] = [record.updated_at, ...successes].sort().reverse()
  return batch.failed_features
    .filter(({ timestamp }) => timestamp > since)
    .reduce(
      (counted, { feature_index }) => countFailure(counted, feature_index),
      missed ? countSuccess(record) : record,
    )
}

/** Counts one more retry of a feature. */
export function countRetry(record: RetryRecord, index: number): RetryRecord {
  const used = (record.retry_counts.get(index) ?? 0) + 1
  return {
    ...record,
    retry_counts: new Map(record.retry_counts).set(index, used),
    global_retry_count: record.global_retry_count + 1,
  }
}

/** Counts a feature that ended failed; the fifth in a row opens the breaker. */
export function countFailure(record: RetryRecord, index: number): RetryRecord {
  const streak = record.failed_streak ?? []
  if (streak.includes(index)) return record
  const consecutive_failures = record.consecutive_failures + 1
  return {
    ...record,
    consecutive_failures,
    failed_streak: [...streak, index],
    circuit_breaker_open: record.circuit_breaker_open || consecutive_failures >= BREAKER_THRESHOLD,
  }
}

/** Gives failed features that are opened again (by index) retries of their own, and begins a new row. */
export function forgetRetries(record: RetryRecord, indices: readonly number[]): RetryRecord {
  const retry_counts = new Map(record.retry_counts)
  for (const index of indices) retry_counts.delete(index)
  return { ...closeBreaker(record), retry_counts }
}

/** Begins a new row, as after a completed feature; gives its argument back where there was none to end. */
export function countSuccess(record: RetryRecord): RetryRecord {
  if (record.consecutive_failures === 0) return record
  return { ...record, consecutive_failures: 0, failed_streak: [] }
}

/** Closes the breaker after a person has looked. */
export function closeBreaker(record: RetryRecord): RetryRecord {
  return { ...record, circuit_breaker_open: false, consecutive_failures: 0, failed_streak: [] }
}

/**
 * Brings the batch up to the moment at which its owner calls: a usage limit whose time has come no longer pauses it, since
 * the session evidently runs again, and an open breaker does.
 */
export function resumedByCall(batch: Batch, record: RetryRecord, now: string): Batch {
  return pauseForBreaker(resumedByOwner(batch, now), record, now)
}

/** Pauses a batch whose breaker is open, whatever else it was paused for. */
export function pauseForBreaker(batch: Batch, record: RetryRecord, now: string): Batch {
  const isWanted = record.circuit_breaker_open && batch.pause?.reason !== 'breaker'
  if (!isWanted || outcomes(batch).size === batch.features.length) return batch
  const detail = `${record.consecutive_failures} features in a row failed`
  return afterEvent(batch, { type: 'paused', pause: { reason: 'breaker', detail } }, now)
}
