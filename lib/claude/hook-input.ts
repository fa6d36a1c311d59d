import * as z from 'zod/mini'

// A hook reads one event: compiling a faster reader first would cost more than it saves.
z.config({ jitless: true })

// A later client may change a field that this plugin can do without: such a field is as good as absent.
const text = z.catch(z.optional(z.string()), undefined)
const flag = z.catch(z.optional(z.boolean()), undefined)
const list = z.catch(z.optional(z.array(z.unknown())), undefined)

/** What Claude Code tells a hook on standard input, other fields kept as they are. */
const hookInput = z.looseObject({
  hook_event_name: z.string().check(z.minLength(1)),
  session_id: text,
  transcript_path: text,
  cwd: text,
  permission_mode: text,
  /** SessionStart: startup, resume, clear or compact. */
  source: text,
  /** PreCompact and PostCompact: manual or auto. */
  trigger: text,
  /** Stop: whether Claude goes on already because a Stop hook said so. */
  stop_hook_active: flag,
  /** Stop: what still runs in the session. */
  background_tasks: list,
  session_crons: list,
  last_assistant_message: text,
  /** UserPromptSubmit: what was typed, or what the client itself says in the person's place. */
  prompt: text,
  /** StopFailure: rate_limit, server_error, authentication_failed, ... */
  error: text,
  /** SessionEnd: why. */
  reason: text,
  tool_name: text,
  tool_input: z.catch(z.optional(z.looseObject({})), undefined),
  /** Set when the event comes from a forked or sub agent. */
  agent_id: text,
  agent_type: text,
})

/** What Claude Code tells a hook on standard input, other fields kept as they are. */
export type HookInput = z.infer<typeof hookInput>

/** Reads a hook's standard input; undefined for what is not a JSON object that names its event. */
export function parseHookInput(input: string): HookInput | undefined {
  try {
    return z.safeParse(hookInput, JSON.parse(input)).data
  } catch {
    return undefined
  }
}
