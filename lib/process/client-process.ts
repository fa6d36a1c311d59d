import type { ChildProcess } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setInterval } from 'node:timers'
import { setTimeout as wait } from 'node:timers/promises'
import spawn from 'cross-spawn'
import { endMarked, findMarked } from './marked-processes.ts'

// After the client has ended only something that it left can hold its pipe; this long it may drain.
const DRAIN_MS = 1000
const STDERR_KEPT = 4000
// The client saves its session and ends its own shells when it is asked to end.
const GRACE_MS = 3000

/** One start of the client: what it reads, and who hears each line of what it prints. */
export interface ClientSpec {
  command: string
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  input: string
  /** Everything that it starts carries this mark, and is ended with it. */
  mark: string
  onLine(line: string): void
}

/** How the client ended; `exitCode` is null where a signal ended it or it never began. */
export interface ClientEnd {
  exitCode: number | null
  signal: NodeJS.Signals | null
  /** The end of what it printed on standard error. */
  stderr: string
  /** Why it could not be started at all. */
  failedToStart?: string
}

/** A client that runs. */
export interface RunningClient {
  ended: Promise<ClientEnd>
  /** Ends it, and all that it started. */
  end(): Promise<void>
}

/** Starts the client in a group of its own; when it has ended, what it left behind is ended too. */
export function startClient(spec: ClientSpec): RunningClient {
  const child = spawn(spec.command, [...spec.args], {
    cwd: spec.cwd,
    env: spec.env,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const tree = watchTree(child)
  return {
    ended: follow(child, spec, tree).finally(tree.stop),
    end: async () => {
      child.kill('SIGTERM')
      await endMarked(spec.mark, { graceMs: GRACE_MS, ...tree.known() })
    },
  }
}

// How often the tree of a client is looked at where processes do not show their environment.
const LOOK_MS = 1000

/** What a client has started, for systems where that can be told only while the client lives. */
function watchTree({ pid = 0 }: ChildProcess) {
  let known: number[] = []
  const look = async () => {
    const found = await findMarked('', pid)
    if (found.length > 0) known = found
  }
  const timer = process.platform === 'linux' ? undefined : setInterval(() => void look(), LOOK_MS)
  return { known: () => ({ root: pid, known }), stop: () => clearInterval(timer) }
}

async function follow(
  child: ChildProcess,
  { input, mark, onLine }: ClientSpec,
  tree: ReturnType<typeof watchTree>,
): Promise<ClientEnd> {
  let stderr = ''
  const lines = child.stdout && createInterface({ input: child.stdout })
  lines?.on('line', onLine)
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_KEPT)
  })
  // It may end without reading.
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const read = new Promise<void>((resolve) => {
    if (lines) lines.once('close', () => resolve())
    else resolve()
  })
  const end = await new Promise<Omit<ClientEnd, 'stderr'>>((resolve) => {
    child.once('error', ({ message }) =>
      resolve({ exitCode: null, signal: null, failedToStart: `The client could not be started: ${message}` }),
    )
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }))
  })
  await Promise.race([read, wait(DRAIN_MS, undefined, { ref: false })])
  await endMarked(mark, tree.known())
  child.stdout?.destroy()
  child.stderr?.destroy()
  return { ...end, stderr }
}
