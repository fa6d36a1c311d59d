import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { createBatch, updateBatch } from '../../lib/disk/batch-store.ts'
import { projectFiles } from '../../lib/disk/project.ts'
import { makeBatch, NOW } from '../fakes/make-batch.ts'
import { diskFault } from './disk-faults.ts'

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'put-back-')))
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(root, { recursive: true })
})

// Break: the disk refuses to sync the folder and then to read, or the backup is gone: the new revision stays, although
// the caller is told that nothing was written, or there is no file at all.
it('a folder that cannot be synced leaves the old revision, also where nothing can be read any more', async () => {
  const files = projectFiles(root)
  await createBatch(files, makeBatch(), NOW, () => {})
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
  const change = updateBatch(files, NOW, (batch) => ({ ...batch, auto_clear_count: 7 }))
  await expect(change).rejects.toMatchObject({ code: 'STATE_UNWRITABLE' })
  vi.restoreAllMocks()
  expect(fs.readFileSync(files.state, 'utf8')).toBe(before)
})
