import { ISSUE_FIELDS, readGhAnswer } from '../features/gh-answer.ts'
import type { FetchIssue } from '../features/issue.ts'
import { runCommand } from './run-command.ts'

const TIMEOUT_SECONDS = 30

/** Where and how gh runs: `cwd` decides the repository, `env` the login. */
export type GithubOptions = { cwd: string; env: NodeJS.ProcessEnv; timeoutSeconds?: number }

/**
 * Gives a function that reads one issue of the project's repository with the person's own gh.
 *
 * Each call runs `gh issue view`, without a shell, for at most 30 seconds, and asks nothing on a terminal.
 */
export function createIssueFetcher(options: GithubOptions): FetchIssue {
  const { cwd, timeoutSeconds = TIMEOUT_SECONDS } = options
  const env = quiet(options.env)
  return async (number) => {
    const args = ['issue', 'view', String(number), '--json', ISSUE_FIELDS]
    return readGhAnswer(number, await runCommand({ command: 'gh', args, cwd, env, timeoutSeconds }))
  }
}

/** Keeps gh from asking, colouring and announcing: its words are read here. */
function quiet(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { GH_DEBUG, DEBUG, GH_FORCE_TTY, CLICOLOR_FORCE, ...rest } = env
  return { ...rest, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' }
}
