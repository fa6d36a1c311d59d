// Written by scripts/dev/schema-checks.mjs from batch-schema.ts, which is the file to edit.

/** Tells whether `value` is what the schema in batch-schema.ts would give back unchanged; where not, the schema says why. */
export function isBatchFile(value: unknown): boolean {
  return isObject1(value)
}

/** The fields that the schema names. */
export const BATCH_FIELDS: ReadonlySet<string> = new Set(["batch_id","features_file","total_features","features","current_index","status","completed_features","failed_features","skipped_features","context_token_estimate","auto_clear_count","auto_clear_events","created_at","updated_at","issue_numbers","issue_bodies","source_type","state_file","context_tokens_before_clear","paused_at_feature_index","retry_attempts","git_operations","feature_order","feature_dependencies","analysis_metadata","workflow_mode","workflow_reminder","schema_version","revision","owner","in_flight","pause","verification","base_verification","stop_blocks","last_turn_error"])

type Json = any

// Of a JSON text: zod drops a member named __proto__, so one that has it is left to zod.
function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__')
}

function isObject1(value: Json): boolean {
  return (
    isObject(value) &&
    typeof value.batch_id === 'string' &&
    typeof value.features_file === 'string' &&
    Number.isSafeInteger(value.total_features) && value.total_features >= 0 &&
    Array.isArray(value.features) && value.features.every((entry: Json) => typeof entry === 'string') &&
    Number.isSafeInteger(value.current_index) &&
    (value.status === 'in_progress' || value.status === 'paused' || value.status === 'completed' || value.status === 'failed') &&
    Array.isArray(value.completed_features) && value.completed_features.every((entry: Json) => Number.isSafeInteger(entry) && entry >= 0) &&
    Array.isArray(value.failed_features) && value.failed_features.every((entry: Json) => isObject2(entry)) &&
    Array.isArray(value.skipped_features) && value.skipped_features.every((entry: Json) => isObject3(entry)) &&
    Number.isSafeInteger(value.context_token_estimate) && value.context_token_estimate >= 0 &&
    Number.isSafeInteger(value.auto_clear_count) && value.auto_clear_count >= 0 &&
    Array.isArray(value.auto_clear_events) && value.auto_clear_events.every((entry: Json) => isObject4(entry)) &&
    typeof value.created_at === 'string' &&
    typeof value.updated_at === 'string' &&
    (value.issue_numbers === null || Array.isArray(value.issue_numbers) && value.issue_numbers.every((entry: Json) => (entry === null || Number.isSafeInteger(entry)))) &&
    (value.issue_bodies === undefined || (value.issue_bodies === null || Array.isArray(value.issue_bodies) && value.issue_bodies.every((entry: Json) => (entry === null || typeof entry === 'string')))) &&
    (value.source_type === 'file' || value.source_type === 'issues') &&
    typeof value.state_file === 'string' &&
    (value.context_tokens_before_clear === null || Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0) &&
    (value.paused_at_feature_index === null || Number.isSafeInteger(value.paused_at_feature_index) && value.paused_at_feature_index >= 0) &&
    isObject(value.retry_attempts) && Object.entries<Json>(value.retry_attempts).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number.isSafeInteger(entry) && entry >= 0) &&
    isObject(value.git_operations) && Object.entries<Json>(value.git_operations).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject5(entry)) &&
    Array.isArray(value.feature_order) && value.feature_order.every((entry: Json) => Number.isSafeInteger(entry) && entry >= 0) &&
    isObject(value.feature_dependencies) && Object.entries<Json>(value.feature_dependencies).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Array.isArray(entry) && entry.every((entry: Json) => Number.isSafeInteger(entry) && entry >= 0)) &&
    isObject(value.analysis_metadata) &&
    (value.workflow_mode === 'auto-implement' || value.workflow_mode === 'direct') &&
    typeof value.workflow_reminder === 'string' &&
    Number.isSafeInteger(value.schema_version) &&
    Number.isSafeInteger(value.revision) && value.revision >= 0 &&
    (value.owner === null || isObject7(value.owner)) &&
    (value.in_flight === null || isObject8(value.in_flight)) &&
    (value.pause === null || isObject9(value.pause)) &&
    isObject(value.verification) && Object.entries<Json>(value.verification).every(([key, entry]) => /^(?:0|[1-9]\d{0,8})$/.test(key) && isObject10(entry)) &&
    (value.base_verification === undefined || (value.base_verification === null || isObject10(value.base_verification))) &&
    (value.stop_blocks === undefined || (value.stop_blocks === null || isObject12(value.stop_blocks))) &&
    (value.last_turn_error === undefined || (value.last_turn_error === null || isObject13(value.last_turn_error)))
  )
}

function isObject2(value: Json): boolean {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 &&
    typeof value.error_message === 'string' &&
    typeof value.timestamp === 'string' &&
    (value.retry_count === undefined || Number.isSafeInteger(value.retry_count) && value.retry_count >= 0) &&
    (value.failure_kind === undefined || typeof value.failure_kind === 'string')
  )
}

function isObject3(value: Json): boolean {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 &&
    typeof value.reason === 'string' &&
    (value.category === 'manual' || value.category === 'dependency' || value.category === 'question') &&
    typeof value.timestamp === 'string'
  )
}

function isObject4(value: Json): boolean {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 &&
    Number.isSafeInteger(value.context_tokens_before_clear) && value.context_tokens_before_clear >= 0 &&
    typeof value.timestamp === 'string'
  )
}

function isObject5(value: Json): boolean {
  return (
    isObject(value) &&
    (value.commit === undefined || isObject6(value.commit)) &&
    (value.push === undefined || isObject6(value.push)) &&
    (value.pr === undefined || isObject6(value.pr))
  )
}

function isObject6(value: Json): boolean {
  return (
    isObject(value) &&
    typeof value.success === 'boolean' &&
    (value.timestamp === undefined || typeof value.timestamp === 'string') &&
    (value.sha === undefined || typeof value.sha === 'string') &&
    (value.branch === undefined || typeof value.branch === 'string') &&
    (value.remote === undefined || typeof value.remote === 'string') &&
    (value.number === undefined || Number.isSafeInteger(value.number)) &&
    (value.url === undefined || typeof value.url === 'string') &&
    (value.error === undefined || typeof value.error === 'string')
  )
}

function isObject7(value: Json): boolean {
  return (
    isObject(value) &&
    typeof value.session_id === 'string' &&
    typeof value.host === 'string' &&
    (value.pid === undefined || Number.isSafeInteger(value.pid)) &&
    (value.pid_started === undefined || typeof value.pid_started === 'string') &&
    Number.isSafeInteger(value.epoch) && value.epoch >= 0 &&
    typeof value.since === 'string' &&
    typeof value.last_seen === 'string' &&
    (value.released_at === undefined || typeof value.released_at === 'string')
  )
}

function isObject8(value: Json): boolean {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.feature_index) && value.feature_index >= 0 &&
    Number.isSafeInteger(value.attempt) && value.attempt > 0 &&
    typeof value.started_at === 'string' &&
    (value.base_sha === null || typeof value.base_sha === 'string') &&
    (value.last_error === undefined || typeof value.last_error === 'string') &&
    (value.not_before === undefined || typeof value.not_before === 'string') &&
    (value.briefed_at === undefined || typeof value.briefed_at === 'string')
  )
}

function isObject9(value: Json): boolean {
  return (
    isObject(value) &&
    (value.reason === 'breaker' || value.reason === 'quota' || value.reason === 'auth' || value.reason === 'billing' || value.reason === 'stalled' || value.reason === 'question' || value.reason === 'user') &&
    typeof value.since === 'string' &&
    (value.until === undefined || typeof value.until === 'string') &&
    typeof value.detail === 'string'
  )
}

function isObject10(value: Json): boolean {
  return (
    isObject(value) &&
    (value.result === 'passed' || value.result === 'failed' || value.result === 'unverified') &&
    Number.isSafeInteger(value.failed_checks) && value.failed_checks >= 0 &&
    Array.isArray(value.commands) && value.commands.every((entry: Json) => isObject11(entry)) &&
    (value.head === null || typeof value.head === 'string') &&
    typeof value.timestamp === 'string'
  )
}

function isObject11(value: Json): boolean {
  return (
    isObject(value) &&
    typeof value.command === 'string' &&
    (value.exit_code === null || Number.isSafeInteger(value.exit_code)) &&
    Number.isFinite(value.seconds) &&
    (value.timed_out === undefined || typeof value.timed_out === 'boolean') &&
    typeof value.output_tail === 'string'
  )
}

function isObject12(value: Json): boolean {
  return (
    isObject(value) &&
    Number.isSafeInteger(value.count) && value.count >= 0 &&
    typeof value.mark === 'string'
  )
}

function isObject13(value: Json): boolean {
  return (
    isObject(value) &&
    typeof value.error === 'string' &&
    typeof value.message === 'string' &&
    typeof value.timestamp === 'string'
  )
}
