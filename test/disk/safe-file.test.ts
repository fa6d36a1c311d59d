import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { appendSafely, readSafely, removeSafely, writeSafely } from '../../lib/disk/files.ts'
import { makeProject } from './worker.ts'

let root = ''
let claude = ''
let file = ''

beforeEach(() => {
  root = makeProject()
  claude = path.join(root, '.claude')
  file = path.join(claude, 'batch_state.json')
})

afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const mode = (target: string) => (fs.statSync(target).mode & 0o777).toString(8)
const text = (target: string) => fs.readFileSync(target, 'utf8')

test('a missing file, and one in a missing folder, read as undefined; nothing is created', () => {
  expect(readSafely(file, { root, maxBytes: 10 })).toBeUndefined()
  expect(readSafely(path.join(root, 'a', 'b', 'c'), { root, maxBytes: 10 })).toBeUndefined()
  expect(fs.readdirSync(root)).toEqual(['.claude'])
})

test('a file is read whole up to the limit, and refused as a whole above it', () => {
  const long = 'é'.repeat(100_000)
  writeSafely(file, long, { root })
  expect(String(readSafely(file, { root, maxBytes: 200_000 }))).toBe(long)
  expect(() => readSafely(file, { root, maxBytes: 199_999 })).toThrow(
    expect.objectContaining({ code: 'STATE_CORRUPT' }),
  )
  expect(text(file)).toBe(long)
})

test('a new file is 0600 and makes the folders above it', () => {
  const deep = path.join(claude, 'batches', 'b1.json')
  writeSafely(deep, 'x', { root })
  expect(mode(deep)).toBe('600')
  writeSafely(path.join(root, 'report.html'), 'x', { root, mode: 0o644 })
  expect(mode(path.join(root, 'report.html'))).toBe('644')
})

test('the revision before becomes the backup, step by step', () => {
  for (const revision of ['one', 'two', 'three'])
    writeSafely(file, revision, { root, keepBackup: `${file}.bak` })
  expect([text(file), text(`${file}.bak`)]).toEqual(['three', 'two'])
  expect([mode(file), mode(`${file}.bak`)]).toEqual(['600', '600'])
  expect(fs.readdirSync(claude).sort()).toEqual(['batch_state.json', 'batch_state.json.bak'])
})

// Guards the state that a kill between the backup and the rename leaves: one file under both names.
test('a backup that is the state file itself is read and written as if it were another', () => {
  writeSafely(file, 'one', { root })
  fs.linkSync(file, `${file}.bak`)
  expect(String(readSafely(file, { root, maxBytes: 10 }))).toBe('one')
  expect(String(readSafely(`${file}.bak`, { root, maxBytes: 10 }))).toBe('one')
  writeSafely(file, 'two', { root, keepBackup: `${file}.bak` })
  expect([text(file), text(`${file}.bak`)]).toEqual(['two', 'one'])
})

test('what the last check throws stops the write: the old revision stands, and nothing else', () => {
  writeSafely(file, 'one', { root })
  const beforeRename = () => {
    throw new RangeError('lost')
  }
  expect(() => writeSafely(file, 'two', { root, beforeRename })).toThrow('lost')
  expect(text(file)).toBe('one')
  expect(fs.readdirSync(claude)).toEqual(['batch_state.json'])
})

test('temporary files of dead writers go with the next write; the names of others stay', () => {
  const others = [
    'batch_state.json.1',
    'batch_state.json.old',
    'my_batch_state.json.12345678',
    'batch_state.json.x12345678',
  ]
  for (const name of [...others, 'batch_state.json.12345678']) fs.writeFileSync(path.join(claude, name), '')
  fs.mkdirSync(path.join(claude, 'batch_state.json.23456789'))
  writeSafely(file, 'one', { root })
  expect(fs.readdirSync(claude).sort()).toEqual(
    ['batch_state.json', 'batch_state.json.23456789', ...others].sort(),
  )
})

test('a planted link under the name of a temporary file is removed, not followed', () => {
  const precious = path.join(root, 'precious')
  fs.writeFileSync(precious, 'mine')
  for (let number = 10_000; number < 10_100; number += 1) fs.symlinkSync(precious, `${file}.${number}`)
  writeSafely(file, 'one', { root })
  expect(text(precious)).toBe('mine')
  expect(fs.readdirSync(claude)).toEqual(['batch_state.json'])
})

test('lines are added at the end, after a torn last line too', () => {
  const log = path.join(claude, 'audit', 'b1.jsonl')
  appendSafely(log, 'one', { root })
  fs.appendFileSync(log, '{"torn":')
  appendSafely(log, 'two', { root })
  expect(text(log)).toBe('one\n{"torn":\ntwo\n')
  expect(mode(log)).toBe('600')
})

test('a file is removed once, and a folder never', () => {
  writeSafely(file, 'one', { root })
  expect([removeSafely(file, { root }), removeSafely(file, { root })]).toEqual([true, false])
  expect(() => removeSafely(claude, { root })).toThrow(expect.objectContaining({ code: 'STATE_UNSAFE' }))
  expect(fs.existsSync(claude)).toBe(true)
})
