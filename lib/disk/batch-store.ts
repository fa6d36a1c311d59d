import fs from 'node:fs'
import { findImpossible } from '../batch/invariants.ts'
import { formatBatch, parseBatch } from '../batch/json.ts'
import type { Batch } from '../batch/schema.ts'
import { BatchError } from '../errors.ts'
import { readSafely, removeSafely, writeSafely } from './files.ts'
import { decodeUtf8 } from './json.ts'
import { type HeldLock, withLock } from './lock.ts'
import { isRetryFileName, type ProjectFiles } from './project-files.ts'
import { checkFile } from './safe-path.ts'

/**
 * Changes the batch while no other process can: reads it, asks `change` for the new one, writes that
 * as the next revision. `change` refuses by throwing, and leaves the file alone by returning its argument.
 *
 * `after` runs under the same lock once the new revision stands, for what is written beside it.
 */
export async function updateBatch(
  files: ProjectFiles,
  now: string,
  change: (batch: Batch) => Batch | Promise<Batch>,
  after?: (before: Batch, batch: Batch) => void,
): Promise<Batch> {
  // Asked before the lock is taken, which would make the folder.
  if (!checkFile(files.state, files.root)) throw noBatch()
  const work = async (held: HeldLock) => {
    const before = readBatch(files)
    if (!before) throw noBatch()
    const changed = await change(before)
    if (changed === before) return before
    const batch = nextRevision(changed, before.revision, now)
    write(files, batch, () => held.assertHeld())
    after?.(before, batch)
    return batch
  }
  // Whoever locks and writes a retry file holds this lock too.
  return withLock(files.state, work, isRetryFileName)
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
): Promise<Batch> {
  return withLock(files.state, (held) => {
    const present = readBatch(files)
    admit(present)
    if (present) archive(files, present)
    const first = nextRevision(batch, 0, now)
    writeSafely(files.state, formatBatch(first), { root: files.root, beforeRename: () => held.assertHeld() })
    // A first revision has none before it; what lies there belongs to the batch that is in the archive now.
    removeSafely(files.backup, { root: files.root })
    return first
  })
}

/**
 * Puts the backup in the place of a state file that cannot be read, whose bytes are kept under
 * another name. Gives the batch and that name.
 */
export async function restoreBackup(
  files: ProjectFiles,
  stamp: string,
): Promise<{ batch: Batch; keptAs: string }> {
  return withLock(files.state, (held) => {
    const batch = readBackup(files)
    if (!batch) throw new BatchError(`There is no ${files.backup} to go on from.`, { code: 'STATE_MISSING' })
    const keptAs = `${files.state}.unreadable-${stamp}`
    const bytes = readSafely(files.state, limits(files))
    if (bytes) writeSafely(keptAs, bytes, { root: files.root })
    writeSafely(files.state, formatBatch(batch), { root: files.root, beforeRename: () => held.assertHeld() })
    return { batch, keptAs }
  })
}

/** Removes the files of one batch; gives the paths that were there. */
export async function removeBatch(files: ProjectFiles, batchId: string): Promise<string[]> {
  return withLock(files.state, () => {
    const isPresent = readBatch(files)?.batch_id === batchId
    const own = [files.archive(batchId), files.retry(batchId), files.audit(batchId)]
    const all = isPresent ? [files.state, files.backup, ...own] : own
    return all.filter((file) => removeSafely(file, { root: files.root }))
  })
}

/** The next revision of a batch; one that could not be read again is never written. */
function nextRevision(batch: Batch, revision: number, now: string): Batch {
  const impossible = findImpossible(batch)
  if (impossible) {
    throw new BatchError(
      `The change was refused, since the batch would not make sense: ${impossible}. Nothing was written.`,
      {
        code: 'STATE_IMPOSSIBLE',
      },
    )
  }
  return { ...batch, revision: revision + 1, updated_at: now }
}

function write(files: ProjectFiles, batch: Batch, beforeRename: () => void): void {
  writeSafely(files.state, formatBatch(batch), {
    root: files.root,
    keepBackup: files.backup,
    beforeRename,
    isSwept: true,
    present: presentBytes(files),
  })
}

function archive(files: ProjectFiles, batch: Batch): void {
  writeSafely(files.archive(batch.batch_id), formatBatch(batch), { root: files.root })
}

function noBatch(): BatchError {
  return new BatchError('there is no batch in this project. Start one with /batch-implement <file>.', {
    code: 'STATE_MISSING',
  })
}

// 10,000 features with the last 4 KB of their checks' output stay well below this.
const MAX_STATE_BYTES = 256 * 1024 * 1024

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
    .sort()
}

// A call looks at the state several times, before the lock and under it: the same bytes are understood once.
const understood = new WeakMap<ProjectFiles, { file: string; bytes: Buffer; batch: Batch }>()

function readAt(files: ProjectFiles, file: string): Batch | undefined {
  const bytes = readSafely(file, limits(files))
  if (!bytes) return undefined
  const known = understood.get(files)
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch
  const batch = parseBatch(decode(bytes, file), file)
  understood.set(files, { file, bytes, batch })
  return batch
}

/** The bytes of the present revision as `readBatch` last read them, for who has held its lock since. */
export function presentBytes(files: ProjectFiles): Buffer | undefined {
  const known = understood.get(files)
  return known?.file === files.state ? known.bytes : undefined
}

/** What may be read of the project's own files, and how much. */
export function limits(files: ProjectFiles): { root: string; maxBytes: number } {
  return { root: files.root, maxBytes: MAX_STATE_BYTES }
}

function decode(bytes: Buffer, file: string): string {
  const text = decodeUtf8(bytes)
  if (text !== undefined) return text
  throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
    code: 'STATE_CORRUPT',
  })
}
