import { describe, expect, it } from 'vitest'
import { QUICK_CHECK, runNight, toolAnswers, useProjects } from './harness/batch-run.ts'
import { type Lapse, withLapses } from './harness/lapses.ts'
import { usageLimit } from './harness/message-reply.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import {
  agreed,
  eventsOf,
  expectWholeAfterResume,
  isForkOfTwo,
  letTimePass,
  PROMPT,
  reports,
} from './scenarios/failures.ts'

const makeProject = useProjects()

describe('a failure', () => {
  it('that time heals is tried again, one that it does not is recorded at once', async () => {
    const project = makeProject(3, QUICK_CHECK)
    const reset = 'Error: read ECONNRESET'
    const syntax = 'SyntaxError: Unexpected token (12:5)'
    const player = withLapses(obedientClaude(), reports({ 1: [reset, reset], 2: [syntax, syntax] }))
    const run = await runNight(project, PROMPT, { ...agreed, player })
    expect(run.result?.permission_denials).toEqual([])
    expect(project.committedFeatures()).toEqual([1, 3])
    expect(project.state()).toMatchObject({
      status: 'completed',
      completed_features: [0, 2],
      failed_features: [{ feature_index: 1, failure_kind: 'syntax' }],
      retry_attempts: { '0': 2 },
    })
    expect(eventsOf(project, 0)).toEqual([
      'retry_attempt',
      'retry_attempt',
      'feature_checked',
      'feature_completed',
    ])
    expect(eventsOf(project, 1)).toEqual(['retry_denied', 'feature_failed'])
    expect(JSON.stringify(toolAnswers(run))).toContain('retry 2 of 3')
  })
})

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
