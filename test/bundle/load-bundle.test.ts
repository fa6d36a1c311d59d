import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type BundleProject,
  makeBundleProject,
  PLUGIN,
  type Ran,
  runProgram,
} from '../fakes/helper-process.ts'

// The starters keep what V8 made of a bundle beside it, in `.compiled`, for the next call.

let project: BundleProject
let above: string
let dist: string

beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
  above = fs.mkdtempSync(path.join(os.tmpdir(), 'dist-'))
  dist = path.join(above, 'dist')
  fs.cpSync(path.join(PLUGIN, 'dist'), dist, {
    recursive: true,
    filter: (file) => path.basename(file) !== '.compiled',
  })
})
afterEach(() => {
  project.remove()
  fs.rmSync(above, { recursive: true })
})

const folder = () => path.join(dist, '.compiled')
const kept = (bundle: string) => fs.readdirSync(folder()).filter((name) => name.startsWith(`${bundle}-`))
const keptFile = (bundle: string) => path.join(folder(), kept(bundle)[0] ?? 'none')

function status(env: Record<string, string> = {}): Promise<Ran> {
  return runProgram(path.join(dist, 'batch.cjs'), ['status'], { env }, project)
}

/** Writes another text of the same length into a bundle. */
function reword(bundle: string, from: string, to: string): void {
  const file = path.join(dist, bundle)
  const text = fs.readFileSync(file, 'utf8')
  expect(text).toContain(from)
  fs.writeFileSync(file, text.replaceAll(from, to))
}

// Break: nothing is kept, or what was kept is never read, and each call compiles everything again.
it('a later call runs what an earlier one compiled', async () => {
  const file = path.join(dist, 'status.cjs')
  const original = fs.readFileSync(file)
  const { mtime } = fs.statSync(file)
  reword('status.cjs', 'Its session was', 'ITS SESSION WAS')
  fs.utimesSync(file, mtime, mtime)
  expect((await status()).stdout).toContain('ITS SESSION WAS')
  // As no one would do it: the text changes, its length, time and build do not.
  fs.writeFileSync(file, original)
  fs.utimesSync(file, mtime, mtime)
  expect((await status()).stdout).toContain('ITS SESSION WAS')
})

// Break: an update in place changes a bundle, and what was compiled from the one before it runs.
it('a bundle that was changed is compiled anew, and what was kept of it goes', async () => {
  await status()
  const before = kept('status.cjs')
  reword('status.cjs', 'Its session was', 'ITS SESSION WAS')
  expect((await status()).stdout).toContain('ITS SESSION WAS')
  expect(kept('status.cjs')).toHaveLength(1)
  expect(kept('status.cjs')).not.toEqual(before)
})

// Break: V8 does not check what it is given: damaged in one place, it ends the process with a fault.
it.each([
  ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  ['is empty', () => Buffer.alloc(0)],
  ['ends in zeros', (bytes: Buffer) => bytes.fill(0, bytes.length / 2)],
  ['has one other byte', (bytes: Buffer) => bytes.fill((bytes[1000] ?? 0) ? 0 : 1, 1000, 1001)],
  ['is of another version of V8', (bytes: Buffer) => swapped(bytes)],
])('what %s is not used but replaced', async (_, damage) => {
  const whole = await status()
  const file = keptFile('status.cjs')
  const good = fs.readFileSync(file)
  const bad = damage(Buffer.from(good))
  fs.writeFileSync(file, bad)
  expect(await status()).toEqual(whole)
  const now = fs.readFileSync(keptFile('status.cjs'))
  expect(now.equals(bad)).toBe(false)
  // A little more or less than before: the call was not the same.
  expect(Math.abs(now.length - good.length)).toBeLessThan(good.length / 10)
})

// Both copies alike, so that only V8 can tell.
function swapped(bytes: Buffer): Buffer {
  const half = bytes.length / 2
  for (const start of [0, half]) bytes.writeUInt32LE((bytes.readUInt32LE(start + 4) ^ 1) >>> 0, start + 4)
  return bytes
}

// Break: a folder that others may write to lets them run their own code as this user.
it.skipIf(process.platform === 'win32')('a folder that others may write to is not used', async () => {
  await status()
  const before = fs.readFileSync(keptFile('status.cjs'))
  fs.writeFileSync(keptFile('status.cjs'), Buffer.alloc(10))
  fs.chmodSync(folder(), 0o777)
  expect((await status()).code).toBe(0)
  expect(fs.readFileSync(keptFile('status.cjs'))).toEqual(Buffer.alloc(10))
  expect(before.length).toBeGreaterThan(10)
})

// Break: an installation that is read only, or a sandbox, makes every call fail or complain.
it('where nothing can be kept, calls and hooks answer the same', async () => {
  const whole = await status()
  fs.rmSync(folder(), { recursive: true })
  fs.writeFileSync(folder(), '')
  expect(await status()).toEqual(whole)
  const event = { hook_event_name: 'Stop', session_id: 'session-1' }
  const input = JSON.stringify(event)
  const held = await runProgram(path.join(dist, 'hook.cjs'), ['Stop'], { input }, project)
  expect(held).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(held.stdout)).toMatchObject({ decision: 'block' })
})

it('NODE_DISABLE_COMPILE_CACHE keeps it from being kept', async () => {
  expect((await status({ NODE_DISABLE_COMPILE_CACHE: '1' })).code).toBe(0)
  expect(fs.existsSync(folder())).toBe(false)
})

// Break: two sessions that start at once leave halves of files, or fail.
it('many first calls at once all answer, and leave one whole file', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => status()))
  expect(new Set(answers.map(({ code, stderr }) => `${code}${stderr}`))).toEqual(new Set(['0']))
  expect(fs.readdirSync(folder()).filter((name) => name.startsWith('status.cjs-'))).toHaveLength(1)
  expect((await status()).code).toBe(0)
})
