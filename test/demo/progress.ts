import type { ClientEvent } from '../client/harness/run-client.ts'

interface Block {
  type: string
  name?: string
  input?: Record<string, unknown>
  text?: string
  content?: unknown
}

/** Says in a line or two what an event of the client shows of the batch; nothing for the rest of the noise. */
export function progressLines(event: ClientEvent): string[] {
  if (event.type === 'system' && event.subtype === 'compact_boundary') {
    return ['  ~ the conversation was compacted; the plugin reminds Claude where it is']
  }
  if (event['parent_tool_use_id'] || event['isSynthetic']) return []
  return blocksOf(event).flatMap((block) =>
    block.type === 'tool_use' ? started(block) : told(textOf(block)),
  )
}

function started({ name, input }: Block): string[] {
  return name === 'Skill' ? [`  > /auto-implement ${String(input?.['args'])}`] : []
}

// The helper's own sentences, which open its answers.
const SHOWN =
  /^(?:Batch \S+ (?:started|has ended|resumed|is paused)|Feature \d+ (?:completed|is NOT completed|is recorded|of \d+)|Before the first feature)/

function told(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => SHOWN.test(line))
    .map((line) => (/^Feature \d+ of/.test(line) ? `  ${line}` : `* ${line}`))
}

function blocksOf(event: ClientEvent): Block[] {
  const message = event['message'] as { content?: unknown } | undefined
  return Array.isArray(message?.content) ? (message.content as Block[]) : []
}

function textOf(block: Block): string {
  if (block.type === 'text') return block.text ?? ''
  if (typeof block.content === 'string') return block.content
  return Array.isArray(block.content)
    ? (block.content as Block[]).map(({ text }) => text ?? '').join('\n')
    : ''
}
