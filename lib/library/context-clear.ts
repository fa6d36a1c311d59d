import { timestamp } from '../actions/context.ts'
import { applied } from '../actions/owned-change.ts'
import { CLEAR_THRESHOLD, estimateTokens } from '../model/tokens.ts'
import type { BatchState } from './batch-state.ts'
import { changeState } from './change-state.ts'
import { openAccess } from './project-access.ts'
import type { WriteOptions } from './write-options.ts'

/** Estimates the tokens of a text: characters / 4, rounded up. */
export function estimateContextTokens(text: string): number {
  return estimateTokens(text)
}

/** Tells whether the conversation should be cleared by hand: from 150,000 estimated tokens on. */
export function shouldAutoClear(state: Pick<BatchState, 'context_token_estimate'>): boolean {
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
  return changeState(access, (batch) => applied(batch, { type: 'compacted' }, timestamp(access.context)))
}
