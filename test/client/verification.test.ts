import { describe, expect, it } from 'vitest'
import { useProjects } from './harness/batch-run.ts'
import { isFork } from './harness/conversation.ts'
import { answersTo, failsIf, runWith } from './scenarios/verification.ts'

const makeProject = useProjects()

describe('complete', () => {
  it('does not complete a feature whose tests fail: Claude reads the output, fixes it, and then it counts', async () => {
    const project = makeProject(2, failsIf("there('feature-1.txt') && !there('feature-1-fix.txt')"))
    const run = await runWith(project)
    const [failed, fixed] = answersTo(run, 'complete 1')
    expect(failed).toContain('Feature 1 is NOT completed: npm test failed (exit code 1)')
    expect(failed).toContain('> AssertionError: expected 2 to equal 3')
    expect(fixed).toContain('Feature 1 completed (npm test passed')
    const briefs = run.exchanges.filter(({ request }) => isFork(request)).map(({ request }) => request)
    expect(JSON.stringify(briefs)).toContain("The plugin's check failed: npm test")
    expect(project.committedFeatures()).toEqual([1, 1, 2])
    expect(project.state()).toMatchObject({
      status: 'completed',
      completed_features: [0, 1],
      verification: { '0': { result: 'passed', failed_checks: 1 } },
    })
  })
})
