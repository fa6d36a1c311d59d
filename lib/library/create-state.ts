import { timestamp } from '../actions/context.ts'
import { keepOutOfGit } from '../actions/keep-out-of-git.ts'
import { audit } from '../actions/owned-change.ts'
import { BatchError, isBatchError } from '../errors.ts'
import { type Batch, MAX_FEATURES } from '../model/batch.ts'
import { isBatchId, newBatchId } from '../model/batch-id.ts'
import { sanitizeFeatureName } from '../model/clean-text.ts'
import { cleanIssueBody } from '../model/issue-body.ts'
import { newBatch } from '../model/new-batch.ts'
import { type Links, orderFeatures } from '../model/order.ts'
import { claim } from '../model/ownership.ts'
import { isOver } from '../model/transition.ts'
import { readArchived } from '../store/batch-reader.ts'
import { createBatch } from '../store/batch-store.ts'
import { unfinishedText } from '../view/ownership-text.ts'
import type { BatchMode, BatchState } from './batch-state.ts'
import { openAccess, type ProjectAccess } from './project-access.ts'
import { readBack } from './read-back.ts'
import type { WriteOptions } from './write-options.ts'

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
  dependencies?: Links | undefined
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
  const access = openAccess(place, options)
  const { context, project } = access
  const batch = makeBatch(access, options)
  const created = await createBatch(project.files, batch, timestamp(context), (present) => {
    if (present && !isOver(present))
      throw new BatchError(unfinishedText(present), { code: 'BATCH_UNFINISHED' })
    if (present?.batch_id === batch.batch_id || readArchived(project.files, batch.batch_id)) {
      throw new BatchError(`A batch ${batch.batch_id} exists already in this project. Choose another id.`, {
        code: 'REFUSED',
      })
    }
  })
  keepOutOfGit(context, project)
  audit(context, project.files, undefined, created)
  return created
}

function makeBatch({ context, project }: ProjectAccess, options: CreateBatchOptions): Batch {
  const { session, dependencies, issueBodies, issueNumbers } = options
  const features = cleanFeatures(options.features)
  const links = orderFeatures(features.length, dependencies ?? new Map())
  if (links.cycles.length > 0) {
    throw misuse(
      `The features of index ${links.cycles[0]?.join(', ')} wait for one another. Drop one of the links.`,
    )
  }
  const now = timestamp(context)
  const batch = newBatch({
    batchId: chosenId(context.now(), context.random(), options.batchId),
    features,
    featuresFile: options.featuresFile ?? '',
    stateFile: project.files.state,
    now,
    mode: options.mode,
    issueNumbers: issueNumbers ? [...issueNumbers] : null,
    issueBodies: issueBodies ? issueBodies.map((body) => body && cleanIssueBody(body).body) : null,
    order: options.order ? [...options.order] : links.order,
    dependencies: dependencies
      ? new Map([...dependencies].map(([index, waitsFor]) => [index, [...waitsFor]]))
      : undefined,
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

function chosenId(now: Date, random: number, wanted: string | undefined): string {
  const id = wanted ?? newBatchId(now, Math.floor(random * 1_000_000))
  if (isBatchId(id)) return id
  throw misuse(
    `${JSON.stringify(id)} cannot be the id of a batch. Use 1 to 100 letters, digits, ".", "_" and "-", beginning with a letter or digit.`,
  )
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
