import type { Batch } from '../model/batch.ts'
import { sanitizeErrorMessage } from '../model/clean-text.ts'
import type { Classification } from '../model/failure.ts'
import { decideFailure, type FailureDecision } from '../model/failure-decision.ts'
import { caughtUp, withMirror } from '../model/retry-counts.ts'
import { backoffSeconds } from '../model/retry-policy.ts'
import { type RetryRecord, updateRetry } from '../store/retry-store.ts'
import { type ActionContext, type Project, timestamp } from './context.ts'
import { resetTime } from './reset-time.ts'
import { auditDecision } from './retry-audit.ts'

/** A failure of the feature in progress, with what its text was found to mean. */
export interface FailureReport {
  /** Counts from 0. */
  index: number
  text: string
  found: Pick<Classification, 'kind' | 'retryAfterSeconds'>
  consent: boolean
}

/** A decision, and what to tell the user when the retry file had to be made again from the audit log. */
export interface CountedDecision {
  decision: FailureDecision<RetryRecord>
  repaired: string | undefined
}

/**
 * Decides what a failure leads to, counts it in the retry file and writes the audit lines; the batch
 * itself is the caller's to write, under the lock that it holds.
 *
 * `admit` sees the decision before anything is written and refuses by throwing.
 */
export async function decideAndCount(
  context: ActionContext,
  project: Project,
  batch: Batch,
  { index, text, found, consent }: FailureReport,
  admit: (decision: FailureDecision<RetryRecord>) => void = () => {},
): Promise<CountedDecision> {
  const now = timestamp(context)
  const until = found.kind === 'quota' ? await resetTime(context, text) : undefined
  const made: FailureDecision<RetryRecord>[] = []
  const { repaired } = await updateRetry(project.files, batch.batch_id, now, (kept) => {
    const counts = withMirror(kept, batch)
    const decision = decideFailure({
      batch: caughtUp(batch, counts, now),
      counts,
      index,
      kind: found.kind,
      message: sanitizeErrorMessage(text),
      consent,
      until,
      now,
      notBefore: (retry) => {
        const seconds = backoffSeconds(retry, context.random(), found.retryAfterSeconds)
        return new Date(context.now().getTime() + seconds * 1000).toISOString()
      },
    })
    admit(decision)
    made.push(decision)
    return decision.counts
  })
  const [decision] = made as [FailureDecision<RetryRecord>]
  auditDecision(context, project, decision, index, text)
  return { decision, repaired }
}
