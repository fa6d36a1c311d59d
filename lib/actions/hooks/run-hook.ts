import { type HookInput, parseHookInput } from '../../host/hook-input.ts'
import { readBatch } from '../../store/batch-reader.ts'
import { appendSafely } from '../../store/safe-file.ts'
import { type ActionContext, openProject, type Project, timestamp } from '../context.ts'
import { onPostCompact, onPreCompact } from './compaction.ts'
import type { HookCall } from './hook-answer.ts'
import { onPermissionRequest } from './permission-request.ts'
import { onSessionEnd } from './session-end.ts'
import { onSessionStart } from './session-start.ts'
import { onStop } from './stop.ts'
import { onStopFailure } from './stop-failure.ts'

type Handler = (call: HookCall) => string | Promise<string>

/** What each event of the client does; an event that is not here is none of ours. */
const HANDLERS: Record<string, Handler> = {
  SessionStart: onSessionStart,
  PreCompact: onPreCompact,
  PostCompact: onPostCompact,
  Stop: onStop,
  StopFailure: onStopFailure,
  SessionEnd: onSessionEnd,
  PermissionRequest: onPermissionRequest,
}

/**
 * Answers one hook event of the client: gives what to print, or nothing. Never fails: an error goes to
 * `.claude/audit/hook-errors.log`, since what a hook says of itself would only disturb the conversation.
 */
export async function runHook(
  surroundings: Omit<ActionContext, 'session' | 'readInput'>,
  readInput: () => Promise<string>,
): Promise<string> {
  let project: Project | undefined
  try {
    project = openProject(surroundings)
    const input = parseHookInput(await readInput())
    const handler = input && handlerOf(input)
    const batch = handler && readBatch(project.files)
    if (!input || !handler || !batch) return ''
    const context = { ...surroundings, session: input.session_id, readInput }
    return await handler({ context, project, input, batch })
  } catch (cause) {
    if (project) logError(surroundings, project, cause)
    return ''
  }
}

function handlerOf(input: HookInput): Handler | undefined {
  const { hook_event_name: event } = input
  return event !== undefined && Object.hasOwn(HANDLERS, event) ? HANDLERS[event] : undefined
}

function logError(surroundings: Pick<ActionContext, 'now'>, { files }: Project, cause: unknown): void {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  try {
    appendSafely(
      files.hookErrors,
      JSON.stringify({ timestamp: timestamp(surroundings), error: text.slice(0, 4000) }),
      {
        root: files.root,
      },
    )
  } catch {
    // Where not even the log can be written there is nobody left to tell.
  }
}
