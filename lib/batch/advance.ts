import { admissible } from './lanes.ts'
import { isRunId } from './ownership.ts'
import { nextFeature } from './progress.ts'
import type { Batch } from './schema.ts'
import { afterEvent } from './transition.ts'

/** HEAD and what was uncommitted when a feature is handed out: from there its own work is told. */
export interface HandOut {
  /** Null where there is no commit. */
  head: string | null
  /** Names of changed, staged and untracked files: the person's own. */
  uncommitted: readonly string[]
}

/**
 * Puts the next feature in progress where one may run: none is, the batch is not paused, one is left, and nothing that a
 * failed one left still has to be taken back. An overnight run hands out by itself, to its lanes.
 */
export function handOutNext(batch: Batch, { head, uncommitted }: HandOut, now: string): Batch {
  if (batch.owner && isRunId(batch.owner.session_id)) return batch
  const next = nextFeature(batch)
  if (next.kind !== 'pending' || batch.pause || batch.leftovers) return batch
  const dirty = uncommitted.slice(0, MOST_DIRTY)
  return afterEvent(batch, { type: 'handed_out', index: next.index, base_sha: head, dirty }, now)
}

/** Puts a feature in progress in a free lane of an overnight run, from the verified commit `head`, where one may run beside the others. */
export function handOutToLane(batch: Batch, head: string, now: string): Batch {
  const next = admissible(batch)
  return next ? afterEvent(batch, { type: 'handed_out', ...next, base_sha: head }, now) : batch
}

// Enough to tell a person's own work from a feature's; nobody reads more names.
const MOST_DIRTY = 100

/**
 * Closes a pause that a resume may close: any but an open breaker, which a person resets after looking,
 * and a usage limit whose reset time has not come, unless the person knows better (`isEarly`).
 */
export function resumeIfAllowed(batch: Batch, now: string, isEarly = false): Batch {
  const { pause } = batch
  if (!pause || pause.reason === 'breaker') return batch
  const isWaiting = pause.until !== undefined && Date.parse(pause.until) > Date.parse(now)
  if (pause.reason === 'quota' && isWaiting && !isEarly) return batch
  return afterEvent(batch, { type: 'resumed' }, now)
}

/**
 * Closes a pause for a usage limit when the owner calls after its reset time, or when none was known:
 * a session that calls can use the model again.
 */
export function resumedByOwner(batch: Batch, now: string): Batch {
  return batch.pause?.reason === 'quota' ? resumeIfAllowed(batch, now) : batch
}

/** Pauses a batch whose checks fail before its next feature begins: nothing could be completed, so nothing is spent. */
export function pauseForRedBase(batch: Batch, now: string, but = ''): Batch {
  const base = batch.base_verification
  // A check that ran out of its time is unknown, not red.
  if (base?.result !== 'failed' || base.commands.some(({ timed_out }) => timed_out)) return batch
  const detail = `${base.commands.at(-1)?.command ?? 'a check'} fails${but}`
  return afterEvent(batch, { type: 'paused', pause: { reason: 'red', detail } }, now)
}
