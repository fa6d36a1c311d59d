import { describe, expect, it } from 'vitest'
import { QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { expectSurvivesCompactions } from './scenarios/compactions.ts'

const makeProject = useProjects()

describe('/batch-implement in the real client', () => {
  it('works through a list and raises no permission prompt', async () => {
    const project = makeProject(3)
    const run = await runNight(project, '/batch-implement features.txt')
    expect(run.result?.permission_denials).toEqual([])
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1, 2] })
  })

  it('completes 4 features although Claude stops after each and every second message with tool calls is followed by a compaction', async () => {
    await expectSurvivesCompactions(makeProject(4, QUICK_CHECK), 4)
  })
})
