import { describe, expect, it } from 'vitest'
import { type BatchProject, NIGHT } from '../client/harness/batch-project.ts'
import {
  askHelper,
  askHook,
  plugin,
  QUICK_CHECK,
  runNight,
  toolAnswers,
  useProjects,
} from '../client/harness/batch-run.ts'
import { asksForSummary, isFork, readConversation } from '../client/harness/conversation.ts'
import { type Lapse, withLapses } from '../client/harness/lapses.ts'
import { bash, overloaded, usageLimit } from '../client/harness/message-reply.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { openTerminal } from '../client/harness/terminal.ts'
import { makeTestClock } from '../client/harness/test-clock.ts'
import {
  agreed,
  auditEvents,
  eventsOf,
  expectWhole,
  expectWholeAfterResume,
  isForkOfTwo,
  letTimePass,
  PROMPT,
  reports,
  resume,
} from '../client/scenarios/failures.ts'

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
      ...['feature_started', 'retry_attempt', 'feature_started', 'retry_attempt', 'feature_started'],
      'feature_checked',
      'feature_completed',
    ])
    expect(eventsOf(project, 1)).toEqual(['feature_started', 'retry_denied', 'feature_failed'])
    expect(JSON.stringify(toolAnswers(run))).toContain('retry 2 of 3')
  })

  it('that time heals is not tried again without consent', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const player = withLapses(obedientClaude(), reports({ 1: ['Error: read ECONNRESET'] }))
    await runNight(project, PROMPT, { player })
    expect(project.state()).toMatchObject({ completed_features: [1], retry_attempts: {} })
    expect(auditEvents(project)).toContainEqual(
      expect.objectContaining({ event_type: 'retry_denied', reason: 'consent_not_given' }),
    )
  })
})

describe('what is not the fault of the feature', () => {
  it('an outage that a forked run meets costs no retry and needs no consent: the same attempt begins again', async () => {
    const project = makeProject(2, QUICK_CHECK)
    const clock = makeTestClock(project)
    let isDue = true
    const outage: Lapse = (player) => (request) => {
      if (!isDue || !isForkOfTwo(request)) return player(request)
      isDue = false
      return overloaded()
    }
    const player = withLapses(obedientClaude(), outage)
    const run = await runNight(project, PROMPT, { player, env: clock.env })
    expect(isDue).toBe(false)
    // The helper waits half a minute before the feature is worked on again.
    expect(clock.minutes()).toBeGreaterThan(0.4)
    expect(JSON.stringify(toolAnswers(run))).toContain('nothing is wrong with the feature')
    expect(run.result?.permission_denials).toEqual([])
    expectWhole(project)
  })

  it('a tool call that the client refuses pauses the batch, with the rest pending', async () => {
    const project = makeProject(3, QUICK_CHECK)
    const player = obedientClaude({ implement: () => [bash('node -e "not allowed"')] })
    const run = await runNight(project, PROMPT, { ...agreed, player })
    expect(run.result?.permission_denials).toHaveLength(1)
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'permission' },
      failed_features: [{ feature_index: 0, failure_kind: 'permission' }],
      current_index: 1,
    })
  })
})

describe('five failed features in a row', () => {
  it('pause the batch with the rest pending; reset-breaker and --resume finish it', async () => {
    const project = makeProject(7, QUICK_CHECK)
    const broken = ['SyntaxError: Unexpected token']
    const failures = { 1: broken, 2: [...broken], 3: [...broken], 4: [...broken], 5: [...broken] }
    const player = withLapses(obedientClaude(), reports(failures))
    await runNight(project, PROMPT, { ...agreed, player })
    const paused = project.state()
    const id = String(paused['batch_id'])
    expect(paused).toMatchObject({ status: 'paused', pause: { reason: 'breaker' }, current_index: 5 })
    const refused = await resume(project)
    expect(JSON.stringify(refused.exchanges[0]?.request.messages)).toContain(`reset-breaker ${id}`)
    expect(project.committedFeatures()).toEqual([])
    expect(askHelper(project, ['reset-breaker', id])).toMatchObject({ status: 0, stderr: '' })
    await resume(project)
    expect(project.committedFeatures()).toEqual([6, 7])
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [5, 6] })
    expect((project.state()['failed_features'] as unknown[]).length).toBe(5)
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

  it('that ends the headless session with it costs no retry, and the batch completes on resume', async () => {
    const project = makeProject(2, QUICK_CHECK)
    let isReached = false
    const limited: Lapse = (player) => (request) => {
      isReached ||= isForkOfTwo(request)
      return isReached ? usageLimit(Math.floor(Date.now() / 1000) + 3600) : player(request)
    }
    const player = withLapses(obedientClaude(), limited)
    const run = await runNight(project, PROMPT, { ...agreed, player })
    expect(run.exitCode).toBe(1)
    expect(project.state()).toMatchObject({ completed_features: [0], failed_features: [] })
    await expectWholeAfterResume(project)
  })

  it('met by the conversation in the terminal pauses the batch, and it is resumed right there', async () => {
    const project = makeProject(2, QUICK_CHECK)
    let isDue = true
    const limited: Lapse = (player) => (request) => {
      const isAfterFork = readConversation(request).at(-1)?.kind === 'result'
      if (isFork(request) || asksForSummary(request) || !isAfterFork || !isDue) return player(request)
      isDue = false
      return usageLimit(Math.floor(Date.now() / 1000) + 3600)
    }
    const terminal = await openTerminal({
      ...{ player: withLapses(obedientClaude(), limited), project: project.folder, plugin, args: NIGHT },
      ...agreed,
    })
    try {
      await terminal.enter(PROMPT)
      await expect.poll(() => pauseReason(project), { timeout: 40_000 }).toBe('quota')
      await terminal.waitFor(/limit/)
      await terminal.enter(`/batch-implement --resume ${project.state()['batch_id']}`)
      await terminal.waitFor(/Next step: none/, 40_000)
      expectWhole(project)
    } finally {
      await terminal.close()
    }
  })

  it('that names its end pauses until then: a resume before says how long, and one after it goes on', async () => {
    const project = makeProject(2, QUICK_CHECK)
    askHelper(project, ['start', 'features.txt'], { session: 'night', ...agreed })
    const end = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3 * 3600 * 1000)
    askHook(project, {
      ...{ hook_event_name: 'StopFailure', session_id: 'night', error: 'rate_limit' },
      last_assistant_message: `Claude AI usage limit reached|${end.getTime() / 1000}`,
    })
    askHook(project, { hook_event_name: 'SessionEnd', session_id: 'night', reason: 'other' })
    expect(project.state()['pause']).toMatchObject({ reason: 'quota', until: end.toISOString() })
    const early = await resume(project)
    expect(JSON.stringify(early.exchanges[0]?.request.messages)).toMatch(
      /after \d{4}-[^ ]*Z \(in (2 h 59 min|3 h)\)/,
    )
    expect(project.committedFeatures()).toEqual([])
    letTimePass(project)
    await expectWholeAfterResume(project)
  })
})

function pauseReason(project: BatchProject): unknown {
  try {
    return (project.state()['pause'] as { reason: string } | null)?.reason
  } catch {
    // It has not been started yet.
    return undefined
  }
}
