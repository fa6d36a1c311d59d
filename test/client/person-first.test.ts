import { describe, it } from 'vitest'
import { QUICK_CHECK, useProjects } from './harness/batch-run.ts'
import { expectPersonFirst, MODES } from './scenarios/person-first.ts'

const makeProject = useProjects()

describe('in the terminal, in default mode, after Esc', () => {
  // Guards N6: the question restarts the batch unasked.
  it('a question is answered and nothing else happens; "go on" goes on to the end', async () => {
    await expectPersonFirst(makeProject(3, QUICK_CHECK), MODES.default, 'what time is it?', 'It is noon.')
  })
})
