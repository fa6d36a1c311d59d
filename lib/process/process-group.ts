import { spawnSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

const WINDOWS = process.platform === 'win32'
const POLL_MS = 20
const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** How long a process group may take to end by itself after being asked, before it is killed. */
const GRACE_MS = 2000

// Groups to take along when this process is told to end: they are sessions of their own, so a
// Ctrl+C in the terminal or the end of the calling shell does not reach them.
const running = new Set<number>()

let answersInterrupts = false

/** Leaves the answer to an interrupt to this program, which ends its groups itself; its end takes them along all the same. */
export function answerInterrupts(): void {
  answersInterrupts = true
}

/** Notes a group that must not outlive this process; call the answer once the group has ended. */
export function endWithUs(pid: number): () => void {
  if (running.size === 0) {
    if (!answersInterrupts) for (const signal of INTERRUPTS) process.on(signal, dieWithGroups)
    process.on('exit', killRunning)
  }
  running.add(pid)
  return () => {
    running.delete(pid)
    if (running.size === 0) stopListening()
  }
}

/**
 * Ends the process group `pid`: asks, waits up to `graceMs`, kills.
 *
 * On Windows there are no groups: the process tree below `pid` is ended at once, which needs `pid` alive.
 * A process that left the group (setsid) is not found.
 */
export async function endGroup(pid: number, graceMs: number = GRACE_MS): Promise<void> {
  if (WINDOWS) return killTreeOnWindows(pid)
  if (!signalGroup(pid, 'SIGTERM')) return
  const deadline = performance.now() + graceMs
  while (performance.now() < deadline) {
    await wait(POLL_MS)
    // Nothing is sent after the group is gone: its id may soon be another's.
    if (!signalGroup(pid, 0)) return
  }
  signalGroup(pid, 'SIGKILL')
}

/** Ends what a command left behind once the command itself has ended; nothing to find on Windows. */
export async function endLeftovers(pid: number): Promise<void> {
  // A tree cannot be found by a dead parent there, and its process id may already be another's.
  if (!WINDOWS) await endGroup(pid)
}

function dieWithGroups(signal: NodeJS.Signals): void {
  killRunning()
  stopListening()
  process.kill(process.pid, signal)
}

function killRunning(): void {
  for (const pid of running) {
    if (WINDOWS) killTreeOnWindows(pid)
    else signalGroup(pid, 'SIGKILL')
  }
  running.clear()
}

function stopListening(): void {
  for (const signal of INTERRUPTS) process.off(signal, dieWithGroups)
  process.off('exit', killRunning)
}

/** Whether anything in the group could be signalled. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal)
    return true
  } catch {
    return false
  }
}

function killTreeOnWindows(pid: number): void {
  spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
}
