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
 * A prefix is cached where an earlier request, of any conversation, ended at it or marked it for the cache. Tools and
 * system prompt of the first request are, as after an earlier session.
 */
export function inputTokens(requests: readonly MessagesRequest[], billing: Billing): number {
  const lastUse = new Map<string, number>()
  if (requests[0]) keep(lastUse, prefixesOf({ ...requests[0], messages: [] }), 0, billing)
  let bytes = 0
  for (const [at, request] of requests.entries()) {
    const now = at * billing.secondsPerRequest
    const prefixes = prefixesOf(request)
    const known = prefixes.findLast(({ key }) => isAlive(lastUse.get(key), now, billing))
    const all = prefixes.at(-1)?.bytes ?? 0
    const cached = known?.bytes ?? 0
    bytes += cached * CACHED + (all - cached)
    keep(lastUse, prefixes, now, billing)
  }
  return bytes / BYTES_PER_TOKEN
}

function isAlive(used: number | undefined, now: number, { cacheSeconds }: Billing): boolean {
  return used !== undefined && now - used <= cacheSeconds
}

/** Notes the use of every prefix that a request puts into the cache or finds there. */
function keep(
  lastUse: Map<string, number>,
  prefixes: readonly Prefix[],
  now: number,
  billing: Billing,
): void {
  for (const { key, isKept } of prefixes) {
    if (isKept || isAlive(lastUse.get(key), now, billing)) lastUse.set(key, now)
  }
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
