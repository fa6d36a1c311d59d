import { answerWithStep, blockedFacts } from '../actions/answer.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { applied, changeAsOwner, requireBatch, requireOwner } from '../actions/update-batch.ts'
import { readHead } from '../actions/work-tree.ts'
import { handOutNext } from '../batch/transition.ts'
import { sanitizeErrorMessage } from '../text/clean.ts'

/** Marks a feature (number from 1) as skipped; those that wait for it become blocked. */
export async function skip(context: ActionContext, number: number, reason: string): Promise<Answer> {
  const project = openProject(context)
  requireOwner(requireBatch(project.files), context)
  const head = await readHead(context, project)
  return changeAsOwner(context, project.files, (batch) => {
    const now = timestamp(context)
    const event = {
      type: 'skipped',
      index: number - 1,
      reason: sanitizeErrorMessage(reason),
      category: 'manual',
    } as const
    const skipped = applied(batch, event, now)
    const facts = [`Feature ${number} skipped.`, ...blockedFacts(batch, skipped)]
    const handed = handOutNext(skipped, head, now)
    return { batch: handed, answer: answerWithStep(context, handed, facts) }
  })
}
