import { chooseId, createNewBatch } from '../actions/create-batch.ts'
import { timestamp } from '../actions/project.ts'
import { requireBatch } from '../actions/update-batch.ts'
import { newBatch } from '../batch/create.ts'
import { orderFeatures } from '../batch/order.ts'
import { claim } from '../batch/ownership.ts'
import { outcomes } from '../batch/progress.ts'
import { type Batch, MAX_FEATURES } from '../batch/schema.ts'
import { BatchError, isBatchError } from '../errors.ts'
import { cleanIssueBody } from '../features/issue.ts'
import { sanitizeFeatureName } from '../text/clean.ts'
import { cleanup } from '../verbs/cleanup.ts'
import { requireArguments } from './arguments.ts'
import { changeState, openAccess, type ProjectAccess, readBack } from './project.ts'
import { linksOf } from './records.ts'
import type { BatchMode, BatchState, LinkMap, WriteOptions } from './types.ts'

/** What a new batch is made of; an index counts from 0. */
export interface CreateBatchOptions extends WriteOptions {
  /** 1 to 10,000 texts, none blank. Controls become spaces; nothing is cut. */
  features: readonly string[]
  /** Where the list came from, for people to see. */
  featuresFile?: string | undefined
  /** 1 to 100 letters, digits, `.`, `_` and `-`; made from the time unless given. */
  batchId?: string | undefined
  mode?: BatchMode | undefined
  /** Aligned with `features`. */
  issueNumbers?: readonly (number | null)[] | null | undefined
  /** Aligned with `features`: cleaned, and cut after 64 KiB each. */
  issueBodies?: readonly (string | null)[] | null | undefined
  /** What each feature waits for; a cycle is refused. */
  dependencies?: LinkMap | undefined
  /** Every index once; follows from `dependencies` unless given. */
  order?: readonly number[] | undefined
}

/**
 * Creates the batch of the project at `place` with every feature pending, and gives its first revision.
 *
 * With `session` that session owns it; without, the first session that resumes it will. A batch that has ended is moved
 * to `.claude/batches/` first; the new files are added to `.git/info/exclude`. Throws `BatchError` and changes nothing:
 * `BATCH_UNFINISHED`, `REFUSED` for an id that was used before, `USAGE` for a list, id or link that cannot be, and as every write.
 */
export async function createBatchState(place: string, options: CreateBatchOptions): Promise<BatchState> {
  requireArguments('creation', { options })
  const access = openAccess(place, options)
  return createNewBatch(access.context, access.project, makeBatch(access, options))
}

function makeBatch({ context, project }: ProjectAccess, options: CreateBatchOptions): Batch {
  const { session, issueBodies, issueNumbers } = options
  const features = cleanFeatures(options.features)
  const dependencies = linksOf(options.dependencies ?? {})
  const links = orderFeatures(features.length, dependencies)
  if (links.cycles.length > 0) {
    throw misuse(
      `The features of index ${links.cycles[0]?.join(', ')} wait for one another. Drop one of the links.`,
    )
  }
  const now = timestamp(context)
  const batch = newBatch({
    batchId: chooseId(context, options.batchId),
    features,
    featuresFile: options.featuresFile ?? '',
    stateFile: project.files.state,
    now,
    mode: options.mode,
    issueNumbers: issueNumbers ? [...issueNumbers] : null,
    issueBodies: issueBodies ? issueBodies.map((body) => body && cleanIssueBody(body).body) : null,
    order: options.order ? [...options.order] : links.order,
    dependencies: new Map([...dependencies].map(([index, waitsFor]) => [index, [...waitsFor]])),
  })
  const owner =
    session === undefined ? null : claim(undefined, { sessionId: session, host: context.host() }, now)
  return asMisuse(() => readBack({ ...batch, owner }))
}

function cleanFeatures(features: readonly string[]): string[] {
  if (!Array.isArray(features) || features.length === 0 || features.length > MAX_FEATURES) {
    throw misuse('A batch takes a list of 1 to 10,000 features.')
  }
  return features.map((feature: unknown, index) => {
    const clean = typeof feature === 'string' ? sanitizeFeatureName(feature).trim() : ''
    if (clean === '') throw misuse(`Feature ${index + 1} is blank or no text. Take it off the list.`)
    return clean
  })
}

/** What the reader of the file calls corrupt or impossible is here a wrong argument. */
function asMisuse(check: () => Batch): Batch {
  try {
    return check()
  } catch (cause) {
    const why = isBatchError(cause) ? cause.message : String(cause)
    throw new BatchError(`This batch cannot be made. ${why}`, { code: 'USAGE', cause })
  }
}

function misuse(message: string): BatchError {
  return new BatchError(message, { code: 'USAGE' })
}

/**
 * Reads the batch of the project at `place` (a folder in it, or its `.claude/batch_state.json`). Changes and creates
 * nothing, needs no lock.
 *
 * Files of older tools load with the documented defaults; fields of other tools come along. Throws `BatchError`, the
 * bytes untouched: `STATE_MISSING`, `STATE_CORRUPT`, `STATE_IMPOSSIBLE`, `STATE_NEWER`, `STATE_LEGACY`, `STATE_UNSAFE`,
 * `STATE_UNWRITABLE` when the system refuses, `NOT_A_PROJECT`, `USAGE`.
 */
export function loadBatchState(place: string): BatchState {
  return requireBatch(openAccess(place).project)
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
  requireArguments('cleanup', { options })
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
