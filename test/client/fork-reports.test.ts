import { describe, expect, it } from 'vitest'
import { QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { failsOnce } from './scenarios/fork-reports.ts'

const makeProject = useProjects()

describe('a fork that could not do its feature reports it itself', () => {
  it('once: the next feature is worked on, and nothing else is recorded as failed', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const run = await runNight(project, '/batch-implement features.txt', {
      player: failsOnce('SyntaxError: x'),
    })
    expect(run.result?.permission_denials).toEqual([])
    const { status, completed_features, failed_features } = project.state()
    expect({ status, completed_features }).toEqual({ status: 'completed', completed_features: [1] })
    expect(failed_features).toMatchObject([{ feature_index: 0, error_message: 'SyntaxError: x' }])
  })
})
