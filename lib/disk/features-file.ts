import { createHash } from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { extname, isAbsolute, relative } from 'node:path'
import { BatchError, isBatchError } from '../errors.ts'
import { type FeatureList, parseFeatures } from '../features/parse-list.ts'
import { sanitizeFeatureName, shortenForDisplay } from '../text/clean.ts'

const MAX_BYTES = 1_048_576
const MAX_FEATURES = 10_000

// A pipe put in the file's place after the check must not hang the batch. Windows has no such flag.
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Reads the list of features in the file at `path`; a name in `.md` or `.markdown` makes it Markdown.
 *
 * Only a regular UTF-8 text file of at most 1 MiB with 1 to 10,000 features is read, links followed.
 * Anything else is a `FEATURES_FILE` error that names the path and the reason. Creates nothing.
 * `sha256`, of its bytes in hex, tells later whether it was changed.
 */
export function readFeaturesFile(path: string): FeatureList & { sha256: string } {
  const bytes = readBytes(path)
  const text = decode(path, bytes)
  const format = /^\.(?:md|markdown)$/i.test(extname(path)) ? 'markdown' : 'lines'
  const list = parse(path, text, format)
  if (list.features.length === 0) {
    const why = list.alreadyDone > 0 ? 'every entry is checked off' : 'no line of it is a feature'
    throw refusal(path, `holds nothing to do: ${why}. Write one feature a line.`)
  }
  if (list.features.length > MAX_FEATURES) {
    const count = list.features.length.toLocaleString('en-US')
    throw refusal(path, `holds ${count} features; a batch takes at most 10,000. Split the file.`)
  }
  return { ...list, sha256: hash(bytes) }
}

/** Gives the SHA-256 of the list at `path` as it is now; undefined where there is none that can be read. */
export function hashOfList(path: string): string | undefined {
  try {
    return hash(readBytes(path))
  } catch {
    return undefined
  }
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Gives the real path of a list that a call of Claude's may name: inside one of the project's `folders`, called .txt,
 * .md or .markdown, no dot-file and below no dot-folder. Any other text would be read past the person's permission rules.
 */
export function listInProject(path: string, folders: readonly string[]): string {
  try {
    const real = realpathSync(path)
    if (isListIn(folders, real)) return real
  } catch (cause) {
    // Whether a file exists that may not be named is not said either.
    if (isListIn(folders, path)) throw unreadable(path, cause as NodeJS.ErrnoException)
  }
  throw refusal(
    path,
    'is not read in a call from Claude Code: there a list is a .txt, .md or .markdown file inside the project, no dot-file and below no dot-folder. Put the list into the project.',
  )
}

function isListIn(folders: readonly string[], path: string): boolean {
  const isInside = (folder: string) => {
    const way = relative(realpathSync(folder), path)
    return !isAbsolute(way) && way.split(/[\\/]/).every((part) => !part.startsWith('.'))
  }
  return /\.(?:txt|md|markdown)$/i.test(path) && folders.some(isInside)
}

function readBytes(path: string): Buffer {
  let file: number | undefined
  try {
    // Opening a pipe or a device can act on it, so the kind is known first.
    checkKind(path, statSync(path))
    file = openSync(path, OPEN_FLAGS)
    checkKind(path, fstatSync(file))
    const bytes = readAtMost(file, MAX_BYTES + 1)
    if (bytes.length > MAX_BYTES) throw refusal(path, 'is over 1 MiB. Split the list into smaller files.')
    return bytes
  } catch (cause) {
    throw isBatchError(cause) ? cause : unreadable(path, cause as NodeJS.ErrnoException)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function checkKind(path: string, stats: Stats): void {
  if (stats.isFile()) return
  if (stats.isDirectory()) throw refusal(path, 'is a directory. Name the file with the list in it.')
  const kind = stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device'
  throw refusal(path, `is ${kind}, not a file. Save the list to a text file and name that.`)
}

function readAtMost(file: number, limit: number): Buffer {
  const bytes = Buffer.alloc(limit)
  let length = 0
  while (length < limit) {
    const read = readSync(file, bytes, length, limit - length, null)
    if (read === 0) break
    length += read
  }
  return bytes.subarray(0, length)
}

function decode(path: string, bytes: Buffer): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw refusal(path, 'is UTF-16 text. Save it as UTF-8.')
  }
  if (bytes.includes(0))
    throw refusal(path, 'holds NUL bytes, as a binary file does. Name a UTF-8 text file.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw refusal(path, 'is not valid UTF-8. Save it as UTF-8.', cause)
  }
}

function parse(path: string, text: string, format: 'lines' | 'markdown'): FeatureList {
  try {
    return parseFeatures(text, format)
  } catch (cause) {
    throw refusal(path, `cannot be read as a list. ${(cause as Error).message}`, cause)
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Check the name and the folder.',
  ENOTDIR: 'does not exist. Check the name and the folder.',
  EACCES: 'may not be read by you. Check its permissions.',
  EPERM: 'may not be read by you. Check its permissions.',
  ELOOP: 'is a link that leads back to itself. Name the file itself.',
  ENAMETOOLONG: 'is too long a name for a file. Check the name.',
}

function unreadable(path: string, cause: NodeJS.ErrnoException): BatchError {
  const code = cause.code ?? 'unknown error'
  return refusal(path, UNREADABLE[code] ?? `cannot be read (${code}). Check the name.`, cause)
}

function refusal(path: string, what: string, cause?: unknown): BatchError {
  const shown = shortenForDisplay(sanitizeFeatureName(path), 1000)
  return new BatchError(`The features file ${shown} ${what}`, { code: 'FEATURES_FILE', cause })
}
