import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { BY_DEFAULT, plugin } from '../harness/batch-run.ts'
import type { Player } from '../harness/messages-api.ts'
import { openTerminal, type Terminal } from '../harness/terminal.ts'

/** What starts the batch. */
const PROMPT = '/batch-implement features.txt'

/** What the person says after Esc, when the batch shall go on. */
export const GO_ON = 'go on please'

/** Types the command into a new terminal. */
export async function open(project: BatchProject, player: Player): Promise<Terminal> {
  const terminal = await openTerminal({ player, project: project.folder, plugin, args: BY_DEFAULT })
  try {
    await terminal.enter(PROMPT)
  } catch (error) {
    await terminal.close()
    throw error
  }
  return terminal
}

/** Expects that the batch of three comes to its end in the terminal. */
export async function expectWhole(terminal: Terminal, project: BatchProject): Promise<void> {
  await terminal.waitFor(/Next step: none/, 40_000)
  expect(project.committedFeatures()).toEqual([1, 2, 3])
  expect(project.state()).toMatchObject({ status: 'completed', failed_features: [], skipped_features: [] })
}
