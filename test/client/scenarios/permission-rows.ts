/** What is tried in each row: the commands of checks, of git, and forms that only a shell has. */
export const COMMANDS = [
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

/** Where rules stand, and how the client is started. */
export interface Row {
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

/** The rows of the table, by what stands in them. */
export const ROWS: Record<string, Row> = {
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

/** All that is not foretold in any row. */
export const NOT_DECIDED = [
  ...[
    'npm test > out.txt',
    '(npm test)',
    'echo "$(npm test)"',
    'if true; then npm test; fi',
    'xargs npm test',
  ],
]

/** Rows for the tools that change files. */
export const EDITS: [string, Row][] = [
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
