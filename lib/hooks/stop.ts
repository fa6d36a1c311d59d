import { loadSettings, timestamp } from '../actions/project.ts'
import { changeBatch } from '../actions/update-batch.ts'
import { stopsHeld } from '../batch/apply-event.ts'
import { isOwner } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { transition } from '../batch/transition.ts'
import { stalledMessage, stopReason } from '../view/compaction.ts'
import { type HookCall, isInFork } from './hook-call.ts'

/** How often in a row the owner is held without any progress before the batch is paused. */
const MAX_STOPS_HELD = 3

/**
 * Holds the owner's session while its batch is unfinished, by naming the next step; after three times
 * without progress it pauses the batch as stalled and lets the session stop.
 *
 * While something still runs in the background the session wakes up by itself, so it may stop.
 */
export async function onStop(call: HookCall): Promise<string> {
  const { context, project, input, batch } = call
  if (isInFork(input) || isBusy(call) || !mayHold(batch, input.session_id)) return ''
  if (!(await loadSettings(project)).stop_hook) return ''
  const after = await changeBatch(context, project.files, (present) =>
    mayHold(present, input.session_id) ? heldOrStalled(present, timestamp(context)) : present,
  )
  if (mayHold(after, input.session_id)) {
    return JSON.stringify({ decision: 'block', reason: stopReason(after, context.helper) })
  }
  return after.pause?.reason === 'stalled' ? JSON.stringify({ systemMessage: stalledMessage(after) }) : ''
}

function isBusy({ input }: HookCall): boolean {
  return (input.background_tasks ?? []).length > 0
}

function mayHold(batch: Batch, sessionId: string | undefined): boolean {
  return batch.status === 'in_progress' && isOwner(batch, sessionId)
}

function heldOrStalled(batch: Batch, now: string): Batch {
  const stalled = stopsHeld(batch) >= MAX_STOPS_HELD
  const event = stalled
    ? ({ type: 'paused', pause: { reason: 'stalled', detail: '' } } as const)
    : ({ type: 'stop_held' } as const)
  const result = transition(batch, event, now)
  return result.ok ? result.batch : batch
}
