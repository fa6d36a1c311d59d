import { timestamp } from '../actions/project.ts'
import { changeBatch } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import { isOver, transition } from '../batch/transition.ts'
import type { HookCall } from './hook-call.ts'

/** Lets go of the batch when its session ends, so that the next one resumes it without force. */
export async function onSessionEnd({ context, project, input, batch }: HookCall): Promise<string> {
  if (isOver(batch) || !isOwner(batch, input.session_id)) return ''
  await changeBatch(context, project.files, (present) => {
    const released = transition(present, { type: 'released' }, timestamp(context))
    return released.ok && isOwner(present, input.session_id) ? released.batch : present
  })
  return ''
}
