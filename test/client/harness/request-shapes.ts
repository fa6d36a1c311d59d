import type { Block } from './message-reply.ts'
import type { ContentBlock, MessagesRequest } from './messages-api.ts'

/** The helper's call, as the plugin would write it. */
export const HELPER = `node "/it's/a plugin/dist/batch.cjs"`

let calls = 0

/** A request of the main conversation in the client's shape, cut to the parts that the scripted model reads. */
export function mainRequest(...content: readonly (ContentBlock | Block)[]): MessagesRequest {
  return request('You are an agent working with the user.', content)
}

/** A request of a forked agent. */
export function forkRequest(...content: readonly (ContentBlock | Block)[]): MessagesRequest {
  return request('You are an agent for Claude Code, given a task.', content)
}

/** Text that the model is told. */
export function told(text: string): ContentBlock {
  return { type: 'text', text }
}

/** A tool call that was made, and its answer. */
export function called(
  name: string,
  input: Record<string, unknown>,
  answer: string,
  failed = false,
): ContentBlock[] {
  calls++
  const id = `toolu_${calls}`
  return [
    { type: 'tool_use', id, name, input },
    { type: 'tool_result', tool_use_id: id, content: answer, is_error: failed },
  ]
}

/** A Bash call that was made, and its answer. */
export function ran(command: string, answer = '', failed = false): ContentBlock[] {
  return called('Bash', { command, description: 'Runs a command' }, answer, failed)
}

/** A step in two messages: the skill for feature `number`, then `complete`. */
export function skillStep(number: number): string {
  return [
    `Feature ${number} of 5: Number ${number}`,
    `Next step: use the Skill tool with skill "auto-implement" and args "#${number}". Then run this (Bash timeout 600000):`,
    `    ${HELPER} complete ${number}`,
  ].join('\n')
}

/** The same, for one message. */
export function oneMessageStep(number: number): string {
  return skillStep(number)
    .replace('Next step: use', 'Next step: in one message, as they run in order, use')
    .replace('". Then run', '", then run')
}

function request(system: string, content: readonly (ContentBlock | Block)[]): MessagesRequest {
  const messages = content.map((block) => {
    const role = block.type === 'tool_use' ? ('assistant' as const) : ('user' as const)
    return { role, content: [block as ContentBlock] }
  })
  return { model: 'claude', system: [{ type: 'text', text: system }], messages, tools: [{ name: 'Bash' }] }
}
