import { readFileSync } from 'node:fs'

// Deeper than any shell in a shell in an editor's terminal; a broken table must not loop.
const MAX_ANCESTORS = 64

/**
 * When the process `pid` began, as a text to compare with an earlier answer on the same machine: together
 * with the process id it names one process for ever. Undefined when there is no such process or the
 * platform does not tell (Windows).
 */
export function processStarted(
  pid: number,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  if (!isProcessId(pid)) return undefined
  if (platform === 'linux') {
    const ticks = statFields(pid)?.[STAT_STARTED]
    const boot = readText('/proc/sys/kernel/random/boot_id')?.trim()
    // Ticks count from the boot, so that alone they could be equal after a restart.
    return ticks && boot && `${boot}/${ticks}`
  }
  return platform === 'win32' ? undefined : ps(['-o', 'lstart=', '-p', String(pid)])?.trim() || undefined
}

/** Whether the process `pid` runs; one that has ended and only waits to be collected does not. */
export function isAlive(pid: number, platform: NodeJS.Platform = process.platform): boolean {
  // 0 and negative numbers would ask about whole groups, our own among them.
  if (!isProcessId(pid)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // It runs, and belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const state = platform === 'linux' ? statFields(pid)?.[STAT_STATE] : undefined
  return state !== 'Z' && state !== 'X'
}

/**
 * The process id of the Claude Code client that `fromPid` runs under: what the client itself says in
 * `CLAUDE_PID`, else the nearest ancestor that is the client. Undefined when none is found.
 */
export function findClientPid(
  env: NodeJS.ProcessEnv,
  fromPid: number,
  platform: NodeJS.Platform = process.platform,
): number | undefined {
  const told = Number(env['CLAUDE_PID'])
  if (isAlive(told, platform)) return told
  if (platform === 'win32') return undefined
  const look = platform === 'linux' ? lookInProc : lookInTable()
  let pid = look(fromPid)?.parent
  for (let steps = 0; pid !== undefined && pid > 1 && steps < MAX_ANCESTORS; steps += 1) {
    const entry = look(pid)
    if (entry?.isClient) return pid
    pid = entry?.parent
  }
  return undefined
}

/** Whether a process with these words on its command line is the client: its program, or its script in node. */
export function isClientCommand(words: readonly string[]): boolean {
  const [program = '', ...args] = words
  const name = baseName(program)
  if (name === 'claude') return true
  if (name !== 'node' && name !== 'bun') return false
  const script = args.find((word) => !word.startsWith('-'))?.replaceAll('\\', '/') ?? ''
  return /\/claude-code\/cli(?:-wrapper)?\.c?js$/.test(script) || baseName(script) === 'claude'
}

interface Entry {
  parent: number
  isClient: boolean
}

// Positions in /proc/<pid>/stat counted from the state, which follows the name: fields 3, 4 and 22.
const STAT_STATE = 0
const STAT_PARENT = 1
const STAT_STARTED = 19

function lookInProc(pid: number): Entry | undefined {
  const fields = statFields(pid)
  if (!fields) return undefined
  const words = readText(`/proc/${pid}/cmdline`)?.split('\0') ?? []
  const name = readText(`/proc/${pid}/comm`)?.trim()
  return { parent: Number(fields[STAT_PARENT]), isClient: name === 'claude' || isClientCommand(words) }
}

function lookInTable(): (pid: number) => Entry | undefined {
  const table = new Map<number, Entry>()
  for (const line of ps(['-axo', 'pid=,ppid=,args='])?.split('\n') ?? []) {
    const [pid, parent, ...words] = line.trim().split(/\s+/)
    table.set(Number(pid), { parent: Number(parent), isClient: isClientCommand(words) })
  }
  return (pid) => table.get(pid)
}

function statFields(pid: number): string[] | undefined {
  const text = readText(`/proc/${pid}/stat`)
  // The name is in brackets and may itself hold brackets and spaces.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

function ps(args: string[]): string | undefined {
  // A start time must read the same whatever the language and time zone of the one who asks.
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  // Linux never gets here, and should not load what it does not need.
  const { spawnSync } = process.getBuiltinModule('node:child_process')
  const result = spawnSync('ps', args, { env, encoding: 'utf8', timeout: 5000, maxBuffer: 64 * 1024 * 1024 })
  return result.status === 0 ? result.stdout : undefined
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.exe$/i, '')
}

function isProcessId(pid: number): boolean {
  return Number.isSafeInteger(pid) && pid > 0
}
