import { spawn } from 'node:child_process'
import process from 'node:process'
import { setInterval } from 'node:timers'
import { endMarked, findMarked } from './marked-processes.ts'

// How often the tree is looked at where processes do not show their environment.
const LOOK_MS = 1000

/**
 * Starts a process that ends all that runs under `mark` as soon as this one has ended, however that came: it holds the other
 * end of a pipe. `program` are the words that make this program the guard. Gives what stops it when there is nothing to guard.
 */
export function startGuard(program: readonly [string, ...string[]], mark: string): () => void {
  let isWanted = true
  let stop = () => {}
  const start = () => {
    const [command, ...args] = program
    const guard = spawn(command, [...args, mark, String(process.pid)], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      windowsHide: true,
    })
    guard.stdin.on('error', () => {})
    guard.on('error', () => {})
    // One that was killed is replaced, while there is something to guard.
    guard.once('exit', () => isWanted && start())
    guard.unref()
    unrefPipe(guard.stdin)
    stop = () => guard.stdin.end()
  }
  start()
  return () => {
    isWanted = false
    stop()
  }
}

function unrefPipe(pipe: unknown): void {
  ;(pipe as { unref?: () => void }).unref?.()
}

/** Is the guard: waits until the pipe on standard input closes, then ends all that runs under `mark`. */
export async function guard(mark: string, driver: number): Promise<void> {
  // What ends the driver's terminal, or its session, must not end its guard.
  for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.on(name, () => {})
  let known: number[] = []
  const look = async () => {
    const found = await findMarked(mark, driver)
    if (found.length > 0) known = found
  }
  const timer = process.platform === 'linux' ? undefined : setInterval(() => void look(), LOOK_MS)
  await new Promise<void>((resolve) => {
    process.stdin.once('error', () => resolve()).once('close', () => resolve())
    process.stdin.once('end', () => resolve()).resume()
  })
  clearInterval(timer)
  await endMarked(mark, { known: known.filter((pid) => pid !== process.pid) })
}
