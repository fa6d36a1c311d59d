import { isOwner } from '../../model/ownership.ts'
import { isOver, transition } from '../../model/transition.ts'
import { timestamp } from '../context.ts'
import { changeBatch } from '../owned-change.ts'
import type { HookCall } from './hook-answer.ts'

/** Lets go of the batch when its session ends, so that the next one resumes it without force. */
export async function onSessionEnd({ context, project, input, batch }: HookCall): Promise<string> {
  if (isOver(batch) || !isOwner(batch, input.session_id)) return ''
  await changeBatch(context, project.files, (present) => {
    const released = transition(present, { type: 'released' }, timestamp(context))
    return released.ok && isOwner(present, input.session_id) ? released.batch : present
  })
  return ''
}
