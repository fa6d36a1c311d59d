import { endFailedRow } from '../actions/catch-up.ts'
import { timestamp } from '../actions/context.ts'
import { applied } from '../actions/owned-change.ts'
import { BatchError } from '../errors.ts'
import type { Batch, VerificationRecord } from '../model/batch.ts'
import { sanitizeErrorMessage } from '../model/clean-text.ts'
import type { BatchState } from './batch-state.ts'
import { begun, inProgress } from './begin-feature.ts'
import { changeState } from './change-state.ts'
import { afterFailure } from './failure-decision.ts'
import { openAccess, type ProjectAccess } from './project-access.ts'
import type { WriteOptions } from './write-options.ts'

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
