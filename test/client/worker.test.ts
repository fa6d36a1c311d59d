import { describe, expect, it } from 'vitest'
import { QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { isFork } from './harness/conversation.ts'
import type { MessagesRequest } from './harness/messages-api.ts'
import type { ClientRun } from './harness/run-client.ts'

const makeProject = useProjects()
const PROMPT = '/batch-implement features.txt'
const WORKER = 'You are the worker of /auto-implement'

/** The requests of forks, each with the tools that the model was given. */
function forksOf({ exchanges }: ClientRun): MessagesRequest[] {
  return exchanges.map(({ request }) => request).filter(isFork)
}

function toolsOf(request: MessagesRequest | undefined): string[] {
  // What is deferred is named in a reminder instead.
  const text = JSON.stringify(request?.messages[0] ?? '')
  const deferred = /calling them:((?:\\n[A-Za-z_]+)*)/.exec(text)?.[1]?.split('\\n').filter(Boolean) ?? []
  return [...(request?.tools ?? []).map(({ name }) => name), ...deferred].sort()
}

const NEVER =
  /^(?:Agent|Task(?:Create|Get|List|Update)?|Cron\w+|\w+Worktree|\w+PlanMode|AskUserQuestion|SendMessage|Monitor|ScheduleWakeup|Workflow|ListAgents|ReportFindings|TodoWrite)$/

describe('the worker', () => {
  // Guards: a client that gives it a tool which it never needs and pays for at every request.
  it('has what a feature needs, and nothing to ask, delegate, schedule, plan or move worktrees with', async () => {
    const run = await runNight(makeProject(1, QUICK_CHECK), PROMPT)
    const tools = toolsOf(forksOf(run)[0])
    expect(tools).toEqual(
      expect.arrayContaining(['Bash', 'Edit', 'Read', 'Skill', 'WebFetch', 'WebSearch', 'Write']),
    )
    expect(tools.filter((name) => NEVER.test(name))).toEqual([])
  })

  it('of the lean mode has six tools at most', async () => {
    const project = makeProject(1, QUICK_CHECK)
    const run = await runNight(project, `${PROMPT} --mode lean`)
    expect(run.result?.permission_denials).toEqual([])
    expect(project.state()).toMatchObject({ status: 'completed', workflow_mode: 'lean' })
    const known = ['Bash', 'Edit', 'Glob', 'Grep', 'Read', 'Write']
    expect(toolsOf(forksOf(run)[0]).filter((name) => !known.includes(name))).toEqual([])
    expect(JSON.stringify(forksOf(run)[0]?.system)).toContain(WORKER)
  })
})
