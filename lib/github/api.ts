import { runCommand } from '../process/run-command.ts'

const TIMEOUT_SECONDS = 60

/** An answer of GitHub, or what `gh` said in place of one. */
type ApiAnswer = { ok: true; body: unknown } | { ok: false; why: string }

/** Asks GitHub about the repository of a checkout, by the login that `gh` has. */
export type Api = (path: string, fields?: Readonly<Record<string, string>>) => Promise<ApiAnswer>

/** Opens GitHub's interface for the repository at `cwd`; with fields a call writes, without it reads. */
export function openApi(cwd: string, env: NodeJS.ProcessEnv): Api {
  const quiet = { ...env, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' }
  return async (path, fields) => {
    const words = Object.entries(fields ?? {}).flatMap(([name, value]) => ['-f', `${name}=${value}`])
    const args = ['api', `repos/{owner}/{repo}/${path}`, ...(fields ? ['--method', 'POST', ...words] : [])]
    const result = await runCommand({ command: 'gh', args, cwd, env: quiet, timeoutSeconds: TIMEOUT_SECONDS })
    if (result.exitCode !== 0) {
      const why = result.failedToStart ?? `${result.stderr} ${messageIn(result.stdout)}`
      return { ok: false, why: why.trim() || 'gh gave no answer' }
    }
    return { ok: true, body: result.stdout.trim() === '' ? undefined : JSON.parse(result.stdout) }
  }
}

function messageIn(text: string): string {
  try {
    const { message } = JSON.parse(text) as { message?: unknown }
    return typeof message === 'string' ? message : ''
  } catch {
    return ''
  }
}
