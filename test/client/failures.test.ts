import { describe, expect, it } from 'vitest'
import { QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { type Lapse, withLapses } from './harness/lapses.ts'
import { usageLimit } from './harness/message-reply.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { agreed, expectWholeAfterResume, isForkOfTwo, letTimePass, PROMPT } from './scenarios/failures.ts'

const makeProject = useProjects()

describe('a usage limit in the middle of a feature', () => {
  it('met by the forked run alone is reported, pauses until its end, costs no retry, and the batch completes after it', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const end = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 2 * 3600 * 1000)
    const message = `You've hit your session limit · resets ${end.toISOString().slice(11, 16)} (UTC)`
    let isDue = true
    const limited: Lapse = (player) => (request) => {
      if (!isDue || !isForkOfTwo(request)) return player(request)
      isDue = false
      return { ...usageLimit(end.getTime() / 1000), message }
    }
    await runNight(project, PROMPT, { ...agreed, player: withLapses(obedientClaude(), limited) })
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'quota', until: end.toISOString() },
    })
    letTimePass(project)
    await expectWholeAfterResume(project)
  })
})
