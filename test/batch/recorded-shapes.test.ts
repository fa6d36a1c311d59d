import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatBatch, parseBatch } from '../../lib/batch/state-file.ts'
import { projectFiles } from '../../lib/disk/project.ts'
import { damageText, readRetries } from '../../lib/disk/retry-store.ts'
import { safeLine } from '../../lib/text/clean.ts'
import { makeProject } from '../disk/worker.ts'

// Files as an older Python tool's own functions wrote them, of four of its generations (v1 to v4); only the folder
// of the project was replaced. `retry-*` is what it writes beside them.
const FOLDER = path.resolve(import.meta.dirname, '..', 'fixtures', 'recorded-shapes')

type Json = Record<string, unknown>
type Lists = Record<'failed_features' | 'skipped_features', Json[]>

// What the state format says of a field that is missing: every generation lacks some.
const DEFAULTS = {
  features_file: '',
  created_at: '',
  updated_at: '',
  status: 'in_progress',
  skipped_features: [],
  context_token_estimate: 0,
  auto_clear_count: 0,
  auto_clear_events: [],
  issue_numbers: null,
  source_type: 'file',
  state_file: '',
  context_tokens_before_clear: null,
  paused_at_feature_index: null,
  retry_attempts: {},
  git_operations: {},
  feature_dependencies: {},
  analysis_metadata: {},
  workflow_mode: 'auto-implement',
  workflow_reminder: 'Use /auto-implement for each feature. Do NOT implement directly.',
  revision: 0,
  owner: null,
  in_flight: {},
  pause: null,
  verification: {},
  earlier_attempts: {},
  usage: {},
  schema_version: 3,
}

// An older tool counts up to the last feature that ended, and calls the batch completed when that is the last one.
const resumed = (current_index: number) => () => ({ status: 'in_progress', current_index })
const paused = ({ updated_at }: Json) => ({
  pause: { reason: 'user', since: updated_at, detail: 'paused by an older tool' },
})
const gated = (record: Json) =>
  record['category'] === 'quality_gate'
    ? { ...record, category: 'manual', category_before: 'quality_gate' }
    : record
const skips = ({ skipped_features }: Lists) => ({ skipped_features: skipped_features.map(gated) })
// The whole difference that reading and writing makes to a shape of any generation, beside the defaults, the order of
// the list for an empty order and null for a `paused_at_feature_index` of -1.
const CHANGES: Record<string, (before: Json & Lists) => Json> = {
  'last-first': resumed(0),
  'out-of-order': resumed(1),
  'ordered-first-of-the-order-completed': resumed(0),
  'ordered-last-of-the-order-failed': () => ({ status: 'in_progress', current_index: 0 }),
  'in-place-advanced': resumed(0),
  'failed-twice': ({ failed_features }) => ({ failed_features: failed_features.slice(1) }),
  'failed-then-completed': () => ({ failed_features: [] }),
  'all-failed': () => ({ status: 'failed' }),
  'all-skipped': (before) => ({ ...skips(before), status: 'failed', current_index: 3 }),
  'skipped-by-the-quality-gate': skips,
  'paused-for-a-clear': paused,
  'paused-twice': paused,
}

const REFUSED: Record<string, [code: string, says: string]> = {
  'v4-refused-blank-feature': ['STATE_IMPOSSIBLE', 'feature 2 is blank'],
  'v4-refused-failed-then-skipped': ['STATE_IMPOSSIBLE', 'index 0 has two outcomes'],
  'v4-refused-skipped-then-completed': ['STATE_IMPOSSIBLE', 'index 0 has two outcomes'],
  'v4-refused-fewer-issues-than-features': ['STATE_IMPOSSIBLE', 'issue_numbers has 1 entries for 3 features'],
  'v4-refused-id-with-a-space': ['STATE_IMPOSSIBLE', 'batch_id is not a valid name'],
  'v4-refused-in-place-without-features': ['STATE_IMPOSSIBLE', 'it has no features'],
  'v4-refused-marked-index-of-no-feature': ['STATE_IMPOSSIBLE', 'failed_features names index 99'],
  'v4-refused-retry-count-of-no-feature': ['STATE_IMPOSSIBLE', 'retry_attempts names index 7'],
  'v4-refused-marked-index-below-zero': ['STATE_CORRUPT', '"completed_features.0"'],
  'v4-refused-source-of-its-own': ['STATE_CORRUPT', '"source_type"'],
  'v4-refused-tokens-below-zero': ['STATE_CORRUPT', '"context_token_estimate"'],
  'v4-refused-tokens-in-parts': ['STATE_CORRUPT', '"context_token_estimate"'],
  'v4-refused-skipped-with-words-of-its-own': ['STATE_CORRUPT', '"skipped_features.0.category"'],
}

const RETRIES: Record<string, [counts: [number, number][], all: number, row: number, open: boolean]> = {
  'retry-success-only': [[], 0, 0, false],
  'retry-once': [[[0, 1]], 1, 1, false],
  'retry-two-features': [
    [
      [0, 2],
      [2, 1],
    ],
    3,
    3,
    false,
  ],
  'retry-breaker-open': [
    [
      [0, 2],
      [2, 2],
      [3, 1],
    ],
    5,
    5,
    true,
  ],
  'retry-breaker-reset': [
    [
      [0, 2],
      [2, 2],
      [3, 1],
    ],
    5,
    0,
    false,
  ],
  'retry-at-the-global-limit': [
    [
      [0, 17],
      [1, 15],
      [2, 17],
      [3, 16],
    ],
    50,
    60,
    true,
  ],
}

const read = (name: string) => fs.readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')
const shapeOf = (name: string) => name.slice('v1-'.length)
const names = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && file.startsWith('v'))
  .map((file) => file.slice(0, -'.json'.length))
const loadable = names.filter((name) => !(name in REFUSED))

describe('a state file that an older Python tool wrote itself', () => {
  // W10 to W14. Break: a shape that the tool really writes is called corrupt, or loses a field at the next write.
  it.each(loadable)('%s loads and goes back without loss', (name) => {
    const before = JSON.parse(read(name)) as Json & Lists & { features: string[]; feature_order?: number[] }
    const written = formatBatch(parseBatch(read(name), name))
    expect(JSON.parse(written)).toEqual({
      ...DEFAULTS,
      ...before,
      // Texts are cleaned on reading.
      features: before.features.map(safeLine),
      feature_order: before.feature_order?.length ? before.feature_order : before.features.map((_, i) => i),
      paused_at_feature_index:
        before['paused_at_feature_index'] === -1 ? null : (before['paused_at_feature_index'] ?? null),
      ...CHANGES[shapeOf(name)]?.(before),
    })
    expect(formatBatch(parseBatch(written, name))).toBe(written)
  })

  // Break: what cannot be true is run, or the refusal does not say what is wrong.
  it.each(Object.entries(REFUSED))('%s is refused by name', (name, [code, says]) => {
    expect(() => parseBatch(read(name), 'state.json')).toThrow(
      expect.objectContaining({ name: 'BatchError', code, message: expect.stringContaining(says) }),
    )
  })

  it('is recorded in at least 30 shapes that load, each expectation with its file', () => {
    expect(loadable.length).toBeGreaterThanOrEqual(30)
    expect(new Set(loadable.map(read)).size).toBe(loadable.length)
    expect(Object.keys(REFUSED).filter((name) => !names.includes(name))).toEqual([])
    expect(Object.keys(CHANGES).filter((shape) => !names.some((name) => shapeOf(name) === shape))).toEqual([])
  })
})

describe('the words that only some generations write', () => {
  // Break: every file of the second generation, which writes -1 for "never paused", is called corrupt.
  it('-1 for a batch that was never paused is read as none, any other number below zero is refused', () => {
    const text = read('v2-fresh-from-a-file')
    expect(text).toContain('"paused_at_feature_index": -1')
    expect(parseBatch(text, 'state.json').paused_at_feature_index).toBeNull()
    expect(() => parseBatch(text.replace('_index": -1', '_index": -2'), 'state.json')).toThrow(
      expect.objectContaining({ code: 'STATE_CORRUPT' }),
    )
  })

  // Break: a list that holds no records makes the reader crash instead of refusing.
  it.each([null, 'quality_gate', 7, {}])('the skip record %j is refused, not misread', (record) => {
    const batch = { ...JSON.parse(read('v4-fresh-from-a-file')), skipped_features: [record] }
    expect(() => parseBatch(JSON.stringify(batch), 'state.json')).toThrow(
      expect.objectContaining({ code: 'STATE_CORRUPT' }),
    )
  })

  it('skip records that are no list are refused', () => {
    const batch = { ...JSON.parse(read('v4-fresh-from-a-file')), skipped_features: 'quality_gate' }
    expect(() => parseBatch(JSON.stringify(batch), 'state.json')).toThrow('"skipped_features"')
  })
})

describe('a retry file that an older Python tool wrote itself', () => {
  function inProject<Result>(name: string, use: (files: ReturnType<typeof projectFiles>) => Result): Result {
    const files = projectFiles(makeProject())
    try {
      fs.mkdirSync(path.dirname(files.audit('b1')), { recursive: true, mode: 0o700 })
      fs.copyFileSync(path.join(FOLDER, 'retry-audit.jsonl'), files.audit('b1'))
      fs.writeFileSync(files.retry('b1'), name === '' ? '{' : read(name))
      return use(files)
    } finally {
      fs.rmSync(files.root, { recursive: true, force: true })
    }
  }

  // Break: counts of an older tool are forgotten, and a night's limits begin anew.
  it.each(Object.entries(RETRIES))('%s keeps its counts and its times', (name, [counts, all, row, open]) => {
    const before = JSON.parse(read(name)) as Json
    expect(
      inProject(name, (files) =>
        readRetries(files, { batch_id: 'b1', features: Array<string>(20).fill('x') }, '2026-01-02T03:04:05Z'),
      ),
    ).toEqual({
      record: {
        ...before,
        retry_counts: new Map(counts),
        global_retry_count: all,
        consecutive_failures: row,
        circuit_breaker_open: open,
      },
    })
  })

  // Break: the lines of an older tool's audit log are not understood, and a damaged file counts as none.
  it('is made again from the lines of its audit log', () => {
    const reading = inProject('', (files) =>
      readRetries(files, { batch_id: 'b1', features: Array<string>(20).fill('x') }, '2026-01-02T03:04:05Z'),
    )
    const { record } = reading
    expect(damageText(reading)).toContain('made again from the audit log')
    expect(record.retry_counts).toEqual(
      new Map([
        [0, 17],
        [1, 15],
        [2, 17],
        [3, 16],
      ]),
    )
    expect(record.global_retry_count).toBeGreaterThanOrEqual(50)
    expect(record.circuit_breaker_open).toBe(true)
  })
})
