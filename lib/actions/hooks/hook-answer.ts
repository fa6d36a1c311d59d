import type { HookInput } from '../../host/hook-by-schema.ts'
import type { Batch } from '../../model/batch.ts'
import type { ActionContext, Project } from '../context.ts'

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
