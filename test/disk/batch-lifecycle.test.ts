import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import { formatBatch } from '../../lib/batch/state-file.ts'
import { readAudit } from '../../lib/disk/audit-log.ts'
import {
  createBatch,
  readArchived,
  readBackup,
  readBatch,
  removeBatch,
  restoreBackup,
  updateBatch,
} from '../../lib/disk/batch-store.ts'
import { type ProjectFiles, projectFiles } from '../../lib/disk/project.ts'
import { BatchError } from '../../lib/errors.ts'
import { asJson, ID, later, makeBatch, NOW } from '../fakes/make-batch.ts'
import { makeProject } from './worker.ts'

const STAMP = '20260304050607000'
const OTHER = { with: { batch_id: 'other' } }

let files: ProjectFiles

beforeEach(() => {
  files = projectFiles(makeProject())
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(files.root, { recursive: true, force: true })
})

const admitAny = () => undefined
const put = (file: string, batch: Batch | string) => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, typeof batch === 'string' ? batch : formatBatch(batch))
}
const picture = () =>
  fs
    .readdirSync(files.claudeDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(files.claudeDir, file), fs.readFileSync(file, 'utf8')])
const refuse = () => {
  throw new BatchError('not yours', { code: 'NOT_OWNER' })
}

describe('createBatch', () => {
  it('writes the first revision without one before it, and the start in the log', async () => {
    const { batch, warnings } = await createBatch(files, makeBatch(), later(9), admitAny)
    expect(batch).toMatchObject({ revision: 1, updated_at: NOW, state_file: files.state })
    expect(warnings).toEqual([])
    expect(readBatch(files)).toEqual(batch)
    expect(fs.existsSync(files.backup)).toBe(false)
    const { lines } = readAudit(files.audit(ID), { root: files.root })
    expect(lines).toEqual([
      { timestamp: later(9), event_type: 'batch_started', batch_id: ID, reason: '3 features' },
    ])
  })

  // Break: an ended batch is lost, or its last revision passes for the one before the first of the new batch.
  it('moves the batch before to the archive, and its backup away', async () => {
    const ended = makeBatch({ completed: [0, 1, 2], ...OTHER })
    put(files.state, ended)
    put(files.backup, ended)
    const seen: unknown[] = []
    await createBatch(files, makeBatch(), NOW, (present) => seen.push(present))
    expect(seen).toEqual([ended])
    expect(readArchived(files, 'other')).toEqual(ended)
    expect([readBatch(files)?.batch_id, readBackup(files)]).toEqual([ID, undefined])
  })

  // W23. Break: a refused start has changed something.
  it('changes nothing where it is refused', async () => {
    put(files.state, makeBatch(OTHER))
    put(files.backup, makeBatch(OTHER))
    const before = picture()
    await expect(createBatch(files, makeBatch(), NOW, refuse)).rejects.toThrow('not yours')
    await expect(
      createBatch(files, { ...makeBatch(), total_features: 9 }, NOW, admitAny),
    ).rejects.toMatchObject({ code: 'STATE_IMPOSSIBLE' })
    expect(picture()).toEqual(before)
  })

  it('starts without its log, and says so', async () => {
    fs.mkdirSync(files.audit(ID), { recursive: true })
    const { batch, warnings } = await createBatch(files, makeBatch(), NOW, admitAny)
    expect(warnings).toEqual([expect.stringContaining('The audit log misses a batch_started line.')])
    expect(readBatch(files)).toEqual(batch)
  })
})

describe('restoreBackup', () => {
  // Whichever project it comes from, the state file is that of this one.
  const backup = () => makeBatch({ completed: [0], with: { revision: 7, state_file: files.state } })
  const restore = (admit: (batch: Batch) => void = admitAny) => restoreBackup(files, STAMP, admit)

  // W15. Break: the bytes that could not be read are gone, or the batch goes on as another.
  it.each([
    ['no JSON', '{'],
    ['empty', ''],
    ['impossible', JSON.stringify({ ...asJson(makeBatch()), total_features: 9 })],
  ])('puts the backup in the place of a state that is %s, whose bytes it keeps', async (_, text) => {
    put(files.state, text)
    put(files.backup, backup())
    const admitted: Batch[] = []
    const restored = await restore((batch) => void admitted.push(batch))
    const keptAs = `${files.state}.unreadable-${STAMP}`
    expect(restored).toEqual({ batch: backup(), keptAs })
    expect(admitted).toEqual([backup()])
    expect(readBatch(files)).toEqual(backup())
    expect(fs.readFileSync(keptAs, 'utf8')).toBe(text)
  })

  // C-F5. Break: a file is named as kept that never was.
  it('names no kept file where there was none', async () => {
    put(files.backup, backup())
    expect(await restore()).toEqual({ batch: backup(), keptAs: undefined })
    expect(readBatch(files)).toEqual(backup())
    expect(fs.readdirSync(files.claudeDir).sort()).toEqual(['batch_state.json', 'batch_state.json.bak'])
  })

  // C-F4. Break: a session that is refused has set the batch of another one back.
  it('changes nothing where it is refused', async () => {
    put(files.state, '{')
    put(files.backup, backup())
    const before = picture()
    await expect(restore(refuse)).rejects.toThrow('not yours')
    expect(picture()).toEqual(before)
    fs.rmSync(files.state)
    await expect(restore(refuse)).rejects.toThrow('not yours')
    expect(fs.existsSync(files.state)).toBe(false)
  })

  // Break: a batch that runs is set back, or one that a newer plugin wrote.
  it.each([
    ['can be read', makeBatch(), 'REFUSED'],
    ['is newer', JSON.stringify({ ...asJson(makeBatch()), schema_version: 99 }), 'STATE_NEWER'],
    ['is a summary of an older tool', '{"completed":[]}', 'STATE_LEGACY'],
  ])('leaves a state that %s', async (_, text, code) => {
    put(files.state, text)
    put(files.backup, backup())
    const before = picture()
    await expect(restore()).rejects.toMatchObject({ code })
    expect(picture()).toEqual(before)
  })

  it('leaves a link in the place of the state, and a backup that cannot be read', async () => {
    put(files.backup, backup())
    fs.symlinkSync('elsewhere', files.state)
    await expect(restore()).rejects.toMatchObject({ code: 'STATE_UNSAFE' })
    fs.rmSync(files.state)
    put(files.state, '{')
    put(files.backup, '[')
    const before = picture()
    await expect(restore()).rejects.toMatchObject({ code: 'STATE_CORRUPT' })
    expect(picture()).toEqual(before)
  })

  it('says that there is no backup', async () => {
    put(files.state, '{')
    await expect(restore()).rejects.toMatchObject({
      code: 'STATE_MISSING',
      message: expect.stringContaining(`Move ${files.state} elsewhere`),
    })
    expect(fs.readFileSync(files.state, 'utf8')).toBe('{')
  })
})

describe('removeBatch', () => {
  beforeEach(() => {
    put(files.state, makeBatch({ completed: [0, 1, 2] }))
    put(files.backup, makeBatch({ completed: [0, 1] }))
    put(files.archive('other'), makeBatch(OTHER))
    for (const id of [ID, 'other']) {
      put(files.retry(id), '{}')
      put(files.audit(id), '{}')
    }
  })

  // Break: another batch loses its records, or a file of this one stays and is taken for that of a later one.
  it('removes every file of the present batch and none of another, and names them', async () => {
    const own = [files.state, files.backup, files.retry(ID), files.audit(ID)]
    expect(await removeBatch(files, ID, false)).toEqual(own)
    const left = [files.archive('other'), files.retry('other'), files.audit('other')]
    expect(picture().map(([name]) => name)).toEqual(
      left.map((file) => path.relative(files.claudeDir, file)).sort(),
    )
  })

  // Break: whoever tidies up in the morning loses the report of the night unread.
  it('leaves the report, unless that is to go as well', async () => {
    const reports = [files.report(ID, 'md'), files.report(ID, 'html')]
    for (const file of reports) put(file, '# Night')
    const areThere = () => reports.map((file) => fs.existsSync(file))
    await removeBatch(files, ID, false)
    expect(areThere()).toEqual([true, true])
    expect(await removeBatch(files, ID, true)).toEqual(reports)
    expect(areThere()).toEqual([false, false])
  })

  it('removes an archived batch and leaves the present one', async () => {
    expect(await removeBatch(files, 'other', false)).toEqual([
      files.archive('other'),
      files.retry('other'),
      files.audit('other'),
    ])
    expect(readBatch(files)?.batch_id).toBe(ID)
    expect(fs.existsSync(files.backup)).toBe(true)
  })

  // S5. Break: a cleanup that slept removes the batch that was started meanwhile.
  it.each([0, 1, 2])('removes nothing more once the lock is lost, after %d files', async (count) => {
    const before = picture().map(([name]) => name)
    const remove = fs.rmSync
    let removed = 0
    const loseAt = () => {
      if (removed === count) fs.rmdirSync(`${files.state}.lock`)
    }
    vi.spyOn(fs, 'rmSync').mockImplementation((file, options) => {
      remove(file, options)
      removed += 1
      loseAt()
    })
    const read = fs.readSync
    vi.spyOn(fs, 'readSync').mockImplementation(((...args: Parameters<typeof fs.readSync>) => {
      if (count === 0 && fs.existsSync(`${files.state}.lock`)) loseAt()
      return read(...args)
    }) as never)
    await expect(removeBatch(files, ID, true)).rejects.toMatchObject({ code: 'STATE_LOCKED' })
    vi.restoreAllMocks()
    const gone = before.filter((name) => !fs.existsSync(path.join(files.claudeDir, String(name))))
    const first = [files.state, files.backup].slice(0, count)
    expect(gone).toEqual(first.map((file) => path.relative(files.claudeDir, file)))
  })
})

describe('what dead writers left', () => {
  // Break: a holder that slept while it wrote the retry file renames it over what others counted meanwhile.
  it('goes with the next change, of the state and of retry files, which are written under the same lock', async () => {
    put(files.state, makeBatch())
    const litter = [`${files.state}.123456789`, `${files.retry(ID)}.123456789`]
    for (const file of litter) put(file, '{')
    put(`${files.settings}.123456789`, 'mine')
    await updateBatch(files, NOW, (batch) => ({ batch, result: 0 }))
    expect(fs.readdirSync(files.claudeDir).sort()).toEqual([
      'batch-implement.local.md.123456789',
      'batch_state.json',
    ])
  })
})
