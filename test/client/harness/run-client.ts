import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CLIENT, clientEnvironment, endProcessesOf, kill, makeHome, removeHome } from './client-home.ts'
import { isolated } from './isolation.ts'
import { type Exchange, type MessagesApi, type Player, startMessagesApi } from './messages-api.ts'

export interface ClientOptions {
  player: Player
  /** The folder the client is started in. */
  project: string
  /** A plugin for `--plugin-dir`; none for one that is installed in `home`. */
  plugin?: string | undefined
  /** The client's `cli-wrapper.cjs`; the devDependency's when left out. */
  client?: string | undefined
  /** A home from `makeHome`, to share sessions; a fresh one that is removed when left out. */
  home?: string | undefined
  args?: readonly string[] | undefined
  env?: Record<string, string> | undefined
}

export interface HeadlessOptions extends ClientOptions {
  prompt: string
  /** Milliseconds until the client is killed and the run is an error; a minute when left out. */
  timeoutMs?: number | undefined
  /** Told of each event as it comes, for a person who watches. */
  onEvent?: ((event: ClientEvent) => void) | undefined
}

/** One line of `--output-format stream-json`. */
export interface ClientEvent {
  type: string
  subtype?: string
  session_id?: string
  [field: string]: unknown
}

/** The last event of a run that came to its end. */
interface ResultEvent extends ClientEvent {
  result?: string
  is_error: boolean
  permission_denials: { tool_name: string; tool_input: Record<string, unknown> }[]
}

export interface ClientRun {
  /** Null when a signal ended it. */
  exitCode: number | null
  events: ClientEvent[]
  result: ResultEvent | undefined
  exchanges: Exchange[]
  stderr: string
  debugLog: string
  /** Whether it ran in a network with loopback alone. */
  isIsolated: boolean
}

export interface RunningClient {
  /** What was exchanged with the model so far. */
  exchanges: Exchange[]
  /** Kills the client as a power cut would: SIGKILL to it and all that it started. */
  kill(): void
  /** Resolves when it has ended by itself or was killed; rejects after the time limit or when the player threw. */
  ended: Promise<ClientRun>
}

/** Runs the real client headless to its end, offline, against `player` as its model. */
export async function runClient(options: HeadlessOptions): Promise<ClientRun> {
  const client = await startClient(options)
  return client.ended
}

/** Starts the real client headless, offline, against `player` as its model. */
export async function startClient(options: HeadlessOptions): Promise<RunningClient> {
  const home = options.home ?? makeHome()
  const place = await prepareLaunch(options, home)
  const debugFile = join(place.folder, 'debug.log')
  const [program, ...args] = place.command([
    ...['-p', options.prompt, '--output-format', 'stream-json', '--verbose', '--debug-file', debugFile],
    ...(options.args ?? []),
  ])
  const child = spawn(program as string, args, {
    cwd: options.project,
    env: place.env,
    // A group of its own, so that one signal reaches whatever it leaves in it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const killAll = (): void => {
    if (child.pid !== undefined) kill(-child.pid)
    endProcessesOf(place.folder)
  }
  if (options.onEvent) watchEvents(child, options.onEvent)
  const finish = async (): Promise<ClientRun> => {
    try {
      const output = await collect(child, options.timeoutMs ?? 60_000, killAll)
      const debugLog = existsSync(debugFile) ? readFileSync(debugFile, 'utf8') : ''
      if (place.api.failures[0]) throw place.api.failures[0]
      if (output.isLate)
        throw new Error(`The client did not end in time. ${output.stderr}\n${debugLog.slice(-2000)}`)
      return { ...report(output), debugLog, exchanges: place.api.exchanges, isIsolated: place.isIsolated }
    } finally {
      killAll()
      await place.remove()
      if (options.home === undefined) removeHome(home)
    }
  }
  return { exchanges: place.api.exchanges, kill: killAll, ended: finish() }
}

/** Where and how a client starts; shared with the terminal. */
export interface Launch {
  api: MessagesApi
  /** A temporary folder of this launch: the API's socket, the debug file. */
  folder: string
  env: Record<string, string>
  isIsolated: boolean
  /** The whole command line for these arguments of the client. */
  command(args: readonly string[]): string[]
  /** Closes the API and removes the folder. */
  remove(): Promise<void>
}

/** Starts the stand-in for the model and puts together how the client is started against it. */
export async function prepareLaunch(options: ClientOptions, home: string): Promise<Launch> {
  const folder = mkdtempSync(join(tmpdir(), 'cc-run-'))
  const socket = join(folder, 'api.sock')
  const canIsolate = isolated([], socket) !== undefined
  const api = await startMessagesApi(options.player, canIsolate ? socket : undefined)
  const plugin = options.plugin === undefined ? [] : ['--plugin-dir', options.plugin]
  return {
    api,
    folder,
    env: clientEnvironment(home, api.url, { TEST_RUN: folder, ...options.env }),
    isIsolated: canIsolate,
    command: (args) => {
      const whole = [
        process.execPath,
        options.client ?? CLIENT,
        '--model',
        'claude-sonnet-4-5',
        ...plugin,
        ...args,
      ]
      return isolated(whole, socket) ?? whole
    },
    remove: async () => {
      await api.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Output {
  exitCode: number | null
  stdout: string
  stderr: string
  isLate: boolean
}

function watchEvents(child: ChildProcess, onEvent: (event: ClientEvent) => void): void {
  if (child.stdout === null) return
  createInterface({ input: child.stdout }).on('line', (line) => parseEvent(line).forEach(onEvent))
}

function collect(child: ChildProcess, timeoutMs: number, killAll: () => void): Promise<Output> {
  return new Promise((resolve, reject) => {
    const output: Output = { exitCode: null, stdout: '', stderr: '', isLate: false }
    const timer = setTimeout(() => {
      output.isLate = true
      killAll()
    }, timeoutMs)
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      output.stdout += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      output.stderr += chunk
    })
    child.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ ...output, exitCode: code })
    })
  })
}

function report({
  exitCode,
  stdout,
  stderr,
}: Output): Omit<ClientRun, 'debugLog' | 'exchanges' | 'isIsolated'> {
  const events = stdout.split('\n').filter(Boolean).flatMap(parseEvent)
  const result = events.findLast(({ type }) => type === 'result') as ResultEvent | undefined
  return { exitCode, stderr, events, result }
}

// A killed client may leave half a line.
function parseEvent(line: string): ClientEvent[] {
  try {
    return [JSON.parse(line) as ClientEvent]
  } catch {
    return []
  }
}
