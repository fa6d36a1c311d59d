import { batchData } from '../actions/answer.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { applyOrThrow, changeBatch, requireOwner } from '../actions/update-batch.ts'
import { isOwner } from '../batch/ownership.ts'
import { progress } from '../batch/progress.ts'
import { isOver } from '../batch/transition.ts'
import { CLEAR_THRESHOLD } from '../text/clean.ts'
import { pauseNotice } from '../view/pause.ts'

/** Pauses the batch by hand, for its owner or a person at a terminal, and gives the notice with the two steps. */
export async function pause(context: ActionContext): Promise<Answer> {
  const project = openProject(context)
  const batch = await changeBatch(context, project, (present) => {
    const isStranger = context.session !== undefined && !isOwner(present, context.session)
    // An ended batch is refused as ended, whoever asks.
    if (isStranger && !isOver(present)) requireOwner(present, context)
    // What paused it first says how it goes on: when a limit ends, or that the checks are red. A pause by hand would forget.
    if (present.pause) return present
    const event = {
      type: 'paused',
      pause: { reason: 'user', detail: '' },
      tokens_before_clear: present.context_token_estimate,
    } as const
    return applyOrThrow(present, event, timestamp(context))
  })
  const text = pauseNotice({
    batchId: batch.batch_id,
    tokens: batch.context_token_estimate,
    threshold: CLEAR_THRESHOLD,
    progress: progress(batch),
  })
  return { text, data: batchData(batch) }
}
