import fs from 'node:fs'
import path from 'node:path'
import { DEFAULT_SETTINGS } from '../claude/default-settings.ts'
import type { Settings } from '../claude/settings.ts'
import { readSafely } from '../disk/files.ts'
import { excludeFromGit } from '../disk/git-exclude.ts'
import { findProjectRoot, findWorkTree, type ProjectFiles, projectFiles } from '../disk/project.ts'
import { codeOf, diskError } from '../disk/safe-path.ts'
import { BatchError, isBatchError } from '../errors.ts'
import type { Line, LiveScreen, Terminal } from '../text/terminal-line.ts'

/** What an action needs from outside: nothing in `lib` reads the clock, the environment or the terminal itself. */
export interface ActionContext {
  cwd: string
  env: NodeJS.ProcessEnv
  /** Empty where there is none. */
  home(): string
  host(): string
  /** The helper's own path, as it was called: Claude's next calls name it. */
  helper: string
  now(): Date
  /** A number from 0 to below 1. */
  random(): number
  /** All of standard input; asked for only by the verbs that need it. */
  readInput(): Promise<string>
  /** Waits, for a backoff. */
  sleep(ms: number): Promise<void>
  /** Says something on standard error that is not the answer: progress, a warning. */
  warn(line: string): void
  /** The process that started this one, to find the client from. */
  parentPid: number
  /** The session that calls, if one does; a person at a terminal has none. */
  session: string | undefined
  /** Has something done once the answer is out; missing where nothing is to follow. It must not fail. */
  afterwards?(work: () => Promise<void>): void
  /** What the terminal behind standard output shows; undefined where there is none. */
  terminal?(): Terminal | undefined
  /** Opens standard output to be drawn on again and again. */
  live?(): LiveScreen
}

/** What an action answers: text for people and Claude, data for `--json`. */
export interface Answer {
  text: string
  data: Record<string, unknown>
  /** What was asked for was not done, though the answer says how to go on: the call ends with 1. */
  refused?: boolean
  /** What a terminal shows in place of the text. */
  screen?: readonly Line[]
}

/** The project that a call belongs to. */
export interface Project {
  files: ProjectFiles
  /** Where the state lives. */
  root: string
  /** Where the code is that this session works on: another folder than `root` in a linked worktree. */
  workTree: string
  commonGitDir: string | undefined
}

/** Finds the project of the current folder, afresh on every call. Throws NOT_A_PROJECT outside one, STATE_UNWRITABLE where it may not look. */
export function openProject({ cwd, home }: Pick<ActionContext, 'cwd' | 'home'>): Project {
  const found = findProjectRoot(cwd, home)
  if (!found) throw noProject(cwd)
  return {
    files: projectFiles(found.root),
    root: found.root,
    workTree: findWorkTree(cwd) ?? found.root,
    commonGitDir: found.commonGitDir,
  }
}

function noProject(cwd: string): BatchError {
  try {
    fs.statSync(path.join(cwd, '.git'), { throwIfNoEntry: false })
  } catch (cause) {
    if (codeOf(cause) === 'EACCES') return diskError('read', cwd, cause)
  }
  return new BatchError(
    `${cwd} is not in a project: neither it nor a folder above it has .git or .claude. Change to your project, or make it one with "git init".`,
    { code: 'NOT_A_PROJECT' },
  )
}

/** The present moment as the state file writes it. */
export function timestamp(context: Pick<ActionContext, 'now'>): string {
  return context.now().toISOString()
}

const MAX_SETTINGS_BYTES = 1024 * 1024

/** Reads the project's settings; the defaults where there is no settings file. */
export async function loadSettings({ files }: Pick<Project, 'files'>): Promise<Settings> {
  const bytes = readSafely(files.settings, { root: files.root, maxBytes: MAX_SETTINGS_BYTES })
  if (!bytes) return DEFAULT_SETTINGS
  // YAML is only loaded where a file has it.
  const { parseSettings } = await import('../claude/settings.ts')
  try {
    return parseSettings(bytes.toString('utf8'))
  } catch (cause) {
    if (!isBatchError(cause)) throw cause
    throw new BatchError(`${files.settings}: ${cause.message}`, { code: 'SETTINGS', cause })
  }
}

// Everything that this plugin keeps in a project; a feature's commit must not sweep it in.
const EXCLUDED = [
  '/.claude/batch_state.json*',
  '/.claude/*_retry_state.json*',
  '/.claude/audit/',
  '/.claude/batches/',
]

/** Keeps our files out of commits; where that cannot be done the batch runs all the same, and it is said. */
export function keepOutOfGit(context: Pick<ActionContext, 'warn'>, { commonGitDir }: Project): void {
  if (commonGitDir === undefined) return
  try {
    excludeFromGit(commonGitDir, EXCLUDED)
  } catch (cause) {
    if (!isBatchError(cause)) throw cause
    context.warn(`The files of the batch may show up in git status: ${cause.message}`)
  }
}
