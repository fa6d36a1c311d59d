import type { ActionContext, Project } from '../actions/project.ts'
import type { Batch } from '../batch/schema.ts'
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
