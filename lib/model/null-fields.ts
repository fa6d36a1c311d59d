type Json = Record<string, unknown>

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
      mapped(withoutNulls(operations, OF_OPERATIONS), (record, name) =>
        OF_OPERATIONS.has(name) ? withoutNulls(record, OF_OPERATION) : record,
      ),
    ),
  }
}

function inRecords(records: unknown, fields: ReadonlySet<string>): unknown {
  return Array.isArray(records) ? records.map((record) => withoutNulls(record, fields)) : records
}

function withoutNulls(value: unknown, fields: ReadonlySet<string>): unknown {
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
