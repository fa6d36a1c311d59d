import fs from 'node:fs'
import path from 'node:path'
import { BatchError } from '../errors.ts'
import { runCommand } from '../process/run-command.ts'
import { type Client, isAtLeast } from './worker-command.ts'

const LEAST = [2, 1, 150]
const TIMEOUT_SECONDS = 60

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
