import { expect, it } from 'vitest'
import { helperCall, QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { isFork } from './harness/conversation.ts'
import { bash, say, use } from './harness/message-reply.ts'
import type { Player } from './harness/messages-api.ts'

const makeProject = useProjects()

// What the commands' rules cover, in the spellings that Claude has a habit of.
const COVERED = [
  'status',
  'next',
  'status --json',
  'status 2>&1',
  'complete 1',
  "fail 1 2>&1 <<'END'\nwhy\nEND",
]
const NOT_COVERED = [
  'start features.txt --dry-run',
  'resume --take-over',
  'cleanup --force',
  'consent yes',
  'reset-breaker x',
]

// Guards S2: the rule for the whole helper let Claude read any text file by `start <file> --dry-run`.
it('in the turn of the command the verbs that it needs run without a question, and no other does', async () => {
  const project = makeProject(2, QUICK_CHECK)
  const calls = (words: string[]) => words.map((one) => bash(helperCall(one)))
  const main = [
    ...calls([...NOT_COVERED, ...COVERED]),
    use('Skill', { skill: 'auto-implement', args: '#2' }),
    ...calls(["fail 2 <<'END'\nwhy\nEND"]),
  ]
  const fork = calls([...NOT_COVERED, 'brief 2'])
  const player: Player = (request) => (isFork(request) ? fork.shift() : main.shift()) ?? say('failed: enough')
  const run = await runNight(project, '/batch-implement features.txt', { player, args: [] })
  const denied = run.result?.permission_denials.map(({ tool_input }) => tool_input['command'])
  expect(denied).toEqual([...NOT_COVERED, ...NOT_COVERED].map((words) => helperCall(words)))
  expect(JSON.stringify(run.exchanges[0]?.request.messages)).toContain('Feature 1 of 2')
  expect([main.length, fork.length]).toEqual([0, 0])
})
