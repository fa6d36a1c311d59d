import {
  formatRetryRecord,
  newRetryRecord,
  type RetryRecord,
  readRetryRecord,
} from '../failure/retry-record.ts'
import { type AuditLine, readAudit } from './audit-log.ts'
import { parseJsonBytes, readSafely, writeSafely } from './files.ts'
import type { HeldLock } from './lock.ts'
import type { ProjectFiles } from './project.ts'

/** A retry record as it was read. */
export interface RetryReading {
  record: RetryRecord
  /** What stands in the file's place where it could not be read, and why: the record then comes from the audit log. */
  damage?: { bytes: Buffer; text: string }
}

const MAX_BYTES = 16 * 1024 * 1024

/**
 * Reads a batch's retry record; none yet means nothing retried. Changes nothing, needs no lock.
 *
 * A file that cannot be read is never taken for an empty one: its counts come from the audit log, and `damage` says
 * so. `now` is UTC ISO 8601 and dates a new record. Throws `BatchError` when a file must not or cannot be read.
 */
export function readRetries(files: ProjectFiles, batchId: string, now: string): RetryReading {
  const file = files.retry(batchId)
  const bytes = readSafely(file, { root: files.root, maxBytes: MAX_BYTES })
  if (!bytes) return { record: newRetryRecord(batchId, now) }
  const parsed = parse(bytes, batchId)
  if (typeof parsed !== 'string') return { record: parsed }
  const { lines } = readAudit(files.audit(batchId), { root: files.root })
  const text = `The retry file ${file} cannot be read (${parsed}).`
  return { record: rebuildRetries(lines, batchId, now), damage: { bytes, text } }
}

/** Says what became of a file that could not be read; `keptAs` is where its bytes are, the file itself if not given. */
export function damageText({ damage }: RetryReading, keptAs?: string): string | undefined {
  if (!damage) return undefined
  const where = keptAs === undefined ? 'the file was left as it is' : `it was kept as ${keptAs}`
  return `${damage.text} Its counts were made again from the audit log; ${where}.`
}

/**
 * Writes a batch's retry record. To be called by the holder of the lock of the batch.
 *
 * What could not be read (`damage`) is first copied to `<file>.corrupt-<stamp>`, whose name is given. Throws `BatchError`;
 * the file before then stands.
 */
export function writeRetries(
  files: ProjectFiles,
  record: RetryRecord,
  options: { now: string; held: HeldLock; damage?: RetryReading['damage'] | undefined },
): string | undefined {
  const { now, held, damage } = options
  const file = files.retry(record.batch_id)
  const keptAs = damage && keepAside(files, file, damage.bytes, now)
  const text = formatRetryRecord({ ...record, updated_at: now })
  writeSafely(file, text, { root: files.root, beforeRename: held.assertHeld })
  return keptAs
}

/** Gives the record, or in a few words why the bytes hold none. */
function parse(bytes: Buffer, batchId: string): RetryRecord | string {
  let json: unknown
  try {
    json = parseJsonBytes(bytes)
  } catch {
    return bytes.length === 0 ? 'it is empty' : 'it is not valid JSON'
  }
  const read = readRetryRecord(json)
  if (typeof read === 'string') return read
  return read.batch_id === batchId ? read : 'it is of another batch'
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

/**
 * Counts again, from the audit log's lines of one batch, oldest first, what a lost retry file held.
 *
 * Where a line's own count and the number of lines differ, the larger one is taken: a limit reached early costs one
 * feature, a limit forgotten costs a night.
 */
export function rebuildRetries(lines: readonly AuditLine[], batchId: string, now: string): RetryRecord {
  // As old as now: nothing of the state is newer than what the log says.
  const record = { ...newRetryRecord(batchId, now), updated_at: now }
  for (const line of lines) {
    if (line['batch_id'] === batchId) apply(record, line)
  }
  return record
}

function apply(record: RetryRecord, line: AuditLine): void {
  switch (line['event_type']) {
    case 'retry_attempt':
      countRetryLine(record, line)
      break
    case 'feature_failed':
      record.consecutive_failures += 1
      break
    case 'feature_completed':
      record.consecutive_failures = 0
      break
    case 'circuit_breaker_triggered':
      record.circuit_breaker_open = true
      break
    case 'circuit_breaker_reset':
      record.circuit_breaker_open = false
      record.consecutive_failures = 0
      break
    default:
  }
}

function countRetryLine(record: RetryRecord, line: AuditLine): void {
  record.global_retry_count = Math.max(record.global_retry_count + 1, countIn(line, 'global_retry_count'))
  const index = line['feature_index']
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0) return
  const before = record.retry_counts.get(index) ?? 0
  record.retry_counts.set(index, Math.max(before + 1, countIn(line, 'retry_count')))
}

function countIn(line: AuditLine, field: string): number {
  const value = line[field]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0
}
