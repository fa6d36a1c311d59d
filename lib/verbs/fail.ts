import {
  answerIfLate,
  answerIfRetried,
  answerWithStep,
  blockedFacts,
  waitShortly,
} from '../actions/answer.ts'
import type { ActionContext, Answer, Project } from '../actions/project.ts'
import { timestamp } from '../actions/project.ts'
import { decideReport, readFailure } from '../actions/report-failure.ts'
import { findLeftBehind, NOTHING_LEFT, takeBack } from '../actions/take-back.ts'
import { changeAsOwner, openOwnedBatch } from '../actions/update-batch.ts'
import { readHandOut } from '../actions/work-tree.ts'
import { handOutNext } from '../batch/advance.ts'
import { currentFeature } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { readBatch } from '../disk/batch-store.ts'
import { readConsent } from '../disk/consent.ts'
import { BatchError } from '../errors.ts'
import type { FailureKind } from '../failure/kinds.ts'
import { RETRY_POLICY } from '../failure/retry-policy.ts'
import { failureFacts, interruptedText } from '../view/failure.ts'
import { nothingInProgressText } from '../view/refusal.ts'
import { keptFacts, takenBackFact } from '../view/take-back.ts'

/**
 * Takes the report that the feature in progress failed (`number` from 1, the error text on standard
 * input): decides by its cause whether it runs again, waits out the backoff, and says what to do next. `kind` is what
 * the reporter takes a cause for that the text does not prove.
 */
export async function fail(
  context: ActionContext,
  number: number | undefined,
  options: { kind?: FailureKind | undefined } = {},
): Promise<Answer> {
  const { project, batch: present, settings, unproven } = await openOwnedBatch(context)
  const late = answerIfLate(context, present, number) ?? answerIfRetried(context, present, number)
  if (late) return late
  const index = reportedIndex(present, number)
  const failure = await readFailure(context, await reason(context, index), options.kind)
  if (failure.found.kind === 'interrupted') {
    throw new BatchError(interruptedText(index), { code: 'REFUSED' })
  }
  const consent = readConsent({ env: context.env, projectRoot: project.root, homeDir: context.home() })
  const report = { ...failure, index, consent: consent.answer === true }
  const place = project.workTree
  const mayFail = !['wait', 'pause'].includes(RETRY_POLICY[failure.found.kind].act)
  const [left, from] = await Promise.all([
    mayFail ? findLeftBehind(context, place, present, index) : NOTHING_LEFT,
    readHandOut(context, place),
  ])
  const step = { closeIssues: settings.close_issues, unproven }
  // One moment for all that is written: the lines of the audit log then stand in their order.
  const moment = context.now()
  const at = { ...context, now: () => moment }
  const told = await changeAsOwner(at, project, (batch, retries) => {
    reportedIndex(batch, index + 1)
    const { decision, audit } = decideReport(at, { batch, retries }, { ...report, workRef: left.ref })
    const { leftovers, ref, problem } = decision.outcome === 'failed' ? left : NOTHING_LEFT
    const now = timestamp(at)
    const noted = leftovers
      ? afterEvent(decision.batch, { type: 'left_behind', leftovers }, now)
      : decision.batch
    const handed = handOutNext(noted, from, now)
    const { kind, evidence } = failure.found
    const data = {
      outcome: decision.outcome,
      reason: decision.reason,
      kind,
      evidence,
      work_ref: ref ?? null,
    }
    const facts = [
      ...failureFacts(index, failure.found, decision),
      ...keptFacts(index, { ref, problem }),
      ...blockedFacts(batch, decision.batch),
    ]
    // What is left is named in the state before anything is taken back, so that a crash in between leaves it to `next`.
    const answer =
      leftovers && settings.on_failure === 'take_back'
        ? { text: facts.join('\n'), data }
        : answerWithStep(at, handed, facts, { ...step, data })
    return { batch: handed, retries: decision.retries, audit, answer }
  })
  const after = readBatch(project.files)
  await waitShortly(context, after)
  if (!after?.leftovers || settings.on_failure !== 'take_back') return told
  const isTakenBack = await takeBack(context, place, present, left)
  const stepped = await goOn(context, project, isTakenBack, step)
  return { text: `${told.text}\n${stepped.text}`, data: { ...stepped.data, ...told.data } }
}

/** Goes on after a failed feature whose work the helper was to take back, and did or could not. */
async function goOn(
  context: ActionContext,
  project: Project,
  isTakenBack: boolean,
  step: { closeIssues: boolean; unproven: readonly number[] },
): Promise<Answer> {
  const from = await readHandOut(context, project.workTree)
  return changeAsOwner(context, project, (batch) => {
    const now = timestamp(context)
    const cleared = isTakenBack ? afterEvent(batch, { type: 'left_behind', leftovers: null }, now) : batch
    const handed = handOutNext(cleared, from, now)
    const facts = [takenBackFact(isTakenBack)]
    return { batch: handed, answer: answerWithStep(context, handed, facts, step) }
  })
}

async function reason(context: ActionContext, index: number): Promise<string> {
  const text = await context.readInput()
  if (text.trim() !== '') return text
  throw new BatchError(
    `no reason was given, so nothing was recorded. Run \`fail ${index + 1}\` again with the error text on standard input.`,
    { code: 'REFUSED' },
  )
}

function reportedIndex(batch: Batch, number: number | undefined): number {
  const current = currentFeature(batch)?.index
  if (current === undefined) throw new BatchError(nothingInProgressText(batch), { code: 'REFUSED' })
  if (number !== undefined && number - 1 !== current) {
    throw new BatchError(
      `feature ${number} is not in progress. The feature in progress is ${current + 1}: use that number.`,
      { code: 'REFUSED' },
    )
  }
  return current
}
