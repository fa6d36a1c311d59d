import { isUtf8 } from 'node:buffer'
import fs from 'node:fs'
import path from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { parseJson } from '../batch/state-file.ts'
import { BatchError } from '../errors.ts'
import {
  checkFile,
  codeOf,
  ensureFolder,
  isOfAnotherUser,
  isSameFile,
  lookAt,
  openFolder,
  orDiskError,
  removeLeftovers,
  requireSameFolder,
  syncFolder,
  unsafe,
} from './safe-path.ts'

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
  const seen = lookAt(path.dirname(file))
  if (keepBackup !== undefined) checkFile(keepBackup, root)
  removeLeftovers(file)
  orDiskError('write', file, () => {
    // Opened first, so that a full descriptor table is met while the old revision stands.
    const folder = openFolder(path.dirname(file))
    try {
      replace(file, data, mode, () => beforeRename(file, seen, options))
      syncOrPutBack(folder, file, old, mode)
    } finally {
      if (folder !== undefined) closeQuietly(folder)
    }
  })
}

function beforeRename(file: string, folder: fs.Stats | undefined, options: WriteOptions): void {
  options.beforeRename?.()
  if (options.keepBackup !== undefined) moveToBackup(file, options.keepBackup, options.root)
  checkFile(file, options.root)
  options.beforeRename?.()
  requireSameFolder(path.dirname(file), folder)
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

type ReadLimits = { maxBytes: number; tail?: boolean }

/** The folder that a path may not leave; each segment below it is checked, none above. */
export interface Within {
  root: string
}

// A reader opens a file between two looks at it; a writer may replace it meanwhile, but not every time.
const TRIES = 20

/**
 * Reads all of `file`, or gives `undefined` when there is none. Creates nothing, needs no lock.
 *
 * Of a file larger than `maxBytes`, `tail` gives the last part. Throws `BatchError`: `STATE_UNSAFE` when something else
 * stands in its place, `STATE_CORRUPT` when it is larger than `maxBytes`, `STATE_UNWRITABLE` when the system refuses.
 */
export function readSafely(file: string, options: Within & ReadLimits): Buffer | undefined {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const seen = checkFile(file, options.root)
    if (!seen) return undefined
    const bytes = orDiskError('read', file, () => {
      const fd = openSeen(file, seen, fs.constants.O_RDONLY)
      return fd === undefined ? undefined : closing(fd, () => readAll(fd, file, options))
    })
    if (bytes) return bytes
  }
  throw unsafe(file, 'was replaced each time it was opened')
}

// Windows has neither flag; there the file is looked at again once open.
const GUARDED = (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0)
// What opening says when another process replaced, removed or made the file after it was looked at.
const CHANGED = new Set(['ENOENT', 'EEXIST', 'ELOOP', 'ENXIO'])

/**
 * Opens exactly the file that `seen` describes (or makes a new one, when it is `undefined`), never through a link;
 * `undefined` when something else stands there by now: look again. The caller closes the descriptor.
 */
function openSeen(
  file: string,
  seen: fs.Stats | undefined,
  flags: number,
  mode?: number,
): number | undefined {
  const fd = openGuarded(file, seen ? flags : flags | fs.constants.O_CREAT | fs.constants.O_EXCL, mode)
  if (fd === undefined) return undefined
  let isIt = false
  try {
    const stats = fs.fstatSync(fd)
    isIt = stats.isFile() && !isOfAnotherUser(stats) && (!seen || isSameFile(stats, seen))
  } finally {
    if (!isIt) fs.closeSync(fd)
  }
  return isIt ? fd : undefined
}

function openGuarded(file: string, flags: number, mode: number | undefined): number | undefined {
  try {
    return fs.openSync(file, flags | GUARDED, mode)
  } catch (cause) {
    if (CHANGED.has(codeOf(cause))) return undefined
    throw cause
  }
}

/** Runs `work` and closes `fd` exactly once, however it ends. */
function closing<T>(fd: number, work: () => T): T {
  let result: T
  try {
    result = work()
  } catch (cause) {
    closeQuietly(fd)
    throw cause
  }
  fs.closeSync(fd)
  return result
}

/** Closes a descriptor whose fate changes nothing any more. */
function closeQuietly(fd: number): void {
  try {
    fs.closeSync(fd)
  } catch {
    // The first error, or the finished work, is what the caller must hear of.
  }
}

/** Reads to the end, or refuses by the size; what is added while it is read counts towards the limit too. */
function readAll(fd: number, file: string, { maxBytes, tail }: ReadLimits): Buffer {
  const { size } = fs.fstatSync(fd)
  if (size > maxBytes && !tail) throw tooLarge(file, maxBytes)
  const start = Math.max(0, size - maxBytes)
  const chunks: Buffer[] = []
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(64 * 1024)
    const count = fs.readSync(fd, chunk, 0, chunk.length, start + total)
    if (count === 0) return Buffer.concat(chunks)
    total += count
    if (total > maxBytes && !tail) throw tooLarge(file, maxBytes)
    chunks.push(chunk.subarray(0, count))
  }
}

function tooLarge(file: string, maxBytes: number): BatchError {
  return new BatchError(
    `${file} is larger than ${maxBytes / 1024 / 1024} MiB, which none of these files ever is. ` +
      'It was left as it is; look what is in it and move it elsewhere.',
    { code: 'STATE_CORRUPT' },
  )
}

/** Writes every byte: one call may take fewer than it was given, as on a disk that fills up. */
function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const count = fs.writeSync(fd, bytes, done)
    if (count === 0) throw new Error('the system wrote nothing')
    done += count
  }
}

/**
 * Reads UTF-8 bytes as text, without the byte order mark that may stand first; undefined for bytes that are not UTF-8:
 * read loosely, they would be written back as something else.
 */
export function decodeUtf8(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return undefined
  const text = bytes.toString('utf8')
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

/** Does what `parseJson` does for bytes, which begin with a byte order mark or not and must be UTF-8. */
export function parseJsonBytes(bytes: Buffer): unknown {
  const text = decodeUtf8(bytes)
  if (text === undefined) throw new TypeError('it is not UTF-8 text')
  return parseJson(text)
}

/** Tells whether `value` is a JSON object, neither an array nor null. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
