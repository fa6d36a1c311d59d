import { type IPty, spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'

/** A program in a window of a terminal: what it shows, and what a person may do to it. */
export interface Window {
  terminal: xterm.Terminal
  pty: IPty
  ended: Promise<number>
  /** The lines that it shows now, blanks at their ends taken off. */
  screen(): string[]
  waitFor(pattern: RegExp): Promise<void>
  resize(columns: number, rows: number): void
}

export interface WindowOptions {
  columns: number
  rows: number
  cwd: string
  env: Record<string, string>
}

/** Starts `program` in a window of its own, drawn without a display. */
export function openWindow(
  program: string,
  args: string[],
  { columns, rows, cwd, env }: WindowOptions,
): Window {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 500 })
  const pty = spawn(program, args, { cols: columns, rows, cwd, env, name: 'xterm-256color' })
  const lookers = new Set<() => void>()
  pty.onData((output) => terminal.write(output, () => lookers.forEach((look) => void look())))
  const ended = new Promise<number>((resolve) =>
    pty.onExit(({ exitCode }) => terminal.write('', () => resolve(exitCode))),
  )
  const screen = () => {
    const { active } = terminal.buffer
    return Array.from(
      { length: terminal.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    )
  }
  const waitFor = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${pattern} was never shown:\n${screen().join('\n')}`)),
        40_000,
      )
      const look = () => {
        if (!pattern.test(screen().join('\n'))) return
        clearTimeout(timer)
        lookers.delete(look)
        resolve()
      }
      lookers.add(look)
      look()
    })
  const resize = (toColumns: number, toRows: number) => {
    terminal.resize(toColumns, toRows)
    pty.resize(toColumns, toRows)
  }
  return { terminal, pty, ended, screen, waitFor, resize }
}
