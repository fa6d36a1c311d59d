import { sumOf } from '../../batch/overnight.ts'
import type { SessionUsage } from '../../batch/schema.ts'

/** What the events of one turn of a worker said, and nothing that its words did. */
export interface Turn {
  /** Whether the client got as far as to begin a session. */
  hasBegun: boolean
  /** The last event of a turn that came to its end; undefined for a client that broke off. */
  result: TurnResult | undefined
  /** A usage limit that was reached, and when it ends (ISO time), where that was said. */
  limit: { until: string | undefined } | undefined
  /** Share of the usage windows that is used up, 0 to 1, where the client says it. */
  windows: UsageWindow[]
  /** How often the client asked the service again by itself. */
  apiRetries: number
  /** Ids of calls that a rule or the mode denied, and not just nobody allowed. */
  deniedByRule: readonly string[]
  /** What the turn was refused. */
  refused: readonly Refusal[]
}

/** A call that the client did not let through. */
export interface Refusal {
  tool: string
  /** Of the Bash tool. */
  command: string | undefined
  byRule: boolean
}

export interface TurnResult {
  isError: boolean
  /** The worker's last words, or the client's own about an error. */
  text: string
  /** Why the turn ended, as the client names it. */
  reason: string
  /** The status that the service answered with, where an error of the service ended the turn. */
  apiStatus: number | undefined
  /** Tools that were refused in this turn. */
  denials: string[]
  /** As the client sums up: of the whole session, or of its process alone (`sessionSum`). */
  usage: SessionUsage
  /** The tokens of this turn alone. */
  turnTokens: number
}

export interface UsageWindow {
  name: string
  used: number
  until: string | undefined
}

export const NEW_TURN: Turn = {
  hasBegun: false,
  result: undefined,
  limit: undefined,
  windows: [],
  apiRetries: 0,
  deniedByRule: [],
  refused: [],
}

type Json = Record<string, unknown>

/** Reads one line of `--output-format stream-json`; undefined for what is no event. */
export function parseEvent(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) && typeof value['type'] === 'string' ? value : undefined
  } catch {
    // Half a line, as of a client that was killed.
    return undefined
  }
}

/** Adds what one event says to what is known of the turn. */
export function readEvent(turn: Turn, event: Json): Turn {
  switch (event['type']) {
    case 'system':
      return readSystem(turn, event)
    case 'rate_limit_event':
      return readLimit(turn, object(event['rate_limit_info']))
    case 'result':
      return { ...turn, result: readResult(event), refused: readRefused(event, turn.deniedByRule) }
    default:
      return turn
  }
}

function readSystem(turn: Turn, event: Json): Turn {
  if (event['subtype'] === 'init') return { ...turn, hasBegun: true }
  if (event['subtype'] === 'api_retry') return { ...turn, apiRetries: turn.apiRetries + 1 }
  // `asyncAgent` is what the client calls a question that nobody can answer.
  if (event['subtype'] === 'permission_denied' && event['decision_reason_type'] !== 'asyncAgent')
    return { ...turn, deniedByRule: [...turn.deniedByRule, String(event['tool_use_id'])] }
  return turn
}

function readLimit(turn: Turn, info: Json): Turn {
  const windows = Object.entries(object(info['unifiedWindows'])).flatMap(([name, window]) => {
    const { utilization, resetsAt } = object(window)
    const isShare = typeof utilization === 'number' && Number.isFinite(utilization) && utilization >= 0
    return isShare ? [{ name: name.slice(0, 100), used: utilization, until: isoTime(resetsAt) }] : []
  })
  const known = windows.length > 0 ? { ...turn, windows } : turn
  return info['status'] === 'rejected' ? { ...known, limit: { until: isoTime(info['resetsAt']) } } : known
}

function readRefused(event: Json, byRule: readonly string[]): Refusal[] {
  const denials = Array.isArray(event['permission_denials']) ? event['permission_denials'] : []
  return denials.map((denial: unknown) => {
    const { tool_name, tool_use_id, tool_input } = object(denial)
    const { command } = object(tool_input)
    return {
      tool: String(tool_name ?? 'a tool'),
      command: typeof command === 'string' ? command : undefined,
      byRule: byRule.includes(String(tool_use_id)),
    }
  })
}

function readResult(event: Json): TurnResult {
  const status = event['api_error_status']
  const denials = Array.isArray(event['permission_denials']) ? event['permission_denials'] : []
  return {
    // Not by `subtype`: an error of the service says success there.
    isError: event['is_error'] === true,
    text: typeof event['result'] === 'string' ? event['result'] : errorsOf(event),
    reason: String(event['terminal_reason'] ?? event['subtype'] ?? ''),
    apiStatus: typeof status === 'number' ? status : undefined,
    denials: denials.map((denial: unknown) => String(object(denial)['tool_name'] ?? 'a tool')),
    usage: readUsage(event),
    turnTokens: TURN_TOKENS.reduce((sum, name) => sum + count(object(event['usage'])[name]), 0),
  }
}

const TURN_TOKENS = [
  'input_tokens',
  'cache_creation_input_tokens',
  'cache_read_input_tokens',
  'output_tokens',
]

/**
 * What a session has used by its client, `before` being known of it. The sum of a client that counts a resumed session on holds
 * its last one and this turn; older ones (2.1.222) begin at nothing in each process.
 */
export function sessionSum(
  before: SessionUsage | undefined,
  { usage, turnTokens }: Pick<TurnResult, 'usage' | 'turnTokens'>,
): SessionUsage {
  const own = sumOf(usage)
  const last = before?.told ?? 0
  if (!before || own >= last + turnTokens) return { ...usage, told: own }
  const models = { ...before.models }
  for (const [model, used] of Object.entries(usage.models)) {
    const known = models[model]
    models[model] = known ? added(known, used) : used
  }
  const costs = [before.cost_usd, usage.cost_usd].filter((cost) => cost !== null)
  return {
    models,
    cost_usd: costs.length > 0 ? costs.reduce((sum, cost) => sum + cost) : null,
    told: Math.max(own, last),
  }
}

type Tokens = SessionUsage['models'][string]

function added(one: Tokens, other: Tokens): Tokens {
  return {
    input: one.input + other.input,
    cache_write: one.cache_write + other.cache_write,
    cache_read: one.cache_read + other.cache_read,
    output: one.output + other.output,
  }
}

function errorsOf(event: Json): string {
  return Array.isArray(event['errors']) ? event['errors'].map(String).join('; ') : ''
}

/** The client's sums: `modelUsage` counts all turns, `usage` the last one alone. */
function readUsage(event: Json): SessionUsage {
  const models = Object.entries(object(event['modelUsage'])).map(([model, value]) => {
    const used = object(value)
    const tokens = {
      input: count(used['inputTokens']),
      cache_write: count(used['cacheCreationInputTokens']),
      cache_read: count(used['cacheReadInputTokens']),
      output: count(used['outputTokens']),
    }
    return [model.slice(0, 100), tokens] as const
  })
  const cost = event['total_cost_usd']
  return { models: Object.fromEntries(models), cost_usd: typeof cost === 'number' ? cost : null }
}

/** A time as the client gives it, in seconds since 1970 or as a text. */
function isoTime(value: unknown): string | undefined {
  const ms =
    typeof value === 'number' ? value * 1000 : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : undefined
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}

function object(value: unknown): Json {
  return isObject(value) ? value : {}
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
