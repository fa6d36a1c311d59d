import { currentFeature } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { safeLine, shortenForDisplay } from '../text/clean.ts'
import { changeAsSession, type HookCall, mayHold, ownsOpenBatch } from './hook-call.ts'

/**
 * Releases the batch when its session ends, so that the next one resumes it without force. An end inside a feature is
 * written down as well: where the client ends with an API error, it may have killed the hook that is told of it.
 */
export async function onSessionEnd(call: HookCall): Promise<string> {
  if (!ownsOpenBatch(call, call.batch)) return ''
  const message = shortenForDisplay(safeLine(call.input.reason ?? 'no reason given'))
  const cut = { type: 'turn_failed', error: 'session_ended', message } as const
  await changeAsSession(call, (batch) => [
    ...(mayHold(call, batch) && isCutOff(batch) ? [cut] : []),
    { type: 'released' },
  ])
  return ''
}

/** Whether a feature is in progress, and no error was noted since the session last called that would say more. */
function isCutOff(batch: Batch): boolean {
  const { last_turn_error, owner } = batch
  return (
    currentFeature(batch) !== undefined &&
    !(last_turn_error && last_turn_error.timestamp > `${owner?.last_seen}`)
  )
}
