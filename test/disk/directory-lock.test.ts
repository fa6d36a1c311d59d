import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DirectoryLock } from '../../lib/disk/lock.ts'
import { makeProject } from './worker.ts'

const STALE_MS = 5_000

let root = ''
let lock = ''

beforeEach(() => {
  root = makeProject()
  lock = path.join(root, 'state.json.lock')
})

afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const answerOf = (act: (done: (error: unknown, value?: unknown) => void) => void) => {
  let answer: { error: unknown; value: unknown } | undefined
  act((error, value) => {
    answer = { error, value }
  })
  return answer
}

function plantDeadLock(): void {
  fs.mkdirSync(lock)
  fs.utimesSync(lock, new Date(1e12), new Date(1e12))
}

// Guards two waiters that judge the same dead lock at the same time: the slower one must not remove the new lock.
test('a lock that changed hands since it was judged stale is left to its new holder', () => {
  plantDeadLock()
  const [slow, quick] = [new DirectoryLock(lock, STALE_MS), new DirectoryLock(lock, STALE_MS)]
  for (const waiter of [slow, quick]) answerOf((done) => waiter.stat(lock, done))
  answerOf((done) => quick.rmdir(lock, done))
  answerOf((done) => quick.mkdir(lock, done))
  expect(answerOf((done) => slow.rmdir(lock, done))).toEqual({ error: null, value: undefined })
  expect(quick.whyLost()).toBeUndefined()
})

test('while one waiter removes a dead lock, another one is told to try again', () => {
  plantDeadLock()
  fs.mkdirSync(`${lock}.takeover`)
  const waiter = new DirectoryLock(lock, STALE_MS)
  answerOf((done) => waiter.stat(lock, done))
  expect(answerOf((done) => waiter.rmdir(lock, done))?.error).toMatchObject({ code: 'EEXIST' })
  expect(fs.existsSync(lock)).toBe(true)
})

test('a lock that was released is no longer held', () => {
  const holder = new DirectoryLock(lock, STALE_MS)
  answerOf((done) => holder.mkdir(lock, done))
  expect(holder.whyLost()).toBeUndefined()
  holder.rmdirSync()
  expect([holder.whyLost(), fs.existsSync(lock)]).toEqual(['it was released', false])
})
