import fs from 'node:fs'
import path from 'node:path'
import { BatchError } from '../../errors.ts'
import { runCommand } from '../../process/run-command.ts'
import { type Client, isAtLeast } from '../worker/worker-command.ts'

const LEAST = [2, 1, 150]
const TIMEOUT_SECONDS = 60

/** How the client is logged in, as it says itself; undefined where it does not tell. */
export interface Login {
  loggedIn: boolean
  /** How, in the client's words: `api_key`, `oauth_token`, `claude.ai`, `third_party`. */
  method: string
  provider: string
  /** When the login ends (ISO time), where that is known. */
  until: string | undefined
}

/** Asks the client how it is logged in. It answers from its files and its environment, so nothing is spent. */
export async function readLogin(
  { command }: Client,
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<Login | undefined> {
  const args = ['auth', 'status', '--json']
  const { stdout } = await runCommand({ command, args, cwd, env, timeoutSeconds: TIMEOUT_SECONDS })
  try {
    const said = JSON.parse(stdout) as Record<string, unknown>
    if (typeof said['loggedIn'] !== 'boolean') return undefined
    const { loggedIn, authMethod, apiProvider, loginExpiresAt } = said
    const until =
      typeof loginExpiresAt === 'string' || typeof loginExpiresAt === 'number'
        ? new Date(loginExpiresAt)
        : undefined
    return {
      loggedIn,
      method: String(authMethod),
      provider: String(apiProvider),
      until: until && !Number.isNaN(until.getTime()) ? until.toISOString() : undefined,
    }
  } catch {
    return undefined
  }
}

/**
 * Finds the client that the workers run in: the one that the person's session runs in, else `claude` on the PATH. Throws
 * PROCESS where there is none, or one that is too old.
 */
export async function findClient(env: NodeJS.ProcessEnv, cwd: string): Promise<Client> {
  const told = env['CLAUDE_CODE_EXECPATH'] ?? ''
  const command = path.isAbsolute(told) && fs.existsSync(told) ? told : 'claude'
  const result = await runCommand({ command, args: ['--version'], cwd, env, timeoutSeconds: TIMEOUT_SECONDS })
  const version = /^(\d+)\.(\d+)\.(\d+)/.exec(result.stdout.trim())?.slice(1).map(Number)
  if (result.failedToStart !== undefined || !version) {
    const why = result.failedToStart ?? `\`${command} --version\` did not say its version.`
    throw new BatchError(`an overnight run needs Claude Code: ${why}`, { code: 'PROCESS' })
  }
  if (!isAtLeast(version, LEAST)) {
    throw new BatchError(
      `an overnight run needs Claude Code ${LEAST.join('.')} or later, and this is ${version.join('.')}. Update it with \`claude update\`.`,
      { code: 'PROCESS' },
    )
  }
  return { command, version }
}
