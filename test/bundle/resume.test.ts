import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BundleProject, type Json, makeBundleProject, type Ran } from '../fakes/helper-process.ts'

const SECOND = { session: 'session-2' }
const STATE = '.claude/batch_state.json'
const HOUR = 3_600_000

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\nAdd a search\n' })
  await project.ok('start features.txt --id night')
})
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  project.remove()
})

const owner = () => project.state()['owner'] as Json
/** Says of the owner what the file would say if other things had happened; its process cannot be looked at. */
function bendOwner(fields: Json): void {
  const { pid: _, pid_started: __, ...rest } = owner()
  project.bend({ owner: { ...rest, ...fields } })
}

function expectRefusal({ code, stdout, stderr }: Ran, says: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^batch: [^\n]+\n$/)
  expect(stderr).toMatch(says)
}

describe('who may go on with a batch', () => {
  // Guards X10: a batch that is taken from a session in the middle of its work.
  it('another session is refused while the owner was seen lately, and told who holds the batch', async () => {
    bendOwner({ host: 'laptop', last_seen: new Date(Date.now() - HOUR / 2).toISOString() })
    const before = project.read(STATE)
    const refused = await project.run('resume night', SECOND)
    expectRefusal(refused, /another session on laptop holds batch night since .*, last seen 30 min.* ago/)
    expect(refused.stderr).toContain('/batch-implement --resume night --take-over')
    expect(project.read(STATE)).toBe(before)
  })

  it('--take-over moves the batch with a new epoch, and from then on the first session cannot change it', async () => {
    bendOwner({})
    expect(await project.ok('resume --take-over', SECOND)).toContain('Feature 1 of 3')
    expect(owner()).toMatchObject({ session_id: 'session-2', epoch: 2 })
    const before = project.read(STATE)
    for (const line of [
      'next',
      'complete 1 --no-commit',
      'fail 1',
      'skip 1 --reason no',
      'pause',
      'record-git 1 push --failed',
    ]) {
      expectRefusal(await project.run(line), /belongs to another session/)
    }
    await project.hook({ hook_event_name: 'SessionEnd', session_id: 'session-1' })
    await project.hook({ hook_event_name: 'PostCompact', session_id: 'session-1', trigger: 'auto' })
    expect(project.read(STATE)).toBe(before)
    expect(await project.ok('complete 1 --no-commit', SECOND)).toContain('Feature 1 completed')
  })

  it('the same session comes back without force, and its epoch stays', async () => {
    expect(await project.ok('resume')).toContain('Feature 1 of 3')
    expect(owner()).toMatchObject({ session_id: 'session-1', epoch: 1 })
  })

  it.each<[string, () => Promise<void> | void]>([
    [
      'whose session ended',
      async () => void (await project.hook({ hook_event_name: 'SessionEnd', session_id: 'session-1' })),
    ],
    [
      'who was silent for over an hour',
      () => bendOwner({ host: 'laptop', last_seen: new Date(Date.now() - 1.1 * HOUR).toISOString() }),
    ],
    ['of whom nothing is known', () => project.bend({ owner: null })],
  ])('no force is needed after an owner %s', async (_, goes) => {
    await goes()
    expect(await project.ok('resume night', SECOND)).toContain('Feature 1 of 3')
    expect(owner()).toMatchObject({ session_id: 'session-2' })
    expect(owner()).not.toHaveProperty('released_at')
  })

  // Guards: a crashed client that keeps its batch for an hour, and a running one that loses it after an hour's work.
  it('the client process decides where it can be looked at: alive holds for ever, dead for no moment', async () => {
    const client = spawn('sleep', ['60'])
    children.push(client)
    const env = { CLAUDE_PID: String(client.pid) }
    await project.ok('resume', { env })
    expect(owner()).toMatchObject({ pid: client.pid, pid_started: expect.any(String) })
    project.bend({ owner: { ...owner(), last_seen: '2020-01-01T00:00:00.000Z' } })
    expectRefusal(await project.run('resume', SECOND), /holds batch night/)
    const isOver = new Promise((resolve) => client.once('exit', resolve))
    client.kill('SIGKILL')
    await isOver
    project.bend({ owner: { ...owner(), last_seen: new Date().toISOString() } })
    expect(await project.ok('resume', SECOND)).toContain('Feature 1 of 3')
  })

  it('another process with the same number is not the owner', async () => {
    project.bend({ owner: { ...owner(), pid: process.pid, pid_started: 'another time' } })
    expect(await project.ok('resume', SECOND)).toContain('Feature 1 of 3')
  })

  // Guards the epoch: the answer of a check that began before the takeover must not be written after it.
  it('a complete that runs while another session takes over writes nothing', async () => {
    project.write('.claude/batch-implement.local.md', '---\nverify: node check.cjs\n---\n')
    project.write(
      'check.cjs',
      "const fs = require('node:fs')\nfs.writeFileSync('begun', '')\nconst wait = () => fs.existsSync('go') || setTimeout(wait, 20)\nwait()\n",
    )
    const { ended } = project.begin('complete 1 --no-commit')
    await vi.waitUntil(() => fs.existsSync(project.at('begun')), { timeout: 20_000, interval: 10 })
    expect(await project.ok('resume --take-over', SECOND)).toContain('Feature 1 of 3')
    const before = project.read(STATE)
    project.write('go', '')
    expectRefusal(await ended, /belongs to another session/)
    expect(project.read(STATE)).toBe(before)
  })

  it('nor does one whose session lost the batch and took it back in between', async () => {
    project.write('.claude/batch-implement.local.md', '---\nverify: node check.cjs\n---\n')
    project.write(
      'check.cjs',
      "const fs = require('node:fs')\nfs.writeFileSync('begun', '')\nconst wait = () => fs.existsSync('go') || setTimeout(wait, 20)\nwait()\n",
    )
    const { ended } = project.begin('complete 1 --no-commit')
    await vi.waitUntil(() => fs.existsSync(project.at('begun')), { timeout: 20_000, interval: 10 })
    await project.ok('resume --take-over', SECOND)
    await project.ok('resume --take-over')
    project.write('go', '')
    expectRefusal(await ended, /batch night/)
    expect(project.state()).toMatchObject({ completed_features: [], owner: { epoch: 3 } })
  })
})

describe('what a resume does with the feature in flight', () => {
  // Guards W25 and X9: work that was committed just before the crash and is done a second time.
  it('its commit is there: it is verified and completed once, not done again', async () => {
    project.commit('Add a login', 1)
    const text = await project.ok('resume night')
    expect(text).toContain('Feature 1 completed')
    expect(text).toContain('Feature 2 of 3')
    expect(await project.ok('resume night')).toContain('Done already, not to be done again: 1.')
    expect(project.state()).toMatchObject({ completed_features: [0] })
    expect(Object.keys(project.state()['in_flight'] as Json)).toEqual(['1'])
  })

  it('its commit is there but its check fails: not completed, and the output leads on', async () => {
    project.write('.claude/batch-implement.local.md', '---\nverify: node check.cjs\n---\n')
    project.write('check.cjs', 'console.log("still broken"); process.exit(1)')
    project.commit('Add a login', 1)
    const { code, stdout: text } = await project.run('resume night')
    expect(code).toBe(1)
    expect(text).toContain('Feature 1 is NOT completed')
    expect(text).toContain('> still broken')
    expect(project.state()).toMatchObject({ completed_features: [], in_flight: { 0: { attempt: 1 } } })
  })

  it('no commit, or one of another batch or feature: the same attempt begins again from the same base', async () => {
    const before = (project.state()['in_flight'] as Record<string, Json>)['0']
    project.git('commit', '-q', '--allow-empty', '-m', 'Other', '-m', 'Batch-Feature: nights#1')
    project.git('commit', '-q', '--allow-empty', '-m', 'Other', '-m', 'Batch-Feature: night#12')
    expect(await project.ok('resume night')).toContain('Feature 1 of 3: Add a login')
    expect(project.state()).toMatchObject({
      completed_features: [],
      in_flight: { 0: { attempt: 1, base_sha: before?.['base_sha'] } },
    })
  })

  it('next, too, sees the commit, and asks for its check alone', async () => {
    const sha = project.commit('Add a login', 1)
    const text = await project.ok('next')
    expect(text).toContain(`Feature 1 of 3 is committed already (${sha.slice(0, 7)}); do not do it again.`)
    expect(text).toMatch(/Next step: have it checked.*\n.* complete 1\n/)
  })
})

describe('what stands in the way of a resume', () => {
  it('a usage limit: before its reset time the pause stays and says how long, after it it closes by itself', async () => {
    const until = new Date(Date.now() + 2 * HOUR)
    const input = `Claude AI usage limit reached|${Math.floor(until.getTime() / 1000)}`
    const text = await project.ok('fail 1', { input })
    expect(text).toContain('costs no retry')
    const { pause } = project.state() as unknown as { pause: Json }
    expect(pause).toMatchObject({
      reason: 'quota',
      until: new Date(Math.floor(until.getTime() / 1000) * 1000).toISOString(),
    })
    expect(await project.ok('resume')).toMatch(
      /usage limit is reached.*\nNext step: stop here .*in (?:2 h|1 h 59 min)\)/s,
    )
    expect(project.state()).toMatchObject({ status: 'paused', failed_features: [], retry_attempts: {} })
    project.bend({ pause: { ...pause, until: new Date(Date.now() - 1000).toISOString() } })
    expect(await project.ok('resume')).toContain('Feature 1 of 3')
    expect(project.state()).toMatchObject({
      status: 'in_progress',
      pause: null,
      in_flight: { 0: { attempt: 1 } },
    })
  })

  it('a usage limit whose time has come is closed by the next call of the owner as well', async () => {
    await project.ok('fail 1', { input: 'Claude AI usage limit reached' })
    const pause = {
      reason: 'quota',
      since: new Date().toISOString(),
      detail: '',
      until: '2020-01-01T00:00:00.000Z',
    }
    project.bend({ status: 'paused', pause })
    expect(await project.ok('next')).toContain('Feature 1 of 3')
  })
})
