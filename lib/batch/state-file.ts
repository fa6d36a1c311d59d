import type * as z from 'zod/mini'
import { BatchError } from '../errors.ts'
import { BATCH_ID } from './batch-id.ts'
import { migrate } from './migrate.ts'
import { orderFeatures } from './order.ts'
import { derive, outcomes, unmetDependencies } from './progress.ts'
import { type Batch, type BatchFile, batchFile, MAP_FIELDS, MAX_FEATURES } from './schema.ts'

/**
 * Reads the text of a state file. `file` is its path, for the messages.
 *
 * Throws STATE_CORRUPT (no JSON, or a field of the wrong type), STATE_IMPOSSIBLE (fields that cannot
 * be true together), STATE_NEWER or STATE_LEGACY. Never guesses: what cannot be read is not empty.
 */
export function parseBatch(text: string, file: string): Batch {
  const json = mergeRepeated(migrate(readJson(text, file), file))
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

function readJson(text: string, file: string): unknown {
  try {
    return parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new BatchError(`${file} cannot be read: ${cause.message}. ${ADVICE}`, {
      code: 'STATE_CORRUPT',
      cause,
    })
  }
}

/** A note of where the work stood may name an index that is gone, which is no reason to refuse the batch: it is mended. */
function fromFile(file: BatchFile): Batch {
  const last = file.features.length - 1
  const { auto_clear_events, paused_at_feature_index: paused } = file
  const maps = Object.fromEntries(
    MAP_FIELDS.map((field) => [
      field,
      new Map(Object.entries(file[field]).map(([key, value]) => [Number(key), value])),
    ]),
  )
  return {
    ...file,
    ...maps,
    auto_clear_events: auto_clear_events.map((event) =>
      event.feature_index > last ? { ...event, feature_index: last } : event,
    ),
    paused_at_feature_index: paused !== null && paused > last ? null : paused,
  } as unknown as Batch
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

/** Says what in a batch cannot be true, or undefined: the checks that types alone do not make. */
export function findImpossible(batch: Batch): string | undefined {
  for (const check of CHECKS) {
    const problem = check(batch)
    if (problem) return problem
  }
  return undefined
}

type Check = (batch: Batch) => string | undefined

const CHECKS: readonly Check[] = [
  ({ batch_id }) => (BATCH_ID.test(batch_id) ? undefined : 'its batch_id is not a valid name'),
  ({ features }) => (features.length === 0 ? 'it has no features' : undefined),
  ({ features }) =>
    features.length > MAX_FEATURES ? `it has more than ${MAX_FEATURES} features` : undefined,
  ({ features }) => {
    const blank = features.findIndex((feature) => feature.trim() === '')
    return blank === -1 ? undefined : `feature ${blank + 1} is blank`
  },
  ({ total_features, features }) =>
    total_features === features.length
      ? undefined
      : `total_features is ${total_features} but "features" has ${features.length}`,
  ({ current_index, features }) =>
    current_index >= 0 && current_index <= features.length
      ? undefined
      : `current_index ${current_index} is out of range`,
  indicesOutOfRange,
  twoOutcomes,
  orderIsNoPermutation,
  aligned,
  linksFormCycle,
  inFlightTooEarly,
]

function indicesOutOfRange(batch: Batch): string | undefined {
  const named: [string, Iterable<number>][] = [
    ['completed_features', batch.completed_features],
    ['failed_features', batch.failed_features.map((record) => record.feature_index)],
    ['skipped_features', batch.skipped_features.map((record) => record.feature_index)],
    ...MAP_FIELDS.map((field): [string, Iterable<number>] => [field, batch[field].keys()]),
    ['feature_dependencies', [...batch.feature_dependencies.values()].flat()],
  ]
  for (const [name, indices] of named) {
    for (const index of indices) {
      if (index >= batch.features.length)
        return `${name} names index ${index}, but there are ${batch.features.length} features`
    }
  }
  return undefined
}

function twoOutcomes(batch: Batch): string | undefined {
  const seen = new Set<number>()
  const all = [
    ...batch.completed_features,
    ...batch.failed_features.map((record) => record.feature_index),
    ...batch.skipped_features.map((record) => record.feature_index),
  ]
  for (const index of all) {
    if (seen.has(index)) return `index ${index} has two outcomes`
    seen.add(index)
  }
  const current = [...batch.in_flight.keys()].find((index) => seen.has(index))
  return current === undefined ? undefined : `index ${current} has ended and is in flight`
}

function orderIsNoPermutation({ feature_order, features }: Batch): string | undefined {
  const distinct = new Set(feature_order)
  const whole = feature_order.length === features.length && distinct.size === features.length
  return whole && feature_order.every((index) => index < features.length)
    ? undefined
    : 'feature_order does not name every feature exactly once'
}

function aligned({ issue_numbers, issue_bodies, features }: Batch): string | undefined {
  if (issue_numbers && issue_numbers.length !== features.length) {
    return `issue_numbers has ${issue_numbers.length} entries for ${features.length} features`
  }
  if (issue_bodies && issue_bodies.length !== features.length) {
    return `issue_bodies has ${issue_bodies.length} entries for ${features.length} features`
  }
  return undefined
}

function linksFormCycle({ feature_dependencies, features }: Batch): string | undefined {
  if (feature_dependencies.size === 0) return undefined
  const itself = [...feature_dependencies].find(([index, waitsFor]) => waitsFor.includes(index))?.[0]
  const [members] =
    itself === undefined ? orderFeatures(features.length, feature_dependencies).cycles : [[itself]]
  return members ? `feature_dependencies form a cycle among the indices ${members.join(', ')}` : undefined
}

function inFlightTooEarly(batch: Batch): string | undefined {
  for (const current of batch.in_flight.keys()) {
    const unmet = unmetDependencies(batch, current, outcomes(batch))
    if (unmet.length > 0) return `index ${current} is in flight but waits for the indices ${unmet.join(', ')}`
  }
  return undefined
}

const MOST_LEVELS = 100
// 10,000 features with all that is kept of them need a fifth of this; 5 million empty lists cost seconds, in 15 MiB.
const MOST_PARTS = 1_000_000

/**
 * Reads JSON that was written by anybody. Throws `TypeError`, whose message says in a few words what is wrong: it is
 * empty, no JSON, nested deeper than 100 levels (what walks it later would run out of stack), has over a million lists and
 * objects, or a field named `__proto__`, which would not survive the next write.
 */
export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new TypeError('it is empty')
  const excess = findExcess(text)
  if (excess) throw new TypeError(excess)
  const value = parsed(text)
  // An escape may hide the name.
  if ((text.includes('__proto__') || /\\u00[5-7]/.test(text)) && hasPrototypeField(value))
    throw new TypeError('it has a field named "__proto__"')
  return value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TypeError('it is not valid JSON', { cause })
  }
}

function findExcess(text: string): string | undefined {
  let level = 0
  let parts = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfText(text, at)
    const step = levelStep(code)
    level += step
    parts += Math.max(0, step)
    if (level > MOST_LEVELS) return 'it is nested too deeply'
    if (parts > MOST_PARTS) return 'it has too many lists and objects'
  }
  return undefined
}

function levelStep(code: number): number {
  if (code === OPEN_LIST || code === OPEN_OBJECT) return 1
  return code === CLOSE_LIST || code === CLOSE_OBJECT ? -1 : 0
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125]

/** The place of the quote that ends the text which begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end
    while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1
    if ((end - first) % 2 === 0) return end
  }
  return text.length
}

function hasPrototypeField(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(hasPrototypeField)
}
