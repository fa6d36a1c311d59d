import { afterEach, describe, expect, it } from 'vitest'
import { keptFiles, QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { makeHome, removeHome } from './harness/client-home.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import type { ClientRun } from './harness/run-client.ts'
import { CHANGES, calls, expectRefused, holdBatch, isForkOfTwo } from './scenarios/ownership.ts'

const makeProject = useProjects()

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
