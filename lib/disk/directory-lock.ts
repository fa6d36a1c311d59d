import fs from 'node:fs'
import { codeOf } from './disk-error.ts'
import { unsafe } from './safe-path.ts'

type Done<T = unknown> = (error: unknown, value?: T) => void

/**
 * The folder whose existence is the lock, and what proper-lockfile may do to it: its `fs` option.
 *
 * Three things are stricter than with the plain file system. A stale lock is removed only while it is still the one
 * that was judged stale, since two waiters may judge at once. A lock that did not change for `staleMs` under our eyes
 * is stale whatever the clocks say. And what another process took over is neither freshened nor removed by us.
 */
export class LockFolder {
  readonly #folder: string
  readonly #staleMs: number
  /** The lock as this process last set it; `undefined` while it does not hold it. */
  #ours: string | undefined
  /** When the lock was last freshened, by the wall clock: the monotonic one stands still while a laptop sleeps. */
  #freshAt = 0
  /** The lock of another process as last seen, and since when, by the monotonic clock. */
  #theirs = { identity: '', since: 0 }

  constructor(folder: string, staleMs: number) {
    this.#folder = folder
    this.#staleMs = staleMs
  }

  mkdir = (folder: string, done: Done): void =>
    answer(done, () => {
      fs.mkdirSync(folder)
      try {
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
    if (this.#ours === undefined) return 'it was let go'
    // Others judge by the wall clock, so past this age the lock is anybody's.
    if (Date.now() - this.#freshAt > this.#staleMs) return 'this process stood still for too long'
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
