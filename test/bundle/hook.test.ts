import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, HOOK, makeBundleProject, PLUGIN } from '../fakes/helper-process.ts'

const SILENCE = { code: 0, stdout: '', stderr: '' }
const EVENTS = Object.keys(JSON.parse(fs.readFileSync(path.join(PLUGIN, 'hooks/hooks.json'), 'utf8')).hooks)
const MALFORMED = [
  '',
  'no json',
  '[]',
  'null',
  '"Stop"',
  '{"hook_event_name": 5, "session_id": "session-1"}',
  '{"hook_event_name": "constructor", "session_id": "session-1"}',
  '{"hook_event_name": "Later", "session_id": "session-1"}',
  '{"hook_event_name": "Stop", "session_id": ["session-1"]}',
  '{"hook_event_name": "Stop"',
  `{"hook_event_name": "Stop", "session_id": "${'x'.repeat(1_100_000)}"}`,
]

let project: BundleProject
beforeEach(() => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
})
afterEach(() => project.remove())

const event = (name: string) => ({
  hook_event_name: name,
  session_id: 'session-1',
  source: 'startup',
  reason: 'other',
})

describe('with no batch', () => {
  it.each(EVENTS)('%s prints nothing and makes nothing', async (name) => {
    const before = project.snapshot()
    expect(await project.hook(event(name))).toEqual(SILENCE)
    expect(project.snapshot()).toEqual(before)
  })

  it('nor do malformed input, a folder that is no project, and one that is gone', async () => {
    const before = project.snapshot()
    for (const input of MALFORMED) expect(await project.hook(input)).toEqual(SILENCE)
    expect(await project.hook(event('Stop'), { cwd: project.home })).toEqual(SILENCE)
    const gone = { env: { CLAUDE_PROJECT_DIR: project.at('gone') } }
    expect(await project.hook(event('Stop'), gone)).toEqual(SILENCE)
    expect(project.snapshot()).toEqual(before)
  })

  // Everybody who installs the plugin pays this in every project, at every start and stop of a session.
  it('the program costs no more than starting Node', () => {
    const input = JSON.stringify(event('Stop'))
    const time = (...args: string[]) => {
      const begun = performance.now()
      spawnSync(process.execPath, args, { cwd: project.root, input })
      return performance.now() - begun
    }
    const pairs = Array.from({ length: 15 }, () => [time('-e', '0'), time(HOOK)] as const)
    const median = (of: 0 | 1) => pairs.map((pair) => pair[of]).sort((a, b) => a - b)[7] as number
    const ratio = median(1) / median(0)
    if (process.env['BATCH_REPORT'])
      process.stdout.write(
        `hook without a batch: ${median(1).toFixed(1)} ms, node alone ${median(0).toFixed(1)} ms, ratio ${ratio.toFixed(2)}\n`,
      )
    expect(ratio).toBeLessThan(1.5)
  })
})

describe('with a batch', () => {
  beforeEach(() => project.ok('start features.txt --id night'))

  it('malformed input prints nothing and changes nothing', async () => {
    const before = project.read('.claude/batch_state.json')
    for (const input of MALFORMED) expect(await project.hook(input)).toEqual(SILENCE)
    expect(project.read('.claude/batch_state.json')).toBe(before)
  })

  // Guards: an error of ours that becomes an error of the conversation.
  it('an internal error goes to the log, one line each, and nothing is printed or changed', async () => {
    project.write('.claude/batch_state.json', 'nonsense')
    for (const name of EVENTS) expect(await project.hook(event(name)), name).toEqual(SILENCE)
    const lines = project.read('.claude/audit/hook-errors.log').trim().split('\n')
    expect(lines).toHaveLength(EVENTS.length)
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ error: expect.stringContaining('not valid JSON') })
    expect(fs.statSync(project.at('.claude/audit/hook-errors.log')).mode & 0o777).toBe(0o600)
    expect(project.read('.claude/batch_state.json')).toBe('nonsense')
  })

  it('settings that cannot be read hold nobody', async () => {
    project.write('.claude/batch-implement.local.md', '---\nstop_hook: [\n---\n')
    expect(await project.hook(event('Stop'))).toEqual(SILENCE)
    expect(project.read('.claude/audit/hook-errors.log')).toContain('batch-implement.local.md')
  })

  it('goes by the project of the client, not by the folder in which the hook happens to run', async () => {
    const call = { cwd: project.home, env: { CLAUDE_PROJECT_DIR: project.root } }
    expect((await project.hook(event('SessionStart'), call)).stdout).toContain('batch night')
  })
})
