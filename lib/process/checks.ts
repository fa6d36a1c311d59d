import fs from 'node:fs'
import path from 'node:path'
import { BatchError } from '../errors.ts'
import { splitCommand } from '../text/shell-words.ts'

/** One verification command; `words` is undefined when the shell is to read `text`. */
export interface VerifyCommand {
  text: string
  words?: readonly [string, ...string[]]
}

/** What will verify a feature, and who says so. */
export interface Verification {
  commands: VerifyCommand[]
  source: 'settings' | ProjectCheck['source'] | 'none'
  /** Where the commands run. */
  folder: string
  /** The text that the command stands for, such as the test script of package.json; null where none is known. */
  script: string | null
}

/** How one verification command ended. */
export interface VerifyResult {
  command: string
  /** Null when it could not be started, or a signal or the time limit ended it. */
  exitCode: number | null
  seconds: number
  /** The raw end of its output, for `outputTail`, or why it could not be started. */
  tail: string
  timedOut: boolean
  passed: boolean
}

/**
 * Finds the commands that verify a feature: those of the settings, run in `root`, else the project's own test command,
 * looked for and run in the nearest folder from `from` up to `root` that has one.
 *
 * An empty list in the settings means that nothing is to be run. Throws SETTINGS when a command cannot be
 * read as words, or needs a shell and `verify_shell` is not set.
 */
export function findVerification(
  root: string,
  settings: { verify?: readonly string[] | undefined; verify_shell?: boolean | undefined },
  from: string = root,
): Verification {
  if (settings.verify) {
    const commands = settings.verify.map((text) => readCommand(text, settings.verify_shell ?? false))
    return { commands, source: 'settings', folder: root, script: null }
  }
  for (const folder of foldersUpTo(root, from)) {
    const check = findProjectCheck(folder)
    if (!check) continue
    const { words, source, script = null } = check
    return { commands: [{ text: words.join(' '), words }], source, folder, script }
  }
  return { commands: [], source: 'none', folder: root, script: null }
}

function foldersUpTo(root: string, from: string): string[] {
  const steps = path.relative(root, from).split(path.sep)
  if (steps[0] === '..' || path.isAbsolute(steps.join(path.sep))) return [root]
  return steps.map((_, at) => path.join(root, ...steps.slice(0, steps.length - at))).concat(root)
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

/** The command by which a project tests itself, and the file or tool that says so. */
export interface ProjectCheck {
  source: 'package.json' | 'Makefile' | 'pytest' | 'cargo' | 'go'
  words: [string, ...string[]]
  /** The text behind the command, where it is one of the project's own. */
  script?: string
}

type Words = ProjectCheck['words']

// `bun test` is Bun's own runner; only `bun run test` is the script.
const RUN_TEST_SCRIPT = {
  npm: ['npm', 'test'],
  pnpm: ['pnpm', 'test'],
  yarn: ['yarn', 'test'],
  bun: ['bun', 'run', 'test'],
} satisfies Record<string, Words>

type PackageManager = keyof typeof RUN_TEST_SCRIPT

const LOCK_FILES: [string, PackageManager][] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
]

const PYTEST_RUNNERS: [string, Words][] = [
  ['uv.lock', ['uv', 'run', 'pytest']],
  ['poetry.lock', ['poetry', 'run', 'pytest']],
]

const PYTEST_SECTIONS: [string, RegExp][] = [
  ['pytest.ini', /^/],
  ['pyproject.toml', /^\[tool\.pytest(\.ini_options)?\]/m],
  ['setup.cfg', /^\[tool:pytest\]/m],
  ['tox.ini', /^\[pytest\]/m],
]

/** Finds the first of: package.json test script, Makefile test target, pytest, cargo, go. Changes nothing. */
export function findProjectCheck(root: string): ProjectCheck | undefined {
  return (
    packageScript(root) ??
    found('Makefile', makeTarget(root)) ??
    found('pytest', pytest(root)) ??
    found('cargo', fileMeans(root, 'Cargo.toml', ['cargo', 'test'])) ??
    found('go', fileMeans(root, 'go.mod', ['go', 'test', './...']))
  )
}

function found(source: ProjectCheck['source'], words: Words | undefined): ProjectCheck | undefined {
  return words && { source, words }
}

function packageScript(root: string): ProjectCheck | undefined {
  const text = read(root, 'package.json')
  if (text === undefined) return undefined
  let manifest: unknown
  try {
    manifest = JSON.parse(text)
  } catch {
    // A feature that broke package.json must not pass unverified: the package manager will refuse the file.
    return { source: 'package.json', words: [...RUN_TEST_SCRIPT.npm] }
  }
  const script = field(field(manifest, 'scripts'), 'test')
  if (typeof script !== 'string' || script.trim() === '') return undefined
  // What `npm init` writes. It always fails, and tests nothing.
  if (script.includes('no test specified')) return undefined
  return { source: 'package.json', words: [...RUN_TEST_SCRIPT[packageManager(root, manifest)]], script }
}

function packageManager(root: string, manifest: unknown): PackageManager {
  const named = String(field(manifest, 'packageManager') ?? '').split('@')[0] ?? ''
  if (Object.hasOwn(RUN_TEST_SCRIPT, named)) return named as PackageManager
  for (const [file, manager] of LOCK_FILES) if (exists(root, file)) return manager
  return 'npm'
}

function makeTarget(root: string): Words | undefined {
  // The order in which GNU make looks for them.
  for (const file of ['GNUmakefile', 'makefile', 'Makefile']) {
    const text = read(root, file)
    if (text !== undefined) return text.split('\n').some(isTestRule) ? ['make', 'test'] : undefined
  }
  return undefined
}

/** Whether a Makefile's line is a rule for `test`, and not a recipe, a comment or `test := value`. */
function isTestRule(line: string): boolean {
  const colon = line.indexOf(':')
  if (colon < 0 || /^[\t#]/.test(line) || /^:{1,3}=/.test(line.slice(colon))) return false
  const targets = line.slice(0, colon)
  return !targets.includes('=') && targets.split(/\s+/).includes('test')
}

function pytest(root: string): Words | undefined {
  if (!usesPytest(root)) return undefined
  for (const [file, words] of PYTEST_RUNNERS) if (exists(root, file)) return words
  return ['pytest']
}

function usesPytest(root: string): boolean {
  for (const [file, section] of PYTEST_SECTIONS) {
    const text = read(root, file)
    if (text !== undefined && section.test(text)) return true
  }
  if (exists(root, 'tests/conftest.py')) return true
  return exists(root, 'tests') && exists(root, 'conftest.py')
}

function fileMeans(root: string, file: string, words: Words): Words | undefined {
  return exists(root, file) ? words : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function read(root: string, file: string): string | undefined {
  try {
    return fs.readFileSync(path.join(root, file), 'utf8')
  } catch {
    return undefined
  }
}

function exists(root: string, file: string): boolean {
  return fs.existsSync(path.join(root, file))
}
