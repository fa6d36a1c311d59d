import { cleanup } from '../actions/cleanup.ts'
import { requireBatch } from '../actions/owned-change.ts'
import { BatchError } from '../errors.ts'
import type { Batch } from '../model/batch.ts'
import { outcomes } from '../model/outcome.ts'
import type { BatchState } from './batch-state.ts'
import { changeState } from './change-state.ts'
import { openAccess } from './project-access.ts'
import { readBack } from './read-back.ts'
import type { WriteOptions } from './write-options.ts'

/**
 * Reads the batch of the project at `place` (a folder in it, or its `.claude/batch_state.json`). Changes and creates
 * nothing, needs no lock.
 *
 * Files of older tools load with the documented defaults; fields of other tools come along. Throws `BatchError`, the
 * bytes untouched: `STATE_MISSING`, `STATE_CORRUPT`, `STATE_IMPOSSIBLE`, `STATE_NEWER`, `STATE_LEGACY`, `STATE_UNSAFE`,
 * `STATE_UNWRITABLE` when the system refuses, `NOT_A_PROJECT`, `USAGE`.
 */
export function loadBatchState(place: string): BatchState {
  return requireBatch(openAccess(place).project.files)
}

/**
 * Writes `state`, as `loadBatchState` gave it and the caller changed it, as the next revision; gives what was written.
 *
 * The revision before is kept as `.bak`. `status`, `current_index` and who is blocked are derived anew; `owner` stays
 * as it is in the file. Refused with `REFUSED` when the file has moved on since `state` was read (load again, then make
 * the change again), when it is of another batch, or when a feature or an outcome would be lost. Throws `BatchError` too when
 * `state` could not be read back (`STATE_CORRUPT`, `STATE_IMPOSSIBLE`, `USAGE`), and as every write: `NOT_OWNER`,
 * `STATE_MISSING`, `STATE_LOCKED` (30 s), `STATE_UNSAFE`, `STATE_UNWRITABLE`. The file is then as it was.
 */
export async function saveBatchState(
  place: string,
  state: BatchState,
  options: WriteOptions = {},
): Promise<BatchState> {
  const access = openAccess(place, options)
  const next = readBack(state)
  return changeState(access, (present) => {
    requireSameRevision(present, next)
    requireNothingLost(present, next)
    return { ...next, owner: present.owner }
  })
}

/**
 * Removes the files of a batch that has ended: state, backup, retry file, audit log or archive. Gives their paths.
 *
 * `batchId` may name an earlier batch; without it the present one is meant. One that has not ended needs `force`, and
 * that no live session owns it. Throws `BatchError`: `BATCH_UNFINISHED`, `BATCH_UNKNOWN`, `NOT_OWNER`,
 * `STATE_MISSING`, and as every write.
 */
export async function cleanupBatchState(
  place: string,
  options: WriteOptions & { batchId?: string | undefined; force?: boolean | undefined } = {},
): Promise<string[]> {
  const { context } = openAccess(place, options)
  const answer = await cleanup(context, options.batchId, { force: options.force === true })
  return answer.data['removed'] as string[]
}

function requireSameRevision(present: Batch, next: Batch): void {
  if (present.batch_id === next.batch_id && present.revision === next.revision) return
  throw new BatchError(
    `The file holds revision ${present.revision} of batch ${present.batch_id}, not revision ${next.revision} of ${next.batch_id}, ` +
      'which was to be replaced. Load it again and make the change again.',
    { code: 'REFUSED' },
  )
}

function requireNothingLost(present: Batch, next: Batch): void {
  const kept = outcomes(next)
  const lost = [...outcomes(present)].find(([index, outcome]) => kept.get(index) !== outcome)
  const moved = present.features.findIndex((feature, index) => next.features[index] !== feature)
  if (lost === undefined && moved === -1 && next.features.length === present.features.length) return
  const what =
    lost === undefined ? 'the list of features' : `the outcome of feature ${lost[0] + 1} (${lost[1]})`
  throw new BatchError(`The change would lose ${what} of batch ${present.batch_id}. Leave it as it was.`, {
    code: 'REFUSED',
  })
}
