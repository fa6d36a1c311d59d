import { isOwner } from '../batch/ownership.ts'
import { isHelperCall } from '../text/helper-call.ts'
import type { HookCall } from './hook-call.ts'

const ALLOW = JSON.stringify({
  hookSpecificOutput: { hookEventName: 'PermissionRequest', decision: { behavior: 'allow' } },
})

// As the next step names it, and as the client does.
const OWN_SKILLS = new Set(['auto-implement', 'batch-implement:auto-implement'])

/**
 * Allows the plugin's own calls when a prompt is about to be shown, and says nothing to anything else:
 * one plain call of the helper, and the use of `/auto-implement` on a feature of the session's own batch.
 *
 * The commands' own rules end with the turn; in the terminal the result of each forked run opens a new one.
 */
export function onPermissionRequest({ context, input, batch }: HookCall): string {
  const { tool_name, tool_input } = input
  if (tool_name === 'Bash') {
    const command = tool_input?.['command']
    return typeof command === 'string' && isHelperCall(command, context.helper) ? ALLOW : ''
  }
  return tool_name === 'Skill' && isOwner(batch, input.session_id) && isOwnSkill(tool_input) ? ALLOW : ''
}

function isOwnSkill(toolInput: Record<string, unknown> | undefined): boolean {
  const { skill, args } = toolInput ?? {}
  return (
    typeof skill === 'string' && OWN_SKILLS.has(skill) && typeof args === 'string' && /^#\d{1,9}$/.test(args)
  )
}
