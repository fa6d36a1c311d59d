import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import lockfile from 'proper-lockfile'
import { BatchError } from '../errors.ts'
import {
  checkFolder,
  codeOf,
  diskError,
  lookAt,
  orDiskError,
  removeLeftovers,
  requireSameFolder,
  unsafe,
} from './safe-path.ts'

/** What the holder of a lock can ask of it. */
export interface HeldLock {
  /**
   * Throws `BatchError` with code `STATE_LOCKED` if the lock was lost, as after the laptop slept.
   *
   * Call it last before a write becomes visible: past a lost lock the file is somebody else's to change.
   */
  assertHeld(): void
}

/** The lock was lost before the write that it was held for, so nothing was written: whoever decides anew may try again. */
export class LockLost extends BatchError {}

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
 * Holds an exclusive lock between processes while `work` runs; always releases it. Temporary files of crashed writers of
 * `file` are removed first.
 *
 * The lock is the folder `<file>.lock`; `file` itself need not exist, folders above it are made. A dead holder's lock
 * is taken over after 5 s. Not reentrant. Throws `BatchError`: `STATE_LOCKED` after 30 s in which others held it,
 * `STATE_UNSAFE` when something else stands in the lock's place, `STATE_UNWRITABLE` at once when the system refuses.
 * `limits` are for tests, which cannot wait that long.
 */
export async function withLock<T>(
  file: string,
  work: (held: HeldLock) => T | Promise<T>,
  limits: LockLimits = LOCK_LIMITS,
): Promise<T> {
  makeFolderOf(file)
  const folder = new DirectoryLock(`${file}.lock`, limits.staleMs)
  const release = await acquire(file, folder, limits)
  try {
    // Deleting its temporary file makes a late rename by an expired holder fail. Hence before `work` reads.
    removeLeftovers(file)
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
  folder: DirectoryLock,
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

function assertHeld(file: string, folder: DirectoryLock): void {
  if (orDiskError('lock', file, () => folder.whyLost()) !== undefined) throw lost(file, folder)
}

function lost(file: string, folder: DirectoryLock, cause?: unknown): LockLost {
  return new LockLost(
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

type Done<T = unknown> = (error: unknown, value?: T) => void

/**
 * The folder whose existence is the lock, and what proper-lockfile may do to it: its `fs` option.
 *
 * Three things are stricter than with the plain file system. A stale lock is removed only while it is still the one
 * that was judged stale, since two waiters may judge at once. A lock that did not change for `staleMs` under our eyes
 * is stale whatever the clocks say. And what another process took over is neither freshened nor removed by us.
 */
export class DirectoryLock {
  readonly #folder: string
  readonly #parent: fs.Stats | undefined
  readonly #staleMs: number
  /** The lock as this process last set it; `undefined` while it does not hold it. */
  #ours: string | undefined
  /** When the lock was last freshened, by the wall clock: the monotonic one stands still while a laptop sleeps. */
  #freshAt = 0
  /** The lock of another process as last seen, and since when, by the monotonic clock. */
  #theirs = { identity: '', since: 0 }

  constructor(folder: string, staleMs: number) {
    this.#folder = folder
    this.#parent = lookAt(path.dirname(folder))
    this.#staleMs = staleMs
  }

  mkdir = (folder: string, done: Done): void =>
    answer(done, () => {
      fs.mkdirSync(folder)
      try {
        requireSameFolder(path.dirname(folder), this.#parent)
        this.#remember()
      } catch (cause) {
        removeIfThere(folder)
        throw cause
      }
    })

  stat = (_folder: string, done: Done<{ mtime: Date }>): void =>
    answer(done, () => {
      const stats = this.#look()
      return this.#ours === undefined && this.#isStuck(stats) ? { mtime: new Date(0) } : stats
    })

  utimes = (folder: string, accessed: Date, changed: Date, done: Done): void =>
    answer(done, () => {
      fs.utimesSync(folder, accessed, changed)
      this.#remember()
    })

  rmdir = (_folder: string, done: Done): void => answer(done, () => this.rmdirSync())

  /** Removes the lock: our own, or a stale one. Called by proper-lockfile on exit too. */
  rmdirSync = (): void => {
    if (this.#ours === undefined) this.#removeStale()
    else if (this.#isOurs()) fs.rmdirSync(this.#folder)
    this.#ours = undefined
  }

  /** Says why the lock is no longer ours, or gives `undefined` while it is. */
  whyLost(): string | undefined {
    if (this.#ours === undefined) return 'it was released'
    // Others judge by the wall clock, so past this age the lock is anybody's.
    if (Date.now() - this.#freshAt > this.#staleMs) return 'this process was suspended past its time'
    return this.#isOurs() ? undefined : 'another process took it over'
  }

  #isOurs(): boolean {
    const stats = fs.lstatSync(this.#folder, { throwIfNoEntry: false })
    return stats !== undefined && identityOf(stats) === this.#ours
  }

  #look(): fs.Stats {
    const stats = fs.lstatSync(this.#folder)
    if (!stats.isDirectory()) throw unsafe(this.#folder, 'stands where a lock folder belongs')
    return stats
  }

  #remember(): void {
    this.#ours = identityOf(this.#look())
    this.#freshAt = Date.now()
  }

  #isStuck(stats: fs.Stats): boolean {
    const identity = identityOf(stats)
    if (identity !== this.#theirs.identity) this.#theirs = { identity, since: performance.now() }
    return performance.now() - this.#theirs.since > this.#staleMs
  }

  /** Only the holder of the second folder may remove a stale lock, and only the very one that it saw. */
  #removeStale(): void {
    const claim = `${this.#folder}.takeover`
    try {
      fs.mkdirSync(claim)
    } catch (cause) {
      if (codeOf(cause) === 'EEXIST') this.#removeDeadClaim(claim)
      throw cause
    }
    try {
      const stats = fs.lstatSync(this.#folder, { throwIfNoEntry: false })
      if (stats && identityOf(stats) === this.#theirs.identity) removeIfThere(this.#folder)
    } finally {
      removeIfThere(claim)
    }
  }

  // The taker died within the few microseconds that taking over needs.
  #removeDeadClaim(claim: string): void {
    const stats = fs.lstatSync(claim, { throwIfNoEntry: false })
    if (stats && Math.abs(Date.now() - stats.mtimeMs) > this.#staleMs) removeIfThere(claim)
  }
}

function removeIfThere(folder: string): void {
  try {
    fs.rmdirSync(folder)
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
  }
}

// The number of a removed folder is soon used again, and proper-lockfile rounds the first time that it sets.
function identityOf(stats: fs.Stats): string {
  return `${stats.ino}:${stats.mtimeMs}:${stats.ctimeMs}`
}

function answer<T>(done: Done<T>, work: () => T): void {
  let value: T
  try {
    value = work()
  } catch (cause) {
    done(cause)
    return
  }
  done(null, value)
}
