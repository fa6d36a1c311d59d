import fs from 'node:fs'
import { BatchError } from '../errors.ts'
import type { Batch } from '../model/batch.ts'
import { parseBatch } from '../model/batch-json.ts'
import { decodeUtf8 } from './json-bytes.ts'
import type { ProjectFiles } from './project-files.ts'
import { readSafely } from './safe-read.ts'

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

// A call looks at the state several times, before the lock and under it: the same bytes are understood once.
const understood = new WeakMap<ProjectFiles, { file: string; bytes: Buffer; batch: Batch }>()

function readAt(files: ProjectFiles, file: string): Batch | undefined {
  const bytes = readSafely(file, limits(files))
  if (!bytes) return undefined
  const known = understood.get(files)
  if (known?.file === file && known.bytes.equals(bytes)) return known.batch
  const batch = parseBatch(decode(bytes, file), file)
  understood.set(files, { file, bytes, batch })
  return batch
}

/** The bytes of the present revision as `readBatch` last read them, for who has held its lock since. */
export function presentBytes(files: ProjectFiles): Buffer | undefined {
  const known = understood.get(files)
  return known?.file === files.state ? known.bytes : undefined
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
