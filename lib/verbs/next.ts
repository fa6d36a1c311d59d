import { answerWithStep, waitLong } from '../actions/answer.ts'
import { type ActionContext, type Answer, timestamp } from '../actions/project.ts'
import { findChecks } from '../actions/run-checks.ts'
import { findStillRed } from '../actions/take-back.ts'
import { changeAsOwner, openOwnedBatch } from '../actions/update-batch.ts'
import { findFeatureCommit, readHandOut } from '../actions/work-tree.ts'
import { handOutNext } from '../batch/advance.ts'
import { currentFeature, isRetryWaiting } from '../batch/progress.ts'
import type { Batch, VerificationRecord } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { resumedByCall } from '../failure/retry-record.ts'
import { MOST_TAKE_BACKS, stillRedText } from '../view/take-back.ts'

/**
 * Says what to do now: the feature in progress again, else hands out the next one, else the summary.
 * A feature whose commit is there already is not handed out again, only its check is asked for; while a failed feature's
 * work makes the checks fail none is handed out, and after three such answers the batch pauses.
 */
export async function next(context: ActionContext): Promise<Answer> {
  const { project, batch: present, settings, unproven } = await openOwnedBatch(context)
  await waitLong(context, present)
  const found = await findFeatureCommit(context, project.workTree, present)
  const red = await findStillRed(context, project.workTree, present, findChecks(context, project, settings))
  const from = await readHandOut(context, project.workTree)
  return changeAsOwner(context, project, (batch, retries) => {
    const now = timestamp(context)
    const cleared = afterTakeBack(resumedByCall(batch, retries, now), red, now)
    const handed = handOutNext(cleared, from, now)
    const isSame = currentFeature(handed)?.index === currentFeature(present)?.index
    const { head } = from
    // An attempt that failed may have committed: that says nothing of the next one.
    const committed = isSame && !isRetryWaiting(handed) ? found : undefined
    const step = { head, committed, closeIssues: settings.close_issues, unproven }
    const facts = batch.leftovers && red ? [stillRedText(batch.leftovers, red)] : []
    return { batch: handed, answer: answerWithStep(context, handed, facts, step) }
  })
}

/** What a failed feature left is out of the way, or one more answer said that it is not. */
function afterTakeBack(batch: Batch, red: VerificationRecord | undefined, now: string): Batch {
  const { leftovers } = batch
  if (!leftovers || batch.pause) return batch
  if (!red) return afterEvent(batch, { type: 'left_behind', leftovers: null }, now)
  const answers = leftovers.answers + 1
  const told = afterEvent(batch, { type: 'left_behind', leftovers: { ...leftovers, answers } }, now)
  if (answers < MOST_TAKE_BACKS) return told
  const detail = `what feature ${leftovers.feature_index + 1} left is not taken back`
  return afterEvent(told, { type: 'paused', pause: { reason: 'red', detail } }, now)
}
