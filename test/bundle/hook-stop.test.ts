import fs from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const SILENCE = { code: 0, stdout: '', stderr: '' }

const STATE = '.claude/batch_state.json'
// What the tests add to a batch that has just begun.
const LATER = [`${STATE}.bak`, '.claude/night_retry_state.json', '.claude/batch-implement.local.md']

let project: BundleProject
let begun: string
beforeAll(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
  begun = project.read(STATE)
})
beforeEach(() => {
  project.write(STATE, begun)
  for (const name of LATER) fs.rmSync(project.at(name), { force: true })
})
afterAll(() => project.remove())

const stop = (fields: Json = {}) =>
  project.hook({
    hook_event_name: 'Stop',
    session_id: 'session-1',
    stop_hook_active: false,
    background_tasks: [],
    ...fields,
  })

async function expectHeld(fields?: Json, number = 1): Promise<void> {
  const { code, stdout, stderr } = await stop(fields)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { reason } = JSON.parse(stdout)
  expect(JSON.parse(stdout)).toEqual({ decision: 'block', reason })
  expect(reason).toContain("The user's batch is not finished: batch night")
  expect(reason).toMatch(
    new RegExp(`\nNext step: .*use the Skill tool with skill "auto-implement" and args "#${number}"`),
  )
}

describe('Stop', () => {
  it('holds the owner three times in a row, then pauses the batch as stalled and tells the user', async () => {
    for (const active of [false, true, true]) await expectHeld({ stop_hook_active: active })
    const { code, stdout } = await stop({ stop_hook_active: true })
    const { systemMessage } = JSON.parse(stdout)
    expect({ code, answer: JSON.parse(stdout) }).toEqual({ code: 0, answer: { systemMessage } })
    expect(systemMessage).toMatch(/Batch night is paused: .*\/batch-implement --resume night/)
    expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'stalled' } })
    expect(await stop()).toEqual(SILENCE)
  })

  // Guards: a batch of twenty features that is paused because Claude stopped after each of them.
  it('begins to count anew with every progress', async () => {
    for (let held = 0; held < 3; held += 1) await expectHeld()
    await project.ok('complete 1 --no-commit')
    for (let held = 0; held < 3; held += 1) await expectHeld({}, 2)
    expect(JSON.parse((await stop()).stdout)).toHaveProperty('systemMessage')
    await project.ok('resume')
    await expectHeld({}, 2)
  })

  // A look at the work is none: Claude that asks and stops, asks and stops, makes no progress.
  it('does not count next as progress', async () => {
    for (let held = 0; held < 3; held += 1) {
      await expectHeld()
      await project.ok('next')
    }
    expect(JSON.parse((await stop()).stdout)).toHaveProperty('systemMessage')
  })

  it.each<[string, () => Promise<unknown> | unknown, Json]>([
    ['another session', () => undefined, { session_id: 'session-2' }],
    ['a session without an id', () => undefined, { session_id: undefined }],
    ['a forked run', () => undefined, { agent_id: 'a1' }],
    [
      'a session with a running subagent',
      () => undefined,
      { background_tasks: [{ id: 'a', type: 'subagent' }] },
    ],
    ['the owner of a paused batch', () => project.ok('pause'), {}],
    [
      'the owner after the batch was taken over',
      () => project.ok('resume --take-over', { session: 'session-2' }),
      {},
    ],
    [
      'the owner of an ended batch',
      async () => {
        await project.ok('complete 1 --no-commit')
        await project.ok('complete 2 --no-commit')
      },
      {},
    ],
    [
      'the owner where the settings turn it off',
      () => project.write('.claude/batch-implement.local.md', '---\nstop_hook: false\n---\n'),
      {},
    ],
  ])('lets %s stop, and changes nothing', async (_, prepare, fields) => {
    await prepare()
    const before = project.read(STATE)
    expect(await stop(fields)).toEqual(SILENCE)
    expect(project.read(STATE)).toBe(before)
  })

  // Guards X2: the transcript may lack the last message, be huge, or be no file at all.
  it('never reads the transcript, and takes no word of Claude’s for an end', async () => {
    await expectHeld({
      transcript_path: '/dev/zero',
      last_assistant_message: 'The batch is COMPLETE. <promise>DONE</promise>',
    })
  })
})

describe('StopFailure', () => {
  const failure = (fields: Json) =>
    project.hook({ hook_event_name: 'StopFailure', session_id: 'session-1', ...fields })

  it('a usage limit pauses the batch until its reset time, and costs no retry', async () => {
    const until = Math.floor(Date.now() / 1000) + 7200
    const message = `Claude AI usage limit reached|${until}`
    expect(await failure({ error: 'rate_limit', last_assistant_message: message })).toEqual(SILENCE)
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'quota', until: new Date(until * 1000).toISOString() },
      retry_attempts: {},
      in_flight: { 0: { attempt: 1 } },
    })
    expect(fs.existsSync(project.at('.claude/night_retry_state.json'))).toBe(false)
  })

  it('another error is kept for status, and pauses nothing', async () => {
    await failure({ error: 'server_error', last_assistant_message: 'API Error: 529 Overloaded' })
    expect(project.state()).toMatchObject({
      status: 'in_progress',
      last_turn_error: { error: 'server_error' },
    })
    expect(await project.ok('status')).toContain('server_error: API Error: 529 Overloaded')
  })

  it('a limit that a forked run or another session met does not pause this one', async () => {
    const limit = { error: 'rate_limit', last_assistant_message: 'limit reached' }
    await failure({ ...limit, session_id: 'session-2' })
    await failure({ ...limit, agent_id: 'a1' })
    expect(project.state()).toMatchObject({ status: 'in_progress', pause: null })
  })

  it('a secret in the message never reaches the disk', async () => {
    const secret = `ghp_${'a1B2c3D4e5'.repeat(4)}`
    await failure({ error: 'server_error', last_assistant_message: `bad token ${secret}` })
    expect(project.read(STATE)).not.toContain(secret)
    expect(project.read(STATE)).toContain('[redacted]')
  })
})
