import { timestamp } from '../actions/project.ts'
import { resetTime } from '../actions/report-failure.ts'
import { changeBatch } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { isOver, transition } from '../batch/transition.ts'
import { sanitizeErrorMessage } from '../text/clean.ts'
import { type HookCall, isInFork } from './hook-call.ts'

/**
 * Writes down that an API error ended a turn. A rate or usage limit pauses the batch until its reset
 * time, as far as the message names one; it costs no retry.
 */
export async function onStopFailure({ context, project, input, batch }: HookCall): Promise<string> {
  if (isOver(batch) || !isOwner(batch, input.session_id)) return ''
  const error = input.error ?? 'unknown'
  const message = sanitizeErrorMessage(input.last_assistant_message ?? '')
  // When a forked run ends so, the main conversation goes on and reports it with `fail`, which decides.
  const pauses = error === 'rate_limit' && !isInFork(input)
  const until = pauses ? await resetTime(context, message) : undefined
  await changeBatch(context, project.files, (present) => {
    if (!isOwner(present, input.session_id)) return present
    const now = timestamp(context)
    const noted = changed(present, { type: 'turn_failed', error, message }, now)
    if (!pauses) return noted
    const pause = {
      reason: 'quota',
      detail: message,
      ...(until ? { until } : {}),
    } as const
    return changed(noted, { type: 'paused', pause }, now)
  })
  return ''
}

function changed(batch: Batch, event: Parameters<typeof transition>[1], now: string): Batch {
  const result = transition(batch, event, now)
  return result.ok ? result.batch : batch
}
