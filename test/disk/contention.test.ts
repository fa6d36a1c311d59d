import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSafely, writeSafely } from '../../lib/disk/files.ts'
import { withLock } from '../../lib/disk/lock.ts'
import { rounds } from '../fakes/rounds.ts'
import { buildWorker, ended, makeProject, startWorker } from './worker.ts'

const UPDATES = rounds(50)
const KILLS = rounds(48)

const roots: string[] = []
const workers = { addEntries: '', dieAtCall: '' }

beforeAll(async () => {
  workers.addEntries = await buildWorker('add-entries')
  workers.dieAtCall = await buildWorker('die-at-call')
})

afterAll(() => {
  for (const folder of [...roots, ...Object.values(workers).map((file) => path.dirname(file))]) {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

function newState(): { root: string; file: string } {
  const root = makeProject()
  roots.push(root)
  return { root, file: path.join(root, '.claude', 'batch_state.json') }
}

// A lock that a killed process left is freed after five seconds; the tests make them pass at once.
function ageLock(file: string): void {
  const longAgo = new Date(Date.now() - 60_000)
  for (const folder of [`${file}.lock`, `${file}.lock.takeover`]) {
    try {
      fs.utimesSync(folder, longAgo, longAgo)
    } catch {
      // Nobody holds it at this moment.
    }
  }
}

function update(file: string, root: string, text: string): Promise<void> {
  return withLock(file, (held) =>
    writeSafely(file, text, { root, keepBackup: `${file}.bak`, beforeRename: held.assertHeld }),
  )
}

// Guards the lock: without it a third of the updates overwrite one another.
// Guards the backup and the rename: done in place, a reader sees half a file or none.
test('16 processes that update one file lose none, and a reader always sees a whole file', async () => {
  const { root, file } = newState()
  await update(file, root, '[]')
  const started = performance.now()
  const children = Array.from({ length: 16 }, (_, at) =>
    startWorker(workers.addEntries, [root, file, `w${at}`, String(UPDATES)]),
  )
  let running = true
  const all = Promise.all(children.map(ended)).finally(() => {
    running = false
  })
  let seen = 0
  while (running) {
    const entries = JSON.parse(String(readSafely(file, { root, maxBytes: 1_000_000 })))
    expect(entries.length).toBeGreaterThanOrEqual(seen)
    seen = entries.length
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  expect(await all).toEqual(Array(16).fill(0))
  expect(performance.now() - started).toBeLessThan(55_000)
  const entries: string[] = JSON.parse(fs.readFileSync(file, 'utf8'))
  expect(new Set(entries).size).toBe(16 * UPDATES)
  expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['batch_state.json', 'batch_state.json.bak'])
})

// Guards every order of steps in the write and the lock: after each of them the process may die.
test('a writer killed after any of its file calls leaves the old or the new revision, and the next write works', async () => {
  const { root, file } = newState()
  await update(file, root, '"first"')
  let killed = 0
  for (let call = 1; ; call += 1) {
    await update(file, root, '"old"')
    const end = await ended(startWorker(workers.dieAtCall, [root, file, String(call), '"new"']))
    expect(['"old"', '"new"']).toContain(String(readSafely(file, { root, maxBytes: 100 })))
    if (end === 0) break
    expect(end).toBe('SIGKILL')
    killed += 1
    ageLock(file)
    await update(file, root, '"next"')
    expect(fs.readFileSync(file, 'utf8')).toBe('"next"')
    expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['batch_state.json', 'batch_state.json.bak'])
  }
  expect(killed).toBeGreaterThanOrEqual(12)
})

test('writers killed at random moments leave a whole file, and none of the entries before is lost', async () => {
  const { root, file } = newState()
  await update(file, root, '[]')
  let before: string[] = []
  for (let round = 0; round < KILLS; round += 1) {
    const children = ['a', 'b'].map((name) =>
      startWorker(workers.addEntries, [root, file, `${name}${round}`, '1000']),
    )
    await Promise.all(children.map((child) => new Promise((resolve) => child.stdout?.once('data', resolve))))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 30))
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(children.map(ended))
    const entries: string[] = JSON.parse(String(readSafely(file, { root, maxBytes: 10_000_000 })))
    expect(entries.slice(0, before.length)).toEqual(before)
    before = entries
    ageLock(file)
    await update(file, root, JSON.stringify(entries))
    expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['batch_state.json', 'batch_state.json.bak'])
  }
  expect(before.length).toBeGreaterThan(KILLS)
})

// Guards the order in the lock: the taker clears temporary files before it reads, the loser checks before it renames.
test('no update that was reported done is lost, even if the lock is torn from living holders all the time', async () => {
  const { root, file } = newState()
  const children = Array.from({ length: 6 }, (_, at) =>
    startWorker(workers.addEntries, [root, file, `w${at}`, '80']),
  )
  let printed = ''
  for (const child of children) {
    child.stdout?.on('data', (text) => {
      printed += text
    })
  }
  let running = true
  const all = Promise.all(children.map(ended)).finally(() => {
    running = false
  })
  while (running) {
    ageLock(file)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 12))
  }
  expect(await all).toContain(3)
  const entries = new Set(JSON.parse(fs.readFileSync(file, 'utf8')))
  const done = printed.split('\n').filter((line) => line !== '' && line !== 'started')
  expect(done.length).toBeGreaterThan(50)
  expect(done.filter((entry) => !entries.has(entry))).toEqual([])
})
