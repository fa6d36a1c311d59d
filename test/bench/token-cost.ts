import { createHash } from 'node:crypto'
import type { ContentBlock, MessagesRequest } from '../client/harness/messages-api.ts'

/** How a run is billed: how long each request takes, and how long a prefix stays cached after its last use. */
export interface Billing {
  secondsPerRequest: number
  cacheSeconds: number
}

/** The requests come at once, so nothing is forgotten between them. */
export const AT_ONCE: Billing = { secondsPerRequest: 0, cacheSeconds: Number.POSITIVE_INFINITY }

const CACHED = 0.1
const BYTES_PER_TOKEN = 4

/**
 * Counts what requests cost, in tokens of uncached input: bytes / 4, a cached prefix a tenth, output not at all.
 *
 * A prefix is cached where an earlier request, of any conversation, ended at it or marked it for the cache. `before` are
 * requests of earlier conversations, which are not counted.
 */
export function inputTokens(
  requests: readonly MessagesRequest[],
  billing: Billing,
  before: readonly MessagesRequest[] = [],
): number {
  const lastUse = new Map<string, number>()
  for (const { key, isKept } of before.flatMap(prefixesOf)) if (isKept) lastUse.set(key, 0)
  let bytes = 0
  for (const [at, request] of requests.entries()) {
    const now = at * billing.secondsPerRequest
    const prefixes = prefixesOf(request)
    const known = prefixes.findLast(({ key }) => {
      const used = lastUse.get(key)
      return used !== undefined && now - used <= billing.cacheSeconds
    })
    const all = prefixes.at(-1)?.bytes ?? 0
    const cached = known?.bytes ?? 0
    bytes += cached * CACHED + (all - cached)
    for (const { key, isKept, bytes: end } of prefixes) {
      // What is read is kept as well, each part of it that was.
      if (isKept || (end <= cached && lastUse.has(key))) lastUse.set(key, now)
    }
  }
  return bytes / BYTES_PER_TOKEN
}

/** The size of a request's context in bytes: tools, system prompt and messages. */
export function contextBytes(request: MessagesRequest): number {
  return prefixesOf(request).at(-1)?.bytes ?? 0
}

interface Prefix {
  key: string
  bytes: number
  /** Whether the request puts it into the cache. */
  isKept: boolean
}

/** The beginnings of a request, in the order in which the service reads it: tools, system prompt, messages. */
function prefixesOf({ tools = [], system, messages }: MessagesRequest): Prefix[] {
  const parts = [
    { tools },
    ...blocksOf(system ?? '').filter(({ text }) => !text?.startsWith('x-anthropic-billing-header')),
    ...messages.flatMap(({ role, content }) => blocksOf(content).map((block) => ({ role, ...block }))),
  ]
  const hash = createHash('sha256')
  let bytes = 0
  return parts.map((part, at) => {
    const { cache_control: mark, ...rest } = part as { cache_control?: unknown }
    const text = JSON.stringify(rest)
    bytes += Buffer.byteLength(text)
    hash.update(text).update('\0')
    const key = hash.copy().digest('hex')
    return { key, bytes, isKept: mark !== undefined || at === parts.length - 1 }
  })
}

function blocksOf(content: string | ContentBlock[]): ContentBlock[] {
  return typeof content === 'string' ? [{ type: 'text', text: content }] : content
}
