import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHookInput } from '../lib/host/generated/hook-check.ts'
import { hookInput } from '../lib/host/hook-schema.ts'
import { batchFile } from '../lib/model/batch-schema.ts'
import { isBatchFile } from '../lib/model/generated/batch-check.ts'
import { isRetryFile } from '../lib/model/generated/retry-check.ts'
import { retryFile } from '../lib/model/retry-schema.ts'

// The functions in lib/*/generated say in a moment what zod says slowly. Break: one says yes to what zod refuses or fills
// in, and a corrupt file is worked on; or it says no to a whole file, and every call loads zod.

type Json = Record<string, unknown>
type Reader = { safeParse(value: unknown): { success: boolean; data?: unknown } }

const time = '2026-03-04T05:06:07.000Z'
const verification = {
  result: 'passed',
  failed_checks: 0,
  commands: [{ command: 'npm test', exit_code: null, seconds: 0.5, timed_out: true, output_tail: 'ok' }],
  head: null,
  timestamp: time,
}
const WHOLE_BATCH: Json = {
  batch_id: 'batch-1',
  features_file: 'features.txt',
  total_features: 2,
  features: ['Add a login', 'Add a logout'],
  current_index: 1,
  status: 'in_progress',
  completed_features: [0],
  failed_features: [
    { feature_index: 1, error_message: 'x', timestamp: time, retry_count: 1, failure_kind: 'test' },
  ],
  skipped_features: [{ feature_index: 1, reason: 'x', category: 'manual', timestamp: time, more: [1] }],
  context_token_estimate: 10,
  auto_clear_count: 1,
  auto_clear_events: [{ feature_index: 0, context_tokens_before_clear: 5, timestamp: time }],
  created_at: time,
  updated_at: time,
  issue_numbers: [72, null],
  issue_bodies: ['text', null],
  source_type: 'issues',
  state_file: '/project/.claude/batch_state.json',
  context_tokens_before_clear: null,
  paused_at_feature_index: 0,
  retry_attempts: { 0: 2 },
  git_operations: { 0: { commit: { success: true, sha: 'abc', number: 3 }, push: { success: false } } },
  feature_order: [0, 1],
  feature_dependencies: { 1: [0] },
  analysis_metadata: { note: 'x' },
  workflow_mode: 'direct',
  workflow_reminder: 'x',
  schema_version: 2,
  revision: 7,
  owner: { session_id: 's', host: 'h', pid: 1, pid_started: 'x', epoch: 1, since: time, last_seen: time },
  in_flight: { feature_index: 1, attempt: 1, started_at: time, base_sha: null, last_error: 'x' },
  pause: { reason: 'quota', since: time, until: time, detail: '' },
  verification: { 0: verification },
  base_verification: verification,
  stop_blocks: { count: 1, mark: 'x' },
  last_turn_error: { error: 'x', message: 'y', timestamp: time },
  of_another_tool: { deep: [{ a: 1 }] },
}
const WHOLE_RETRY: Json = {
  batch_id: 'batch-1',
  retry_counts: { 0: 2, 11: 1 },
  global_retry_count: 3,
  consecutive_failures: 1,
  circuit_breaker_open: false,
  failed_streak: [0],
  created_at: time,
  updated_at: time,
  of_another_tool: 1,
}
const WHOLE_EVENT: Json = {
  hook_event_name: 'Stop',
  session_id: 's',
  transcript_path: '/t',
  cwd: '/project',
  permission_mode: 'default',
  source: 'compact',
  trigger: 'auto',
  stop_hook_active: true,
  background_tasks: [{ id: 1 }],
  session_crons: [],
  last_assistant_message: 'x',
  tool_name: 'Bash',
  tool_input: { command: 'ls' },
  agent_id: 'a',
}

const CHECKS: [string, Json, Reader, (value: unknown) => boolean][] = [
  ['a state file', WHOLE_BATCH, batchFile, isBatchFile],
  ['a retry file', WHOLE_RETRY, retryFile, isRetryFile],
  ['a hook’s input', WHOLE_EVENT, hookInput, isHookInput],
]

// As JSON.parse makes it: a member of its own, which an object literal cannot have.
const WITH_PROTO = JSON.parse('{"__proto__": {"a": 1}}')
const STRANGE = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  [],
  [null],
  {},
  WITH_PROTO,
]

function changed(value: unknown, picks: readonly number[], put: unknown): unknown {
  const [pick = 0, ...rest] = picks
  if (typeof value !== 'object' || value === null || picks.length === 0) return put
  const keys = Object.keys(value)
  const key = keys[pick % (keys.length + 1)]
  if (Array.isArray(value))
    return key === undefined
      ? [...value, put]
      : value.map((e, at) => (`${at}` === key ? changed(e, rest, put) : e))
  if (key === undefined) return { ...value, [`${put}`]: put }
  const entries = Object.entries(value)
  if (rest.length === 0 && put === undefined)
    return Object.fromEntries(entries.filter(([name]) => name !== key))
  return Object.fromEntries(entries.map(([name, e]) => [name, name === key ? changed(e, rest, put) : e]))
}

describe.each(CHECKS)('%s', (_, whole, schema, isWhole) => {
  it('is taken at once when it is whole', () => {
    expect(isWhole(whole)).toBe(true)
  })

  it('is taken at once exactly where the schema gives it back unchanged', () => {
    const picks = fc.array(fc.nat(60), { minLength: 1, maxLength: 4 })
    const put = fc.constantFrom(undefined, ...STRANGE)
    const edits = fc.array(fc.tuple(picks, put), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(edits, (list) => {
        const value = list.reduce<unknown>((json, [where, what]) => changed(json, where, what), whole)
        const read = schema.safeParse(value)
        expect(isWhole(value)).toBe(read.success && isDeepStrictEqual(read.data, value))
      }),
      { numRuns: 3000 },
    )
  })

  it.each(['no object', null, [], 5])('is not %j', (value) => {
    expect(isWhole(value)).toBe(false)
  })
})
