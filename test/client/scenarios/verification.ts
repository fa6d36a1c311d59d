import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { NIGHT_WITH_GIT, runNight, toolAnswers } from '../harness/batch-run.ts'
import { type Lapse, withLapses } from '../harness/lapses.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'
import type { ClientRun } from '../harness/run-client.ts'

/** A check that fails where `condition` holds; `there` tells whether a file is in the project. */
export function failsIf(condition: string): Record<string, string> {
  const lines = [
    "const there = require('node:fs').existsSync",
    `if (${condition}) {`,
    "  console.log('AssertionError: expected 2 to equal 3')",
    '  process.exit(1)',
    '}',
    '',
  ]
  return { 'check.cjs': lines.join('\n') }
}

/** Runs a batch whose Claude has these lapses. */
export function runWith(project: BatchProject, ...lapses: Lapse[]): Promise<ClientRun> {
  return runTyped(project, '/batch-implement features.txt', ...lapses)
}

/** Runs what a person typed, with a Claude that has these lapses; no permission may be refused. */
export async function runTyped(project: BatchProject, typed: string, ...lapses: Lapse[]): Promise<ClientRun> {
  const run = await runNight(project, typed, {
    player: withLapses(obedientClaude(), ...lapses),
    args: NIGHT_WITH_GIT,
  })
  expect(run.result?.permission_denials).toEqual([])
  return run
}

/** What the helper answered in the main conversation to a call with these words. */
export function answersTo(run: ClientRun, words: string): string[] {
  return toolAnswers(run)
    .filter(({ input }) => String(input?.['command']).includes(` ${words}`))
    .map(({ text }) => text)
}
