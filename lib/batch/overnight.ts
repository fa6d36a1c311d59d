import type { BatchEvent } from './events.ts'
import type { Batch, InFlight, Run, SessionUsage, Worker } from './schema.ts'

type EventOf<Type extends BatchEvent['type']> = Extract<BatchEvent, { type: Type }>

/**
 * Notes how far the worker of an overnight run is with a feature in progress, and what its sessions used so far; or makes a
 * feature pending again that was handed out: one that no worker has begun, or one whose attempt came to nothing. One that is to
 * run alone stays so.
 */
export function withWork(batch: Batch, event: EventOf<'worked' | 'put_back'>): Batch {
  const current = batch.in_flight.get(event.index)
  if (event.type === 'put_back') {
    if (event.ended) return withEndedAttempt(batch, event.index, event.ended)
    const others = [...batch.in_flight].filter(([index]) => index !== event.index)
    return current?.worker || current?.conflict ? batch : { ...batch, in_flight: new Map(others) }
  }
  const { index, worker, usage, base_sha } = event
  const attempt = {
    ...current,
    ...(worker ? { worker: { ...current?.worker, ...worker } as Worker } : {}),
    ...(base_sha === undefined ? {} : { base_sha }),
  } as InFlight
  const changed = { ...batch, in_flight: new Map(batch.in_flight).set(index, attempt) }
  return usage ? withUsage(changed, index, usage) : changed
}

/** Notes what sessions (by id) used for a feature: each tells its sum each time, so the latest of each counts. */
export function withUsage(batch: Batch, index: number, usage: Record<string, SessionUsage>): Batch {
  const sessions = { ...batch.usage.get(index)?.sessions, ...usage }
  return { ...batch, usage: new Map(batch.usage).set(index, { sessions }) }
}

/** The next attempt has its retries and its checks again, and is told what became of this one. */
function withEndedAttempt(
  batch: Batch,
  index: number,
  { error, ref, isConflict }: { error: string; ref?: string; isConflict?: boolean },
): Batch {
  const [in_flight, verification] = [new Map(batch.in_flight), new Map(batch.verification)]
  const [retry_attempts, earlier_attempts] = [new Map(batch.retry_attempts), new Map(batch.earlier_attempts)]
  const attempts = in_flight.get(index)?.attempt ?? 1
  for (const map of [in_flight, verification, retry_attempts]) map.delete(index)
  const refs = [...(earlier_attempts.get(index)?.refs ?? []), ...(ref === undefined ? [] : [ref])]
  earlier_attempts.set(index, { attempts, refs, error })
  const changed = { ...batch, in_flight, verification, retry_attempts, earlier_attempts }
  return isConflict ? withLanding(changed, true) : changed
}

// How many landings are remembered.
const LANDINGS = 4

/** Adds how one more landing went to those that are remembered. */
export function withLanding(batch: Batch, isConflict: boolean): Batch {
  const { run } = batch
  if (!run || (run.lanes ?? 1) === 1) return batch
  return { ...batch, run: { ...run, conflicts: [...(run.conflicts ?? []), isConflict].slice(-LANDINGS) } }
}

/**
 * Notes that a feature does not go together with what has landed since it began. The first time the same session is asked to
 * resolve that, from `base_sha`; after that the feature begins anew, alone. Neither costs a retry.
 */
export function withConflict(batch: Batch, event: EventOf<'conflicted'>): Batch {
  const { index, base_sha, detail, question } = event
  const { worker, ...current } = batch.in_flight.get(index) as InFlight
  const conflict = { with: event.with, detail, alone: current.conflict !== undefined }
  const { candidate: _, ...session } = worker ?? {}
  const asked = { worker: { ...session, question, asked: false } as Worker }
  const attempt = { ...current, base_sha, conflict, ...(conflict.alone ? {} : asked) }
  const verification = new Map(batch.verification)
  if (conflict.alone) verification.delete(index)
  const changed = { ...batch, verification, in_flight: new Map(batch.in_flight).set(index, attempt) }
  return withLanding(changed, true)
}

/** Changes what is known of the overnight run, or begins it; of each usage window the latest word counts. */
export function withRun(batch: Batch, { run }: EventOf<'run_changed'>): Batch {
  const told = [...(batch.run?.windows ?? []), ...(run.windows ?? [])]
  const latest = new Map(
    told.sort((one, other) => (one.told_at < other.told_at ? -1 : 1)).map((window) => [window.name, window]),
  )
  const windows = run.windows ? { windows: [...latest.values()] } : {}
  const changed = { ...batch.run, ...run, ...windows } as Run
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

/** Adds up what sessions used by model, the most used first. */
export function usageByModel(sessions: readonly SessionUsage[]): [model: string, used: Used][] {
  const split = sessions.flatMap(({ models }) => Object.entries(models))
  const sums = [...new Set(split.map(([model]) => model))].map((model): [string, Used] => {
    const own = split.filter(([name]) => name === model)
    return [
      model,
      addUsage(own.map(([, tokens]) => ({ models: { [model]: tokens }, cost_usd: null }))) as Used,
    ]
  })
  return sums.sort(([, one], [, other]) => allTokens(other) - allTokens(one))
}

const TOKEN_CLASSES = ['input', 'cache_write', 'cache_read', 'output'] as const

/** Gives of several counts of one session, the newest first, the one that knows most; a cost that one of them knows is kept. */
export function mostUsed(counts: readonly (SessionUsage | undefined)[]): SessionUsage | undefined {
  const known = counts.filter((usage) => usage !== undefined)
  const most = known.reduce((best, usage) => (sumOf(usage) > sumOf(best) ? usage : best), known[0] ?? NONE)
  const costs = known.flatMap(({ cost_usd }) => (cost_usd === null ? [] : [cost_usd]))
  const told = known.find((usage) => usage.told !== undefined)?.told
  return known.length === 0
    ? undefined
    : {
        ...most,
        ...(told === undefined ? {} : { told }),
        cost_usd: costs.length > 0 ? Math.max(...costs) : null,
      }
}

const NONE: SessionUsage = { models: {}, cost_usd: null }

/** All tokens of a session. */
export function sumOf({ models }: SessionUsage): number {
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
