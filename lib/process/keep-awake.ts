import { spawn } from 'node:child_process'
import process from 'node:process'
import { runCommand } from './run-command.ts'

// What keeps a computer from sleeping as long as it runs itself, by system; each ends with the process that it watches.
const PROGRAMS: Partial<Record<NodeJS.Platform, (pid: string) => [string, ...string[]]>> = {
  darwin: (pid) => ['caffeinate', '-i', '-w', pid],
  linux: (pid) => [
    ...(['systemd-inhibit', '--what=sleep:idle', '--who=batch-implement', '--why=An overnight run'] as const),
    ...['tail', `--pid=${pid}`, '-f', '/dev/null'],
  ],
}

/** Keeps the computer awake while this process runs, where the system has a program for that; gives what ends it. */
export function keepAwake(env: NodeJS.ProcessEnv): () => void {
  const command = PROGRAMS[process.platform]?.(String(process.pid))
  if (!command) return () => {}
  const [program, ...args] = command
  const child = spawn(program, args, { env, stdio: 'ignore', windowsHide: true })
  // Not there, or not allowed: the run goes on, and the computer may sleep.
  child.on('error', () => {})
  child.unref()
  return () => void child.kill()
}

// The same programs, asked for something that ends at once: `systemd-inhibit` is there without a system that listens to it.
const QUESTIONS: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['caffeinate', '-t', '1'],
  linux: ['systemd-inhibit', '--list', '--no-pager'],
}

/** Whether this computer has a program that keeps it awake, and that works. */
export async function canKeepAwake(env: NodeJS.ProcessEnv, cwd: string): Promise<boolean> {
  const [command, ...args] = QUESTIONS[process.platform] ?? []
  if (command === undefined) return false
  return (await runCommand({ command, args, cwd, env, timeoutSeconds: 5 })).exitCode === 0
}
