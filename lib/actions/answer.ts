import { currentFeature, isRetryWaiting, nextFeature, progress, waitLeft } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { isOver, refuse } from '../batch/transition.ts'
import { LONGEST_SILENT_WAIT_S, stepText } from '../view/step.ts'
import { type ActionContext, type Answer, timestamp } from './project.ts'

/** What an answer is made of beside the batch. */
export interface StepOptions {
  data?: Record<string, unknown>
  /** The commit that already carries the trailer of the feature in progress. */
  committed?: string | undefined
  /** HEAD at this moment, where it is known. */
  head?: string | null
  /** Whether the end names the words by which a pull request closes the issues. */
  closeIssues?: boolean
  /** Completed features (by index) that only the state claims. */
  unproven?: readonly number[]
}

/** Composes an answer that ends with the one next step. `facts` come before it, `data` beside it. */
export function answerWithStep(
  context: ActionContext,
  batch: Batch,
  facts: readonly string[] = [],
  options: StepOptions = {},
): Answer {
  const next = nextFeature(batch)
  const step = stepText(batch, next, {
    helper: context.helper,
    now: timestamp(context),
    committed: options.committed,
    head: options.head,
    closeIssues: options.closeIssues ?? false,
    unproven: options.unproven ?? [],
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
  const attempt = batch.in_flight.get(index)?.attempt ?? null
  return { number: index + 1, text: batch.features[index], attempt, in_progress: attempt !== null }
}

/** Says which features a change has blocked, by number; nothing when none. */
export function blockedFacts(before: Batch, after: Batch): string[] {
  const known = new Set(before.skipped_features.map(({ feature_index }) => feature_index))
  const numbers = after.skipped_features
    .filter(({ feature_index, category }) => category === 'dependency' && !known.has(feature_index))
    .map(({ feature_index }) => feature_index + 1)
  return numbers.length > 0 ? [`Blocked, because they wait for it: ${numbers.join(', ')}.`] : []
}

// Below the ten minutes that Claude's Bash tool grants at most.
const LONGEST_WAIT_MS = 540_000

/** Waits out a short backoff after a failure: Claude's Bash call moves to the background after two minutes. */
export async function waitShortly(context: ActionContext, batch: Batch | undefined): Promise<void> {
  const left = backoffLeft(context, batch)
  if (left <= LONGEST_SILENT_WAIT_S * 1000) await context.sleep(left)
}

/** Waits out a long backoff, as far as one call with the longest time limit may last. */
export async function waitLong(context: ActionContext, batch: Batch): Promise<void> {
  await context.sleep(Math.min(backoffLeft(context, batch), LONGEST_WAIT_MS))
}

function backoffLeft(context: ActionContext, batch: Batch | undefined): number {
  const current = batch && currentFeature(batch)
  return current ? waitLeft(current, context.now().getTime()) : 0
}

/**
 * Answers a report on a feature (number from 1) that comes too late, as when its forked run has reported the failure
 * itself: what became of it, and the next step. Undefined where the feature has no outcome, and for an ended batch.
 */
export function answerIfLate(
  context: ActionContext,
  batch: Batch,
  number: number | undefined,
): Answer | undefined {
  if (number === undefined || isOver(batch)) return undefined
  const refusal = refuse(batch, { type: 'completed', index: number - 1 })
  if (refusal?.reason !== 'already_ended') return undefined
  const fact = `Nothing was recorded: feature ${number} has already ended (${refusal.outcome}).`
  return { ...answerWithStep(context, batch, [fact]), refused: true }
}

/**
 * Answers a report that is about the attempt before, as when its forked run has reported the failure itself and is
 * retried: the present attempt has not been taken up yet.
 */
export function answerIfRetried(
  context: ActionContext,
  batch: Batch,
  number: number | undefined,
): Answer | undefined {
  const current = currentFeature(batch)
  if (!current || !isRetryWaiting(batch) || batch.pause) return undefined
  if (number !== undefined && number - 1 !== current.index) return undefined
  const fact = `Nothing was recorded: attempt ${current.attempt} of feature ${current.index + 1} has not begun.`
  return { ...answerWithStep(context, batch, [fact]), refused: true }
}
