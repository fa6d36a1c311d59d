import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appendAudit } from '../../lib/disk/audit-log.ts'
import { type ProjectFiles, projectFiles } from '../../lib/disk/project.ts'
import { damageText, readRetries, rebuildRetries, writeRetries } from '../../lib/disk/retry-store.ts'
import { BatchError } from '../../lib/errors.ts'
import { countRetry, type RetryRecord } from '../../lib/failure/retry-record.ts'
import { rounds } from '../fakes/rounds.ts'
import { makeProject } from './worker.ts'

const NOW = '2026-01-02T03:04:05.678Z'
const LATER = '2026-01-02T03:05:00Z'
const HELD = { assertHeld: () => undefined }

let files: ProjectFiles
let file = ''

beforeEach(() => {
  files = projectFiles(makeProject())
  file = files.retry('b1')
})

afterEach(() => fs.rmSync(files.root, { recursive: true, force: true }))

const B1 = { batch_id: 'b1', features: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] }
const names = () => fs.readdirSync(files.claudeDir).sort()

/** Changes the record as the holder of the lock of the batch does; gives what is said of damage. */
function update(now: string, change: (record: RetryRecord) => RetryRecord): string | undefined {
  const reading = readRetries(files, B1, now)
  const { damage, record } = reading
  return damageText(reading, writeRetries(files, change(record), { now, held: HELD, damage }))
}

const retryOnce = (record: RetryRecord) => countRetry(record, 0)

function logRetries(count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const event = { timestamp: NOW, event_type: 'retry_attempt', batch_id: 'b1', feature_index: 2 } as const
    appendAudit(files.audit('b1'), event, { root: files.root })
  }
}

test('no file yet means nothing retried, and reading makes none', () => {
  expect(readRetries(files, B1, NOW)).toEqual({
    record: {
      batch_id: 'b1',
      retry_counts: new Map(),
      global_retry_count: 0,
      consecutive_failures: 0,
      circuit_breaker_open: false,
      created_at: NOW,
      // Never written: whatever the state tells is newer.
      updated_at: '',
    },
  })
  expect(names()).toEqual([])
})

test('a record is written in the form of the format, 0600, with its time, and read back', () => {
  update(NOW, retryOnce)
  expect(update(LATER, retryOnce)).toBeUndefined()
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
    batch_id: 'b1',
    retry_counts: { '0': 2 },
    global_retry_count: 2,
    consecutive_failures: 0,
    circuit_breaker_open: false,
    created_at: NOW,
    updated_at: LATER,
  })
  expect(readRetries(files, B1, NOW).record).toMatchObject({
    retry_counts: new Map([[0, 2]]),
    updated_at: LATER,
  })
  expect((fs.statSync(file).mode & 0o777).toString(8)).toBe('600')
})

test('fields of other tools come through every update', () => {
  update(NOW, retryOnce)
  const theirs = { ...JSON.parse(fs.readFileSync(file, 'utf8')), breaker_opened_by: 'nightly' }
  fs.writeFileSync(file, JSON.stringify(theirs))
  update(LATER, retryOnce)
  expect(JSON.parse(fs.readFileSync(file, 'utf8')).breaker_opened_by).toBe('nightly')
})

const good = {
  batch_id: 'b1',
  retry_counts: { '0': 1 },
  global_retry_count: 1,
  consecutive_failures: 0,
  circuit_breaker_open: false,
}
const broken: [string, string | Buffer, string][] = [
  ['empty', '', 'it is empty'],
  ['cut short', '{"batch_id":"b1","retry_counts":{"0":2', 'it is not valid JSON'],
  ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'it is not UTF-8 text'],
  ['no object', '[]', 'its content is missing or of a wrong type'],
  ['without its counts', '{"batch_id":"b1"}', '"retry_counts"'],
  ['with a negative count', JSON.stringify({ ...good, global_retry_count: -1 }), '"global_retry_count"'],
  ['with a count as text', JSON.stringify({ ...good, retry_counts: { '0': '1' } }), '"retry_counts.0"'],
  ['with a feature that is no number', JSON.stringify({ ...good, retry_counts: { x: 1 } }), '"retry_counts'],
  ['of another batch', JSON.stringify({ ...good, batch_id: 'b2' }), 'it is of another batch'],
]

// Guards the limits: taken for empty, a broken file grants 50 fresh retries.
test.each(broken)(
  'a file that is %s is rebuilt from the audit log, kept aside, and said',
  (_, bytes, why) => {
    logRetries(2)
    fs.writeFileSync(file, bytes)
    const seen = readRetries(files, B1, NOW)
    expect(seen.record.retry_counts).toEqual(new Map([[2, 2]]))
    expect(damageText(seen)).toContain(`The retry file ${file} cannot be read (`)
    expect(damageText(seen)).toContain(why)
    expect(damageText(seen)).toContain('made again from the audit log; the file was left as it is.')
    expect(fs.readFileSync(file)).toEqual(Buffer.from(bytes))

    const kept = `${file}.corrupt-20260102030405678`
    expect(update(NOW, retryOnce)).toContain(`it was kept as ${kept}.`)
    expect(fs.readFileSync(kept)).toEqual(Buffer.from(bytes))
    const after = readRetries(files, B1, NOW)
    expect(after).not.toHaveProperty('damage')
    expect(after.record).toMatchObject({
      global_retry_count: 3,
      retry_counts: new Map([
        [0, 1],
        [2, 2],
      ]),
    })
  },
)

test('a second broken file at the same moment is kept beside the first', () => {
  for (const text of ['one', 'two', 'two']) {
    fs.writeFileSync(file, text)
    update(NOW, (record) => record)
  }
  const kept = `${path.basename(file)}.corrupt-20260102030405678`
  expect(names()).toEqual([path.basename(file), kept, `${kept}-2`])
  expect(damageText(readRetries(files, B1, NOW))).toBeUndefined()
})

test('a write whose lock was lost on the way leaves the file before', () => {
  update(NOW, retryOnce)
  const before = fs.readFileSync(file)
  const lost = () => {
    throw new BatchError('lost', { code: 'STATE_LOCKED' })
  }
  const { record } = readRetries(files, B1, LATER)
  const write = () => writeRetries(files, retryOnce(record), { now: LATER, held: { assertHeld: lost } })
  expect(write).toThrow(expect.objectContaining({ code: 'STATE_LOCKED' }))
  expect(fs.readFileSync(file)).toEqual(before)
  expect(names()).toEqual([path.basename(file)])
})

test('any bytes give a record or a typed error, and reading changes none of them', () => {
  const bytes = fc.oneof(
    fc.uint8Array().map((array) => Buffer.from(array)),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .record({ ...Object.fromEntries(Object.keys(good).map((key) => [key, fc.jsonValue()])) })
      .map((value) => Buffer.from(JSON.stringify({ ...good, ...value }))),
  )
  const check = fc.property(bytes, (content) => {
    fs.writeFileSync(file, content)
    try {
      expect(readRetries(files, B1, NOW).record.batch_id).toBe('b1')
    } catch (cause) {
      expect(cause).toBeInstanceOf(BatchError)
    }
    expect(fs.readFileSync(file).equals(content)).toBe(true)
  })
  expect(() => fc.assert(check, { numRuns: rounds(300) })).not.toThrow()
})

describe('a record that is counted again from the audit log', () => {
  const retry = (feature_index: unknown, more: object = {}) => ({
    event_type: 'retry_attempt',
    batch_id: 'b1',
    feature_index,
    ...more,
  })
  const say = (event_type: string) => ({ event_type, batch_id: 'b1', feature_index: 0 })
  const rebuilt = (...types: string[]) => rebuildRetries(types.map(say), B1, NOW)

  test('has the retries by feature and in all, and is as old as now', () => {
    const record = rebuildRetries([retry(0), retry(2), retry(0)], B1, NOW)
    expect([...record.retry_counts]).toEqual([
      [0, 2],
      [2, 1],
    ])
    expect(record).toMatchObject({ batch_id: 'b1', global_retry_count: 3, updated_at: NOW })
  })

  // Guards the limits after part of the log was lost too.
  test('believes a count written in a line when it is larger than the number of lines', () => {
    const lines = [retry(4, { retry_count: 3, global_retry_count: 49 })]
    const { retry_counts, global_retry_count } = rebuildRetries(lines, B1, NOW)
    expect([retry_counts.get(4), global_retry_count]).toEqual([3, 49])
  })

  test('has as failures in a row those since the last completed feature or reset', () => {
    const row = (...types: string[]) => rebuilt(...types).consecutive_failures
    expect(row('feature_failed', 'feature_completed', 'feature_failed', 'feature_failed')).toBe(2)
    expect(row('feature_failed', 'circuit_breaker_reset')).toBe(0)
  })

  test('has an open breaker unless it was reset since', () => {
    const isOpen = (...types: string[]) => rebuilt(...types).circuit_breaker_open
    expect(isOpen('circuit_breaker_triggered')).toBe(true)
    expect(isOpen('circuit_breaker_triggered', 'circuit_breaker_reset')).toBe(false)
    expect(isOpen()).toBe(false)
  })

  // The log has more kinds of lines than these; a check, a skip or a pause counts nothing.
  test('changes nothing for other lines, lines of other batches, and numbers that are none', () => {
    const others = ['feature_checked', 'feature_skipped', 'batch_paused', 'batch_resumed', 'retry_denied']
    expect(rebuilt(...others)).toEqual(rebuilt())
    const strange = [retry(0, { batch_id: 'b2' }), retry(-1), retry('0'), retry(1.5), { batch_id: 'b1' }]
    const last = retry(1, { retry_count: '9', global_retry_count: 1e300 })
    const counts = rebuildRetries([...strange, last], B1, NOW)
    expect([...counts.retry_counts]).toEqual([[1, 1]])
    expect(counts.global_retry_count).toBe(4)
  })
})
