import { describe, expect, it } from 'vitest'
import { NIGHT_WITH_GIT, QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { answersTo, firstForkMakes, PROMPT, reports, wholeWork } from './scenarios/fork-reports.ts'

const makeProject = useProjects()

// The step asks for the skill and `complete` in one message: `complete` always comes, whatever the fork said.
describe('a fork that could not do its feature reports it itself, so that the `complete` of the same message comes too late', () => {
  it('after a commit that passes all checks: it stays failed, once, and the next feature is worked on', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const player = firstForkMakes([...wholeWork(), ...reports('SyntaxError: x')])
    const run = await runNight(project, PROMPT, { player, args: NIGHT_WITH_GIT })
    expect(run.result?.permission_denials).toEqual([])
    expect(answersTo(run, 'complete 1')[0]).toContain(
      'Nothing was recorded: feature 1 has already ended (failed).',
    )
    const { status, completed_features, failed_features } = project.state()
    expect({ status, completed_features }).toEqual({ status: 'completed', completed_features: [1] })
    expect(failed_features).toMatchObject([{ feature_index: 0, error_message: 'SyntaxError: x' }])
  })
})
