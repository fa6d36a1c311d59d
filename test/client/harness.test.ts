import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeHome, readProcess, removeHome } from './harness/client-home.ts'
import { countResults, readConversation } from './harness/conversation.ts'
import { bash, say, use } from './harness/message-reply.ts'
import type { MessagesRequest } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { runClient, startClient } from './harness/run-client.ts'
import { openTerminal } from './harness/terminal.ts'
import { ALLOWED, count, trailers, useMiniProjects } from './scenarios/mini-projects.ts'

const makeProject = useMiniProjects()

/** The command line of every process; without `ps`, which small machines lack, where the system itself tells. */
function commandLines(): string[] {
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((pid) => readProcess(pid, 'cmdline').split('\0').join(' ').trim())
}

describe('the real client in the harness', () => {
  it('works through a list with an obedient model, and no permission is refused', async () => {
    const { run, project } = await count(makeProject())
    expect(trailers(project)).toEqual(['mini#1', 'mini#2'])
    expect(run.result).toMatchObject({ is_error: false, permission_denials: [] })
    expect(run.exitCode).toBe(0)
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

  it('is an error when the scripted model breaks, whatever the client makes of it', async () => {
    const { project } = makeProject()
    const player = () => {
      throw new Error('no such line in the script')
    }
    await expect(runClient({ player, project, prompt: 'hello' })).rejects.toThrow('no such line')
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
