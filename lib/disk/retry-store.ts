import fs from 'node:fs'
import type { Batch } from '../batch/schema.ts'
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
import { orDiskError } from './safe-path.ts'

/** A retry record as it was read. */
export interface RetryReading {
  record: RetryRecord
  /**
   * What stands in the file's place where it could not be read, and why: the record then comes from the audit log.
   * Without `bytes` it is too large to be copied.
   */
  damage?: { bytes?: Buffer; text: string }
}

const MAX_BYTES = 16 * 1024 * 1024

/**
 * Reads a batch's retry record; none yet means nothing retried. Changes nothing, needs no lock.
 *
 * A file that cannot be read is never taken for an empty one: its counts come from the audit log, and `damage` says
 * so. `now` is UTC ISO 8601 and dates a new record. Throws `BatchError` when a file must not or cannot be read.
 */
export function readRetries(files: ProjectFiles, batch: Counted, now: string): RetryReading {
  const file = files.retry(batch.batch_id)
  const bytes = readSafely(file, { root: files.root, maxBytes: MAX_BYTES + 1, tail: true })
  if (!bytes) return { record: newRetryRecord(batch.batch_id, now) }
  const isWhole = bytes.length <= MAX_BYTES
  const parsed = isWhole ? parse(bytes, batch.batch_id) : `it is larger than ${MAX_BYTES / 1024 / 1024} MiB`
  if (typeof parsed !== 'string') return { record: parsed }
  const { lines } = readAudit(files.audit(batch.batch_id), { root: files.root })
  const text = `The retry file ${file} cannot be read (${parsed}).`
  return { record: rebuildRetries(lines, batch, now), damage: isWhole ? { bytes, text } : { text } }
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
 * What could not be read (`damage`) is first copied, or renamed where it is too large, to `<file>.corrupt-<stamp>`, whose
 * name is given. Throws `BatchError`; the file before then stands, under one of both names.
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
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
  const read = readRetryRecord(json)
  if (typeof read === 'string') return read
  return read.batch_id === batchId ? read : 'it is of another batch'
}

// A copy, not a rename: killed in between, the damaged file still stands and is not taken for a missing one.
function keepAside(files: ProjectFiles, file: string, bytes: Buffer | undefined, now: string): string {
  const stamp = now.replace(/\D/g, '').slice(0, 17)
  const kept = `${file}.corrupt-${stamp}`
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? kept : `${kept}-${number}`
    const present = readSafely(name, { root: files.root, maxBytes: MAX_BYTES + 1, tail: true })
    if (present && !(bytes && present.equals(bytes))) continue
    // Killed right after the rename, the counts come from the state file, which mirrors them.
    if (!bytes) orDiskError('write', name, () => fs.renameSync(file, name))
    else if (!present) writeSafely(name, bytes, { root: files.root })
    return name
  }
}

/**
 * Counts again, from the audit log's lines of one batch, oldest first, what a lost retry file held.
 *
 * Where a line's own count and the number of lines differ, the larger one is taken: a limit reached early costs one
 * feature, a limit forgotten costs a night. A line about a feature that the batch does not have counts for nothing.
 */
export function rebuildRetries(
  lines: readonly AuditLine[],
  { batch_id, features }: Counted,
  now: string,
): RetryRecord {
  // As old as now: nothing of the state is newer than what the log says.
  const record = { ...newRetryRecord(batch_id, now), updated_at: now }
  for (const line of lines) {
    const index = line['feature_index']
    if (line['batch_id'] === batch_id && !(typeof index === 'number' && index >= features.length))
      apply(record, line)
  }
  return record
}

/** What is to be known of a batch to count its retries. */
type Counted = Pick<Batch, 'batch_id' | 'features'>

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
