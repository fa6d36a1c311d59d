import { BatchError, isBatchError } from '../errors.ts'

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
