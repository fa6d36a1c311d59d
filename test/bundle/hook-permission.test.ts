import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BundleProject, HELPER, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const SILENCE = { code: 0, stdout: '', stderr: '' }

let project: BundleProject
beforeAll(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
  await project.ok('start features.txt --id night')
})
afterAll(() => project.remove())

describe('PermissionRequest', () => {
  const ALLOW =
    '{"hookSpecificOutput":{"hookEventName":"PermissionRequest","decision":{"behavior":"allow"}}}\n'
  const asked = (tool_name: string, tool_input: Json, session_id = 'session-1') =>
    project.hook({ hook_event_name: 'PermissionRequest', session_id, tool_name, tool_input })
  const call = `node "${HELPER}"`

  it.each([
    `${call} next`,
    `${call} complete 2`,
    `${call} skip 3 --reason 'not now'`,
    `${call} fail 2 <<'END'\nError: a \\ b "c" $(d) \`e\` =f\n    at x (y.js:1:2)\nEND`,
    `${call} status --json`,
  ])('allows %s', async (command) => {
    expect(await asked('Bash', { command })).toEqual({ code: 0, stdout: ALLOW, stderr: '' })
  })

  // Guards: a rule that lets anything else run while nobody watches.
  it.each([
    'rm -rf /',
    'node -e 0',
    `${call}`,
    `${call} next; id`,
    `${call} next && id`,
    `${call} next | tee x`,
    `${call} next &`,
    `${call} next > x`,
    `${call} next\nid`,
    `${call} skip 1 --reason "$(id)"`,
    `${call} skip 1 --reason \`id\``,
    `${call} skip 1 --reason $HOME`,
    `${call} complete *`,
    `X=1 ${call} next`,
    `cd /tmp && ${call} next`,
    `sudo ${call} next`,
    `node "${HELPER.replace('batch.cjs', 'batch.cjs.evil')}" next`,
    `node "${HELPER.replace('/dist/', '/dist/../dist/')}" next`,
    `node --require /tmp/x.js "${HELPER}" next`,
    `${call} fail 1 <<END\n$(id)\nEND`,
    `${call} fail 1 <<'END'\nx\nEND\nid`,
    '',
  ])('says nothing to %s', async (command) => {
    expect(await asked('Bash', { command })).toEqual(SILENCE)
  })

  it('allows the owner the skill on a feature, by either name, and nobody else and nothing else', async () => {
    const skill = (fields: Json, who?: string) =>
      asked('Skill', { skill: 'auto-implement', args: '#2', ...fields }, who)
    expect((await skill({})).stdout).toBe(ALLOW)
    expect((await skill({ skill: 'batch-implement:auto-implement' })).stdout).toBe(ALLOW)
    for (const fields of [{ skill: 'other' }, { args: 'delete all' }, { args: '#2; id' }, { args: ['#2'] }]) {
      expect(await skill(fields)).toEqual(SILENCE)
    }
    expect(await skill({}, 'session-2')).toEqual(SILENCE)
    for (const tool of ['Write', 'Edit', 'Read', 'Agent', 'bash']) {
      expect(await asked(tool, { command: `${call} next`, file_path: 'x' })).toEqual(SILENCE)
    }
  })
})
