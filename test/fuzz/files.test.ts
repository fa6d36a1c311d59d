import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatBatch } from '../../lib/batch/state-file.ts'
import { parseSettings } from '../../lib/claude/settings.ts'
import { updateBatchAndRetries } from '../../lib/disk/batch-store.ts'
import { readFeaturesFile } from '../../lib/disk/features-file.ts'
import { projectFiles } from '../../lib/disk/project.ts'
import { readRetries } from '../../lib/disk/retry-store.ts'
import { countRetry } from '../../lib/failure/retry-record.ts'
import { loadBatchState, markFeatureStatus } from '../../lib/index.ts'
import { asJson, ID, makeBatch, makeCheck, NOW } from '../fakes/make-batch.ts'
import { rounds } from '../fakes/rounds.ts'
import { bent, bytes, contentOf, resultOrRefusal, torn } from './hostile.ts'

let root = ''

beforeAll(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'batch-fuzz-')))
  fs.mkdirSync(path.join(root, '.claude'))
})

afterAll(() => fs.rmSync(root, { recursive: true, force: true }))

const rich = makeBatch({
  features: 4,
  completed: [1],
  failed: [2],
  inFlight: 0,
  waitsFor: { 3: [1] },
  with: {
    git_operations: new Map([[1, { commit: { success: true, sha: 'abc1234' } }]]),
    retry_attempts: new Map([[2, 1]]),
    verification: new Map([[1, makeCheck('passed')]]),
    auto_clear_events: [{ feature_index: 1, context_tokens_before_clear: 7, timestamp: NOW }],
  },
})
const retry = { batch_id: ID, retry_counts: { 0: 1, 2: 3 }, global_retry_count: 4, consecutive_failures: 1 }
const retryFile = {
  ...retry,
  circuit_breaker_open: false,
  failed_streak: [2],
  created_at: NOW,
  updated_at: NOW,
}

/** Bytes for a file whose good content is `json`. */
function hostile(json: unknown): fc.Arbitrary<string | Uint8Array> {
  return fc.oneof(bytes, { arbitrary: bent(json), weight: 4 }, torn(JSON.stringify(json)))
}

// As this version writes it, and as the one before did, with one feature in progress instead of several.
const inFlight = { feature_index: 0, attempt: 1, started_at: NOW, base_sha: null }
const hostileState = fc.oneof(
  hostile(asJson(rich)),
  hostile({ ...asJson(rich), schema_version: 2, in_flight: inFlight }),
)

describe('the state file', () => {
  // W13, W14, X5. Break: a raw TypeError, a guess, or bytes that are gone after a refusal.
  it('is read, or refused with a typed error and left as it is', async () => {
    const { state } = projectFiles(root)
    await fc.assert(
      fc.asyncProperty(hostileState, async (content) => {
        fs.writeFileSync(state, content)
        const before = contentOf(root)
        await resultOrRefusal(() => loadBatchState(root))
        expect(contentOf(root)).toEqual(before)
      }),
      { numRuns: rounds(800) },
    )
  })

  it('is changed whole, or not at all', async () => {
    const { state } = projectFiles(root)
    await fc.assert(
      fc.asyncProperty(hostileState, async (content) => {
        fs.rmSync(`${state}.bak`, { force: true })
        fs.writeFileSync(state, content)
        const before = fs.readFileSync(state, 'latin1')
        const answer = await resultOrRefusal(() => markFeatureStatus(root, 0, 'completed'))
        if ('refused' in answer) expect(fs.readFileSync(state, 'latin1')).toBe(before)
        else expect(fs.readFileSync(state, 'utf8')).toBe(formatBatch(answer.value))
      }),
      { numRuns: rounds(400) },
    )
  })
})

describe('the retry file', () => {
  // W43. Break: a broken file is thrown away, or stops the batch.
  it('is read or counted again, and a damaged one is kept when it is replaced', async () => {
    const files = projectFiles(root)
    const file = files.retry(ID)
    await fc.assert(
      fc.asyncProperty(hostile(retryFile), async (content) => {
        for (const name of fs.readdirSync(files.claudeDir)) {
          if (name.includes('_retry_state')) fs.rmSync(path.join(files.claudeDir, name))
        }
        fs.writeFileSync(files.state, formatBatch(rich))
        fs.writeFileSync(file, content)
        const before = fs.readFileSync(file, 'latin1')
        const { damage } = readRetries(files, { batch_id: ID, features: ['a'] }, NOW)
        expect(fs.readFileSync(file, 'latin1')).toBe(before)
        const { warnings } = await updateBatchAndRetries(files, NOW, (batch, retries) => ({
          batch,
          retries: countRetry(retries, 0),
          result: undefined,
        }))
        const kept = Object.values(contentOf(files.claudeDir)).includes(before)
        expect(kept).toBe(damage !== undefined)
        expect(warnings).toHaveLength(kept ? 1 : 0)
        expect(readRetries(files, { batch_id: ID, features: ['a'] }, NOW)).not.toHaveProperty('damage')
      }),
      { numRuns: rounds(400) },
    )
  })
})

describe('the settings', () => {
  const line = fc.constantFrom(
    'verify: npm test',
    'verify: [a, b]',
    'mode: x',
    '---',
    '---js',
    '*a',
    '&a x',
    '!!js/function x',
    '? - :',
  )
  // Each name stands for ten of the one before: a few lines, thousands of millions of items.
  const bomb = Array.from(
    { length: 9 },
    (_, at) => `a${at}: &a${at} [${Array(10).fill(at === 0 ? 'x' : `*a${at - 1}`)}]`,
  )
  const text = fc.oneof(
    fc.constant(`---\n${bomb.join('\n')}\nverify: *a8\n---\n`),
    bytes.map((value) => Buffer.from(value).toString()),
    fc
      .array(fc.oneof(line, fc.string({ maxLength: 20 })), { maxLength: 8 })
      .map((lines) => `---\n${lines.join('\n')}\n---\n`),
  )

  // X15. Break: a parser error comes out raw, or code in the file runs.
  it('are read, or refused with a typed error', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (settings) => {
        const answer = await resultOrRefusal(() => parseSettings(settings))
        if ('refused' in answer) expect(answer.refused.code).toBe('SETTINGS')
        else expect(answer.value.verify_timeout_seconds).toBeGreaterThan(0)
      }),
      { numRuns: rounds(500) },
    )
  })
})

describe('the features file', () => {
  // W18. Break: a byte that is no text, or an endless line, ends the helper or makes a blank feature.
  it('gives features that a batch can hold, or a typed error, and stays as it is', async () => {
    const names = fc.constantFrom('list.txt', 'list.md')
    const front = bytes.map((content) =>
      Buffer.concat([Buffer.from('---\nmode: direct\n---\n# A\n## B\n'), content]),
    )
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(bytes, front), async (name, content) => {
        const file = path.join(root, name)
        fs.writeFileSync(file, content)
        const answer = await resultOrRefusal(() => readFeaturesFile(file))
        expect(fs.readFileSync(file).equals(Buffer.from(content))).toBe(true)
        if ('refused' in answer) expect(answer.refused.code).toBe('FEATURES_FILE')
        else
          expect(
            answer.value.features.filter((feature) => feature.trim() === '' || /\p{Cc}/u.test(feature)),
          ).toEqual([])
      }),
      { numRuns: rounds(800) },
    )
  })
})
