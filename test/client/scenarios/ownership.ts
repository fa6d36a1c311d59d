import { expect } from 'vitest'
import { type BatchProject, NIGHT } from '../harness/batch-project.ts'
import { helperCall, plugin, toolAnswers } from '../harness/batch-run.ts'
import { isFork } from '../harness/conversation.ts'
import { bash, say } from '../harness/message-reply.ts'
import type { MessagesRequest, Player } from '../harness/messages-api.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'
import { type ClientRun, type RunningClient, startClient } from '../harness/run-client.ts'

const PROMPT = '/batch-implement features.txt'

/** A session that runs a batch and stands still in the fork of its second feature. */
export interface Holder {
  client: RunningClient
  /** Lets it go on: from here on it answers as `player` does. */
  release(player: Player): void
}

/** Starts such a session, and gives it when it stands still. */
export async function holdBatch(project: BatchProject, home: string): Promise<Holder> {
  let player: Player = obedientClaude()
  let letGo: (next: Player) => void = () => undefined
  const released = new Promise<Player>((resolve) => {
    letGo = resolve
  })
  let reached: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    reached = resolve
  })
  let isHeld = false
  const client = await startClient({
    ...{ project: project.folder, plugin, home, prompt: PROMPT, args: NIGHT },
    player: async (request) => {
      if (!isHeld && isForkOfTwo(request)) {
        isHeld = true
        reached()
        player = await released
      }
      return player(request)
    },
  })
  await Promise.race([held, client.ended])
  return { client, release: letGo }
}

/** Whether the fork of feature 2 asks. */
export function isForkOfTwo(request: MessagesRequest): boolean {
  return isFork(request) && JSON.stringify(request.messages).includes('#2')
}

/** Calls the helper with each of these in turn, whatever it answers, and ends its turn. */
export function calls(...words: string[]): Player {
  const commands = words.map((one) => bash(helperCall(one)))
  let at = 0
  return (request) => (isFork(request) ? say('Done: all of it.') : (commands[at++] ?? say('That is all.')))
}

/** All by which a session changes a batch. */
export const CHANGES = [
  'next',
  'complete 2',
  "fail 2 <<'END'\nError: no\nEND",
  'skip 2 --reason "not now"',
  'pause',
  'cleanup --force',
]

/** Expects that the last answers of a run are refusals, one for each of `count` calls. */
export function expectRefused(run: ClientRun | undefined, count: number): void {
  const answers = toolAnswers(run ?? { exchanges: [] }).slice(-count)
  expect(answers).toHaveLength(count)
  for (const { failed, text } of answers) {
    expect(failed).toBe(true)
    expect(text).toMatch(/belongs to another session|holds batch/)
  }
}
