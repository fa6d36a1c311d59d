// Written by scripts/dev/schema-checks.mjs from retry-schema.ts, which is the file to edit.

/** Tells whether `value` is what the schema in retry-schema.ts would give back unchanged; where not, the schema says why. */
export function isRetryFile(value: unknown): boolean {
  return isObject1(value)
}

type Json = any

// Of a JSON text: zod drops a member named __proto__, so one that has it is left to zod.
function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__')
}

function isObject1(value: Json): boolean {
  return (
    isObject(value) &&
    typeof value.batch_id === 'string' &&
    isObject(value.retry_counts) && Object.entries<Json>(value.retry_counts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) &&
    Number.isSafeInteger(value.global_retry_count) && value.global_retry_count >= 0 &&
    Number.isSafeInteger(value.consecutive_failures) && value.consecutive_failures >= 0 &&
    typeof value.circuit_breaker_open === 'boolean' &&
    (value.failed_streak === undefined || Array.isArray(value.failed_streak) && value.failed_streak.every((entry: Json) => Number.isSafeInteger(entry) && entry >= 0)) &&
    typeof value.created_at === 'string' &&
    typeof value.updated_at === 'string'
  )
}
