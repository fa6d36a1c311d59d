import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type CreateBatchOptions,
  createBatchState,
  loadBatchState,
  markFeatureStatus,
} from '../../lib/index.ts'
import { AT, auditTypes, makeBatchProject, makeProject, refusal, stateFile } from './project.ts'

describe('createBatchState', () => {
  it('writes the first revision, readable by its user alone, and gives what a reader reads', async () => {
    const { root, state, file } = await makeBatchProject()
    expect(state).toMatchObject({
      batch_id: 'b',
      revision: 1,
      status: 'in_progress',
      owner: null,
      state_file: file,
    })
    expect(loadBatchState(root)).toEqual(state)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(auditTypes(root, state)).toEqual(['batch_started'])
  })

  // W17. Break: a feature is cut, or a line break in one becomes two features.
  it('keeps the full text of a feature and takes controls out', async () => {
    const long = `Add ${'x'.repeat(5000)}`
    const { state } = await makeBatchProject({ features: [`${long}\u001b\n`, 'two  words'] })
    expect(state.features).toEqual([long, 'two words'])
  })

  it('makes an id from the time, and the session its owner', async () => {
    const { state } = await makeBatchProject({ batchId: undefined, session: 'night' })
    expect(state.batch_id).toMatch(/^batch-20260304-050607-\d{6}$/)
    expect(state.owner).toMatchObject({ session_id: 'night', epoch: 1 })
  })

  it('orders by dependencies', async () => {
    const { state } = await makeBatchProject({ dependencies: new Map([[0, [2]]]) })
    expect(state.feature_order).toEqual([1, 2, 0])
    expect(state.feature_dependencies).toEqual(new Map([[0, [2]]]))
  })

  it('keeps issue numbers and cleaned bodies beside the features', async () => {
    const { state } = await makeBatchProject({
      issueNumbers: [72, null, 74],
      issueBodies: ['a\u202eb', null, ''],
    })
    expect(state).toMatchObject({
      source_type: 'issues',
      issue_numbers: [72, null, 74],
      issue_bodies: ['ab', null, ''],
    })
  })

  // W76. Break: a commit of everything sweeps the state in.
  it('keeps its files out of git without touching a tracked file', async () => {
    const root = makeProject()
    execFileSync('git', ['init', '-q'], { cwd: root })
    await createBatchState(root, { features: ['one'] })
    expect(execFileSync('git', ['status', '--porcelain', '-uall'], { cwd: root, encoding: 'utf8' })).toBe('')
  })

  // W23. Break: a second batch replaces the first.
  it('refuses while another batch is unfinished, and archives one that has ended', async () => {
    const { root, state } = await makeBatchProject({ features: ['one'] })
    expect((await refusal(() => createBatchState(root, { features: ['x'] }))).code).toBe('BATCH_UNFINISHED')
    expect(loadBatchState(root)).toEqual(state)
    await markFeatureStatus(root, 0, 'completed')
    const next = await createBatchState(root, { features: ['x'], batchId: 'c' })
    expect(next.revision).toBe(1)
    expect(fs.existsSync(path.join(root, '.claude', 'batches', 'b.json'))).toBe(true)
  })

  it('refuses an id that was used before in this project', async () => {
    const { root } = await makeBatchProject({ features: ['one'] })
    await markFeatureStatus(root, 0, 'completed')
    expect((await refusal(() => createBatchState(root, { features: ['x'], batchId: 'b' }))).code).toBe(
      'REFUSED',
    )
  })

  // W14, W18, W19, W26, W65. Break: a batch is written that no reader loads, or a number closes the wrong issue.
  it.each<[string, Partial<CreateBatchOptions>, string]>([
    ['no feature', { features: [] }, '1 to 10,000'],
    ['too many features', { features: Array.from({ length: 10_001 }, () => 'x') }, '1 to 10,000'],
    ['a blank feature', { features: ['one', ' \u0000 '] }, 'Feature 2 is blank'],
    ['a feature that is no text', { features: [7 as unknown as string] }, 'Feature 1 is blank or no text'],
    ['an id with a line break', { batchId: 'a\nb' }, 'cannot be the id'],
    ['an id that leads out of the folder', { batchId: 'a..b' }, 'cannot be the id'],
    ['issue numbers of another length', { issueNumbers: [72] }, 'issue_numbers has 1'],
    ['an order that misses one', { order: [0, 0] }, 'feature_order'],
    ['a link to nowhere', { dependencies: new Map([[0, [9]]]) }, 'index 9'],
    [
      'a cycle',
      {
        dependencies: new Map([
          [0, [1]],
          [1, [0]],
        ]),
      },
      'wait for one another',
    ],
    ['a mode that is none', { mode: 'fast' as 'direct' }, 'options.mode'],
  ])('refuses %s and writes nothing', async (_, options, says) => {
    const root = makeProject()
    const error = await refusal(() =>
      createBatchState(root, { features: ['one', 'two'], now: AT, ...options }),
    )
    expect(error.code).toBe('USAGE')
    expect(error.message).toContain(says)
    expect(fs.readdirSync(path.dirname(stateFile(root)))).toEqual([])
  })
})
