import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { QUICK_CHECK, useProjects } from './harness/batch-run.ts'
import { isFork } from './harness/conversation.ts'
import { killedAt, killedDuringCheck } from './scenarios/kill.ts'

const makeProject = useProjects()

describe('a client that is killed in the middle of a batch', () => {
  it('after the commit of feature 2: a resume in a new session finishes, each feature once', async () => {
    await killedAt(
      makeProject(3, QUICK_CHECK),
      (request) => isFork(request) && JSON.stringify(request.messages.at(-2) ?? '').includes('#2\\"'),
    )
  })

  it('while complete runs the tests of feature 2: the resume completes it without doing it again', async () => {
    await killedDuringCheck(makeProject, ({ folder }) => existsSync(join(folder, 'feature-2.txt')))
  })
})
