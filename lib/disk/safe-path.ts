import fs from 'node:fs'
import path from 'node:path'
import { BatchError, isBatchError } from '../errors.ts'

// While a file is replaced its old revision has two names for a moment, and the look at the second name may come
// too late. Only a second name of the file that still stands there counts; each retry needs another write meanwhile.
const MOST_LOOKS = 100

/**
 * Makes sure that `file` is ours to use: inside `root`, real folders all the way, a plain file of this user.
 *
 * Gives what stands there now, or `undefined` when it or a folder above it is missing. Throws
 * `BatchError` with code `STATE_UNSAFE` for a symlink (dangling or not), folder, FIFO, socket, device,
 * hard link or another user's file, and leaves each as it is. Segments above `root` are the user's business.
 */
export function checkFile(file: string, root: string): fs.Stats | undefined {
  if (!checkFolder(path.dirname(file), root)) return undefined
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const stats = lookAt(file)
    if (!stats || hasOneName(file, stats)) return stats
    const after = lookAt(file)
    // Its number alone may be that of a newer file by now: a writer replaced it, and what it was is gone.
    if (after && after.nlink > 1 && isSameFile(after, stats)) break
  }
  throw unsafe(file, 'has a second name (a hard link)')
}

/** Refuses what is no plain file of ours; false when it has a name that we did not give it. */
function hasOneName(file: string, stats: fs.Stats): boolean {
  if (!stats.isFile()) throw unsafe(file, `is ${kindOf(stats)}, not a plain file`)
  if (isOfAnotherUser(stats)) throw unsafe(file, 'belongs to another user')
  return stats.nlink <= 1 || isTwin(file, stats)
}

/**
 * Makes sure that `folder` is `root` or below it, with a real folder at each step.
 *
 * Gives false when a step is missing; throws `BatchError` with code `STATE_UNSAFE` when a step is anything else.
 */
export function checkFolder(folder: string, root: string): boolean {
  for (const step of stepsTo(folder, root)) {
    const stats = lookAt(step)
    if (!stats) return false
    if (!stats.isDirectory()) throw unsafe(step, `is ${kindOf(stats)}, not a folder`)
  }
  return true
}

/** The folders from just below `root` down to `folder`; refuses one that is not inside `root`. */
function stepsTo(folder: string, root: string): string[] {
  const base = path.resolve(root)
  const parts = path.relative(base, path.resolve(folder)).split(path.sep)
  // Judged by whole segments: a folder may well be named `my..files` or `..files`.
  if (parts[0] === '..' || path.isAbsolute(parts.join(path.sep))) {
    throw unsafe(folder, `is outside ${base}`)
  }
  return parts.filter((part) => part !== '').map((_, at) => path.join(base, ...parts.slice(0, at + 1)))
}

/** Makes the refusal of a path that must not be used: it says what stands there and what to do. */
export function unsafe(target: string, what: string): BatchError {
  return new BatchError(
    `${target} ${what}, so it was left untouched. Look where it came from, move it elsewhere, then run the command again.`,
    { code: 'STATE_UNSAFE' },
  )
}

/** Tells whether `stats` is of the same file on disk as `other`. */
export function isSameFile(stats: fs.Stats, other: fs.Stats): boolean {
  // Windows numbers a volume in two ways, depending on how the file is looked at.
  return stats.ino === other.ino && (process.platform === 'win32' || stats.dev === other.dev)
}

/**
 * Refuses a folder that is no longer the one that was `seen`, as when somebody puts a symlink in its place during a write.
 *
 * Node names files by paths alone, so an exchange between this look and the next call stays possible: one who may rename
 * `.claude` can then place an empty lock folder, or this project's own state, elsewhere. They could write there anyway.
 */
export function requireSameFolder(folder: string, seen: fs.Stats | undefined): void {
  const now = lookAt(folder)
  if (!now?.isDirectory() || !seen || !isSameFile(now, seen))
    throw unsafe(folder, 'was exchanged during the call')
}

/** Tells whether a file belongs to somebody else; always false where files have no numbered owner. */
export function isOfAnotherUser(stats: fs.Stats): boolean {
  return process.getuid !== undefined && stats.uid !== process.getuid()
}

// Killed between the backup and the rename, a writer leaves both names on the same old revision.
function isTwin(file: string, stats: fs.Stats): boolean {
  const twin = file.endsWith('.bak') ? file.slice(0, -'.bak'.length) : `${file}.bak`
  const other = lookAt(twin)
  return stats.nlink === 2 && other !== undefined && isSameFile(stats, other)
}

/** What stands at `target` itself, be it a link; undefined when there is nothing. */
export function lookAt(target: string): fs.Stats | undefined {
  return orDiskError('read', target, () => fs.lstatSync(target, { throwIfNoEntry: false }))
}

function kindOf(stats: fs.Stats): string {
  if (stats.isSymbolicLink()) return 'a symlink'
  if (stats.isDirectory()) return 'a folder'
  if (stats.isFIFO()) return 'a FIFO'
  if (stats.isSocket()) return 'a socket'
  return stats.isFile() ? 'a file' : 'a device'
}

// Matches the suffix of write-file-atomic; fewer digits could be a user's own copy.
const TEMPORARY = /^\.\d{5,10}$/
// Windows, and some file systems, do not sync a folder; the rename itself is as good as it gets there.
const NO_FOLDER_SYNC = new Set(['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF'])
// Some file systems have no permissions to set: what they show is all there is.
const NO_MODES = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

/**
 * Makes `folder` and those above it, up to `root`, where they are missing.
 *
 * `mode` is for `folder` itself, also where it stood already: an older tool may have left it open to others.
 * Throws `BatchError`: `STATE_UNSAFE` when something else stands at a step, or `STATE_UNWRITABLE`.
 */
export function ensureFolder(folder: string, options: { root: string; mode?: number }): void {
  const { root, mode } = options
  if (!checkFolder(folder, root)) {
    for (const step of stepsTo(folder, root)) orDiskError('make', step, () => makeFolder(step))
    checkFolder(folder, root)
  }
  if (mode !== undefined) orDiskError('protect', folder, () => restrict(folder, mode))
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder)
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause
  }
}

function restrict(folder: string, mode: number): void {
  if ((fs.statSync(folder).mode & 0o777 & ~mode) === 0) return
  try {
    fs.chmodSync(folder, mode)
  } catch (cause) {
    if (!NO_MODES.has(codeOf(cause))) throw cause
  }
}

/** Removes the temporary files of writers of `file` that died; the caller holds the lock without which nobody writes it. */
export function removeLeftovers(file: string): void {
  const folder = path.dirname(file)
  for (const name of namesIn(folder)) {
    const written = name.slice(0, name.lastIndexOf('.'))
    if (written === path.basename(file) && TEMPORARY.test(name.slice(written.length)))
      quietly(() => fs.unlinkSync(path.join(folder, name)))
  }
}

// Cleaning up is best effort; the next write tries again.
function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

function quietly(remove: () => void): void {
  try {
    remove()
  } catch {
    // As above.
  }
}

/** Opens `folder` for `syncFolder`; `undefined` where the system opens no folders, as on Windows. */
export function openFolder(folder: string): number | undefined {
  try {
    return fs.openSync(folder, fs.constants.O_RDONLY)
  } catch (cause) {
    if (NO_FOLDER_SYNC.has(codeOf(cause))) return undefined
    throw cause
  }
}

/** Makes the names in an open folder durable, where the file system can. */
export function syncFolder(folder: number | undefined): void {
  if (folder === undefined) return
  try {
    fs.fsyncSync(folder)
  } catch (cause) {
    if (!NO_FOLDER_SYNC.has(codeOf(cause))) throw cause
  }
}

const FULL = 'the disk is full. Free some space, then run the command again.'
const DENIED =
  'permission is denied. Give yourself access to the file and its folder, then run the command again.'
const TOO_MANY =
  'too many files are open. Close other programs or raise the limit, then run the command again.'

const REASONS: Record<string, string> = {
  ENOSPC: FULL,
  EDQUOT: 'your disk quota is used up. Free some space, then run the command again.',
  EFBIG: 'the file is larger than the file system allows. Move the project, then run the command again.',
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: 'the file system is read-only. Make it writable, then run the command again.',
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EIO: 'the disk reported an error. Check the disk, then run the command again.',
  ENOTEMPTY: 'this folder should be empty and is not. Look what is in it, then run the command again.',
}

/** What was being done to the file when the system refused. */
export type DiskAct = 'read' | 'write' | 'make' | 'protect' | 'remove' | 'lock'

/** The system's code of a failed call, such as `ENOSPC`; empty for any other error. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

/**
 * Runs `work`, and turns the system's refusal into the one line that a user needs.
 *
 * Throws `BatchError` with code `STATE_UNWRITABLE`, cause kept; a `BatchError` passes through as it is.
 */
export function orDiskError<T>(act: DiskAct, file: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw diskError(act, file, cause)
  }
}

/** Words a failed system call: what could not be done, to which file, why, and what to do. */
export function diskError(act: DiskAct, file: string, cause: unknown): BatchError {
  if (isBatchError(cause)) return cause
  const code = codeOf(cause)
  const why =
    REASONS[code] ??
    `the system refused (${code || String(cause)}). Check the folder, then run the command again.`
  const mark = REASONS[code] ? ` (${code})` : ''
  // The folder that is not empty is the lock beside the file.
  const named = code === 'ENOTEMPTY' ? String((cause as NodeJS.ErrnoException).path ?? file) : file
  return new BatchError(`Could not ${act} ${named}${mark}: ${why}`, { code: 'STATE_UNWRITABLE', cause })
}
