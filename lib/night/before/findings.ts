import { bashVerdict, editVerdict, type Permissions, ruleFor } from '../../claude/permission-rules.ts'
import type { PermissionSettings } from '../../claude/permission-settings.ts'
import { safeLine } from '../../text/clean.ts'
import { redactSecrets } from '../../text/redact-secrets.ts'
import type { Finding } from '../../view/doctor.ts'
import { fileNames } from '../../view/format.ts'
import { unknownSettingsText } from '../../view/start.ts'
import { isAtLeast, NEEDED_OF_GIT } from '../worker/worker-command.ts'
import type { Login } from './find-client.ts'

/** What is known before a night, within seconds, and without spending anything. */
export interface Facts {
  node: readonly number[]
  git: readonly number[]
  /** What the client says of its login; undefined where it does not tell, null where there is no client to ask. */
  login: Login | null | undefined
  /** The client refuses to work without permissions for root, outside a container that says so. */
  isRoot: boolean
  /** The permission mode that was wished for. */
  mode: string
  settings: PermissionSettings
  /** What holds for a worker, its own rules included. */
  permissions: Permissions
  /** Of `.claude/settings.local.json`: whether this client reads it in a worktree. */
  localHolds: boolean
  /** The commands of the checks. */
  checks: readonly string[]
  /** Bytes where the worktree is to be, and bytes that a checkout takes. */
  disk: { folder: string; free: number; tracked: number }
  canStayAwake: boolean
  /** Names in the settings file of the plugin that are none of a setting. */
  unknownSettings: readonly string[]
  /** Names of files that the night does not see, since they are not committed. */
  uncommitted: readonly string[]
  /** What the person has set up for Claude here, and git does not carry into a worktree. */
  notCarried: readonly string[]
  branch: string | null
  /** How many features are to be worked on at once. */
  lanes: number
  /** Whether this runs in the client's sandbox. */
  sandboxed: boolean
  helper: string
  now: Date
}

// Node that the programs are built for; git that knows the words of `worktree add`, and that can merge without a work tree.
const NODE = [20, 17]
const GIT = [2, 33]
const GIT_MERGES_ASIDE = [2, 38]
const MIB = 1024 * 1024
const NIGHT_MS = 12 * 3_600_000

/** Decides what of that stands in the way of a night, each with its remedy. */
export function findings(facts: Facts): Finding[] {
  return [...ofMachine(facts), ...ofLogin(facts), ...ofPermissions(facts), ...ofProject(facts)]
}

function ofMachine({ node, git, disk, canStayAwake, sandboxed, helper, lanes }: Facts): Finding[] {
  const found: Finding[] = []
  if (sandboxed)
    found.push(
      stop(
        'sandbox',
        `this runs inside Claude Code's sandbox, where no night can work. Start it in a terminal: node "${helper}" run <file>.`,
      ),
    )
  if (!isAtLeast(node, NODE))
    found.push(
      stop('Node', `this is Node ${node.join('.')}, and ${NODE.join('.')} or later is needed. Install it.`),
    )
  if (!isAtLeast(git, GIT))
    found.push(
      stop('git', `this is git ${git.join('.')}, and ${GIT.join('.')} or later is needed. Update it.`),
    )
  else if (!isAtLeast(git, GIT_MERGES_ASIDE) && lanes > 1)
    found.push(
      stop(
        'git',
        `git ${git.join('.')} cannot merge aside, which several features at once need. Update to ${GIT_MERGES_ASIDE.join('.')} or later, or leave out --lanes.`,
      ),
    )
  else if (!isAtLeast(git, GIT_MERGES_ASIDE))
    found.push(
      note(
        'git',
        `git ${git.join('.')} cannot merge aside, so what you commit yourself meanwhile keeps the night from landing. Update to ${GIT_MERGES_ASIDE.join('.')} or later.`,
      ),
    )
  const { folder, free } = disk
  const tracked = disk.tracked * lanes
  const room = `${Math.floor(free / MIB)} MB are free at ${folder}, and ${lanes > 1 ? `${lanes} checkouts take` : 'a checkout takes'} ${Math.ceil(tracked / MIB)} MB.`
  if (free < tracked + 100 * MIB)
    found.push(stop('disk', `${room} Make room, or set XDG_STATE_HOME to another place.`))
  else if (free < tracked + 2048 * MIB)
    found.push(
      note(
        'disk',
        `${room} What the set-up and the features add is not known: make more room if it is much.`,
      ),
    )
  if (!canStayAwake)
    found.push(
      note(
        'sleep',
        'nothing here keeps the computer awake (caffeinate, systemd-inhibit). Switch its sleep off for the night.',
      ),
    )
  return found
}

function ofLogin({ login, isRoot, mode, settings, now }: Facts): Finding[] {
  const found: Finding[] = []
  if (login === undefined)
    found.push(note('login', 'the client did not tell how it is logged in. Try it: claude -p hello.'))
  else if (login?.loggedIn === false)
    found.push(
      stop('login', 'Claude Code is not logged in. Run `claude auth login`, or set ANTHROPIC_API_KEY.'),
    )
  else if (login?.until !== undefined && Date.parse(login.until) < now.getTime() + NIGHT_MS)
    found.push(
      risk(
        'login',
        `the login ends at ${login.until}, within the next 12 hours. Run \`claude auth login\` before.`,
      ),
    )
  if (isRoot && mode === 'bypassPermissions' && !settings.bypassDisabled)
    found.push(
      stop(
        'mode',
        'Claude Code does not start in bypassPermissions as root. Choose another permission_mode, or another user.',
      ),
    )
  return found
}

function ofPermissions(facts: Facts): Finding[] {
  const { settings, permissions, checks, mode, localHolds } = facts
  const commands = [...new Set([...checks, ...NEEDED_OF_GIT])]
  const found = [...ofEdits(permissions), ...commands.flatMap((command) => ofCommand(command, facts))]
  for (const file of settings.unreadable)
    found.push(note('rules', `${file} cannot be read as JSON, so its rules are not known here. Correct it.`))
  if (permissions.mode !== mode)
    found.push(
      note(
        'mode',
        `the settings of the client switch ${mode} off, so a worker works in ${permissions.mode}.`,
      ),
    )
  if (settings.managedOnly)
    found.push(
      note(
        'rules',
        'managed settings let no rules but their own count: those that a worker is given for the checks and for git count for nothing.',
      ),
    )
  if (settings.untrusted.length > 0)
    found.push(
      note(
        'rules',
        `what .claude/settings.json allows does not count, since the client was never told that this folder is trusted (${settings.untrusted.length} rules). Start claude here once and say so.`,
      ),
    )
  if (!localHolds)
    found.push(
      note(
        'rules',
        'this client does not read .claude/settings.local.json in a worktree; from 2.1.222 on it does.',
      ),
    )
  if (settings.hooks)
    found.push(
      note(
        'rules',
        'hooks of yours (PreToolUse, PermissionRequest) decide about calls as well; what they say is not foretold.',
      ),
    )
  if (settings.sandbox)
    found.push(
      note(
        'rules',
        "the client's sandbox is switched on; a commit writes to the git folder of your checkout, outside the worktree. Try it: run <file> --features 1.",
      ),
    )
  return found
}

function ofEdits(permissions: Permissions): Finding[] {
  const [edit, write] = [editVerdict('Edit', permissions), editVerdict('Write', permissions)]
  const verdict = edit === 'allowed' ? write : edit
  if (verdict === 'allowed') return []
  if (verdict === 'unknown')
    return [
      note(
        'edits',
        'whether every edit is let through depends on the file. Try it: run <file> --features 1.',
      ),
    ]
  return [
    risk(
      'edits',
      `a worker could not change files (permission mode ${permissions.mode}: ${verdict}), so no feature would come about. Set permission_mode: acceptEdits in .claude/batch-implement.local.md, and look for rules about Edit and Write.`,
    ),
  ]
}

function ofCommand(command: string, { permissions, settings }: Facts): Finding[] {
  const verdict = bashVerdict(command, permissions)
  if (verdict === 'allowed') return []
  if (verdict === 'unknown')
    return [
      note(
        'rules',
        `whether a worker may run \`${command}\` is not foretold. Try it: run <file> --features 1.`,
      ),
    ]
  const rule = ruleFor(command, permissions)
  const remedy = settings.managedOnly
    ? 'Ask whoever manages them to allow it.'
    : rule === undefined
      ? 'Look for rules in your settings that refuse it (deny, ask).'
      : `Add ${JSON.stringify(rule)} to permissions.allow in .claude/settings.local.json.`
  const how = verdict === 'denied' ? 'is denied' : 'would ask, and at night nobody answers'
  return [risk('rules', `\`${command}\` ${how}. ${remedy}`)]
}

function ofProject({ checks, uncommitted, notCarried, branch, unknownSettings }: Facts): Finding[] {
  const found = unknownSettingsText(unknownSettings).map((text) => risk('settings', text))
  if (checks.length === 0)
    found.push(
      note(
        'checks',
        'there is no command to check features with: all of them will be unverified. Set verify in .claude/batch-implement.local.md.',
      ),
    )
  if (branch === null)
    found.push(
      note('branch', 'HEAD is detached, so nothing will land. Check the branch out that shall move forward.'),
    )
  if (uncommitted.length > 0)
    found.push(
      note(
        'checkout',
        `the night starts from the last commit, without what is not committed: ${fileNames(uncommitted, 300)}. Commit what it needs.`,
      ),
    )
  if (notCarried.length > 0)
    found.push(
      note(
        'checkout',
        `not in git, so not in the worktree: ${fileNames(notCarried, 300)}. Commit them, or have git ignore them and name them in .worktreeinclude.`,
      ),
    )
  return found
}

function stop(about: string, text: string): Finding {
  return finding('stop', about, text)
}

function risk(about: string, text: string): Finding {
  return finding('risk', about, text)
}

function note(about: string, text: string): Finding {
  return finding('note', about, text)
}

/** Makes a finding: one clean line, whoever wrote what is in it. */
export function finding(level: Finding['level'], about: string, text: string): Finding {
  return { level, about, text: safeLine(redactSecrets(text)) }
}
