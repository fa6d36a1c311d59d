import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type BatchProject, makeBatchProject, NIGHT } from './harness/batch-project.ts'
import { helperCall, keptFiles, plugin, runNight, toolAnswers, useProjects } from './harness/batch-run.ts'
import { makeHome, removeHome } from './harness/client-home.ts'
import { isFork } from './harness/conversation.ts'
import { bash, say } from './harness/message-reply.ts'
import type { MessagesRequest, Player } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { type ClientRun, type RunningClient, startClient } from './harness/run-client.ts'

const PROMPT = '/batch-implement features.txt'
const ANY_HELPER_CALL = ['--allowedTools', 'Bash(node:*)']
const makeProject = useProjects()

/** A session that runs a batch and stands still in the fork of its second feature. */
interface Holder {
  client: RunningClient
  /** Lets it go on: from here on it answers as `player` does. */
  release(player: Player): void
}

async function holdBatch(project: BatchProject, home: string): Promise<Holder> {
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

function isForkOfTwo(request: MessagesRequest): boolean {
  return isFork(request) && JSON.stringify(request.messages).includes('#2')
}

/** Calls the helper with each of these in turn, whatever it answers, and ends its turn. */
function calls(...words: string[]): Player {
  const commands = words.map((one) => bash(helperCall(one)))
  let at = 0
  return (request) => (isFork(request) ? say('Done: all of it.') : (commands[at++] ?? say('That is all.')))
}

const CHANGES = [
  'next',
  'complete 2',
  "fail 2 <<'END'\nError: no\nEND",
  'skip 2 --reason "not now"',
  'pause',
  'cleanup --force',
]

/** Expects that the last answers of a run are refusals, one for each of `count` calls. */
function expectRefused(run: ClientRun | undefined, count: number): void {
  const answers = toolAnswers(run ?? { exchanges: [] }).slice(-count)
  expect(answers).toHaveLength(count)
  for (const { failed, text } of answers) {
    expect(failed).toBe(true)
    expect(text).toMatch(/belongs to another session|holds batch/)
  }
}

describe('a second session, while the first one runs a batch', () => {
  const home = makeHome()
  let project: BatchProject
  let holder: Holder
  let files: Record<string, string>
  beforeAll(async () => {
    project = makeBatchProject(3)
    holder = await holdBatch(project, home)
    files = keptFiles(project)
  })
  afterAll(async () => {
    holder.client.kill()
    await holder.client.ended
    removeHome(home)
    project.remove()
  })

  it.each([
    ['of the same home', true],
    ['of another home', false],
  ])('%s is told one line, may stop, and can change nothing', async (_, isSameHome) => {
    const run = await runNight(project, 'What is this project?', {
      ...{ player: calls(...CHANGES), args: ANY_HELPER_CALL },
      ...(isSameHome ? { home } : {}),
    })
    expect(run.result?.result).toBe('That is all.')
    expectRefused(run, CHANGES.length)
    expect(keptFiles(project)).toEqual(files)
    const first = JSON.stringify(run.exchanges[0]?.request.messages)
    expect(first.match(/For information: batch [^"\\]* is being worked on in another session/g)).toHaveLength(
      1,
    )
    expect(first).not.toContain('Next step')
    expect(JSON.stringify(run.exchanges)).not.toContain('Stop hook feedback')
  })

  it('is told who holds the batch when it resumes it, and that it takes --take-over', async () => {
    const { batch_id, owner } = project.state() as { batch_id: string; owner: { session_id: string } }
    const run = await runNight(project, `/batch-implement --resume ${batch_id}`, {
      player: () => say('Understood.'),
    })
    const told = JSON.stringify(run.exchanges[0]?.request.messages)
    expect(told).toContain('another session on ')
    // Break: a stranger learns whose name to call in.
    expect(JSON.stringify(run.exchanges)).not.toContain(owner.session_id)
    expect(told).toContain(`/batch-implement --resume ${batch_id} --take-over`)
    expect(run.exchanges).toHaveLength(1)
    expect(keptFiles(project)).toEqual(files)
  })
})

describe('a takeover', () => {
  const homes: string[] = []
  afterEach(() => {
    for (const home of homes.splice(0)) removeHome(home)
  })

  it('moves the batch: the first session can change nothing and is not held, the second one finishes', async () => {
    const project = makeProject(3)
    homes.push(makeHome())
    const holder = await holdBatch(project, homes[0] as string)
    const { batch_id } = project.state()
    const obedient = obedientClaude()
    let before: Record<string, string> | undefined
    let after: Record<string, string> | undefined
    let first: ClientRun | undefined
    const second = await runNight(project, `/batch-implement --resume ${batch_id} --take-over`, {
      player: async (request) => {
        if (!first && isForkOfTwo(request)) {
          before = keptFiles(project)
          holder.release(calls(...CHANGES.filter((words) => words !== 'cleanup --force')))
          first = await holder.client.ended
          after = keptFiles(project)
        }
        return obedient(request)
      },
    })
    expect(first?.result?.result).toBe('That is all.')
    expectRefused(first, 5)
    expect(JSON.stringify(first?.exchanges)).not.toContain('Stop hook feedback')
    expect(after).toEqual(before)
    expect(second.result?.permission_denials).toEqual([])
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(project.state()).toMatchObject({ status: 'completed', owner: { epoch: 2 } })
  })
})
