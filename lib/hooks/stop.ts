import { loadSettings, timestamp } from '../actions/project.ts'
import type { BatchEvent } from '../batch/events.ts'
import { hasPersonSpoken } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { stopsHeld } from '../batch/transition.ts'
import { stalledMessage, stopReason } from '../view/step.ts'
import { changeAsSession, type HookCall, isInFork, mayHold } from './hook-call.ts'

/** How often in a row the owner is held without any progress before the batch is paused. */
const MAX_STOPS_HELD = 3

/**
 * Holds the owner's session while its batch is unfinished, by naming the next step; after three times
 * without progress it pauses the batch as stalled and lets the session stop.
 *
 * While something still runs in the background the session wakes up by itself, so it may stop. So it may after words of
 * the person's, until it calls the helper again.
 */
export async function onStop(call: HookCall): Promise<string> {
  const { context, project, input, batch } = call
  if (isInFork(input) || isBusy(call) || !mayHold(call, batch) || hasPersonSpoken(batch)) return ''
  if (!(await loadSettings(project)).stop_hook) return ''
  const after = await changeAsSession(call, heldOrStalled)
  if (mayHold(call, after)) {
    const reason = stopReason(after, { helper: context.helper, now: timestamp(context) })
    return JSON.stringify({ decision: 'block', reason })
  }
  return after.pause?.reason === 'stalled' ? JSON.stringify({ systemMessage: stalledMessage(after) }) : ''
}

function isBusy({ input }: HookCall): boolean {
  return (input.background_tasks ?? []).length > 0
}

function heldOrStalled(batch: Batch): BatchEvent[] {
  if (batch.status !== 'in_progress') return []
  const isStalled = stopsHeld(batch) >= MAX_STOPS_HELD
  return [isStalled ? { type: 'paused', pause: { reason: 'stalled', detail: '' } } : { type: 'stop_held' }]
}
