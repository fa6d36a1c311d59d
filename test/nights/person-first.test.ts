import { describe, it } from 'vitest'
import { QUICK_CHECK, useProjects } from '../client/harness/batch-run.ts'
import { expectPersonFirst, MODES } from '../client/scenarios/person-first.ts'

const makeProject = useProjects()

// Guards N6: the question restarts the batch unasked, "wait" is met by three blocks and ends as stalled.
describe('in the terminal, after Esc', () => {
  it.each([
    ['a question', 'default', 'what time is it?', 'It is noon.'],
    ['a question', 'acceptEdits', 'what time is it?', 'It is noon.'],
    ['"wait"', 'default', 'wait, stop here for now', 'I wait.'],
    ['"wait"', 'acceptEdits', 'wait, stop here for now', 'I wait.'],
  ] as const)(
    '%s, in %s mode, is answered and nothing else happens; "go on" goes on to the end',
    async (_, mode, words, answer) => {
      await expectPersonFirst(makeProject(3, QUICK_CHECK), MODES[mode], words, answer)
    },
  )
})
