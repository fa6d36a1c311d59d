import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { askHelper, runNight } from '../harness/batch-run.ts'
import { isFork, readConversation } from '../harness/conversation.ts'
import type { Reply } from '../harness/message-reply.ts'
import type { Player } from '../harness/messages-api.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'

/** A headless session that this error ends inside feature 1: the table says so in the morning. */
export async function expectToldInTheMorning(project: BatchProject, error: Reply): Promise<void> {
  const obedient = obedientClaude()
  const player: Player = (request) => {
    const last = readConversation(request).at(-1)
    const isAfterFork = !isFork(request) && last?.kind === 'result' && last.tool === 'Skill'
    return isAfterFork ? error : obedient(request)
  }
  const run = await runNight(project, '/batch-implement features.txt', { player })
  expect(run.exitCode).toBe(1)
  const { failed_features, pause } = project.state()
  expect(failed_features).toEqual([])
  // Where the hook did run to its end, its pause says more.
  const table = askHelper(project, ['status']).stdout
  expect(table).toMatch(
    pause ? /is paused because/ : /(Its session ended inside feature 1 \(\w+\)|An API error ended a turn)/,
  )
}
