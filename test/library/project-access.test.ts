import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createBatchState, loadBatchState, saveBatchState } from '../../lib/index.ts'
import { makeBatchProject, makeProject, refusal, stateFile } from './project.ts'

// X11, W56. Break: a path relative to a subfolder, or a deep one, makes a second state.
it('the root, a folder deep in it and the state file name the same batch', async () => {
  const { root, state, file } = await makeBatchProject()
  const deep = path.join(root, ...Array.from({ length: 14 }, (_, at) => `${at}`))
  fs.mkdirSync(deep, { recursive: true })
  for (const place of [root, deep, file]) expect(loadBatchState(place)).toEqual(state)
})

it('a linked worktree has the batch of its main worktree', async () => {
  const root = makeProject()
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@localhost', ...args], { cwd: root })
  git('init', '-q')
  git('commit', '-q', '--allow-empty', '-m', 'Begin')
  git('worktree', 'add', '-q', path.join(root, 'tree'))
  await createBatchState(root, { features: ['one'], batchId: 'b' })
  expect(loadBatchState(path.join(root, 'tree')).batch_id).toBe('b')
})

// Break: a file of another name is passed over in silence, or gets a lock of its own.
it.each<[string, (root: string) => string, string]>([
  ['a file of another name', (root) => path.join(root, '.claude', 'other.json'), 'USAGE'],
  ['a state file in a subfolder of the project', (root) => stateFile(path.join(root, 'sub')), 'USAGE'],
  ['a folder that is not there', (root) => path.join(root, 'nowhere'), 'USAGE'],
  ['a file', (root) => path.join(root, 'file.txt'), 'USAGE'],
])('%s is refused and nothing is made', async (_, place, code) => {
  const { root, state } = await makeBatchProject()
  fs.mkdirSync(path.join(root, '.git'))
  fs.mkdirSync(path.join(root, 'sub', '.claude'), { recursive: true })
  fs.writeFileSync(path.join(root, 'file.txt'), '')
  const before = fs.readdirSync(root, { recursive: true })
  expect((await refusal(() => loadBatchState(place(root)))).code).toBe(code)
  expect((await refusal(() => saveBatchState(place(root), state))).code).toBe(code)
  expect(fs.readdirSync(root, { recursive: true })).toEqual(before)
})

it('a folder outside every project is refused', async () => {
  const { root } = await makeBatchProject()
  fs.rmSync(path.join(root, '.claude'), { recursive: true })
  expect((await refusal(() => createBatchState(root, { features: ['one'] }))).code).toBe('NOT_A_PROJECT')
})
