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
    case 'waits_for_service':
      return [
        `The service did not answer while feature ${number} was worked on (${cause}): nothing is wrong with the feature, and this costs no retry.`,
      ]
    case 'refused':
      return [interruptedText(index)]
    case 'failed':
      return [`Feature ${number} is recorded as failed (${cause}); ${whyNot(failure, decision.reason)}.`]
  }
}

function whyNot({ label }: Classification, reason: FailureDecision['reason']): string {
  if (reason === 'usage_limit' || reason === 'outage' || reason === 'interrupted')
    return 'waiting is all it needs'
  // The first reason in order may be a missing consent, but consent would not have changed this.
  return WHY_NOT[label === 'permanent' ? 'permanent_failure' : reason]
}

/** Words why an interruption by the person is not recorded as a failure of the feature (index from 0). */
export function interruptedText(index: number): string {
  return `the user interrupted feature ${index + 1}, which is no failure: it stays in progress, and nothing was recorded. Do what the user says; \`next\` goes on with it.`
}
