import { batchData } from '../actions/answer.ts'
import { ownerProcess } from '../actions/owner-process.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { applyOrThrow, changeBatch, requireBatch } from '../actions/update-batch.ts'
import { isRunId, ownerPresence } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { isOver } from '../batch/transition.ts'
import { BatchError } from '../errors.ts'
import { stopText } from '../view/night.ts'

/**
 * Asks whoever works on the batch to stop: an overnight run after its feature, or at once (`now`); a session when its feature
 * has ended, since nothing more is handed out. Anybody may ask.
 */
export async function stop(context: ActionContext, { now }: { now: boolean }): Promise<Answer> {
  const project = openProject(context)
  const present = requireBatch(project)
  if (isOver(present))
    throw new BatchError(`batch ${present.batch_id} has ended already (${present.status}).`, {
      code: 'REFUSED',
    })
  const isRun = isLiveRun(context, present)
  const batch = await changeBatch(context, project, (batch) => {
    if (!isRun && batch.pause) return batch
    const wish = now ? ('now' as const) : ('after_feature' as const)
    const event = isRun
      ? ({ type: 'run_changed', run: { stop: wish } } as const)
      : ({ type: 'paused', pause: { reason: 'user', detail: '' } } as const)
    return applyOrThrow(batch, event, timestamp(context))
  })
  return {
    text: stopText(batch, { isRun, now, helper: context.helper }),
    data: { ...batchData(batch), run: batch.run ?? null },
  }
}

function isLiveRun(context: ActionContext, batch: Batch): boolean {
  if (!batch.owner || !isRunId(batch.owner.session_id)) return false
  const caller = { sessionId: undefined, host: context.host() }
  return ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime()) === 'present'
}
