import path from 'node:path'
import type { AuditEvent } from '../batch/audit-events.ts'
import type { CommandRun } from '../batch/schema.ts'
import { appendSafely, isJsonObject, readSafely } from './files.ts'
import type { ProjectFiles } from './project.ts'
import { diskError, ensureFolder } from './safe-path.ts'

/** A line as it was read: older tools write other fields and other event types as well. */
export type AuditLine = Record<string, unknown>

// A night writes some hundred lines of at most 2 KB; this is a hundred times more. Of a larger log the end is read.
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Adds `event` to the audit log at `file`, in one write; the folder becomes 0700, the file 0600.
 *
 * To be called under the lock of the batch, which keeps the lines in the order of the decisions. Never throws: gives
 * the text to show on standard error when the line could not be written, as a batch does not stop for its log.
 */
export function appendAudit(file: string, event: AuditEvent, options: { root: string }): string | undefined {
  try {
    ensureFolder(path.dirname(file), { root: options.root, mode: 0o700 })
    appendSafely(file, JSON.stringify(event), options)
    return undefined
  } catch (cause) {
    return `The audit log misses a ${event.event_type} line. ${diskError('write', file, cause).message}`
  }
}

/** One run of one check: of which feature (index from 0) and attempt, on which commit. */
export interface Evidence {
  index: number
  attempt: number
  head: string | null
  run: CommandRun
}

/** Adds a run of a check, with the end of its output, to the evidence file. Never throws: gives the text to show. */
export function appendEvidence(
  files: ProjectFiles,
  batchId: string,
  { index, attempt, head, run }: Evidence,
  timestamp: string,
): string | undefined {
  const file = files.evidence(batchId)
  try {
    ensureFolder(path.dirname(file), { root: files.root })
    const line = { timestamp, feature_index: index, attempt, head, ...run }
    appendSafely(file, JSON.stringify(line), { root: files.root })
    return undefined
  } catch (cause) {
    return `The evidence of feature ${index + 1} was not kept. ${diskError('write', file, cause).message}`
  }
}

/**
 * Reads the audit log at `file`, oldest line first, the last 64 MiB of it; no file gives no lines.
 *
 * A line that is no JSON object, as the last one after a kill, is left out and counted in `unreadable`. Throws
 * `BatchError` when the file must not or cannot be read.
 */
export function readAudit(
  file: string,
  options: { root: string },
): { lines: AuditLine[]; unreadable: number } {
  const text = readSafely(file, { ...options, maxBytes: MAX_BYTES, tail: true })?.toString('utf8') ?? ''
  const written = text.split('\n').filter((line) => line.trim() !== '')
  const lines = written.map(parseLine).filter((line) => line !== undefined)
  return { lines, unreadable: written.length - lines.length }
}

// Of a batch of ten thousand features the outputs of the last few thousand checks.
const MAX_EVIDENCE_BYTES = 16 * 1024 * 1024

// As `appendEvidence` begins a line.
const OF_FEATURE = /^\{"timestamp":"[^"]{0,40}","feature_index":(\d{1,9}),/

/**
 * Reads from the evidence file of a batch, oldest line first and the last 16 MiB of it, the lines of the features (by
 * index) in `wanted`; the others are not even parsed. Throws as `readAudit` does.
 */
export function readEvidence(
  { root, evidence }: Pick<ProjectFiles, 'root' | 'evidence'>,
  batchId: string,
  wanted: ReadonlySet<number>,
): AuditLine[] {
  const bytes = readSafely(evidence(batchId), { root, maxBytes: MAX_EVIDENCE_BYTES, tail: true })
  const lines = (bytes?.toString('utf8') ?? '').split('\n')
  return lines
    .filter((line) => wanted.has(Number(OF_FEATURE.exec(line)?.[1] ?? Number.NaN)))
    .map(parseLine)
    .filter((line) => line !== undefined)
}

function parseLine(line: string): AuditLine | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
