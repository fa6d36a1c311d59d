import fs from 'node:fs'
import { closing, openSeen, readAll } from './descriptor.ts'
import { orDiskError } from './disk-error.ts'
import { checkFile, unsafe } from './path-check.ts'

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
