import type * as z from 'zod/mini'
import { BatchError } from '../errors.ts'
import { derive } from './derive.ts'
import { findImpossible } from './invariants.ts'
import { migrate } from './migrate.ts'
import { type Batch, type BatchFile, batchFile, MAP_FIELDS } from './schema.ts'

/**
 * Reads the text of a state file. `file` is its path, for the messages.
 *
 * Throws STATE_CORRUPT (no JSON, or a field of the wrong type), STATE_IMPOSSIBLE (fields that cannot
 * be true together), STATE_NEWER or STATE_LEGACY. Never guesses: what cannot be read is not empty.
 */
export function parseBatch(text: string, file: string): Batch {
  const json = mergeRepeated(migrate(parseJson(text, file), file))
  const parsed = batchFile.safeParse(json)
  if (!parsed.success) {
    const what = describeIssues(parsed.error.issues, json)
    throw new BatchError(`${file} cannot be read: ${what}. ${ADVICE}`, { code: 'STATE_CORRUPT' })
  }
  const batch = fromFile(parsed.data)
  const impossible = findImpossible(batch)
  if (impossible) {
    throw new BatchError(`${file} cannot be true: ${impossible}. ${ADVICE}`, { code: 'STATE_IMPOSSIBLE' })
  }
  return derive(batch, batch.updated_at)
}

const ADVICE = 'The file was left as it is.'

/** Names every missing field at once, else the first one of a wrong type and what it should be. */
function describeIssues(issues: readonly z.core.$ZodIssue[], json: Record<string, unknown>): string {
  const missing = issues.filter(({ path }) => path.length === 1 && json[String(path[0])] === undefined)
  if (missing.length > 0) return `it has no ${missing.map(({ path }) => path[0]).join(', ')}`
  const [issue] = issues
  const expected = issue && 'expected' in issue ? `is not of type ${issue.expected}` : 'has an invalid value'
  return `"${issue?.path.join('.')}" ${expected}`
}

/** Writes a batch as the text of a state file: JSON indented by 2, maps with text keys. */
export function formatBatch(batch: Batch): string {
  const maps = Object.fromEntries(MAP_FIELDS.map((field) => [field, Object.fromEntries(batch[field])]))
  return `${JSON.stringify({ ...batch, ...maps }, null, 2)}\n`
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (cause) {
    const what = text.trim() === '' ? 'it is empty' : 'it is not valid JSON'
    throw new BatchError(`${file} cannot be read: ${what}. ${ADVICE}`, { code: 'STATE_CORRUPT', cause })
  }
}

function fromFile(file: BatchFile): Batch {
  const maps = Object.fromEntries(
    MAP_FIELDS.map((field) => [
      field,
      new Map(Object.entries(file[field]).map(([key, value]) => [Number(key), value])),
    ]),
  )
  return { ...file, ...maps } as unknown as Batch
}

/**
 * Older tools append a second record when a feature fails or is marked twice, and leave the failure
 * standing when it completes later: the last record counts, and completed beats failed.
 */
function mergeRepeated(json: Record<string, unknown>): Record<string, unknown> {
  const { completed_features: completed, failed_features: failed, skipped_features: skipped } = json
  const done = Array.isArray(completed) ? [...new Set(completed)] : completed
  const isDone = (record: unknown) => Array.isArray(done) && done.includes(indexOf(record))
  const lastFailed = lastOfEach(failed)
  const failures = Array.isArray(lastFailed) ? lastFailed.filter((record) => !isDone(record)) : lastFailed
  return {
    ...json,
    completed_features: done,
    failed_features: failures,
    skipped_features: lastOfEach(skipped),
  }
}

function lastOfEach(records: unknown): unknown {
  if (!Array.isArray(records)) return records
  const last = new Map(records.map((record, position) => [indexOf(record) ?? `#${position}`, record]))
  return [...last.values()]
}

function indexOf(record: unknown): unknown {
  return typeof record === 'object' && record !== null && 'feature_index' in record
    ? record.feature_index
    : undefined
}
