import { readRetryFile } from '../failure/retry-record.ts'
import { type AuditLine, readAudit } from './audit-log.ts'
import { readSafely, writeSafely } from './files.ts'
import { parseJsonBytes } from './json.ts'
import { withLock } from './lock.ts'
import type { ProjectFiles } from './project-files.ts'

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
  const read = readRetryFile(json)
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

/** What the audit log still knows of a lost retry file. */
export interface RebuiltCounts {
  retry_counts: Map<number, number>
  global_retry_count: number
  consecutive_failures: number
  circuit_breaker_open: boolean
}

/**
 * Counts again, from the audit log's lines of one batch, oldest first, what a lost retry file held.
 *
 * Where a line's own count and the number of lines differ, the larger one is taken: a limit reached early costs one
 * feature, a limit forgotten costs a night.
 */
export function rebuildCounts(lines: readonly AuditLine[], batchId: string): RebuiltCounts {
  const counts: RebuiltCounts = {
    retry_counts: new Map(),
    global_retry_count: 0,
    consecutive_failures: 0,
    circuit_breaker_open: false,
  }
  for (const line of lines) {
    if (line['batch_id'] === batchId) apply(counts, line)
  }
  return counts
}

function apply(counts: RebuiltCounts, line: AuditLine): void {
  switch (line['event_type']) {
    case 'retry_attempt':
      countRetry(counts, line)
      break
    case 'feature_failed':
      counts.consecutive_failures += 1
      break
    case 'feature_completed':
      counts.consecutive_failures = 0
      break
    case 'circuit_breaker_triggered':
      counts.circuit_breaker_open = true
      break
    case 'circuit_breaker_reset':
      counts.circuit_breaker_open = false
      counts.consecutive_failures = 0
      break
    default:
  }
}

function countRetry(counts: RebuiltCounts, line: AuditLine): void {
  counts.global_retry_count = Math.max(counts.global_retry_count + 1, countIn(line, 'global_retry_count'))
  const index = line['feature_index']
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return
  const before = counts.retry_counts.get(index) ?? 0
  counts.retry_counts.set(index, Math.max(before + 1, countIn(line, 'retry_count')))
}

function countIn(line: AuditLine, field: string): number {
  const value = line[field]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0
}
