import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'vitest'
import { useProjects } from './harness/batch-run.ts'
import { killedDuringCheck } from './scenarios/kill.ts'

const makeProject = useProjects()

describe('a client that is killed in the middle of a batch', () => {
  it('while complete runs the tests of feature 2: the resume completes it without doing it again', async () => {
    await killedDuringCheck(makeProject, ({ folder }) => existsSync(join(folder, 'feature-2.txt')))
  })
})
