import { timestamp } from '../actions/project.ts'
import { changeBatch } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import { isOver, transition } from '../batch/transition.ts'
import { forkSummaryInstruction, summaryInstruction } from '../view/compaction.ts'
import { type HookCall, isInFork } from './hook-call.ts'

/** Says what the summary of the conversation must keep. */
export function onPreCompact({ context, input, batch }: HookCall): string {
  if (isOver(batch) || !isOwner(batch, input.session_id)) return ''
  return isInFork(input) ? forkSummaryInstruction(batch) : summaryInstruction(batch, context.helper)
}

/** Records a compaction of the main conversation; the client shows nothing of what this hook prints. */
export async function onPostCompact({ context, project, input, batch }: HookCall): Promise<string> {
  if (isInFork(input) || isOver(batch) || !isOwner(batch, input.session_id)) return ''
  await changeBatch(context, project.files, (present) => {
    const recorded = transition(present, { type: 'compacted' }, timestamp(context))
    return recorded.ok && isOwner(present, input.session_id) ? recorded.batch : present
  })
  return ''
}
