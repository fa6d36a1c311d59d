import { randomUUID } from 'node:crypto'

/** What the model says or does; ids of tool uses are added when it is sent. */
export type Block =
  | { type: 'text'; text: string }
  | { type: 'tool_use'; name: string; input: Record<string, unknown> }

/** An answer of the model. `inputTokens` is the reported size of the conversation, `usage` all that it reports. */
export interface Turn {
  kind: 'turn'
  blocks: readonly Block[]
  inputTokens?: number
  usage?: Usage
  headers?: Record<string, string>
}

/** What an answer reports to have used, as the service does. */
export interface Usage {
  input_tokens: number
  output_tokens: number
  cache_creation_input_tokens: number
  cache_read_input_tokens: number
  /** By how long it is kept; their sum is `cache_creation_input_tokens`. */
  cache_creation?: { ephemeral_5m_input_tokens: number; ephemeral_1h_input_tokens: number }
}

/** An answer of the API that is an error. */
export interface Refusal {
  kind: 'refusal'
  status: number
  type: string
  message: string
  headers?: Record<string, string>
}

/** No answer: the connection is reset. */
interface Reset {
  kind: 'reset'
}

export type Reply = Turn | Refusal | Reset

/** Answers with text, which ends the turn. */
export function say(text: string): Turn {
  return { kind: 'turn', blocks: [{ type: 'text', text }] }
}

/** Answers with one tool call. */
export function use(name: string, input: Record<string, unknown>): Turn {
  return { kind: 'turn', blocks: [{ type: 'tool_use', name, input }] }
}

/** Answers with a call of the Bash tool. */
export function bash(command: string, timeout?: number): Turn {
  const description = 'Runs a command'
  return use('Bash', timeout === undefined ? { command, description } : { command, description, timeout })
}

/** Answers that the conversation does not fit any more, which makes clients from 2.1.222 on compact it. */
export function promptTooLong(): Refusal {
  const message = 'prompt is too long: 210000 tokens > 200000 maximum'
  return { kind: 'refusal', status: 400, type: 'invalid_request_error', message }
}

/** Answers that the service has no room; `x-should-retry` keeps the client from trying again. */
export function overloaded(): Refusal {
  return {
    kind: 'refusal',
    status: 529,
    type: 'overloaded_error',
    message: 'Overloaded',
    headers: { 'x-should-retry': 'false' },
  }
}

/** Answers that there were too many requests, and not until when. */
export function tooManyRequests(): Refusal {
  const message = "This request would exceed your account's rate limit. Please try again later."
  const headers = { 'x-should-retry': 'false' }
  return { kind: 'refusal', status: 429, type: 'rate_limit_error', message, headers }
}

/** Answers that the usage limit is reached until `resetEpoch` (seconds); `retry-after` keeps the client from retrying. */
export function usageLimit(resetEpoch: number): Refusal {
  return {
    kind: 'refusal',
    status: 429,
    type: 'rate_limit_error',
    message: "This request would exceed your account's rate limit. Please try again later.",
    headers: {
      'anthropic-ratelimit-unified-status': 'rejected',
      'anthropic-ratelimit-unified-reset': String(resetEpoch),
      'anthropic-ratelimit-unified-representative-claim': 'five_hour',
      'retry-after': '3600',
    },
  }
}

/** What goes into one answer of the Messages API. */
export interface Message {
  model: string
  blocks: readonly Block[]
  usage: Usage
}

/** The JSON of an answer that is not streamed. */
export function messageBody(message: Message): Record<string, unknown> {
  return {
    ...frame(message),
    content: message.blocks.map(withId),
    stop_reason: stopReason(message),
  }
}

/** Writes an answer as server-sent events. */
export function writeStream(message: Message, write: (chunk: string) => void): void {
  const send = (type: string, fields: Record<string, unknown>): void =>
    write(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`)
  send('message_start', { message: frame(message) })
  for (const [index, block] of message.blocks.entries()) {
    send('content_block_start', { index, content_block: emptied(block) })
    send('content_block_delta', { index, delta: delta(block) })
    send('content_block_stop', { index })
  }
  send('message_delta', {
    delta: { stop_reason: stopReason(message), stop_sequence: null },
    usage: message.usage,
  })
  send('message_stop', {})
}

/** The JSON of an error of the Messages API. */
export function errorBody(type: string, message: string): Record<string, unknown> {
  return { type: 'error', error: { type, message } }
}

function frame(message: Message): Record<string, unknown> {
  return {
    id: `msg_${randomUUID()}`,
    type: 'message',
    role: 'assistant',
    model: message.model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: message.usage,
  }
}

/** What an answer reports where nothing else is said. */
export function usualUsage({ inputTokens = 1000 }: Turn): Usage {
  return {
    input_tokens: inputTokens,
    output_tokens: 20,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
  }
}

function stopReason({ blocks }: Message): string {
  return blocks.some(({ type }) => type === 'tool_use') ? 'tool_use' : 'end_turn'
}

function withId(block: Block): Record<string, unknown> {
  return block.type === 'text' ? block : { ...block, id: `toolu_${randomUUID().replaceAll('-', '')}` }
}

// In a stream the content of a block follows in its deltas.
function emptied(block: Block): Record<string, unknown> {
  return block.type === 'text' ? { type: 'text', text: '' } : { ...withId(block), input: {} }
}

function delta(block: Block): Record<string, unknown> {
  return block.type === 'text'
    ? { type: 'text_delta', text: block.text }
    : { type: 'input_json_delta', partial_json: JSON.stringify(block.input) }
}
