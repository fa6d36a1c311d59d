import type { ContentBlock, MessagesRequest } from './messages-api.ts'

/** One thing said, called or answered, in the order in which the model reads it. */
export interface Entry {
  kind: 'told' | 'said' | 'used' | 'result'
  text: string
  /** Of a call: the tool. Of a result: the tool whose call it answers, when that call is still in sight. */
  tool?: string
  input?: Record<string, unknown>
  failed?: boolean
}

/** Lays a request out as the model reads it: texts (also reminders), its own words, its calls, their results. */
export function readConversation(request: MessagesRequest): Entry[] {
  const calls = new Map<string, ContentBlock>()
  return request.messages.flatMap(({ role, content }) =>
    blocksOf(content).map((block) => {
      if (block.type === 'tool_use') calls.set(block.id ?? '', block)
      const entry = toEntry(role, block, calls)
      return { ...entry, text: withoutPastCommands(entry.text) }
    }),
  )
}

/**
 * Leaves out what the client shows of earlier commands after a compaction: it says itself that these are
 * not to be executed again, so to an obedient reader they ask for nothing.
 */
function withoutPastCommands(text: string): string {
  return text
    .split(/(?=<system-reminder>)/)
    .map((part) => (part.includes('Do NOT re-execute these skills') ? afterReminder(part) : part))
    .join('')
}

function afterReminder(part: string): string {
  const end = part.lastIndexOf('</system-reminder>')
  return end < 0 ? '' : part.slice(end + '</system-reminder>'.length)
}

// The plugin's own agents, and the client's where a command names none.
const FORKS = ['You are the worker of /auto-implement', 'You are an agent for Claude Code']

/**
 * Whether this is a forked agent's conversation. Its system prompt says so; after a compaction nothing
 * else in it does.
 */
export function isFork(request: MessagesRequest): boolean {
  const system = textOf(request.system)
  return FORKS.some((words) => system.includes(words))
}

/** Whether the client asks for a summary in order to compact the conversation. */
export function asksForSummary(request: MessagesRequest): boolean {
  const last = readConversation(request).at(-1)
  return last?.kind === 'told' && last.text.includes('Respond with TEXT ONLY')
}

/** How many answers of tools the conversation shows. */
export function countResults(request: MessagesRequest): number {
  return readConversation(request).filter(({ kind }) => kind === 'result').length
}

function toEntry(role: 'user' | 'assistant', block: ContentBlock, calls: Map<string, ContentBlock>): Entry {
  if (block.type === 'tool_use') {
    return { kind: 'used', text: '', tool: block.name ?? '', input: block.input ?? {} }
  }
  if (block.type !== 'tool_result') return { kind: role === 'user' ? 'told' : 'said', text: block.text ?? '' }
  const call = calls.get(block.tool_use_id ?? '')
  const answered = call ? { tool: call.name ?? '', input: call.input ?? {} } : {}
  return { kind: 'result', text: textOf(block.content), failed: block.is_error === true, ...answered }
}

function textOf(content: string | ContentBlock[] | undefined): string {
  return blocksOf(content ?? '')
    .map(({ text }) => text ?? '')
    .join('\n')
}

function blocksOf(content: string | ContentBlock[]): ContentBlock[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content
}
