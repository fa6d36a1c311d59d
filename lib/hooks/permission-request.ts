import { mayAllow, readHelperCall } from '../text/helper-call.ts'
import { plainFormText } from '../view/format.ts'
import { type HookCall, ownsOpenBatch } from './hook-call.ts'

// As the next step names it, and as the client does.
const OWN_SKILLS = new Set([
  ...['auto-implement', 'batch-implement:auto-implement'],
  ...['auto-implement-lean', 'batch-implement:auto-implement-lean'],
])

/**
 * Answers for the plugin's own calls when a prompt is about to be shown to the session that owns an open
 * batch: allows a plain call of the helper and `/auto-implement` on a feature, denies a helper call that is
 * not plain, with the plain form, since nobody may be there to answer the prompt. Silent to all else, in plan
 * mode, and where the sandbox is to be switched off.
 *
 * The commands' own rules end with the turn; in the terminal the result of each forked run opens a new one.
 */
export function onPermissionRequest(call: HookCall): string {
  const { input, batch } = call
  if (!ownsOpenBatch(call, batch) || input.permission_mode === 'plan') return ''
  if (input.tool_name === 'Bash') return answerToBash(call)
  return input.tool_name === 'Skill' && isOwnSkill(input.tool_input) ? decision({ behavior: 'allow' }) : ''
}

function answerToBash({ context, project, input }: HookCall): string {
  const { command, dangerouslyDisableSandbox: isUnconfined = false } = input.tool_input ?? {}
  if (typeof command !== 'string' || isUnconfined !== false) return ''
  // Not the main worktree: from a linked one, `complete` would look at other code there.
  const call = readHelperCall(command, context.helper, [project.workTree, context.cwd])
  if (call?.kind === 'plain') return mayAllow(call) ? decision({ behavior: 'allow' }) : ''
  const message = call && plainFormText(context.helper)
  return message === undefined ? '' : decision({ behavior: 'deny', message })
}

function decision(decision: { behavior: 'allow' } | { behavior: 'deny'; message: string }): string {
  return JSON.stringify({ hookSpecificOutput: { hookEventName: 'PermissionRequest', decision } })
}

function isOwnSkill(toolInput: Record<string, unknown> | undefined): boolean {
  const { skill, args } = toolInput ?? {}
  return (
    typeof skill === 'string' && OWN_SKILLS.has(skill) && typeof args === 'string' && /^#\d{1,9}$/.test(args)
  )
}
