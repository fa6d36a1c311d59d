import type { Batch } from '../model/batch.ts'
import { nextFeature } from '../model/next-feature.ts'
import { progress } from '../model/outcome.ts'
import { stepText } from '../view/step.ts'
import { type ActionContext, type Answer, timestamp } from './context.ts'

// The longest time that Claude's Bash tool grants; `complete` may run the project's whole test suite.
const BASH_LIMIT_MS = 600_000

/** Composes an answer that ends with the one next step. `facts` come before it, `data` beside it. */
export function answerWithStep(
  context: ActionContext,
  batch: Batch,
  facts: readonly string[] = [],
  options: { data?: Record<string, unknown>; committed?: string | undefined; head?: string | null } = {},
): Answer {
  const next = nextFeature(batch)
  const step = stepText(batch, next, {
    helper: context.helper,
    timeoutMs: BASH_LIMIT_MS,
    now: timestamp(context),
    committed: options.committed,
    head: options.head,
  })
  return {
    text: [...facts, step].join('\n'),
    data: {
      ...batchData(batch),
      ...options.data,
      next: next.kind === 'ended' ? null : featureData(batch, next.index),
    },
  }
}

/** The facts about a batch that every JSON answer carries; numbers count from 1. */
export function batchData(batch: Batch): Record<string, unknown> {
  return { batch_id: batch.batch_id, status: batch.status, pause: batch.pause, progress: progress(batch) }
}

function featureData(batch: Batch, index: number): Record<string, unknown> {
  const attempt = batch.in_flight?.feature_index === index ? batch.in_flight.attempt : null
  return { number: index + 1, text: batch.features[index], attempt, in_progress: attempt !== null }
}
