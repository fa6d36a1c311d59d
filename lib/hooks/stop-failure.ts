import { resetTime } from '../actions/report-failure.ts'
import { sanitizeErrorMessage } from '../text/clean.ts'
import { changeAsSession, type HookCall, isInFork, ownsOpenBatch } from './hook-call.ts'

/**
 * Writes down that an API error ended a turn. A rate or usage limit pauses the batch until its reset
 * time, as far as the message names one; it costs no retry.
 */
export async function onStopFailure(call: HookCall): Promise<string> {
  const { context, input, batch } = call
  if (!ownsOpenBatch(call, batch)) return ''
  const error = input.error ?? 'unknown'
  const message = sanitizeErrorMessage(input.last_assistant_message ?? '')
  const noted = { type: 'turn_failed', error, message } as const
  // When a forked run ends so, the main conversation goes on and reports it with `fail`, which decides.
  if (error !== 'rate_limit' || isInFork(input)) {
    await changeAsSession(call, () => [noted])
    return ''
  }
  const until = await resetTime(context, message)
  const pause = { reason: 'quota', detail: message, ...(until ? { until } : {}) } as const
  await changeAsSession(call, () => [noted, { type: 'paused', pause }])
  return ''
}
