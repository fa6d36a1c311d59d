import { BatchError } from '../errors.ts'
import { splitCommand } from '../model/shell-words.ts'
import { findProjectCheck, type ProjectCheck } from './find-project-check.ts'

/** One verification command; `words` is undefined when the shell is to read `text`. */
export interface VerifyCommand {
  text: string
  words?: readonly [string, ...string[]]
}

/** What will verify a feature, and who says so. */
export interface Verification {
  commands: VerifyCommand[]
  source: 'settings' | ProjectCheck['source'] | 'none'
}

/** How one verification command ended. */
export interface VerifyResult {
  command: string
  /** Null when it could not be started, or a signal or the time limit ended it. */
  exitCode: number | null
  seconds: number
  /** The last 4 KB of its output, or why it could not be started. */
  tail: string
  timedOut: boolean
  passed: boolean
}

/**
 * Finds the commands that verify a feature: those of the settings, else the project's own test command.
 *
 * An empty list in the settings means that nothing is to be run. Throws SETTINGS when a command cannot be
 * read as words, or needs a shell and `verify_shell` is not set.
 */
export function findVerification(
  root: string,
  settings: { verify?: readonly string[] | undefined; verify_shell?: boolean | undefined },
): Verification {
  if (settings.verify) {
    const commands = settings.verify.map((text) => readCommand(text, settings.verify_shell ?? false))
    return { commands, source: 'settings' }
  }
  const check = findProjectCheck(root)
  if (!check) return { commands: [], source: 'none' }
  return { commands: [{ text: check.words.join(' '), words: check.words }], source: check.source }
}

/**
 * Runs the commands one after another in `root` and stops at the first that does not pass.
 *
 * Each may take `timeoutSeconds`; all together `budgetSeconds`, where given. Gives one result for each
 * command that was begun, so a shorter list than `commands` ends with the one that failed.
 */
export async function runVerification(task: {
  root: string
  commands: readonly VerifyCommand[]
  env: NodeJS.ProcessEnv
  timeoutSeconds: number
  budgetSeconds?: number
}): Promise<VerifyResult[]> {
  const results: VerifyResult[] = []
  let left = task.budgetSeconds ?? Number.POSITIVE_INFINITY
  for (const command of task.commands) {
    const result = await runOne(command, task, Math.min(task.timeoutSeconds, left))
    results.push(result)
    if (!result.passed) break
    left = Math.max(0, left - result.seconds)
  }
  return results
}

async function runOne(
  command: VerifyCommand,
  { root, env }: { root: string; env: NodeJS.ProcessEnv },
  timeoutSeconds: number,
): Promise<VerifyResult> {
  const [program, ...args] = command.words ?? [command.text]
  const { runCommand } = await import('./run-command.ts')
  const result = await runCommand({
    command: program,
    args,
    cwd: root,
    // Test runners that would watch for changes for ever end after one run when they see CI.
    env: { ...env, CI: 'true' },
    timeoutSeconds,
    shell: command.words === undefined,
    keepBytes: 0,
  })
  const { exitCode, seconds, timedOut } = result
  const tail = result.failedToStart ?? result.tail
  return { command: command.text, exitCode, seconds, tail, timedOut, passed: exitCode === 0 && !timedOut }
}

function readCommand(text: string, shell: boolean): VerifyCommand {
  if (shell) return { text }
  const split = splitCommand(text)
  if ('words' in split) return { text, words: split.words }
  const fix = split.needsShell ? 'Set verify_shell: true to run it in a shell, or quote it.' : 'Correct it.'
  throw new BatchError(
    `The setting verify has a command that cannot be run: ${text}. ${split.problem} ${fix}`,
    {
      code: 'SETTINGS',
    },
  )
}
