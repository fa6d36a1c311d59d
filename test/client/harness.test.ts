import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { makeHome, readProcess, removeHome } from './harness/client-home.ts'
import { asksForSummary, countResults, readConversation } from './harness/conversation.ts'
import {
  compactsEvery,
  completesWithNothingDone,
  givesWrongNumber,
  type Lapse,
  reportsFailure,
  stopsEarly,
  withLapses,
} from './harness/lapses.ts'
import { bash, say, usageLimit, use } from './harness/message-reply.ts'
import type { MessagesRequest } from './harness/messages-api.ts'
import { writeMiniPlugin } from './harness/mini-plugin.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { type ClientRun, runClient, startClient } from './harness/run-client.ts'
import { openTerminal } from './harness/terminal.ts'

// What a person would allow for the night; the rest of the calls are the plugin's own.
const ALLOWED = [
  '--permission-mode',
  'acceptEdits',
  '--allowedTools',
  'Bash(git add:*)',
  'Bash(git commit:*)',
]

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function makeProject(): { project: string; plugin: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "it's a ")))
  folders.push(root)
  const project = join(root, "my 'project'")
  execFileSync('git', ['init', '-q', project])
  return { project, plugin: writeMiniPlugin(join(root, 'mini plugin')) }
}

function trailers(project: string): string[] {
  const log = execFileSync('git', ['log', '--reverse', '--format=%(trailers:key=Batch-Feature,valueonly)'], {
    cwd: project,
    encoding: 'utf8',
  })
  return log.split('\n').filter(Boolean)
}

/** The command line of every process; without `ps`, which small machines lack, where the system itself tells. */
function commandLines(): string[] {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((pid) => readProcess(pid, 'cmdline').split('\0').join(' ').trim())
}

async function count(...lapses: Lapse[]): Promise<{ run: ClientRun; project: string }> {
  const { project, plugin } = makeProject()
  const player = withLapses(obedientClaude(), ...lapses)
  return { project, run: await runClient({ player, project, plugin, prompt: '/count', args: ALLOWED }) }
}

function summaries({ exchanges }: ClientRun): number {
  return exchanges.filter(({ request }) => asksForSummary(request)).length
}

describe('the real client in the harness', () => {
  it('works through a list with an obedient model, and no permission is refused', async () => {
    const { run, project } = await count()
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    expect(run.result).toMatchObject({ is_error: false, permission_denials: [] })
    expect(run.exitCode).toBe(0)
  })

  it('goes on after every compaction, in the conversation and in its forks', async () => {
    const { run, project } = await count(compactsEvery(2))
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    expect(summaries(run)).toBeGreaterThanOrEqual(2)
  })

  it('is sent on by the stop hook when the model stops after every feature', async () => {
    const { run, project } = await count(stopsEarly())
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    const stops = run.exchanges.filter(({ reply }) => JSON.stringify(reply).includes('Shall I go on'))
    expect(stops).toHaveLength(2)
  })

  it('reports a failure with the words of the fork', async () => {
    const { project } = await count(reportsFailure(1, 'AssertionError: `2` is $(not) 3'))
    expect(trailers(project)).toEqual(['mini#2'])
    const state: unknown = JSON.parse(readFileSync(join(project, 'count.json'), 'utf8'))
    expect(state).toMatchObject({ failed: ['Failed: AssertionError: `2` is $(not) 3'] })
  })

  it('corrects a wrong number when the helper names the right one', async () => {
    const { project } = await count(givesWrongNumber(1))
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
  })

  it('leaves no commit for a feature that the model only claims', async () => {
    const { project } = await count(completesWithNothingDone(1))
    expect(trailers(project)).toEqual(['mini#2'])
  })

  it('reaches no network but loopback, where the platform can keep it so', async () => {
    const { project } = makeProject()
    const list = 'node -p "Object.keys(os.networkInterfaces()).join()"'
    let answer: string | undefined
    const player = (request: MessagesRequest) => {
      answer = readConversation(request).find(({ kind }) => kind === 'result')?.text
      return answer === undefined ? bash(list) : say('Seen.')
    }
    const args = ['--allowedTools', 'Bash(node:*)']
    const run = await runClient({ player, project, prompt: 'hello', args })
    const expected = run.isIsolated ? ['lo'] : Object.keys(networkInterfaces())
    expect(answer?.trim().split('\n')[0]?.split(',')).toEqual(expected)
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
    folders.push(home)
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
    removeHome(home)
    expect([first.result, second.exitCode]).toEqual([undefined, 0])
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
  })

  it('leaves nothing running that the client started, and spares another client of the same home', async () => {
    const { project } = makeProject()
    const home = makeHome()
    folders.push(home)
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

  it('is an error when the scripted model breaks, whatever the client makes of it', async () => {
    const { project } = makeProject()
    const player = () => {
      throw new Error('no such line in the script')
    }
    await expect(runClient({ player, project, prompt: 'hello' })).rejects.toThrow('no such line')
  })

  it('is an error when it does not end in time', async () => {
    const { project } = makeProject()
    const player = () => new Promise<never>(() => undefined)
    await expect(runClient({ player, project, prompt: 'hello', timeoutMs: 2000 })).rejects.toThrow('in time')
  })
})

describe('the terminal interface in the harness', () => {
  it('takes a command that is typed, and shows how it ends', async () => {
    const { project, plugin } = makeProject()
    const terminal = await openTerminal({ player: obedientClaude(), project, plugin, args: ALLOWED })
    try {
      await terminal.enter('/count')
      const screen = await terminal.waitFor(/Next step: none/)
      expect(screen).not.toContain('Do you want')
      expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    } finally {
      await terminal.close()
    }
  })

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
