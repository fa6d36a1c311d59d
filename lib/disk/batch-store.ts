import fs from 'node:fs'
import { type AuditEvent, auditEvents } from '../batch/audit-events.ts'
import { isBatchId } from '../batch/batch-id.ts'
import type { Batch } from '../batch/schema.ts'
import { findImpossible, formatBatch, parseBatch } from '../batch/state-file.ts'
import { isOver } from '../batch/transition.ts'
import { BatchError, isBatchError } from '../errors.ts'
import { type RetryRecord, syncRetries } from '../failure/retry-record.ts'
import { appendAudit, appendEvidence, type Evidence } from './audit-log.ts'
import { decodeUtf8, readSafely, removeSafely, writeSafely } from './files.ts'
import { type HeldLock, LockLost, withLock } from './lock.ts'
import type { ProjectFiles } from './project.ts'
import { damageText, type RetryReading, readRetries, writeRetries } from './retry-store.ts'
import { checkFile, removeLeftovers } from './safe-path.ts'

/** What a change leads to: the new state, what is written beside it, and what the caller gets. */
export interface Change<Result> {
  /** The same object leaves the state file alone. */
  batch: Batch
  /** The retry record to write; left out, or the one that was read, writes none. */
  retries?: RetryRecord
  /** Lines of the audit log that the difference of the two states does not show, written before those it shows. */
  audit?: readonly AuditEvent[]
  /** Runs of checks, for the evidence file. */
  evidence?: readonly Evidence[]
  result: Result
}

/** What came of a change. */
export interface Changed<Result> {
  /** What it was before; undefined for a new one. */
  before: Batch | undefined
  batch: Batch
  result: Result
  /** What the person should hear although the change was made: a log line or a retry file that could not be written. */
  warnings: string[]
}

/**
 * Changes the batch while no other process can: reads it, asks `decide`, then writes in this order the state file, the
 * retry record, the audit log. The state file alone decides what holds: what a crash or a full disk keeps from being
 * written after it is made up for by `syncRetries`. `decide` refuses by throwing; then nothing is written.
 *
 * Throws `BatchError`: `STATE_MISSING`, what reading throws, `STATE_IMPOSSIBLE`, `STATE_LOCKED`, `STATE_UNSAFE`,
 * `STATE_UNWRITABLE`.
 */
export async function updateBatch<Result>(
  files: ProjectFiles,
  now: string,
  decide: (batch: Batch) => Change<Result>,
): Promise<Changed<Result>> {
  return change(files, now, (batch) => ({ ...decide(batch), reading: undefined }))
}

/** Does what `updateBatch` does, for changes that need the retry record: it is read under the same lock, in step with the state. */
export async function updateBatchAndRetries<Result>(
  files: ProjectFiles,
  now: string,
  decide: (batch: Batch, retries: RetryRecord) => Change<Result>,
): Promise<Changed<Result>> {
  return change(files, now, (batch) => {
    const reading = readRetries(files, batch, now)
    const retries = syncRetries(reading.record, batch)
    return { retries, ...decide(batch, retries), reading }
  })
}

type Decide<Result> = (batch: Batch) => Change<Result> & { reading: RetryReading | undefined }

// A computer that sleeps and wakes while a lock is held loses it once. Whoever loses it each time has another trouble.
const MOST_TRIES = 3

async function change<Result>(
  files: ProjectFiles,
  now: string,
  decide: Decide<Result>,
): Promise<Changed<Result>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await changeOnce(files, now, decide)
    } catch (cause) {
      if (!(cause instanceof LockLost) || tries === MOST_TRIES) throw cause
    }
  }
}

async function changeOnce<Result>(
  files: ProjectFiles,
  now: string,
  decide: Decide<Result>,
): Promise<Changed<Result>> {
  // Asked before the lock is taken, which would make the folder.
  if (!checkFile(files.state, files.root)) throw noBatch(files)
  return withLock(files.state, (held) => {
    const before = readBatch(files)
    if (!before) throw noBatch(files)
    // As for the state's own: a writer that slept through a takeover must not rename its retry file over newer counts.
    removeLeftovers(files.retry(before.batch_id))
    const decided = decide(before)
    const batch = decided.batch === before ? before : nextRevision(files, decided.batch, before.revision, now)
    if (batch !== before) writeRevision(files, batch, held)
    const events = [...(decided.audit ?? []), ...auditEvents(before, batch, now)]
    const warnings = [
      ...retryWarnings(files, decided, { now, held }),
      ...(decided.evidence ?? []).flatMap((line) => appendEvidence(files, batch.batch_id, line, now) ?? []),
      ...events.flatMap(
        (event) => appendAudit(files.audit(batch.batch_id), event, { root: files.root }) ?? [],
      ),
    ]
    return { before, batch, result: decided.result, warnings }
  })
}

/** Writes the retry record where it changed or was damaged; what cannot be written is in the state all the same. */
function retryWarnings(
  files: ProjectFiles,
  { retries, reading }: { retries?: RetryRecord; reading: RetryReading | undefined },
  { now, held }: { now: string; held: HeldLock },
): string[] {
  if (!reading || (!reading.damage && (retries === undefined || retries === reading.record))) return []
  try {
    const { damage, record } = reading
    const keptAs = writeRetries(files, retries ?? record, { now, held, damage })
    return [damageText(reading, keptAs)].filter((text) => text !== undefined)
  } catch (cause) {
    if (!isBatchError(cause)) throw cause
    return [`The retry file was not written, its counts are in the state file. ${cause.message}`]
  }
}

/**
 * Puts a new batch in the place of the present one. `admit` gets the present one (or undefined) and
 * refuses by throwing; one that has ended is kept in the archive.
 */
export async function createBatch(
  files: ProjectFiles,
  batch: Batch,
  now: string,
  admit: (present: Batch | undefined) => void,
): Promise<Changed<undefined>> {
  return withLock(files.state, (held) => {
    const present = readBatch(files)
    admit(present)
    const beforeRename = held.assertHeld
    const first = nextRevision(files, batch, 0, batch.created_at)
    if (present)
      writeSafely(files.archive(present.batch_id), formatBatch(present), { root: files.root, beforeRename })
    writeSafely(files.state, formatBatch(first), { root: files.root, beforeRename })
    // A first revision has none before it; what lies there belongs to the batch that is in the archive now.
    held.assertHeld()
    removeSafely(files.backup, { root: files.root })
    const warnings = auditEvents(undefined, first, now).flatMap(
      (event) => appendAudit(files.audit(first.batch_id), event, { root: files.root }) ?? [],
    )
    return { before: undefined, batch: first, result: undefined, warnings }
  })
}

/**
 * Puts the backup in the place of a state file that is missing or cannot be read; what stood there is kept under
 * another name, which is given. `admit` gets the backup's batch and refuses by throwing, before anything is written.
 */
export async function restoreBackup(
  files: ProjectFiles,
  stamp: string,
  admit: (backup: Batch) => void,
): Promise<{ batch: Batch; keptAs: string | undefined }> {
  return withLock(files.state, (held) => {
    requireUnreadable(files)
    const batch = readBackup(files)
    if (!batch) {
      throw new BatchError(
        `there is no backup ${files.backup} to go on from. Move ${files.state} elsewhere to start anew.`,
        {
          code: 'STATE_MISSING',
        },
      )
    }
    admit(batch)
    const bytes = readSafely(files.state, limits(files))
    const keptAs = bytes && `${files.state}.unreadable-${stamp}`
    if (keptAs) writeSafely(keptAs, bytes, { root: files.root })
    const restored = { ...batch, state_file: files.state }
    writeSafely(files.state, formatBatch(restored), { root: files.root, beforeRename: held.assertHeld })
    return { batch: restored, keptAs }
  })
}

function requireUnreadable(files: ProjectFiles): void {
  try {
    if (!readBatch(files)) return
  } catch (cause) {
    if (isBatchError(cause) && (cause.code === 'STATE_CORRUPT' || cause.code === 'STATE_IMPOSSIBLE')) return
    throw cause
  }
  throw new BatchError(
    `${files.state} can be read, so its backup is not needed. Resume without --from-backup.`,
    {
      code: 'REFUSED',
    },
  )
}

/** Removes the files of one batch, its report only `withReport`; gives the paths that were there. Nothing of another batch is removed. */
export async function removeBatch(files: ProjectFiles, id: string, withReport: boolean): Promise<string[]> {
  return withLock(files.state, (held) => {
    const isPresent = readBatch(files)?.batch_id === id
    const records = [files.retry(id), files.audit(id), files.evidence(id), files.log(id)]
    const reports = withReport ? [files.report(id, 'md'), files.report(id, 'html')] : []
    const own = [files.archive(id), ...records, ...reports]
    const all = isPresent ? [files.state, files.backup, ...own] : own
    return all.filter((file) => {
      held.assertHeld()
      return removeSafely(file, { root: files.root })
    })
  })
}

/** The next revision of a batch; one that could not be read again is never written. */
function nextRevision(files: ProjectFiles, batch: Batch, revision: number, now: string): Batch {
  const impossible = findImpossible(batch)
  if (impossible) {
    throw new BatchError(
      `The change was refused, since the batch would not make sense: ${impossible}. Nothing was written.`,
      {
        code: 'STATE_IMPOSSIBLE',
      },
    )
  }
  return { ...batch, revision: revision + 1, updated_at: now, state_file: files.state }
}

function writeRevision(files: ProjectFiles, batch: Batch, held: HeldLock): void {
  writeSafely(files.state, formatBatch(batch), {
    root: files.root,
    keepBackup: files.backup,
    beforeRename: held.assertHeld,
  })
}

/** Says that there is no batch, where one is needed; names the backup where an unfinished one lies in it. */
export function noBatch(files: ProjectFiles): BatchError {
  const backup = readableBackup(files)
  const text =
    backup && !isOver(backup)
      ? `${files.state} is missing. Its backup holds batch ${backup.batch_id} (revision ${backup.revision}): go on from it with /batch-implement --resume --from-backup, or move ${files.backup} elsewhere to start anew.`
      : 'there is no batch in this project. Start one with /batch-implement <file>.'
  return new BatchError(text, { code: 'STATE_MISSING' })
}

/** The batch in the backup, or undefined where there is none or it cannot be read. */
export function readableBackup(files: ProjectFiles): Batch | undefined {
  try {
    return readBackup(files)
  } catch (cause) {
    if (isBatchError(cause)) return undefined
    throw cause
  }
}

// 10,000 features with the last 4 KB of their checks' output stay below this; the gate of the hooks has a limit of its own.
const MAX_STATE_BYTES = 64 * 1024 * 1024

/** Reads the project's batch; undefined when there is none. Unreadable is an error, never "none". */
export function readBatch(files: ProjectFiles): Batch | undefined {
  return readAt(files, files.state)
}

/** Reads the revision before the present one, which is kept beside it. */
export function readBackup(files: ProjectFiles): Batch | undefined {
  return readAt(files, files.backup)
}

/** Reads an ended batch that a later one has replaced. */
export function readArchived(files: ProjectFiles, batchId: string): Batch | undefined {
  return readAt(files, files.archive(batchId))
}

/** Lists the ids of the batches that later ones have replaced, oldest first. */
export function listArchived(files: ProjectFiles): string[] {
  const names = fs.existsSync(files.archiveDir) ? fs.readdirSync(files.archiveDir) : []
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter(isBatchId)
    .sort()
}

// A call reads the state before it takes the lock and again under it: the same bytes are parsed once.
const parsedCache = new WeakMap<ProjectFiles, { file: string; bytes: Buffer; batch: Batch }>()

function readAt(files: ProjectFiles, file: string): Batch | undefined {
  const bytes = readSafely(file, limits(files))
  if (!bytes) return undefined
  const known = parsedCache.get(files)
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch
  const batch = parseBatch(decode(bytes, file), file)
  parsedCache.set(files, { file, bytes, batch })
  return batch
}

/** What may be read of the project's own files, and how much. */
function limits(files: ProjectFiles): { root: string; maxBytes: number } {
  return { root: files.root, maxBytes: MAX_STATE_BYTES }
}

function decode(bytes: Buffer, file: string): string {
  const text = decodeUtf8(bytes)
  if (text !== undefined) return text
  throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
    code: 'STATE_CORRUPT',
  })
}
