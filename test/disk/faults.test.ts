import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { appendSafely, readSafely, writeSafely } from '../../lib/disk/files.ts'
import { withLock } from '../../lib/disk/lock.ts'
import { BatchError } from '../../lib/errors.ts'
import { diskFault, failCall } from './disk-faults.ts'
import { makeProject } from './worker.ts'

const CODES = ['ENOSPC', 'EACCES', 'EMFILE', 'EIO', 'EROFS']

let root = ''
let file = ''

beforeEach(() => {
  root = makeProject()
  file = path.join(root, '.claude', 'batch_state.json')
})

afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(root, { recursive: true, force: true })
})

const read = () => String(readSafely(file, { root, maxBytes: 1_000 }))
const write = (text: string) => writeSafely(file, text, { root, keepBackup: `${file}.bak` })
const lockedWrite = (text: string) =>
  withLock(file, (held) =>
    writeSafely(file, text, { root, keepBackup: `${file}.bak`, beforeRename: held.assertHeld }),
  )

// Lets one call fail and says how it ended: nothing thrown, or the error.
async function tryWith(failing: number, code: string, act: () => unknown) {
  const fault = failCall(failing, code)
  let error: unknown
  try {
    await act()
  } catch (cause) {
    error = cause
  }
  vi.restoreAllMocks()
  return { error, fault, isOver: fault.calls.length < failing }
}

function expectOneClearLine(error: unknown): void {
  expect(error).toBeInstanceOf(BatchError)
  const { message, code } = error as BatchError
  expect(code).toBe('STATE_UNWRITABLE')
  expect(message).toMatch(/^Could not \w+ \/\S+ \(E[A-Z]+\): [^\n]+, then run the command again\.$/)
}

// Guards each call of the write, in turn: an error after which the file is not what the caller was told.
test.each(CODES)(
  'whichever call of a write fails with %s, the answer and the file agree, and nothing stays open',
  async (code) => {
    write('older')
    let refused = 0
    for (let call = 1; ; call += 1) {
      write('old')
      const { error, fault, isOver } = await tryWith(call, code, () => write('new'))
      expect(read()).toBe(error ? 'old' : 'new')
      expect([...fault.open]).toEqual([])
      // The library closes once more what it failed to close; nothing can have opened a file in between.
      if (fault.calls[call - 1] !== 'closeSync') expect(fault.closedTwice).toEqual([])
      if (isOver) break
      if (error) expectOneClearLine(error)
      refused += error ? 1 : 0
      write('next')
      expect(fs.readdirSync(path.dirname(file)).sort()).toEqual(['batch_state.json', 'batch_state.json.bak'])
    }
    expect(refused).toBeGreaterThanOrEqual(12)
  },
)

test.each(CODES)(
  'whichever call of a first write fails with %s, there is no file or a whole one',
  async (code) => {
    for (let call = 1; ; call += 1) {
      fs.rmSync(file, { force: true })
      const { error, isOver } = await tryWith(call, code, () => write('new'))
      expect(fs.existsSync(file) ? read() : undefined).toBe(error ? undefined : 'new')
      if (isOver) break
    }
  },
)

test.each(CODES)('whichever call of a locked write fails with %s, the next one works', async (code) => {
  for (let call = 1; ; call += 1) {
    await lockedWrite('old')
    const { error, isOver } = await tryWith(call, code, () => lockedWrite('new'))
    expect(read()).toBe(error ? 'old' : 'new')
    if (isOver) break
    if (error) expectOneClearLine(error)
    const past = new Date(Date.now() - 60_000)
    if (fs.existsSync(`${file}.lock`)) fs.utimesSync(`${file}.lock`, past, past)
  }
})

test.each(CODES)(
  'whichever call of a read fails with %s, the whole text comes or one clear line',
  async (code) => {
    write('old')
    for (let call = 1; ; call += 1) {
      let text = ''
      const { error, isOver } = await tryWith(call, code, () => {
        text = read()
      })
      if (error) expectOneClearLine(error)
      else expect(text).toBe('old')
      if (isOver) break
    }
    expect(read()).toBe('old')
  },
)

test.each(CODES)('whichever call of an append fails with %s, the lines before stand', async (code) => {
  const log = path.join(root, '.claude', 'audit.jsonl')
  appendSafely(log, 'one', { root })
  for (let call = 1; ; call += 1) {
    const { error, isOver } = await tryWith(call, code, () => appendSafely(log, 'two', { root }))
    if (error) expectOneClearLine(error)
    expect(fs.readFileSync(log, 'utf8')).toMatch(/^one\n(?:two\n)*$/)
    if (isOver) break
  }
})

// Guards the loop: the library under it writes once and looks away.
test('a write that takes a few bytes at a time is continued to the end', () => {
  const real = fs.writeSync as (...args: unknown[]) => number
  const short = (fd: number, bytes: unknown, offset: number) =>
    typeof bytes === 'string'
      ? real(fd, bytes)
      : real(fd, bytes, offset, 3 < (bytes as Buffer).length - offset ? 3 : 1)
  vi.spyOn(fs, 'writeSync').mockImplementation(short as never)
  write('a long enough text')
  vi.restoreAllMocks()
  expect(read()).toBe('a long enough text')
})

test('a disk that claims to have written what it did not is found out', () => {
  write('old')
  vi.spyOn(fs, 'writeSync').mockImplementation(((_fd: number, bytes: Buffer) => bytes.length) as never)
  expect(() => write('new')).toThrow(expect.objectContaining({ code: 'STATE_UNWRITABLE' }))
  vi.restoreAllMocks()
  expect(read()).toBe('old')
})

test('a disk that takes nothing more stops the write instead of looping', () => {
  write('old')
  vi.spyOn(fs, 'writeSync').mockReturnValue(0)
  expect(() => write('new')).toThrow(expect.objectContaining({ code: 'STATE_UNWRITABLE' }))
  vi.restoreAllMocks()
  expect(read()).toBe('old')
})

test.each(['EPERM', 'ENOTSUP', 'EXDEV'])('where links give %s, the backup is a copy', (code) => {
  write('one')
  write('two')
  vi.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw diskFault(code, 'link')
  })
  write('three')
  expect([read(), fs.readFileSync(`${file}.bak`, 'utf8')]).toEqual(['three', 'two'])
  expect(fs.statSync(file).ino).not.toBe(fs.statSync(`${file}.bak`).ino)
})

test.each(['EINVAL', 'EPERM', 'EISDIR'])('a folder that cannot be synced (%s) is no error', (code) => {
  const real = fs.openSync
  vi.spyOn(fs, 'openSync').mockImplementation((target, flags, mode) => {
    if (target === path.dirname(file)) throw diskFault(code, 'open')
    return real(target, flags, mode)
  })
  write('one')
  expect(read()).toBe('one')
})

// Guards against a power cut: the content must be on the disk before its name is, and the name before the answer.
test('the temporary file is synced before the rename, the folder after it', () => {
  const { calls } = failCall(0, '')
  write('one')
  const rename = calls.indexOf('renameSync')
  expect([calls.slice(0, rename), calls.slice(rename)].map((part) => part.includes('fsyncSync'))).toEqual([
    true,
    true,
  ])
})

test('a link that takes the place of the file during the write is refused and stays', () => {
  write('old')
  const real = fs.fsyncSync
  vi.spyOn(fs, 'fsyncSync').mockImplementation((fd) => {
    fs.rmSync(file)
    fs.symlinkSync('elsewhere', file)
    real(fd)
  })
  expect(() => writeSafely(file, 'new', { root })).toThrow(expect.objectContaining({ code: 'STATE_UNSAFE' }))
  expect(fs.readlinkSync(file)).toBe('elsewhere')
})

// Guards the moment between looking and opening: a link would be followed, a FIFO would block for ever.
test('a file is opened without following links and without waiting', () => {
  write('old')
  const opened: number[] = []
  const real = fs.openSync
  vi.spyOn(fs, 'openSync').mockImplementation((target, flags, mode) => {
    if (target === file) opened.push(Number(flags))
    return real(target, flags, mode)
  })
  read()
  appendSafely(file, 'line', { root })
  const { O_NOFOLLOW, O_NONBLOCK } = fs.constants
  expect(opened.map((flags) => flags & (O_NOFOLLOW | O_NONBLOCK))).toEqual(
    Array(2).fill(O_NOFOLLOW | O_NONBLOCK),
  )
})

test('a file that is replaced each time between looking and opening is not read', () => {
  write('old')
  const real = fs.openSync
  vi.spyOn(fs, 'openSync').mockImplementation((target, flags, mode) => {
    fs.renameSync(file, path.join(root, `before${fs.readdirSync(root).length}`))
    fs.writeFileSync(file, 'other')
    return real(target, flags, mode)
  })
  expect(read).toThrow(expect.objectContaining({ code: 'STATE_UNSAFE' }))
})
