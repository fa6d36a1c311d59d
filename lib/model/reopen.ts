import type { Batch } from './batch.ts'
import { afterEvent } from './transition.ts'

/**
 * Closes a pause that a resume may close: any but an open breaker, which a person resets after looking,
 * and a usage limit whose reset time has not come.
 */
export function reopened(batch: Batch, now: string): Batch {
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
export function reopenedByOwner(batch: Batch, now: string): Batch {
  return batch.pause?.reason === 'quota' ? reopened(batch, now) : batch
}
