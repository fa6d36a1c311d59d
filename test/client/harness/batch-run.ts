import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type BatchProject, makeBatchProject, NIGHT, PLUGIN } from './batch-project.ts'
import { CLIENT, clientEnvironment } from './client-home.ts'
import { asksForSummary, type Entry, isFork, readConversation } from './conversation.ts'
import { isolated } from './isolation.ts'
import { bash } from './message-reply.ts'
import type { Brief } from './obedient-claude.ts'
import { obedientClaude } from './obedient-claude.ts'
import { type ClientRun, type HeadlessOptions, runClient } from './run-client.ts'

/** The plugin under test: the committed one, or a broken copy that shall turn a test red. */
export const plugin = process.env['TRY_PLUGIN'] ?? PLUGIN

/** Gives a maker of projects, each of which is removed after the test that made it. */
export function useProjects(): typeof makeBatchProject {
  const projects: BatchProject[] = []
  afterEach(() => {
    for (const project of projects.splice(0)) project.remove()
  })
  return (...parts) => {
    const project = makeBatchProject(...parts)
    projects.push(project)
    return project
  }
}

/** Runs a prompt in a project as a person would leave it for the night; `options` change any part of that. */
export function runNight(
  project: BatchProject,
  prompt: string,
  options: Partial<HeadlessOptions> = {},
): Promise<ClientRun> {
  return runClient({
    player: obedientClaude(),
    project: project.folder,
    plugin,
    args: NIGHT,
    prompt,
    ...options,
  })
}

/** The helper's call as the plugin writes it. */
export function helperCall(words: string, from = plugin): string {
  return `node "${join(from, 'dist/batch.cjs')}" ${words}`
}

/** What the helper answered: spawned as a shell would, in the name of `session`, or of nobody. */
export function askHelper(
  project: BatchProject,
  words: readonly string[],
  options: { session?: string; input?: string; env?: Record<string, string> } = {},
): { status: number | null; stdout: string; stderr: string } {
  const session = options.session === undefined ? {} : { CLAUDE_CODE_SESSION_ID: options.session }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(plugin, 'dist/batch.cjs'), ...words], {
    cwd: project.folder,
    env: { ...bareEnvironment(project), ...session, ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** What the hook program prints for one event of the client. */
export function askHook(
  project: BatchProject,
  input: Record<string, unknown>,
  more: Record<string, string> = {},
): string {
  return execFileSync(process.execPath, [join(plugin, 'dist/hook.cjs')], {
    cwd: project.folder,
    env: { ...bareEnvironment(project), CLAUDE_PROJECT_DIR: project.folder, ...more },
    input: JSON.stringify({ cwd: project.folder, ...input }),
    encoding: 'utf8',
  })
}

/** Every file below `.claude` with its bytes: what a call that is refused may not change. */
export function keptFiles(project: BatchProject): Record<string, string> {
  const folder = join(project.folder, '.claude')
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  )
}

/** Copies what an installed plugin consists of. */
export function copyPlugin(to: string): string {
  mkdirSync(to, { recursive: true })
  const parts = [
    '.claude-plugin',
    'plugin.json',
    'agents',
    'commands',
    'hooks',
    'dist',
    'README.md',
    'LICENSE',
  ]
  for (const name of parts) {
    if (existsSync(join(plugin, name))) cpSync(join(plugin, name), join(to, name), { recursive: true })
  }
  return to
}

/** How one of the client's own subcommands ended, what it said, and how long it took. */
export interface SubcommandRun {
  status: number | null
  said: string
  ms: number
}

/** Runs one of the client's own subcommands, such as `plugin install`, in `home`; without a network where that can be had. */
export function runSubcommand(
  home: string,
  args: readonly string[],
  more: Record<string, string> = {},
): SubcommandRun {
  const command = [process.execPath, CLIENT, ...args]
  // Nobody listens at that socket.
  const [program = '', ...rest] = isolated(command, join(home, 'no-api.sock')) ?? command
  const env = clientEnvironment(home, 'http://127.0.0.1:9', more)
  const begin = performance.now()
  const { status, stdout, stderr } = spawnSync(program, rest, { cwd: home, env, encoding: 'utf8' })
  return { status, said: stdout + stderr, ms: performance.now() - begin }
}

/** Work that needs no edit permission, so that it can be done in the default permission mode. */
export function touchAndCommit({ number, trailer }: Brief): ReturnType<typeof bash>[] {
  const last = trailer === undefined ? '' : ` -m "${trailer}"`
  const file = `feature-${number ?? 'x'}.txt`
  return [bash(`touch ${file}`), bash(`git add ${file}`), bash(`git commit -q -m "Add ${file}"${last}`)]
}

/** What such work must be allowed, and nothing else: the default permission mode. */
export const BY_DEFAULT = ['--allowedTools', 'Bash(touch:*)', 'Bash(git add:*)', 'Bash(git commit:*)']

/** What a person allows who lets Claude use git as it likes: to take back what a failed feature left. */
export const NIGHT_WITH_GIT = [
  '--permission-mode',
  'acceptEdits',
  '--allowedTools',
  'Bash(git:*)',
  'Bash(printf:*)',
]

/** A check that runs every test in the project. */
export const RUNS_TESTS = {
  'check.cjs': [
    "const { readdirSync } = require('node:fs')",
    "for (const name of readdirSync('.')) if (name.endsWith('.test.cjs')) require('./' + name)",
    '',
  ].join('\n'),
}

/** The check by a setting, not by the `test` script: no npm is started, whose start takes as long as a feature's work. */
export const QUICK_CHECK = { '.claude/batch-implement.local.md': '---\nverify: node check.cjs\n---\n' }

/** The answers of tools to the main conversation of a run, in order, as its last request shows them. */
export function toolAnswers({ exchanges }: Pick<ClientRun, 'exchanges'>): Entry[] {
  const last = exchanges.findLast(({ request }) => !isFork(request) && !asksForSummary(request))
  return last ? readConversation(last.request).filter(({ kind }) => kind === 'result') : []
}

function bareEnvironment(project: BatchProject): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: join(project.folder, '..'),
    TZ: 'UTC',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  }
}
