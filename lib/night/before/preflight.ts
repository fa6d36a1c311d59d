import fs from 'node:fs'
import path from 'node:path'
import type { ActionContext, Project } from '../../actions/project.ts'
import { type Checks, findChecks } from '../../actions/run-checks.ts'
import { ruleFor } from '../../claude/permission-rules.ts'
import { readPermissionSettings, workerPermissions } from '../../claude/permission-settings.ts'
import type { Settings } from '../../claude/settings.ts'
import { BatchError } from '../../errors.ts'
import { canKeepAwake } from '../../process/keep-awake.ts'
import { runCommand } from '../../process/run-command.ts'
import { safeLine } from '../../text/clean.ts'
import { redactSecrets } from '../../text/redact-secrets.ts'
import { type Finding, factLines, preflightText, refusedText, standsInTheWay } from '../../view/doctor.ts'
import { checkoutGit, type GitCalls } from '../../worktree/git-calls.ts'
import type { Place } from '../../worktree/place.ts'
import type { Night } from '../night.ts'
import { findSetUp } from '../prepare.ts'
import { type Client, isAtLeast, nightEnvironment, workerRules } from '../worker/worker-command.ts'
import { readLogin } from './find-client.ts'
import { type Facts, findings } from './findings.ts'

/** What a look before a night starts from. */
export interface Looked {
  project: Project
  settings: Settings
  place: Place
  /** Undefined where there is none that can be used. */
  client: Client | undefined
  checks: Checks
  branch: string | null
  /** The list of features, as an absolute path: that it is not committed means nothing. */
  list?: string | undefined
  /** How many features are to be worked on at once; one where it is left out. */
  lanes?: number | undefined
}

// From here on the client reads the local settings of the main checkout in a linked worktree.
const READS_LOCAL = [2, 1, 222]

/** Finds what would stop a night, as far as that takes seconds; nothing is changed, and nothing spent. */
export async function lookBefore(
  context: ActionContext,
  looked: Looked,
): Promise<{ found: Finding[]; facts: string[] }> {
  const facts = await gather(context, looked)
  const { settings, project, client } = looked
  const setUp = findSetUp(settings, project.workTree, context.cwd).commands.map(({ text }) => text)
  const words = { version: client?.version.join('.'), login: facts.login, setUp }
  return { found: findings(facts), facts: factLines(words).map((line) => safeLine(redactSecrets(line))) }
}

/** Refuses a night that something stands in the way of; gives what is worth saying. `yes` goes on in spite of risks. */
export async function requireClear(context: ActionContext, looked: Looked, yes: boolean): Promise<string[]> {
  const { found, facts } = await lookBefore(context, looked)
  const refusing = found.filter((one) => standsInTheWay(one) && !(yes && one.level === 'risk'))
  if (refusing.length > 0) throw new BatchError(preflightText(refusing), { code: 'REFUSED' })
  return [...facts, ...found.map(({ about, text }) => `Note, ${about}: ${text}`)]
}

/** What holds for a worker of this project as far as permissions go. */
async function readPermissions(
  { env, home }: Pick<ActionContext, 'env' | 'home'>,
  { project, settings, client, checks }: Pick<Looked, 'project' | 'settings' | 'client' | 'checks'>,
): Promise<Pick<Facts, 'mode' | 'settings' | 'permissions' | 'localHolds'>> {
  const git = checkoutGit(project.workTree, env)
  // A worktree has what is committed, not what stands in the checkout.
  const tracked = await git.ask('ls-tree', '--name-only', 'HEAD', '--', ':/.claude/settings.json')
  const committed = tracked === '' ? undefined : await git.ask('show', 'HEAD:.claude/settings.json')
  const localHolds = client === undefined || isAtLeast(client.version, READS_LOCAL)
  const found = readPermissionSettings({
    env,
    home: home(),
    platform: process.platform,
    root: project.root,
    projectSettings: committed,
    localHolds,
  })
  const mode = settings.permission_mode
  return {
    mode,
    settings: found,
    permissions: workerPermissions(found, { ...workerRules(checks), mode }),
    localHolds: localHolds || !fs.existsSync(path.join(project.root, '.claude/settings.local.json')),
  }
}

const MOST_REFUSED = 20

/** Writes what the workers of a run were refused, and the rules that would let it through. */
export async function refusedLines(night: Night): Promise<string> {
  const { settings, client, shared, checkout } = night
  // The worktree of a run that has ended may be gone.
  const project = { ...night.project, workTree: checkout }
  const context = { ...night.context, cwd: checkout }
  const checks = findChecks(context, project, settings)
  const { permissions } = await readPermissions(context, { project, settings, client, checks })
  const calls = new Map(shared.refused.map((one) => [one.command ?? one.tool, one]))
  const shown = [...calls.values()].slice(0, MOST_REFUSED).map(({ tool, command, byRule }) => ({
    call: safeLine(redactSecrets(command === undefined ? tool : `${tool}: ${command}`)),
    // Of other tools the name is a rule; of an edit outside the worktree none is wished for.
    rule:
      command === undefined
        ? /^(?:mcp__|Web)/.test(tool)
          ? tool
          : undefined
        : ruleFor(command, permissions),
    denied: byRule,
  }))
  return refusedText(shown)
}

async function gather(context: ActionContext, looked: Looked): Promise<Facts> {
  const { env } = context
  const { project, place, client, checks, branch, list } = looked
  const { workTree } = project
  const git = checkoutGit(workTree, env)
  // As a worker asks: without what belongs to a surrounding session.
  const marks = { mark: 'doctor', batchId: 'doctor', ceiling: place.folder, checkout: workTree }
  const { stdout } = await runCommand({
    command: 'git',
    args: ['--version'],
    cwd: workTree,
    env,
    timeoutSeconds: 10,
  })
  return {
    ...(await readPermissions(context, looked)),
    node: numbers(process.versions.node),
    git: numbers(stdout),
    login: client ? await readLogin(client, nightEnvironment(env, marks), workTree) : null,
    isRoot: process.getuid?.() === 0 && env['IS_SANDBOX'] !== '1' && !env['CLAUDE_CODE_BUBBLEWRAP'],
    checks: checks.commands.map(({ text }) => text),
    disk: { ...freeSpace(place.folder), tracked: await trackedBytes(git) },
    // Who does not want it is not told that it cannot be had.
    canStayAwake: !looked.settings.keep_awake || (await canKeepAwake(env, workTree)),
    unknownSettings: looked.settings.unknown ?? [],
    uncommitted: await uncommitted(git, workTree, list),
    notCarried: await notCarried(git, workTree),
    branch,
    lanes: looked.lanes ?? 1,
    // The client says so to what it runs in there.
    sandboxed: env['SANDBOX_RUNTIME'] === '1',
    helper: context.helper,
    now: context.now(),
  }
}

function numbers(text: string): number[] {
  return (/\d+(?:\.\d+)*/.exec(text)?.[0] ?? '').split('.').map(Number)
}

/** Looks at the nearest folder that is there already. */
function freeSpace(folder: string): { folder: string; free: number } {
  let there = folder
  while (!fs.existsSync(there) && path.dirname(there) !== there) there = path.dirname(there)
  const { bavail, bsize } = fs.statfsSync(there)
  return { folder: there, free: bavail * bsize }
}

async function trackedBytes(git: GitCalls): Promise<number> {
  const list = await git.ask('ls-tree', '-r', '--long', '--full-tree', 'HEAD')
  const sizes = list.split('\n').map((line) => Number(/^\S+ \S+ \S+ +(\d+)/.exec(line)?.[1] ?? 0))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function uncommitted(git: GitCalls, workTree: string, list: string | undefined): Promise<string[]> {
  const entries = (await git.ask('-c', 'status.renames=false', 'status', '--porcelain', '-z')).split('\0')
  const names = entries.filter((entry) => entry !== '').map((entry) => entry.replace(/^.?. /, ''))
  // By its real path: the list may have been named through a link.
  const own = list && fs.existsSync(list) ? path.relative(workTree, fs.realpathSync(list)) : undefined
  // A new folder is one entry, whatever else is in it.
  const around = names.find((name) => name.endsWith('/') && own?.split(path.sep).join('/').startsWith(name))
  const inside =
    around === undefined
      ? ''
      : await git.ask('ls-files', '-z', '--others', '--exclude-standard', '--', around)
  return [...names.filter((name) => name !== around), ...inside.split('\0')].filter(
    (name) => name !== '' && !name.startsWith('.claude/') && path.normalize(name) !== own,
  )
}

// What the client reads of a project, beside the settings that hold in a worktree anyway.
const OF_CLAUDE = [
  'CLAUDE.md',
  'CLAUDE.local.md',
  '.mcp.json',
  '.claude/settings.json',
  '.claude/CLAUDE.md',
].concat(['agents', 'commands', 'skills', 'rules'].map((name) => `.claude/${name}`))

async function notCarried(git: GitCalls, workTree: string): Promise<string[]> {
  const there = OF_CLAUDE.filter((name) => fs.existsSync(path.join(workTree, name)))
  if (there.length === 0) return []
  const ask = async (...more: string[]) =>
    (await git.ask('ls-files', '-z', '--others', ...more, '--', ...there))
      .split('\0')
      .filter((name) => name !== '')
  const included = fs.existsSync(path.join(workTree, '.worktreeinclude'))
    ? await ask('--ignored', '--exclude-from=.worktreeinclude')
    : []
  const ignored = await ask('--ignored', '--exclude-standard')
  return (await ask()).filter((name) => !(included.includes(name) && ignored.includes(name)))
}
