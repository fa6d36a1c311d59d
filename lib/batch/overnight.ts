import type { BatchEvent } from './events.ts'
import type { Batch, InFlight, Run, SessionUsage, Worker } from './schema.ts'

type EventOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>

/**
 * Notes how far the worker of an overnight run is with a feature in progress, and what its sessions used so far; or makes a
 * feature pending again that was handed out: one that no worker has begun, or one whose attempt came to nothing.
 */
export function withWork(batch: Batch, event: EventOf<'worked' | 'put_back'>): Batch {
  const current = batch.in_flight.get(event.index)
  if (event.type === 'put_back') {
    if (event.ended) return withEndedAttempt(batch, event.index, event.ended)
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

/** The next attempt has its retries and its checks again, and is told what became of this one. */
function withEndedAttempt(
  batch: Batch,
  index: number,
  { error, ref }: { error: string; ref?: string },
): Batch {
  const [in_flight, verification] = [new Map(batch.in_flight), new Map(batch.verification)]
  const [retry_attempts, earlier_attempts] = [new Map(batch.retry_attempts), new Map(batch.earlier_attempts)]
  const attempts = in_flight.get(index)?.attempt ?? 1
  for (const map of [in_flight, verification, retry_attempts]) map.delete(index)
  const refs = [...(earlier_attempts.get(index)?.refs ?? []), ...(ref === undefined ? [] : [ref])]
  earlier_attempts.set(index, { attempts, refs, error })
  return { ...batch, in_flight, verification, retry_attempts, earlier_attempts }
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
