import { describe, expect, it } from 'vitest'
import { type Facts, findings } from '../../lib/night/before/findings.ts'
import { workerRules } from '../../lib/night/worker/worker-command.ts'

const SETTINGS: Facts['settings'] = {
  allow: [],
  ask: [],
  deny: [],
  managedOnly: false,
  bypassDisabled: false,
  sandbox: false,
  hooks: false,
  untrusted: [],
  unreadable: [],
}
const PERMISSIONS: Facts['permissions'] = {
  ...workerRules({ commands: [{ text: 'npm test', words: ['npm', 'test'] }] }),
  ask: [],
  mode: 'acceptEdits',
  sandbox: false,
}
const GIB = 1024 ** 3

const facts = (more: Partial<Facts> = {}): Facts => ({
  node: [20, 17, 0],
  git: [2, 39, 5],
  lanes: 1,
  login: { loggedIn: true, method: 'api_key', provider: 'firstParty', until: undefined },
  isRoot: false,
  mode: 'acceptEdits',
  settings: SETTINGS,
  permissions: PERMISSIONS,
  localHolds: true,
  checks: ['npm test'],
  disk: { folder: '/state', free: 10 * GIB, tracked: GIB },
  canStayAwake: true,
  unknownSettings: [],
  uncommitted: [],
  notCarried: [],
  branch: 'main',
  sandboxed: false,
  helper: '/plugin/batch.cjs',
  now: new Date('2026-11-26T20:00:00Z'),
  ...more,
})

it('finds nothing where nothing is in the way', () => {
  expect(findings(facts())).toEqual([])
})

describe('finds, and says what to do about it:', () => {
  it.each([
    ['an old Node', { node: [18, 20, 0] }, 'stop', /20\.17 or later.*Install/],
    ['an old git', { git: [2, 25, 1] }, 'stop', /2\.33 or later.*Update/],
    ['a git that cannot merge aside', { git: [2, 37] }, 'note', /2\.38/],
    ['lanes with such a git', { git: [2, 37], lanes: 2 }, 'stop', /leave out --lanes/],
    ['too little room', { disk: { folder: '/s', free: GIB, tracked: GIB } }, 'stop', /XDG_STATE_HOME/],
    ['little room', { disk: { folder: '/s', free: 2 * GIB, tracked: GIB } }, 'note', /make more room/],
    ['nothing that keeps it awake', { canStayAwake: false }, 'note', /sleep off/],
    ['a client that does not tell its login', { login: undefined }, 'note', /claude -p/],
    [
      'bypassPermissions as root',
      { mode: 'bypassPermissions', isRoot: true, permissions: { ...PERMISSIONS, mode: 'bypassPermissions' } },
      'stop',
      /another user/,
    ],
    ['a mode that is switched off', { mode: 'bypassPermissions' }, 'note', /works in acceptEdits/],
    [
      'edits that depend on the file',
      { permissions: { ...PERMISSIONS, deny: ['Edit(src/**)'] } },
      'note',
      /--features 1/,
    ],
    [
      'a check that no rule lets through',
      { checks: ['npm test', 'make x'] },
      'risk',
      /"Bash\(make x:\*\)" to permissions\.allow/,
    ],
    ['a check whose verdict is not known', { checks: ['npm test > out'] }, 'note', /not foretold/],
    ['managed rules alone', { settings: { ...SETTINGS, managedOnly: true } }, 'note', /managed settings/],
    ['hooks that decide', { settings: { ...SETTINGS, hooks: true } }, 'note', /PreToolUse/],
    ["the client's sandbox", { settings: { ...SETTINGS, sandbox: true } }, 'note', /sandbox/],
    ['an old client', { localHolds: false }, 'note', /2\.1\.222/],
  ] as [string, Partial<Facts>, string, RegExp][])('%s', (_, more, level, text) => {
    const found = findings(facts(more))
    expect(found.map((one) => [one.level, text.test(one.text)])).toContainEqual([level, true])
  })

  it('a rule of an administrator that nobody here can change', () => {
    const managed = {
      settings: { ...SETTINGS, managedOnly: true },
      permissions: { ...PERMISSIONS, allow: [] },
    }
    const texts = findings(facts(managed))
      .filter(({ level }) => level === 'risk')
      .map(({ text }) => text)
    expect(texts).toContainEqual(expect.stringMatching(/`npm test` would ask.*Ask whoever manages them/))
  })
})

it('keeps secrets of a check and line breaks of a file name out of what it says', () => {
  const found = findings(
    facts({ checks: ['make TOKEN=ghp_abcdefghijklmnopqrstuvwxyz0123456789'], uncommitted: ['a\nSTOP b'] }),
  )
  expect(JSON.stringify(found)).not.toMatch(/ghp_abc|\\n/)
})
