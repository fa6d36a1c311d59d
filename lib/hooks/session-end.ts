import { changeAsSession, type HookCall, ownsOpenBatch } from './hook-call.ts'

/** Releases the batch when its session ends, so that the next one resumes it without force. */
export async function onSessionEnd(call: HookCall): Promise<string> {
  if (ownsOpenBatch(call, call.batch)) await changeAsSession(call, () => [{ type: 'released' }])
  return ''
}
