import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { bashVerdict, editVerdict, type Verdict } from '../../lib/claude/permission-rules.ts'
import { readPermissionSettings, workerPermissions } from '../../lib/claude/permission-settings.ts'
import { useProjects } from '../client/harness/batch-run.ts'
import { CLIENT, makeHome, removeHome } from '../client/harness/client-home.ts'
import { type Block, say } from '../client/harness/message-reply.ts'
import { type ClientRun, runClient } from '../client/harness/run-client.ts'
import { COMMANDS, EDITS, NOT_DECIDED, ROWS, type Row } from '../client/scenarios/permission-rows.ts'

const makeProject = useProjects()
vi.setConfig({ testTimeout: 300_000 })
const MANAGED_CLIENT = fileURLToPath(new URL('../client/harness/managed-client.cjs', import.meta.url))
const CAN_MANAGE = spawnSync('unshare', ['-m', 'mount', '--bind', '/etc', '/etc']).status === 0

/** A project with a worktree of its own, as a night has it, and the client's settings of a row. */
function arrange(row: Row) {
  const project = makeProject(1, {
    '.gitignore': '.claude/settings.local.json\n',
    ...(row.project ? { '.claude/settings.json': JSON.stringify(row.project) } : {}),
  })
  if (row.local) project.write('.claude/settings.local.json', JSON.stringify(row.local))
  const home = makeHome()
  const worktree = join(home, 'worktree')
  project.git('worktree', 'add', '-q', '--detach', worktree)
  mkdirSync(join(home, '.claude'))
  if (row.user) writeFileSync(join(home, '.claude/settings.json'), JSON.stringify(row.user))
  if (row.trusted) {
    const projects = { [project.folder]: { hasTrustDialogAccepted: true } }
    writeFileSync(join(home, '.claude.json'), JSON.stringify({ projects }))
  }
  // What the client allows is handed to this program, which does nothing.
  const nothing = join(home, 'nothing')
  writeFileSync(nothing, '#!/bin/sh\nexit 0\n')
  chmodSync(nothing, 0o755)
  if (row.managed) writeFileSync(join(home, 'managed-settings.json'), JSON.stringify(row.managed))
  const managed = row.managed ? { MANAGED_FOLDER: home, MANAGED_CLIENT: CLIENT } : {}
  return { project, home, worktree, env: { CLAUDE_CODE_SHELL_PREFIX: nothing, ...managed } }
}

function permissionsOf(row: Row, { home, project }: ReturnType<typeof arrange>) {
  const settings = readPermissionSettings({
    env: {},
    home,
    platform: 'linux',
    localHolds: true,
    root: project.folder,
    projectSettings: row.project && JSON.stringify(row.project),
    ...(row.managed ? { managedFolder: home } : {}),
  })
  return workerPermissions(settings, {
    allow: row.allow ?? [],
    deny: row.deny ?? [],
    mode: row.mode ?? 'default',
  })
}

const call = (name: string, input: Record<string, unknown>): Block => ({ type: 'tool_use', name, input })

/** What the real client does with the calls of one message of the model. */
async function tried(
  row: Row,
  place: ReturnType<typeof arrange>,
  calls: readonly Block[],
): Promise<Verdict[]> {
  const { allow = [], deny = [], mode = 'default' } = row
  const args = [
    ...['--permission-mode', mode, '--permission-prompts', 'none'],
    ...(allow.length > 0 ? ['--allowedTools', ...allow] : []),
    ...(deny.length > 0 ? ['--disallowedTools', ...deny] : []),
  ]
  const left = [{ kind: 'turn' as const, blocks: calls }]
  const run = await runClient({
    player: () => left.shift() ?? say('done'),
    project: place.worktree,
    home: place.home,
    client: row.managed ? MANAGED_CLIENT : CLIENT,
    args,
    prompt: 'Go',
    env: place.env,
    timeoutMs: 120_000,
  })
  removeHome(place.home)
  expect(left).toEqual([])
  return answersOf(run)
}

interface Content {
  type: string
  id?: string
  tool_use_id?: string
  is_error?: boolean
  content?: unknown
}

function answersOf({ events }: ClientRun): Verdict[] {
  const blocks = (type: string) =>
    events
      .filter((event) => event.type === type)
      .flatMap(({ message }) => (message as { content: Content[] }).content)
  const calls = blocks('assistant').filter(({ type }) => type === 'tool_use')
  return calls.map(({ id }) => {
    const denied = events.find(
      (event) => event.subtype === 'permission_denied' && event['tool_use_id'] === id,
    )
    const result = blocks('user').find(({ tool_use_id }) => tool_use_id === id)
    const isGone = String(result?.content).includes('No such tool available')
    if (!denied) return isGone ? 'denied' : 'allowed'
    return denied['decision_reason_type'] === 'asyncAgent' ? 'asked' : 'denied'
  })
}

const entries = Object.entries(ROWS)
it.skipIf(!CAN_MANAGE).each(entries.filter(([, { managed }]) => managed))(
  'with %s the client does with each command what is foretold',
  agrees,
)
it.each(entries.filter(([, { managed }]) => !managed))(
  'with %s the client does with each command what is foretold',
  agrees,
)

/** Every command whose answer is foretold, and how many are not. */
async function agrees(_: string, row: Row): Promise<void> {
  const place = arrange(row)
  const permissions = permissionsOf(row, place)
  const foretold = COMMANDS.map((command) => bashVerdict(command, permissions))
  const done = await tried(
    row,
    place,
    COMMANDS.map((command) => call('Bash', { command, description: 'x' })),
  )
  const decided = COMMANDS.filter((_, at) => foretold[at] !== 'unknown')
  const table = (verdicts: Verdict[]) =>
    COMMANDS.flatMap((command, at) => (foretold[at] === 'unknown' ? [] : [`${command}: ${verdicts[at]}`]))
  expect(table(foretold)).toEqual(table(done))
  const notDecided = COMMANDS.filter((command) => !decided.includes(command))
  expect(NOT_DECIDED).toEqual(expect.arrayContaining(notDecided))
}

it.each(EDITS)('with %s the client does with edits what is foretold', async (_, row) => {
  const place = arrange(row)
  const permissions = permissionsOf(row, place)
  const file = join(place.worktree, 'features.txt')
  const calls = [
    call('Write', { file_path: join(place.worktree, 'new.txt'), content: 'x' }),
    call('Read', { file_path: file }),
    call('Edit', { file_path: file, old_string: 'number 1', new_string: 'no 1' }),
  ]
  const [write, , edit] = await tried(row, place, calls)
  expect([editVerdict('Write', permissions), editVerdict('Edit', permissions)]).toEqual([write, edit])
})
