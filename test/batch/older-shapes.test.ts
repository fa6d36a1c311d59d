import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { BatchError } from '../../lib/errors.ts'
import { safeLine } from '../../lib/text/clean.ts'

const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'older-shapes')
const T = '2025-12-01T21:04:05.123456'

// What the state format says of a field that is missing or, where null has no meaning of its own, null.
const DEFAULTS = {
  features_file: '',
  completed_features: [],
  failed_features: [],
  skipped_features: [],
  context_token_estimate: 0,
  auto_clear_count: 0,
  auto_clear_events: [],
  created_at: '',
  updated_at: '',
  issue_numbers: null,
  source_type: 'file',
  state_file: '',
  context_tokens_before_clear: null,
  paused_at_feature_index: null,
  retry_attempts: {},
  git_operations: {},
  feature_order: [0, 1, 2],
  feature_dependencies: {},
  analysis_metadata: {},
  workflow_mode: 'auto-implement',
  workflow_reminder: 'Use /auto-implement for each feature. Do NOT implement directly.',
  status: 'in_progress',
  current_index: 0,
  revision: 0,
  owner: null,
  in_flight: {},
  pause: null,
  verification: {},
  earlier_attempts: {},
  usage: {},
  schema_version: 3,
}

const failed = (feature_index: number, error_message: string, more: object = {}) => ({
  feature_index,
  error_message,
  timestamp: T,
  ...more,
})
const pause = (since: string) => ({ reason: 'user', since, detail: 'paused by an older tool' })
const waits = (feature_index: number, other: number) => ({
  feature_index,
  reason: `waits for feature ${other}, which was not completed`,
  category: 'dependency',
  timestamp: T,
})

// The whole difference that reading and writing makes to a file, beside the defaults of what it lacks.
const CHANGES: Record<string, object> = {
  'status-running': { status: 'in_progress' },
  'github-issues': { source_type: 'issues' },
  'tokens-before': {
    auto_clear_events: [
      { feature_index: 0, tokens_before: 155_000, context_tokens_before_clear: 155_000, timestamp: T },
      { feature_index: 1, tokens_before: 160_000, context_tokens_before_clear: 160_000, timestamp: T },
    ],
  },
  'finished-out-of-order': { status: 'in_progress', current_index: 0 },
  'failed-twice': { failed_features: [failed(0, 'second', { retry_count: 1 })] },
  'failed-then-completed': { failed_features: [] },
  'completed-twice': { completed_features: [0] },
  'failed-with-features-left': { status: 'in_progress' },
  'all-failed-called-completed': { status: 'failed' },
  'completed-called-in-progress': { status: 'completed', current_index: 3 },
  'paused-for-a-clear': { pause: pause(T) },
  'paused-without-times': { pause: pause('') },
  'git-operations-with-nulls': {
    git_operations: { 0: { commit: { success: true, timestamp: T, sha: 'abc1234' } } },
  },
  'empty-order': { feature_order: [0, 1, 2] },
  'blocked-by-a-failure': {
    skipped_features: [waits(1, 1), waits(2, 2)],
    current_index: 3,
    status: 'failed',
  },
  'skipped-without-a-category': {
    skipped_features: [{ feature_index: 0, reason: 'later', category: 'manual', timestamp: T }],
  },
  'null-in-records': {
    // A field that the format does not know keeps its null.
    failed_features: [{ feature_index: 0, error_message: '', timestamp: '', error_type: null }],
    skipped_features: [{ feature_index: 1, reason: '', category: 'manual', timestamp: '' }],
    auto_clear_events: [{ feature_index: 0, context_tokens_before_clear: 155_000, timestamp: '' }],
  },
  'bare-records': { failed_features: [{ feature_index: 0, error_message: '', timestamp: '' }] },
  'fields-of-other-tools-at-every-level': { current_index: 2 },
}

const REFUSED: Record<string, [code: string, says: string]> = {
  'refused-summary': ['STATE_LEGACY', 'no "features"'],
  'refused-summary-of-texts-only': ['STATE_LEGACY', 'no "features"'],
  'refused-total-above-the-list': ['STATE_IMPOSSIBLE', 'total_features is 5 but "features" has 2'],
  'refused-index-below-zero': ['STATE_IMPOSSIBLE', 'current_index -1'],
  'refused-index-past-the-end': ['STATE_IMPOSSIBLE', 'current_index 4'],
  'refused-outcome-of-no-feature': ['STATE_IMPOSSIBLE', 'completed_features names index 99'],
  'refused-bogus-status': ['STATE_CORRUPT', '"status"'],
  'refused-blank-feature': ['STATE_IMPOSSIBLE', 'feature 2 is blank'],
  'refused-misaligned-issues': ['STATE_IMPOSSIBLE', 'issue_numbers has 2 entries for 3 features'],
  'refused-id-with-a-line-break': ['STATE_IMPOSSIBLE', 'batch_id'],
  'refused-cycle': ['STATE_IMPOSSIBLE', 'cycle among the indices 0, 1'],
  'refused-negative-key': ['STATE_CORRUPT', '"retry_attempts'],
  'refused-failed-and-skipped': ['STATE_IMPOSSIBLE', 'index 0 has two outcomes'],
  'refused-feature-that-is-no-text': ['STATE_CORRUPT', '"features.1"'],
  'refused-list-of-batches': ['STATE_CORRUPT', 'not a JSON object'],
  'refused-not-a-number': ['STATE_CORRUPT', 'not valid JSON'],
  'refused-cut-short': ['STATE_CORRUPT', 'not valid JSON'],
  'refused-empty': ['STATE_CORRUPT', 'it is empty'],
}

function read(name: string): string {
  return fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')
}

const names = fs.readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''))
const loadable = names.filter((name) => !(name in REFUSED))

describe('a file of an older tool', () => {
  // W10 to W14, W28. Break: a shape that these tools write is called corrupt, or loses a field at the next write.
  it.each(loadable)('%s loads and goes back without loss', (name) => {
    const before = JSON.parse(read(name).replace(/^\uFEFF/, '')) as Record<string, unknown>
    const written = formatBatch(parseBatch(read(name), name))
    const kept = Object.entries(before).filter(([field, value]) => value !== null || !(field in DEFAULTS))
    const features = (before['features'] as string[]).map(safeLine)
    expect(JSON.parse(written)).toEqual({
      ...DEFAULTS,
      ...Object.fromEntries(kept),
      features,
      ...CHANGES[name],
    })
    expect(formatBatch(parseBatch(written, name))).toBe(written)
  })

  // W13, W14, W18, W19, W26. Break: what cannot be true is run, or the refusal does not say what is wrong.
  it.each(Object.entries(REFUSED))('%s is refused by name', (name, [code, says]) => {
    expect(() => parseBatch(read(name), 'state.json')).toThrow(
      expect.objectContaining({
        name: 'BatchError',
        code,
        message: expect.stringMatching(/^state\.json .*left as it is/s),
      }),
    )
    expect(() => parseBatch(read(name), 'state.json')).toThrow(says)
    expect(() => parseBatch(read(name), 'state.json')).toThrow(BatchError)
  })

  it('is recorded in at least 30 shapes that load, each expectation with its file', () => {
    expect(loadable.length).toBeGreaterThanOrEqual(30)
    expect(
      [...Object.keys(CHANGES), ...Object.keys(REFUSED)].filter((name) => !names.includes(name)),
    ).toEqual([])
  })
})
