import { spawnSync } from 'node:child_process'

/** How git ended; `exitCode` is null when there is no whole answer. */
export interface GitAnswer {
  exitCode: number | null
  stdout: string
  stderr: string
  /** Why there is no whole answer, as the rest of a sentence that begins with git's verb. */
  problem?: string
  /** The system's name for why it could not be started, as ENOENT. */
  startErrorCode?: string
}

/**
 * Asks git one question and gives its answer, whatever it is; the process waits meanwhile.
 *
 * Git needs less around it than a project's command (run-command.ts), and waiting for it takes half the time that Node's
 * streams and events would. It stays in our process group, so that whoever ends that (Ctrl-C, the client) ends git and
 * what a filter of the repository may have started; a signal to this process alone ends it at once. Past the time limit
 * only git itself is ended.
 */
export function runGit(
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; timeoutSeconds: number; maxBytes: number },
): GitAnswer {
  const { cwd, env, timeoutSeconds, maxBytes } = options
  const { status, signal, stdout, stderr, error } = spawnSync('git', [...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    windowsHide: true,
    timeout: timeoutSeconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: maxBytes,
  })
  const answer = { exitCode: status, stdout: stdout ?? '', stderr: stderr ?? '' }
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ETIMEDOUT')
    return { ...answer, exitCode: null, problem: `did not answer within ${timeoutSeconds} seconds` }
  if (code === 'ENOBUFS') return { ...answer, exitCode: null, problem: `gave more than ${maxBytes} bytes` }
  if (error)
    return { ...answer, problem: `could not be started (${error.message})`, startErrorCode: code ?? '' }
  return signal ? { ...answer, problem: `was ended by ${signal}` } : answer
}
