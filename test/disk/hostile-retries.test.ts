import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newBatch } from '../../lib/batch/create.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { formatBatch } from '../../lib/batch/state-file.ts'
import { updateBatchAndRetries } from '../../lib/disk/batch-store.ts'
import { type ProjectFiles, projectFiles } from '../../lib/disk/project.ts'
import { readRetries } from '../../lib/disk/retry-store.ts'
import { newRetryRecord, syncRetries } from '../../lib/failure/retry-record.ts'

const NOW = '2026-03-04T05:06:07.000Z'
const LATER = '2026-03-04T05:06:08.000Z'
const MIB = 1024 * 1024

let root: string
let files: ProjectFiles
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'hostile-')))
  fs.mkdirSync(path.join(root, '.claude'))
  files = projectFiles(root)
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

function fresh(parts: Partial<Batch> = {}): Batch {
  const stateFile = files?.state ?? '/p/.claude/batch_state.json'
  const made = newBatch({ batchId: 'b', features: ['one', 'two'], featuresFile: 'f', stateFile, now: NOW })
  return { ...made, ...parts }
}
const json = (parts: Partial<Batch> = {}) => JSON.parse(formatBatch(fresh(parts))) as Record<string, unknown>
const write = (text: string) => fs.writeFileSync(files.state, text)

describe('a retry file that cannot be used', () => {
  const line = (event_type: string, feature_index: number, more = {}) =>
    JSON.stringify({ timestamp: NOW, event_type, batch_id: 'b', feature_index, ...more })
  const auditLines = (...lines: string[]) => {
    fs.mkdirSync(files.auditDir, { recursive: true })
    fs.writeFileSync(files.audit('b'), `${lines.join('\n')}\n`)
  }
  const touch = (batch: Batch, retries: ReturnType<typeof newRetryRecord>) => ({
    batch: { ...batch, workflow_reminder: 'r' },
    retries,
    result: undefined,
  })

  // S16. Break: every call refuses for good.
  it('over its limit is kept under another name, and made again from the log', async () => {
    write(JSON.stringify(json()))
    auditLines(line('retry_attempt', 0), line('feature_failed', 1))
    fs.writeFileSync(files.retry('b'), '{}')
    fs.truncateSync(files.retry('b'), 16 * MIB + 1)
    const { warnings } = await updateBatchAndRetries(files, LATER, touch)
    const kept = fs.readdirSync(files.claudeDir).filter((name) => name.includes('.corrupt-'))
    expect(kept).toHaveLength(1)
    expect(warnings.join()).toMatch(/larger than 16 MiB.*kept as .*\.corrupt-/)
    expect(fs.statSync(path.join(files.claudeDir, kept[0] ?? '')).size).toBe(16 * MIB + 1)
    const { record, damage } = readRetries(files, fresh(), LATER)
    expect({ damage, record }).toMatchObject({
      damage: undefined,
      record: { retry_counts: new Map([[0, 1]]), global_retry_count: 1, consecutive_failures: 1 },
    })
    expect((await updateBatchAndRetries(files, LATER, touch)).warnings).toEqual([])
  })

  it('damaged, beside a log over its limit, is made again from the end of the log', () => {
    auditLines(line('retry_attempt', 0))
    fs.truncateSync(files.audit('b'), 65 * MIB)
    fs.appendFileSync(files.audit('b'), `\n${line('retry_attempt', 1)}\n`)
    fs.writeFileSync(files.retry('b'), '{')
    expect(readRetries(files, fresh(), LATER).record.retry_counts).toEqual(new Map([[1, 1]]))
  })

  it.each([`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, '{"__proto__":1}', '', '\u00ff'])(
    'is told why (%#)',
    (content) => {
      fs.writeFileSync(files.retry('b'), Buffer.from(content, 'latin1'))
      const { damage } = readRetries(files, fresh(), LATER)
      expect(damage?.text).toMatch(/nested too deeply|__proto__|empty|not UTF-8/)
    },
  )

  // D-X8.
  it('is made again without lines for features that the batch does not have', () => {
    auditLines(
      line('retry_attempt', 99, { global_retry_count: 40 }),
      line('feature_failed', 2),
      line('retry_attempt', 1),
    )
    fs.writeFileSync(files.retry('b'), '{')
    const { record } = readRetries(files, fresh(), LATER)
    expect(record).toMatchObject({ global_retry_count: 1, consecutive_failures: 0 })
  })

  it.each([
    [{ 0: 99 }, 0, { 0: 3 }, 3],
    [{ 0: 1 }, 0, { 0: 1 }, 1],
    [{ 7: 3 }, 0, {}, 0],
    [{ 0: 2 }, 5000, { 0: 2 }, 50],
  ])('has no counts above the limits: %j of %i', (counts, global, kept, all) => {
    const of = (from: object) =>
      new Map(Object.entries(from).map(([key, value]) => [Number(key), value as number]))
    const record = { ...newRetryRecord('b', NOW), retry_counts: of(counts), global_retry_count: global }
    expect(syncRetries(record, fresh())).toMatchObject({ retry_counts: of(kept), global_retry_count: all })
  })
})
