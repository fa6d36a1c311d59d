import { handOutNext } from '../batch/advance.ts'
import type { Batch, VerificationRecord } from '../batch/schema.ts'
import { failedChecks, MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { BatchError } from '../errors.ts'
import { countSuccess, type RetryRecord } from '../failure/retry-record.ts'
import { isRepository } from '../process/git.ts'
import { findElsewhere, isSameAs } from '../process/git-work.ts'
import {
  changedChecksRefusedText,
  checkFailedText,
  completedFacts,
  elsewhereText,
  headMovedText,
  nothingCommittedText,
  rewrittenText,
} from '../view/complete.ts'
import { trailer } from '../view/format.ts'
import { answerWithStep, batchData, type StepOptions } from './answer.ts'
import { findChangedChecks } from './changed-checks.ts'
import { type ActionContext, timestamp } from './project.ts'
import { type Checks, runChecks } from './run-checks.ts'
import { applyOrThrow, type Decision } from './update-batch.ts'
import { findFeatureCommit, readWorkTree, standsOn, type WorkTree } from './work-tree.ts'

/** One feature to complete: where its work stands, what checks it, and what may be passed over. */
export interface Completion {
  /** From 0; it is in progress. */
  index: number
  /** The work tree that holds the work. */
  place: string
  checks: Checks
  /** There was nothing to commit, as somebody said. */
  noCommit: boolean
  /** A feature that changes its own checks is refused instead of shown. */
  refuseChangedChecks: boolean
  /** Bounds all checks together; each has its own limit besides. */
  budgetSeconds?: number | undefined
}

/** What was found out about a feature before anything is written down. */
export interface Findings {
  verification: VerificationRecord
  /** The work tree as the checks left it. */
  after: WorkTree
  /** How often its checks had failed when this one began: of several at once only the first counts. */
  failedBefore: number
}

/**
 * Looks what was committed for a feature in progress and runs the checks on it. Changes nothing. Throws REFUSED where
 * nothing was committed, since checks that pass before anything has happened prove nothing.
 */
export async function verifyFeature(
  context: ActionContext,
  batch: Batch,
  completion: Completion,
): Promise<Findings> {
  const { index, place, checks, noCommit } = completion
  const base = batch.in_flight.get(index)?.base_sha ?? null
  const before = await readWorkTree(context, place, base)
  const isProven = await requireCommit(context, batch, completion, before)
  const changed = await findChangedChecks(context, place, { kept: batch.checks, present: checks, base })
  if (changed.length > 0 && completion.refuseChangedChecks) {
    throw refused(changedChecksRefusedText(index, changed))
  }
  const { verification, after } = await checkOneCommit(context, completion, base, before)
  const marks = {
    ...(noCommit && !isProven ? { no_commit: true } : {}),
    ...(changed.length > 0 ? { changed_checks: changed } : {}),
  }
  return { verification: { ...verification, ...marks }, after, failedBefore: failedChecks(batch, index) }
}

/** Runs the checks until HEAD stood still meanwhile: what is recorded as verified is the commit that was checked. */
async function checkOneCommit(
  context: ActionContext,
  { index, place, checks, budgetSeconds }: Completion,
  base: string | null,
  first: WorkTree,
): Promise<Pick<Findings, 'verification' | 'after'>> {
  let before = first
  for (let run = 0; run < 2; run += 1) {
    const verification = await runChecks(context, checks, { head: before.head, budgetSeconds })
    const after = verification.commands.length === 0 ? before : await readWorkTree(context, place, base)
    if (after.head === before.head) return { verification, after }
    before = after
  }
  throw refused(headMovedText(index))
}

/** Refuses a feature without a commit of its own; gives whether it has one. */
async function requireCommit(
  context: ActionContext,
  batch: Batch,
  { index, place, noCommit }: Completion,
  work: WorkTree,
): Promise<boolean> {
  const { env } = context
  // Outside git there is nothing to commit.
  if (work.head === null && !(await isRepository(place, env))) return false
  const base = batch.in_flight.get(index)?.base_sha ?? null
  const isRewritten = !(await standsOn(context, place, base, work))
  const hasCommit = isRewritten
    ? (await findFeatureCommit(context, place, batch)) !== undefined
    : await holdsWork(context, place, base, work)
  if (hasCommit || noCommit) return hasCommit
  const elsewhere = await findElsewhere(place, trailer(batch, index + 1), env)
  if (elsewhere) throw refused(elsewhereText(index, elsewhere))
  if (isRewritten) throw refused(rewrittenText(batch, index, String(base)))
  throw refused(nothingCommittedText(batch, index + 1, work.uncommitted.length > 0))
}

/** Whether there are commits since the base, and not only some that take each other back, as a run that failed leaves them. */
async function holdsWork(
  { env }: ActionContext,
  place: string,
  base: string | null,
  { commits = [] }: WorkTree,
): Promise<boolean> {
  if (base === null || commits.length < 2) return commits.length > 0
  return !(await isSameAs(place, base, env))
}

function refused(message: string): BatchError {
  return new BatchError(message, { code: 'REFUSED' })
}

/** Decides what the findings lead to: the feature completed and the next one handed out, or one more failed check. Pure. */
export function recordFindings(
  context: ActionContext,
  { batch, retries }: { batch: Batch; retries: RetryRecord },
  index: number,
  { verification, after, failedBefore }: Findings,
  options: StepOptions,
): Decision {
  const now = timestamp(context)
  const attempt = batch.in_flight.get(index)?.attempt ?? 1
  const evidence = verification.commands.map((run) => ({ index, attempt, head: verification.head, run }))
  if (verification.result === 'failed') {
    const isFirst = failedChecks(batch, index) === failedBefore
    const failed = isFirst ? applyOrThrow(batch, { type: 'check_failed', index, verification }, now) : batch
    const data = { ...batchData(failed), completed: false, verification: failed.verification.get(index) }
    return {
      batch: failed,
      evidence,
      answer: { text: checkFailedText(failed, index, context.helper), data, refused: true },
    }
  }
  const commit = commitRecord(after, now)
  const commands = verification.commands.map((run) => ({ ...run, output_tail: '' }))
  const record = { ...verification, commands, failed_checks: failedChecks(batch, index) }
  const event = { type: 'completed', index, verification: record, ...(commit ? { commit } : {}) } as const
  const handed = handOutNext(applyOrThrow(batch, event, now), after, now)
  const { uncommitted } = after
  const facts = completedFacts(handed, index, { verification, commit, after })
  const data = { completed: true, verification: record, commit: commit ?? null, uncommitted }
  return {
    batch: handed,
    retries: countSuccess(retries),
    evidence,
    answer: answerWithStep(context, handed, facts, { ...options, data }),
  }
}

function commitRecord({ commits, branch }: WorkTree, timestamp: string) {
  const sha = commits?.[0]?.sha
  if (sha === undefined) return undefined
  return { success: true, timestamp, sha, ...(branch === undefined ? {} : { branch }) }
}

/** Whether the checks of the present attempt have failed as often as they may. */
export function hasNoCheckLeft(batch: Batch, index: number): boolean {
  return failedChecks(batch, index) >= MAX_FAILED_CHECKS
}
