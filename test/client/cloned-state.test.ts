import { describe, it } from 'vitest'
import { useProjects } from './harness/batch-run.ts'
import { expectOpensNothing, FILES } from './scenarios/cloned-state.ts'

const makeProject = useProjects()

describe.each(['default'])('in %s mode, a state file that came with a clone', (mode) => {
  // Break: whoever writes a state file into a repository has code run that nobody approved.
  it('opens nothing: the same calls are refused as without the plugin, and none does anything', async () => {
    await expectOpensNothing(makeProject(2, FILES), mode)
  })
})
