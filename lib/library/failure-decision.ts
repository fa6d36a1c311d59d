import { timestamp } from '../actions/context.ts'
import { resetTime } from '../actions/reset-time.ts'
import { auditDecision } from '../actions/retry-audit.ts'
import type { Batch } from '../model/batch.ts'
import { sanitizeErrorMessage } from '../model/clean-text.ts'
import { classifyFailure } from '../model/failure.ts'
import { decideFailure, type FailureDecision } from '../model/failure-decision.ts'
import { caughtUp } from '../model/retry-counts.ts'
import { backoffSeconds } from '../model/retry-policy.ts'
import { type RetryRecord, updateRetry } from '../store/retry-store.ts'
import type { ProjectAccess } from './project-access.ts'

/**
 * Decides what the failure of the feature in progress leads to, counts it in the retry file and writes the audit lines.
 *
 * `admit` sees the decision before anything is written and refuses by throwing.
 */
export async function decideAndCount(
  { context, project }: ProjectAccess,
  batch: Batch,
  failure: { index: number; text: string; consent: boolean },
  admit: (decision: FailureDecision<RetryRecord>) => void = () => {},
): Promise<Batch> {
  const { index, text, consent } = failure
  const now = timestamp(context)
  const { kind, retryAfterSeconds } = classifyFailure(text)
  const until = kind === 'quota' ? await resetTime(context, text) : undefined
  const made: FailureDecision<RetryRecord>[] = []
  const { repaired } = await updateRetry(project.files, batch.batch_id, now, (counts) => {
    const decision = decideFailure({
      batch: caughtUp(batch, counts, now),
      counts,
      index,
      kind,
      message: sanitizeErrorMessage(text),
      consent,
      until,
      now,
      notBefore: (retry) => {
        const seconds = backoffSeconds(retry, context.random(), retryAfterSeconds)
        return new Date(context.now().getTime() + seconds * 1000).toISOString()
      },
    })
    admit(decision)
    made.push(decision)
    return decision.counts
  })
  if (repaired !== undefined) context.warn(repaired)
  const [decision] = made as [FailureDecision<RetryRecord>]
  auditDecision(context, project, decision, index, text)
  return decision.batch
}
