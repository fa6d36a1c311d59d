import type { Classification } from '../failure/classify.ts'
import type { FailureDecision } from '../failure/decide.ts'
import { MAX_RETRIES_PER_BATCH, MAX_RETRIES_PER_FEATURE, type RetryReason } from '../failure/retry-policy.ts'

const WHY_NOT: Record<RetryReason, string> = {
  consent_not_given: 'retrying was not agreed to',
  global_retry_limit_reached: `the batch has used its ${MAX_RETRIES_PER_BATCH} retries`,
  circuit_breaker_open: 'the circuit breaker is open',
  permanent_failure: 'trying again would not help',
  max_retries_reached: `it has used its ${MAX_RETRIES_PER_FEATURE} retries`,
  under_retry_limit: '',
}

/** Writes what a reported failure led to, and on which words that rests. */
export function failureFacts(index: number, failure: Classification, decision: FailureDecision): string[] {
  const number = index + 1
  const cause = `${failure.kind}${failure.evidence ? `, from "${failure.evidence}"` : ''}`
  switch (decision.outcome) {
    case 'retried':
      return [
        `Feature ${number} failed (${cause}): retry ${decision.retries.retry_counts.get(index) ?? 0} of ${MAX_RETRIES_PER_FEATURE}.`,
      ]
    case 'waits_for_quota':
      return [`Feature ${number} met a usage limit (${cause}); this costs no retry.`]
    case 'failed':
      return [`Feature ${number} is recorded as failed (${cause}); ${whyNot(failure, decision.reason)}.`]
  }
}

function whyNot({ label }: Classification, reason: FailureDecision['reason']): string {
  if (reason === 'usage_limit') return 'the usage limit is reached'
  // The first reason in order may be a missing consent, but consent would not have changed this.
  return WHY_NOT[label === 'permanent' ? 'permanent_failure' : reason]
}
