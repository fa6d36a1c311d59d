import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import spawn from 'cross-spawn'
import { collectOutput, type Output } from './output.ts'
import { endGroup, endLeftovers, endWithUs } from './process-group.ts'

// A timer of Node overflows past this and would fire at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1

// After the group was killed only a process that left the group can hold a pipe; this long it may drain.
const DRAIN_MS = 1000

// A killed process that hangs in the kernel (a dead network disk) never ends; the caller must.
const KILLED_MS = 5000

/** One program to run, in one folder, with one time limit. */
export interface CommandSpec {
  /** The program; with `shell` the whole command line. */
  command: string
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  timeoutSeconds: number
  /** Given to standard input; without it the command reads an empty one. */
  input?: string
  /** Gives `command` to the system's shell. Never for text from issues, files or error output. */
  shell?: boolean
}

/** How a command ended. `exitCode` is null when a signal or the time limit ended it or it never began. */
export interface CommandResult extends Output {
  exitCode: number | null
  signal: NodeJS.Signals | null
  timedOut: boolean
  seconds: number
  /** Why the program could not be run at all, as a sentence. */
  failedToStart?: string
  /** The system's name for that reason, as ENOENT. */
  startErrorCode?: string
}

type Ending = Pick<CommandResult, 'exitCode' | 'signal'> & { error?: Error }

/**
 * Runs one command to its end and tells how it ended; a command that fails is an answer, not an error.
 *
 * The command leads a process group of its own. Whatever is left of the group when the command ends, or when
 * its time is up, is ended too, so a forgotten server neither lives on nor holds the call open.
 */
export async function runCommand(spec: CommandSpec): Promise<CommandResult> {
  const began = performance.now()
  const output = collectOutput()
  const child = start(spec)
  const outcome = child instanceof Error ? notStarted(child) : await follow(child, spec, output)
  const { error, ...ending } = outcome
  const seconds = Math.round(performance.now() - began) / 1000
  const result = { ...ending, seconds, ...output.collected() }
  return error ? { ...result, ...describe(error, spec) } : result
}

function start(spec: CommandSpec): ChildProcess | Error {
  try {
    return spawn(spec.command, [...spec.args], {
      cwd: spec.cwd,
      env: spec.env,
      shell: spec.shell ?? false,
      // On Windows `detached` opens a console window and makes no group.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: [spec.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
  } catch (error) {
    return error as Error
  }
}

async function follow(child: ChildProcess, spec: CommandSpec, output: ReturnType<typeof collectOutput>) {
  const ended = endingOf(child)
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.stdout?.on('data', (chunk: Buffer) => output.add('stdout', chunk))
  child.stderr?.on('data', (chunk: Buffer) => output.add('stderr', chunk))
  // A command may end without reading its input.
  child.stdin?.on('error', () => {})
  child.stdin?.end(spec.input)
  const { pid } = child
  if (pid === undefined) return notStarted((await ended).error)

  const release = endWithUs(pid)
  try {
    const inTime = await within(spec.timeoutSeconds * 1000, ended)
    if (inTime) await endLeftovers(pid)
    else await endGroup(pid)
    const ending = inTime ?? (await within(KILLED_MS, ended)) ?? { exitCode: null, signal: null }
    await within(DRAIN_MS, closed)
    return { ...ending, timedOut: inTime === undefined }
  } finally {
    release()
    letGo(child)
  }
}

function endingOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ exitCode: null, signal: null, error }))
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }))
  })
}

/** What `work` gives, or undefined once `ms` have passed. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const timer = new AbortController()
  const limit = wait(Math.min(ms, LONGEST_TIMER_MS), undefined, { signal: timer.signal }).catch(
    () => undefined,
  )
  try {
    return await Promise.race([work, limit])
  } finally {
    timer.abort()
  }
}

/** Drops the pipes, which a process outside the group may hold open, so that Node can end. */
function letGo(child: ChildProcess): void {
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.stdin?.destroy()
  child.unref()
}

function notStarted(error: Error = new Error('The program could not be started.')) {
  return { exitCode: null, signal: null, timedOut: false, error }
}

function describe(error: Error, spec: CommandSpec) {
  const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException
  // The system says EACCES for a program that is nowhere, when a folder of the PATH may not be entered.
  const startErrorCode = code === 'EACCES' && !isInSight(spec) ? 'ENOENT' : code
  return { startErrorCode, failedToStart: sentence(startErrorCode, error, spec) }
}

/** Tells whether a file stands where the system looks for the program. */
function isInSight({ command, shell, env, cwd }: CommandSpec): boolean {
  if (shell || command.includes('/')) return true
  const folders = (env['PATH'] ?? '').split(path.delimiter)
  return folders.some((folder) => existsSync(path.resolve(cwd, folder, command)))
}

function sentence(code: string, error: Error, spec: CommandSpec): string {
  if (!existsSync(spec.cwd)) return `${spec.command} could not run: the folder ${spec.cwd} does not exist.`
  if (code === 'ENOENT') return `${spec.command} was not found. Install it, or put its folder on the PATH.`
  if (code === 'EACCES') return `${spec.command} may not be run: it is not an executable file.`
  return `${spec.command} could not be started: ${error.message}`
}
