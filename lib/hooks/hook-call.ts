import type { ActionContext, Project } from '../actions/project.ts'
import { timestamp } from '../actions/project.ts'
import { changeBatch } from '../actions/update-batch.ts'
import type { BatchEvent } from '../batch/events.ts'
import { isOwner } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent, isOver } from '../batch/transition.ts'
import type { HookInput } from '../claude/hook-input.ts'

/** What a hook works with; `input.session_id` is also `context.session`. */
export interface HookCall {
  context: ActionContext
  project: Project
  input: HookInput
  batch: Batch
}

/** Tells whether the hook runs inside a forked agent, whose context knows nothing of the main conversation. */
export function isInFork(input: HookInput): boolean {
  return input.agent_id !== undefined
}

/** Tells whether the calling session runs this batch, which has not ended. */
export function ownsOpenBatch({ input }: Pick<HookCall, 'input'>, batch: Batch): boolean {
  return !isOver(batch) && isOwner(batch, input.session_id)
}

/** Tells whether the calling session has this batch to work on. */
export function mayHold(call: Pick<HookCall, 'input'>, batch: Batch): boolean {
  return batch.status === 'in_progress' && ownsOpenBatch(call, batch)
}

/**
 * Applies to the batch, as it is under the lock, the events that `choose` names for it; none where the session no longer
 * runs it. An event that may not happen is passed over. Gives the batch that follows.
 */
export function changeAsSession(
  call: HookCall,
  choose: (batch: Batch) => readonly BatchEvent[],
): Promise<Batch> {
  const { context, project } = call
  return changeBatch(context, project, (present) => {
    if (!ownsOpenBatch(call, present)) return present
    const now = timestamp(context)
    return choose(present).reduce((batch, event) => afterEvent(batch, event, now), present)
  })
}
