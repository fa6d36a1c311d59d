import type { Batch } from '../model/batch.ts'
import { LONGEST_SILENT_WAIT_S } from '../view/step.ts'
import type { ActionContext } from './context.ts'

// Below the ten minutes that Claude's Bash tool grants at most.
const LONGEST_WAIT_MS = 540_000

/** Waits out a short backoff after a failure: Claude's Bash call moves to the background after two minutes. */
export async function waitShortly(context: ActionContext, batch: Batch | undefined): Promise<void> {
  const left = backoffLeft(context, batch)
  if (left <= LONGEST_SILENT_WAIT_S * 1000) await sleep(context, left)
}

/** Waits out a long backoff, as far as one call with the longest time limit may last. */
export async function waitLong(context: ActionContext, batch: Batch): Promise<void> {
  await sleep(context, Math.min(backoffLeft(context, batch), LONGEST_WAIT_MS))
}

// A timer takes a millisecond even for none.
async function sleep(context: ActionContext, ms: number): Promise<void> {
  if (ms > 0) await context.sleep(ms)
}

function backoffLeft(context: ActionContext, batch: Batch | undefined): number {
  const notBefore = batch?.in_flight?.not_before
  const left = notBefore === undefined ? 0 : Date.parse(notBefore) - context.now().getTime()
  return Number.isFinite(left) ? Math.max(0, left) : 0
}
