import { timestamp } from '../actions/project.ts'
import { readFailure } from '../actions/report-failure.ts'
import { applyOrThrow, requireBatch } from '../actions/update-batch.ts'
import { outcomes } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { readConsent } from '../disk/consent.ts'
import { readRetries } from '../disk/retry-store.ts'
import { BatchError } from '../errors.ts'
import { classifyFailure } from '../failure/classify.ts'
import type { FailureKind } from '../failure/kinds.ts'
import { decideRetry, type RetryReason } from '../failure/retry-policy.ts'
import { countRetry, type RetryRecord, syncRetries } from '../failure/retry-record.ts'
import { requireArguments } from './arguments.ts'
import { afterFailure, changeStateAndRetries, inProgress, openAccess, type ProjectAccess } from './project.ts'
import type { BatchState, WriteOptions } from './types.ts'

/** Whether a failed feature may run again, and why. */
export interface RetryAnswer {
  retry: boolean
  /** `usage_limit`, `outage`: wait instead, it costs no retry. `interrupted`: no failure, the person stopped it. */
  reason: RetryReason | 'usage_limit' | 'outage' | 'interrupted'
  kind: FailureKind
  /** Seconds that the failure itself asks to wait. */
  retryAfterSeconds?: number | undefined
}

/** What is known of the answer to the question whether failed features may be retried. */
export interface RetryConsent {
  /** Undefined when nobody has answered, which means no retry. */
  answer: boolean | undefined
  source: 'environment' | 'env_file' | 'saved' | 'none'
  /** Why something that stands in the answer's place could not be taken for one. */
  problem?: string
}

/**
 * Reads how many retries the feature at `index` (from 0) has used. Changes nothing.
 *
 * Throws `BatchError`: `REFUSED` for an index that is not in the batch, and what reading may throw.
 */
export function getRetryCount(place: string, index: number): number {
  requireArguments('feature', { index })
  const access = openAccess(place)
  const batch = requireBatch(access.project)
  requireIndex(batch, index)
  return counts(access, batch).retry_counts.get(index) ?? 0
}

/**
 * Counts one more retry of a feature without an outcome, in the retry file and its mirror, and gives the new count.
 *
 * For the feature in progress the next attempt begins. Throws `BatchError` and changes nothing: `REFUSED` for a
 * feature that is not there or has ended, or when 3 retries of the feature or 50 of the batch are used; and as every write.
 */
export async function incrementRetryCount(
  place: string,
  index: number,
  options: WriteOptions = {},
): Promise<number> {
  requireArguments('feature', { index })
  const access = openAccess(place, options)
  const batch = await changeStateAndRetries(access, (present, before) => {
    requireIndex(present, index)
    requirePending(present, index)
    requireRetryLeft(before, index)
    const retries = countRetry(before, index)
    const used = retries.retry_counts.get(index) ?? 0
    const mirrored = { ...present, retry_attempts: new Map(present.retry_attempts).set(index, used) }
    const again = { type: 'retried', index, retries: used, error_message: '' } as const
    const now = timestamp(access.context)
    return { batch: present.in_flight.has(index) ? applyOrThrow(present, again, now) : mirrored, retries }
  })
  return batch.retry_attempts.get(index) ?? 0
}

/**
 * Says whether a feature that failed with `errorText` may run again: consent, 50 retries of the batch, the
 * circuit breaker, the kind of the failure, 3 retries of the feature, in this order. Asks nobody, changes nothing.
 *
 * Throws `BatchError`: `REFUSED` for an index (from 0) that is not in the batch, and what reading may throw.
 */
export function shouldRetryFeature(
  place: string,
  index: number,
  errorText: string,
  options: { consent: boolean },
): RetryAnswer {
  requireArguments('failure', { index, errorText, options })
  const access = openAccess(place)
  const batch = requireBatch(access.project)
  requireIndex(batch, index)
  const { kind, retryAfterSeconds } = classifyFailure(errorText, access.context.now())
  const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds }
  if (kind === 'outage' || kind === 'interrupted') return { retry: false, reason: kind, kind, ...wait }
  if (kind === 'quota') return { retry: false, reason: 'usage_limit', kind, ...wait }
  const used = counts(access, batch)
  const decision = decideRetry({
    consent: options.consent,
    kind,
    globalRetries: used.global_retry_count,
    breakerOpen: used.circuit_breaker_open,
    featureRetries: used.retry_counts.get(index) ?? 0,
  })
  return { ...decision, kind, ...wait }
}

/**
 * Begins another attempt of the feature at `index` (from 0) that failed with `errorText`: counts the retry, keeps the cleaned
 * text for the next attempt to read, sets `in_flight.not_before` to the end of the backoff, writes the audit line.
 *
 * Gives the batch as written. Throws `BatchError` and changes nothing: `REFUSED` where `shouldRetryFeature` says no or the
 * feature may not begin, and as every write.
 */
export async function recordRetryAttempt(
  place: string,
  index: number,
  errorText: string,
  options: WriteOptions & { consent: boolean },
): Promise<BatchState> {
  requireArguments('failure', { index, errorText, options })
  const access = openAccess(place, options)
  const report = { ...(await readFailure(access.context, errorText)), index, consent: options.consent }
  return changeStateAndRetries(access, (batch, retries) =>
    afterFailure(
      access,
      { batch: inProgress(access, batch, index), retries },
      report,
      ({ outcome, reason }) => {
        if (outcome !== 'retried') throw refused(`Feature ${index + 1} may not run again (${reason}).`)
      },
    ),
  )
}

/**
 * Looks up whether retrying was agreed to: `BATCH_RETRY_ENABLED` in `env`, else in the project's `.env`, else
 * the saved answer below `homeDir`. Asks nobody, changes nothing.
 *
 * Throws `BatchError` only for `place`: `NOT_A_PROJECT` or `USAGE`.
 */
export function checkRetryConsent(
  place: string,
  from: { env: Readonly<Record<string, string | undefined>>; homeDir: string },
): RetryConsent {
  requireArguments('consent', { from })
  return readConsent({ ...from, projectRoot: openAccess(place).project.root })
}

function counts({ context, project }: ProjectAccess, batch: Batch): RetryRecord {
  return syncRetries(readRetries(project.files, batch, timestamp(context)).record, batch)
}

function requireIndex(batch: Batch, index: number): void {
  if (Number.isInteger(index) && index >= 0 && index < batch.features.length) return
  throw refused(
    `Batch ${batch.batch_id} has no feature of index ${index}: they are 0 to ${batch.features.length - 1}.`,
  )
}

function requirePending(batch: Batch, index: number): void {
  const outcome = outcomes(batch).get(index)
  if (outcome) throw refused(`Feature ${index + 1} has already ended (${outcome}) and stays so.`)
}

function requireRetryLeft(used: RetryRecord, index: number): void {
  // What time can heal and was agreed to: only the limits are left to decide.
  const { retry, reason } = decideRetry({
    consent: true,
    kind: 'network',
    globalRetries: used.global_retry_count,
    breakerOpen: used.circuit_breaker_open,
    featureRetries: used.retry_counts.get(index) ?? 0,
  })
  if (!retry) throw refused(`Feature ${index + 1} has no retry left (${reason}).`)
}

function refused(message: string): BatchError {
  return new BatchError(message, { code: 'REFUSED' })
}
