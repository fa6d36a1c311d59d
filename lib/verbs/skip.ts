import { answerWithStep, blockedFacts } from '../actions/answer.ts'
import { type ActionContext, type Answer, timestamp } from '../actions/project.ts'
import { applyOrThrow, changeAsOwner, openOwnedBatch } from '../actions/update-batch.ts'
import { readHandOut } from '../actions/work-tree.ts'
import { handOutNext } from '../batch/advance.ts'
import { sanitizeErrorMessage } from '../text/redact-secrets.ts'

/** Marks a feature (number from 1) as skipped; those that wait for it become blocked. */
export async function skip(context: ActionContext, number: number, reason: string): Promise<Answer> {
  const { project, settings, unproven } = await openOwnedBatch(context)
  const from = await readHandOut(context, project.workTree)
  return changeAsOwner(context, project, (batch) => {
    const now = timestamp(context)
    const event = {
      type: 'skipped',
      index: number - 1,
      reason: sanitizeErrorMessage(reason),
      category: 'manual',
    } as const
    const skipped = applyOrThrow(batch, event, now)
    const facts = [`Feature ${number} skipped.`, ...blockedFacts(batch, skipped)]
    const handed = handOutNext(skipped, from, now)
    return {
      batch: handed,
      answer: answerWithStep(context, handed, facts, { closeIssues: settings.close_issues, unproven }),
    }
  })
}
