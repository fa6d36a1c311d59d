import { describe, expect, it } from 'vitest'
import { migrate, withoutNullFields } from '../../lib/batch/migrate.ts'
import { nextFeature } from '../../lib/batch/progress.ts'
import { DEFAULT_REMINDER } from '../../lib/batch/schema.ts'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { BatchError } from '../../lib/errors.ts'
import { asJson, makeBatch, NOW } from '../fakes/make-batch.ts'

const FILE = '/project/.claude/batch_state.json'

// The least that an older tool writes.
const OLD = {
  batch_id: 'batch-20250101-000000',
  features_file: 'features.txt',
  total_features: 3,
  features: ['one', 'two', 'three'],
  current_index: 1,
  status: 'in_progress',
}

function parse(json: unknown) {
  return parseBatch(JSON.stringify(json), FILE)
}

function errorOf(json: unknown): BatchError {
  try {
    migrate(json, FILE)
  } catch (error) {
    if (error instanceof BatchError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('migrate, from a file without the optional fields', () => {
  // W13. Break: one missing field makes every batch of an older tool unreadable.
  it('fills in the defaults', () => {
    expect(parse(OLD)).toMatchObject({
      completed_features: [],
      failed_features: [],
      skipped_features: [],
      context_token_estimate: 0,
      auto_clear_count: 0,
      auto_clear_events: [],
      issue_numbers: null,
      source_type: 'file',
      context_tokens_before_clear: null,
      paused_at_feature_index: null,
      retry_attempts: new Map(),
      git_operations: new Map(),
      feature_order: [0, 1, 2],
      feature_dependencies: new Map(),
      analysis_metadata: {},
      workflow_mode: 'auto-implement',
      workflow_reminder: DEFAULT_REMINDER,
      schema_version: 3,
      revision: 0,
      owner: null,
      in_flight: new Map(),
      pause: null,
      verification: new Map(),
    })
  })

  // W28. Break: a state that lacks `status` or `features_file` is never loaded again.
  it('reads one that lacks status, features_file and current_index', () => {
    const { status: _, features_file: __, current_index: ___, ...bare } = OLD
    expect(parse(bare)).toMatchObject({ status: 'in_progress', features_file: '', current_index: 0 })
  })

  // W13. Break: `null` where a list or map is due crashes the reader.
  it('reads null as absent in every optional field', () => {
    const optional = Object.keys(asJson(makeBatch())).filter((field) => !(field in OLD))
    const nulls = Object.fromEntries(optional.map((field) => [field, null]))
    expect(parse({ ...OLD, ...nulls })).toEqual({ ...parse(OLD), checks: null, branch: null })
  })

  // Break: an empty order of an older tool is taken for a permutation, and nothing is ever handed out.
  it('reads an empty order as the order of the list', () => {
    const batch = parse({ ...OLD, feature_order: [] })
    expect(batch.feature_order).toEqual([0, 1, 2])
    expect(nextFeature(batch)).toEqual({ kind: 'pending', index: 0 })
  })

  // Break: one known time is there, and the other is shown as unknown.
  it('takes a missing time from the other one', () => {
    expect(parse({ ...OLD, created_at: NOW }).updated_at).toBe(NOW)
    expect(parse({ ...OLD, updated_at: NOW }).created_at).toBe(NOW)
  })
})

describe('migrate, from the words of older tools', () => {
  // Break: an old batch that runs is called corrupt.
  it('reads `running` as in_progress', () => {
    expect(parse({ ...OLD, status: 'running' }).status).toBe('in_progress')
  })

  // Break: an old batch from issues is called corrupt, or its issues are never closed.
  it('reads `github_issues` as issues', () => {
    const batch = parse({ ...OLD, source_type: 'github_issues', issue_numbers: [72, 73, 74] })
    expect(batch).toMatchObject({ source_type: 'issues', issue_numbers: [72, 73, 74] })
  })

  // Break: the token counts of past compactions are lost.
  it('reads `tokens_before`, and leaves the newer word alone', () => {
    const events = [
      { feature_index: 0, tokens_before: 155_000, timestamp: NOW },
      { feature_index: 1, context_tokens_before_clear: 160_000, tokens_before: 1, timestamp: NOW },
    ]
    const read = parse({ ...OLD, auto_clear_events: events }).auto_clear_events
    expect(read.map((event) => event.context_tokens_before_clear)).toEqual([155_000, 160_000])
  })

  // W21. Break: an old pause is forgotten, and the batch runs on by itself.
  it('keeps a batch paused that an older tool paused, so that `resume` can end it', () => {
    const batch = parse({ ...OLD, status: 'paused', updated_at: NOW })
    expect(batch.status).toBe('paused')
    expect(batch.pause).toMatchObject({ reason: 'user', since: NOW })
    expect(parse({ ...OLD, status: 'paused' }).pause).toMatchObject({ since: '' })
  })

  // Break: a pause with a reason and an end is replaced by the bare one.
  it('leaves a pause that says why as it is', () => {
    const pause = { reason: 'quota', since: NOW, until: NOW, detail: 'limit' }
    expect(parse({ ...OLD, status: 'paused', pause }).pause).toEqual(pause)
  })
})

describe('migrate, with fields that it does not know', () => {
  // Break: the next rewrite loses what another tool keeps in the file.
  it.each([[1], ['text'], [[1, { a: null }]], [{ deep: { deeper: true } }], [false], [null]])(
    'keeps the value %j of an unknown field through a rewrite',
    (value) => {
      const rewritten = JSON.parse(formatBatch(parse({ ...OLD, other_tool: value })))
      expect(rewritten).toHaveProperty('other_tool', value)
    },
  )
})

describe('migrate refuses', () => {
  // Break: the summary shape is read as a batch without features, and saved over.
  it.each([
    [{ completed: ['Add login'], failed: [] }],
    [{ completed: ['Add login'] }],
    [{ batch_id: 'b', failed: ['Add logout'], current_index: 1, status: 'running' }],
  ])('the summary shape of older documentation, and says what is missing: %j', (json) => {
    const error = errorOf(json)
    expect(error.code).toBe('STATE_LEGACY')
    expect(error.message).toContain('no "features"')
    expect(error.message).toContain(FILE)
    expect(error.message).toContain('The file was left as it is')
  })

  // Break: a field called `completed` beside real features makes a good file unreadable.
  it('no file that has features, whatever else it lists', () => {
    expect(parse({ ...OLD, completed: ['one'] }).features).toEqual(['one', 'two', 'three'])
  })

  // Break: a newer program's fields are misread, and written back wrong.
  it.each([[4], [99], [3.5]])('format %j, as newer', (schema_version) => {
    const error = errorOf({ ...OLD, schema_version })
    expect(error.code).toBe('STATE_NEWER')
    expect(error.message).toContain('Update the plugin.')
  })

  // Break: a version that means nothing is taken for ours.
  it.each([[0], [-1], ['2'], ['3'], [2.5], [{}]])('format %j, which no program wrote', (schema_version) => {
    expect(errorOf({ ...OLD, schema_version }).code).toMatch(/^STATE_/)
  })

  // Break: the three formats that exist are refused.
  it.each([[undefined], [null], [1], [2], [3]])('no file of format %j', (schema_version) => {
    expect(parse({ ...OLD, schema_version }).schema_version).toBe(3)
  })

  // W13. Break: a list passes for an object.
  it.each([[[]], [null], ['batch'], [7]])('%j, which is no object', (json) => {
    expect(errorOf(json).code).toBe('STATE_CORRUPT')
  })
})

describe('null in the records of an older file', () => {
  // W13. Break: a failure without a text makes the whole batch unreadable.
  it('is read as absent where the format knows the field, and kept elsewhere', () => {
    const old = {
      failed_features: [{ feature_index: 0, error_message: null, retry_count: null, other_tool: null }],
      skipped_features: [{ feature_index: 1, category: null }],
      auto_clear_events: [{ feature_index: 1, timestamp: null }],
      git_operations: { 0: { commit: { success: true, branch: null, hook: null }, push: null, merge: null } },
      other_tool: null,
    }
    expect(withoutNullFields(old)).toEqual({
      failed_features: [{ feature_index: 0, other_tool: null }],
      skipped_features: [{ feature_index: 1 }],
      auto_clear_events: [{ feature_index: 1 }],
      git_operations: { 0: { commit: { success: true, hook: null }, merge: null } },
      other_tool: null,
    })
  })

  // Break: what is no record is made into an empty one, and read as if it were right.
  it('changes nothing where there are no records', () => {
    const odd = {
      failed_features: { 0: { error_message: null } },
      skipped_features: ['text', null, [null]],
      auto_clear_events: 7,
      git_operations: { 0: 'text', 1: [null], 2: null },
    }
    expect(withoutNullFields(odd)).toEqual(odd)
    expect(withoutNullFields({ ...odd, git_operations: [null] })['git_operations']).toEqual([null])
  })
})
