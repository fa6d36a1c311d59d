import { BatchError } from '../errors.ts'
import { batchFile, DEFAULT_REMINDER, SCHEMA_VERSION } from './schema.ts'

type Json = Record<string, unknown>

/**
 * Brings a state file of any known older shape to today's, without losing a field it does not know.
 *
 * Older tools leave optional fields out, write `null` for empty ones, and use other words for a few
 * (`running`, `github_issues`, `tokens_before`, `quality_gate`). `file` is only for the messages.
 */
export function migrate(value: unknown, file: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BatchError(`${file} holds no batch: it is not a JSON object. ${KEPT}`, {
      code: 'STATE_CORRUPT',
    })
  }
  const old = value as Json
  refuseNewer(old, file)
  refuseSummaryShape(old, file)
  const named = withoutNulls(old)
  const whole = withoutNullFields(withDefaults(named))
  return {
    ...whole,
    status: renamed(named['status'], { running: 'in_progress' }) ?? 'in_progress',
    source_type: renamed(named['source_type'], { github_issues: 'issues' }) ?? 'file',
    auto_clear_events: renamedTokens(whole['auto_clear_events'] ?? []),
    skipped_features: renamedCategories(whole['skipped_features']),
    in_flight: byIndex(whole['in_flight']),
    paused_at_feature_index: indexOrNone(whole['paused_at_feature_index']),
    feature_order: nonEmpty(named['feature_order']) ?? identity(named['features']),
    pause: named['pause'] ?? pauseOfOlderTools(named),
    schema_version: SCHEMA_VERSION,
  }
}

const KEPT = 'The file was left as it is.'

function refuseNewer(old: Json, file: string): void {
  const version = old['schema_version']
  if (version === undefined || version === null) return
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1 && version <= SCHEMA_VERSION)
    return
  if (typeof version !== 'number' || version <= SCHEMA_VERSION) {
    throw new BatchError(
      `${file} cannot be read: its "schema_version" is none that was ever written. ${KEPT}`,
      { code: 'STATE_CORRUPT' },
    )
  }
  throw new BatchError(
    `${file} was written in format ${version}, newer than format ${SCHEMA_VERSION}, which this version of the plugin reads. ${KEPT} Update the plugin.`,
    { code: 'STATE_NEWER' },
  )
}

/** The shape in older documentation lists texts of what is done, but not the features themselves. */
function refuseSummaryShape(old: Json, file: string): void {
  const lists = [old['completed'], old['failed']]
  if ('features' in old || !lists.some((list) => Array.isArray(list))) return
  throw new BatchError(
    `${file} is a summary by an older tool: it lists what completed and failed but has no "features", so it cannot be run. ${KEPT} Move it away and start the batch from its features file.`,
    { code: 'STATE_LEGACY' },
  )
}

/** Older tools write null where they mean "nothing": read as absent, except in other tools' fields and where null has a meaning. */
function withoutNulls(old: Json): Json {
  const means = (key: string) => NULLABLE.has(key) || !Object.hasOwn(batchFile.shape, key)
  return Object.fromEntries(Object.entries(old).filter(([key, value]) => value !== null || means(key)))
}

const NULLABLE = new Set([
  'issue_numbers',
  'issue_bodies',
  'context_tokens_before_clear',
  'paused_at_feature_index',
  'owner',
  'pause',
  'checks',
  'leftovers',
  'run',
  'branch',
  'base_verification',
  'stop_blocks',
  'last_turn_error',
])

// Behind what is there: a file keeps the order of its fields.
function withDefaults(old: Json): Json {
  const missing = Object.entries(defaults(old)).filter(([key]) => !Object.hasOwn(old, key))
  return { ...old, ...Object.fromEntries(missing) }
}

function defaults(old: Json): Json {
  return {
    features_file: '',
    current_index: 0,
    completed_features: [],
    failed_features: [],
    skipped_features: [],
    context_token_estimate: 0,
    auto_clear_count: 0,
    created_at: old['updated_at'] ?? '',
    updated_at: old['created_at'] ?? '',
    issue_numbers: null,
    state_file: '',
    context_tokens_before_clear: null,
    paused_at_feature_index: null,
    retry_attempts: {},
    git_operations: {},
    feature_dependencies: {},
    analysis_metadata: {},
    workflow_mode: 'auto-implement',
    workflow_reminder: DEFAULT_REMINDER,
    revision: 0,
    owner: null,
    in_flight: {},
    verification: {},
    earlier_attempts: {},
    usage: {},
  }
}

function renamed(value: unknown, names: Record<string, string>): unknown {
  return typeof value === 'string' ? (names[value] ?? value) : value
}

function renamedTokens(events: unknown): unknown {
  if (!Array.isArray(events)) return events
  return events.map((event: unknown) => {
    if (typeof event !== 'object' || event === null || 'context_tokens_before_clear' in event) return event
    return { ...event, context_tokens_before_clear: (event as Json)['tokens_before'] }
  })
}

/** A skip for a failed quality gate is one that a person lifts; the older word stays beside it. */
function renamedCategories(records: unknown): unknown {
  if (!Array.isArray(records)) return records
  return records.map((record: unknown) => {
    const gated = typeof record === 'object' && record !== null && 'category' in record
    if (!gated || record.category !== 'quality_gate') return record
    return { ...record, category: 'manual', category_before: record.category }
  })
}

/** Older tools write -1 for a batch that has never been paused. */
function indexOrNone(index: unknown): unknown {
  return index === -1 ? null : index
}

/** Up to version 2 the one feature in progress stood there itself, with its index among its fields. */
function byIndex(inFlight: unknown): unknown {
  if (typeof inFlight !== 'object' || inFlight === null || !('feature_index' in inFlight)) return inFlight
  const { feature_index, ...rest } = inFlight
  return { [String(feature_index)]: rest }
}

function nonEmpty(order: unknown): unknown {
  return Array.isArray(order) && order.length === 0 ? undefined : order
}

function identity(features: unknown): number[] {
  return Array.isArray(features) ? features.map((_, index) => index) : []
}

/** Older tools know that a batch is paused but not why: a person cleared the context by hand. */
function pauseOfOlderTools(old: Json): Json | null {
  if (old['status'] !== 'paused') return null
  return {
    reason: 'user',
    since: old['updated_at'] ?? old['created_at'] ?? '',
    detail: 'paused by an older tool',
  }
}

const OF_FAILURE = new Set(['error_message', 'timestamp', 'retry_count', 'failure_kind'])
const OF_SKIP = new Set(['reason', 'category', 'timestamp'])
const OF_COMPACTION = new Set(['timestamp'])
const OF_OPERATIONS = new Set(['commit', 'push', 'pr'])
const OF_OPERATION = new Set(['timestamp', 'sha', 'branch', 'remote', 'number', 'url', 'error'])

/**
 * Reads null as absent in the records of an older file: older tools write it for an error text, a branch or a time that they do
 * not know. Fields of other tools keep theirs, and what is no record is left for the check of the types.
 */
export function withoutNullFields(old: Json): Json {
  return {
    ...old,
    failed_features: inRecords(old['failed_features'], OF_FAILURE),
    skipped_features: inRecords(old['skipped_features'], OF_SKIP),
    auto_clear_events: inRecords(old['auto_clear_events'], OF_COMPACTION),
    git_operations: mapped(old['git_operations'], (operations) =>
      mapped(dropNulls(operations, OF_OPERATIONS), (record, name) =>
        OF_OPERATIONS.has(name) ? dropNulls(record, OF_OPERATION) : record,
      ),
    ),
  }
}

function inRecords(records: unknown, fields: ReadonlySet<string>): unknown {
  return Array.isArray(records) ? records.map((record) => dropNulls(record, fields)) : records
}

function dropNulls(value: unknown, fields: ReadonlySet<string>): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).filter(([key, entry]) => entry !== null || !fields.has(key)),
  )
}

function mapped(value: unknown, change: (entry: unknown, key: string) => unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry, key)]))
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
