import { type NextFeature, nextFeature, waitLeft } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { checkFailedText } from './complete.ts'
import {
  bySkill,
  duration,
  featureLine,
  helperCallText,
  nextCall,
  openBatch,
  reportFailure,
  shortSha,
  trailer,
  withSeparators,
} from './format.ts'
import { pauseText } from './pause.ts'
import { summaryText } from './status.ts'
import { takeBackStep } from './take-back.ts'

// The longest time that Claude's Bash tool grants; `complete` may run the project's whole test suite.
const TIMEOUT = ' (Bash timeout 600000)'

/** Where a step leads: the helper's path, the time, and what else is known at this moment. */
export interface StepContext {
  helper: string
  now: string
  /** The commit that already carries the trailer of the feature in progress. */
  committed?: string | undefined
  /** HEAD at this moment, where it is known. */
  head?: string | null | undefined
  /** Whether the summary names the words by which a pull request closes the issues. */
  closeIssues?: boolean
  /** Completed features (by index) that only the state claims. */
  unproven?: readonly number[]
}

/** Writes what to do next: the feature and the calls that follow it, the pause, or the summary at the end. */
export function stepText(batch: Batch, next: NextFeature, context: StepContext): string {
  if (next.kind === 'ended') return summaryText(batch, context)
  if (batch.pause) return pauseText(batch, context)
  if (batch.leftovers) return takeBackStep(batch.leftovers, context.helper)
  return featureStep(batch, next.index, context)
}

/** Writes for the user why the session may stop. */
export function stalledMessage(batch: Batch): string {
  return `Batch ${batch.batch_id} is paused: Claude stopped three times in a row without any progress. Go on with /batch-implement --resume ${batch.batch_id}`
}

/**
 * Writes why the session is held: the batch is not finished, and what leads on: of a feature in progress the step itself,
 * but after a failed check `next`, since git decides what there is to do.
 */
export function stopReason(batch: Batch, context: StepContext): string {
  const next = nextFeature(batch)
  const isKnown = next.kind === 'in_progress' && batch.verification.get(next.index)?.result !== 'failed'
  const rest = isKnown ? [stepText(batch, next, context)] : [featureLine(batch), nextCall(context.helper)]
  return [`The user's batch is not finished: ${openBatch(batch)}`, ...rest].join('\n')
}

function featureStep(batch: Batch, index: number, context: StepContext): string {
  const number = index + 1
  if (mustBeFixed(batch, index, context)) return checkFailedText(batch, index, context.helper)
  if (context.committed) {
    return [
      `Feature ${number} of ${withSeparators(batch.features.length)} is committed already (${shortSha(context.committed)}); do not do it again.`,
      `Next step: have it checked${TIMEOUT}:`,
      `    ${helperCallText(context.helper, `complete ${number}`)}`,
    ].join('\n')
  }
  const wait = waitSeconds(batch, index, context.now)
  if (wait > LONGEST_SILENT_WAIT_S) return waitStep(number, wait, context)
  const call = `    ${helperCallText(context.helper, `complete ${number}`)}`
  if (batch.workflow_mode !== 'direct') {
    return [
      heading(batch, index),
      `Next step: ${bySkill(batch, number)}, then run this${TIMEOUT}:`,
      call,
    ].join('\n')
  }
  return [
    heading(batch, index),
    `Next step: ${directly(batch, number)} Then run this${TIMEOUT}:`,
    call,
    `If it could not be done, ${reportFailure(number)}`,
  ].join('\n')
}

/** Whether checking again would prove nothing: nothing was committed since the check failed, or no check is left. */
function mustBeFixed(batch: Batch, index: number, { head }: StepContext): boolean {
  const record = batch.verification.get(index)
  if (record?.result !== 'failed') return false
  return record.failed_checks >= MAX_FAILED_CHECKS || (record.head !== null && record.head === head)
}

/** A wait that is longer than this needs a call of its own, with a longer time limit. */
export const LONGEST_SILENT_WAIT_S = 90

function waitSeconds(batch: Batch, index: number, now: string): number {
  const current = batch.in_flight.get(index)
  return current ? waitLeft(current, Date.parse(now)) / 1000 : 0
}

function waitStep(number: number, wait: number, context: StepContext): string {
  return [
    `Feature ${number} may be tried again in ${duration(wait)}.`,
    `Next step: run this${TIMEOUT}, it waits:`,
    `    ${helperCallText(context.helper, 'next')}`,
  ].join('\n')
}

function heading(batch: Batch, index: number): string {
  const attempt = batch.in_flight.get(index)?.attempt ?? 1
  const again = attempt > 1 ? `, attempt ${attempt}` : ''
  const text = batch.features[index] ?? ''
  // In a fork the feature is read in full from the helper; here it would only fill the conversation.
  const shown = batch.workflow_mode === 'direct' ? text : shortenForDisplay(text)
  return `Feature ${index + 1} of ${withSeparators(batch.features.length)}${again}: ${shown}`
}

function directly(batch: Batch, number: number): string {
  return `implement it here: failing tests first, then the code, then the whole test suite; commit with the last line \`${trailer(batch, number)}\`.`
}
