import type { BatchEvent } from './events.ts'
import type { Batch, InFlight, Run, SessionUsage, Worker } from './schema.ts'

type EventOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>

/**
 * Notes how far the worker of an overnight run is with a feature in progress, and what its sessions used so far; or makes a
 * feature pending again that was handed out and that no worker has begun.
 */
export function withWork(batch: Batch, event: EventOf<'worked' | 'put_back'>): Batch {
  const current = batch.in_flight.get(event.index)
  if (event.type === 'put_back') {
    const others = [...batch.in_flight].filter(([index]) => index !== event.index)
    return current?.worker ? batch : { ...batch, in_flight: new Map(others) }
  }
  const { index, worker, usage, base_sha } = event
  const attempt = {
    ...current,
    ...(worker ? { worker: { ...current?.worker, ...worker } as Worker } : {}),
    ...(base_sha === undefined ? {} : { base_sha }),
  } as InFlight
  const changed = { ...batch, in_flight: new Map(batch.in_flight).set(index, attempt) }
  if (!usage) return changed
  // A session tells its sum each time: the latest of each session counts.
  const sessions = { ...batch.usage.get(index)?.sessions, ...usage }
  return { ...changed, usage: new Map(batch.usage).set(index, { sessions }) }
}

/** Changes what is known of the overnight run, or begins it. */
export function withRun(batch: Batch, { run }: EventOf<'run_changed'>): Batch {
  const changed = { ...batch.run, ...run } as Run
  return { ...batch, run: changed }
}

/** Tokens of a feature or of a batch, in the four classes that the client tells apart. */
interface Tokens {
  input: number
  cache_write: number
  cache_read: number
  output: number
}

/** What was used: tokens, and the client's own estimate of the cost; null where it told none. */
export interface Used extends Tokens {
  cost_usd: number | null
}

/** Adds up what sessions used; undefined where nothing is known. */
function addUsage(sessions: readonly SessionUsage[]): Used | undefined {
  if (sessions.length === 0) return undefined
  const sum: Used = { input: 0, cache_write: 0, cache_read: 0, output: 0, cost_usd: null }
  for (const { models, cost_usd } of sessions) {
    if (cost_usd !== null) sum.cost_usd = (sum.cost_usd ?? 0) + cost_usd
    for (const tokens of Object.values(models)) {
      for (const kind of TOKEN_CLASSES) sum[kind] += tokens[kind]
    }
  }
  return sum
}

const TOKEN_CLASSES = ['input', 'cache_write', 'cache_read', 'output'] as const

/** What is known of a session's use: by the client's last word, by its own record, by what was kept before that word. */
interface Counts {
  told: SessionUsage | undefined
  recorded: SessionUsage | undefined
  before: SessionUsage | undefined
}

/**
 * Gives what a session used in all: the largest count, as a client may have forgotten a part, and the cost of all that it ever
 * told; with the number of tokens whose cost it never told.
 */
export function sessionTotal(counts: Counts): { usage: SessionUsage; costless: number } | undefined {
  const { told, recorded, before } = counts
  const parts = (begunAnew(counts) ? [told, before] : [largestCost([told, before])]).filter(isKnown)
  const known = [{ models: joined(parts), cost_usd: null }, told, recorded, before].filter(isKnown)
  const { models } = known.reduce((best, usage) => (sumOf(usage) > sumOf(best) ? usage : best))
  if (sumOf({ models, cost_usd: null }) === 0 && parts.length === 0) return undefined
  const priced = parts.filter(({ cost_usd }) => cost_usd !== null)
  const cost = priced.reduce((sum, { cost_usd }) => sum + (cost_usd ?? 0), 0)
  const usage = { models, cost_usd: priced.length > 0 ? cost : null }
  return { usage, costless: sumOf(usage) - priced.reduce((sum, part) => sum + sumOf(part), 0) }
}

function isKnown(usage: SessionUsage | undefined): usage is SessionUsage {
  return usage !== undefined
}

/** The tokens of several counts together, by model. */
function joined(parts: readonly SessionUsage[]): SessionUsage['models'] {
  const models: SessionUsage['models'] = {}
  for (const [model, tokens] of parts.flatMap((part) => Object.entries(part.models))) {
    const sum = models[model] ?? { input: 0, cache_write: 0, cache_read: 0, output: 0 }
    for (const kind of TOKEN_CLASSES) sum[kind] += tokens[kind]
    models[model] = sum
  }
  return models
}

/** Whether the client counts from its last start on (up to 2.1.222 at every resume, later after a kill), not the whole session. */
function begunAnew({ told, recorded, before }: Counts): boolean {
  if (!told || !before) return false
  const both = sumOf(told) + sumOf(before)
  return sumOf(told) < sumOf(before) || (recorded !== undefined && both === sumOf(recorded))
}

function largestCost(counts: readonly (SessionUsage | undefined)[]): SessionUsage | undefined {
  const cost = (usage: SessionUsage | undefined) => usage?.cost_usd ?? -1
  return counts.reduce((best, usage) => (cost(usage) > cost(best) ? usage : best))
}

/** All tokens of a session. */
function sumOf({ models }: SessionUsage): number {
  return Object.values(models).reduce((sum, tokens) => sum + allTokens(tokens), 0)
}

/** What one feature (index from 0) used, in all its sessions. */
export function featureUsage(batch: Batch, index: number): Used | undefined {
  return addUsage(Object.values(batch.usage.get(index)?.sessions ?? {}))
}

/** All tokens together, whatever their class. */
export function allTokens({ input, cache_write, cache_read, output }: Tokens): number {
  return input + cache_write + cache_read + output
}

/** What the whole batch used. */
export function batchUsage(batch: Batch): Used | undefined {
  return addUsage([...batch.usage.values()].flatMap(({ sessions }) => Object.values(sessions)))
}
