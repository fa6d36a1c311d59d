import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Shaped like a key, accepted nowhere.
const KEY = 'sk-ant-api03-not-a-real-key-000000000000000000'

/** The client of the devDependency; TRY_CLIENT names the `cli-wrapper.cjs` of another version to run the tests on. */
export const CLIENT =
  process.env['TRY_CLIENT'] ??
  fileURLToPath(new URL('../../../node_modules/@anthropic-ai/claude-code/cli-wrapper.cjs', import.meta.url))

const MOST_WAIT_MS = 10_000

/** A home folder, whose name begins with `name`, for one client or for several that shall share their sessions. */
export function makeHome(name = 'cc-'): string {
  // Short: the client makes Unix sockets below it, whose paths may have 107 bytes.
  const home = mkdtempSync(join(tmpdir(), name))
  mkdirSync(join(home, 'tmp'))
  return home
}

/** Marks `project` as trusted and the dummy key as approved, so that the terminal interface asks neither. */
export function prepareForTerminal(home: string, project: string): void {
  const settings = {
    hasCompletedOnboarding: true,
    theme: 'dark',
    customApiKeyResponses: { approved: [KEY.slice(-20)], rejected: [] },
    projects: { [project]: { hasTrustDialogAccepted: true } },
  }
  writeFileSync(join(home, '.claude.json'), JSON.stringify(settings))
}

/** The whole environment of a client: nothing of the person's own, nothing that reaches the internet. */
export function clientEnvironment(
  home: string,
  apiUrl: string,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    HOME: home,
    PATH: process.env['PATH'] ?? '',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    TERM: 'xterm-256color',
    TMPDIR: join(home, 'tmp'),
    CLAUDE_CODE_TMPDIR: join(home, 'tmp'),
    ANTHROPIC_API_KEY: KEY,
    ANTHROPIC_BASE_URL: apiUrl,
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_MAX_RETRIES: '2',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    // Lets the client skip permissions as root; it changes nothing else.
    IS_SANDBOX: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
    ...more,
  }
}

/**
 * Ends every process that a launch left, whatever group it is in: the client gives its shells groups of
 * their own, and all of them inherit `TEST_RUN`. Linux only; elsewhere the process group is all that is known.
 */
export function endProcessesOf(run: string): void {
  for (const pid of processesOf(run)) kill(Number(pid))
}

/** The ids of the processes that a launch left, on Linux; one that has ended and was not collected is none. */
export function processesOf(run: string): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter(
    (entry) => /^\d+$/.test(entry) && readProcess(entry, 'environ').includes(`TEST_RUN=${run}\0`),
  )
}

/** The processes of a launch that are still there after at most ten seconds. */
export async function leftAfterTenSeconds(folder: string): Promise<string[]> {
  const deadline = performance.now() + MOST_WAIT_MS
  while (performance.now() < deadline) {
    if (processesOf(folder).length === 0) return []
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return processesOf(folder)
}

/** Removes a home that no client uses any more. */
export function removeHome(home: string): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 })
}

/** Kills a process, or with a negative number its group; nothing to do when it has ended already. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** What Linux tells of a process: its words or its environment, each with a NUL behind it. */
export function readProcess(pid: string, what: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'latin1')
  } catch {
    // It ended meanwhile, or is another user's.
    return ''
  }
}
