import type { Batch } from '../batch/schema.ts'
import { isOver, type Refusal } from '../batch/transition.ts'

/** Words a refusal of the state machine: what happened, to what, what to do next. What `complete` alone refuses: `complete.ts`. */
export function refusalText(refusal: Refusal, batchId: string): string {
  switch (refusal.reason) {
    case 'no_such_feature':
      return `batch ${batchId} has no feature ${refusal.index + 1}: its features are 1 to ${refusal.total}. ${NEXT}`
    case 'already_ended':
      return `feature ${refusal.index + 1} has already ended (${refusal.outcome}) and stays so. ${NEXT}`
    case 'not_in_progress':
      return `feature ${refusal.index + 1} is not in progress. ${inProgress(refusal.current)}`
    case 'another_in_progress':
      return `feature ${refusal.index + 1} cannot start yet. ${inProgress(refusal.current)}`
    case 'waits_for':
      return `feature ${refusal.index + 1} waits for feature ${refusal.others.map((other) => other + 1).join(', ')}. ${NEXT}`
    case 'batch_paused':
      return `batch ${batchId} is paused (${refusal.pause.reason}). The user goes on with /batch-implement --resume ${batchId}.`
    case 'batch_ended':
      return `batch ${batchId} has already ended (${refusal.status}). /batch-status shows it.`
  }
}

/** Words that there is nothing to report on: between two features, while the batch is paused, or because it has ended. */
export function nothingInProgressText(batch: Batch): string {
  const { batch_id, pause, status } = batch
  if (isOver(batch)) return refusalText({ reason: 'batch_ended', status }, batch_id)
  if (pause) return `no feature is in progress: ${refusalText({ reason: 'batch_paused', pause }, batch_id)}`
  return `no feature is in progress. ${NEXT}`
}

const NEXT = 'Run `next` for the one to work on.'

function inProgress(current: number | null): string {
  return current === null ? NEXT : `The feature in progress is ${current + 1}: use that number.`
}
