import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import {
  cleanupBatchState,
  incrementRetryCount,
  loadBatchState,
  markFeatureStatus,
  recordAutoClearEvent,
  recordGitOperation,
  recordRetryAttempt,
  saveBatchState,
} from '../../lib/index.ts'
import { AT, bend, makeBatchProject, makeOwner, refusalThatKeeps } from './project.ts'

const HOUR = 3_600_000
const inMinutes = (minutes: number) => new Date(AT.getTime() + minutes * 60_000)

describe('a batch that a live session owns', () => {
  // X10. Break: a dashboard changes what a session is working on.
  it('is not changed by any call of a tool', async () => {
    const { root } = await makeBatchProject()
    bend(root, { owner: makeOwner(AT) })
    const now = inMinutes(30)
    const state = loadBatchState(root)
    for (const call of [
      () => markFeatureStatus(root, 0, 'completed', { now }),
      () => markFeatureStatus(root, 0, 'skipped', { now }),
      () => saveBatchState(root, state, { now }),
      () => recordAutoClearEvent(root, { now }),
      () => recordGitOperation(root, 0, 'commit', { success: true }, { now }),
      () => incrementRetryCount(root, 0, { now }),
      () => recordRetryAttempt(root, 0, 'ECONNRESET', { now, consent: true }),
      () => cleanupBatchState(root, { now, force: true }),
    ]) {
      const { error, kept } = await refusalThatKeeps(root, call)
      expect(error.code).toBe('NOT_OWNER')
      expect(kept).toBe(true)
    }
    expect(fs.readdirSync(path.join(root, '.claude')).filter((name) => name.includes('retry'))).toEqual([])
  })

  it('is changed for that session and for no other one', async () => {
    const { root } = await makeBatchProject({ session: 'night' })
    const { error } = await refusalThatKeeps(root, () =>
      markFeatureStatus(root, 0, 'completed', { session: 'day' }),
    )
    expect(error.code).toBe('NOT_OWNER')
    const state = await markFeatureStatus(root, 0, 'completed', { session: 'night' })
    expect(state.completed_features).toEqual([0])
  })
})

describe('a batch whose owner is gone', () => {
  it.each([
    ['its session ended', makeOwner(AT, { released_at: AT.toISOString() }), inMinutes(1)],
    ['it was last seen over an hour ago', makeOwner(AT), new Date(AT.getTime() + HOUR + 1)],
    [
      'its process no longer runs',
      makeOwner(AT, { host: os.hostname(), pid: 2 ** 22 + 1, pid_started: 'x' }),
      AT,
    ],
  ])('may be changed by a tool when %s, and keeps its owner', async (_, owner, now) => {
    const { root } = await makeBatchProject()
    bend(root, { owner })
    const state = await markFeatureStatus(root, 0, 'completed', { now })
    expect(state.completed_features).toEqual([0])
    expect(state.owner).toEqual(owner)
  })

  it('is not changed for a session that never took it over', async () => {
    const { root } = await makeBatchProject()
    const { error } = await refusalThatKeeps(root, () =>
      markFeatureStatus(root, 0, 'completed', { session: 'day' }),
    )
    expect(error.message).toContain('/batch-implement --resume b')
  })
})

// W5, W6. Break: a read-modify-write of the library goes past the lock.
it('4 processes of 15 calls each lose none', async () => {
  const { root } = await makeBatchProject()
  const program = path.join(root, 'writer.cjs')
  const code = `import { recordAutoClearEvent } from ${JSON.stringify(path.resolve('lib/index.ts'))}
    const run = async () => { for (let i = 0; i < 15; i += 1) await recordAutoClearEvent(process.argv[2]) }
    run().catch((error) => { console.error(error); process.exitCode = 1 })`
  await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  })
  const codes = await Promise.all(
    Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, [program, root], { stdio: ['ignore', 'inherit', 'inherit'] })
      return new Promise((resolve) => child.once('close', resolve))
    }),
  )
  expect(codes).toEqual([0, 0, 0, 0])
  expect(loadBatchState(root)).toMatchObject({ auto_clear_count: 60, revision: 61 })
})
