import fs from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { closeQuietly, closing, openSeen, readAll, writeAll } from './descriptor.ts'
import { codeOf, orDiskError } from './disk-error.ts'
import { checkFile, ensureFolder, openFolder, removeLeftovers, syncFolder, unsafe } from './safe-path.ts'

export interface WriteOptions extends Within {
  /** Permissions of the new file, 0600 unless given. */
  mode?: number
  /** Where the revision before this one is kept. */
  keepBackup?: string
  /** Runs before the backup is replaced, and last before the new revision becomes visible; what it throws stops the write. */
  beforeRename?: () => void
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EISDIR'])

/**
 * Replaces `file` by `data` in one visible step: after a kill or a power cut it is the old revision or the new.
 *
 * To be called by the holder of the file's lock: temporary files that dead writers left are removed first.
 * Missing folders are made. Throws `BatchError` with the old revision in place: `STATE_UNSAFE`, `STATE_UNWRITABLE`,
 * or what `beforeRename` threw.
 */
export function writeSafely(file: string, data: string | Uint8Array, options: WriteOptions): void {
  const { root, mode = 0o600, keepBackup } = options
  ensureFolder(path.dirname(file), { root })
  // At hand from now on: a disk that does not sync may not read either, and anybody may remove the backup.
  const old = readSafely(file, { root, maxBytes: Number.POSITIVE_INFINITY })
  if (keepBackup !== undefined) checkFile(keepBackup, root)
  removeLeftovers(file)
  orDiskError('write', file, () => {
    // Opened first, so that a full descriptor table is met while the old revision stands.
    const folder = openFolder(path.dirname(file))
    try {
      replace(file, data, mode, () => beforeRename(file, options))
      syncOrPutBack(folder, file, old, mode)
    } finally {
      if (folder !== undefined) closeQuietly(folder)
    }
  })
}

function beforeRename(file: string, options: WriteOptions): void {
  // A holder that lost its lock while it wrote must not change the backup either.
  options.beforeRename?.()
  if (options.keepBackup !== undefined) moveToBackup(file, options.keepBackup, options.root)
  checkFile(file, options.root)
  options.beforeRename?.()
}

/** One temporary file, filled and synced, then one rename; the temporary file is removed on any error. */
function replace(file: string, data: string | Uint8Array, mode: number, last: () => void): void {
  writeFileAtomic.sync(file, '', {
    mode,
    // Done by `fill`, before `last`.
    fsync: false,
    tmpfileCreated: (temporary) => {
      fill(temporary, data)
      last()
    },
  })
}

// The caller is told that nothing was written, so nothing may be.
function syncOrPutBack(
  folder: number | undefined,
  file: string,
  old: Buffer | undefined,
  mode: number,
): void {
  try {
    syncFolder(folder)
  } catch (cause) {
    if (old) replace(file, old, mode, () => undefined)
    else fs.unlinkSync(file)
    throw cause
  }
}

/**
 * Adds `line` and a line break to the end of `file` in one write, so that lines of several writers never mix.
 *
 * A last line that a kill cut short is ended first. Missing folders are made; a new file gets `mode`, 0600 unless
 * given. Throws `BatchError`: `STATE_UNSAFE` or `STATE_UNWRITABLE`.
 */
export function appendSafely(file: string, line: string, options: Within & { mode?: number }): void {
  ensureFolder(path.dirname(file), { root: options.root })
  const { O_RDWR, O_APPEND } = fs.constants
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = checkFile(file, options.root)
    const isDone = orDiskError('write', file, () => {
      const fd = openSeen(file, seen, O_RDWR | O_APPEND, options.mode ?? 0o600)
      if (fd !== undefined) closing(fd, () => appendLine(fd, line))
      return fd !== undefined
    })
    if (isDone) return
  }
  throw unsafe(file, 'was replaced each time it was opened')
}

/** Removes `file`; gives false when there was none. Throws `BatchError`: `STATE_UNSAFE` or `STATE_UNWRITABLE`. */
export function removeSafely(file: string, options: Within): boolean {
  if (!checkFile(file, options.root)) return false
  orDiskError('remove', file, () => fs.rmSync(file, { force: true }))
  return true
}

// Write-file-atomic itself ignores a short write, so it is given nothing to write.
function fill(temporary: string, data: string | Uint8Array): void {
  const bytes = Buffer.from(data)
  const fd = openSeen(temporary, fs.lstatSync(temporary), fs.constants.O_WRONLY)
  if (fd === undefined) throw unsafe(temporary, 'was replaced while it was written')
  closing(fd, () => {
    writeAll(fd, bytes)
    fs.fsyncSync(fd)
    if (fs.fstatSync(fd).size !== bytes.length)
      throw new Error('the file has another size than what was written')
  })
}

function appendLine(fd: number, line: string): void {
  const { size } = fs.fstatSync(fd)
  const last = Buffer.alloc(1)
  const isTorn = size > 0 && fs.readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== '\n'
  writeAll(fd, Buffer.from(`${isTorn ? '\n' : ''}${line}\n`))
  fs.fsyncSync(fd)
}

/** Gives the present revision the backup's name too, so that its own name is never without a file. */
function moveToBackup(file: string, backup: string, root: string): void {
  const present = checkFile(file, root)
  if (!present) return
  if (checkFile(backup, root)) fs.unlinkSync(backup)
  try {
    fs.linkSync(file, backup)
  } catch (cause) {
    if (!NO_LINKS.has(codeOf(cause))) throw cause
    const text = readSafely(file, { root, maxBytes: present.size })
    if (text) writeSafely(backup, text, { root, mode: present.mode & 0o777 })
  }
}

/** The folder that a path may not leave; each segment below it is checked, none above. */
export interface Within {
  root: string
}

// A reader opens a file between two looks at it; a writer may replace it meanwhile, but not every time.
export const TRIES = 20

/**
 * Reads all of `file`, or gives `undefined` when there is none. Creates nothing, needs no lock.
 *
 * Throws `BatchError`: `STATE_UNSAFE` when something else stands in its place, `STATE_CORRUPT` when it is
 * larger than `maxBytes`, `STATE_UNWRITABLE` when the system refuses.
 */
export function readSafely(file: string, options: Within & { maxBytes: number }): Buffer | undefined {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = checkFile(file, options.root)
    if (!seen) return undefined
    const bytes = orDiskError('read', file, () => {
      const fd = openSeen(file, seen, fs.constants.O_RDONLY)
      return fd === undefined ? undefined : closing(fd, () => readAll(fd, file, options.maxBytes))
    })
    if (bytes) return bytes
  }
  throw unsafe(file, 'was replaced each time it was opened')
}
