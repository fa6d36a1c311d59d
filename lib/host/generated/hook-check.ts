// Written by scripts/dev/schema-checks.mjs from hook-schema.ts, which is the file to edit.

/** Tells whether `value` is what the schema in hook-schema.ts would give back unchanged; where not, the schema says why. */
export function isHookInput(value: unknown): boolean {
  return isObject1(value)
}

type Json = any

// Of a JSON text: zod drops a member named __proto__, so one that has it is left to zod.
function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__')
}

function isObject1(value: Json): boolean {
  return (
    isObject(value) &&
    typeof value.hook_event_name === 'string' && value.hook_event_name.length >= 1 &&
    (value.session_id === undefined || typeof value.session_id === 'string') &&
    (value.transcript_path === undefined || typeof value.transcript_path === 'string') &&
    (value.cwd === undefined || typeof value.cwd === 'string') &&
    (value.permission_mode === undefined || typeof value.permission_mode === 'string') &&
    (value.source === undefined || typeof value.source === 'string') &&
    (value.trigger === undefined || typeof value.trigger === 'string') &&
    (value.stop_hook_active === undefined || typeof value.stop_hook_active === 'boolean') &&
    (value.background_tasks === undefined || Array.isArray(value.background_tasks)) &&
    (value.session_crons === undefined || Array.isArray(value.session_crons)) &&
    (value.last_assistant_message === undefined || typeof value.last_assistant_message === 'string') &&
    (value.error === undefined || typeof value.error === 'string') &&
    (value.reason === undefined || typeof value.reason === 'string') &&
    (value.tool_name === undefined || typeof value.tool_name === 'string') &&
    (value.tool_input === undefined || isObject2(value.tool_input)) &&
    (value.agent_id === undefined || typeof value.agent_id === 'string') &&
    (value.agent_type === undefined || typeof value.agent_type === 'string')
  )
}

function isObject2(value: Json): boolean {
  return (
    isObject(value)
  )
}
