import type { Batch, InFlight, Pause } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import type { FailureKind } from './kinds.ts'
import {
  decideRetry,
  OUTAGE_LIMIT_MS,
  outageWaitSeconds,
  RETRY_POLICY,
  type RetryReason,
} from './retry-policy.ts'
import { countFailure, countRetry, pauseForBreaker, type RetryRecord } from './retry-record.ts'

/** A reported failure of the feature in progress, and what it is held against. */
export interface ReportedFailure {
  batch: Batch
  retries: RetryRecord
  /** Counts from 0. */
  index: number
  kind: FailureKind
  /** The error text, cleaned. */
  message: string
  consent: boolean
  /** Whether the client refused a tool call, and would refuse the next feature's as well. */
  clientRefused?: boolean
  /** When a usage limit ends (ISO time), where the message says so. */
  until?: string | undefined
  /** The ref that keeps the feature's work. */
  workRef?: string | undefined
  now: string
  /** When a retry of the given number (1-based) may begin (ISO time). */
  notBefore(retryNumber: number): string
}

/** What follows from a failure. */
export interface FailureDecision {
  outcome: 'retried' | 'failed' | 'waits_for_quota' | 'waits_for_service' | 'refused'
  reason: RetryReason | 'usage_limit' | 'outage' | 'interrupted'
  batch: Batch
  retries: RetryRecord
}

/**
 * Decides what a failure leads to: again, recorded as failed, a wait or a pause, or nothing where it is none.
 *
 * A usage limit or an outage of the service costs no retry and does not count towards the breaker. What no next feature
 * could get past either (no login, no money, a refused permission, five failures in a row) also pauses the batch.
 */
export function decideFailure(failure: ReportedFailure): FailureDecision {
  const { batch, retries, index, kind, consent } = failure
  // The person stopped it: no failure, and nothing follows from it.
  if (RETRY_POLICY[kind].act === 'refuse')
    return { outcome: 'refused', reason: 'interrupted', batch, retries }
  if (kind === 'quota') return waitForQuota(failure)
  if (kind === 'outage') return waitForService(failure)
  const { retry, reason } = decideRetry({
    consent,
    kind,
    globalRetries: retries.global_retry_count,
    breakerOpen: retries.circuit_breaker_open,
    featureRetries: retries.retry_counts.get(index) ?? 0,
  })
  return retry ? again(failure, reason) : record(failure, reason)
}

function waitForQuota({ batch, retries, until, message, now }: ReportedFailure): FailureDecision {
  // Another lane may have been told of a limit just before: the batch waits for the later one.
  const told = batch.pause?.reason === 'quota' ? batch.pause.until : undefined
  const [latest] = [until, told !== undefined && Date.parse(told) > Date.parse(now) ? told : undefined]
    .filter((time) => time !== undefined)
    .sort((one, other) => Date.parse(other) - Date.parse(one))
  const pause: Omit<Pause, 'since'> = {
    reason: 'quota',
    detail: message,
    ...(latest === undefined ? {} : { until: latest }),
  }
  const paused = afterEvent(batch, { type: 'paused', pause }, now)
  return { outcome: 'waits_for_quota', reason: 'usage_limit', batch: paused, retries }
}

/** The same attempt waits, longer each time; after an hour without an answer the batch pauses. */
function waitForService(failure: ReportedFailure): FailureDecision {
  const { batch, retries, index, message, now } = failure
  const outage = nextOutage(batch.in_flight.get(index)?.outage, now)
  const not_before = new Date(Date.parse(now) + outageWaitSeconds(outage.reports) * 1000).toISOString()
  const waiting = afterEvent(batch, { type: 'service_gone', index, outage, not_before }, now)
  const isOverLimit = Date.parse(now) - Date.parse(outage.since) >= OUTAGE_LIMIT_MS
  const pause = { reason: 'outage', detail: message } as const
  return {
    outcome: 'waits_for_service',
    reason: 'outage',
    batch: isOverLimit ? afterEvent(waiting, { type: 'paused', pause }, now) : waiting,
    retries,
  }
}

/** One more report of the same outage, or the first of a new one where the last is longer ago than any wait. */
function nextOutage(before: InFlight['outage'], now: string): NonNullable<InFlight['outage']> {
  const isNew = !before || Date.parse(now) - Date.parse(before.last) >= OUTAGE_LIMIT_MS
  return isNew ? { since: now, last: now, reports: 1 } : { ...before, last: now, reports: before.reports + 1 }
}

function again(failure: ReportedFailure, reason: RetryReason): FailureDecision {
  const { index, message, now, notBefore } = failure
  const retries = countRetry(failure.retries, index)
  const used = Number(retries.retry_counts.get(index))
  const event = {
    type: 'retried',
    index,
    retries: used,
    error_message: message,
    not_before: notBefore(used),
  } as const
  return { outcome: 'retried', reason, batch: afterEvent(failure.batch, event, now), retries }
}

function record(failure: ReportedFailure, reason: RetryReason): FailureDecision {
  const { index, message, kind, workRef, now } = failure
  const retries = countFailure(failure.retries, index)
  const retry_count = retries.retry_counts.get(index) ?? 0
  const work = workRef === undefined ? {} : { work_ref: workRef }
  const event = {
    type: 'failed',
    index,
    error_message: message,
    retry_count,
    failure_kind: kind,
    ...work,
  } as const
  const failed = afterEvent(failure.batch, event, now)
  return { outcome: 'failed', reason, batch: pausedByFailure(failed, retries, failure), retries }
}

function pausedByFailure(batch: Batch, retries: RetryRecord, failure: ReportedFailure): Batch {
  const { kind, message, clientRefused, now } = failure
  const reason = clientRefused ? 'permission' : RETRY_POLICY[kind].pause
  if (reason === null || retries.circuit_breaker_open) return pauseForBreaker(batch, retries, now)
  return afterEvent(batch, { type: 'paused', pause: { reason, detail: message } }, now)
}
