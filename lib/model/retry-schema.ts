import * as z from 'zod/mini'

// A call reads one file once: compiling a faster reader first would cost more than it saves.
z.config({ jitless: true })

const count = z.int().check(z.nonnegative())

/** The retry file as it stands on disk: counts by feature index as text, and what is not named here is kept. */
export const retryFile = z.looseObject({
  batch_id: z.string(),
  retry_counts: z.record(z.string().check(z.regex(/^(?:0|[1-9]\d{0,8})$/)), count),
  global_retry_count: count,
  consecutive_failures: count,
  circuit_breaker_open: z.boolean(),
  failed_streak: z.optional(z.array(count)),
  created_at: z._default(z.string(), ''),
  updated_at: z._default(z.string(), ''),
})
