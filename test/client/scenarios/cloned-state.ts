import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { rows } from '../../fakes/rounds.ts'
import type { BatchProject } from '../harness/batch-project.ts'
import { helperCall, keptFiles, plugin, toolAnswers } from '../harness/batch-run.ts'
import { isFork } from '../harness/conversation.ts'
import { bash, say, use } from '../harness/message-reply.ts'
import type { Player } from '../harness/messages-api.ts'
import { type ClientRun, runClient } from '../harness/run-client.ts'

/** What the person has in the project: checks that leave a file `owned`, and a secret. */
export const FILES = {
  'check.cjs': 'require("node:fs").writeFileSync("owned", "")',
  '.env': 'TOKEN=env-secret-text\n',
}

const batch = {
  ...{ batch_id: 'b-1', features_file: 'features.txt', total_features: 2, features: ['x', 'y'] },
  ...{ current_index: 0, completed_features: [], status: 'in_progress' },
}
const owner = { session_id: 'stranger', host: 'elsewhere', epoch: 1, since: '2026-01-01T00:00:00.000Z' }
const STATES: Record<string, object> = {
  finished: { ...batch, current_index: 2, completed_features: [0, 1], status: 'completed' },
  'unfinished and of another session': {
    ...batch,
    owner: { ...owner, last_seen: owner.since },
    in_flight: { 0: { attempt: 1, started_at: owner.since, base_sha: null } },
  },
}

/** What Claude may be talked into: verbs that run checks, read a list, or change what there is. */
function attempts(secret: string): string[] {
  const words = [
    ...['next', 'complete 1 --no-commit', 'skip 1 --reason no', 'pause', 'resume --take-over'],
    ...['start features.txt', `start "${secret}" --dry-run --json`, 'add .env', 'cleanup b-1 --force'],
    ...["fail 1 <<'END'\nwhy\nEND", 'complete 1 --session stranger', 'next | cat'],
  ]
  return ['npm test', ...words.map((one) => helperCall(one))]
}

/** Runs a session of its own in what was cloned, that tries everything; without the plugin, all the same. */
function visit(project: BatchProject, secret: string, mode: string, from?: string): Promise<ClientRun> {
  const calls = attempts(secret).map((command) => bash(command).blocks)
  const skill = from ? use('Skill', { skill: 'auto-implement', args: '#1' }).blocks : []
  let isFirst = true
  const player: Player = (request) => {
    if (isFork(request)) return say('failed: no')
    if (!isFirst) return say('Enough.')
    isFirst = false
    return { kind: 'turn', blocks: [...calls.flat(), ...skill] }
  }
  const args = ['--permission-mode', mode]
  return runClient({ player, args, project: project.folder, prompt: 'What is this?', plugin: from })
}

const denials = (run: ClientRun) =>
  run.result?.permission_denials
    .filter(({ tool_name }) => tool_name === 'Bash')
    .map(({ tool_input }) => tool_input['command'])

/** In a permission mode, with each state that a clone may bring: nothing is allowed that is not without the plugin. */
export async function expectOpensNothing(project: BatchProject, mode: string): Promise<void> {
  const secret = join(mkdtempSync(join(tmpdir(), 'secret-')), 'secret.txt')
  writeFileSync(secret, 'outside-secret-text\n')
  const without = denials(await visit(project, secret, mode))
  expect(without).toEqual(attempts(secret))
  for (const state of rows(Object.values(STATES), (_, at) => at > 0)) {
    project.write('.claude/batch_state.json', JSON.stringify(state))
    const before = keptFiles(project)
    const run = await visit(project, secret, mode, plugin)
    expect(denials(run)).toEqual(without)
    expect(run.result?.result).toBe('Enough.')
    expect(keptFiles(project)).toEqual(before)
    expect(existsSync(join(project.folder, 'owned'))).toBe(false)
    expect(toolAnswers(run)).toHaveLength(attempts(secret).length + 1)
    expect(JSON.stringify(run.exchanges)).not.toMatch(/env-secret-text|outside-secret-text/)
  }
}
