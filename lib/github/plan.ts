import { resumeIfAllowed } from '../batch/advance.ts'
import { declared, lanesNow } from '../batch/lanes.ts'
import { outcomes, unmetDependencies } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { mayMeet } from '../batch/touches.ts'

/** The most jobs that one matrix of GitHub Actions may have. */
const MOST_JOBS = 256

/** How often a feature is given out anew without an outcome, whatever the reason; the last time it runs alone. */
export const MOST_GIVEN_BACK = 2

/** How often a feature came back without an outcome: its job was lost, or what it made did not fit what had landed. */
export function givenBack(batch: Batch, index: number): number {
  return batch.earlier_attempts.get(index)?.attempts ?? 0
}

/**
 * The numbers (from 1) of the features that may run now, in the order of the batch: pending, with all that they wait for
 * landed, and apart from one another: what declares that it changes the same waits, and all but one do while landings conflict.
 * `waiting` are those whose result is there and not landed yet. A person who starts a paused batch goes on with it,
 * except before the reset of a usage limit.
 */
export function featuresToRun(batch: Batch, waiting: ReadonlySet<number>, now: string): number[] {
  const opened = resumeIfAllowed(batch, now)
  if (opened.pause) return []
  const ended = outcomes(opened)
  const free = opened.feature_order.filter(
    (index) =>
      !ended.has(index) && !waiting.has(index + 1) && unmetDependencies(opened, index, ended).length === 0,
  )
  const alone = free.filter((index) => givenBack(opened, index) >= MOST_GIVEN_BACK)
  const others = free.filter((index) => !alone.includes(index))
  const most = lanesNow(opened) === 1 ? 1 : MOST_JOBS
  const chosen = others.length > 0 ? apart(opened, others).slice(0, most) : alone.slice(0, 1)
  return chosen.map((index) => index + 1)
}

/** Leaves out what declares that it changes the same as one before it. */
function apart(batch: Batch, indices: readonly number[]): number[] {
  const taken: string[] = []
  return indices.filter((index) => {
    const own = declared(batch, index)
    const isFree = !mayMeet(own, taken)
    if (isFree) taken.push(...own)
    return isFree
  })
}

/** The matrix of a job: one for each number. */
export function matrixText(numbers: readonly number[]): string {
  return JSON.stringify({ number: numbers })
}
