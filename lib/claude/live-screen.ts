import type { EventEmitter } from 'node:events'
import type { Line, LiveScreen, Terminal } from '../text/styled-line.ts'
import { paint, readTerminal, type TerminalStream } from './terminal.ts'

/** What is needed of the process: its signals, its end, its standard output. */
export interface LiveProcess extends EventEmitter {
  stdout: TerminalStream & EventEmitter & { write(text: string): unknown }
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  pid: number
  kill(pid: number, signal: 'SIGSTOP'): unknown
}

// The alternate screen, which the terminal itself puts away whole, without a cursor.
const OPEN = '\u001b[?1049h\u001b[?25l'
const CLOSE = '\u001b[?25h\u001b[?1049l'
const HOME = '\u001b[H'
const REST_OF_LINE = '\u001b[K'
const REST_OF_SCREEN = '\u001b[J'

const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Opens the terminal of `live` (or its pipe) to be drawn on until it is closed; it is closed as well when the process ends. */
export function openLiveScreen(live: LiveProcess): LiveScreen {
  const { stdout } = live
  const isTerminal = stdout.isTTY === true
  const size = (): Terminal | undefined => readTerminal(stdout, live.env, live.platform)
  let hasEnded = false
  let wake: (why: 'resized' | 'ended') => void = () => undefined
  const end = () => {
    hasEnded = true
    wake('ended')
  }
  const resize = () => wake('resized')
  // Ctrl+Z gives the terminal back as it was; it is drawn on anew after `fg`.
  const suspend = () => {
    if (isTerminal) stdout.write(CLOSE)
    live.kill(live.pid, 'SIGSTOP')
  }
  const goOn = () => {
    if (isTerminal) stdout.write(OPEN)
    wake('resized')
  }
  // A window that was closed takes nothing any more.
  const ignore = () => end()
  const close = () => {
    if (isTerminal) stdout.write(CLOSE)
    for (const signal of ENDS) live.off(signal, end)
    live.off('SIGTSTP', suspend)
    live.off('SIGCONT', goOn)
    live.off('exit', close)
    stdout.off('resize', resize)
  }
  for (const signal of ENDS) live.on(signal, end)
  live.on('SIGTSTP', suspend)
  live.on('SIGCONT', goOn)
  live.on('exit', close)
  stdout.on('resize', resize)
  stdout.on('error', ignore)
  if (isTerminal) stdout.write(OPEN)
  return {
    size,
    draw: (lines) =>
      stdout.write(isTerminal ? onScreen(lines, size()) : `${paint(lines, { rich: false })}\n`),
    wait: (ms) =>
      new Promise((resolve) => {
        if (hasEnded) return resolve('ended')
        const timer = setTimeout(() => wakeWith('later'), ms)
        const wakeWith = (why: 'later' | 'resized' | 'ended') => {
          clearTimeout(timer)
          wake = () => undefined
          resolve(why)
        }
        wake = wakeWith
      }),
    close,
  }
}

/** Draws from the top; what does not fit is left out, since a line too many would move all the others. */
function onScreen(lines: readonly Line[], size: Terminal | undefined): string {
  const rows = paint(lines, { rich: size?.rich ?? false })
    .split('\n')
    .slice(0, size?.rows ?? 24)
  return HOME + rows.map((row) => row + REST_OF_LINE).join('\r\n') + REST_OF_SCREEN
}
