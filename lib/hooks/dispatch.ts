import { type ActionContext, openProject, type Project, timestamp } from '../actions/project.ts'
import { type HookInput, parseHookInput } from '../claude/hook-input.ts'
import { readBatch } from '../disk/batch-store.ts'
import { redactSecrets } from '../text/redact-secrets.ts'
import type { HookCall } from './hook-call.ts'

type Handler = (call: HookCall) => string | Promise<string>

/** What each event of the client does, loaded for that event alone; one that is not here is none of ours. */
const HANDLERS: Record<string, () => Promise<Handler>> = {
  SessionStart: async () => (await import('./session-start.ts')).onSessionStart,
  UserPromptSubmit: async () => (await import('./user-prompt.ts')).onUserPrompt,
  PreCompact: async () => (await import('./compaction.ts')).onPreCompact,
  PostCompact: async () => (await import('./compaction.ts')).onPostCompact,
  Stop: async () => (await import('./stop.ts')).onStop,
  StopFailure: async () => (await import('./stop-failure.ts')).onStopFailure,
  SessionEnd: async () => (await import('./session-end.ts')).onSessionEnd,
  PermissionRequest: async () => (await import('./permission-request.ts')).onPermissionRequest,
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
    return await (await handler())({ context, project, input, batch })
  } catch (cause) {
    if (project) await logError(surroundings, project, cause)
    return ''
  }
}

function handlerOf(input: HookInput): (() => Promise<Handler>) | undefined {
  const { hook_event_name: event } = input
  return event !== undefined && Object.hasOwn(HANDLERS, event) ? HANDLERS[event] : undefined
}

async function logError(
  surroundings: Pick<ActionContext, 'now'>,
  { files }: Project,
  cause: unknown,
): Promise<void> {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  try {
    const { appendSafely } = await import('../disk/files.ts')
    appendSafely(
      files.hookErrors,
      JSON.stringify({ timestamp: timestamp(surroundings), error: redactSecrets(text).slice(0, 4000) }),
      {
        root: files.root,
      },
    )
  } catch {
    // Where not even the log can be written there is nobody left to tell.
  }
}
