import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  askHelper,
  NIGHT_WITH_GIT,
  plugin,
  QUICK_CHECK,
  runNight,
  useProjects,
} from '../client/harness/batch-run.ts'
import { isFork } from '../client/harness/conversation.ts'
import { overloaded, say } from '../client/harness/message-reply.ts'
import type { Player } from '../client/harness/messages-api.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { openTerminal } from '../client/harness/terminal.ts'
import { makeTestClock } from '../client/harness/test-clock.ts'
import {
  afterForkOfTwo,
  away,
  expectForkOutlasts,
  expectNothingLost,
  expectResumeCompletes,
  expectWhole,
  FAULTS,
  inForkOfTwo,
  options,
  PROMPT,
} from '../client/scenarios/outage.ts'

const makeProject = useProjects()
const CONSENTS = { agreed: 'yes', refused: 'no' }

// Guards: ten minutes without the service fail one feature after the other for good.
describe('the service is away for ten minutes in the middle of feature 2', () => {
  const cases = Object.keys(FAULTS).flatMap((fault) =>
    Object.entries(CONSENTS).map(([name, consent]) => [fault, name, consent] as const),
  )
  it.each(cases)(
    'in a forked run (%s, retries %s): the batch completes by itself',
    async (fault, _, consent) => {
      await expectForkOutlasts(makeProject(3, QUICK_CHECK), fault, consent)
    },
  )

  it.each([
    ['529', 'agreed', 'yes'],
    ['a reset connection', 'refused', 'no'],
    ['429 without a reset time', 'agreed', 'yes'],
  ])('in the main conversation (%s, retries %s): a resume completes it', async (fault, _, consent) => {
    await expectResumeCompletes(makeProject(3, QUICK_CHECK), fault, consent)
  })

  it('in a forked run in the terminal: the batch completes by itself', async () => {
    const project = makeProject(3, QUICK_CHECK)
    const clock = makeTestClock(project)
    const { player, requests } = away(inForkOfTwo, () => clock.minutes() >= 10, overloaded)
    const terminal = await openTerminal({ player, project: project.folder, plugin, ...options(clock, 'no') })
    try {
      await terminal.enter(PROMPT)
      await terminal.waitFor(/Next step: none/, 50_000)
      expect(requests()).toBeGreaterThan(3)
      expectWhole(project)
    } finally {
      await terminal.close()
    }
  })

  it('in the main conversation in the terminal: "go on" completes it', async () => {
    const project = makeProject(3, QUICK_CHECK)
    const clock = makeTestClock(project)
    const { player } = away(afterForkOfTwo, () => clock.minutes() >= 10, overloaded)
    const terminal = await openTerminal({ player, project: project.folder, plugin, ...options(clock, 'no') })
    try {
      await terminal.enter(PROMPT)
      await terminal.waitFor(/API Error/, 40_000)
      expectNothingLost(project)
      clock.pass(10)
      await terminal.enter('go on')
      await terminal.waitFor(/Next step: none/, 40_000)
      expectWhole(project)
    } finally {
      await terminal.close()
    }
  })
})

// Guards: a session that waits for ever, and a resume that is stopped by the hour before it.
it('the service is away for an hour: the batch pauses as outage, and --resume ends it', async () => {
  const project = makeProject(3, QUICK_CHECK)
  const clock = makeTestClock(project)
  let isBack = false
  const { player } = away(inForkOfTwo, () => isBack, overloaded)
  await runNight(project, PROMPT, { player, ...options(clock, 'no') })
  expect(project.state()).toMatchObject({
    status: 'paused',
    pause: { reason: 'outage' },
    completed_features: [0],
  })
  expect(clock.minutes()).toBeGreaterThan(59)
  expectNothingLost(project)
  expect(askHelper(project, ['status']).stdout).toContain('/batch-implement --resume')
  isBack = true
  await runNight(project, '/batch-implement --resume', { player, ...options(clock, 'no') })
  expectWhole(project)
})

// Guards: a morning after which only a new list brings back what nothing was wrong with.
it('what failed for want of consent is opened again with --retry-failed, its dependents too, and the log keeps both attempts', async () => {
  const list = ['Write one', 'Write two (after 1)', 'Write three', 'Write four (after 2)']
  const project = makeProject(4, { 'features.txt': list.join('\n') })
  const obedient = obedientClaude()
  let isAway = true
  const player: Player = (request) => {
    const isMet = isFork(request) && /Batch feature [13] of /.test(JSON.stringify(request.messages))
    return isAway && isMet ? say('failed: Error: read ECONNRESET') : obedient(request)
  }
  await runNight(project, PROMPT, { player, args: NIGHT_WITH_GIT })
  expect(project.committedFeatures()).toEqual([])
  expect(project.state()).toMatchObject({ status: 'failed', completed_features: [] })
  isAway = false
  await runNight(project, '/batch-implement --resume --retry-failed', { player, args: NIGHT_WITH_GIT })
  expect(project.committedFeatures()).toEqual([1, 2, 3, 4])
  expect(project.state()).toMatchObject({ status: 'completed', failed_features: [], skipped_features: [] })
  const { batch_id } = project.state()
  const log = readFileSync(join(project.folder, `.claude/audit/${batch_id}_retry_audit.jsonl`), 'utf8')
  const ofThree = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ feature_index }) => feature_index === 2)
  expect(ofThree.map(({ event_type }) => event_type)).toEqual([
    ...['feature_started', 'retry_denied', 'feature_failed', 'feature_reopened'],
    ...['feature_started', 'feature_checked'],
    'feature_completed',
  ])
})
