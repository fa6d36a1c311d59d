import { sanitizeErrorMessage } from '../model/clean-text.ts'
import { handOutNext } from '../model/hand-out.ts'
import { answerWithStep } from './answer-step.ts'
import { blockedFacts } from './blocked-facts.ts'
import { type ActionContext, type Answer, openProject, timestamp } from './context.ts'
import { applied, changeAsOwner, requireBatch, requireOwner } from './owned-change.ts'
import { readHead } from './work-tree.ts'

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
