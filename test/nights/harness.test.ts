import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeHome, readProcess, removeHome } from '../client/harness/client-home.ts'
import { asksForSummary, countResults } from '../client/harness/conversation.ts'
import {
  compactsEvery,
  completesWithNothingDone,
  givesWrongNumber,
  reportsFailure,
  stopsEarly,
} from '../client/harness/lapses.ts'
import { say, usageLimit, use } from '../client/harness/message-reply.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { type ClientRun, runClient, startClient } from '../client/harness/run-client.ts'
import { openTerminal } from '../client/harness/terminal.ts'
import { ALLOWED, count, trailers, useMiniProjects } from '../client/scenarios/mini-projects.ts'

const makeProject = useMiniProjects()

function summaries({ exchanges }: ClientRun): number {
  return exchanges.filter(({ request }) => asksForSummary(request)).length
}

/** The command line of every process; without `ps`, which small machines lack, where the system itself tells. */
function commandLines(): string[] {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((pid) => readProcess(pid, 'cmdline').split('\0').join(' ').trim())
}

describe('the real client in the harness', () => {
  it('goes on after every compaction, in the conversation and in its forks', async () => {
    const { run, project } = await count(makeProject(), compactsEvery(2))
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    expect(summaries(run)).toBeGreaterThanOrEqual(2)
  })

  it('is sent on by the stop hook when the model stops after every feature', async () => {
    const { run, project } = await count(makeProject(), stopsEarly())
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    const stops = run.exchanges.filter(({ reply }) => JSON.stringify(reply).includes('Shall I go on'))
    expect(stops).toHaveLength(2)
  })

  it('reports a failure with the words of the fork', async () => {
    const { project } = await count(makeProject(), reportsFailure(1, 'AssertionError: `2` is $(not) 3'))
    expect(trailers(project)).toEqual(['mini#2'])
    const state: unknown = JSON.parse(readFileSync(join(project, 'count.json'), 'utf8'))
    expect(state).toMatchObject({ failed: ['Failed: AssertionError: `2` is $(not) 3'] })
  })

  it('corrects a wrong number when the helper names the right one', async () => {
    const { project } = await count(makeProject(), givesWrongNumber(1))
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
  })

  it('leaves no commit for a feature that the model only claims', async () => {
    const { project } = await count(makeProject(), completesWithNothingDone(1))
    expect(trailers(project)).toEqual(['mini#2'])
  })

  it('shows a usage limit as the error that it is', async () => {
    const { project, plugin } = makeProject()
    const run = await runClient({ player: () => usageLimit(1_900_000_000), project, plugin, prompt: 'hello' })
    expect(run.exitCode).toBe(1)
    expect(run.result?.result).toContain('429')
  })

  it('can be killed in the middle, and another session of the same home goes on', async () => {
    const { project, plugin } = makeProject()
    const home = makeHome()
    onTestFinished(() => removeHome(home))
    const obedient = obedientClaude()
    const common = { project, plugin, home, args: ALLOWED }
    const killed = await startClient({
      ...common,
      prompt: '/count',
      player: (request) => {
        if (JSON.stringify(request.messages).includes('mini#2')) killed.kill()
        return obedient(request)
      },
    })
    const first = await killed.ended
    const second = await runClient({ ...common, prompt: '/count', player: obedient })
    expect([first.result, second.exitCode]).toEqual([undefined, 0])
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
  })

  it('is an error when it does not end in time', async () => {
    const { project } = makeProject()
    const player = () => new Promise<never>(() => undefined)
    await expect(runClient({ player, project, prompt: 'hello', timeoutMs: 2000 })).rejects.toThrow('in time')
  })

  it('leaves nothing running that the client started, and spares another client of the same home', async () => {
    const { project } = makeProject()
    const home = makeHome()
    onTestFinished(() => removeHome(home))
    const args = ['--allowedTools', 'Bash(sleep:*)']
    const common = { project, home, args, prompt: 'hello' }
    let meet: (() => void) | undefined
    const met = new Promise<void>((resolve) => {
      meet = resolve
    })
    const waiting = await startClient({ ...common, player: async () => met.then(() => say('Still here.')) })
    const sleep = () =>
      use('Bash', { command: 'sleep 98765', description: 'Sleeps', run_in_background: true })
    const killed = await startClient({
      ...common,
      player: (request) => {
        if (countResults(request) === 0) return sleep()
        killed.kill()
        return say('Nobody listens.')
      },
    })
    await killed.ended
    const processes = commandLines()
    meet?.()
    const spared = await waiting.ended
    expect(processes.some((line) => line.includes('--output-format stream-json'))).toBe(true)
    expect(processes).not.toContain('sleep 98765')
    expect(spared.result?.result).toBe('Still here.')
  })
})

describe('the terminal interface in the harness', () => {
  it('is an error when what it waits for never shows', async () => {
    const { project } = makeProject()
    const terminal = await openTerminal({ player: () => say('Hello.'), project })
    try {
      await expect(terminal.waitFor(/never said/, 300)).rejects.toThrow('never showed')
    } finally {
      await terminal.close()
    }
  })
})
