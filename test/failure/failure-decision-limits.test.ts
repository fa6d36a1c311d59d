import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import { handOutNext, isOver, reopened } from '../../lib/batch/transition.ts'
import { decideFailure } from '../../lib/failure/decide.ts'
import type { FailureKind } from '../../lib/failure/kinds.ts'
import { caughtUp, closeBreaker, countSuccess, type RetryCounts } from '../../lib/failure/retry-record.ts'
import { applyAll, later, makeBatch, makeCheck, makeCounts, NOW } from '../fakes/make-batch.ts'

const FEATURES = 30
const TRANSIENT: FailureKind[] = ['network', 'rate_limit', 'overloaded', 'service', 'timeout', 'lock']

/** The limits once more, as plainly as they can be said. */
interface Model {
  consent: boolean
  used: number[]
  total: number
  /** The features in a row that ended failed. */
  streak: Set<number>
  open: boolean
  opened: number
}

interface Run {
  batch: Batch
  counts: RetryCounts
  announced: number
}

const kind = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...TRANSIENT) },
  fc.constantFrom<FailureKind>('quota', 'test', 'unknown', 'auth', 'billing'),
)
const command = fc.oneof(
  { weight: 20, arbitrary: fc.record({ do: fc.constant('fail' as const), kind }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), kind }) },
  { weight: 2, arbitrary: fc.constant({ do: 'complete' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'refuse' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'agree' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'resume' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'reset' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'pause' as const }) },
)
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never

/** Whether a failure is retried, and why (not), in the order of the rules. */
function expectedReason(model: Model, failure: FailureKind, index: number): string {
  if (failure === 'quota') return 'usage_limit'
  if (!model.consent) return 'consent_not_given'
  if (model.total >= 50) return 'global_retry_limit_reached'
  if (model.open) return 'circuit_breaker_open'
  if (!TRANSIENT.includes(failure)) return 'permanent_failure'
  return Number(model.used[index]) >= 3 ? 'max_retries_reached' : 'under_retry_limit'
}

function reportTo(model: Model, reason: string, index: number): void {
  if (reason === 'usage_limit') return
  if (reason === 'under_retry_limit') {
    model.used[index] = Number(model.used[index]) + 1
    model.total += 1
    return
  }
  model.streak.add(index)
  if (model.streak.size < 5 || model.open) return
  model.open = true
  model.opened += 1
}

function fail(run: Run, model: Model, failure: FailureKind, crashes: boolean): Run {
  const index = run.batch.in_flight?.feature_index
  if (index === undefined) return run
  const decision = decideFailure({
    ...run,
    index,
    kind: failure,
    message: 'it broke',
    consent: model.consent,
    until: later(60),
    now: NOW,
    notBefore: later,
  })
  const reason = expectedReason(model, failure, index)
  const outcome = { usage_limit: 'waits_for_quota', under_retry_limit: 'retried' }[reason] ?? 'failed'
  expect(decision).toMatchObject({ reason, outcome })
  if (reason === 'usage_limit') expect(decision.counts).toBe(run.counts)
  reportTo(model, reason, index)
  const announced = run.announced + (decision.breakerOpened ? 1 : 0)
  // A crash comes after the counts were written and before the batch was.
  return { batch: crashes ? run.batch : decision.batch, counts: decision.counts, announced }
}

function complete(run: Run, model: Model): Run {
  const index = run.batch.in_flight?.feature_index
  if (index === undefined) return run
  model.streak.clear()
  const batch = applyAll(run.batch, { type: 'completed', index, verification: makeCheck('passed') })
  return { ...run, batch, counts: countSuccess(run.counts) }
}

function reset(run: Run, model: Model): Run {
  model.open = false
  model.streak.clear()
  const isHeld = run.batch.pause?.reason === 'breaker'
  const batch = isHeld ? applyAll(run.batch, { type: 'resumed' }) : run.batch
  return { ...run, batch, counts: closeBreaker(run.counts) }
}

function carryOut(run: Run, model: Model, wanted: Command): Run {
  switch (wanted.do) {
    case 'fail':
      return fail(run, model, wanted.kind, false)
    case 'crash':
      return fail(run, model, wanted.kind, true)
    case 'complete':
      return complete(run, model)
    case 'reset':
      return reset(run, model)
    case 'resume':
      return { ...run, batch: reopened(run.batch, later(120)) }
    case 'pause':
      return isOver(run.batch)
        ? run
        : { ...run, batch: applyAll(run.batch, { type: 'paused', pause: { reason: 'user', detail: '' } }) }
    default:
      model.consent = wanted.do === 'agree'
      return run
  }
}

function expectWithinLimits({ batch, counts, announced }: Run, model: Model): void {
  const used = model.used.flatMap((count, at): [number, number][] => (count > 0 ? [[at, count]] : []))
  expect(new Map([...counts.retry_counts].sort(([a], [b]) => a - b))).toEqual(new Map(used))
  expect(Math.max(...model.used)).toBeLessThanOrEqual(3)
  expect(counts.global_retry_count).toBe(model.total)
  expect(model.total).toBeLessThanOrEqual(50)
  expect(counts.consecutive_failures).toBe(model.streak.size)
  expect(counts.circuit_breaker_open).toBe(model.open)
  expect(announced).toBe(model.opened)
  // W39. What is left stays pending behind an open breaker.
  if (model.open && !isOver(batch)) expect(batch.pause?.reason).toBe('breaker')
  // W44. What the file mirrors for its readers is what is counted.
  expect(batch.retry_attempts).toEqual(counts.retry_counts)
}

function newModel(): Model {
  const used = Array<number>(FEATURES).fill(0)
  return { consent: true, used, total: 0, streak: new Set(), open: false, opened: 0 }
}

function play(commands: Command[], model: Model): Run {
  let run: Run = { batch: makeBatch({ features: FEATURES }), counts: makeCounts(), announced: 0 }
  for (const wanted of commands) {
    run = carryOut({ ...run, batch: handOutNext(run.batch, null, NOW) }, model, wanted)
    run = { ...run, batch: caughtUp(run.batch, run.counts, NOW) }
    expectWithinLimits(run, model)
  }
  return run
}

describe('the limits on retries', () => {
  // W37, W38, W39, W42, W44. Break: any limit, the order of the reasons, what counts towards the breaker.
  it('hold under any sequence of failures, completions, answers, crashes and resets', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 250, size: 'max' }), (commands) => {
        play(commands, newModel())
      }),
      { numRuns: 150 },
    )
  })

  // Break: the limit of the whole batch is never reached by chance, so nothing would notice that it is gone.
  it('stop at 50 retries in a batch, however many its features have left', () => {
    const model = newModel()
    const eachFails = Array.from({ length: FEATURES }, (): Command[] => [
      ...Array(3).fill({ do: 'fail', kind: 'network' }),
      { do: 'complete' },
    ])
    const { counts, batch } = play(eachFails.flat(), model)
    expect(counts.global_retry_count).toBe(50)
    expect(counts.retry_counts.get(16)).toBe(2)
    expect(batch.failed_features.length).toBeGreaterThan(0)
  })
})
