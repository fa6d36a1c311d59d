import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  cleanupBatchState,
  createBatchState,
  loadBatchState,
  markFeatureStatus,
  saveBatchState,
} from '../../lib/index.ts'
import { bend, makeBatchProject, makeProject, refusal, refusalThatKeeps, stateFile } from './project.ts'

describe('loadBatchState', () => {
  // W27. Break: asking makes a folder or a lock.
  it('says that there is no batch, and creates nothing', async () => {
    const root = makeProject()
    expect((await refusal(() => loadBatchState(root))).code).toBe('STATE_MISSING')
    expect(fs.readdirSync(root, { recursive: true })).toEqual(['.claude'])
  })

  // X5. Break: what cannot be read is taken for an empty batch.
  it.each([
    ['{"batch_id": "b"', 'STATE_CORRUPT'],
    ['{"schema_version": 99}', 'STATE_NEWER'],
    ['{"completed": [], "failed": []}', 'STATE_LEGACY'],
    ['{"batch_id":"b","features":["x"],"total_features":5}', 'STATE_IMPOSSIBLE'],
  ])('refuses %s by code and keeps its bytes', async (text, code) => {
    const root = makeProject()
    fs.writeFileSync(stateFile(root), text)
    expect((await refusal(() => loadBatchState(root))).code).toBe(code)
    expect(fs.readFileSync(stateFile(root), 'utf8')).toBe(text)
  })

  // W58. Break: a link is read through.
  it('refuses a link in place of the file', async () => {
    const { root, file } = await makeBatchProject()
    fs.renameSync(file, path.join(root, 'elsewhere.json'))
    fs.symlinkSync(path.join(root, 'elsewhere.json'), file)
    expect((await refusal(() => loadBatchState(root))).code).toBe('STATE_UNSAFE')
  })
})

describe('saveBatchState', () => {
  it('writes the next revision and keeps the one before, with the fields of other tools', async () => {
    const { root, file } = await makeBatchProject()
    bend(root, { other_tool: { deep: [null] } })
    const saved = await saveBatchState(root, { ...loadBatchState(root), workflow_reminder: 'Softly.' })
    expect(saved).toMatchObject({ revision: 2, workflow_reminder: 'Softly.', other_tool: { deep: [null] } })
    expect(loadBatchState(root)).toEqual(saved)
    expect(JSON.parse(fs.readFileSync(`${file}.bak`, 'utf8')).revision).toBe(1)
  })

  // W9. Break: load, another writer saves, the old copy is saved: that update is lost.
  it('refuses a copy that the file has moved on from', async () => {
    const { root, state } = await makeBatchProject()
    await markFeatureStatus(root, 0, 'completed')
    const { error, kept } = await refusalThatKeeps(root, () => saveBatchState(root, state))
    expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('Load it again') })
    expect(kept).toBe(true)
  })

  it('refuses a copy of another batch', async () => {
    const { root, state } = await makeBatchProject()
    expect((await refusal(() => saveBatchState(root, { ...state, batch_id: 'c' }))).code).toBe('REFUSED')
  })

  // Break: a save takes back an outcome, or makes the numbers of commits mean other features.
  it('refuses to lose an outcome or to change the list', async () => {
    const { root } = await makeBatchProject()
    const state = await markFeatureStatus(root, 0, 'completed')
    for (const lossy of [
      { ...state, completed_features: [] },
      { ...state, features: ['one', 'other', 'three'] },
      { ...state, features: ['one', 'two'], total_features: 2, feature_order: [0, 1] },
    ]) {
      const { error, kept } = await refusalThatKeeps(root, () => saveBatchState(root, lossy))
      expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('would lose') })
      expect(kept).toBe(true)
    }
  })

  // Break: a status that does not follow from the outcomes, or another owner, gets into the file.
  it('derives the status and keeps the owner of the file', async () => {
    const { root, state } = await makeBatchProject()
    const owner = { session_id: 'me', host: '', epoch: 9, since: '', last_seen: '' }
    const saved = await saveBatchState(root, { ...state, status: 'completed', current_index: 3, owner })
    expect(saved).toMatchObject({ status: 'in_progress', current_index: 0, owner: null })
  })

  it('refuses what could not be read back', async () => {
    const { root, state } = await makeBatchProject()
    for (const [broken, code] of [
      [{ ...state, completed_features: [99] }, 'STATE_IMPOSSIBLE'],
      [{ ...state, features: 'one' }, 'STATE_CORRUPT'],
      [{ ...state, git_operations: undefined }, 'USAGE'],
      [{}, 'USAGE'],
    ] as const) {
      const { error, kept } = await refusalThatKeeps(root, () => saveBatchState(root, broken as typeof state))
      expect(error.code).toBe(code)
      expect(kept).toBe(true)
    }
  })
})

describe('cleanupBatchState', () => {
  // W22. Break: called from a subfolder it removes nothing.
  it('removes the files of an ended batch, from any folder of the project', async () => {
    const { root } = await makeBatchProject({ features: ['one'] })
    await markFeatureStatus(root, 0, 'completed')
    fs.mkdirSync(path.join(root, 'deep', 'folder'), { recursive: true })
    const removed = await cleanupBatchState(path.join(root, 'deep', 'folder'))
    expect(removed).toContain(stateFile(root))
    expect(fs.readdirSync(path.join(root, '.claude'), { recursive: true })).toEqual(['audit'])
  })

  it('removes an earlier batch by its id and leaves the present one', async () => {
    const { root } = await makeBatchProject({ features: ['one'] })
    await markFeatureStatus(root, 0, 'completed')
    const present = await createBatchState(root, { features: ['x'], batchId: 'c' })
    await cleanupBatchState(root, { batchId: 'b' })
    expect(loadBatchState(root)).toEqual(present)
    expect(fs.readdirSync(path.join(root, '.claude', 'batches'))).toEqual([])
  })

  it('refuses a batch that has not ended, unless told, and one that is not there', async () => {
    const { root } = await makeBatchProject()
    expect((await refusal(() => cleanupBatchState(root))).code).toBe('BATCH_UNFINISHED')
    expect((await refusal(() => cleanupBatchState(root, { batchId: 'other' }))).code).toBe('BATCH_UNKNOWN')
    await cleanupBatchState(root, { force: true })
    expect(fs.existsSync(stateFile(root))).toBe(false)
  })
})
