import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { quickCheck, SETTINGS, useFakeNights } from '../fakes/overnight-project.ts'
import { rows } from '../fakes/rounds.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

const START = ['features.txt', '--id', 'night-1']
// What is set up has to fit the lock file; one that cannot be installed takes away what was there, as `npm ci` does.
const FILES = {
  '.gitignore': '*.local\ndata/\n.claude\n',
  'package-lock.json': '{}\n',
  'set-up.cjs': [
    "const fs = require('node:fs')",
    "fs.rmSync('ready.local', { force: true })",
    "const lock = fs.readFileSync('package-lock.json', 'utf8')",
    "if (lock.includes('broken')) process.exit(3)",
    "fs.writeFileSync('ready.local', lock)",
    '',
  ].join('\n'),
  'check.cjs':
    "const { readFileSync } = require('node:fs'); require('node:assert').equal(String(readFileSync('ready.local')), String(readFileSync('package-lock.json')))",
}
const SET_UP = quickCheck('worktree_setup: node set-up.cjs')
const DONE = "tools.write('feature-' + told.number, 'x'); tools.commit('Add it')"

describe('the set-up of the worktree', () => {
  const changes = [
    ['that its set-up cannot do', "tools.write('package-lock.json', 'broken')", 'build'],
    [
      'and failed by itself',
      "tools.write('package-lock.json', 'other'); said = 'failed: there is no such thing'",
      'unknown',
    ],
  ]
  it.each(rows(changes, (_, at) => at === 0))(
    'is made again after a feature that changed the lock file %s',
    async (_, change, kind) => {
      const play = `let said; if (told.number === 1) { ${change} } ${DONE}; return said`
      const night = makeNight(2, FILES, play)
      night.write(SETTINGS, SET_UP)
      const { exitCode, output } = await night.begin(START).ended
      expect([exitCode, night.committedFeatures()], output).toEqual([1, [2]])
      expect(night.log().findLast(({ event }) => event === 'failed')).toMatchObject({ feature: 1, kind })
      expect(night.git('show', 'main:package-lock.json')).toBe('{}\n')
    },
  )

  it('puts back what it changed in the shared git folder where it fails, too', async () => {
    const setUp = [
      "const { execSync } = require('node:child_process')",
      "execSync('git config core.hooksPath .strange')",
      "const hooks = execSync('git rev-parse --git-common-dir').toString().trim() + '/hooks'",
      "require('node:fs').mkdirSync(hooks, { recursive: true })",
      "require('node:fs').writeFileSync(hooks + '/pre-commit', 'x')",
      'process.exit(1)',
    ].join('\n')
    const night = makeNight(1, { ...FILES, 'set-up.cjs': setUp })
    night.write(SETTINGS, SET_UP)
    const { exitCode, output } = await night.begin(START).ended
    expect([exitCode, output]).toEqual([2, expect.stringContaining('hooks/pre-commit')])
    expect(existsSync(join(night.folder, '.git/hooks/pre-commit'))).toBe(false)
    expect(readFileSync(join(night.folder, '.git/config'), 'utf8')).not.toContain('strange')
  })

  it.each([
    ['says that it is wrong where the checks are red there and green in the checkout', true],
    ['is not blamed where they are red in the checkout, too', false],
  ])('%s', async (_, isGreen) => {
    const night = makeNight(1, FILES)
    night.write(SETTINGS, quickCheck('worktree_setup: []'))
    if (isGreen) night.write('ready.local', '{}\n')
    const { exitCode, output } = await night.begin(START).ended
    expect([exitCode, output.includes('passes in your checkout')]).toEqual([2, isGreen])
    const { detail } = night.state()['pause'] as { detail: string }
    expect(detail.includes('the set-up of the worktree leaves something out')).toBe(isGreen)
    expect(night.log().some(({ event }) => event === 'session_started')).toBe(false)
  })

  it('drops what would lead into the checkout', async () => {
    const night = makeNight(1, {
      ...FILES,
      'check.cjs':
        "const { VIRTUAL_ENV, NODE_PATH, PATH, OWN } = process.env; if (VIRTUAL_ENV || NODE_PATH || PATH.split(':').includes(OWN)) process.exit(1)",
    })
    const own = join(night.folder, 'node_modules/.bin')
    const path = `${own}:${join(night.folder, '../home/bin')}:${process.env['PATH']}`
    const more = { VIRTUAL_ENV: join(night.folder, '.venv'), NODE_PATH: own, PATH: path, OWN: own }
    night.write(SETTINGS, SET_UP)
    expect((await night.begin(START, more).ended).exitCode).toBe(0)
  })
})

describe('a worktree', () => {
  const LATER = "tools.write('package-lock.json', '{\"a\":1}')"
  const lives: [string, string, string | undefined][] = [
    ['an edited file in a folder that was copied', "tools.write('data/dev.db', 'mine')", 'data/dev.db'],
    ['a new file in a folder that was copied', "tools.write('data/new.db', 'mine')", 'data/new.db'],
    [
      'an edited file, and set up again after that',
      `tools.write('.env.local', 'mine'); ${LATER}`,
      '.env.local',
    ],
    ['a new file, and set up again after that', `tools.write('own.local', 'mine'); ${LATER}`, 'own.local'],
    ['nothing but what its set-ups made', LATER, undefined],
  ]
  it.each(rows(lives, (_, at) => at % 2 === 0))(
    'with %s is kept unless nothing is lost',
    async (_, change, kept) => {
      const night = makeNight(1, { ...FILES, '.worktreeinclude': '.env*\ndata/\n' }, `${change}; ${DONE}`)
      night.write(SETTINGS, SET_UP)
      night.write('.env.local', 'theirs')
      mkdirSync(join(night.folder, 'data'))
      writeFileSync(join(night.folder, 'data/dev.db'), 'theirs')
      const { exitCode, output } = await night.begin(START).ended
      expect([exitCode, existsSync(night.worktree())], output).toEqual([0, kept !== undefined])
      if (kept !== undefined) expect(output).toContain(`${kept} in it is not of its set-up, or was changed`)
    },
  )
})
