import { answerWithStep, blockedFacts, waitShortly } from '../actions/answer.ts'
import { type ActionContext, type Answer, openProject, timestamp } from '../actions/project.ts'
import { decideAndCount } from '../actions/report-failure.ts'
import { changeAsOwner, requireBatch, requireOwner } from '../actions/update-batch.ts'
import { readHead } from '../actions/work-tree.ts'
import type { Batch } from '../batch/schema.ts'
import { handOutNext } from '../batch/transition.ts'
import { readBatch } from '../disk/batch-store.ts'
import { readConsent } from '../disk/consent.ts'
import { BatchError } from '../errors.ts'
import { failureFacts } from '../view/failure.ts'
import { nothingInProgressText } from '../view/refusal.ts'

/**
 * Takes the report that the feature in progress failed (`number` from 1, the error text on standard
 * input): decides by its cause whether it runs again, waits out the backoff, and says what to do next.
 */
export async function fail(context: ActionContext, number: number | undefined): Promise<Answer> {
  const project = openProject(context)
  const present = requireBatch(project.files)
  requireOwner(present, context)
  const index = reportedIndex(present, number)
  const text = await context.readInput()
  if (text.trim() === '') {
    throw new BatchError(
      `no reason was given, so nothing was recorded. Run \`fail ${index + 1}\` again with the error text on standard input.`,
      { code: 'REFUSED' },
    )
  }
  // The table of rules is long, and no other step of a batch needs it.
  const { classifyFailure } = await import('../failure/classify.ts')
  const failure = classifyFailure(text)
  const { answer: agreed } = readConsent({
    env: context.env,
    projectRoot: project.root,
    homeDir: context.home(),
  })
  const consent = agreed === true
  const head = await readHead(context, project)
  const answer = await changeAsOwner(context, project.files, async (batch) => {
    reportedIndex(batch, index + 1)
    const report = { index, text, found: failure, consent }
    const { decision, repaired } = await decideAndCount(context, project, batch, report)
    const handed = handOutNext(decision.batch, head, timestamp(context))
    const facts = [
      ...(repaired === undefined ? [] : [repaired]),
      ...failureFacts(index, failure, decision),
      ...blockedFacts(batch, decision.batch),
    ]
    const data = {
      outcome: decision.outcome,
      reason: decision.reason,
      kind: failure.kind,
      evidence: failure.evidence,
    }
    return { batch: handed, answer: answerWithStep(context, handed, facts, { data }) }
  })
  await waitShortly(context, readBatch(project.files))
  return answer
}

function reportedIndex(batch: Batch, number: number | undefined): number {
  const current = batch.in_flight?.feature_index
  if (current === undefined) throw new BatchError(nothingInProgressText(batch), { code: 'REFUSED' })
  if (number !== undefined && number - 1 !== current) {
    throw new BatchError(
      `feature ${number} is not in progress. The feature in progress is ${current + 1}: use that number.`,
      { code: 'REFUSED' },
    )
  }
  return current
}
