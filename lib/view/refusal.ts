import { isOvernight } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { isOver, type Refusal } from '../batch/transition.ts'
import { ago, helperCallText } from './format.ts'
import { resumeCommand, retryCommand, waysOn } from './pause.ts'

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

/** Words why a session may not change the batch, and what it can do. */
export function notOwnerText(batch: Batch, session: string | undefined, now: string): string {
  const { owner, batch_id } = batch
  const resume = `/batch-implement --resume ${batch_id}`
  if (session === undefined) {
    return `this call comes from no Claude Code session, and only the session that runs batch ${batch_id} may change it. Use ${resumeCommand(batch)} in Claude Code, or name a session with --session.`
  }
  if (!owner) return `no session runs batch ${batch_id} now. The user takes it up here with ${resume}.`
  if (isOvernight(batch))
    return `batch ${batch_id} runs overnight (since ${owner.since}, last seen ${ago(owner.last_seen, now)}), not in this session; nothing was changed. Where it has stopped, the user goes on with ${resumeCommand(batch)}.`
  return `batch ${batch_id} belongs to another session (since ${owner.since}, last seen ${ago(owner.last_seen, now)}); nothing was changed. The user moves it here with ${resume}, which may need --take-over.`
}

/** Words why a batch cannot be taken over without force. The owner's id is not named: whoever knows it can pass for the owner. */
export function heldText(batch: Batch, now: string): string {
  const { owner, batch_id } = batch
  if (isOvernight(batch))
    return `an overnight run on ${owner?.host || 'an unknown computer'} works on batch ${batch_id} since ${owner?.since}, last seen ${ago(owner?.last_seen ?? '', now)}. Let it finish, or end it with /batch-implement --stop (in a terminal \`stop\`); then ${resumeCommand(batch)} goes on.`
  return `another session on ${owner?.host || 'an unknown computer'} holds batch ${batch_id} since ${owner?.since}, last seen ${ago(owner?.last_seen ?? '', now)}. Let it finish, or take the batch from it with /batch-implement --resume ${batch_id} --take-over.`
}

/** Words why a session cannot take up what an overnight run has begun, and how that goes on. */
export function nightHoldsText(batch: Batch, helper: string): string {
  const why =
    batch.in_flight.size > 0
      ? 'a feature of it is half done in the worktree of an overnight run'
      : 'what an overnight run has verified has not landed on this branch'
  return `the batch cannot go on in a session: ${why}. Go on with: ${waysOn(batch, helper)}. Only to land what is verified: ${helperCallText(helper, 'run --land')}   (in Claude Code: /batch-implement --land).`
}

/** Words that a session does not take up by itself what an overnight run has begun, and the two ways on. */
export function runsOvernightText(batch: Batch, retryFailed: boolean): string {
  const { batch_id } = batch
  const here = `/batch-implement --resume ${batch_id}${retryFailed ? ' --retry-failed' : ''} --take-over`
  return `batch ${batch_id} runs overnight, in a worktree of its own. Go on so with ${retryFailed ? retryCommand(batch) : resumeCommand(batch)}. To go on in this session instead, in your checkout: ${here}.`
}

/** Words why no batch can start now, and the two ways out. */
export function unfinishedText(batch: Batch): string {
  return `batch ${batch.batch_id} is not finished (${batch.status}), and a project has one batch at a time. Go on with it by ${resumeCommand(batch)}, or, to give it up, stop it and see \`cleanup --help\`.`
}
