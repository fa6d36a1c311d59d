import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { runNight } from '../harness/batch-run.ts'
import { asksForSummary } from '../harness/conversation.ts'
import { compactsEvery, stopsEarly, withLapses } from '../harness/lapses.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'

/** Runs a batch of `count` whose Claude stops after each feature, with a compaction after every second message with tool calls. */
export async function expectSurvivesCompactions(project: BatchProject, count: number): Promise<void> {
  const run = await runNight(project, '/batch-implement features.txt', {
    player: withLapses(obedientClaude(), stopsEarly(), compactsEvery(2)),
    timeoutMs: 300_000,
  })
  expect(project.committedFeatures()).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  expect(project.state()).toMatchObject({ status: 'completed', failed_features: [], skipped_features: [] })
  const compactions = run.exchanges.filter(({ request }) => asksForSummary(request)).length
  expect(compactions).toBeGreaterThan(count)
  expect(project.state()['auto_clear_count']).toBeGreaterThanOrEqual(Math.floor(0.3 * count))
}
