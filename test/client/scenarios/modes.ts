import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { runNight } from '../harness/batch-run.ts'
import { readConversation } from '../harness/conversation.ts'
import { say } from '../harness/message-reply.ts'
import type { ClientRun } from '../harness/run-client.ts'

/** What Claude reads in a run's first request, one text after the other. */
export function firstTexts(run: ClientRun): string {
  const [first] = run.exchanges
  return first
    ? readConversation(first.request)
        .map(({ text }) => text)
        .join('\n')
    : ''
}

/** Types the command with arguments that would make a file `owned` if a shell ran them. */
export async function expectRunsNone(project: BatchProject, typed: string, begins: boolean): Promise<void> {
  await runNight(project, `/batch-implement ${typed}`, {
    player: () => say('Refused.'),
    args: ['--permission-mode', 'default'],
  })
  expect(existsSync(join(project.folder, 'owned'))).toBe(false)
  // What stands before the fence is all that the helper gets.
  expect(existsSync(join(project.folder, '.claude'))).toBe(begins)
}
