import { expect } from 'vitest'
import type { BatchProject } from '../harness/batch-project.ts'
import { BY_DEFAULT, plugin, touchAndCommit } from '../harness/batch-run.ts'
import { isFork, readConversation } from '../harness/conversation.ts'
import { say } from '../harness/message-reply.ts'
import type { Player } from '../harness/messages-api.ts'
import { obedientClaude } from '../harness/obedient-claude.ts'
import { openTerminal } from '../harness/terminal.ts'

/** What is allowed in each permission mode. */
export const MODES = { default: BY_DEFAULT, acceptEdits: ['--permission-mode', 'acceptEdits', ...BY_DEFAULT] }

/** Works as told, hangs once in the fork of feature 2, and answers `words` of the person's as a person would expect. */
function heldOnce(words: string, answer: string): { player: Player; hung: () => boolean } {
  const obedient = obedientClaude({ implement: touchAndCommit })
  let wasHeld = false
  const player: Player = async (request) => {
    const text = JSON.stringify(request.messages)
    if (isFork(request)) {
      if (wasHeld || !text.includes('Batch feature 2 of ')) return obedient(request)
      wasHeld = true
      await new Promise(() => undefined)
    }
    const last = readConversation(request).findLast(
      ({ kind, text }) => kind === 'told' && text.includes(words),
    )
    const isLast = last !== undefined && !text.includes(answer) && !text.includes('go on please')
    return isLast ? say(answer) : obedient(request)
  }
  return { player, hung: () => wasHeld }
}

/** What changes in the state while the session rests: nothing may. */
function standing(project: BatchProject): unknown {
  const { status, pause, completed_features, in_flight, stop_blocks } = project.state()
  return { status, pause, completed_features, in_flight, stop_blocks: stop_blocks ?? null }
}

/** Presses Esc in feature 2 and says `words`: they get their `answer`, nothing else happens, and "go on" goes on to the end. */
export async function expectPersonFirst(
  project: BatchProject,
  args: string[],
  words: string,
  answer: string,
): Promise<void> {
  const { player, hung } = heldOnce(words, answer)
  const terminal = await openTerminal({ player, project: project.folder, plugin, args })
  try {
    await terminal.enter('/batch-implement features.txt')
    await expect.poll(hung, { timeout: 40_000 }).toBe(true)
    terminal.press('Escape')
    await terminal.waitFor(/Interrupted/)
    const before = standing(project)
    await terminal.enter(words)
    await terminal.waitFor(new RegExp(answer))
    // The client draws this line when the turn has ended, its Stop hooks included.
    await terminal.waitFor(/✻ \S+ for \d+s/)
    const requests = terminal.exchanges.length
    await new Promise((resolve) => setTimeout(resolve, 2000))
    expect(terminal.exchanges).toHaveLength(requests)
    expect(terminal.screen()).not.toMatch(/stop hook|stalled|proceed\?/i)
    expect(standing(project)).toEqual(before)
    expect(before).toMatchObject({ status: 'in_progress', pause: null, completed_features: [0] })
    await terminal.enter('go on please')
    await terminal.waitFor(/Next step: none/, 40_000)
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(project.state()).toMatchObject({ status: 'completed', failed_features: [] })
  } finally {
    await terminal.close()
  }
}
