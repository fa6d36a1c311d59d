import { changeAsSession, type HookCall, isInFork, mayHold } from './hook-call.ts'

// What starts or resumes the batch, and what the client says by itself: the end of a background task.
const NOT_THE_PERSON = /^\s*(?:\/(?:batch-implement:)?batch-implement\b|<task-notification>|$)/

/** Writes down that the person spoke to the owner's session, which the Stop hook then lets them have. */
export async function onUserPrompt(call: HookCall): Promise<string> {
  const { input, batch } = call
  if (isInFork(input) || !mayHold(call, batch) || NOT_THE_PERSON.test(input.prompt ?? '')) return ''
  await changeAsSession(call, () => [{ type: 'prompted' }])
  return ''
}
