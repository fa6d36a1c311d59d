import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Checks } from '../../actions/run-checks.ts'
import { MOST_LANES } from '../../batch/lanes.ts'
import { laneMark, MARK } from '../../process/marked-processes.ts'

/** The client on this computer: how it is started, and its version as numbers. */
export interface Client {
  command: string
  version: readonly number[]
}

/** What a person chose for the workers of a night. */
export interface WorkerOptions {
  permissionMode: string
  model?: string | undefined
  fallbackModel?: string | undefined
  /** The client's own limit for one session, in dollars. */
  maxCost?: number | undefined
}

const AGENT = 'batch-implement:worker'
// From here on the client can be told that nobody answers a prompt, and tells the worker so.
const KNOWS_NO_PROMPTS = [2, 1, 259]

/** What a worker may do with git in its worktree without a question: all but reach a remote. */
const GIT_VERBS = [
  'add',
  'blame',
  'commit',
  'diff',
  'log',
  'ls-files',
  'mv',
  'restore',
  'rev-parse',
  'revert',
  'rm',
  'show',
  'status',
]
const DENIED = ['Bash(git push:*)', 'Bash(gh pr create:*)', 'Bash(gh release:*)']
// Tools that the plugin's agent keeps as the session itself, and that no worker needs: 10 KB at each of its requests.
const NEEDLESS = ['ScheduleWakeup', 'Workflow']

/**
 * The words that start a worker: `session` is its id, new or to be resumed. The plugin is loaded, from the copy at
 * `plugin`, only where it has an agent for workers: tools that no worker needs cost tokens at each request.
 */
export function workerArguments(
  client: Client,
  {
    session,
    isNew,
    checks,
    plugin,
    options,
  }: {
    session: string
    isNew: boolean
    checks: Pick<Checks, 'commands'>
    plugin: string | undefined
    options: WorkerOptions
  },
): string[] {
  const { permissionMode, model, fallbackModel, maxCost } = options
  const { allow, deny } = workerRules(checks)
  return [
    ...['-p', '--output-format', 'stream-json', '--verbose'],
    ...(isNew ? ['--session-id', session] : ['--resume', session]),
    ...(plugin === undefined ? [] : ['--plugin-dir', plugin, '--agent', AGENT]),
    ...['--permission-mode', permissionMode],
    ...(isAtLeast(client.version, KNOWS_NO_PROMPTS) ? ['--permission-prompts', 'none'] : []),
    ...(model === undefined ? [] : ['--model', model]),
    ...(fallbackModel === undefined ? [] : ['--fallback-model', fallbackModel]),
    ...(maxCost === undefined ? [] : ['--max-budget-usd', String(maxCost)]),
    ...['--allowedTools', ...allow],
    ...['--disallowedTools', ...deny, ...(plugin === undefined ? [] : NEEDLESS)],
  ]
}

/** The rules that a worker is given: git in its worktree short of pushing, and the checks, since the run executes them anyway. */
export function workerRules({ commands }: Pick<Checks, 'commands'>): { allow: string[]; deny: string[] } {
  const ofChecks = commands
    .filter(({ text }) => !/[()*\n]/.test(text))
    // What a shell is to read is one command as it stands: with more behind it, it would be another.
    .map(({ words, text }) => (words === undefined ? `Bash(${text.trim()})` : `Bash(${text}:*)`))
  return { allow: [...GIT_VERBS.map((verb) => `Bash(git ${verb}:*)`), ...ofChecks], deny: DENIED }
}

/** Commands that every feature needs, as a worker writes them. */
export const NEEDED_OF_GIT = ['git status', 'git diff', 'git add file.txt', 'git commit -m "Say why"']

/** Whether the folder of a plugin has the agent for workers. */
export function hasWorkerAgent(plugin: string): boolean {
  return fs.existsSync(path.join(plugin, 'agents', 'worker.md'))
}

// What a session tells the programs that it starts: a client started from there would take itself for a part of it.
const OF_A_SESSION =
  /^(?:CLAUDECODE$|CLAUDE_(?:PID$|PROJECT_DIR$|PLUGIN_)|CLAUDE_CODE_(?:SESSION_|CHILD_|ENTRYPOINT$|EXECPATH$|MESSAGING_|SSE_PORT$|REMOTE_|TMPDIR$))/
// What would lead a program from the worktree into the person's checkout.
const MISLEADING = new Set([
  ...['VIRTUAL_ENV', 'NODE_PATH', 'PWD', 'OLDPWD', 'INIT_CWD', 'PYTHONPATH'],
  ...[
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_OBJECT_DIRECTORY',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
  ],
])

/**
 * The environment of a night's worker and checks: the person's own, without what belongs to a surrounding session or leads into
 * the person's `checkout`, and marked, so that all that is started is found again.
 */
export function nightEnvironment(
  env: NodeJS.ProcessEnv,
  { mark, batchId, ceiling, checkout }: { mark: string; batchId: string; ceiling: string; checkout: string },
): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !OF_A_SESSION.test(name) && !MISLEADING.has(name))
  const folders = (env['PATH'] ?? '').split(path.delimiter)
  const isOwn = (folder: string) =>
    !path.relative(checkout, folder).startsWith('..') && path.isAbsolute(folder)
  return {
    ...Object.fromEntries(kept),
    PATH: folders.filter((folder) => !isOwn(folder)).join(path.delimiter),
    GIT_CEILING_DIRECTORIES: ceiling,
    BATCH_WORKER: batchId,
    [MARK]: mark,
  }
}

// Below the ports that systems hand out by themselves; each lane has a few, and batches beside each other others.
const PORTS = { first: 20_000, batches: 120, each: 25 }

/**
 * What keeps the servers and databases of the lanes of batches apart, in set-up, checks and worker, and by which all that a lane
 * of the run `mark` starts is found: `slot` counts from 0.
 */
export function laneEnvironment(
  env: NodeJS.ProcessEnv,
  { batchId, mark, slot }: { batchId: string; mark: string; slot: number },
): NodeJS.ProcessEnv {
  const name = createHash('sha256').update(batchId).digest()
  const port =
    PORTS.first + (name.readUInt32BE() % PORTS.batches) * MOST_LANES * PORTS.each + slot * PORTS.each
  return {
    ...env,
    BATCH_SLOT: String(slot),
    BATCH_PORT_BASE: String(port),
    COMPOSE_PROJECT_NAME: `batch-${name.toString('hex').slice(0, 10)}-${slot}`,
    [MARK]: laneMark(mark, slot),
  }
}

// The agent says itself how to commit, in a tenth of the words; of skills it has the person's own.
const OF_AGENT = { CLAUDE_CODE_DISABLE_GIT_INSTRUCTIONS: '1', CLAUDE_CODE_DISABLE_BUNDLED_SKILLS: '1' }

/**
 * What is added for the worker alone: its background work is waited for, and its git reaches no remote to push. One that is the
 * plugin's agent is not told at each request what it knows or does not need.
 */
export function workerEnvironment(
  env: NodeJS.ProcessEnv,
  { remotes, isAgent }: { remotes: readonly string[]; isAgent: boolean },
): NodeJS.ProcessEnv {
  const given = Number(env['GIT_CONFIG_COUNT'] ?? 0) || 0
  const settings: [string, string][] = [
    // An empty beginning fits every address.
    [`url.${NO_PUSH}.pushInsteadOf`, ''],
    ...remotes.map((name): [string, string] => [`remote.${name}.receivepack`, 'false']),
  ]
  const entries = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${given + at}`, key],
    [`GIT_CONFIG_VALUE_${given + at}`, value],
  ])
  return {
    ...env,
    ...Object.fromEntries(entries),
    GIT_CONFIG_COUNT: String(given + settings.length),
    CLAUDE_CODE_PRINT_BG_WAIT_CEILING_MS: '0',
    ...(isAgent ? OF_AGENT : {}),
  }
}

const NO_PUSH = '/dev/null/no-push-from-an-overnight-run/'

/** Compares versions, both as numbers. */
export function isAtLeast(version: readonly number[], least: readonly number[]): boolean {
  for (const [at, wanted] of least.entries()) {
    const found = version[at] ?? 0
    if (found !== wanted) return found > wanted
  }
  return true
}
