import fs from 'node:fs'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'

/** The variable by which everything that an overnight run starts is known, whatever group or parent it ends up with. */
export const MARK = 'BATCH_RUN_MARK'

const POLL_MS = 50

/** The mark of one lane (`slot` from 0) of the run `mark`: what runs under it runs under that of the run as well. */
export function laneMark(mark: string, slot: number): string {
  return `${mark}/${slot}`
}

/**
 * The processes that run under `mark`, or one of its lanes, this one not among them. On Linux by their environment, which children inherit and a
 * dead parent does not change; elsewhere the descendants of `root`.
 */
export async function findMarked(mark: string, root: number = process.pid): Promise<number[]> {
  if (process.platform === 'linux') return markedInProc(mark)
  const { default: pidtree } = await import('pidtree')
  // A root that has ended has no descendants that could be told.
  return pidtree(root).catch(() => [])
}

/** Ends all that runs under `mark`: asks, waits up to `graceMs`, kills, and looks again for what was started meanwhile. */
export async function endMarked(
  mark: string,
  {
    graceMs = 2000,
    known = [],
    root = process.pid,
  }: { graceMs?: number; known?: readonly number[]; root?: number } = {},
): Promise<void> {
  const all = async () => [...new Set([...known.filter(isThere), ...(await findMarked(mark, root))])]
  const deadline = performance.now() + graceMs
  for (const pid of await all()) signal(pid, 'SIGTERM')
  while (performance.now() < deadline) {
    if ((await all()).length === 0) return
    await wait(POLL_MS)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const left = await all()
    if (left.length === 0) return
    for (const pid of left) signal(pid, 'SIGKILL')
    await wait(POLL_MS)
  }
}

// A process that forks faster than it is killed is met again; one that hangs in the kernel is not waited for.
const ROUNDS = 20

function markedInProc(mark: string): number[] {
  const entries = [`${MARK}=${mark}\0`, `${MARK}=${mark}/`]
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      const environment = `${read(`/proc/${name}/environ`)}\0`
      return entries.some((entry) => environment.includes(entry)) && !isZombie(name)
    })
    .map(Number)
}

function isZombie(pid: string): boolean {
  const stat = read(`/proc/${pid}/stat`)
  return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'latin1')
  } catch {
    // It ended meanwhile, or is another user's.
    return ''
  }
}

function isThere(pid: number): boolean {
  return signal(pid, 0)
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name)
    return true
  } catch {
    return false
  }
}
