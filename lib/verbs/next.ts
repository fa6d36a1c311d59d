import { answerWithStep, waitLong } from '../actions/answer.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { caughtUpWithRetries } from '../actions/sync-retries.ts'
import { changeAsOwner, requireBatch, requireOwner } from '../actions/update-batch.ts'
import { findFeatureCommit, readHead } from '../actions/work-tree.ts'
import { handOutNext } from '../batch/transition.ts'

/**
 * Says what to do now: the feature in progress again, else hands out the next one, else the summary.
 * A feature whose commit is there already is not handed out again, only its check is asked for.
 */
export async function next(context: ActionContext): Promise<Answer> {
  const project = openProject(context)
  const present = requireBatch(project.files)
  requireOwner(present, context)
  await waitLong(context, present)
  const committed = await findFeatureCommit(context, project, present)
  const head = await readHead(context, project)
  return changeAsOwner(context, project.files, (batch) => {
    const handed = handOutNext(caughtUpWithRetries(context, project, batch), head, timestamp(context))
    const isSame = handed.in_flight?.feature_index === present.in_flight?.feature_index
    return {
      batch: handed,
      answer: answerWithStep(context, handed, [], { head, committed: isSame ? committed : undefined }),
    }
  })
}
