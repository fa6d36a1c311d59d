import process from 'node:process'
import { timestamp } from '../actions/context.ts'
import { applied } from '../actions/owned-change.ts'
import { progress } from '../model/outcome.ts'
import { CLEAR_THRESHOLD } from '../model/tokens.ts'
import { pauseNotice } from '../view/pause-notice.ts'
import type { BatchState } from './batch-state.ts'
import { changeState } from './change-state.ts'
import { shouldAutoClear } from './context-clear.ts'
import { openAccess } from './project-access.ts'
import type { WriteOptions } from './write-options.ts'

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
    return applied(batch, event, timestamp(access.context))
  })
}

/**
 * Gives the notice of a pause by hand: estimate and threshold, progress, batch id, and the two steps on.
 *
 * @deprecated Goes with `pauseBatchForClear`. Warns once per process, code `BATCH_DEP0003`.
 */
export function getClearNotificationMessage(state: BatchState): string {
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
