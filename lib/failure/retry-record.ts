import * as z from 'zod/mini'
import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { BREAKER_THRESHOLD } from './retry-policy.ts'

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

/** The retry file's content as JSON. */
type RetryFile = z.infer<typeof retryFile>

/** Reads a retry file's JSON with its defaults filled in, or gives in a few words what is wrong with which field. */
export function readRetryFile(json: unknown): RetryFile | string {
  const parsed = retryFile.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return `${issue?.path.length ? `"${issue.path.join('.')}"` : 'its content'}: ${issue?.message}`
}

/** What the limits on retries are held against; the words of the retry file. */
export interface RetryCounts {
  /** Retries used, by feature index. */
  retry_counts: Map<number, number>
  global_retry_count: number
  /** Features in a row that ended failed. */
  consecutive_failures: number
  circuit_breaker_open: boolean
  /** Which features those are: one reported twice, as after a crash, counts once. */
  failed_streak?: number[] | undefined
}

/**
 * Takes in what the state file mirrors of the retries: a file of an older tool may have no retry file
 * beside it. The larger count of both holds.
 */
export function withMirror<Counts extends RetryCounts>(counts: Counts, { retry_attempts }: Batch): Counts {
  const retry_counts = new Map(counts.retry_counts)
  for (const [index, used] of retry_attempts)
    retry_counts.set(index, Math.max(used, retry_counts.get(index) ?? 0))
  const sum = [...retry_counts.values()].reduce((all, used) => all + used, 0)
  return { ...counts, retry_counts, global_retry_count: Math.max(counts.global_retry_count, sum) }
}

/** Counts one more retry of a feature. */
export function countRetry<Counts extends RetryCounts>(counts: Counts, index: number): Counts {
  const used = (counts.retry_counts.get(index) ?? 0) + 1
  return {
    ...counts,
    retry_counts: new Map(counts.retry_counts).set(index, used),
    global_retry_count: counts.global_retry_count + 1,
  }
}

/** Counts a feature that ended failed; the fifth in a row opens the breaker. */
export function countFailure<Counts extends RetryCounts>(counts: Counts, index: number): Counts {
  const streak = counts.failed_streak ?? []
  if (streak.includes(index)) return counts
  const consecutive_failures = counts.consecutive_failures + 1
  return {
    ...counts,
    consecutive_failures,
    failed_streak: [...streak, index],
    circuit_breaker_open: counts.circuit_breaker_open || consecutive_failures >= BREAKER_THRESHOLD,
  }
}

/** Begins a new row, as after a completed feature; gives its argument back where there was none to end. */
export function countSuccess<Counts extends RetryCounts>(counts: Counts): Counts {
  if (counts.consecutive_failures === 0) return counts
  return { ...counts, consecutive_failures: 0, failed_streak: [] }
}

/** Closes the breaker after a person has looked. */
export function closeBreaker<Counts extends RetryCounts>(counts: Counts): Counts {
  return { ...counts, circuit_breaker_open: false, consecutive_failures: 0, failed_streak: [] }
}

/**
 * Brings the batch up to what the retry file says, which is written first: after a crash between the
 * two, a retry that was counted is under way, and an open breaker has paused the batch.
 */
export function caughtUp(batch: Batch, counts: RetryCounts, now: string): Batch {
  return withBreakerPause(withCountedRetry(batch, counts, now), counts, now)
}

function withCountedRetry(batch: Batch, counts: RetryCounts, now: string): Batch {
  const index = batch.in_flight?.feature_index
  if (index === undefined) return batch
  const retries = counts.retry_counts.get(index) ?? 0
  if (retries <= (batch.retry_attempts.get(index) ?? 0)) return batch
  const event = { type: 'retried', index, retries, error_message: 'the attempt before was cut off' } as const
  return afterEvent(batch, event, now)
}

function withBreakerPause(batch: Batch, counts: RetryCounts, now: string): Batch {
  if (!counts.circuit_breaker_open || batch.pause?.reason === 'breaker') return batch
  const detail = `${counts.consecutive_failures} features in a row failed`
  return afterEvent(batch, { type: 'paused', pause: { reason: 'breaker', detail } }, now)
}
