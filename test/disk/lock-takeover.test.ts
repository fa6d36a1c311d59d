import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, test } from 'vitest'
import { type HeldLock, LOCK_LIMITS, withLock } from '../../lib/disk/lock.ts'

import { buildWorker, ended, makeProject, startWorker } from './worker.ts'

// A second instead of five: what passes is the same. They wait together.
const LIMITS = { ...LOCK_LIMITS, staleMs: 1_000 }
// A lock is freshened each second at most, and half of the stale limit must be longer.
const FRESHENED = { ...LOCK_LIMITS, staleMs: 2_400, freshenMs: 1_000 }

describe.concurrent('within the stale limit', () => {
  // Guards the stale limit: without one, the next command waits 30 s and then gives up.
  test('the lock of a killed holder is taken over, by one waiter at a time', async ({ expect }) => {
    const { file, remove } = newFile()
    const program = await buildWorker('hold-lock')
    const holder = startWorker(program, [file])
    await new Promise((resolve) => holder.stdout?.once('data', resolve))
    holder.kill('SIGKILL')
    await ended(holder)
    const started = performance.now()
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await nextTurn()
      inside -= 1
    }
    const waiters = Array.from({ length: 20 }, () => withLock(file, work, LIMITS))
    await Promise.all(waiters)
    const seconds = (performance.now() - started) / 1_000
    expect(most).toBe(1)
    expect(seconds).toBeGreaterThan(0.9)
    expect(seconds).toBeLessThan(8)
    remove(path.dirname(program))
  })

  test('a lock kept for longer than the limit is kept fresh', async ({ expect }) => {
    const { file, remove } = newFile()
    let taken = false
    const hold = async (held: HeldLock) => {
      await new Promise((resolve) => setTimeout(resolve, 2_900))
      expect(taken).toBe(false)
      held.assertHeld()
    }
    const take = () => {
      taken = true
    }
    const holder = withLock(file, hold, FRESHENED)
    await withLock(file, take, FRESHENED)
    await holder
    remove()
  })

  // Guards against a clock that was set back: by the wall clock such a lock would stand for an hour.
  test('a dead lock from the future is taken over', async ({ expect }) => {
    const { file, remove } = newFile()
    fs.mkdirSync(`${file}.lock`)
    const future = new Date(Date.now() + 3_600_000)
    fs.utimesSync(`${file}.lock`, future, future)
    const started = performance.now()
    expect(await withLock(file, () => 'in', LIMITS)).toBe('in')
    expect(performance.now() - started).toBeLessThan(8_000)
    remove()
  })
})

function newFile() {
  const root = makeProject()
  const remove = (...others: string[]) => {
    for (const folder of [root, ...others]) fs.rmSync(folder, { recursive: true, force: true })
  }
  return { file: path.join(root, '.claude', 'batch_state.json'), remove }
}
