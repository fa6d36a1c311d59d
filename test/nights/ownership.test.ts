import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type BatchProject, makeBatchProject } from '../client/harness/batch-project.ts'
import { keptFiles, QUICK_CHECK, runNight, useProjects } from '../client/harness/batch-run.ts'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { say } from '../client/harness/message-reply.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import type { ClientRun } from '../client/harness/run-client.ts'
import {
  CHANGES,
  calls,
  expectRefused,
  type Holder,
  holdBatch,
  isForkOfTwo,
} from '../client/scenarios/ownership.ts'

const makeProject = useProjects()

const ANY_HELPER_CALL = ['--allowedTools', 'Bash(node:*)']

describe('a second session, while the first one runs a batch', () => {
  const home = makeHome()
  let project: BatchProject
  let holder: Holder
  let files: Record<string, string>
  beforeAll(async () => {
    project = makeBatchProject(3, QUICK_CHECK)
    holder = await holdBatch(project, home)
    files = keptFiles(project)
  })
  afterAll(async () => {
    holder.client.kill()
    await holder.client.ended
    removeHome(home)
    project.remove()
  })

  it.each([
    ['of the same home', true],
    ['of another home', false],
  ])('%s is told one line, may stop, and can change nothing', async (_, isSameHome) => {
    const run = await runNight(project, 'What is this project?', {
      ...{ player: calls(...CHANGES), args: ANY_HELPER_CALL },
      ...(isSameHome ? { home } : {}),
    })
    expect(run.result?.result).toBe('That is all.')
    expectRefused(run, CHANGES.length)
    expect(keptFiles(project)).toEqual(files)
    const first = JSON.stringify(run.exchanges[0]?.request.messages)
    expect(first.match(/For information: batch [^"\\]* is being worked on in another session/g)).toHaveLength(
      1,
    )
    expect(first).not.toContain('Next step')
    expect(JSON.stringify(run.exchanges)).not.toContain('Stop hook feedback')
  })

  it('is told who holds the batch when it resumes it, and that it takes --take-over', async () => {
    const { batch_id, owner } = project.state() as { batch_id: string; owner: { session_id: string } }
    const run = await runNight(project, `/batch-implement --resume ${batch_id}`, {
      player: () => say('Understood.'),
    })
    const told = JSON.stringify(run.exchanges[0]?.request.messages)
    expect(told).toContain('another session on ')
    // Break: a stranger learns whose name to call in.
    expect(JSON.stringify(run.exchanges)).not.toContain(owner.session_id)
    expect(told).toContain(`/batch-implement --resume ${batch_id} --take-over`)
    expect(run.exchanges).toHaveLength(1)
    expect(keptFiles(project)).toEqual(files)
  })
})

describe('a takeover', () => {
  const homes: string[] = []
  afterEach(() => {
    for (const home of homes.splice(0)) removeHome(home)
  })

  it('moves the batch: the first session can change nothing and is not held, the second one finishes', async () => {
    const project = makeProject(3, QUICK_CHECK)
    homes.push(makeHome())
    const holder = await holdBatch(project, homes[0] as string)
    const { batch_id } = project.state()
    const obedient = obedientClaude()
    let before: Record<string, string> | undefined
    let after: Record<string, string> | undefined
    let first: ClientRun | undefined
    const second = await runNight(project, `/batch-implement --resume ${batch_id} --take-over`, {
      player: async (request) => {
        if (!first && isForkOfTwo(request)) {
          before = keptFiles(project)
          holder.release(calls(...CHANGES.filter((words) => words !== 'cleanup --force')))
          first = await holder.client.ended
          after = keptFiles(project)
        }
        return obedient(request)
      },
    })
    expect(first?.result?.result).toBe('That is all.')
    expectRefused(first, 5)
    expect(JSON.stringify(first?.exchanges)).not.toContain('Stop hook feedback')
    expect(after).toEqual(before)
    expect(second.result?.permission_denials).toEqual([])
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(project.state()).toMatchObject({ status: 'completed', owner: { epoch: 2 } })
  })
})
