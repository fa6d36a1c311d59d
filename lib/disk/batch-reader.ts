import fs from 'node:fs'
import { parseBatch } from '../batch/json.ts'
import type { Batch } from '../batch/schema.ts'
import { BatchError } from '../errors.ts'
import { readSafely } from './files.ts'
import { decodeUtf8 } from './json.ts'
import type { ProjectFiles } from './project-files.ts'

// 10,000 features with the last 4 KB of their checks' output stay well below this.
const MAX_STATE_BYTES = 256 * 1024 * 1024

/** Reads the project's batch; undefined when there is none. Unreadable is an error, never "none". */
export function readBatch(files: ProjectFiles): Batch | undefined {
  return readAt(files, files.state)
}

/** Reads the revision before the present one, which is kept beside it. */
export function readBackup(files: ProjectFiles): Batch | undefined {
  return readAt(files, files.backup)
}

/** Reads an ended batch that a later one has replaced. */
export function readArchived(files: ProjectFiles, batchId: string): Batch | undefined {
  return readAt(files, files.archive(batchId))
}

/** Lists the ids of the batches that later ones have replaced, oldest first. */
export function listArchived(files: ProjectFiles): string[] {
  const names = fs.existsSync(files.archiveDir) ? fs.readdirSync(files.archiveDir) : []
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

// A call reads the state before it takes the lock and again under it: the same bytes are parsed once.
const parsedCache = new WeakMap<ProjectFiles, { file: string; bytes: Buffer; batch: Batch }>()

function readAt(files: ProjectFiles, file: string): Batch | undefined {
  const bytes = readSafely(file, limits(files))
  if (!bytes) return undefined
  const known = parsedCache.get(files)
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch
  const batch = parseBatch(decode(bytes, file), file)
  parsedCache.set(files, { file, bytes, batch })
  return batch
}

/** What may be read of the project's own files, and how much. */
export function limits(files: ProjectFiles): { root: string; maxBytes: number } {
  return { root: files.root, maxBytes: MAX_STATE_BYTES }
}

function decode(bytes: Buffer, file: string): string {
  const text = decodeUtf8(bytes)
  if (text !== undefined) return text
  throw new BatchError(`${file} cannot be read: it is not UTF-8 text. The file was left as it is.`, {
    code: 'STATE_CORRUPT',
  })
}
