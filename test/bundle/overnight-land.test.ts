import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { leftAfterTenSeconds } from '../client/harness/client-home.ts'
import {
  commitAll,
  type FakeNight,
  nightWith,
  quickCheck,
  SETTINGS,
  until,
  useFakeNights,
  WAITS,
} from '../fakes/overnight-project.ts'
import { rows } from '../fakes/rounds.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

const START = ['features.txt', '--id', 'night-1']
const CHECK = "if (require('node:fs').existsSync('red')) process.exit(1)"

const TIP = ['rev-parse', 'batch/night-1/verified']

describe('what is verified', () => {
  it('lands beside dirty, staged and untracked files, whatever merge settings and hooks there are', async () => {
    const night = makeNight(1, { 'mine.txt': 'a', 'staged.txt': 'a' }, WAITS)
    night.git('config', 'merge.autoStash', 'true')
    night.git('config', 'core.hooksPath', '.husky')
    night.write('.husky/post-merge', '#!/bin/sh\ntouch hook-ran\n')
    night.write('.husky/pre-commit', '#!/bin/sh\nexit 1\n')
    let before = ''
    const { exitCode } = await nightWith(night, () => {
      for (const name of ['mine.txt', 'staged.txt', 'new.txt']) night.write(name, 'b')
      night.git('add', 'staged.txt')
      before = night.git('status', '--porcelain')
    })
    expect([exitCode, night.git('rev-parse', 'HEAD')]).toEqual([0, night.git(...TIP)])
    expect(night.git('status', '--porcelain')).toBe(before)
    expect(existsSync(join(night.folder, 'hook-ran'))).toBe(false)
  })

  it('is merged with green commits of the person, checked, and lands as that', async () => {
    const night = makeNight(2, { 'check.cjs': CHECK }, WAITS)
    const { exitCode, output } = await nightWith(night, () => commitAll(night, 'theirs.txt', 'b'))
    expect(output).toContain('Merged with ')
    expect([exitCode, night.git('rev-parse', 'HEAD')]).toEqual([0, night.git(...TIP)])
    expect(night.git('ls-files')).toMatch(/feature-1\nfeature-2[\s\S]*theirs.txt/)
    expect(night.committedFeatures()).toEqual([1, 2])
    expect(night.helper('status')).not.toMatch(/GONE|UNPROVEN/)
  })

  const ways: [string, (night: FakeNight) => void, string][] = [
    ['red together with commits of the person', (night) => commitAll(night, 'red', 'x'), 'the checks fail'],
    [
      'in conflict with commits of the person',
      (night) => commitAll(night, 'feature-1', 'mine'),
      'conflicts with it in feature-1',
    ],
    [
      'in the way of a file of the person',
      (night) => night.write('feature-1', 'mine'),
      'did not move main forward',
    ],
    ['met by a merge under way', (night) => night.write('.git/MERGE_HEAD', ''), 'a merge is under way'],
  ]
  it.each(rows(ways, (_, at) => at < 2))(
    '%s stays on its branch, and the one command is named',
    async (_, meanwhile, why) => {
      const night = makeNight(1, { 'check.cjs': CHECK }, WAITS)
      let head = ''
      const { exitCode, output } = await nightWith(night, () => {
        meanwhile(night)
        head = night.git('rev-parse', 'HEAD')
      })
      expect(output).toContain(why)
      expect(output).toContain('run --land')
      expect([exitCode, night.git('rev-parse', 'HEAD')]).toEqual([0, head])
      expect(night.git('ls-tree', '--name-only', 'batch/night-1/verified')).toContain('feature-1')
      expect(night.helper('status')).not.toMatch(/GONE|UNPROVEN/)
    },
  )

  it('lands by that command once nothing stands in the way', async () => {
    const night = makeNight(1, {}, WAITS)
    await nightWith(night, () => night.write('feature-1', 'mine'))
    night.removeFile('feature-1')
    const { exitCode, output } = await night.begin(['--land']).ended
    expect(output).toContain('Landed: main is at')
    expect([exitCode, night.git('rev-parse', 'HEAD')]).toEqual([0, night.git(...TIP)])
  })

  it('lands after each feature where the settings say so, and the next one stands on what the person did', async () => {
    const night = makeNight(2, { 'check.cjs': CHECK }, WAITS)
    night.write(SETTINGS, quickCheck('land: each'))
    const { exitCode } = await nightWith(night, () => commitAll(night, 'theirs.txt', 'b'))
    expect([exitCode, night.committedFeatures()]).toEqual([0, [1, 2]])
    expect(night.log().filter(({ event }) => event === 'landed')).toHaveLength(2)
  })
})

describe('the worktree', () => {
  it('gets what .worktreeinclude names and its set-up, and what that changes in the shared git folder is put back', async () => {
    const setUp = [
      "const fs = require('node:fs')",
      "require('node:child_process').execSync('git config core.hooksPath .strange')",
      "const hooks = require('node:child_process').execSync('git rev-parse --git-common-dir').toString().trim() + '/hooks'",
      'fs.mkdirSync(hooks, { recursive: true })',
      "fs.writeFileSync(hooks + '/pre-commit', 'x')",
      "fs.writeFileSync('ready.local', fs.readFileSync('.env.local'))",
    ].join('\n')
    const files = { '.gitignore': '*.local\n', '.worktreeinclude': '.env*\n', 'set-up.cjs': setUp }
    const night = makeNight(
      1,
      { ...files, 'check.cjs': "require('node:fs').readFileSync('ready.local')" },
      WAITS,
    )
    night.write('.env.local', 'secret')
    night.write(SETTINGS, quickCheck('worktree_setup: node set-up.cjs'))
    const { exitCode, output } = await nightWith(night, () => {})
    expect(output).toMatch(/The set-up changed (?:config, hooks\/pre-commit|hooks\/pre-commit, config)/)
    expect([exitCode, existsSync(join(night.folder, '.git/hooks/pre-commit'))]).toEqual([0, false])
    expect(readFileSync(join(night.folder, '.git/config'), 'utf8')).not.toContain('strange')
    // What it holds is of its set-up, and has landed.
    expect(existsSync(night.worktree())).toBe(false)
  })
})

it('goes on in a process of its own with --detach, and leaves none', async () => {
  const night = makeNight(1, {}, WAITS)
  const { exitCode, output } = await night.begin([...START, '--detach']).ended
  expect([exitCode, output]).toEqual([0, expect.stringContaining('this session is free')])
  night.write('../home/go', '')
  await until(() => night.state()['status'] === 'completed')
  expect(await leftAfterTenSeconds(night.folder)).toEqual([])
  expect(night.committedFeatures()).toEqual([1])
})

it.each([
  ['a branch named batch', (night: FakeNight) => night.git('branch', 'batch'), 'stands in the way'],
  ['submodules', (night: FakeNight) => night.write('.gitmodules', ''), 'submodules'],
  [
    'another batch that is unfinished',
    (night: FakeNight) => night.helper('start', 'features.txt', '--session', 'x'),
    'is not finished',
  ],
])('is refused with %s, before anything is written', async (_, prepare, why) => {
  const night = makeNight(1)
  prepare(night)
  const { exitCode, output } = await night.begin(START).ended
  expect([exitCode, output]).toEqual([2, expect.stringContaining(why)])
  expect(night.git('for-each-ref', 'refs/heads/batch/')).toBe('')
})
