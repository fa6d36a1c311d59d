import { describe, it } from 'vitest'
import { QUICK_CHECK, useProjects } from './harness/batch-run.ts'
import { expectBegins } from './scenarios/left-alone.ts'

const makeProject = useProjects()

// Guards: a question, a dialog or a refusal, by which a person who goes to bed finds nothing begun.
describe('the command, typed into the terminal and left alone, begins feature 1', () => {
  it('with nobody having answered about retries', async () => {
    await expectBegins(makeProject(2, QUICK_CHECK))
  })
})
