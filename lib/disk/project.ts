import fs from 'node:fs'
import path from 'node:path'
import { isBatchId } from '../batch/batch-id.ts'
import { BatchError } from '../errors.ts'

/** Where a project's files belong; `commonGitDir` is missing outside git. Both are real paths. */
export interface ProjectRoot {
  root: string
  commonGitDir?: string
}

// Git's own pointer files hold one path; anything longer is not one of them.
const POINTER_BYTES = 64 * 1024

/**
 * Finds the project that `from` belongs to: upwards, the nearest folder with `.git`, else with `.claude`.
 *
 * A linked worktree leads to its main worktree, so that one project has one state. The `.claude` of
 * `home` (empty for none) holds the user's own settings and makes no project of it. Creates nothing and starts no
 * process; `undefined` when there is no project. Looks afresh on every call.
 */
export function findProjectRoot(from: string, home: () => string): ProjectRoot | undefined {
  const start = realPath(path.resolve(from))
  const folders = withParents(start)
  for (const folder of folders) {
    const git = path.join(folder, '.git')
    const stats = statOf(git)
    if (stats?.isDirectory()) return { root: folder, commonGitDir: realPath(git) }
    if (stats?.isFile()) return fromGitFile(folder, git)
  }
  const realHome = home() && realPath(home())
  const root = folders.find(
    (folder) => folder !== realHome && statOf(path.join(folder, '.claude'))?.isDirectory(),
  )
  return root === undefined ? undefined : { root }
}

/**
 * Finds the folder whose code a session at `from` works on: the nearest one upwards with `.git`, which
 * in a linked worktree is another than the project's root; `undefined` outside git.
 */
export function findWorkTree(from: string): string | undefined {
  return withParents(realPath(path.resolve(from))).find(
    (folder) => statOf(path.join(folder, '.git')) !== undefined,
  )
}

function withParents(start: string): string[] {
  const folders = [start]
  for (let folder = start; path.dirname(folder) !== folder; ) {
    folder = path.dirname(folder)
    folders.push(folder)
  }
  return folders
}

/** A submodule has no `commondir` and is its own project; a linked worktree has one. */
function fromGitFile(folder: string, gitFile: string): ProjectRoot {
  const pointer = readPointer(gitFile)
  if (!pointer?.startsWith('gitdir:')) return { root: folder }
  const gitDir = path.resolve(folder, pointer.slice('gitdir:'.length).trim())
  if (!statOf(gitDir)?.isDirectory()) return { root: folder }
  const common = readPointer(path.join(gitDir, 'commondir'))
  if (!common) return { root: folder, commonGitDir: realPath(gitDir) }
  const commonGitDir = realPath(path.resolve(gitDir, common))
  const hasMainWorktree = path.basename(commonGitDir) === '.git' && !isBare(commonGitDir)
  return { root: hasMainWorktree ? path.dirname(commonGitDir) : folder, commonGitDir }
}

/** A bare repository may be named `.git` too; the folder around it then holds no files of the project. */
function isBare(gitDir: string): boolean {
  // Git moves `core.bare` to the second file once worktrees have configurations of their own.
  return ['config', 'config.worktree'].some((name) => {
    let section = ''
    for (const line of (readPointer(path.join(gitDir, name)) ?? '').split('\n')) {
      const text = line.trim().toLowerCase()
      if (text.startsWith('[')) section = text
      if (section === '[core]' && text.replaceAll(' ', '').replaceAll('\t', '') === 'bare=true') return true
    }
    return false
  })
}

function readPointer(file: string): string | undefined {
  const stats = statOf(file)
  if (!stats?.isFile() || stats.size > POINTER_BYTES) return undefined
  try {
    return fs.readFileSync(file, 'utf8').trim()
  } catch {
    return undefined
  }
}

// A folder that may not be looked into is, for this search, a folder without a project.
function statOf(target: string): fs.Stats | undefined {
  try {
    return fs.statSync(target, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function realPath(target: string): string {
  try {
    return fs.realpathSync(target)
  } catch {
    return target
  }
}

const RETRY_FILE_END = '_retry_state.json'

/** The absolute paths of everything that is kept in one project. Making one creates nothing. */
export interface ProjectFiles {
  root: string
  claudeDir: string
  state: string
  backup: string
  auditDir: string
  archiveDir: string
  hookErrors: string
  settings: string
  retry(batchId: string): string
  audit(batchId: string): string
  archive(batchId: string): string
  evidence(batchId: string): string
  /** What the overnight run did. */
  log(batchId: string): string
  report(batchId: string, kind: 'md' | 'html'): string
}

/**
 * Names the files of the project at `root`.
 *
 * `retry`, `audit` and `archive` refuse an id that could name something outside their folder:
 * `BatchError` with code `USAGE`.
 */
export function projectFiles(root: string): ProjectFiles {
  const claudeDir = path.resolve(root, '.claude')
  const auditDir = path.join(claudeDir, 'audit')
  const archiveDir = path.join(claudeDir, 'batches')
  const state = path.join(claudeDir, 'batch_state.json')
  return {
    root: path.resolve(root),
    claudeDir,
    state,
    backup: `${state}.bak`,
    auditDir,
    archiveDir,
    hookErrors: path.join(auditDir, 'hook-errors.log'),
    settings: path.join(claudeDir, 'batch-implement.local.md'),
    retry: (batchId) => path.join(claudeDir, checked(batchId) + RETRY_FILE_END),
    audit: (batchId) => path.join(auditDir, `${checked(batchId)}_retry_audit.jsonl`),
    archive: (batchId) => path.join(archiveDir, `${checked(batchId)}.json`),
    evidence: (batchId) => path.join(archiveDir, `${checked(batchId)}.evidence.jsonl`),
    log: (batchId) => path.join(archiveDir, `${checked(batchId)}.log.jsonl`),
    report: (batchId, kind) => path.join(archiveDir, `${checked(batchId)}.report.${kind}`),
  }
}

function checked(batchId: string): string {
  if (isBatchId(batchId)) return batchId
  throw new BatchError(
    `${JSON.stringify(batchId.slice(0, 120))} cannot be a batch id. Use 1 to 100 letters, digits, dots, dashes ` +
      'and underscores, beginning with a letter or digit, without two dots in a row.',
    { code: 'USAGE' },
  )
}
