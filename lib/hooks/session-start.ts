import { ownerProcess } from '../actions/owner-process.ts'
import { timestamp } from '../actions/project.ts'
import { isOwner, ownerPresence } from '../batch/ownership.ts'
import { currentFeature } from '../batch/progress.ts'
import { isOver } from '../batch/transition.ts'
import { bystanderNote, endedNote, forkReminder, ownerReminder } from '../view/compaction.ts'
import { type HookCall, isInFork } from './hook-call.ts'

/**
 * Tells a session that starts, or starts anew after a compaction, what it must know of the batch: the
 * owner how to go on, a forked run its one feature, any other session one line that asks for nothing.
 */
export function onSessionStart(call: HookCall): string {
  const { batch, input } = call
  if (isOver(batch)) return ended(call)
  const text = isOwner(batch, input.session_id) ? ownerText(call) : bystanderText(call)
  return addContext(text)
}

// After a compaction the summary may still name a next step of the batch that has just ended.
function ended({ batch, input }: HookCall): string {
  const isStale = input.source === 'compact' && isOwner(batch, input.session_id) && !isInFork(input)
  return isStale ? addContext(endedNote(batch)) : ''
}

function addContext(additionalContext: string): string {
  return JSON.stringify({ hookSpecificOutput: { hookEventName: 'SessionStart', additionalContext } })
}

function ownerText({ context, input, batch }: HookCall): string {
  const current = currentFeature(batch)
  return isInFork(input) && current
    ? forkReminder(batch, current.index, context.helper)
    : ownerReminder(batch, context.helper, timestamp(context))
}

function bystanderText({ context, batch }: HookCall): string {
  const caller = { sessionId: context.session, host: context.host() }
  const presence = ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime())
  return bystanderNote(batch, presence === 'present', timestamp(context))
}
