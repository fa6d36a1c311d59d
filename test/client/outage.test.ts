import { describe, it } from 'vitest'
import { QUICK_CHECK, useProjects } from './harness/batch-run.ts'
import { expectForkOutlasts } from './scenarios/outage.ts'

const makeProject = useProjects()

// Guards: ten minutes without the service fail one feature after the other for good.
describe('the service is away for ten minutes in the middle of feature 2', () => {
  it('in a forked run (529, retries refused): the batch completes by itself', async () => {
    await expectForkOutlasts(makeProject(3, QUICK_CHECK), '529', 'no')
  })
})
