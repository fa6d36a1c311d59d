import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { doctor, doctorAndJson, homeOf as home, stands } from '../fakes/doctor-call.ts'
import { missing } from '../fakes/missing-program.ts'
import { type FakeNight, quickCheck, SETTINGS, useFakeNights } from '../fakes/overnight-project.ts'
import { rows } from '../fakes/rounds.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

it('finds nothing in the way of a night, says how long the checks take, and leaves nothing behind', () => {
  const night = makeNight(3)
  const before = night.git('for-each-ref') + night.git('status', '--porcelain', '--ignored')
  const said = doctorAndJson(night)
  expect([said.status, stands(said)]).toEqual([0, []])
  expect(said.facts[0]).toBe('Claude Code 2.1.332, logged in by api_key (firstParty).')
  expect(said.text).toMatch(/The checks take \d+ s; at least once for each of 3 features that is \d+ s\./)
  expect(night.git('for-each-ref') + night.git('status', '--porcelain', '--ignored')).toBe(before)
  expect(night.git('worktree', 'list').trim().split('\n')).toHaveLength(1)
  const state = join(home(night), '.local/state/batch-implement')
  expect(readdirSync(state).flatMap((name) => readdirSync(join(state, name)))).toEqual([])
})

const done = (..._: unknown[]): undefined => undefined

type Given = Parameters<typeof doctor>[1]
const CASES: [string, string, RegExp, (night: FakeNight) => Given | undefined][] = [
  ['no client', 'stop client', /claude was not found/, (night) => ({ path: pathWithout(night, 'claude') })],
  [
    'an old client',
    'stop client',
    /2\.1\.150 or later, and this is 2\.1\.92/,
    () => ({ env: { FAKE_VERSION: '2.1.92' } }),
  ],
  [
    'no login',
    'stop login',
    /not logged in/,
    () => ({ env: { FAKE_LOGIN: '{"loggedIn":false,"authMethod":"none"}' } }),
  ],
  [
    'a login that ends in the night',
    'risk login',
    /within the next 12 hours/,
    () => ({
      env: {
        FAKE_LOGIN: JSON.stringify({ loggedIn: true, loginExpiresAt: new Date(Date.now() + 3_600_000) }),
      },
    }),
  ],
  [
    'a mode that will ask',
    'risk edits',
    /acceptEdits/,
    (night) => settings(night, 'permission_mode: default'),
  ],
  [
    'a mode that only plans',
    'risk edits',
    /\(permission mode plan/,
    (night) => settings(night, 'permission_mode: plan'),
  ],
  [
    'a rule of the person that denies what features need',
    'risk rules',
    /`git commit [^`]*` is denied/,
    (night) => rules(night, { deny: ['Bash(git commit:*)'] }),
  ],
  [
    'a red base',
    'risk checks',
    /the checks fail before the first feature: npm test/,
    (night) => {
      night.removeFile(SETTINGS)
      return commit(night, 'check.cjs', 'process.exit(1)\n')
    },
  ],
  [
    'checks that are red in a worktree alone',
    'risk set-up',
    /pass in your checkout and fail in a worktree/,
    (night) => {
      commit(night, '.gitignore', 'needed.local\n')
      night.write('needed.local', '')
      return commit(night, 'check.cjs', "require('node:fs').readFileSync('needed.local')\n")
    },
  ],
  [
    'a check that is no command',
    'risk checks',
    /npm run nothere .*Correct verify: .*Its output ended with:\n {4}npm \w+!? Missing script/,
    (night) => settings(night, 'verify: npm run nothere'),
  ],
  [
    'a misspelt setting',
    'risk settings',
    /max_csot\. The plugin's docs\/guide\.md lists/,
    (night) => settings(night, 'max_csot: 4'),
  ],
  [
    'a set-up that fails',
    'stop set-up',
    /node no-such-file\.cjs ended with 1/,
    (night) => settings(night, 'worktree_setup: node no-such-file.cjs'),
  ],
  ['submodules', 'stop checkout', /submodules/, (night) => done(night.write('.gitmodules', ''))],
  [
    'a branch named batch',
    'stop checkout',
    /git branch -m batch/,
    (night) => done(night.git('branch', 'batch')),
  ],
  [
    'a batch that has not ended',
    'stop batch',
    /is not finished/,
    (night) => done(night.helper('start', 'features.txt', '--session', 'x')),
  ],
  ['an empty list', 'stop features', /features\.txt/, (night) => done(night.write('features.txt', '\n'))],
  ['a setting that cannot be', 'stop settings', /land/, (night) => settings(night, 'land: sometimes')],
  [
    "the client's sandbox",
    'stop sandbox',
    /Start it in a terminal/,
    () => ({ env: { SANDBOX_RUNTIME: '1' } }),
  ],
  [
    'nobody whom git knows',
    'stop checkout',
    /git config/,
    (night) =>
      done(night.git('config', '--unset', 'user.email'), night.git('config', 'user.useConfigOnly', 'true')),
  ],
]

describe('what would stop a night is found, with its remedy', () => {
  it.each(rows(CASES, (_, at) => at % 2 === 0))('%s', (_, what, why, arrange) => {
    const night = makeNight(2)
    const said = doctor(night, arrange(night) ?? {})
    expect([said.status, stands(said)]).toEqual([1, [what]])
    expect(said.text).toMatch(why)
  })

  it('a folder that is no repository', () => {
    const night = makeNight(1)
    const folder = join(home(night), 'elsewhere')
    mkdirSync(folder)
    writeFileSync(join(folder, 'features.txt'), 'One\n')
    const said = doctor({ ...night, folder } as FakeNight, {
      env: { HOME: folder, GIT_CEILING_DIRECTORIES: home(night) },
    })
    expect([said.status, stands(said)]).toEqual([1, ['stop project']])
  })

  it('gh that is not there, where issues are used', () => {
    const night = makeNight(1)
    const said = doctor(night, { words: ['--issues', '72'], path: pathWithout(night, 'gh') })
    expect([said.status, stands(said)]).toEqual([1, ['stop features']])
    expect(said.text).toMatch(/cli\.github\.com/)
  })

  it('gh without a login, where issues are used', (context) => {
    context.skip(...missing('gh'))
    const said = doctor(makeNight(1), { words: ['--issues', '72'] })
    expect([said.status, stands(said)]).toEqual([1, ['stop features']])
    expect(said.text).toMatch(/gh auth login/)
  })

  it('a disk that is too small for a checkout', (context) => {
    const night = makeNight(1)
    const state = join(home(night), 'state')
    mkdirSync(state)
    const small = [
      'unshare',
      '-m',
      'sh',
      '-c',
      'mount -t tmpfs -o size=20m tmpfs "$1" && shift && exec "$@"',
      'sh',
      state,
    ]
    if (spawnSync(small[0] as string, [...small.slice(1), 'true']).status !== 0)
      context.skip('needs the right to mount a file system of its own')
    const said = doctor(night, { inside: small, env: { XDG_STATE_HOME: state } })
    expect([said.status, stands(said)]).toEqual([1, ['stop disk']])
    expect(said.text).toMatch(/\d+ MB are free at .*Make room/)
  })
})

describe('what is worth knowing is said, and stops nothing', () => {
  it.each([
    ['checks', /unverified/, (night: FakeNight) => settings(night, 'verify: []')],
    ['checkout', /check\.cjs/, (night: FakeNight) => done(night.write('check.cjs', '// mine\n'))],
    ['checkout', /CLAUDE\.local\.md/, (night: FakeNight) => done(night.write('CLAUDE.local.md', 'x'))],
    ['branch', /detached/, (night: FakeNight) => done(night.git('checkout', '-q', '--detach'))],
    [
      'rules',
      /not JSON|cannot be read as JSON/,
      (night: FakeNight) => done(night.write('.claude/settings.local.json', '{')),
    ],
    [
      'rules',
      /trusted/,
      (night: FakeNight) =>
        commit(night, '.claude/settings.json', '{"permissions":{"allow":["Bash(make:*)"]}}'),
    ],
  ] as [string, RegExp, (night: FakeNight) => Given | undefined][])('%s: %s', (about, why, arrange) => {
    const night = makeNight(1)
    const said = doctor(night, arrange(night) ?? {})
    expect([said.status, stands(said)]).toEqual([0, []])
    expect(said.findings.filter((one) => one.about === about).map(({ text }) => text)).toContainEqual(
      expect.stringMatching(why),
    )
  })
})

it('finds all that is in the way at once, also without a client', () => {
  const night = makeNight(1)
  night.git('branch', 'batch')
  settings(night, 'permission_mode: default')
  const said = doctorAndJson(night, { path: pathWithout(night, 'claude') })
  expect(stands(said).sort()).toEqual(['risk edits', 'stop checkout', 'stop client'])
})

describe('a run', () => {
  it.each([
    [
      'no login',
      {},
      { FAKE_LOGIN: '{"loggedIn":false}' },
      [] as string[],
      2,
      /nothing was written\..*not logged in/,
    ],
    [
      "the client's sandbox",
      {},
      { SANDBOX_RUNTIME: '1' },
      ['--detach'],
      2,
      /Start it in a terminal: node ".*batch\.cjs" run/,
    ],
    ['no login, in spite of --yes', {}, { FAKE_LOGIN: '{"loggedIn":false}' }, ['--yes'], 2, /not logged in/],
    ['a mode that will ask', { mode: 'default' }, {}, [], 2, /--yes begins all the same/],
    ['a mode that will ask, and --yes', { mode: 'default' }, {}, ['--yes'], 0, /Note, edits:/],
  ])(
    'with %s ends with what doctor says',
    async (_, { mode }: { mode?: string }, env, words, exitCode, why) => {
      const night = makeNight(1)
      if (mode !== undefined) settings(night, `permission_mode: ${mode}`)
      const ended = await night.begin(['features.txt', ...words], env).ended
      expect([ended.exitCode, ended.output]).toEqual([exitCode, expect.stringMatching(why)])
      if (exitCode === 2) expect(existsSync(join(night.folder, '.claude/batch_state.json'))).toBe(false)
    },
  )
})

/** The settings of the plugin, kept out of the worktree's way. */
function settings(night: FakeNight, line: string): undefined {
  night.write(SETTINGS, line.startsWith('verify:') ? `---\n${line}\n---\n` : quickCheck(line))
}

function rules(night: FakeNight, permissions: object): undefined {
  mkdirSync(join(home(night), '.claude'), { recursive: true })
  writeFileSync(join(home(night), '.claude/settings.json'), JSON.stringify({ permissions }))
}

function commit(night: FakeNight, name: string, text: string): undefined {
  night.write(name, text)
  night.git('add', '-f', name)
  night.git('commit', '-q', '-m', `Write ${name}`)
}

/** A PATH with all that a night needs but one program. */
function pathWithout(night: FakeNight, missing: string): string {
  const bin = join(home(night), 'few')
  mkdirSync(bin)
  for (const name of ['git', 'node', 'npm', 'sh', 'claude', 'gh'].filter((one) => one !== missing)) {
    const own = join(home(night), 'bin', name)
    const file = existsSync(own) ? own : spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim()
    if (file !== '') symlinkSync(file, join(bin, name))
  }
  return bin
}
