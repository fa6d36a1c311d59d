import type { Batch, Pause } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import type { FailureKind } from './kinds.ts'
import { decideRetry, RETRY_POLICY, type RetryReason } from './retry-policy.ts'
import { caughtUp, countFailure, countRetry, type RetryCounts } from './retry-record.ts'

/** A reported failure of the feature in progress, and what it is held against. */
export interface ReportedFailure<Counts extends RetryCounts> {
  batch: Batch
  counts: Counts
  /** Counts from 0. */
  index: number
  kind: FailureKind
  /** The error text, cleaned. */
  message: string
  consent: boolean
  /** When a usage limit ends (ISO time), where the message says so. */
  until?: string | undefined
  now: string
  /** When a retry of the given number (1-based) may begin (ISO time). */
  notBefore(retryNumber: number): string
}

/** What follows from a failure. */
export interface FailureDecision<Counts extends RetryCounts> {
  outcome: 'retried' | 'failed' | 'waits_for_quota'
  reason: RetryReason | 'usage_limit'
  batch: Batch
  counts: Counts
  /** True in the one decision that opened the breaker. */
  breakerOpened: boolean
}

/**
 * Decides what a failure leads to: again, recorded as failed, or a pause until the usage limit ends.
 *
 * A usage limit costs no retry and does not count towards the breaker. What no next feature could get
 * past either (no login, no money, five failures in a row) also pauses the batch.
 */
export function decideFailure<Counts extends RetryCounts>(
  failure: ReportedFailure<Counts>,
): FailureDecision<Counts> {
  const { batch, counts, index, kind, consent } = failure
  if (kind === 'quota') return waitForQuota(failure)
  const { retry, reason } = decideRetry({
    consent,
    kind,
    globalRetries: counts.global_retry_count,
    breakerOpen: counts.circuit_breaker_open,
    featureRetries: counts.retry_counts.get(index) ?? 0,
  })
  return retry ? again(failure, reason) : record(failure, reason, batch)
}

function waitForQuota<Counts extends RetryCounts>(failure: ReportedFailure<Counts>): FailureDecision<Counts> {
  const { batch, counts, until, message, now } = failure
  const pause: Omit<Pause, 'since'> = {
    reason: 'quota',
    detail: message,
    ...(until === undefined ? {} : { until }),
  }
  const paused = afterEvent(batch, { type: 'paused', pause }, now)
  return { outcome: 'waits_for_quota', reason: 'usage_limit', batch: paused, counts, breakerOpened: false }
}

function again<Counts extends RetryCounts>(
  failure: ReportedFailure<Counts>,
  reason: RetryReason,
): FailureDecision<Counts> {
  const { index, message, now, notBefore } = failure
  const counts = countRetry(failure.counts, index)
  const retries = Number(counts.retry_counts.get(index))
  const event = {
    type: 'retried',
    index,
    retries,
    error_message: message,
    not_before: notBefore(retries),
  } as const
  const batch = afterEvent(failure.batch, event, now)
  return { outcome: 'retried', reason, batch, counts, breakerOpened: false }
}

function record<Counts extends RetryCounts>(
  failure: ReportedFailure<Counts>,
  reason: RetryReason,
  batch: Batch,
): FailureDecision<Counts> {
  const { index, message, kind, now } = failure
  const counts = countFailure(failure.counts, index)
  const retry_count = counts.retry_counts.get(index) ?? 0
  const failed = afterEvent(
    batch,
    { type: 'failed', index, error_message: message, retry_count, failure_kind: kind },
    now,
  )
  const breakerOpened = counts.circuit_breaker_open && !failure.counts.circuit_breaker_open
  return {
    outcome: 'failed',
    reason,
    batch: pausedByFailure(failed, counts, kind, message, now),
    counts,
    breakerOpened,
  }
}

function pausedByFailure(
  batch: Batch,
  counts: RetryCounts,
  kind: FailureKind,
  detail: string,
  now: string,
): Batch {
  const { pause: reason } = RETRY_POLICY[kind]
  if (reason === null || counts.circuit_breaker_open) return caughtUp(batch, counts, now)
  return afterEvent(batch, { type: 'paused', pause: { reason, detail } }, now)
}
