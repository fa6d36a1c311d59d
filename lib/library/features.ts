import { timestamp } from '../actions/project.ts'
import { readFailure } from '../actions/report-failure.ts'
import { applyOrThrow } from '../actions/update-batch.ts'
import { nextFeature } from '../batch/progress.ts'
import type { Batch, VerificationRecord } from '../batch/schema.ts'
import { BatchError } from '../errors.ts'
import { countSuccess, type RetryRecord } from '../failure/retry-record.ts'
import { sanitizeErrorMessage } from '../text/redact-secrets.ts'
import { requireArguments } from './arguments.ts'
import {
  afterFailure,
  begun,
  changeStateAndRetries,
  inProgress,
  openAccess,
  type ProjectAccess,
} from './project.ts'
import type { BatchState, WriteOptions } from './types.ts'

/** What may become of a feature by a call: an outcome, or that work on it begins. `blocked` follows by itself. */
export type FeatureStatus = 'in_progress' | 'completed' | 'failed' | 'skipped'

/** What is known beside the status. */
export interface FeatureStatusOptions extends WriteOptions {
  /** For `failed`: the error text, cleaned and redacted before it is kept. It decides the kind of the failure. */
  errorMessage?: string | undefined
  /** For `skipped`. */
  reason?: string | undefined
  /** For `in_progress`: HEAD at this moment, from which its commits are looked for. */
  baseSha?: string | null | undefined
}

/**
 * Sets the status of the feature at `index` (from 0), and gives the batch as written.
 *
 * The state machine of the helper admits or refuses it: outcomes are final, one feature is in progress at a time, none begins
 * while the batch is paused or before what it waits for. An outcome for a pending feature begins and ends it in one write.
 * `completed` is recorded as unverified, since the library runs no checks. `failed` counts towards the circuit breaker,
 * which pauses the batch at the fifth in a row; a usage limit is no failure: it pauses the batch and leaves the
 * feature in progress. Those that wait for a failed or skipped feature become blocked.
 *
 * Throws `BatchError` and changes nothing: `REFUSED` with the reason, `USAGE` for a status that is none, `NOT_OWNER`, and
 * as every write.
 */
export function markFeatureStatus(
  place: string,
  index: number,
  status: FeatureStatus,
  options: FeatureStatusOptions = {},
): Promise<BatchState> {
  return updateBatchProgress(place, index, status, options)
}

/**
 * Does what `markFeatureStatus` does, and adds `tokensAdded` (at least 0) to the estimate of the conversation in the
 * same write.
 */
export async function updateBatchProgress(
  place: string,
  index: number,
  status: FeatureStatus,
  options: FeatureStatusOptions & { tokensAdded?: number | undefined } = {},
): Promise<BatchState> {
  requireArguments('status', { index, options })
  const { tokensAdded = 0 } = options
  const access = openAccess(place, options)
  if (!Object.hasOwn(CHANGES, status)) {
    throw misuse(`${JSON.stringify(status)} is no status. Use ${Object.keys(CHANGES).join(', ')}.`)
  }
  if (!Number.isSafeInteger(tokensAdded) || tokensAdded < 0) {
    throw misuse(`${tokensAdded} is no number of tokens. Use a whole number from 0.`)
  }
  const change = await CHANGES[status](access, index, options)
  return changeStateAndRetries(access, (batch, retries) => {
    const made = change(batch, retries)
    const tokens = made.batch.context_token_estimate + tokensAdded
    return { ...made, batch: { ...made.batch, context_token_estimate: tokens } }
  })
}

type Made = ReturnType<Parameters<typeof changeStateAndRetries>[1]>

/** Prepares a change, and gives what decides it under the lock. */
type Prepare = (
  access: ProjectAccess,
  index: number,
  options: FeatureStatusOptions,
) => Promise<(batch: Batch, retries: RetryRecord) => Made>

const CHANGES: Readonly<Record<FeatureStatus, Prepare>> = {
  in_progress:
    async (access, index, { baseSha }) =>
    (batch) => ({ batch: begun(access, batch, index, baseSha) }),
  completed: async (access, index) => (batch, retries) => ({
    batch: completed(access, batch, index),
    retries: countSuccess(retries),
  }),
  failed: async (access, index, { errorMessage = '' }) => {
    const failure = await readFailure(access.context, errorMessage)
    const report = { ...failure, index, consent: false }
    return (batch, retries) =>
      afterFailure(access, { batch: inProgress(access, batch, index), retries }, report)
  },
  skipped: async ({ context }, index, { reason = '' }) => {
    const event = {
      type: 'skipped',
      index,
      reason: sanitizeErrorMessage(reason),
      category: 'manual',
    } as const
    return (batch) => ({ batch: applyOrThrow(batch, event, timestamp(context)) })
  },
}

function completed(access: ProjectAccess, batch: Batch, index: number): Batch {
  const now = timestamp(access.context)
  const verification: VerificationRecord = {
    result: 'unverified',
    failed_checks: 0,
    commands: [],
    head: null,
    timestamp: now,
  }
  return applyOrThrow(inProgress(access, batch, index), { type: 'completed', index, verification }, now)
}

function misuse(message: string): BatchError {
  return new BatchError(message, { code: 'USAGE' })
}

/** A feature to work on. */
export interface PendingFeature {
  /** From 0, as in the file. */
  index: number
  /** From 1, as people see it. */
  number: number
  text: string
  /** Whether it had been begun already: the same attempt again. */
  inProgress: boolean
}

/**
 * Picks the feature to work on: the one in progress, else the first in `feature_order` without an outcome whose
 * dependencies have completed. Null while the batch is paused and when none is left. Pure: reads `state` alone.
 */
export function getNextPendingFeature(state: BatchState): PendingFeature | null {
  requireArguments('state', { state })
  const next = nextFeature(state)
  if (next.kind === 'ended' || state.pause) return null
  const { index, kind } = next
  return { index, number: index + 1, text: state.features[index] ?? '', inProgress: kind === 'in_progress' }
}
