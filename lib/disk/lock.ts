import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import lockfile from 'proper-lockfile'
import { BatchError } from '../errors.ts'
import { LockFolder } from './directory-lock.ts'
import { codeOf, diskError, orDiskError } from './disk-error.ts'
import { checkFolder, removeLeftovers } from './safe-path.ts'

/** What the holder of a lock can ask of it. */
export interface HeldLock {
  /**
   * Throws `BatchError` with code `STATE_LOCKED` if the lock was lost, as after the laptop slept.
   *
   * Call it last before a write becomes visible: past a lost lock the file is somebody else's to change.
   */
  assertHeld(): void
}

/** The times of a lock, in milliseconds. */
export interface LockLimits {
  /** Without a sign for this long, a holder died or slept. Below 2 s only a lock under a waiter's eyes goes stale. */
  staleMs: number
  /** How often a holder freshens its lock; a second at least, and half of `staleMs` at most. */
  freshenMs: number
  /** After which a waiter gives up. Longer than `staleMs`, so a dead holder never makes it do so. */
  waitMs: number
}

/** A holder reads and writes once, well under a second; five seconds are a long silence. */
export const LOCK_LIMITS: LockLimits = { staleMs: 5_000, freshenMs: 1_500, waitMs: 30_000 }

// Short and random: with 16 writers at 5 ms each, a waiter that slept for long would find the lock free and unused.
const RETRY_MS = { least: 3, most: 30 }
// Right after a folder was removed, Windows says EPERM or EBUSY to making it again.
const BUSY = new Set(
  process.platform === 'win32' ? ['ELOCKED', 'EEXIST', 'EPERM', 'EBUSY'] : ['ELOCKED', 'EEXIST'],
)

/**
 * Runs `work` while this process alone may change `file`, and lets go however `work` ends.
 *
 * The lock is the folder `<file>.lock`; `file` itself need not exist, folders above it are made. A dead holder's lock
 * is taken over after 5 s. What dead writers of `file` left is removed, and what they left of files beside it whose
 * names `alsoOf` knows: such as are only locked and written under this lock. Not reentrant: `work` must not lock the same
 * file again. Throws `BatchError`: `STATE_LOCKED` after 30 s in which others held it, `STATE_UNSAFE` when something else stands in the lock's place,
 * `STATE_UNWRITABLE` at once when the system refuses. `limits` are for tests, which cannot wait that long.
 */
export async function withLock<T>(
  file: string,
  work: (held: HeldLock) => T | Promise<T>,
  alsoOf?: (name: string) => boolean,
  limits: LockLimits = LOCK_LIMITS,
): Promise<T> {
  makeFolderOf(file)
  const folder = new LockFolder(`${file}.lock`, limits.staleMs)
  const release = await acquire(file, folder, limits)
  try {
    // Takes the file out of the hands of a holder that slept past its time: its temporary file gone, its rename
    // fails; made later, its own `assertHeld` does. Hence before `work` reads, and not only before it writes.
    removeLeftovers(file, alsoOf)
    return await work({ assertHeld: () => assertHeld(file, folder) })
  } catch (cause) {
    throw codeOf(cause) === 'STATE_UNWRITABLE' && folder.whyLost() !== undefined
      ? lost(file, folder, cause)
      : cause
  } finally {
    // What `work` did stands; a lock that cannot be removed goes stale by itself.
    await release().catch(() => undefined)
  }
}

async function acquire(
  file: string,
  folder: LockFolder,
  { staleMs, freshenMs, waitMs }: LockLimits,
): Promise<() => Promise<void>> {
  const giveUpAt = performance.now() + waitMs
  for (;;) {
    try {
      return await lockfile.lock(file, {
        // The first batch locks a file that does not exist yet.
        realpath: false,
        stale: staleMs,
        update: freshenMs,
        // Its own retrying would repeat every error, a read-only folder too.
        retries: 0,
        fs: folder,
        // The default throws from a timer; `assertHeld` finds the loss where it matters.
        onCompromised: () => undefined,
      })
    } catch (cause) {
      if (!BUSY.has(codeOf(cause))) throw diskError('lock', file, cause)
      if (performance.now() > giveUpAt) throw stillLocked(file, waitMs, cause)
    }
    const { setTimeout: wait } = await import('node:timers/promises')
    await wait(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least))
  }
}

function assertHeld(file: string, folder: LockFolder): void {
  if (orDiskError('lock', file, () => folder.whyLost()) !== undefined) throw lost(file, folder)
}

function lost(file: string, folder: LockFolder, cause?: unknown): BatchError {
  return new BatchError(
    `The lock on ${file} was lost (${folder.whyLost()}), so nothing was written. ` +
      'Run the command again: it starts from what is there now.',
    { code: 'STATE_LOCKED', cause },
  )
}

function stillLocked(file: string, waitMs: number, cause: unknown): BatchError {
  return new BatchError(
    `Other processes have been changing ${file} for ${waitMs / 1000} seconds. Wait for them to finish, then run the command again.`,
    { code: 'STATE_LOCKED', cause },
  )
}

function makeFolderOf(file: string): void {
  const folder = path.dirname(file)
  orDiskError('lock', file, () => {
    if (!checkFolder(folder, path.dirname(folder))) fs.mkdirSync(folder, { recursive: true })
  })
}
