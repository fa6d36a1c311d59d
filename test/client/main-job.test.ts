import { afterEach, describe, expect, it } from 'vitest'
import { type BatchProject, makeBatchProject, NIGHT, PLUGIN } from './harness/batch-project.ts'
import { asksForSummary } from './harness/conversation.ts'
import { compactsEvery, type Lapse, stopsEarly, withLapses } from './harness/lapses.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { type ClientRun, runClient } from './harness/run-client.ts'

const projects: BatchProject[] = []
afterEach(() => {
  for (const project of projects.splice(0)) project.remove()
})

async function runBatch(
  count: number,
  ...lapses: Lapse[]
): Promise<{ project: BatchProject; run: ClientRun }> {
  const project = makeBatchProject(count)
  projects.push(project)
  const run = await runClient({
    player: withLapses(obedientClaude(), ...lapses),
    project: project.folder,
    plugin: process.env['TRY_PLUGIN'] ?? PLUGIN,
    prompt: '/batch-implement features.txt',
    args: NIGHT,
    timeoutMs: 300_000,
  })
  return { project, run }
}

function firstNumbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

describe('/batch-implement in the real client', () => {
  it('works through a list and raises no permission prompt', async () => {
    const { project, run } = await runBatch(3)
    expect(run.result?.permission_denials).toEqual([])
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1, 2] })
  })

  it('completes 20 features although Claude stops after each and every second message with tool calls is followed by a compaction', {
    timeout: 300_000,
  }, async () => {
    const { project, run } = await runBatch(20, stopsEarly(), compactsEvery(2))
    expect(project.committedFeatures()).toEqual(firstNumbers(20))
    expect(project.state()).toMatchObject({ status: 'completed', failed_features: [], skipped_features: [] })
    const compactions = run.exchanges.filter(({ request }) => asksForSummary(request)).length
    expect(compactions).toBeGreaterThan(20)
    expect(project.state()['auto_clear_count']).toBeGreaterThan(6)
  })
})
