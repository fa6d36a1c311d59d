import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { extname } from 'node:path'
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
 */
export function readFeaturesFile(path: string): FeatureList {
  const text = decode(path, readBytes(path))
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
  return list
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
