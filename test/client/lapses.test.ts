import { describe, it } from 'vitest'
import { QUICK_CHECK, RUNS_TESTS, useProjects } from './harness/batch-run.ts'
import { expectHonestNight, IN_EVERY_RUN } from './scenarios/lapses.ts'

const makeProject = useProjects()
const FILES = { ...RUNS_TESTS, ...QUICK_CHECK }

describe('a batch of four in the real client, with a Claude that', () => {
  it(`${IN_EVERY_RUN}: every feature has one outcome, and no count is wrong`, async () => {
    await expectHonestNight(makeProject(4, FILES), IN_EVERY_RUN)
  })
})
