import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import { formatBatch } from '../../lib/batch/state-file.ts'
import {
  listArchived,
  readArchived,
  readBackup,
  readBatch,
  updateBatch,
  updateBatchAndRetries,
} from '../../lib/disk/batch-store.ts'
import { type ProjectFiles, projectFiles } from '../../lib/disk/project.ts'
import { ID, makeBatch, NOW } from '../fakes/make-batch.ts'
import { makeProject } from './worker.ts'

const OTHER = { with: { batch_id: 'other' } }

let files: ProjectFiles

beforeEach(() => {
  files = projectFiles(makeProject())
})

afterEach(() => {
  fs.rmSync(files.root, { recursive: true, force: true })
})

const put = (file: string, batch: Batch | string) => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, typeof batch === 'string' ? batch : formatBatch(batch))
}

describe('the reader of batches', () => {
  it('gives the present batch, the revision before it and the archived ones, or none, and makes nothing', () => {
    expect([readBatch(files), readBackup(files), readArchived(files, 'other')]).toEqual(
      Array(3).fill(undefined),
    )
    expect(listArchived(files)).toEqual([])
    expect(fs.readdirSync(files.claudeDir)).toEqual([])
    put(files.state, makeBatch({ completed: [0] }))
    put(files.backup, makeBatch())
    for (const id of ['b-2', 'other', 'b-1']) put(files.archive(id), makeBatch({ with: { batch_id: id } }))
    fs.writeFileSync(path.join(files.archiveDir, 'notes.txt'), '')
    expect(readBatch(files)).toEqual(makeBatch({ completed: [0] }))
    expect(readBackup(files)).toEqual(makeBatch())
    expect(readArchived(files, 'other')).toEqual(makeBatch(OTHER))
    expect(listArchived(files)).toEqual(['b-1', 'b-2', 'other'])
  })

  // Break: after another process wrote, the batch of the read before is given.
  it('reads the file anew each time that its bytes are others', () => {
    put(files.state, makeBatch())
    expect(readBatch(files)).toBe(readBatch(files))
    put(files.state, makeBatch({ completed: [0] }))
    expect(readBatch(files)?.completed_features).toEqual([0])
  })

  // X5. Break: what cannot be read is "none", and a new batch takes its place.
  it('refuses what is no batch, by its code', () => {
    for (const bytes of ['{', Buffer.from([0x7b, 0xff, 0x7d])]) {
      fs.writeFileSync(files.state, bytes)
      expect(() => readBatch(files)).toThrow(expect.objectContaining({ code: 'STATE_CORRUPT' }))
    }
  })
})

describe('a retry file that is damaged', () => {
  // W43. Break: a call that changes nothing leaves it damaged, and each one after it counts from the log again.
  it('is kept aside and written anew by the next change that needs it, which says so', async () => {
    put(files.state, makeBatch())
    put(files.retry(ID), '{')
    const look = () => updateBatchAndRetries(files, NOW, (batch) => ({ batch, result: 0 }))
    const { warnings } = await look()
    expect(warnings).toEqual([expect.stringContaining(`The retry file ${files.retry(ID)} cannot be read`)])
    const names = fs.readdirSync(files.claudeDir).filter((name) => name.includes('_retry_state'))
    expect(names).toHaveLength(2)
    expect(JSON.parse(fs.readFileSync(files.retry(ID), 'utf8'))).toMatchObject({ global_retry_count: 0 })
    expect((await look()).warnings).toEqual([])
  })
})

describe('a batch that is missing', () => {
  // W27. Break: a call in the wrong folder makes `.claude` and a lock there.
  it('is said, with the way to start one, and nothing is made', async () => {
    fs.rmdirSync(files.claudeDir)
    const change = updateBatch(files, NOW, (batch) => ({ batch, result: 0 }))
    await expect(change).rejects.toMatchObject({
      code: 'STATE_MISSING',
      message: 'there is no batch in this project. Start one with /batch-implement <file>.',
    })
    expect(fs.readdirSync(files.root)).toEqual([])
  })

  // X5. Break: the only copy of an unfinished batch is not told of, and a new one is started over it.
  it('is said with its backup, where an unfinished one lies there', async () => {
    put(files.backup, makeBatch({ with: { revision: 7 } }))
    const change = updateBatchAndRetries(files, NOW, (batch) => ({ batch, result: 0 }))
    await expect(change).rejects.toMatchObject({
      code: 'STATE_MISSING',
      message: expect.stringContaining(`Its backup holds batch ${ID} (revision 7)`),
    })
    put(files.backup, '{')
    await expect(updateBatch(files, NOW, (batch) => ({ batch, result: 0 }))).rejects.toThrow(
      'there is no batch',
    )
  })
})
