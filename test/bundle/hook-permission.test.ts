import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type BundleProject,
  HELPER,
  type Json,
  makeBundleProject,
  runProgram,
} from '../fakes/helper-process.ts'

const SILENCE = { code: 0, stdout: '', stderr: '' }
const CALL = `node "${HELPER}"`
const PLAIN = { command: `${CALL} complete 1 2>&1` }
const NOT_PLAIN = { command: `${CALL} complete 1 2>&1 | tail -20` }
const SKILL = { skill: 'auto-implement', args: '#2' }

let project: BundleProject
beforeAll(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n', 'sub/x': '' })
  await project.ok('start features.txt --id night')
})
afterAll(() => project.remove())

/** What the hook answers when the client is about to show a prompt for this use of a tool. */
function asked(tool_name: string, tool_input: Json, more: Json = {}, where = project) {
  const event = { hook_event_name: 'PermissionRequest', session_id: 'session-1', permission_mode: 'default' }
  return where.hook({ ...event, tool_name, tool_input, ...more })
}

async function decided(tool_name: string, tool_input: Json, more: Json = {}) {
  const { stdout } = await asked(tool_name, tool_input, more)
  const { hookSpecificOutput } = JSON.parse(stdout) as { hookSpecificOutput: Json }
  expect(hookSpecificOutput['hookEventName']).toBe('PermissionRequest')
  return hookSpecificOutput['decision'] as { behavior: string; message?: string }
}

describe('PermissionRequest, asked by the owner of an open batch', () => {
  it('allows plain calls, also from a folder of the project and after a cd to it', async () => {
    const calls = [
      PLAIN.command,
      `${CALL} fail 2 <<'END'\nError: a \\ b "c" $(d) \`e\` =f\nEND`,
      `cd "${project.root}" && ${CALL} next`,
    ]
    for (const command of calls) expect(await decided('Bash', { command })).toEqual({ behavior: 'allow' })
  })

  it('denies a call that is not plain, with a form that it then allows', async () => {
    const { behavior, message = '' } = await decided('Bash', NOT_PLAIN)
    expect(behavior).toBe('deny')
    const [first = ''] = message.split('\n')
    const command = first.slice(first.indexOf('node ')).replace('<verb> <words>', 'next')
    expect(await decided('Bash', { command })).toEqual({ behavior: 'allow' })
    const elsewhere = await decided('Bash', { command: `cd "${project.root}/.." && ${CALL} next` })
    expect(elsewhere.behavior).toBe('deny')
  })

  // Installed, the programs stand at the top of the plugin and not in a dist/.
  it('knows its helper also where the plugin was installed', async () => {
    const folder = path.join(project.home, 'plugins/cache/batch-implement/0.1.0')
    fs.cpSync(path.dirname(HELPER), folder, { recursive: true })
    const ask = async (command: string) => {
      const event = { hook_event_name: 'PermissionRequest', session_id: 'session-1', tool_name: 'Bash' }
      const input = JSON.stringify({ ...event, tool_input: { command } })
      const { stdout } = await runProgram(path.join(folder, 'hook.cjs'), [], { input }, project)
      return JSON.parse(stdout).hookSpecificOutput.decision.behavior
    }
    expect(await ask(`node "${folder}/batch.cjs" next`)).toBe('allow')
    expect(await ask(`node "${folder}/batch.cjs" next | tail`)).toBe('deny')
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a shell would fill in.
    expect(await ask('node "${CLAUDE_PLUGIN_ROOT}/batch.cjs" next')).toBe('deny')
  })

  it('allows the skill on a feature, by either name', async () => {
    for (const name of ['auto-implement', 'auto-implement-lean']) {
      for (const skill of [name, `batch-implement:${name}`]) {
        expect(await decided('Skill', { ...SKILL, skill })).toEqual({ behavior: 'allow' })
      }
    }
  })

  // Guards: a rule that lets anything else run while nobody watches.
  it.each([
    ['Bash', { command: 'rm -rf /' }],
    ['Bash', { command: `cat "${HELPER}"` }],
    ['Bash', { command: `${CALL} start features.txt` }],
    ['Bash', { command: `${CALL} complete 1 --session session-1` }],
    ['Bash', { command: [`${CALL} next`] }],
    ['Bash', {}],
    ['Skill', { ...SKILL, skill: 'other' }],
    ['Skill', { ...SKILL, args: 'delete all' }],
    ['Skill', { ...SKILL, args: '#2; id' }],
    ['Skill', { ...SKILL, args: ['#2'] }],
    ['Write', { file_path: 'x', content: PLAIN.command }],
    ['PowerShell', PLAIN],
    ['bash', PLAIN],
  ])('says nothing to %s %j', async (tool, input) => {
    expect(await asked(tool, input)).toEqual(SILENCE)
  })
})

// Each of these let code run that nobody had approved.
describe('PermissionRequest says nothing', () => {
  async function expectSilence(more: Json = {}, where = project) {
    for (const input of [PLAIN, NOT_PLAIN]) expect(await asked('Bash', input, more, where)).toEqual(SILENCE)
    expect(await asked('Skill', SKILL, more, where)).toEqual(SILENCE)
  }

  it('to a session that does not own the batch', async () => {
    await expectSilence({ session_id: 'session-2' })
    await expectSilence({ session_id: undefined })
  })

  it('in plan mode', () => expectSilence({ permission_mode: 'plan' }))

  it('where the sandbox is to be switched off', async () => {
    for (const dangerouslyDisableSandbox of [true, 'true', 1]) {
      for (const input of [PLAIN, NOT_PLAIN]) {
        expect(await asked('Bash', { ...input, dangerouslyDisableSandbox })).toEqual(SILENCE)
      }
    }
    expect((await decided('Bash', { ...PLAIN, dangerouslyDisableSandbox: false })).behavior).toBe('allow')
  })

  it('once the batch has ended', async () => {
    const ended = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
    try {
      await ended.ok('start features.txt --id night')
      await ended.ok('skip 1 --reason x')
      await ended.ok('skip 2 --reason x')
      expect(ended.state()['status']).toMatch(/completed|failed/)
      await expectSilence({}, ended)
    } finally {
      ended.remove()
    }
  })
})
