import { BatchError } from '../errors.ts'
import type { Batch } from '../model/batch.ts'
import { sanitizeErrorMessage } from '../model/clean-text.ts'
import { type Classification, classifyFailure } from '../model/failure.ts'
import { decideFailure, type FailureDecision } from '../model/failure-decision.ts'
import { handOutNext } from '../model/hand-out.ts'
import { caughtUp, withMirror } from '../model/retry-counts.ts'
import { backoffSeconds } from '../model/retry-policy.ts'
import { readConsent } from '../store/consent-store.ts'
import { type RetryRecord, updateRetry } from '../store/retry-store.ts'
import { failureFacts } from '../view/failure-text.ts'
import { answerWithStep } from './answer-step.ts'
import { blockedFacts } from './blocked-facts.ts'
import { type ActionContext, type Answer, openProject, type Project, timestamp } from './context.ts'
import { changeAsOwner, requireBatch, requireOwner } from './owned-change.ts'
import { resetTime } from './reset-time.ts'
import { auditDecision } from './retry-audit.ts'
import { waitShortly } from './wait-for-backoff.ts'
import { readHead } from './work-tree.ts'

type Decision = FailureDecision<RetryRecord>

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
  const failure = classifyFailure(text)
  const head = await readHead(context, project)
  const answer = await changeAsOwner(context, project.files, async (batch) => {
    reportedIndex(batch, index + 1)
    const { decision, repaired } = await decide(context, project, batch, index, failure, text)
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
  await waitShortly(context, project)
  return answer
}

async function decide(
  context: ActionContext,
  project: Project,
  batch: Batch,
  index: number,
  failure: Classification,
  text: string,
): Promise<{ decision: Decision; repaired: string | undefined }> {
  const now = timestamp(context)
  const consent =
    readConsent({ env: context.env, projectRoot: project.root, homeDir: context.home }).answer === true
  const until = failure.kind === 'quota' ? await resetTime(context, text) : undefined
  let decision: Decision | undefined
  const { repaired } = await updateRetry(project.files, batch.batch_id, now, (kept) => {
    const counts = withMirror(kept, batch)
    decision = decideFailure({
      batch: caughtUp(batch, counts, now),
      counts,
      index,
      kind: failure.kind,
      message: sanitizeErrorMessage(text),
      consent,
      until,
      now,
      notBefore: (retry) => {
        const seconds = backoffSeconds(retry, context.random(), failure.retryAfterSeconds)
        return new Date(context.now().getTime() + seconds * 1000).toISOString()
      },
    })
    return decision.counts
  })
  const made = decision as unknown as Decision
  auditDecision(context, project, made, index, text)
  return { decision: made, repaired }
}

function reportedIndex(batch: Batch, number: number | undefined): number {
  const current = batch.in_flight?.feature_index
  if (current === undefined)
    throw new BatchError('no feature is in progress. Run `next` for the one to work on.', { code: 'REFUSED' })
  if (number !== undefined && number - 1 !== current) {
    throw new BatchError(
      `feature ${number} is not in progress. The feature in progress is ${current + 1}: use that number.`,
      { code: 'REFUSED' },
    )
  }
  return current
}
