import { describe, expect, it } from 'vitest'
import { QUICK_CHECK, runNight, useProjects } from './harness/batch-run.ts'
import { asksForSummary, isFork } from './harness/conversation.ts'
import { compactsOnce, type Lapse, withLapses } from './harness/lapses.ts'
import { promptTooLong } from './harness/message-reply.ts'
import { obedientClaude } from './harness/obedient-claude.ts'

const makeProject = useProjects()
const WITHOUT_STOP_HOOK = {
  '.claude/batch-implement.local.md': '---\nstop_hook: false\nverify: node check.cjs\n---\n',
}

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
