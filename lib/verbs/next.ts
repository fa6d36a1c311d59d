import { answerWithStep, waitLong } from '../actions/answer.ts'
import { type ActionContext, type Answer, timestamp } from '../actions/project.ts'
import { changeAsOwner, openOwnedBatch } from '../actions/update-batch.ts'
import { findFeatureCommit, readHeadCommit } from '../actions/work-tree.ts'
import { currentFeature } from '../batch/progress.ts'
import { handOutNext } from '../batch/transition.ts'
import { resumedByCall } from '../failure/retry-record.ts'

/**
 * Says what to do now: the feature in progress again, else hands out the next one, else the summary.
 * A feature whose commit is there already is not handed out again, only its check is asked for.
 */
export async function next(context: ActionContext): Promise<Answer> {
  const { project, batch: present, settings } = await openOwnedBatch(context)
  await waitLong(context, present)
  const found = await findFeatureCommit(context, project.workTree, present)
  const head = await readHeadCommit(context, project.workTree)
  return changeAsOwner(context, project, (batch, retries) => {
    const now = timestamp(context)
    const handed = handOutNext(resumedByCall(batch, retries, now), head, now)
    const isSame = currentFeature(handed)?.index === currentFeature(present)?.index
    const step = { head, committed: isSame ? found : undefined, closeIssues: settings.close_issues }
    return { batch: handed, answer: answerWithStep(context, handed, [], step) }
  })
}
