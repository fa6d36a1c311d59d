import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BatchProject, PLUGIN } from './batch-project.ts'
import {
  CLIENT,
  clientEnvironment,
  endProcessesOf,
  leftAfterTenSeconds,
  makeHome,
  processesOf,
  readProcess,
} from './client-home.ts'
import { asksForSummary, type Entry, readConversation } from './conversation.ts'
import { isolated } from './isolation.ts'
import { bash, type Reply, say, type Turn } from './message-reply.ts'
import { type Exchange, type MessagesApi, type Player, startMessagesApi } from './messages-api.ts'

const plugin = process.env['TRY_PLUGIN'] ?? PLUGIN

/** What a worker was told last, and of which feature. */
export interface Told {
  number: number
  trailer: string
  kind: 'feature' | 'red' | 'uncommitted' | 'nothing' | 'go on' | 'conflict' | 'together'
  /** What it was told when it began. */
  first: string
}

/** How a worker answers what it was told: its turns one after another, then its last words. */
export type WorkerScript = (told: Told) => { turns: readonly Turn[]; last?: string }

const KINDS: readonly [string, Told['kind']][] = [
  ['; together they fail: ', 'together'],
  ['both versions are between conflict markers', 'conflict'],
  ['Batch feature ', 'feature'],
  ['The checks failed: ', 'red'],
  ['Not committed: ', 'uncommitted'],
  ['Nothing in this worktree has changed', 'nothing'],
  ['You were interrupted. ', 'go on'],
]

/** Plays the workers of a night: each looks in its conversation how far it is, and knows nothing else. */
export function workers(script: WorkerScript = writesOneFile): Player {
  return (request): Reply => {
    if (asksForSummary(request)) return say('<analysis>x</analysis>\n<summary>x</summary>')
    const entries = readConversation(request)
    const told = lastTold(entries)
    if (!told) return say('done: there was nothing to do.')
    const { turns, last = 'done: it is committed.' } = script(told)
    const made = entries.slice(told.at).filter(({ kind }) => kind === 'used').length
    return turns[made] ?? say(last)
  }
}

/** The smallest real work: one file, committed. After an interruption it looks whether that was done. */
export function writesOneFile({ number, trailer, kind }: Told): { turns: readonly Turn[] } {
  const file = `feature-${number}${kind === 'red' ? '-fix' : ''}.txt`
  return {
    turns: [
      bash(`printf '%s\\n' ${number} > ${file}`),
      bash(`git add ${file}`),
      commit(`Add ${file}`, trailer),
    ],
  }
}

/** A commit, that does no harm when it is made twice. */
export function commit(subject: string, trailer: string): Turn {
  return bash(`git commit -q -m "${subject}" -m "${trailer}"`)
}

function lastTold(entries: readonly Entry[]): (Told & { at: number }) | undefined {
  const kindOf = ({ kind, text }: Entry) =>
    kind === 'told' ? KINDS.find(([words]) => text.includes(words))?.[1] : undefined
  const at = entries.findLastIndex((entry) => kindOf(entry) !== undefined)
  const entry = entries[at]
  const trailer = entries.map(({ text }) => /Batch-Feature: [^\s"#]+#\d+/.exec(text)?.[0]).find(Boolean)
  if (!entry || trailer === undefined) return undefined
  const kind = kindOf(entry) ?? 'feature'
  const first = entries.find((told) => kindOf(told) === 'feature')?.text ?? ''
  return { at, kind, trailer, number: Number(trailer.split('#').at(-1)), first }
}

export interface OvernightOptions {
  player?: Player
  /** Words after `run`. */
  args: readonly string[]
  home?: string
  env?: Record<string, string>
  cwd?: string
  /** Lets the run write to the terminal itself, with its live line. */
  shows?: boolean
}

export interface OvernightRun {
  exitCode: number | null
  output: string
  exchanges: Exchange[]
  /** Its processes that were still there ten seconds after its driver had ended. */
  left: string[]
  reported: MessagesApi['reported']
}

interface RunningNight {
  /** Of the driver itself, outside of any namespace program around it. */
  child: ChildProcess
  api: MessagesApi
  /** What the run's processes have in their environment. */
  folder: string
  ended: Promise<OvernightRun>
}

/** Runs a batch overnight with the real client, offline, to the end of the program. */
export async function runOvernight(
  project: Pick<BatchProject, 'folder'>,
  options: OvernightOptions,
): Promise<OvernightRun> {
  const night = await startOvernight(project, options)
  return night.ended
}

/** Starts a batch overnight. */
export async function startOvernight(
  project: Pick<BatchProject, 'folder'>,
  {
    player = workers(),
    args,
    home = makeHome(),
    env = {},
    cwd = project.folder,
    shows = false,
  }: OvernightOptions,
): Promise<RunningNight> {
  const folder = mkdtempSync(join(tmpdir(), 'cc-night-'))
  const socket = join(folder, 'api.sock')
  const api = await startMessagesApi(player, isolated([], socket) === undefined ? undefined : socket)
  const whole = [process.execPath, join(plugin, 'dist/batch.cjs'), 'run', ...args]
  const [program = '', ...rest] = isolated(whole, socket) ?? whole
  const given = clientEnvironment(home, api.url, { TEST_RUN: folder, ...env })
  const child = spawn(program, rest, {
    cwd,
    env: { ...given, PATH: `${claudeOnPath(folder)}:${given['PATH']}` },
    detached: true,
    stdio: shows ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const add = (text: string) => {
    output += text
  }
  child.stdout?.setEncoding('utf8').on('data', add)
  child.stderr?.setEncoding('utf8').on('data', add)
  const ended = new Promise<OvernightRun>((resolve, reject) => {
    child.once('close', (exitCode) => {
      const done = async () => {
        const left = await leftAfterTenSeconds(folder)
        endProcessesOf(folder)
        await api.close()
        rmSync(folder, { recursive: true, force: true })
        if (api.failures[0]) throw api.failures[0]
        return { exitCode, output, exchanges: api.exchanges, reported: api.reported, left }
      }
      done().then(resolve, reject)
    })
  })
  return { child, api, folder, ended }
}

/** The processes of the client that a night runs: what `claude` names starts the program itself. */
export function clientsOf(folder: string): number[] {
  return processesOf(folder)
    .filter((pid) => readProcess(pid, 'cmdline').includes('stream-json'))
    .map(Number)
}

/** A folder whose `claude` is the client under test. */
function claudeOnPath(folder: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'claude'), `#!/bin/sh\nexec "${process.execPath}" "${CLIENT}" "$@"\n`)
  chmodSync(join(bin, 'claude'), 0o755)
  return bin
}
