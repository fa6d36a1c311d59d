import { type ExecFileException, execFile } from 'node:child_process'
import { BatchError } from '../errors.ts'
import { type Head, readHeadFiles } from './git-head.ts'

const TIMEOUT_SECONDS = 60
const MAX_BYTES = 64 * 1024 * 1024

// With these set, as in a git hook, git would answer for another repository than the one asked about.
const MISLEADING = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
]

// By it all that an overnight run starts is ended (marked-processes.ts): git at work is not, in the middle of a write.
const RUN_MARK = 'BATCH_RUN_MARK'

/** A commit, by its full id, its first line and where it came from. */
export interface Commit {
  sha: string
  subject: string
  /** The first parent; empty for a root commit. */
  parent: string
}

/** A commit that says by its `Batch-Feature` trailer which feature (1-based) it completes. */
export interface FeatureCommit {
  sha: string
  featureNumber: number
}

/** Whether `root` lies in a git repository's work tree; false as well where git is not installed. */
export async function isRepository(root: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return (await askGit(root, env, ['rev-parse', '--is-inside-work-tree']))?.stdout.trim() === 'true'
}

/** The full id of HEAD's commit; undefined without a repository, without git or before the first commit. */
export async function headCommit(root: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const known = readHeadFiles(root)?.sha
  if (known !== undefined) return known
  const answer = await askGit(root, env, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'])
  return answer?.stdout.trim() || undefined
}

/** What is checked out: branch and commit. */
export async function readHead(root: string, env: NodeJS.ProcessEnv): Promise<Head> {
  return { branch: await currentBranch(root, env), sha: await headCommit(root, env) }
}

/** The branch that is checked out, also before its first commit; undefined when HEAD is detached. */
export async function currentBranch(root: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const head = readHeadFiles(root)
  if (head) return head.branch
  const answer = await askGit(root, env, ['symbolic-ref', '--quiet', '--short', 'HEAD'])
  return answer?.stdout.trim() || undefined
}

/**
 * The commits after `baseSha` that carry the trailer `Batch-Feature: <batchId>#<number>`, newest first.
 *
 * Only commits made on this line of history count: what a merge brought in was written elsewhere, perhaps by a stranger.
 * The trailer stands in the last paragraph; tools may have put paragraphs of trailers, or of their own name, behind it.
 * A commit that a later one on the line reverts does not count. Without a base (the repository had no commit), or
 * when the base no longer exists (rewritten and pruned), the whole history of HEAD is searched: a trailer
 * that is missed means that a feature is done twice.
 */
export async function featureCommits(
  root: string,
  baseSha: string | null,
  batchId: string,
  env: NodeJS.ProcessEnv,
): Promise<FeatureCommit[]> {
  const trailer = `Batch-Feature: ${batchId}#`
  const patterns = [`--grep=${trailer}`, `--grep=${REVERT}`]
  const filter = ['--fixed-strings', '--regexp-ignore-case', ...patterns]
  const commits =
    (await log(root, env, 'B', baseSha, filter)) ?? (await log(root, env, 'B', null, filter)) ?? []
  const reverted = revertedBy(commits)
  return commits
    .filter(({ sha }) => !reverted.has(sha))
    .flatMap(({ sha, text }) =>
      trailedNumbers(text, batchId).map((featureNumber) => ({ sha, featureNumber })),
    )
}

/**
 * The full ids of the commits that later ones on this line of history, since `baseSha`, say to revert; none where that
 * commit no longer exists.
 */
export async function revertedSince(
  root: string,
  baseSha: string,
  env: NodeJS.ProcessEnv,
): Promise<ReadonlySet<string>> {
  const filter = ['--fixed-strings', `--grep=${REVERT}`]
  return revertedBy((await log(root, env, 'B', baseSha, filter)) ?? [])
}

/** What the commits, newest first, revert; one that is itself reverted reverts nothing. */
function revertedBy(commits: readonly { sha: string; text: string }[]): ReadonlySet<string> {
  const reverted = new Set<string>()
  for (const { sha, text } of commits) {
    if (reverted.has(sha)) continue
    for (const line of text.split('\n'))
      if (line.startsWith(REVERT)) reverted.add(line.slice(REVERT.length, REVERT.length + sha.length))
  }
  return reverted
}

/**
 * The commits made on this line of history since `baseSha`, newest first, without merges; all when `baseSha` is null.
 *
 * Undefined when the base no longer exists, so that nobody takes the whole history for one feature's work.
 */
export async function commitsSince(
  root: string,
  baseSha: string | null,
  env: NodeJS.ProcessEnv,
): Promise<Commit[] | undefined> {
  const commits = await log(root, env, 'P%n%s', baseSha, [])
  return commits?.map(({ sha, text }) => {
    const [parents = '', subject = ''] = text.split('\n')
    return { sha, subject, parent: parents.split(' ')[0] ?? '' }
  })
}

/** The names of changed, staged and untracked files but our own, as they are, relative to the repository's top folder. */
export async function uncommittedChanges(root: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const answer = await askGit(root, env, ['status', '--porcelain=v1', '-z', '--untracked-files=normal'])
  const records = (answer?.stdout ?? '').split('\0')
  const names: string[] = []
  for (let at = 0; at < records.length; at += 1) {
    const record = records[at]
    if (!record) continue
    if (!OWN_FILES.test(record.slice(3))) names.push(record.slice(3))
    // A rename or copy is followed by the name it had before.
    if (/^.?[RC]/.test(record)) at += 1
  }
  return names
}

// The person's settings for this plugin are no work of any feature; where nothing else is in it git names the folder alone.
const OWN_FILES = /(?:^|\/)\.claude\/(?:batch-implement\.local\.md)?$/

const REVERT = 'This reverts commit '

function trailedNumbers(message: string, batchId: string): number[] {
  const numbers = new Set<number>()
  for (const line of trailerLines(message)) {
    const [, id, number] = /^Batch-Feature:[ \t]*([^\s#]+)#([1-9]\d{0,5})\s*$/i.exec(line) ?? []
    if (id === batchId) numbers.add(Number(number))
  }
  return [...numbers]
}

// A line as `Reviewed-by: A`, or as a tool names itself: `Generated with [Claude Code](https://claude.com)`.
const TRAILER = /^(?:[a-z][\w-]*:.*|[^\w\n]*(?:generated|made|written|created) (?:with|by|using) .*)$/i

/** The lines of the last paragraph, and of those before it as long as nothing but trailers stands behind them. */
function trailerLines(message: string): string[] {
  const lines: string[] = []
  for (const paragraph of message
    .trim()
    .split(/\n\s*\n/)
    .reverse()) {
    const own = paragraph.split('\n').map((line) => line.trimEnd())
    lines.unshift(...own)
    if (!own.every((line) => TRAILER.test(line))) break
  }
  return lines
}

/** The commits since the base, all where it is null; undefined when the base no longer exists. */
async function log(
  root: string,
  env: NodeJS.ProcessEnv,
  format: 'B' | 'P%n%s',
  baseSha: string | null,
  filter: readonly string[],
) {
  const head = await headCommit(root, env)
  if (head === undefined || head === baseSha) return []
  // The base comes from a file: anything but a commit id could be read as an option.
  if (baseSha !== null && !/^[0-9a-f]{7,64}$/.test(baseSha)) return undefined
  const range = baseSha === null ? 'HEAD' : `${baseSha}..HEAD`
  const fixed = [
    'log',
    '-z',
    '--first-parent',
    '--no-merges',
    '--no-show-signature',
    '--no-color',
    '--encoding=UTF-8',
    `--format=%H %${format}`,
  ]
  const answer = await askGit(root, env, [...fixed, ...filter, range, '--'], NO_SUCH_BASE)
  if (answer && answer.exitCode !== 0) return undefined
  const records = (answer?.stdout ?? '').split('\0').filter((record) => record !== '')
  return records.map((record) => {
    const space = record.indexOf(' ')
    return { sha: record.slice(0, space), text: record.slice(space + 1) }
  })
}

// What git says of a range that begins at a commit which was rewritten and pruned.
const NO_SUCH_BASE = /^fatal: (?:Invalid revision range|bad revision|bad object|ambiguous argument)/m

/**
 * One question to git, which changes nothing in the repository; undefined when there is nothing to ask:
 * git or the folder is missing, or the folder is no repository.
 *
 * The repository's own configuration could name programs: no monitor of files is started and no remote is asked. What is
 * left are clean filters, which `git status` runs on changed files that an attribute gives to them.
 */
export async function askGit(
  root: string,
  env: NodeJS.ProcessEnv,
  args: string[],
  alsoAnAnswer?: RegExp,
  more: NodeJS.ProcessEnv = {},
  timeoutSeconds: number = TIMEOUT_SECONDS,
): Promise<GitAnswer | undefined> {
  // A file system monitor is a program named by the repository, and it would be started.
  const result = await runGit(['-c', 'core.fsmonitor=false', '--no-pager', ...args], {
    cwd: root,
    env: { ...gitEnvironment(env), ...more },
    timeoutSeconds,
    maxBytes: MAX_BYTES,
  })
  if (result.startErrorCode === 'ENOENT' || isNoRepository(result)) return undefined
  // 1 is git's quiet no, as for a branch name when HEAD is detached.
  if (result.exitCode === 0 || (result.exitCode === 1 && result.stderr === '')) return result
  if (alsoAnAnswer?.test(result.stderr)) return result
  const verb = args.find((arg, at) => !arg.startsWith('-') && args[at - 1] !== '-c')
  throw new BatchError(`${failure(result, verb)} in ${root}. Run it there by hand to see why.`, {
    code: 'PROCESS',
  })
}

function failure({ problem, stderr }: GitAnswer, verb = ''): string {
  return `git ${verb} ${problem ?? `failed (${stderr.trim().split('\n')[0]})`}`
}

function isNoRepository(result: GitAnswer): boolean {
  return result.exitCode === 128 && /^fatal: not a git repository/m.test(result.stderr)
}

function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !MISLEADING.includes(name) && name !== RUN_MARK)
  return {
    ...Object.fromEntries(kept),
    // Answers are read by programs: no translation, no prompt, and no index refreshed by the way.
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    // A commit that is missing is not fetched: a remote may be a command (`ext::`). Git before 2.45 knows the first alone.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
  }
}

/** How git ended; `exitCode` is null when there is no whole answer. */
interface GitAnswer {
  exitCode: number | null
  stdout: string
  stderr: string
  /** Why there is no whole answer, as the rest of a sentence that begins with git's verb. */
  problem?: string
  /** The system's name for why it could not be started, as ENOENT. */
  startErrorCode?: string
}

/**
 * Asks git one question and gives its answer, whatever it is.
 *
 * Git stays in our process group, so that whoever ends that (Ctrl-C, the client) ends git and what a filter of the
 * repository may have started. Past the time limit only git itself is ended.
 */
function runGit(
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; timeoutSeconds: number; maxBytes: number },
): Promise<GitAnswer> {
  const { cwd, env, timeoutSeconds, maxBytes } = options
  const limits = { timeout: timeoutSeconds * 1000, maxBuffer: maxBytes, killSignal: 'SIGKILL' } as const
  return new Promise((resolve) => {
    const child = execFile(
      'git',
      [...args],
      { cwd, env, windowsHide: true, ...limits },
      (error, stdout, stderr) => resolve({ ...ending(error, timeoutSeconds, maxBytes), stdout, stderr }),
    )
    child.stdin?.end()
  })
}

function ending(
  error: ExecFileException | null,
  timeoutSeconds: number,
  maxBytes: number,
): Pick<GitAnswer, 'exitCode' | 'problem' | 'startErrorCode'> {
  if (!error) return { exitCode: 0 }
  const { code, signal } = error
  if (typeof code === 'number') return { exitCode: code }
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
    return { exitCode: null, problem: `gave more than ${maxBytes} bytes` }
  if (code !== undefined && code !== null)
    return { exitCode: null, problem: `could not be started (${error.message})`, startErrorCode: code }
  if (error.killed) return { exitCode: null, problem: `did not answer within ${timeoutSeconds} seconds` }
  return { exitCode: null, problem: `was ended by ${signal}` }
}
