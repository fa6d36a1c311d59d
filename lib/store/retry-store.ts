import { isRetryFile } from '../model/generated/retry-check.ts'
import { type RetryFile, readRetryBySchema } from '../model/retry-by-schema.ts'
import { readAudit } from './audit-log.ts'
import { withLock } from './file-lock.ts'
import { parseJsonBytes } from './json-bytes.ts'
import type { ProjectFiles } from './project-files.ts'
import { rebuildCounts } from './retry-rebuild.ts'
import { writeSafely } from './safe-file.ts'
import { readSafely } from './safe-read.ts'

/** How often what was retried, in the words of the retry file; fields of other tools are kept, though not named. */
export interface RetryRecord {
  batch_id: string
  /** Retries used, by feature index. */
  retry_counts: Map<number, number>
  global_retry_count: number
  consecutive_failures: number
  circuit_breaker_open: boolean
  /** The features (by index) of the present row of failures: one that is reported twice counts once. */
  failed_streak?: number[] | undefined
  created_at: string
  updated_at: string
}

export interface RetryReading {
  record: RetryRecord
  /** What to tell the user when the file could not be read and its counts come from the audit log. */
  repaired?: string
}

const MAX_BYTES = 16 * 1024 * 1024

/**
 * Reads a batch's retry record; none yet means nothing retried. Changes nothing, needs no lock.
 *
 * A file that cannot be read is never taken for an empty one: its counts come from the audit log, and `repaired` says
 * so. `now` is UTC ISO 8601 and dates a new record. Throws `BatchError` when a file must not or cannot be read.
 */
export function readRetry(files: ProjectFiles, batchId: string, now: string): RetryReading {
  const { record, damage } = load(files, batchId, now)
  if (!damage) return { record }
  const repaired = `${damage.text} These counts were made again from the audit log; the file was left as it is.`
  return { record, repaired }
}

/**
 * Changes a batch's retry record under the lock of its file, and gives what was written.
 *
 * A file that cannot be read is first copied to `<file>.corrupt-<stamp>`, then rebuilt from the audit log. `change`
 * that gives back the same record writes nothing. Throws `BatchError`; the old revision then stands.
 */
export function updateRetry(
  files: ProjectFiles,
  batchId: string,
  now: string,
  change: (record: RetryRecord) => RetryRecord,
): Promise<RetryReading> {
  const file = files.retry(batchId)
  return withLock(file, (held) => {
    const { record, damage } = load(files, batchId, now)
    const keptAt = damage && keepAside(files, file, damage.bytes, now)
    const changed = change(record)
    const next = changed === record ? record : { ...changed, updated_at: now }
    if (damage || changed !== record) {
      writeSafely(file, format(next), { root: files.root, beforeRename: held.assertHeld, isSwept: true })
    }
    if (!damage) return { record: next }
    return {
      record: next,
      repaired: `${damage.text} It was kept as ${keptAt}; its counts were made again from the audit log.`,
    }
  })
}

interface Damage {
  bytes: Buffer
  text: string
}

function load(files: ProjectFiles, batchId: string, now: string): { record: RetryRecord; damage?: Damage } {
  const file = files.retry(batchId)
  const bytes = readSafely(file, { root: files.root, maxBytes: MAX_BYTES })
  const fresh = { batch_id: batchId, created_at: now, updated_at: now }
  if (!bytes) return { record: { ...fresh, ...rebuildCounts([], batchId) } }
  const parsed = parse(bytes, batchId)
  if (typeof parsed !== 'string') return { record: parsed }
  const { lines } = readAudit(files.audit(batchId), { root: files.root })
  return {
    record: { ...fresh, ...rebuildCounts(lines, batchId) },
    damage: { bytes, text: `The retry file ${file} cannot be read (${parsed}).` },
  }
}

/** Gives the record, or in a few words why the bytes hold none. */
function parse(bytes: Buffer, batchId: string): RetryRecord | string {
  let json: unknown
  try {
    json = parseJsonBytes(bytes)
  } catch {
    return bytes.length === 0 ? 'it is empty' : 'it is not whole JSON'
  }
  const read = isRetryFile(json) ? (json as RetryFile) : readRetryBySchema(json)
  if (typeof read === 'string') return read
  if (read.batch_id !== batchId) return 'it is of another batch'
  const counts = Object.entries(read.retry_counts).map(([key, value]): [number, number] => [
    Number(key),
    value,
  ])
  return { ...read, retry_counts: new Map(counts) }
}

function format(record: RetryRecord): string {
  return `${JSON.stringify({ ...record, retry_counts: Object.fromEntries(record.retry_counts) }, null, 2)}\n`
}

// A copy, not a rename: killed in between, the damaged file still stands and is not taken for a missing one.
function keepAside(files: ProjectFiles, file: string, bytes: Buffer, now: string): string {
  const stamp = now.replace(/\D/g, '').slice(0, 17)
  const kept = `${file}.corrupt-${stamp}`
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? kept : `${kept}-${number}`
    const present = readSafely(name, { root: files.root, maxBytes: MAX_BYTES })
    if (!present) writeSafely(name, bytes, { root: files.root })
    if (!present || present.equals(bytes)) return name
  }
}
