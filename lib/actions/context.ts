import { BatchError } from '../errors.ts'
import { isoTime } from '../model/iso-time.ts'
import { type ProjectFiles, projectFiles } from '../store/project-files.ts'
import { findProjectRoot, findWorkTree } from '../store/project-root.ts'

/** What an action needs from outside: nothing in `lib` reads the clock, the environment or the terminal itself. */
export interface ActionContext {
  cwd: string
  env: NodeJS.ProcessEnv
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
}

/** What an action answers: text for people and Claude, data for `--json`. */
export interface Answer {
  text: string
  data: Record<string, unknown>
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

/** Finds the project of the current folder, afresh on every call. Throws NOT_A_PROJECT outside one. */
export function openProject({ cwd, home }: Pick<ActionContext, 'cwd' | 'home'>): Project {
  const found = findProjectRoot(cwd, home)
  if (!found) {
    throw new BatchError(
      `${cwd} is not in a project: neither it nor a folder above it has .git or .claude. Change to your project, or make it one with "git init".`,
      { code: 'NOT_A_PROJECT' },
    )
  }
  return {
    files: projectFiles(found.root),
    root: found.root,
    workTree: findWorkTree(cwd) ?? found.root,
    commonGitDir: found.commonGitDir,
  }
}

/** The present moment as the state file writes it. */
export function timestamp(context: Pick<ActionContext, 'now'>): string {
  return isoTime(context.now())
}
