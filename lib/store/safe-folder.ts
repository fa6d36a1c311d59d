import fs from 'node:fs'
import path from 'node:path'
import { codeOf, orDiskError } from './disk-error.ts'
import { checkFolder, stepsTo } from './path-check.ts'

// How write-file-atomic names its temporary files. A shorter number is more likely somebody's own copy.
const TEMPORARY = /^\.\d{5,10}$/
// What lock-folder.ts makes beside a file.
const LOCK = /\.lock(?:\.takeover)?$/
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

/**
 * Removes the temporary files that dead writers of `file` left, and those of the files beside it whose names `alsoOf`
 * knows, with the locks on these; the caller holds a lock without which none of them is locked or written.
 */
export function removeLeftovers(file: string, alsoOf: (name: string) => boolean = () => false): void {
  const folder = path.dirname(file)
  const own = path.basename(file)
  for (const name of namesIn(folder)) {
    const written = name.slice(0, name.lastIndexOf('.'))
    if (TEMPORARY.test(name.slice(written.length)) && (written === own || alsoOf(written)))
      quietly(() => fs.unlinkSync(path.join(folder, name)))
    else if (LOCK.test(name) && alsoOf(name.replace(LOCK, '')))
      quietly(() => fs.rmdirSync(path.join(folder, name)))
  }
}

// Litter is no reason to refuse a write; the next one tries again.
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
