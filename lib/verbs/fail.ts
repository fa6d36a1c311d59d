import { answerIfLate, answerWithStep, blockedFacts, waitShortly } from '../actions/answer.ts'
import type { ActionContext, Answer } from '../actions/project.ts'
import { timestamp } from '../actions/project.ts'
import { decideReport, readFailure } from '../actions/report-failure.ts'
import { findLeftBehind, type LeftBehind, takeBack } from '../actions/take-back.ts'
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
import { keptFact, takenBackFact } from '../view/take-back.ts'

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
  const left = mayFail ? await findLeftBehind(context, place, present, index) : NOTHING_LEFT
  const from = await readHandOut(context, place)
  // One moment for all that is written: the lines of the audit log then stand in their order.
  const now = context.now()
  const at = { ...context, now: () => now }
  const told = { facts: [] as string[], data: {}, hasFailed: false }
  const step = { closeIssues: settings.close_issues, unproven }
  const answer = await changeAsOwner(at, project, (batch, retries) => {
    reportedIndex(batch, index + 1)
    const { decision, audit } = decideReport(at, { batch, retries }, { ...report, workRef: left.ref })
    const { outcome, reason } = decision
    told.hasFailed = outcome === 'failed'
    const leftovers = told.hasFailed ? (left.leftovers ?? null) : null
    const failed = leftovers
      ? afterEvent(decision.batch, { type: 'left_behind', leftovers }, timestamp(at))
      : decision.batch
    const handed = handOutNext(failed, from, timestamp(at))
    const { kind, evidence } = failure.found
    const ref = told.hasFailed ? left.ref : undefined
    told.data = { outcome, reason, kind, evidence, work_ref: ref ?? null }
    told.facts = [
      ...failureFacts(index, failure.found, decision),
      ...(ref ? [keptFact(index, ref)] : []),
      ...blockedFacts(batch, decision.batch),
    ]
    const text = answerWithStep(at, handed, told.facts, { ...step, data: told.data })
    return { batch: handed, retries: decision.retries, audit, answer: text }
  })
  await waitShortly(context, readBatch(project.files))
  // Only now is it known that the work is not gone on with.
  const isWanted = told.hasFailed && settings.on_failure === 'take_back'
  if (!isWanted || !(await takeBack(context, place, present, left))) return answer
  const clean = await readHandOut(context, place)
  return changeAsOwner(context, project, (batch) => {
    const cleared = afterEvent(batch, { type: 'left_behind', leftovers: null }, timestamp(context))
    const handed = handOutNext(cleared, clean, timestamp(context))
    const facts = [...told.facts, takenBackFact(index)]
    return { batch: handed, answer: answerWithStep(context, handed, facts, { ...step, data: told.data }) }
  })
}

const NOTHING_LEFT: LeftBehind = { leftovers: undefined, ref: undefined }

/** The failure that is reported was that of the attempt before: the present one has not been taken up yet. */
function answerIfRetried(
  context: ActionContext,
  batch: Batch,
  number: number | undefined,
): Answer | undefined {
  const current = currentFeature(batch)
  const isNew =
    batch.workflow_mode === 'auto-implement' && current && current.attempt > 1 && !current.briefed_at
  if (!isNew || (number !== undefined && number - 1 !== current.index) || batch.pause) return undefined
  const fact = `Nothing was recorded: attempt ${current.attempt} of feature ${current.index + 1} has not begun.`
  return { ...answerWithStep(context, batch, [fact]), refused: true }
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
