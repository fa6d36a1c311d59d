import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, vi } from 'vitest'
import { bashVerdict, editVerdict, type Verdict } from '../../lib/claude/permission-rules.ts'
import { readPermissionSettings, workerPermissions } from '../../lib/claude/permission-settings.ts'
import { useProjects } from '../client/harness/batch-run.ts'
import { CLIENT, makeHome, removeHome } from '../client/harness/client-home.ts'
import { bash, say, type Turn, use } from '../client/harness/message-reply.ts'
import { type ClientRun, runClient } from '../client/harness/run-client.ts'

const makeProject = useProjects()
vi.setConfig({ testTimeout: 300_000 })
const MANAGED_CLIENT = fileURLToPath(new URL('../client/harness/managed-client.cjs', import.meta.url))
const CAN_MANAGE = spawnSync('unshare', ['-m', 'mount', '--bind', '/etc', '/etc']).status === 0

const COMMANDS = [
  ...['npm test', 'npm test -- --run', 'npm testx', 'npm', 'npm run test:unit', 'npm run test', 'npm "test"'],
  ...[
    'npm run a && npm run b',
    'npm test && git add .',
    'npm test; git push',
    'npm test | tail -5',
    'npm test || true',
  ],
  ...[
    'npm test\nmake b',
    'npm test 2>&1',
    'CI=1 npm test',
    'FOO=1 npm test',
    'timeout 5 npm test',
    'nohup npm test',
  ],
  ...['/usr/bin/npm test', './npm test', 'cd sub && npm test', 'make a', 'node a.cjs,b', 'NPM test'],
  ...[
    'git add a.txt',
    'git commit -q -m "x (y)"',
    'git push origin HEAD',
    'git -C . push',
    "sh -c 'git push'",
  ],
  ...[
    'git status',
    'git diff',
    'git log -3',
    'git show HEAD',
    'git rm a',
    'git mv a b',
    'git restore a',
    'ls',
    'cat check.cjs',
  ],
  ...[
    'mkdir b',
    'touch a',
    'rm -rf src',
    'git revert --no-edit HEAD',
    'npm test -- "a && b"',
    'npm test -- src/*.js',
  ],
  // What is not decided: forms of a shell whose answer depends on more than the rules.
  ...[
    'npm test > out.txt',
    '(npm test)',
    'echo "$(npm test)"',
    'if true; then npm test; fi',
    'xargs npm test',
  ],
]

interface Row {
  user?: object
  project?: object
  local?: object
  managed?: object
  trusted?: boolean
  mode?: string
  allow?: string[]
  deny?: string[]
}

const allows = (...allow: string[]) => ({ permissions: { allow } })
const rules = (permissions: { allow?: string[]; ask?: string[]; deny?: string[] }) => ({ permissions })
const WORKER = { allow: ['Bash(git add:*)', 'Bash(npm test:*)'], deny: ['Bash(git push:*)'] }
const MIXED = rules({ allow: ['Bash(make:*)'], deny: ['Bash(npm run *)'], ask: ['Bash(git add:*)'] })

const ROWS: Record<string, Row> = {
  'no rule at all': {},
  'a beginning, as `a:*`': { user: allows('Bash(npm test:*)', 'Bash(git add:*)') },
  'the program alone, as `a:*`': { user: allows('Bash(npm:*)') },
  'an exact command': { user: allows('Bash(npm test)', 'Bash(git add a.txt)') },
  'an exact line of two commands': { user: allows('Bash(npm run a && npm run b)') },
  'a wildcard after a blank': { user: allows('Bash(npm *)') },
  'a wildcard without a blank': { user: allows('Bash(npm test*)') },
  'a wildcard in front': { user: allows('Bash(* test)') },
  'a wildcard in the middle': { user: allows('Bash(git * a.txt)') },
  'two wildcards': { user: allows('Bash(npm * *)') },
  'all of Bash': { user: allows('Bash') },
  'all of Bash as a wildcard, with a denial': {
    user: rules({ allow: ['Bash(*)'], deny: ['Bash(git push:*)'] }),
  },
  'a wildcard that means nothing': { user: allows('Bash(*:*)') },
  'blanks and letters that are not the same': { user: allows('Bash( npm test )', 'bash(make:*)') },
  'a colon and a comma in a beginning, on the command line': {
    allow: ['Bash(npm run test:unit:*)', 'Bash(node a.cjs,b:*)'],
  },
  'a line of two commands, on the command line': { allow: ['Bash(npm run a && npm run b)'] },
  'a denial of an exact command': { user: rules({ allow: ['Bash'], deny: ['Bash(npm test)'] }) },
  'a denial with a wildcard': {
    user: rules({ allow: ['Bash'], deny: ['Bash(npm test *)', 'Bash(make *)'] }),
  },
  'a denial of a line of two': { user: rules({ allow: ['Bash'], deny: ['Bash(npm run a && npm run b)'] }) },
  'a denial of all of Bash': { user: rules({ allow: ['Bash(npm test:*)'], deny: ['Bash'] }) },
  'a question about some': {
    user: rules({ allow: ['Bash(npm:*)', 'Bash(git:*)'], ask: ['Bash(npm test -- *)', 'Bash(git status)'] }),
  },
  'a question about all of Bash': { user: rules({ allow: ['Bash(npm test:*)'], ask: ['Bash'] }) },
  'what a worker is given': WORKER,
  'a worker in acceptEdits': { ...WORKER, mode: 'acceptEdits' },
  'a worker in plan': { ...WORKER, mode: 'plan' },
  'a worker in dontAsk': { ...WORKER, mode: 'dontAsk' },
  'a worker in dontAsk with a question': {
    ...WORKER,
    mode: 'dontAsk',
    user: rules({ ask: ['Bash(npm test)'] }),
  },
  'a worker in bypassPermissions': { ...WORKER, mode: 'bypassPermissions' },
  'a worker in bypassPermissions with a question': { ...WORKER, mode: 'bypassPermissions', user: MIXED },
  'bypassPermissions that the user has switched off': {
    ...WORKER,
    mode: 'bypassPermissions',
    user: { permissions: { disableBypassPermissionsMode: 'disable' } },
  },
  'rules of a project that nobody trusts': { ...WORKER, project: MIXED },
  'rules of a project that is trusted': { ...WORKER, project: MIXED, trusted: true },
  'local rules of the checkout': { ...WORKER, local: MIXED },
  'rules of an administrator': { ...WORKER, managed: MIXED },
  'rules of an administrator, and no others': {
    ...WORKER,
    user: rules({ allow: ['Bash(npm run a)'], deny: ['Bash(git status)'] }),
    managed: { allowManagedPermissionRulesOnly: true, ...allows('Bash(make:*)') },
  },
  'bypassPermissions that an administrator has switched off': {
    ...WORKER,
    mode: 'bypassPermissions',
    managed: { permissions: { disableBypassPermissionsMode: 'disable' } },
  },
}

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

/** What the real client does with these turns of the model, by the id of each call. */
async function tried(row: Row, place: ReturnType<typeof arrange>, turns: Turn[]): Promise<Verdict[]> {
  const { allow = [], deny = [], mode = 'default' } = row
  const args = [
    ...['--permission-mode', mode, '--permission-prompts', 'none'],
    ...(allow.length > 0 ? ['--allowedTools', ...allow] : []),
    ...(deny.length > 0 ? ['--disallowedTools', ...deny] : []),
  ]
  const left = [...turns]
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

interface Block {
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
      .flatMap(({ message }) => (message as { content: Block[] }).content)
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
    COMMANDS.map((command) => bash(command)),
  )
  const decided = COMMANDS.filter((_, at) => foretold[at] !== 'unknown')
  const table = (verdicts: Verdict[]) =>
    COMMANDS.flatMap((command, at) => (foretold[at] === 'unknown' ? [] : [`${command}: ${verdicts[at]}`]))
  expect(table(foretold)).toEqual(table(done))
  const notDecided = COMMANDS.filter((command) => !decided.includes(command))
  expect(NOT_DECIDED).toEqual(expect.arrayContaining(notDecided))
}

/** All that is not foretold in any row. */
const NOT_DECIDED = [
  ...[
    'npm test > out.txt',
    '(npm test)',
    'echo "$(npm test)"',
    'if true; then npm test; fi',
    'xargs npm test',
  ],
]

const EDITS: [string, Row][] = [
  ...['default', 'acceptEdits', 'plan', 'dontAsk', 'bypassPermissions'].map((mode): [string, Row] => [
    mode,
    { mode },
  ]),
  ['a rule for Edit', { user: allows('Edit') }],
  ['a rule for Write', { user: allows('Write') }],
  ['a rule for every file', { user: allows('Edit(**)') }],
  ['dontAsk and a rule for Edit', { mode: 'dontAsk', user: allows('Edit') }],
  ['a denial of Edit', { mode: 'acceptEdits', user: rules({ deny: ['Edit'] }) }],
  ['a question about Write', { mode: 'bypassPermissions', user: rules({ ask: ['Write'] }) }],
]

it.each(EDITS)('with %s the client does with edits what is foretold', async (_, row) => {
  const place = arrange(row)
  const permissions = permissionsOf(row, place)
  const turns = [
    use('Write', { file_path: join(place.worktree, 'new.txt'), content: 'x' }),
    use('Read', { file_path: join(place.worktree, 'features.txt') }),
    use('Edit', { file_path: join(place.worktree, 'features.txt'), old_string: 'number', new_string: 'no' }),
  ]
  const [write, , edit] = await tried(row, place, turns)
  expect([editVerdict('Write', permissions), editVerdict('Edit', permissions)]).toEqual([write, edit])
})
