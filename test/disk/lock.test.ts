import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeSafely } from '../../lib/disk/files.ts'
import { type HeldLock, LOCK_LIMITS, withLock } from '../../lib/disk/lock.ts'

import { diskFault } from './disk-faults.ts'
import { buildWorker, makeProject } from './worker.ts'

let root = ''
let file = ''
let lock = ''

beforeEach(() => {
  root = makeProject()
  file = path.join(root, '.claude', 'batch_state.json')
  lock = `${file}.lock`
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  fs.rmSync(root, { recursive: true, force: true })
})

const lost = expect.objectContaining({
  code: 'STATE_LOCKED',
  message: expect.stringContaining('nothing was written'),
})

test('work runs while the lock stands, its result comes back, and nothing is left', async () => {
  const result = await withLock(file, (held) => {
    held.assertHeld()
    return fs.existsSync(lock)
  })
  expect(result).toBe(true)
  expect(fs.readdirSync(path.dirname(file))).toEqual([])
})

test('the folder of a first file is made', async () => {
  const first = path.join(root, 'a', 'b', 'state.json')
  expect(await withLock(first, () => fs.existsSync(`${first}.lock`))).toBe(true)
})

test('an error of work comes out as it is, and the lock is let go', async () => {
  const error = new RangeError('mine')
  await expect(withLock(file, () => Promise.reject(error))).rejects.toBe(error)
  expect(fs.existsSync(lock)).toBe(false)
})

test('two in one process take turns', async () => {
  const order: string[] = []
  const turn = (name: string) =>
    withLock(file, async () => {
      order.push(`${name} in`)
      await Promise.resolve()
      order.push(`${name} out`)
    })
  await Promise.all([turn('a'), turn('b')])
  expect([order[1], order[3]]).toEqual([order[0]?.replace('in', 'out'), order[2]?.replace('in', 'out')])
})

// Guards against proper-lockfile's own retrying, which repeats errors that will not pass.
test.each(['EACCES', 'EROFS', 'ENOSPC'])('%s fails at once', async (code) => {
  vi.spyOn(fs, 'mkdirSync').mockImplementation(() => {
    throw diskFault(code, 'mkdir')
  })
  const started = performance.now()
  await expect(withLock(file, () => 0)).rejects.toMatchObject({ code: 'STATE_UNWRITABLE' })
  expect(performance.now() - started).toBeLessThan(1_000)
})

test('a failed release hides neither the result nor the error of work', async () => {
  vi.spyOn(fs, 'rmdirSync').mockImplementation(() => {
    throw diskFault('EIO', 'rmdir')
  })
  expect(await withLock(file, () => 'done')).toBe('done')
  await expect(withLock(`${file}2`, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
})

test.each<[string, () => void]>([
  ['a symlink', () => fs.symlinkSync(root, lock)],
  ['a dangling symlink', () => fs.symlinkSync(path.join(root, 'gone'), lock)],
  ['a file', () => fs.writeFileSync(lock, 'x')],
])('%s in place of the lock is refused at once and left', async (_, plant) => {
  plant()
  const before = fs.lstatSync(lock)
  await expect(withLock(file, () => 0)).rejects.toMatchObject({ code: 'STATE_UNSAFE' })
  expect(fs.lstatSync(lock)).toEqual(before)
})

test('a linked .claude is refused before anything is made behind it', async () => {
  fs.mkdirSync(path.join(root, 'target'))
  fs.rmdirSync(path.dirname(file))
  fs.symlinkSync(path.join(root, 'target'), path.dirname(file))
  await expect(withLock(file, () => 0)).rejects.toMatchObject({ code: 'STATE_UNSAFE' })
  expect(fs.readdirSync(path.join(root, 'target'))).toEqual([])
})

// The number of the old folder may be used again, and its time is easily the same: within a second, it is rounded.
function replaceLock(): void {
  const { atime, mtime } = fs.statSync(lock)
  const since = performance.now()
  while (performance.now() - since < 25) fs.statSync(lock)
  fs.rmdirSync(lock)
  fs.mkdirSync(lock)
  fs.utimesSync(lock, atime, mtime)
}

// Each of these is a way to lose a lock without noticing.
const losses: [string, () => void][] = [
  ['removed', () => fs.rmdirSync(lock)],
  ['freshened by another process', () => fs.utimesSync(lock, new Date(5e12), new Date(5e12))],
  ['replaced by one of the same age', replaceLock],
  ['slept with', () => void vi.setSystemTime(Date.now() + 6_000)],
]

test.each(losses)('a lock that was %s stops the write, and the old revision stands', async (_, lose) => {
  writeSafely(file, 'old', { root })
  vi.useFakeTimers({ toFake: ['Date'] })
  const work = (held: HeldLock) => {
    lose()
    writeSafely(file, 'new', { root, beforeRename: held.assertHeld })
  }
  await expect(withLock(file, work)).rejects.toEqual(lost)
  expect(fs.readFileSync(file, 'utf8')).toBe('old')
})

// Guards the gap between the last check and the rename, in which a laptop may sleep too: the process that takes over
// removes the sleeper's temporary file before it reads, so that nothing is put over what it read.
test('a holder that sleeps between its last check and the rename can no longer rename', async () => {
  const worker = await buildWorker('hold-lock')
  writeSafely(file, 'old', { root })
  const sleep = (held: HeldLock) => {
    held.assertHeld()
    fs.utimesSync(lock, new Date(1e12), new Date(1e12))
    expect(spawnSync(process.execPath, [worker, file, 'die']).stdout.toString()).toBe('held\n')
  }
  const write = (held: HeldLock) => writeSafely(file, 'new', { root, beforeRename: () => sleep(held) })
  await expect(withLock(file, write)).rejects.toEqual(lost)
  expect(fs.readFileSync(file, 'utf8')).toBe('old')
  fs.rmSync(path.dirname(worker), { recursive: true })
})

test('a lock that cannot be looked at right after it was made is not left behind', async () => {
  const real = fs.lstatSync
  vi.spyOn(fs, 'lstatSync').mockImplementation(((target: string, options: object) => {
    if (target === lock) throw diskFault('EIO', 'lstat')
    return real(target, options)
  }) as never)
  await expect(withLock(file, () => 0)).rejects.toMatchObject({ code: 'STATE_UNWRITABLE' })
  expect(fs.existsSync(lock)).toBe(false)
})

// Guards the release: removing by name alone would free the lock of the process that took over.
test("a lock that was taken over is the other process's to remove", async () => {
  await withLock(file, () => {
    fs.rmdirSync(lock)
    fs.mkdirSync(path.join(lock, '..', 'keeps the number from being used again'))
    fs.mkdirSync(lock)
  })
  expect(fs.existsSync(lock)).toBe(true)
})

test('a clock that is set back while a lock is held does no harm', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await withLock(file, (held) => {
    vi.setSystemTime(Date.now() - 3_600_000)
    held.assertHeld()
  })
  expect(fs.existsSync(lock)).toBe(false)
})

test('a takeover that was killed halfway is cleared', async () => {
  const past = new Date(Date.now() - 60_000)
  for (const folder of [lock, `${lock}.takeover`]) {
    fs.mkdirSync(folder)
    fs.utimesSync(folder, past, past)
  }
  expect(await withLock(file, () => 'in')).toBe('in')
  expect(fs.readdirSync(path.dirname(file))).toEqual([])
})

// Guards the time limit: a holder that is alive but stuck must not keep others for ever.
test('after the time limit a waiter for a living holder gives up, and says how long it waited', async () => {
  let letGo: () => void = () => undefined
  const holder = withLock(file, () => new Promise<void>((resolve) => (letGo = resolve)))
  const started = performance.now()
  const impatient = { ...LOCK_LIMITS, waitMs: 200 }
  await expect(withLock(file, () => 0, impatient)).rejects.toMatchObject({
    code: 'STATE_LOCKED',
    message: expect.stringContaining('for 0.2 seconds'),
  })
  expect(performance.now() - started).toBeGreaterThan(190)
  letGo()
  await holder
})

// Guards what people are promised; the tests of what happens after these times pass in smaller ones.
test('a silent holder loses the lock after 5 s, a living one is freshened far sooner, and a waiter gives up after 30 s', () => {
  expect(LOCK_LIMITS).toEqual({ staleMs: 5_000, freshenMs: 1_500, waitMs: 30_000 })
})
