import { describe, expect, it } from 'vitest'
import { useProjects } from './harness/batch-run.ts'
import { expectBegins, leaveAlone, PROMPT, RED } from './scenarios/left-alone.ts'

const makeProject = useProjects()

// Guards: a question, a dialog or a refusal, by which a person who goes to bed finds nothing begun.
describe('the command, typed into the terminal and left alone, begins feature 1', () => {
  it('with nobody having answered about retries', async () => {
    await expectBegins(makeProject(2))
  })

  it('but not where the checks are red: nothing is spent, and the person reads why and how it goes on', async () => {
    const project = makeProject(2, RED)
    const { terminal, hasBegun } = await leaveAlone(project, PROMPT)
    try {
      await terminal.waitFor(/with --yes/, 40_000)
      expect(hasBegun()).toBe(false)
      expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'red' }, in_flight: {} })
    } finally {
      await terminal.close()
    }
  })
})
