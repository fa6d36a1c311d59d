import { describe, expect, it } from 'vitest'
import { runNight, useProjects } from '../client/harness/batch-run.ts'
import { stopsEarly, withLapses } from '../client/harness/lapses.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { expectSurvivesCompactions } from '../client/scenarios/compactions.ts'

const makeProject = useProjects()

it('a batch completes 20 features although Claude stops after each and every second tool call is followed by a compaction', {
  timeout: 300_000,
}, async () => {
  await expectSurvivesCompactions(makeProject(20), 20)
})

describe('a Stop hook that is turned off', () => {
  it('lets Claude stop after a feature, and the batch stays open for a resume', async () => {
    const project = makeProject(2, {
      '.claude/batch-implement.local.md': '---\nstop_hook: false\n---\n',
    })
    const run = await runNight(project, '/batch-implement features.txt', {
      player: withLapses(obedientClaude(), stopsEarly()),
    })
    expect(run.result?.result).toContain('Shall I go on')
    expect(project.committedFeatures()).toEqual([1])
    expect(project.state()).toMatchObject({ status: 'in_progress', completed_features: [0] })
  })
})
