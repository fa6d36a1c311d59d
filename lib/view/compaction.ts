import { currentFeature, progress } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { shortenForDisplay } from '../text/clean.ts'
import {
  ago,
  countsText,
  endedInside,
  featureLine,
  helperCallText,
  nextCall,
  openBatch,
  trailer,
} from './format.ts'
import { pauseReason, pauseText, resumeCommand } from './pause.ts'

/** The longest text that the start hook adds to the conversation, in characters. */
export const REMINDER_LIMIT = 2000

/**
 * Writes what the owner's session must know after a start or a compaction: the request stands, where
 * the batch is, the reminder, the one call that leads on. Facts, since the client distrusts orders
 * from hooks, and tells Claude after a compaction not to act on earlier commands.
 */
export function ownerReminder(batch: Batch, helper: string, now: string): string {
  if (batch.pause) return pauseText(batch, { now }).slice(0, REMINDER_LIMIT)
  const inside = endedInside(batch)
  const facts = [
    `The user's /batch-implement request is still open and stands until the helper says that the batch has ended: ${openBatch(batch)}`,
    featureLine(batch),
    inside && `Its ${inside}.`,
    forFork(batch),
    shortenForDisplay(batch.workflow_reminder, 600),
  ].filter((line) => line !== '')
  const call = nextCall(helper)
  // Whatever has to be cut, the one call that leads on stays whole.
  return `${shortenForDisplay(facts.join('\n'), REMINDER_LIMIT - call.length - 1)}\n${call}`.slice(
    0,
    REMINDER_LIMIT,
  )
}

/** Writes that nothing is left to do, for a conversation that may still remember a next step. */
export function endedNote(batch: Batch): string {
  return `The user's batch ${batch.batch_id} has ended: ${countsText(progress(batch))}. No step of it is left.`
}

/** Writes what a summary of the conversation must keep. */
export function summaryInstruction(batch: Batch, helper: string): string {
  const { pause, batch_id } = batch
  if (pause)
    return `The summary must keep that the user's batch ${batch_id} is paused because ${pauseReason(pause)}: nothing of it is to be done before the user types /batch-implement --resume ${batch_id}.`
  return [
    `The summary must keep that the user's /batch-implement request is open: ${openBatch(batch)}`,
    featureLine(batch),
    `The next helper call is: ${helperCallText(helper, 'next')}`,
  ].join('\n')
}

/** Writes for a forked run whose context starts anew what it is for, and how it gets its whole brief again. */
export function forkReminder(batch: Batch, index: number, helper: string): string {
  const number = index + 1
  return [
    `This forked run implements one feature of the user's batch, tests it, commits it, and ends with a one-line report ("done: ..." or "failed: ...").`,
    featureLine(batch),
    `The last line of its commit message is: ${trailer(batch, number)}`,
    `All that it was told at the beginning is shown again by:\n    ${helperCallText(helper, `brief ${number}`)}`,
  ].join('\n')
}

/** Writes what the summary of a forked run must keep: its one feature and how its commit is marked. */
export function forkSummaryInstruction(batch: Batch): string {
  const current = currentFeature(batch)
  if (!current) return ''
  return `The summary must keep that this forked run implements one feature and ends with a one-line report. ${featureLine(batch)}\nThe last line of its commit message is: ${trailer(batch, current.index + 1)}`
}

/** Writes the one line for a session that does not own the batch: nothing in it invites a takeover. */
export function bystanderNote(batch: Batch, ownerIsPresent: boolean, now: string): string {
  const { owner, batch_id } = batch
  const seen = owner ? `, last seen ${ago(owner.last_seen, now)}` : ''
  const inside = endedInside(batch) && `; its ${endedInside(batch)}`
  return ownerIsPresent
    ? `For information: batch ${batch_id} is being worked on in another session${seen}. It is not part of this session.`
    : `For information: batch ${batch_id} was interrupted (${countsText(progress(batch))}${seen}${inside}). The user can resume it by typing ${resumeCommand(batch)}.`
}

// Some clients start a fork's context anew with this text too, and do not say that it is a fork.
function forFork(batch: Batch): string {
  const current = currentFeature(batch)
  if (!current || batch.workflow_mode === 'direct') return ''
  const number = current.index + 1
  return `Inside the forked /auto-implement run of feature ${number}: only that feature counts; its commit ends with the line "${trailer(batch, number)}", and the run ends with a one-line report. What follows is for the main conversation.`
}
