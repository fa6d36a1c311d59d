import { expect, it, vi } from 'vitest'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { bash } from '../client/harness/message-reply.ts'
import type { MessagesRequest } from '../client/harness/messages-api.ts'
import { commit, startOvernight, type Told, workers } from '../client/harness/overnight.ts'
import { type Moment, makeDriverKiller } from '../fakes/kill-driver.ts'
import { drawFrom, playNight, shuffled, startOf } from '../fakes/killed-nights.ts'
import { useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 300_000 })
const makeNight = useFakeNights()

// Another order of the moments each time; KILL_SEED plays one again.
const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 1e6))
const FEATURES = 8
const ALL = Array.from({ length: FEATURES }, (_, index) => index + 1)
const VERIFIED = 'update-ref refs/heads/batch/night-1/verified'

/** Moments that a night has once: before the first feature, and after the last. */
const FIRST: readonly Moment[] = [
  { when: 'before', words: 'symbolic-ref --quiet --short HEAD' },
  { when: 'before', words: 'worktree add' },
  { when: 'during', words: 'worktree add' },
  { when: 'after', words: 'worktree add' },
  { when: 'after', words: VERIFIED },
]
const LAST: readonly Moment[] = [
  { when: 'before', words: 'worktree unlock' },
  { when: 'before', words: 'worktree remove' },
  { when: 'during', words: 'worktree remove' },
  { when: 'after', words: 'worktree remove' },
  { when: 'after', words: 'worktree unlock' },
]
/** Moments that each feature has, in their order. */
const EACH: readonly Moment[] = [
  { when: 'log', words: '"event":"begun"' },
  { when: 'before', words: 'symbolic-ref HEAD refs/heads/batch/night-1/' },
  { when: 'during', words: 'reset --quiet --hard' },
  { when: 'at', words: 'set-up' },
  { when: 'log', words: '"event":"set_up"' },
  { when: 'log', words: '"event":"session_started"' },
  { when: 'at', words: 'session begun' },
  { when: 'at', words: 'session wrote' },
  { when: 'at', words: 'session committed' },
  { when: 'log', words: '"event":"session_ended"' },
  { when: 'before', words: 'commit-tree' },
  { when: 'after', words: 'commit-tree' },
  { when: 'at', words: 'checks begun' },
  { when: 'at', words: 'checks ended' },
  { when: 'log', words: '"event":"checked"' },
  { when: 'before', words: `${VERIFIED} ` },
  { when: 'after', words: `${VERIFIED} ` },
  { when: 'log', words: '"event":"completed"' },
  { when: 'before', words: 'merge --ff-only' },
  { when: 'during', words: 'merge --ff-only' },
  { when: 'after', words: 'merge --ff-only' },
  { when: 'log', words: '"event":"landed"' },
]
const NIGHTS = 5

const FILES = {
  '.gitignore': '*.local\n.claude\n',
  'package-lock.json': '{}\n',
  // What is set up has to fit the lock file: a set-up that was cut short, or left out, turns the checks red.
  'set-up.cjs': [
    "const fs = require('node:fs')",
    "fs.rmSync('ready.local', { force: true })",
    "require('node:child_process').execFileSync('git', ['moment', 'set-up'])",
    "fs.copyFileSync('package-lock.json', 'ready.local')",
    '',
  ].join('\n'),
  // Each commit that passed is noted, beside the project.
  'check.cjs': [
    "const fs = require('node:fs')",
    "const git = (...args) => require('node:child_process').execFileSync('git', args, { encoding: 'utf8' })",
    "for (const name of fs.readdirSync('.')) if (name.endsWith('.test.cjs')) require('./' + name)",
    'if (!process.env.KILL_AT) process.exit()',
    "git('moment', 'checks', 'begun')",
    "require('node:assert').equal(fs.readFileSync('ready.local', 'utf8'), fs.readFileSync('package-lock.json', 'utf8'))",
    "fs.appendFileSync(process.env.KILL_AT + '.passed', git('rev-parse', 'HEAD'))",
    "git('moment', 'checks', 'ended')",
    '',
  ].join('\n'),
}
const SETTINGS = '---\nworktree_setup: node set-up.cjs\nverify: node check.cjs\nland: each\n---\n'

// Every third is red until it is told; each changes what the set-up is made from.
const PLAY = `
  const { number, turns } = told
  tools.git('moment', 'session', 'begun')
  if (number % 3 === 0) tools.write('check-' + number + '.test.cjs', turns === 1 ? 'throw new Error("red")' : '0')
  tools.write('package-lock.json', JSON.stringify({ number }))
  tools.write('feature-' + number + '.txt', String(number))
  tools.git('moment', 'session', 'wrote')
  tools.commit('Add feature ' + number)
  tools.git('moment', 'session', 'committed')
`

/** The moments of one night: one before its first feature, one after the last, and between them some of each feature's. */
function momentsOf(night: number): Moment[] {
  const draw = drawFrom(SEED)
  // Each of them once, and some twice.
  const each = shuffled([...EACH, ...shuffled(EACH, draw).slice(0, NIGHTS * 6 - EACH.length)], draw)
  const first = shuffled(FIRST, draw)[night] as Moment
  const last = shuffled(LAST, draw)[night] as Moment
  return [first, ...each.slice(night * 6, night * 6 + 6), last]
}

/** A night of the stand-in, in a project whose driver can be killed. */
function prepare(count: number, play: string) {
  const night = makeNight(count, FILES, play)
  const killer = makeDriverKiller(night)
  night.write('.claude/batch-implement.local.md', SETTINGS)
  return { night, killer, start: startOf(night, killer) }
}

it('keeps the work of a feature that failed, at whatever moment it was killed', async () => {
  const fails = "if (number === 2) return 'failed: there is no such thing'"
  const { night, killer, start } = prepare(3, `${PLAY}\n${fails}`)
  const moments: Moment[] = [
    { when: 'before', words: 'update-ref refs/batch/night-1/2-1' },
    { when: 'after', words: 'update-ref refs/batch/night-1/2-1' },
    { when: 'log', words: '"event":"failed"' },
    { when: 'before', words: 'symbolic-ref HEAD refs/heads/batch/night-1/3' },
  ]
  expect(await playNight(night, killer, { moments, start, all: [1, 3], exitCode: 1 })).toEqual([])
  expect(night.git('for-each-ref', '--format=%(refname)', 'refs/batch/')).toBe('refs/batch/night-1/2-1\n')
  expect(night.git('show', 'refs/batch/night-1/2-1:feature-2.txt')).toBe('2')
})

it.each(Array.from({ length: NIGHTS - 1 }, (_, night) => night + 1))(
  `is resumed after each SIGKILL to one verified commit a feature, and leaves no process (night %i, KILL_SEED=${SEED})`,
  async (number) => {
    const { night, killer, start } = prepare(FEATURES, PLAY)
    expect(await playNight(night, killer, { moments: momentsOf(number), start, all: ALL })).toEqual([])
  },
)

it(`is so with the real client, too (KILL_SEED=${SEED})`, async () => {
  const night = makeNight(FEATURES, FILES)
  const killer = makeDriverKiller(night)
  night.write('.claude/batch-implement.local.md', SETTINGS)
  const home = makeHome()
  const work = workers(works)
  const player = (request: MessagesRequest) => {
    const made = JSON.stringify(request.messages).match(/"tool_result"/g)?.length ?? 0
    killer.meet('at', `session ${made === 0 ? 'begun' : made === 1 ? 'wrote' : made > 2 ? 'committed' : ''}`)
    return work(request)
  }
  const start = (words: string[]) =>
    startOvernight(night, {
      args: [...words, '--model', 'claude-sonnet-4-5'],
      home,
      env: killer.env(),
      player,
    })
  expect(await playNight(night, killer, { moments: momentsOf(0), start, all: ALL })).toEqual([])
  removeHome(home)
})

/** The same work as that of the stand-in. */
function works({ number, trailer, kind }: Told) {
  const content = number % 3 === 0 && kind !== 'red' ? 'throw 1' : '0'
  const files = [`check-${number}.test.cjs`, 'package-lock.json', `feature-${number}.txt`]
  return {
    turns: [
      bash(
        files
          .map((name) => `printf '%s' '${name.endsWith('.cjs') ? content : number}' > ${name}`)
          .join(' && '),
      ),
      bash(`git add ${files.join(' ')}`),
      commit(`Add feature ${number}`, trailer),
    ],
  }
}
