import fs from 'node:fs'
import { BatchError } from '../errors.ts'
import type { Batch } from '../model/batch.ts'
import { formatBatch, parseBatch } from '../model/batch-json.ts'
import { withLock } from './file-lock.ts'
import type { ProjectFiles } from './project-files.ts'
import { readSafely, removeSafely, writeSafely } from './safe-file.ts'

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
  if (!readSafely(files.state, limits(files))) throw noBatch()
  return withLock(files.state, async (held) => {
    const before = readBatch(files)
    if (!before) throw noBatch()
    const changed = await change(before)
    if (changed === before) return before
    const batch = nextRevision(changed, before.revision, now)
    write(files, batch, () => held.assertHeld())
    after?.(before, batch)
    return batch
  })
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

function readAt(files: ProjectFiles, file: string): Batch | undefined {
  const bytes = readSafely(file, limits(files))
  return bytes && parseBatch(decode(bytes, file), file)
}

function limits(files: ProjectFiles): { root: string; maxBytes: number } {
  return { root: files.root, maxBytes: MAX_STATE_BYTES }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
      code: 'STATE_CORRUPT',
      cause,
    })
  }
}

function nextRevision(batch: Batch, revision: number, now: string): Batch {
  return { ...batch, revision: revision + 1, updated_at: now }
}

function write(files: ProjectFiles, batch: Batch, beforeRename: () => void): void {
  writeSafely(files.state, formatBatch(batch), { root: files.root, keepBackup: files.backup, beforeRename })
}

function archive(files: ProjectFiles, batch: Batch): void {
  writeSafely(files.archive(batch.batch_id), formatBatch(batch), { root: files.root })
}

function noBatch(): BatchError {
  return new BatchError('there is no batch in this project. Start one with /batch-implement <file>.', {
    code: 'STATE_MISSING',
  })
}
