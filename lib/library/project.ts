import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { ownerProcess } from '../actions/owner-process.ts'
import { type ActionContext, openProject, type Project, timestamp } from '../actions/project.ts'
import { decideReport, type FailureReport } from '../actions/report-failure.ts'
import { applyOrThrow, requireOwner, settled } from '../actions/update-batch.ts'
import { ownerPresence } from '../batch/ownership.ts'
import type { Batch } from '../batch/schema.ts'
import { formatBatch, parseBatch } from '../batch/state-file.ts'
import { homeFolder, hostName } from '../claude/machine.ts'
import { type Change, updateBatchAndRetries } from '../disk/batch-store.ts'
import { BatchError } from '../errors.ts'
import type { FailureDecision } from '../failure/decide.ts'
import type { RetryRecord } from '../failure/retry-record.ts'
import { heldText } from '../view/refusal.ts'
import { requireArguments } from './arguments.ts'
import type { WriteOptions } from './types.ts'

/** One project, and what the actions need to work on it. */
export interface ProjectAccess {
  context: ActionContext
  project: Project
}

/**
 * Opens the project at `place`: a folder in it, or the path of its `.claude/batch_state.json`. Creates nothing.
 *
 * The project root is found as the helper finds it, so that both use one file under one lock. Throws `BatchError`:
 * `NOT_A_PROJECT`, or `USAGE` for a path that is neither.
 */
export function openAccess(place: string, options: WriteOptions = {}): ProjectAccess {
  requireArguments('access', { place, options })
  const isStateFile = /(?:^|[\\/])\.claude[\\/]batch_state\.json$/.test(place)
  const cwd = path.resolve(isStateFile ? path.dirname(path.dirname(place)) : place)
  if (!isStateFile) requireFolder(place, cwd)
  const context = makeContext(cwd, options)
  const project = openProject(context)
  if (isStateFile && project.root !== realPath(cwd)) {
    throw new BatchError(
      `${place} is not the state file of its project, which is ${project.files.state}. Name that, or a folder of the project.`,
      { code: 'USAGE' },
    )
  }
  return { context, project }
}

function requireFolder(place: string, folder: string): void {
  let cause: unknown
  try {
    if (fs.statSync(folder).isDirectory()) return
  } catch (why) {
    cause = why
  }
  throw new BatchError(
    `${JSON.stringify(place)} is neither a folder nor a path that ends in .claude/batch_state.json. Name the project's folder or its state file.`,
    { code: 'USAGE', cause },
  )
}

function makeContext(cwd: string, { session, now }: WriteOptions): ActionContext {
  return {
    cwd,
    // Nothing that a library call does may depend on the environment; what reads it takes it as an argument.
    env: {},
    home: homeFolder,
    host: hostName,
    helper: '',
    parentPid: process.ppid,
    now: () => now ?? new Date(),
    random: Math.random,
    readInput: async () => '',
    sleep: async () => {},
    warn: (line) => process.emitWarning(line, { code: 'BATCH_WARNING' }),
    session,
  }
}

function realPath(target: string): string {
  try {
    return fs.realpathSync(target)
  } catch {
    return target
  }
}

/**
 * Changes the batch as the helper does: under the lock, as the next revision, with its lines in the audit log.
 *
 * Throws `BatchError` and changes nothing: `NOT_OWNER`, `STATE_MISSING`, what `change` throws, and all that reading and
 * writing the file may throw.
 */
export function changeState(access: ProjectAccess, change: (batch: Batch) => Batch): Promise<Batch> {
  return changeStateAndRetries(access, (batch, retries) => ({ batch: change(batch), retries }))
}

/** The same for a change that needs the retry record, which is read and written under the same lock. */
export async function changeStateAndRetries(
  access: ProjectAccess,
  change: (batch: Batch, retries: RetryRecord) => Omit<Change<undefined>, 'result'>,
): Promise<Batch> {
  const { context, project } = access
  const changed = await updateBatchAndRetries(project.files, timestamp(context), (batch, retries) => {
    requireMayWrite(access, batch)
    const made = change(batch, retries)
    return { ...made, batch: readBack(made.batch), result: undefined }
  })
  return settled(context, project, changed).batch
}

/**
 * Refuses a caller that may not write: a session that is not the owner, or a tool while the owner is still there.
 *
 * The owner is gone when its session ended, its process no longer runs, or it was last seen over an hour ago: the same
 * rule by which another session may take the batch over.
 */
function requireMayWrite({ context }: ProjectAccess, batch: Batch): void {
  if (context.session !== undefined) {
    requireOwner(batch, context)
    return
  }
  const caller = { sessionId: undefined, host: context.host() }
  if (ownerPresence(batch, caller, ownerProcess(context, batch), context.now().getTime()) !== 'present')
    return
  throw new BatchError(heldText(batch, timestamp(context)), { code: 'NOT_OWNER' })
}

/** Gives the state as a reader of the file would get it, so that nothing is ever written that cannot be loaded. */
export function readBack(state: Batch): Batch {
  try {
    return parseBatch(formatBatch(state), 'The state to save')
  } catch (cause) {
    if (cause instanceof BatchError) throw inOwnWords(cause)
    throw new BatchError('The state to save is not a batch in memory. Change what loadBatchState gave.', {
      code: 'USAGE',
      cause,
    })
  }
}

/** What the reader advises is about a file on disk; here nothing has come that far. */
function inOwnWords(cause: BatchError): BatchError {
  const [problem] = cause.message.split(' The file was left as it is')
  return new BatchError(`${problem} Nothing was written: correct it, then call again.`, {
    code: cause.code,
    cause,
  })
}

/** Puts a pending feature in progress; leaves the one in progress as it is. */
export function begun(
  access: ProjectAccess,
  batch: Batch,
  index: number,
  baseSha: string | null = null,
): Batch {
  return applyOrThrow(batch, { type: 'handed_out', index, base_sha: baseSha }, timestamp(access.context))
}

/** The one in progress may end although the batch is paused; any other must be able to begin. */
export function inProgress(access: ProjectAccess, batch: Batch, index: number): Batch {
  return batch.in_flight.has(index) ? batch : begun(access, batch, index)
}

/**
 * Takes the failure of the feature in progress as the helper does: what follows for the batch and the retry record.
 *
 * `admit` sees the decision before anything is written and refuses by throwing. An interruption by the person is refused.
 */
export function afterFailure(
  { context }: ProjectAccess,
  { batch, retries }: { batch: Batch; retries: RetryRecord },
  report: FailureReport,
  admit: (decision: FailureDecision) => void = () => {},
): Omit<Change<undefined>, 'result'> {
  const { decision, audit } = decideReport(context, { batch, retries }, report)
  admit(decision)
  return { batch: decision.batch, retries: decision.retries, audit }
}
