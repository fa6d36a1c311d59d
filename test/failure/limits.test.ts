import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handOutNext, resumeIfAllowed } from '../../lib/batch/advance.ts'
import { auditEvents } from '../../lib/batch/audit-events.ts'
import { currentFeature } from '../../lib/batch/progress.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { afterEvent, isOver } from '../../lib/batch/transition.ts'
import { decideFailure } from '../../lib/failure/decide.ts'
import type { FailureKind } from '../../lib/failure/kinds.ts'
import {
  closeBreaker,
  countSuccess,
  newRetryRecord,
  type RetryRecord,
  resumedByCall,
  syncRetries,
} from '../../lib/failure/retry-record.ts'
import { ID, later, makeBatch, makeCheck, NOW } from '../fakes/make-batch.ts'
import { rounds } from '../fakes/rounds.ts'

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

/** What is on the disk, and what was appended to the audit log. */
interface Run {
  batch: Batch
  retries: RetryRecord
  announced: number
  now: string
}

const kind = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...TRANSIENT) },
  fc.constantFrom<FailureKind>('quota', 'outage', 'test', 'unknown', 'auth', 'billing'),
)
const command = fc.oneof(
  { weight: 20, arbitrary: fc.record({ do: fc.constant('fail' as const), kind }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('fail and crash' as const), kind }) },
  { weight: 2, arbitrary: fc.constant({ do: 'complete' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'complete and crash' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'refuse' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'agree' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'resume' as const }) },
  { weight: 3, arbitrary: fc.constant({ do: 'reset' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'pause' as const }) },
)
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never

/** What one call decides. */
type Decided = Pick<Run, 'batch' | 'retries'>

/** Whether a failure is retried, and why (not), in the order of the rules. */
function expectedReason(model: Model, failure: FailureKind, index: number): string {
  if (failure === 'quota') return 'usage_limit'
  if (failure === 'outage') return 'outage'
  if (!model.consent) return 'consent_not_given'
  if (model.total >= 50) return 'global_retry_limit_reached'
  if (model.open) return 'circuit_breaker_open'
  if (!TRANSIENT.includes(failure)) return 'permanent_failure'
  return Number(model.used[index]) >= 3 ? 'max_retries_reached' : 'under_retry_limit'
}

const OUTCOMES: Record<string, string> = {
  usage_limit: 'waits_for_quota',
  outage: 'waits_for_service',
  under_retry_limit: 'retried',
}

function reportTo(model: Model, reason: string, index: number): void {
  if (reason === 'usage_limit' || reason === 'outage') return
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

function fail({ batch, retries, now }: Run, model: Model, failure: FailureKind): Decided {
  const index = currentFeature(batch)?.index
  if (index === undefined) return { batch, retries }
  const decision = decideFailure({
    batch,
    retries,
    index,
    kind: failure,
    message: 'it broke',
    consent: model.consent,
    until: now,
    now,
    notBefore: later,
  })
  const reason = expectedReason(model, failure, index)
  expect(decision).toMatchObject({ reason, outcome: OUTCOMES[reason] ?? 'failed' })
  if (['usage_limit', 'outage'].includes(reason)) expect(decision.retries).toBe(retries)
  reportTo(model, reason, index)
  // An end is not paused, and so not announced.
  if (isOver(decision.batch) && decision.retries.circuit_breaker_open && !retries.circuit_breaker_open)
    model.opened -= 1
  return decision
}

function complete({ batch, retries, now }: Run, model: Model): Decided {
  const index = currentFeature(batch)?.index
  if (index === undefined) return { batch, retries }
  model.streak.clear()
  const verification = { ...makeCheck('passed'), timestamp: now }
  const done = afterEvent(batch, { type: 'completed', index, verification }, now)
  return { batch: done, retries: countSuccess(retries) }
}

function reset({ batch, retries, now }: Run, model: Model): Decided {
  model.open = false
  model.streak.clear()
  const isHeld = batch.pause?.reason === 'breaker'
  return {
    batch: isHeld ? afterEvent(batch, { type: 'resumed' }, now) : batch,
    retries: closeBreaker(retries),
  }
}

function pause({ batch, retries, now }: Run, model: Model): Decided {
  // In the place of the breaker's pause, which the next call puts back and tells of again.
  if (model.open && !isOver(batch)) model.opened += 1
  const event = { type: 'paused', pause: { reason: 'user', detail: '' } } as const
  return { batch: afterEvent(batch, event, now), retries }
}

function decide(run: Run, model: Model, wanted: Command): Decided {
  switch (wanted.do) {
    case 'fail':
    case 'fail and crash':
      return fail(run, model, wanted.kind)
    case 'complete':
    case 'complete and crash':
      return complete(run, model)
    case 'reset':
      return reset(run, model)
    case 'resume':
      return { ...run, batch: resumeIfAllowed(run.batch, run.now) }
    case 'pause':
      return pause(run, model)
    default:
      model.consent = wanted.do === 'agree'
      return run
  }
}

/** One call, as the store makes it: in step first; then the state is written, and the record unless the call is killed. */
function call(run: Run, change: (run: Run) => Decided, crashes = false): Run {
  const now = later((Date.parse(run.now) - Date.parse(NOW)) / 1000 + 60)
  const retries = syncRetries(run.retries, run.batch)
  const decided = change({ ...run, retries, now })
  const lines = auditEvents(run.batch, decided.batch, now)
  const opened = lines.filter(({ event_type }) => event_type === 'circuit_breaker_triggered').length
  const isSame = crashes || decided.retries === run.retries
  const written = isSame ? run.retries : { ...decided.retries, updated_at: now }
  return { batch: decided.batch, retries: written, announced: run.announced + opened, now }
}

function expectWithinLimits({ batch, retries, announced }: Run, model: Model): void {
  const used = model.used.flatMap((count, at): [number, number][] => (count > 0 ? [[at, count]] : []))
  expect(new Map([...retries.retry_counts].sort(([a], [b]) => a - b))).toEqual(new Map(used))
  expect(Math.max(...model.used)).toBeLessThanOrEqual(3)
  expect(retries.global_retry_count).toBe(model.total)
  expect(model.total).toBeLessThanOrEqual(50)
  expect(retries.consecutive_failures).toBe(model.streak.size)
  expect(retries.circuit_breaker_open).toBe(model.open)
  expect(announced).toBe(model.opened)
  // W39. What is left stays pending behind an open breaker.
  if (model.open && !isOver(batch)) expect(batch.pause?.reason).toBe('breaker')
  // W44. What the file mirrors for its readers is what is counted.
  expect(batch.retry_attempts).toEqual(retries.retry_counts)
}

function newModel(): Model {
  const used = Array<number>(FEATURES).fill(0)
  return { consent: true, used, total: 0, streak: new Set(), open: false, opened: 0 }
}

/** What `next` does. */
function next({ batch, retries, now }: Run): Decided {
  return {
    batch: handOutNext(resumedByCall(batch, retries, now), { head: null, uncommitted: [] }, now),
    retries,
  }
}

function play(commands: Command[], model: Model): Run {
  const batch = makeBatch({ features: FEATURES })
  let run: Run = { batch, retries: newRetryRecord(ID, NOW), announced: 0, now: NOW }
  for (const wanted of commands) {
    run = call(run, next)
    run = call(run, (before) => decide(before, model, wanted), wanted.do.endsWith('and crash'))
    run = call(run, next)
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
      { numRuns: rounds(150) },
    )
  })

  // Break: the limit of the whole batch is never reached by chance, so nothing would notice that it is gone.
  it('stop at 50 retries in a batch, however many its features have left', () => {
    const model = newModel()
    const eachFails = Array.from({ length: FEATURES }, (): Command[] => [
      ...Array(3).fill({ do: 'fail', kind: 'network' }),
      { do: 'complete' },
    ])
    const { retries, batch } = play(eachFails.flat(), model)
    expect(retries.global_retry_count).toBe(50)
    expect(retries.retry_counts.get(16)).toBe(2)
    expect(batch.failed_features.length).toBeGreaterThan(0)
  })
})
