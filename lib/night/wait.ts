import type { ActionContext } from '../actions/project.ts'
import { waitLeft } from '../batch/progress.ts'
import type { InFlight } from '../batch/schema.ts'
import type { Night } from './night.ts'

/** What a person wishes of a run: nothing, or that it stops after the feature, or at once. */
export interface StopWish {
  wish(): 'after_feature' | 'now' | undefined
  /** Asks; a wish is never taken back, only made more urgent. */
  ask(wish: 'after_feature' | 'now'): void
  /** Aborts when it is to stop at once. */
  signal: AbortSignal
}

export function newStopWish(): StopWish {
  const now = new AbortController()
  let present: 'after_feature' | 'now' | undefined
  return {
    wish: () => present,
    ask: (wish) => {
      if (present !== 'now') present = wish
      if (wish === 'now') now.abort()
    },
    signal: now.signal,
  }
}

// A computer that slept, or a clock that was set, is noticed after this long.
const STEP_MS = 2000

/** Waits until the work on a feature may go on; false where the run is to stop at once meanwhile. */
export async function waitUntil(night: Night, current: InFlight): Promise<boolean> {
  const { context, log, stop } = night
  const since = context.now().getTime()
  for (;;) {
    if (stop.signal.aborted) return false
    const left = waitLeft(current, context.now().getTime())
    if (left <= 0) return true
    const until = new Date(context.now().getTime() + left).toISOString()
    log.now({ what: 'waits for the service', since, until })
    await context.sleep(Math.min(left, STEP_MS))
  }
}

/** Waits until a moment by the clock (ISO time), however long the computer slept; false where a stop was asked for meanwhile. */
export async function waitForTime(night: Night, until: string, what: string): Promise<boolean> {
  const { context, log, stop } = night
  const since = context.now().getTime()
  for (;;) {
    if (stop.wish() !== undefined) return false
    const left = Date.parse(until) - context.now().getTime()
    if (!(left > 0)) return true
    log.now({ what, since, until })
    await context.sleep(Math.min(left, STEP_MS))
  }
}

/** One step of a wait until the moment `end` (ms). */
export async function waitStep(context: Pick<ActionContext, 'now' | 'sleep'>, end: number): Promise<void> {
  await context.sleep(Math.min(end - context.now().getTime(), STEP_MS))
}
