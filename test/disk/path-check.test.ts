import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { appendSafely, readSafely, removeSafely, writeSafely } from '../../lib/disk/files.ts'
import { checkFile } from '../../lib/disk/safe-path.ts'
import { missing } from '../fakes/missing-program.ts'

import { makeProject } from './worker.ts'

let top = ''
let root = ''
let file = ''
let outside = ''

beforeEach(() => {
  top = makeProject()
  root = path.join(top, 'my..project')
  outside = path.join(top, 'outside')
  for (const folder of [root, path.join(root, '.claude'), outside]) fs.mkdirSync(folder)
  file = path.join(root, '.claude', 'batch_state.json')
  fs.writeFileSync(path.join(outside, 'secret'), 'secret')
})

afterEach(() => fs.rmSync(top, { recursive: true, force: true }))

const secret = () => path.join(outside, 'secret')
const refused = expect.objectContaining({ code: 'STATE_UNSAFE' })

/** Every name below `top`, with what it is and holds: two equal pictures mean that nothing was touched. */
function picture(): string[] {
  const names = fs.readdirSync(top, { recursive: true }).map(String).sort()
  return names.map((name) => {
    const stats = fs.lstatSync(path.join(top, name))
    const content = stats.isFile() ? fs.readFileSync(path.join(top, name), 'utf8') : ''
    return [name, stats.mode, stats.nlink, stats.ino, stats.mtimeMs, content].join(' ')
  })
}

const acts: [string, (target: string) => unknown][] = [
  ['read', (target) => readSafely(target, { root, maxBytes: 100 })],
  ['write', (target) => writeSafely(target, 'new', { root })],
  ['back up', (target) => writeSafely(file, 'new', { root, keepBackup: target })],
  ['append', (target) => appendSafely(target, 'new', { root })],
  ['remove', (target) => removeSafely(target, { root })],
]

const plants: [what: string, plant: (target: string) => void][] = [
  ['a symlink', (target) => fs.symlinkSync(secret(), target)],
  ['a symlink to a file in the project', (target) => fs.symlinkSync(path.join(root, 'README'), target)],
  ['a dangling symlink', (target) => fs.symlinkSync(path.join(outside, 'gone'), target)],
  ['a symlink to a folder', (target) => fs.symlinkSync(outside, target)],
  ['a hard link', (target) => fs.linkSync(secret(), target)],
  ['a folder', (target) => fs.mkdirSync(target)],
  ['a FIFO', (target) => execFileSync('mkfifo', [target])],
]

describe.each(acts)('to %s', (_, act) => {
  // Guards each open and rename: a link would carry the write to another file, a FIFO would block for ever.
  test.for(plants)('%s in place of a file is refused and left untouched', ([what, plant], { skip }) => {
    if (what === 'a FIFO') skip(...missing('mkfifo'))
    const target = path.join(root, '.claude', 'b1_retry_state.json')
    plant(target)
    const before = picture()
    expect(() => act(target)).toThrow(refused)
    expect(picture()).toEqual(before)
  })

  test.for(plants.filter(([what]) => !what.endsWith('folder')))(
    '%s in place of a folder is refused',
    ([what, plant], { skip }) => {
      if (what === 'a FIFO') skip(...missing('mkfifo'))
      plant(path.join(root, '.claude', 'audit'))
      const before = picture()
      expect(() => act(path.join(root, '.claude', 'audit', 'secret'))).toThrow(refused)
      expect(picture()).toEqual(before)
    },
  )

  test('.claude itself as a symlink to a folder is refused', () => {
    fs.rmdirSync(path.join(root, '.claude'))
    fs.symlinkSync(outside, path.join(root, '.claude'))
    const before = picture()
    expect(() => act(path.join(root, '.claude', 'secret'))).toThrow(refused)
    expect(picture()).toEqual(before)
  })

  test("another user's file is refused", () => {
    const target = path.join(root, '.claude', 'b1_retry_state.json')
    fs.writeFileSync(target, 'theirs')
    const before = picture()
    vi.spyOn(process as { getuid: () => number }, 'getuid').mockReturnValue(fs.statSync(target).uid + 1)
    expect(() => act(target)).toThrow(refused)
    expect(picture()).toEqual(before)
  })

  test.each(['../outside/secret', '..', '.claude/../../outside/secret', '../my..project2/x'])(
    '%s is refused as outside the project',
    (name) => {
      const before = picture()
      expect(() => act(path.join(root, name))).toThrow(refused)
      expect(picture()).toEqual(before)
    },
  )
})

// Guards the check by segments: by text, both of these look like a way out.
test.each(['my..folder/x', '..folder/x', '..x', 'a/..b/c..'])('the name %s is fine', (name) => {
  writeSafely(path.join(root, name), 'x', { root })
  expect(checkFile(path.join(root, name), root)?.size).toBe(1)
})

test('a linked folder above the project is the business of the user', () => {
  fs.symlinkSync(root, path.join(top, 'link'))
  const linked = path.join(top, 'link')
  writeSafely(path.join(linked, '.claude', 'x'), 'x', { root: linked })
  expect(fs.readFileSync(path.join(root, '.claude', 'x'), 'utf8')).toBe('x')
})

test('a refusal is one line that names the path and proposes nothing that destroys', () => {
  fs.symlinkSync(secret(), file)
  expect(() => readSafely(file, { root, maxBytes: 1 })).toThrow(
    `${file} is a symlink, not a plain file, so it was left untouched. ` +
      'Look where it came from, move it elsewhere, then run the command again.',
  )
})
