import { forkSummaryInstruction, summaryInstruction } from '../view/compaction.ts'
import { changeAsSession, type HookCall, isInFork, ownsOpenBatch } from './hook-call.ts'

/** Says what the summary of the conversation must keep. After it the session starts anew: `session-start.ts`. */
export function onPreCompact(call: HookCall): string {
  const { context, input, batch } = call
  if (!ownsOpenBatch(call, batch)) return ''
  return isInFork(input) ? forkSummaryInstruction(batch) : summaryInstruction(batch, context.helper)
}

/** Records a compaction of the main conversation; the client shows nothing of what this hook prints. */
export async function onPostCompact(call: HookCall): Promise<string> {
  const { input, batch } = call
  if (!isInFork(input) && ownsOpenBatch(call, batch))
    await changeAsSession(call, () => [{ type: 'compacted' }])
  return ''
}
