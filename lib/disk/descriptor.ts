import fs from 'node:fs'
import { BatchError } from '../errors.ts'
import { codeOf } from './disk-error.ts'
import { isOfAnotherUser, isSameFile } from './safe-path.ts'

// Windows has neither flag; there the file was looked at before, and is looked at again once open.
const GUARDED = (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0)
// What opening says when another process replaced, removed or made the file after it was looked at.
const CHANGED = new Set(['ENOENT', 'EEXIST', 'ELOOP', 'ENXIO'])

/**
 * Opens exactly the file that `seen` describes (or makes a new one, when it is `undefined`), never through a link.
 *
 * `undefined` when something else stands there by now: look again. The caller closes the descriptor.
 */
export function openSeen(
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
export function closing<T>(fd: number, work: () => T): T {
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
export function closeQuietly(fd: number): void {
  try {
    fs.closeSync(fd)
  } catch {
    // The first error, or the finished work, is what the caller must hear of.
  }
}

/** Reads to the end; throws `BatchError` with code `STATE_CORRUPT` once there are more than `maxBytes`. */
export function readAll(fd: number, file: string, maxBytes: number): Buffer {
  const chunks: Buffer[] = []
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(64 * 1024)
    const count = fs.readSync(fd, chunk, 0, chunk.length, null)
    if (count === 0) return Buffer.concat(chunks)
    total += count
    if (total > maxBytes) throw tooLarge(file, maxBytes)
    chunks.push(chunk.subarray(0, count))
  }
}

function tooLarge(file: string, maxBytes: number): BatchError {
  return new BatchError(
    `${file} is larger than ${maxBytes} bytes, which none of these files ever is. ` +
      'It was left untouched; look what is in it and move it elsewhere.',
    { code: 'STATE_CORRUPT' },
  )
}

/** Writes every byte: one call may take fewer than it was given, as on a disk that fills up. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) {
    const count = fs.writeSync(fd, bytes, done)
    if (count === 0) throw new Error('the system wrote nothing')
    done += count
  }
}
