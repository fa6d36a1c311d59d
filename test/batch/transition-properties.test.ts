import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handOutNext } from '../../lib/batch/advance.ts'
import type { BatchEvent } from '../../lib/batch/events.ts'
import { orderFeatures } from '../../lib/batch/order.ts'
import { type NextFeature, nextFeature, type Outcome, outcomes } from '../../lib/batch/progress.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { transition } from '../../lib/batch/transition.ts'
import { makeBatch, makeCheck, NOW } from '../fakes/make-batch.ts'
import { rounds } from '../fakes/rounds.ts'

/** The rules of the state machine once more, as plainly as they can be said. */
interface Model {
  outcome: (Outcome | undefined)[]
  current: number | null
  paused: boolean
}

const OUTAGE = { since: NOW, last: NOW, reports: 1 }

type Links = ReadonlyMap<number, readonly number[]>

const TYPES = [
  'handed_out',
  'briefed',
  'check_failed',
  'completed',
  'retried',
  'service_gone',
  'failed',
  'skipped',
  'git_recorded',
  'paused',
  'resumed',
  'released',
  'compacted',
  'stop_held',
] as const

// `next` is what a session does most: without it few sequences would ever get far.
const step = fc.record({
  type: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...TYPES) }, fc.constantFrom('next', 'reload'), {
    weight: 2,
    arbitrary: fc.constantFrom('completed' as const, 'failed' as const),
  }),
  // Mostly the feature in progress; else any index, those that do not exist among them.
  index: fc.option(fc.integer({ min: -1, max: 8 }), { freq: 2 }),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const plan = fc.integer({ min: 1, max: 7 }).chain((count) => {
  const index = fc.nat({ max: count - 1 })
  const indices = Array.from({ length: count }, (_, at) => at)
  return fc.record({
    count: fc.constant(count),
    // Not always an order that the links allow: an older tool may have written it.
    order: fc.shuffledSubarray(indices, { minLength: count }),
    links: fc
      .array(fc.tuple(index, fc.array(index, { maxLength: 3 })), { maxLength: 6 })
      .map((pairs) => orderFeatures(count, new Map(pairs)).dependencies),
    steps: fc.array(step, { maxLength: 40, size: 'max' }),
  })
})

function eventOf({ type, index }: Step, model: Model): BatchEvent {
  const at = index ?? model.current ?? 0
  const events: Record<(typeof TYPES)[number], BatchEvent> = {
    handed_out: { type: 'handed_out', index: at, base_sha: null },
    briefed: { type: 'briefed', index: at },
    check_failed: { type: 'check_failed', index: at, verification: makeCheck('failed', 1) },
    completed: { type: 'completed', index: at, verification: makeCheck('passed') },
    retried: { type: 'retried', index: at, retries: 1, error_message: 'reset' },
    service_gone: { type: 'service_gone', index: at, outage: OUTAGE, not_before: NOW },
    failed: { type: 'failed', index: at, error_message: 'broken' },
    skipped: { type: 'skipped', index: at, reason: 'later', category: 'manual' },
    git_recorded: { type: 'git_recorded', index: at, operation: 'push', record: { success: true } },
    paused: { type: 'paused', pause: { reason: 'user', detail: '' } },
    resumed: { type: 'resumed' },
    released: { type: 'released' },
    compacted: { type: 'compacted' },
    stop_held: { type: 'stop_held' },
  }
  return events[type as (typeof TYPES)[number]]
}

function mayRun(model: Model, links: Links, index: number): boolean {
  return (links.get(index) ?? []).every((other) => model.outcome[other] === 'completed')
}

function admits(model: Model, links: Links, event: BatchEvent): boolean {
  if (!('index' in event)) return event.type !== 'paused' || model.outcome.includes(undefined)
  const { index, type } = event
  if (index < 0 || index >= model.outcome.length) return false
  if (type === 'git_recorded') return true
  if (model.outcome[index] !== undefined) return false
  if (type === 'skipped') return true
  if (type !== 'handed_out') return model.current === index
  return !model.paused && (model.current ?? index) === index && mayRun(model, links, index)
}

function applyTo(model: Model, links: Links, event: BatchEvent): void {
  if (event.type === 'handed_out') model.current = event.index
  if (event.type === 'paused') model.paused = true
  if (event.type === 'resumed') model.paused = false
  if (event.type === 'completed' || event.type === 'failed' || event.type === 'skipped') {
    model.outcome[event.index] = event.type
    if (model.current === event.index) model.current = null
    block(model, links)
  }
  if (!model.outcome.includes(undefined)) model.paused = false
}

function block(model: Model, links: Links): void {
  // As many passes as there are features reach the end of any chain.
  for (const _ of model.outcome) {
    for (const [index, others] of links) {
      const isLost = others.some((other) => ![undefined, 'completed'].includes(model.outcome[other]))
      if (isLost) model.outcome[index] ??= 'blocked'
    }
  }
}

function expectedNext(model: Model, links: Links, order: number[]): NextFeature {
  if (model.current !== null) return { kind: 'in_progress', index: model.current }
  const index = order.find((at) => model.outcome[at] === undefined && mayRun(model, links, at))
  return index === undefined ? { kind: 'ended' } : { kind: 'pending', index }
}

function expectedStatus(model: Model): Batch['status'] {
  if (model.outcome.includes(undefined)) return model.paused ? 'paused' : 'in_progress'
  return model.outcome.includes('completed') ? 'completed' : 'failed'
}

function expectSame(batch: Batch, model: Model, links: Links): void {
  const ended = model.outcome.flatMap((outcome, at): [number, Outcome][] => (outcome ? [[at, outcome]] : []))
  expect(new Map([...outcomes(batch)].sort(([a], [b]) => a - b))).toEqual(new Map(ended))
  const records = [...batch.completed_features, ...batch.failed_features, ...batch.skipped_features]
  expect(records).toHaveLength(ended.length)
  expect([...batch.in_flight.keys()]).toEqual(model.current === null ? [] : [model.current])
  const lowest = model.outcome.indexOf(undefined)
  expect(batch.current_index).toBe(lowest === -1 ? model.outcome.length : lowest)
  expect(batch.status).toBe(expectedStatus(model))
  const next = nextFeature(batch)
  expect(next).toEqual(expectedNext(model, links, batch.feature_order))
  // No deadlock: whatever has no outcome can be reached from here.
  expect(next.kind === 'ended').toBe(lowest === -1)
}

function advance(batch: Batch, drawn: Step, model: Model, links: Links): Batch {
  if (drawn.type === 'reload') return parseBatch(formatBatch(batch), 'state')
  if (drawn.type === 'next') {
    const next = expectedNext(model, links, batch.feature_order)
    if (next.kind === 'pending' && !model.paused) model.current = next.index
    return handOutNext(batch, { head: null, uncommitted: [] }, NOW)
  }
  const event = eventOf(drawn, model)
  const result = transition(batch, event, NOW)
  expect(result.ok).toBe(admits(model, links, event))
  if (!result.ok) return batch
  applyTo(model, links, event)
  return result.batch
}

describe('a batch under any sequence of events', () => {
  // W1, W2, W3, W4, W10, W11. Break: any rule of the state machine that is loosened, tightened or forgotten.
  it('does what the rules say, step by step, and always comes to an end', () => {
    fc.assert(
      fc.property(plan, ({ count, order, links, steps }) => {
        const model: Model = { outcome: Array(count).fill(undefined), current: null, paused: false }
        let batch = makeBatch({ features: count, order, with: { feature_dependencies: links as never } })
        for (const drawn of steps) {
          batch = advance(batch, drawn, model, links)
          expectSame(batch, model, links)
        }
        const wayOut: Step[] = Array.from({ length: count }, () => [
          { type: 'next' as const, index: null },
          { type: 'completed' as const, index: null },
        ]).flat()
        for (const drawn of [{ type: 'resumed' as const, index: null }, ...wayOut]) {
          if (model.outcome.includes(undefined)) batch = advance(batch, drawn, model, links)
          expectSame(batch, model, links)
        }
        expect(model.outcome).not.toContain(undefined)
      }),
      { numRuns: rounds(500) },
    )
  })
})
