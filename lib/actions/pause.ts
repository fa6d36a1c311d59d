import { progress } from '../model/outcome.ts'
import { isOwner } from '../model/ownership.ts'
import { CLEAR_THRESHOLD } from '../model/tokens.ts'
import { isOver } from '../model/transition.ts'
import { pauseNotice } from '../view/pause-notice.ts'
import { batchData } from './answer-step.ts'
import { type ActionContext, type Answer, openProject, timestamp } from './context.ts'
import { applied, changeBatch, requireOwner } from './owned-change.ts'

/** Pauses the batch by hand, for its owner or a person at a terminal, and gives the notice with the two steps. */
export async function pause(context: ActionContext): Promise<Answer> {
  const project = openProject(context)
  const batch = await changeBatch(context, project.files, (present) => {
    const isStranger = context.session !== undefined && !isOwner(present, context.session)
    // An ended batch is refused as ended, whoever asks.
    if (isStranger && !isOver(present)) requireOwner(present, context)
    const event = {
      type: 'paused',
      pause: { reason: 'user', detail: '' },
      tokens_before_clear: present.context_token_estimate,
    } as const
    return applied(present, event, timestamp(context))
  })
  const text = pauseNotice({
    batchId: batch.batch_id,
    tokens: batch.context_token_estimate,
    threshold: CLEAR_THRESHOLD,
    progress: progress(batch),
  })
  return { text, data: batchData(batch) }
}
