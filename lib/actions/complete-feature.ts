import type { Batch, VerificationRecord } from '../batch/schema.ts'
import { failedChecks, handOutNext, MAX_FAILED_CHECKS } from '../batch/transition.ts'
import { BatchError } from '../errors.ts'
import { countSuccess, type RetryRecord } from '../failure/retry-record.ts'
import { isRepository } from '../process/git.ts'
import { checkFailedText, completedFacts, nothingCommittedText } from '../view/complete.ts'
import { answerWithStep, batchData, type StepOptions } from './answer.ts'
import { type ActionContext, timestamp } from './project.ts'
import { type Checks, runChecks } from './run-checks.ts'
import { applyOrThrow, type Decision } from './update-batch.ts'
import { readWorkTree, type WorkTree } from './work-tree.ts'

/** One feature to complete: where its work stands, what checks it, and what may be passed over. */
export interface Completion {
  /** From 0; it is in progress. */
  index: number
  /** The work tree that holds the work. */
  place: string
  checks: Checks
  /** There was nothing to commit, as somebody said. */
  noCommit: boolean
  /** Bounds all checks together; each has its own limit besides. */
  budgetSeconds?: number | undefined
}

/** What was found out about a feature before anything is written down. */
export interface Findings {
  verification: VerificationRecord
  /** The work tree as the checks left it. */
  after: WorkTree
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
  const { index, place, checks, budgetSeconds } = completion
  const base = batch.in_flight.get(index)?.base_sha ?? null
  const before = await readWorkTree(context, place, base)
  await requireCommit(context, batch, completion, before)
  const verification = await runChecks(context, place, checks, { head: before.head, budgetSeconds })
  const after = verification.commands.length === 0 ? before : await readWorkTree(context, place, base)
  return { verification, after }
}

async function requireCommit(
  { env }: ActionContext,
  batch: Batch,
  { index, place, noCommit }: Completion,
  { commits, uncommitted }: WorkTree,
): Promise<void> {
  if (noCommit || !batch.in_flight.get(index)?.briefed_at) return
  if (commits === undefined || commits.length > 0 || !(await isRepository(place, env))) return
  const text = nothingCommittedText(batch, index + 1, uncommitted.length > 0)
  throw new BatchError(text, { code: 'REFUSED' })
}

/** Decides what the findings lead to: the feature completed and the next one handed out, or one more failed check. Pure. */
export function recordFindings(
  context: ActionContext,
  { batch, retries }: { batch: Batch; retries: RetryRecord },
  index: number,
  { verification, after }: Findings,
  options: StepOptions,
): Decision {
  const now = timestamp(context)
  if (verification.result === 'failed') {
    const failed = applyOrThrow(batch, { type: 'check_failed', index, verification }, now)
    const data = { ...batchData(failed), completed: false, verification: failed.verification.get(index) }
    return { batch: failed, answer: { text: checkFailedText(failed, index, context.helper), data } }
  }
  const commit = commitRecord(after, now)
  const record = { ...verification, failed_checks: failedChecks(batch, index) }
  const event = { type: 'completed', index, verification: record, ...(commit ? { commit } : {}) } as const
  const handed = handOutNext(applyOrThrow(batch, event, now), after.head, now)
  const { uncommitted } = after
  const facts = completedFacts(index, { verification, commit, uncommitted })
  const data = { completed: true, verification, commit: commit ?? null, uncommitted }
  return {
    batch: handed,
    retries: countSuccess(retries),
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
