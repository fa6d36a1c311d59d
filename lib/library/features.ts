import { timestamp } from '../actions/project.ts'
import { endFailedRow } from '../actions/sync-retries.ts'
import { applied } from '../actions/update-batch.ts'
import { nextFeature } from '../batch/progress.ts'
import type { Batch, VerificationRecord } from '../batch/schema.ts'
import { BatchError } from '../errors.ts'
import { sanitizeErrorMessage } from '../text/clean.ts'
import { afterFailure, begun, changeState, inProgress, openAccess, type ProjectAccess } from './project.ts'
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
  const { tokensAdded = 0 } = options
  const access = openAccess(place, options)
  const change = CHANGES[status]
  if (!Object.hasOwn(CHANGES, status)) {
    throw misuse(`${JSON.stringify(status)} is no status. Use ${Object.keys(CHANGES).join(', ')}.`)
  }
  if (!Number.isSafeInteger(tokensAdded) || tokensAdded < 0) {
    throw misuse(`${tokensAdded} is no number of tokens. Use a whole number from 0.`)
  }
  return changeState(access, async (batch) => {
    const changed = await change(access, batch, index, options)
    return { ...changed, context_token_estimate: changed.context_token_estimate + tokensAdded }
  })
}

type Change = (
  access: ProjectAccess,
  batch: Batch,
  index: number,
  options: FeatureStatusOptions,
) => Batch | Promise<Batch>

const CHANGES: Readonly<Record<FeatureStatus, Change>> = {
  in_progress: (access, batch, index, { baseSha }) => begun(access, batch, index, baseSha),
  completed: complete,
  failed: (access, batch, index, { errorMessage = '' }) =>
    afterFailure(access, inProgress(access, batch, index), { index, text: errorMessage, consent: false }),
  skipped: ({ context }, batch, index, { reason = '' }) =>
    applied(
      batch,
      { type: 'skipped', index, reason: sanitizeErrorMessage(reason), category: 'manual' },
      timestamp(context),
    ),
}

async function complete(access: ProjectAccess, batch: Batch, index: number): Promise<Batch> {
  const now = timestamp(access.context)
  const verification: VerificationRecord = {
    result: 'unverified',
    failed_checks: 0,
    commands: [],
    head: null,
    timestamp: now,
  }
  const event = { type: 'completed', index, verification } as const
  const done = applied(inProgress(access, batch, index), event, now)
  await endFailedRow(access.context, access.project, batch.batch_id)
  return done
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
  const next = nextFeature(state)
  if (next.kind === 'ended' || state.pause) return null
  const { index, kind } = next
  return { index, number: index + 1, text: state.features[index] ?? '', inProgress: kind === 'in_progress' }
}
