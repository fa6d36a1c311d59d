import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

/** What `status` answers, without the time that has passed, which is not the same in a later call. */
async function status(env: Record<string, string> = {}): Promise<Ran> {
  const ran = await runProgram(path.join(dist, 'batch.cjs'), ['status'], { env }, project)
  return { ...ran, stdout: ran.stdout.replace(/(?<=last seen ).*(?= ago)/, '(…)') }
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

// Break: it gets a folder of root's in the middle of it, and its owner can neither update nor remove it.
it('root keeps nothing in the plugin of somebody else', async ({ skip }) => {
  skip(process.getuid?.() !== 0, 'only root can give a folder to another user: run it as root')
  fs.chownSync(dist, 65_534, 65_534)
  expect((await status()).code).toBe(0)
  expect(fs.existsSync(folder())).toBe(false)
})

// Break: two programs with other options take turns to throw away what the other one kept.
it('what was compiled under other options of Node stays beside it', async () => {
  const options = { NODE_OPTIONS: '--max-old-space-size=256' }
  for (const env of [{}, options]) await status(env)
  const before = fs.readdirSync(folder()).sort()
  for (const env of [{}, options]) await status(env)
  expect(before).toHaveLength(2)
  expect(fs.readdirSync(folder()).sort()).toEqual(before)
})

// Break: after some updates the folder is larger than the plugin.
it('what an earlier build and dead writers left goes when something is kept', async () => {
  await status()
  const [name = ''] = kept('status.cjs')
  const [build = ''] = /(?<=-)[0-9a-f]{12}(?=-)/.exec(name) ?? []
  const [earlier, dead, living] = [name.replace(build, '0'.repeat(12)), `${name}.1`, `${name}.2`]
  for (const left of [earlier, dead, living]) fs.writeFileSync(path.join(folder(), left), '')
  fs.utimesSync(path.join(folder(), dead), 1, 1)
  await runProgram(path.join(dist, 'batch.cjs'), ['next'], {}, project)
  expect(kept('status.cjs').sort()).toEqual([name, living].sort())
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

// Break: bundles are read one byte a character, and rules that speak of frames or a curly apostrophe no longer do.
describe('what is beyond ASCII in the sources', () => {
  const text = (name: string) => fs.readFileSync(path.join(dist, name), 'latin1')

  it('is written as escapes in every bundle that is read so', () => {
    const bundles = fs.readdirSync(dist).filter((name) => name.endsWith('.cjs') && name !== 'index.cjs')
    expect(bundles.length).toBeGreaterThan(10)
    expect(bundles.filter((name) => /[^\0-\x7f]/.test(text(name)))).toEqual([])
  })

  it.each([
    ['│ Error: read ECONN\n│ RESET │', 'network (transient)'],
    ['┃ ● Login › works', 'test (permanent)'],
    ['║ pip failed: Read timed\n║ out.', 'timeout (transient)'],
  ])('means the same there: %j', async (input, kind) => {
    const { stdout } = await runProgram(path.join(dist, 'batch.cjs'), ['classify'], { input }, project)
    expect(stdout).toContain(kind)
  })

  it('means the same in links', async () => {
    project.write('more.txt', 'Add a page\nAdd a report that doesn’t depend on #1\n')
    await project.ok('cleanup --force')
    const words = ['start', 'more.txt', '--dry-run']
    const { stdout } = await runProgram(path.join(dist, 'batch.cjs'), words, {}, project)
    expect(stdout).toContain('doesn’t depend')
    expect(stdout).not.toContain('waits for')
  })
})

it('a link to the program works like the program', async () => {
  const link = path.join(above, 'helper')
  fs.symlinkSync(path.join(dist, 'batch.cjs'), link)
  expect((await runProgram(link, ['status'], {}, project)).stdout).toContain('Batch night')
})

// Break: in the middle of an update people and Claude read a stack of Node's.
it('a bundle that is missing is said in one line, and a hook keeps silent', async () => {
  for (const name of ['next.cjs', 'stop.cjs']) fs.rmSync(path.join(dist, name))
  const next = await runProgram(path.join(dist, 'batch.cjs'), ['next'], {}, project)
  expect(next).toMatchObject({ code: 1, stdout: '' })
  expect(next.stderr).toMatch(/^batch: .*next\.cjs could not be loaded.*install the plugin again\.\n$/)
  const input = JSON.stringify({ hook_event_name: 'Stop', session_id: 'session-1' })
  const stop = await runProgram(path.join(dist, 'hook.cjs'), ['Stop'], { input }, project)
  expect(stop).toEqual({ code: 0, stdout: '', stderr: '' })
})
