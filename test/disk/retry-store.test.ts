import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendAudit } from '../../lib/disk/audit-log.ts'
import { type ProjectFiles, projectFiles } from '../../lib/disk/project.ts'
import { type RetryRecord, readRetry, updateRetry } from '../../lib/disk/retry-store.ts'
import { BatchError } from '../../lib/errors.ts'
import { makeProject } from './worker.ts'

const NOW = '2026-01-02T03:04:05.678Z'
const LATER = '2026-01-02T03:05:00Z'

let files: ProjectFiles
let file = ''

beforeEach(() => {
  files = projectFiles(makeProject())
  file = files.retry('b1')
})

afterEach(() => fs.rmSync(files.root, { recursive: true, force: true }))

const names = () => fs.readdirSync(files.claudeDir).sort()
const retryOnce = (record: RetryRecord): RetryRecord => ({
  ...record,
  retry_counts: new Map(record.retry_counts).set(0, (record.retry_counts.get(0) ?? 0) + 1),
  global_retry_count: record.global_retry_count + 1,
})

function logRetries(count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const event = { timestamp: NOW, event_type: 'retry_attempt', batch_id: 'b1', feature_index: 2 } as const
    appendAudit(files.audit('b1'), event, { root: files.root })
  }
}

test('no file yet means nothing retried, and reading makes none', () => {
  expect(readRetry(files, 'b1', NOW)).toEqual({
    record: {
      batch_id: 'b1',
      retry_counts: new Map(),
      global_retry_count: 0,
      consecutive_failures: 0,
      circuit_breaker_open: false,
      created_at: NOW,
      updated_at: NOW,
    },
  })
  expect(names()).toEqual([])
})

test('an update is written in the form of the format, 0600, and read back', async () => {
  await updateRetry(files, 'b1', NOW, retryOnce)
  const { record } = await updateRetry(files, 'b1', LATER, retryOnce)
  expect(readRetry(files, 'b1', NOW)).toEqual({ record })
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
    batch_id: 'b1',
    retry_counts: { '0': 2 },
    global_retry_count: 2,
    consecutive_failures: 0,
    circuit_breaker_open: false,
    created_at: NOW,
    updated_at: LATER,
  })
  expect((fs.statSync(file).mode & 0o777).toString(8)).toBe('600')
})

test('fields of other tools come through every update', async () => {
  await updateRetry(files, 'b1', NOW, retryOnce)
  const theirs = { ...JSON.parse(fs.readFileSync(file, 'utf8')), breaker_opened_by: 'nightly' }
  fs.writeFileSync(file, JSON.stringify(theirs))
  await updateRetry(files, 'b1', LATER, retryOnce)
  expect(JSON.parse(fs.readFileSync(file, 'utf8')).breaker_opened_by).toBe('nightly')
})

test('a change that changes nothing writes nothing', async () => {
  expect(await updateRetry(files, 'b1', NOW, (record) => record)).toHaveProperty(
    'record.global_retry_count',
    0,
  )
  expect(names()).toEqual([])
})

test('40 updates at once are all counted', async () => {
  await Promise.all(Array.from({ length: 40 }, () => updateRetry(files, 'b1', NOW, retryOnce)))
  expect(readRetry(files, 'b1', NOW).record.retry_counts.get(0)).toBe(40)
})

const good = {
  batch_id: 'b1',
  retry_counts: { '0': 1 },
  global_retry_count: 1,
  consecutive_failures: 0,
  circuit_breaker_open: false,
}
const broken: [string, string | Buffer][] = [
  ['empty', ''],
  ['cut short', '{"batch_id":"b1","retry_counts":{"0":2'],
  ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
  ['no object', '[]'],
  ['without its counts', '{"batch_id":"b1"}'],
  ['with a negative count', JSON.stringify({ ...good, global_retry_count: -1 })],
  ['with a count as text', JSON.stringify({ ...good, retry_counts: { '0': '1' } })],
  ['with a feature that is no number', JSON.stringify({ ...good, retry_counts: { x: 1 } })],
  ['of another batch', JSON.stringify({ ...good, batch_id: 'b2' })],
]

// Guards the limits: taken for empty, a broken file grants 50 fresh retries.
test.each(broken)(
  'a file that is %s is kept aside, rebuilt from the audit log, and said',
  async (_, bytes) => {
    logRetries(2)
    fs.writeFileSync(file, bytes)
    const seen = readRetry(files, 'b1', NOW)
    expect(seen.record.retry_counts).toEqual(new Map([[2, 2]]))
    expect(seen.repaired).toContain(file)
    expect(fs.readFileSync(file)).toEqual(Buffer.from(bytes))

    const kept = `${file}.corrupt-20260102030405678`
    const { record, repaired } = await updateRetry(files, 'b1', NOW, retryOnce)
    expect(record.global_retry_count).toBe(3)
    expect(repaired).toContain(`kept as ${kept}`)
    expect(fs.readFileSync(kept)).toEqual(Buffer.from(bytes))
    expect(readRetry(files, 'b1', NOW)).toEqual({ record })
  },
)

test('a second broken file at the same moment is kept beside the first', async () => {
  for (const text of ['one', 'two', 'two']) {
    fs.writeFileSync(file, text)
    await updateRetry(files, 'b1', NOW, (record) => record)
  }
  const kept = `${path.basename(file)}.corrupt-20260102030405678`
  expect(names()).toEqual([path.basename(file), kept, `${kept}-2`])
  expect(readRetry(files, 'b1', NOW)).not.toHaveProperty('repaired')
})

test('an update that lost its lock on the way writes nothing', async () => {
  const lose = (record: RetryRecord) => {
    fs.rmdirSync(`${file}.lock`)
    return retryOnce(record)
  }
  await expect(updateRetry(files, 'b1', NOW, lose)).rejects.toMatchObject({ code: 'STATE_LOCKED' })
  expect(names()).toEqual([])
})

test('an error of the change leaves a broken file as it is', async () => {
  fs.writeFileSync(file, 'broken')
  const refuse = () => {
    throw new RangeError('no')
  }
  await expect(updateRetry(files, 'b1', NOW, refuse)).rejects.toThrow('no')
  expect(fs.readFileSync(file, 'utf8')).toBe('broken')
})

test('any bytes give a record or a typed error, and reading changes none of them', () => {
  const bytes = fc.oneof(
    fc.uint8Array().map((array) => Buffer.from(array)),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .record({ ...Object.fromEntries(Object.keys(good).map((key) => [key, fc.jsonValue()])) })
      .map((value) => {
        return Buffer.from(JSON.stringify({ ...good, ...value }))
      }),
  )
  const check = fc.property(bytes, (content) => {
    fs.writeFileSync(file, content)
    try {
      expect(readRetry(files, 'b1', NOW).record.batch_id).toBe('b1')
    } catch (cause) {
      expect(cause).toBeInstanceOf(BatchError)
    }
    expect(fs.readFileSync(file).equals(content)).toBe(true)
  })
  expect(() => fc.assert(check, { numRuns: 300 })).not.toThrow()
})
