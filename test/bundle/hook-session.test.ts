import fs from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, HELPER, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const NEXT = `node "${HELPER}" next`
const LONG = `Add a page. ${'It has a paragraph. '.repeat(500)}`.trim()
const HOUR = 3_600_000
// What the tests add to a batch that has just begun.
const LATER = ['.claude/batch_state.json.bak', '.claude/night_retry_state.json']

const STATE = '.claude/batch_state.json'

let project: BundleProject
let begun: string
beforeAll(async () => {
  project = makeBundleProject({ 'features.txt': `${LONG}\nAdd a logout\n` })
  await project.ok('start features.txt --id night')
  begun = project.read(STATE)
})
beforeEach(() => {
  project.write(STATE, begun)
  for (const name of LATER) fs.rmSync(project.at(name), { force: true })
})
afterAll(() => project.remove())

const revision = () => project.state().revision

/** Starts a session and gives what Claude is told; the output must be that one shape and nothing else. */
async function told(fields: Json = {}): Promise<string> {
  const event = { hook_event_name: 'SessionStart', session_id: 'session-1', source: 'compact', ...fields }
  const { code, stdout, stderr } = await project.hook({
    cwd: project.root,
    transcript_path: '/none',
    ...event,
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  if (stdout === '') return ''
  const { additionalContext } = JSON.parse(stdout).hookSpecificOutput
  expect(JSON.parse(stdout)).toEqual({
    hookSpecificOutput: { hookEventName: 'SessionStart', additionalContext },
  })
  expect(additionalContext.length).toBeLessThanOrEqual(2000)
  return additionalContext
}

describe('SessionStart', () => {
  // Guards: a compaction after which Claude does not know that the request stands, or how to go on.
  it.each(['startup', 'resume', 'clear', 'compact', 'fork', 'of tomorrow'])(
    'the owner (source %s) is told that the request stands, where the batch is, and the next call',
    async (source) => {
      const before = revision()
      const text = await told({ source })
      expect(text).toContain("The user's /batch-implement request is still open")
      expect(text).toContain('batch night, 0 of 2 features completed')
      expect(text).toContain('Feature 1 of 2 is in progress: "Add a page. ')
      expect(text).toContain('Use /auto-implement for each feature. Do NOT implement directly.')
      expect(text).toContain(`Next step: run this, it says what to do now:\n    ${NEXT}`)
      expect(text).toContain('Batch-Feature: night#1')
      expect(revision()).toBe(before)
    },
  )

  it('a reminder of any length leaves room for the next call', async () => {
    project.bend({ workflow_reminder: 'Mind the style. '.repeat(1000) })
    expect((await told()).endsWith(NEXT)).toBe(true)
  })

  // Guards: a fork whose command text the compaction dropped, and that then commits without its trailer.
  it('a forked run is told its one feature, the trailer and how it ends, and no call of the batch', async () => {
    const text = await told({ agent_id: 'a1', agent_type: 'general-purpose' })
    expect(text).toContain('Feature 1 of 2 is in progress: "Add a page. ')
    expect(text).not.toContain(NEXT)
    expect(text).not.toContain('complete 1')
    expect(text).toContain('one-line report')
    expect(text).toContain('Batch-Feature: night#1')
    expect(text).toContain(`node "${HELPER}" brief 1`)
    expect(await project.ok('brief 1')).toContain(LONG)
  })

  // Guards X1: a second session that is told to carry on, and two that then work on one batch.
  it('another session gets one line for information while the owner runs, and no call to make', async () => {
    const text = await told({ session_id: 'session-2', source: 'startup' })
    expect(text).toMatch(
      /^For information: batch night is being worked on in another session, last seen [^\n]*\.$/,
    )
    expect(text).not.toMatch(/resume|take-over|next step/i)
  })

  it.each<[string, () => unknown]>([
    ['ended', () => project.hook({ hook_event_name: 'SessionEnd', session_id: 'session-1', reason: 'exit' })],
    [
      'was silent',
      () => bendOwner({ host: 'laptop', last_seen: new Date(Date.now() - 2 * HOUR).toISOString() }),
    ],
  ])('another session gets one line on how the user resumes it when the owner %s', async (_, goes) => {
    await goes()
    const text = await told({ session_id: 'session-2', source: 'startup' })
    expect(text).toMatch(
      /^For information: batch night was interrupted [^\n]*typing \/batch-implement --resume night\.$/,
    )
    expect(text).not.toContain('take-over')
  })

  it('a paused batch: the owner is told that it is paused and to stop', async () => {
    await project.ok('pause')
    const text = await told()
    expect(text).toContain('is paused because somebody stopped it')
    expect(text).toContain('/batch-implement --resume night')
    expect(text).not.toContain(NEXT)
  })

  it('an ended batch is nobody’s news, but for its owner after a compaction', async () => {
    for (const number of [1, 2]) await project.ok(`fail ${number}`, { input: 'SyntaxError: no' })
    expect(await told({ source: 'startup' })).toBe('')
    expect(await told({ session_id: 'session-2' })).toBe('')
    expect(await told()).toMatch(/^The user's batch night has ended: [^\n]*No step of it is left\.$/)
  })
})

function bendOwner(fields: Json): void {
  const { pid: _, pid_started: __, ...rest } = project.state()['owner'] as Json
  project.bend({ owner: { ...rest, ...fields } })
}

describe('PreCompact and PostCompact', () => {
  it('the summary must keep the id, the progress and the next call, in plain text', async () => {
    const { code, stdout } = await project.hook({
      hook_event_name: 'PreCompact',
      session_id: 'session-1',
      trigger: 'auto',
    })
    expect(code).toBe(0)
    expect(stdout).toContain(
      "user's /batch-implement request is open: batch night, 0 of 2 features completed",
    )
    expect(stdout).toContain(NEXT)
    expect(stdout).not.toMatch(/^\s*\{/)
  })

  it('in a forked run the summary must keep the feature and the trailer', async () => {
    const event = { hook_event_name: 'PreCompact', session_id: 'session-1', agent_id: 'a1' }
    const { stdout } = await project.hook(event)
    expect(stdout).toContain('Batch-Feature: night#1')
    expect(stdout).not.toContain(NEXT)
  })

  it('a compaction is recorded with its feature and tokens; a fork’s and a bystander’s are not', async () => {
    project.bend({ context_token_estimate: 4321 })
    const event = { hook_event_name: 'PostCompact', trigger: 'auto', compact_summary: 'x' }
    for (const who of [{ session_id: 'session-2' }, { session_id: 'session-1', agent_id: 'a1' }, {}]) {
      expect(await project.hook({ ...event, ...who })).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(project.state()['auto_clear_count']).toBe(0)
    }
    expect(await project.hook({ ...event, session_id: 'session-1' })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(project.state()).toMatchObject({
      auto_clear_count: 1,
      auto_clear_events: [
        { feature_index: 0, context_tokens_before_clear: 4321, timestamp: expect.any(String) },
      ],
      context_token_estimate: 0,
    })
  })

  it('a bystander’s summary keeps nothing of it', async () => {
    const { stdout } = await project.hook({ hook_event_name: 'PreCompact', session_id: 'session-2' })
    expect(stdout).toBe('')
  })
})

describe('SessionEnd', () => {
  it('the owner lets go and stays the owner when it comes back; a bystander’s end changes nothing', async () => {
    const before = revision()
    await project.hook({ hook_event_name: 'SessionEnd', session_id: 'session-2', reason: 'other' })
    expect(revision()).toBe(before)
    const ended = await project.hook({
      hook_event_name: 'SessionEnd',
      session_id: 'session-1',
      reason: 'other',
    })
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(project.state()['owner']).toMatchObject({
      session_id: 'session-1',
      released_at: expect.any(String),
    })
    await project.ok('next')
    expect(project.state()['owner']).not.toHaveProperty('released_at')
  })
})
