import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { endProcessesOf, kill, makeHome, prepareForTerminal, removeHome } from './client-home.ts'
import type { Exchange } from './messages-api.ts'
import { type ClientOptions, prepareLaunch } from './run-client.ts'

/** Between two looks at the screen: far below what a person notices, far above what a look costs. */
const LOOK_EVERY_MS = 50

export interface Terminal {
  exchanges: Exchange[]
  /** Types a line into the prompt and sends it, as soon as the client shows it. */
  enter(line: string): Promise<void>
  /** Presses one key by its tmux name: `Escape`, `Enter`, `Up`, `C-c`. */
  press(key: string): void
  /** What the window shows now. */
  screen(): string
  /** Resolves with the screen once it matches; rejects with the last screen after `timeoutMs` (20 s). */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<string>
  /** Kills the client as a closed window would leave it: nothing of it runs on. */
  close(): Promise<void>
}

/** Opens the real client's terminal interface in a tmux of its own, offline, against `player` as its model. */
export async function openTerminal(options: ClientOptions): Promise<Terminal> {
  const home = options.home ?? makeHome()
  prepareForTerminal(home, options.project)
  const launch = await prepareLaunch(options, home)
  const tmux = (...args: string[]): string =>
    execFileSync('tmux', ['-S', join(launch.folder, 'tmux.sock'), '-f', '/dev/null', ...args], {
      encoding: 'utf8',
    })
  const screen = (): string => tmux('capture-pane', '-p', '-t', '0')
  const press = (key: string): void => void tmux('send-keys', '-t', '0', key)
  const waitFor = (pattern: RegExp, timeoutMs = 20_000): Promise<string> =>
    untilShown(screen, pattern, timeoutMs)
  const close = async (): Promise<void> => {
    const server = Number(tmux('display-message', '-p', '#{pid}').trim())
    endProcessesOf(launch.folder)
    kill(server)
    await launch.remove()
    if (options.home === undefined) removeHome(home)
    if (launch.api.failures[0]) throw launch.api.failures[0]
  }
  const variables = Object.entries(launch.env).map(([name, value]) => `${name}=${value}`)
  const command = launch.command([...(options.args ?? [])])
  const size = ['-x', '160', '-y', '60']
  tmux('new-session', '-d', ...size, '-c', options.project, 'env', '-i', ...variables, ...command)
  // Keeps the last screen readable when the client ends.
  tmux('set-option', '-g', 'remain-on-exit', 'on')
  const enter = async (line: string): Promise<void> => {
    tmux('send-keys', '-t', '0', '-l', line)
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
  return { exchanges: launch.api.exchanges, enter, press, screen, waitFor, close }
}

async function untilShown(screen: () => string, pattern: RegExp, timeoutMs: number): Promise<string> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const shown = screen()
    if (pattern.test(shown)) return shown
    if (Date.now() > deadline) throw new Error(`The terminal never showed ${pattern}. It shows:\n${shown}`)
    await pause(LOOK_EVERY_MS)
  }
}

// A space on the screen may be a no-break space or a line's end.
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')
}
