import { describe, expect, it } from 'vitest'
import { QUICK_CHECK, runNight, useProjects } from '../client/harness/batch-run.ts'
import { asksForSummary, isFork } from '../client/harness/conversation.ts'
import { compactsOnce, type Lapse, stopsEarly, withLapses } from '../client/harness/lapses.ts'
import { promptTooLong } from '../client/harness/message-reply.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { expectSurvivesCompactions } from '../client/scenarios/compactions.ts'

const makeProject = useProjects()
const WITHOUT_STOP_HOOK = {
  '.claude/batch-implement.local.md': '---\nstop_hook: false\nverify: node check.cjs\n---\n',
}

it('a batch completes 20 features although Claude stops after each and every second message with tool calls is followed by a compaction', {
  timeout: 300_000,
}, async () => {
  await expectSurvivesCompactions(makeProject(20), 20)
})

describe('a compaction', () => {
  it('that leaves nothing of the steps is survived by the reminder alone, without the Stop hook', async () => {
    const project = makeProject(2, WITHOUT_STOP_HOOK)
    const run = await runNight(project, '/batch-implement features.txt', {
      player: withLapses(obedientClaude(), compactsOnce(1)),
    })
    expect(run.exchanges.filter(({ request }) => asksForSummary(request))).toHaveLength(1)
    expect(project.committedFeatures()).toEqual([1, 2])
    expect(project.state()).toMatchObject({ status: 'completed', auto_clear_count: 1 })
  })

  it('of a forked run leaves it its feature and its trailer, and is not counted as one of the conversation', async () => {
    const project = makeProject(2, QUICK_CHECK)
    let isDue = true
    const overflows: Lapse = (player) => (request) => {
      const results = JSON.stringify(request.messages).split('"tool_result"').length - 1
      if (!isDue || !isFork(request) || asksForSummary(request) || results < 2) return player(request)
      isDue = false
      return promptTooLong()
    }
    const run = await runNight(project, '/batch-implement features.txt', {
      player: withLapses(obedientClaude(), overflows),
    })
    expect(run.exchanges.some(({ request }) => asksForSummary(request))).toBe(true)
    expect(project.committedFeatures()).toEqual([1, 2])
    expect(project.state()).toMatchObject({ status: 'completed', auto_clear_count: 0 })
  })
})

describe('a Stop hook that is turned off', () => {
  it('lets Claude stop after a feature, and the batch stays open for a resume', async () => {
    const project = makeProject(2, WITHOUT_STOP_HOOK)
    const run = await runNight(project, '/batch-implement features.txt', {
      player: withLapses(obedientClaude(), stopsEarly()),
    })
    expect(run.result?.result).toContain('Shall I go on')
    expect(project.committedFeatures()).toEqual([1])
    expect(project.state()).toMatchObject({ status: 'in_progress', completed_features: [0] })
  })
})
