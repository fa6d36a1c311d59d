import { describe, expect, it } from 'vitest'
import {
  NIGHT_WITH_GIT,
  QUICK_CHECK,
  RUNS_TESTS,
  runNight,
  useProjects,
} from '../client/harness/batch-run.ts'
import { bash } from '../client/harness/message-reply.ts'
import { type Brief, obedientClaude, writeOneFile } from '../client/harness/obedient-claude.ts'
import {
  ALL,
  expectHonest,
  expectHonestNight,
  inGit,
  LAPSE_NAMES,
  runLapse,
} from '../client/scenarios/lapses.ts'

const makeProject = useProjects()
const FILES = { ...RUNS_TESTS, ...QUICK_CHECK }

describe('a batch of four in the real client, with a Claude that', () => {
  it.each(LAPSE_NAMES)('%s: every feature has one outcome, and no count is wrong', async (name) => {
    await expectHonestNight(makeProject(4, FILES), name)
  })

  it('stops early for ever: the batch pauses and says so, and a resume finishes it', async () => {
    const project = makeProject(4, FILES)
    await runLapse(project, 'stops early for ever', {})
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'stalled' },
      completed_features: [0],
    })
    await runNight(project, `/batch-implement --resume`, { args: NIGHT_WITH_GIT })
    expectHonest(project, ALL)
  })

  it('never gets its tests green: that feature fails with its reason, and the others complete', async () => {
    const project = makeProject(4, FILES)
    const red = (brief: Brief) =>
      brief.number === 2
        ? [
            bash(`printf '%s\\n' "throw new Error('red')" > red-${brief.isFix ? 2 : 1}.test.cjs`),
            bash('git add .'),
            bash(`git commit -q -m "Try feature 2" -m "${brief.trailer}"`),
          ]
        : writeOneFile(brief)
    await runNight(project, '/batch-implement features.txt', {
      player: obedientClaude({ implement: red }),
      args: NIGHT_WITH_GIT,
    })
    const table = expectHonest(project, [1, 3, 4])
    expect(table).toMatch(/^2 +FAILED +1 +failed 3x/m)
    expect(inGit(project)).toEqual([1, 3, 4])
  })
})
