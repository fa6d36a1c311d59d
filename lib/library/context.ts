import process from 'node:process'
import { timestamp } from '../actions/project.ts'
import { applyOrThrow } from '../actions/update-batch.ts'
import { progress } from '../batch/progress.ts'
import { CLEAR_THRESHOLD, estimateTokens } from '../text/clean.ts'
import { pauseNotice } from '../view/pause.ts'
import { requireArguments } from './arguments.ts'
import { changeState, openAccess } from './project.ts'
import type { BatchState, WriteOptions } from './types.ts'

/** Estimates the tokens of a text: characters / 4, rounded up. */
export function estimateContextTokens(text: string): number {
  requireArguments('text', { text })
  return estimateTokens(text)
}

/** Tells whether the conversation should be cleared by hand: from 150,000 estimated tokens on. */
export function shouldAutoClear(state: Pick<BatchState, 'context_token_estimate'>): boolean {
  requireArguments('tokens', { state })
  return state.context_token_estimate >= CLEAR_THRESHOLD
}

/**
 * Records that the conversation was compacted or cleared: one event with the estimate until then, which begins again at 0.
 *
 * Gives the batch as written. Throws `BatchError` as every write: `NOT_OWNER`, `STATE_MISSING`, `STATE_LOCKED`,
 * `STATE_UNSAFE`, `STATE_UNWRITABLE`.
 */
export async function recordAutoClearEvent(place: string, options: WriteOptions = {}): Promise<BatchState> {
  const access = openAccess(place, options)
  return changeState(access, (batch) => applyOrThrow(batch, { type: 'compacted' }, timestamp(access.context)))
}

/**
 * Tells whether the conversation should be cleared by hand.
 *
 * @deprecated Use `shouldAutoClear`. Warns once per process, code `BATCH_DEP0001`.
 */
export function shouldClearContext(state: Pick<BatchState, 'context_token_estimate'>): boolean {
  warnOnce('BATCH_DEP0001', 'shouldClearContext is deprecated. Use shouldAutoClear.')
  return shouldAutoClear(state)
}

/**
 * Pauses the batch, reason `user`, and notes the estimated tokens and the feature at that moment. Gives the batch as written.
 *
 * Throws `BatchError` and changes nothing: `REFUSED` for a batch that has ended, and as every write.
 *
 * @deprecated Claude Code compacts by itself and the batch goes on. Warns once per process, code `BATCH_DEP0002`.
 */
export async function pauseBatchForClear(place: string, options: WriteOptions = {}): Promise<BatchState> {
  warnOnce('BATCH_DEP0002', 'pauseBatchForClear is deprecated. Leave clearing the context to Claude Code.')
  const access = openAccess(place, options)
  return changeState(access, (batch) => {
    const pause = { reason: 'user', detail: '' } as const
    const event = { type: 'paused', pause, tokens_before_clear: batch.context_token_estimate } as const
    return applyOrThrow(batch, event, timestamp(access.context))
  })
}

/**
 * Gives the notice of a pause by hand: estimate and threshold, progress, batch id, and the two steps on.
 *
 * @deprecated Goes with `pauseBatchForClear`. Warns once per process, code `BATCH_DEP0003`.
 */
export function getClearNotificationMessage(state: BatchState): string {
  requireArguments('state', { state })
  warnOnce('BATCH_DEP0003', 'getClearNotificationMessage is deprecated, as pauseBatchForClear is.')
  return pauseNotice({
    batchId: state.batch_id,
    tokens: state.context_tokens_before_clear ?? state.context_token_estimate,
    threshold: CLEAR_THRESHOLD,
    progress: progress(state),
  })
}

const warned = new Set<string>()

function warnOnce(code: string, message: string): void {
  if (warned.has(code)) return
  warned.add(code)
  process.emitWarning(message, { type: 'DeprecationWarning', code })
}
