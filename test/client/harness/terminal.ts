import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import {
  endProcessesOf,
  kill,
  makeHome,
  prepareForTerminal,
  processesOf,
  readProcess,
  removeHome,
} from './client-home.ts'
import type { Exchange } from './messages-api.ts'
import { type ClientOptions, prepareLaunch } from './run-client.ts'

const SIZE = { cols: 160, rows: 60 }

// What a keyboard sends for a key that is no character.
const KEYS = { Enter: '\r', Escape: '\x1b' }

export interface Terminal {
  exchanges: Exchange[]
  /** Types a line into the prompt and sends it, as soon as the client shows it. */
  enter(line: string): Promise<void>
  press(key: keyof typeof KEYS): void
  /** What the window shows now. */
  screen(): string
  /** Resolves with the screen once it matches; rejects with the last screen after `timeoutMs` (20 s). */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<string>
  /** Closes the window: what does not leave the terminal ends with it, what does goes on, with the model, until `close`. */
  hangUp(): Promise<void>
  /** Kills the client, and whatever it has left: nothing of it runs on. */
  close(): Promise<void>
}

/** Opens the real client's terminal interface in a pseudo-terminal, offline, against `player` as its model. */
export async function openTerminal(options: ClientOptions): Promise<Terminal> {
  const home = options.home ?? makeHome()
  prepareForTerminal(home, options.project)
  const launch = await prepareLaunch({ ...options, env: { ...options.env, BRIDGE_STAYS: '1' } }, home)
  const [program, ...args] = launch.command([...(options.args ?? [])])
  const pty = spawn(program as string, args, { ...SIZE, cwd: options.project, env: launch.env })
  let isClosed = false
  const ended = new Promise<void>((resolve) => pty.onExit(() => resolve()))
  const hangUp = async (): Promise<void> => {
    isClosed = true
    ;(pty as IPty & { destroy(): void }).destroy()
    while (processesOf(launch.folder).some(isTerminalClient))
      await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const { screen, waitFor } = watchScreen(pty)
  const press = (key: keyof typeof KEYS): void => pty.write(KEYS[key])
  const close = async (): Promise<void> => {
    // Its descendants first, as they are found by what they inherited; then the client and its group.
    endProcessesOf(launch.folder)
    kill(process.platform === 'win32' ? pty.pid : -pty.pid)
    if (!isClosed) await ended
    await launch.remove()
    if (options.home === undefined) removeHome(home)
    if (launch.api.failures[0]) throw launch.api.failures[0]
  }
  const enter = async (line: string): Promise<void> => {
    pty.write(line)
    // Enter in the same breath would count as part of a paste.
    await waitFor(new RegExp(`❯\\s+${escaped(line.slice(0, 60))}`))
    press('Enter')
  }
  try {
    await waitFor(/❯/)
  } catch (error) {
    await close()
    throw error
  }
  return { exchanges: launch.api.exchanges, enter, press, screen, waitFor, hangUp, close }
}

/** Whether a process is the client of a terminal, and neither a worker nor what carries its connections. */
function isTerminalClient(pid: string): boolean {
  const words = readProcess(pid, 'cmdline')
  return words.includes('claude-code') && !/loopback-bridge|stream-json/.test(words)
}

/** Draws what a program writes to its terminal, and answers what it asks of it, as a window would. */
function watchScreen(pty: IPty): Pick<Terminal, 'screen' | 'waitFor'> {
  const window = new xterm.Terminal({ ...SIZE, allowProposedApi: true })
  const lookers = new Set<() => void>()
  window.onData((answer) => pty.write(answer))
  pty.onData((output) => window.write(output, () => lookers.forEach((look) => void look())))
  const screen = (): string => {
    const { active } = window.buffer
    const lines = Array.from({ length: SIZE.rows }, (_, row) => active.getLine(active.baseY + row))
    return lines.map((line) => line?.translateToString(true) ?? '').join('\n')
  }
  const waitFor = (pattern: RegExp, timeoutMs = 20_000): Promise<string> =>
    new Promise((resolve, reject) => {
      const finish = (end: () => void): void => {
        clearTimeout(timer)
        lookers.delete(look)
        end()
      }
      const look = (): void => {
        const shown = screen()
        if (pattern.test(shown)) finish(() => resolve(shown))
      }
      const timer = setTimeout(() => {
        const never = new Error(`The terminal never showed ${pattern}. It shows:\n${screen()}`)
        finish(() => reject(never))
      }, timeoutMs)
      lookers.add(look)
      look()
    })
  return { screen, waitFor }
}

// A space on the screen may be a no-break space or a line's end.
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
}
