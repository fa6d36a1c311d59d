import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, test } from 'vitest'
import { withLock } from '../../lib/disk/lock.ts'
import { buildWorker, ended, makeProject, startWorker } from './worker.ts'

// These wait for the real stale limit of five seconds, so they wait together.
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
    const waiters = Array.from({ length: 20 }, () =>
      withLock(file, async () => {
        inside += 1
        most = Math.max(most, inside)
        await nextTurn()
        inside -= 1
      }),
    )
    await Promise.all(waiters)
    const seconds = (performance.now() - started) / 1_000
    expect(most).toBe(1)
    expect(seconds).toBeGreaterThan(2)
    expect(seconds).toBeLessThan(8)
    remove(path.dirname(program))
  })

  test('a lock kept for longer than the limit is kept fresh', async ({ expect }) => {
    const { file, remove } = newFile()
    let taken = false
    const holder = withLock(file, async (held) => {
      await new Promise((resolve) => setTimeout(resolve, 6_500))
      expect(taken).toBe(false)
      held.assertHeld()
    })
    await withLock(file, () => {
      taken = true
    })
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
    expect(await withLock(file, () => 'in')).toBe('in')
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
