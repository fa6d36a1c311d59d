import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import { formatBatch } from '../../lib/batch/state-file.ts'
import { readAudit } from '../../lib/disk/audit-log.ts'
import { createBatch, updateBatch, updateBatchAndRetries } from '../../lib/disk/batch-store.ts'
import { type ProjectFiles, projectFiles } from '../../lib/disk/project.ts'
import { readRetries } from '../../lib/disk/retry-store.ts'
import { countRetry, type RetryRecord } from '../../lib/failure/retry-record.ts'
import { applyAll, ID, later, makeBatch, NOW } from '../fakes/make-batch.ts'
import { diskFault } from './disk-faults.ts'
import { makeProject } from './worker.ts'

let files: ProjectFiles

beforeEach(async () => {
  files = projectFiles(makeProject())
  await createBatch(files, makeBatch({ inFlight: 0 }), NOW, () => {})
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(files.root, { recursive: true, force: true })
})

const state = () => JSON.parse(fs.readFileSync(files.state, 'utf8'))
const retries = () => readRetries(files, { batch_id: ID, features: Array(20).fill('x') }, NOW).record
const logged = () => readAudit(files.audit(ID), { root: files.root }).lines.map((line) => line['event_type'])
/** Every file below `.claude` with its content: two equal pictures mean that nothing was written. */
const picture = () =>
  fs
    .readdirSync(files.claudeDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, fs.readFileSync(file, 'utf8')])

/** One more retry of feature 1, as a reported failure makes it. */
function retryOnce(batch: Batch, before: RetryRecord) {
  const after = countRetry(before, 0)
  const used = Number(after.retry_counts.get(0))
  const event = { type: 'retried', index: 0, retries: used, error_message: 'reset' } as const
  const line = { timestamp: NOW, event_type: 'retry_attempt', batch_id: ID, feature_index: 0 } as const
  return { batch: applyAll(batch, event), retries: after, audit: [line], result: used }
}

const retryAt = (seconds: number) => updateBatchAndRetries(files, later(seconds), retryOnce)
const touch = (batch: Batch) => ({ batch: { ...batch, auto_clear_count: 7 }, result: 'done' })

describe('updateBatch', () => {
  it('writes the next revision with its time, keeps the one before, and gives what was decided', async () => {
    const { batch, result, warnings } = await updateBatch(files, later(9), touch)
    expect({ result, warnings }).toEqual({ result: 'done', warnings: [] })
    expect(state()).toMatchObject({ revision: 2, updated_at: later(9), auto_clear_count: 7 })
    expect(batch).toMatchObject({ revision: 2, updated_at: later(9) })
    expect(JSON.parse(fs.readFileSync(files.backup, 'utf8'))).toMatchObject({ revision: 1 })
  })

  // Break: looking at a batch makes a revision, and a copy that somebody works on is refused.
  it('writes nothing where the same batch comes back', async () => {
    const before = picture()
    const { result } = await updateBatch(files, later(9), (batch) => ({ batch, result: batch.revision }))
    expect(result).toBe(1)
    expect(picture()).toEqual(before)
  })

  it('writes what the log shall say of a batch that does not change', async () => {
    const line = { timestamp: NOW, event_type: 'circuit_breaker_reset', batch_id: ID } as const
    await updateBatch(files, NOW, (batch) => ({ batch, audit: [line], result: undefined }))
    expect(logged()).toEqual(['batch_started', 'circuit_breaker_reset'])
    expect(state().revision).toBe(1)
  })

  // Break: a refusal has changed something by the time it is said.
  it('writes nothing where the decision refuses by throwing', async () => {
    const before = picture()
    const refuse = () => {
      throw new RangeError('no')
    }
    await expect(updateBatch(files, NOW, refuse)).rejects.toThrow('no')
    await expect(updateBatchAndRetries(files, NOW, refuse)).rejects.toThrow('no')
    expect(picture()).toEqual(before)
  })

  // W14. Break: a state is written that no call can read again.
  it('refuses what could not be read again', async () => {
    const before = picture()
    const impossible = (batch: Batch) => ({ batch: { ...batch, completed_features: [9] }, result: 0 })
    await expect(updateBatch(files, NOW, impossible)).rejects.toMatchObject({
      code: 'STATE_IMPOSSIBLE',
      message: expect.stringContaining('Nothing was written.'),
    })
    expect(picture()).toEqual(before)
  })

  // Break: a holder that slept writes over what others wrote meanwhile.
  it('writes nothing at all once the lock is lost', async () => {
    const before = picture()
    const lose = (batch: Batch, record: RetryRecord) => {
      fs.rmdirSync(`${files.state}.lock`)
      return retryOnce(batch, record)
    }
    await expect(updateBatchAndRetries(files, NOW, lose)).rejects.toMatchObject({ code: 'STATE_LOCKED' })
    expect(picture()).toEqual(before)
  })

  // Break: the night ends with an error because the computer slept, or its clock was set, in the moment of a write.
  it('decides anew from what is there then where the lock was lost on the way', async () => {
    let revisions: number[] = []
    const loseOnce = (batch: Batch, record: RetryRecord) => {
      revisions = [...revisions, batch.revision]
      if (revisions.length > 1) return retryOnce(batch, record)
      fs.rmdirSync(`${files.state}.lock`)
      fs.writeFileSync(files.state, formatBatch({ ...batch, revision: batch.revision + 1 }))
      return retryOnce(batch, record)
    }
    const { batch } = await updateBatchAndRetries(files, NOW, loseOnce)
    expect(revisions).toEqual([1, 2])
    expect(batch.revision).toBe(3)
    expect(state()).toMatchObject({ revision: 3, retry_attempts: { 0: 1 } })
  })

  // Break: the disk refuses to sync the folder and then to read, or the backup is gone: the new revision stays, although
  // the caller is told that nothing was written, or there is no file at all.
  it('leaves the old revision where the folder cannot be synced, also where nothing can be read any more', async () => {
    const before = fs.readFileSync(files.state, 'utf8')
    const real = fs.fsyncSync
    vi.spyOn(fs, 'fsyncSync').mockImplementation((fd) => {
      if (!fs.fstatSync(fd).isDirectory()) return real(fd)
      fs.rmSync(files.backup, { force: true })
      vi.spyOn(fs, 'readSync').mockImplementation(() => {
        throw diskFault('EIO', 'readSync')
      })
      throw diskFault('EIO', 'fsyncSync')
    })
    await expect(updateBatch(files, NOW, touch)).rejects.toMatchObject({ code: 'STATE_UNWRITABLE' })
    vi.restoreAllMocks()
    expect(fs.readFileSync(files.state, 'utf8')).toBe(before)
  })
})

describe('updateBatchAndRetries', () => {
  // C-F3. Break: what comes first is a count of something that never happened, when the state cannot be written.
  it('writes the state, then the retry record, then the audit log', async () => {
    const order: string[] = []
    const [rename, open] = [fs.renameSync, fs.openSync]
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      order.push(path.basename(String(to)))
      rename(from, to)
    })
    vi.spyOn(fs, 'openSync').mockImplementation((file, flags, mode) => {
      if (file === files.audit(ID)) order.push(path.basename(file))
      return open(file, flags, mode)
    })
    await retryAt(1)
    vi.restoreAllMocks()
    const written = [files.state, files.retry(ID), files.audit(ID), files.audit(ID)]
    expect(order).toEqual(written.map((file) => path.basename(file)))
    expect(logged()).toEqual(['batch_started', 'retry_attempt', 'feature_started'])
    expect(retries()).toMatchObject({ global_retry_count: 1, updated_at: later(1) })
    expect(state().retry_attempts).toEqual({ 0: 1 })
  })

  // C-F3. Break: a call that failed uses up a retry, and after three of them the feature is recorded as failed.
  it.each(['a folder', 'a symlink'])(
    'counts nothing where %s keeps the state from being written',
    async (what) => {
      if (what === 'a folder') fs.mkdirSync(files.backup)
      else fs.symlinkSync('elsewhere', files.backup)
      const before = picture()
      for (const seconds of [1, 2, 3, 4])
        await expect(retryAt(seconds)).rejects.toMatchObject({ code: 'STATE_UNSAFE' })
      expect(picture()).toEqual(before)
      expect(fs.existsSync(files.retry(ID))).toBe(false)
      expect(logged()).toEqual(['batch_started'])
      fs.rmSync(files.backup, { recursive: true })
      expect((await retryAt(5)).result).toBe(1)
      expect(retries().global_retry_count).toBe(1)
    },
  )

  it('counts nothing where the disk is full for the state alone', async () => {
    const rename = fs.renameSync
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (to === files.state) throw diskFault('ENOSPC', 'renameSync')
      rename(from, to)
    })
    await expect(retryAt(1)).rejects.toMatchObject({ code: 'STATE_UNWRITABLE' })
    vi.restoreAllMocks()
    expect(retries().global_retry_count).toBe(0)
    expect(logged()).toEqual(['batch_started'])
  })

  // Break: a change that stands in the state is told of as failed and made again.
  it('lets the change stand where the retry file cannot be written, says so, and makes up for it', async () => {
    const rename = fs.renameSync
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (to === files.retry(ID)) throw diskFault('ENOSPC', 'renameSync')
      rename(from, to)
    })
    const { batch, warnings } = await retryAt(2)
    vi.restoreAllMocks()
    expect(warnings).toEqual([
      expect.stringContaining('The retry file was not written, its counts are in the state file. Could not'),
    ])
    expect(state()).toMatchObject({ revision: batch.revision, retry_attempts: { 0: 1 } })
    expect(fs.existsSync(files.retry(ID))).toBe(false)
    expect(logged()).toEqual(['batch_started', 'retry_attempt', 'feature_started'])
    const { result } = await updateBatchAndRetries(files, later(3), (present, record) => ({
      batch: present,
      result: record.retry_counts.get(0),
    }))
    expect(result).toBe(1)
    expect((await retryAt(4)).result).toBe(2)
    expect(retries()).toMatchObject({ retry_counts: new Map([[0, 2]]), global_retry_count: 2 })
  })

  it('lets the change stand where the lock is lost between the state and the retry file', async () => {
    const rename = fs.renameSync
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      rename(from, to)
      if (to === files.state) fs.rmdirSync(`${files.state}.lock`)
    })
    const { warnings } = await retryAt(1)
    vi.restoreAllMocks()
    expect(warnings).toEqual([expect.stringContaining('The retry file was not written')])
    expect(state().retry_attempts).toEqual({ 0: 1 })
    expect(fs.existsSync(files.retry(ID))).toBe(false)
  })

  // Break: a batch does not go on for want of a log.
  it('lets the change stand where the audit log cannot be written, and says so', async () => {
    fs.rmSync(files.audit(ID))
    fs.mkdirSync(files.audit(ID))
    const { warnings } = await retryAt(1)
    const missing = (type: string) => expect.stringContaining(`The audit log misses a ${type} line.`)
    expect(warnings).toEqual([missing('retry_attempt'), missing('feature_started')])
    expect(retries().global_retry_count).toBe(1)
  })

  // W38, W39. Break: what a killed call wrote to the state alone is not counted by the next one, or only as long as that runs.
  it('gives the record in step with the state, and writes it so', async () => {
    const failed_features = [0, 1].map((feature_index) => ({
      feature_index,
      error_message: 'x',
      timestamp: later(1),
    }))
    await updateBatch(files, later(1), (batch) => ({
      batch: { ...batch, in_flight: new Map(), failed_features, retry_attempts: new Map([[2, 1]]) },
      result: 0,
    }))
    await updateBatchAndRetries(files, later(2), (batch, record) => {
      expect(record).toMatchObject({ consecutive_failures: 2, retry_counts: new Map([[2, 1]]) })
      return { batch, result: 0 }
    })
    expect(retries()).toMatchObject({ consecutive_failures: 2, failed_streak: [0, 1], updated_at: later(2) })
  })

  // Break: each call writes the retry file, or makes one in a batch in which nothing was retried.
  it('writes no record that did not change', async () => {
    await updateBatchAndRetries(files, later(1), (batch, record) => ({ ...touch(batch), retries: record }))
    expect(fs.existsSync(files.retry(ID))).toBe(false)
    await retryAt(2)
    await updateBatchAndRetries(files, later(3), touch)
    expect(retries().updated_at).toBe(later(2))
  })
})
