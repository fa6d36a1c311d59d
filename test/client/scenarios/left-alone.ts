import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { BY_DEFAULT, plugin } from '../harness/batch-run.ts'
import { isFork } from '../harness/conversation.ts'
import type { Player } from '../harness/messages-api.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'
import { openTerminal, type Terminal } from '../harness/terminal.ts'

/** What starts the batch. */
export const PROMPT = '/batch-implement features.txt'

/** Checks that are red. */
export const RED = { 'check.cjs': 'process.exit(1)\n' }

/** A terminal in which the command was typed and nothing more. */
interface Alone {
  terminal: Terminal
  /** Whether feature 1 has begun, where it stands still. */
  hasBegun: () => boolean
}

/** Types the command in the default permission mode; no key is pressed after it. */
export async function leaveAlone(project: BatchProject, typed: string): Promise<Alone> {
  const obedient = obedientClaude()
  let hasBegun = false
  const player: Player = async (request) => {
    hasBegun ||= isFork(request) && JSON.stringify(request.messages).includes('Batch feature 1 of ')
    // What the feature does is of no interest here.
    if (hasBegun) await new Promise(() => undefined)
    return obedient(request)
  }
  const terminal = await openTerminal({ player, project: project.folder, plugin, args: BY_DEFAULT })
  try {
    await terminal.enter(typed)
  } catch (error) {
    await terminal.close()
    throw error
  }
  return { terminal, hasBegun: () => hasBegun }
}

/** Expects that feature 1 begins although no key is pressed after the command. */
export async function expectBegins(project: BatchProject, flags = ''): Promise<void> {
  const { terminal, hasBegun } = await leaveAlone(project, PROMPT + flags)
  try {
    await expect.poll(hasBegun, { timeout: 40_000 }).toBe(true)
    expect(terminal.screen()).not.toMatch(/Do you want to|❯ 1\. /)
    expect(project.state()).toMatchObject({ status: 'in_progress', in_flight: { '0': { attempt: 1 } } })
  } finally {
    await terminal.close()
  }
}
