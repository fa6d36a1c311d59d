import fs from 'node:fs'
import path from 'node:path'
import type { Permissions, Rules } from './permission-rules.ts'

/** What the person's settings of the client say about permissions, from all the places that it reads. */
export interface PermissionSettings extends Rules {
  /** Only rules of managed settings count: those on the command line that allow something count for nothing. */
  managedOnly: boolean
  bypassDisabled: boolean
  sandbox: boolean
  /** Whether hooks decide about calls as well, which no rule tells. */
  hooks: boolean
  /** Rules of the project that allow something, while its folder is not trusted: the client passes over them. */
  untrusted: readonly string[]
  /** Settings files that are no JSON. */
  unreadable: readonly string[]
}

interface Places {
  env: NodeJS.ProcessEnv
  home: string
  platform: NodeJS.Platform
  /** The main checkout, whose local settings hold in a linked worktree as well. */
  root: string
  /** The text of the project's settings as a worktree of it has them; undefined without any. */
  projectSettings: string | undefined
  /** Whether this client reads the local settings of the main checkout in a worktree. */
  localHolds: boolean
  /** Where an administrator keeps theirs; the system's own place when left out. */
  managedFolder?: string
}

const MANAGED: Partial<Record<NodeJS.Platform, string>> = {
  darwin: '/Library/Application Support/ClaudeCode',
  win32: 'C:\\Program Files\\ClaudeCode',
}

/** Reads the settings of the client that hold for a session in a worktree of the project. Changes nothing. */
export function readPermissionSettings(places: Places): PermissionSettings {
  const { managed, user, project, local, config, unreadable } = readAll(places)
  const isTrusted = trusts(config, places.root)
  const managedOnly = managed.some((settings) => settings['allowManagedPermissionRulesOnly'] === true)
  const all = [...managed, user, local, project]
  const refusing = managedOnly ? managed : all
  const allowing = refusing.filter((settings) => settings !== project || isTrusted)
  return {
    allow: allowing.flatMap((settings) => rules(settings, 'allow')),
    ask: refusing.flatMap((settings) => rules(settings, 'ask')),
    deny: refusing.flatMap((settings) => rules(settings, 'deny')),
    managedOnly,
    bypassDisabled: all.some(
      (settings) => object(settings['permissions'])['disableBypassPermissionsMode'] === 'disable',
    ),
    sandbox: all.some((settings) => object(settings['sandbox'])['enabled'] === true),
    hooks: all.some(hasHooks),
    untrusted: isTrusted || managedOnly ? [] : rules(project, 'allow'),
    unreadable,
  }
}

function readAll({ env, home, platform, root, projectSettings, localHolds, managedFolder }: Places) {
  const own = path.isAbsolute(env['CLAUDE_CONFIG_DIR'] ?? '') ? String(env['CLAUDE_CONFIG_DIR']) : undefined
  const unreadable: string[] = []
  const read = (file: string, text = textOf(file)) => {
    const settings = parse(text)
    if (!settings) unreadable.push(file)
    return settings ?? {}
  }
  const local = path.join(root, '.claude', 'settings.local.json')
  return {
    managed: managedFiles(managedFolder ?? MANAGED[platform] ?? '/etc/claude-code').map((file) => read(file)),
    user: read(path.join(own ?? path.join(home, '.claude'), 'settings.json')),
    project: read(path.join(root, '.claude', 'settings.json'), projectSettings ?? ''),
    local: localHolds ? read(local) : {},
    config: read(path.join(own ?? home, '.claude.json')),
    unreadable,
  }
}

function hasHooks({ hooks }: Json): boolean {
  return ['PreToolUse', 'PermissionRequest'].some((event) => Array.isArray(object(hooks)[event]))
}

/** The permissions of a worker that is started with these rules and this mode. */
export function workerPermissions(
  settings: PermissionSettings,
  { allow, deny, mode }: { allow: readonly string[]; deny: readonly string[]; mode: string },
): Permissions {
  return {
    allow: settings.managedOnly ? settings.allow : [...settings.allow, ...allow],
    ask: settings.ask,
    deny: [...settings.deny, ...deny],
    mode: mode === 'bypassPermissions' && settings.bypassDisabled ? 'default' : mode,
    sandbox: settings.sandbox,
  }
}

type Json = Record<string, unknown>

function managedFiles(folder: string): string[] {
  const more = path.join(folder, 'managed-settings.d')
  const names = fs.existsSync(more) ? fs.readdirSync(more).filter((name) => name.endsWith('.json')) : []
  return [path.join(folder, 'managed-settings.json'), ...names.sort().map((name) => path.join(more, name))]
}

/** Whether the person has told the client that they trust the folder, or one above it. */
function trusts(config: Json, root: string): boolean {
  const projects = object(config['projects'])
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (object(projects[folder])['hasTrustDialogAccepted'] === true) return true
    if (path.dirname(folder) === folder) return false
  }
}

/** The text of a file; empty where there is none. */
function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? '' : '?'
  }
}

function parse(text: string): Json | undefined {
  if (text.trim() === '') return {}
  try {
    return object(JSON.parse(text))
  } catch {
    return undefined
  }
}

function rules(settings: Json, kind: keyof Rules): string[] {
  const list = object(settings['permissions'])[kind]
  return Array.isArray(list) ? list.filter((rule): rule is string => typeof rule === 'string') : []
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}
