import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { leftAfterTenSeconds } from '../client/harness/client-home.ts'
import {
  commitAll,
  type FakeNight,
  nightWith,
  quickCheck,
  SETTINGS,
  useFakeNights,
  WAITS,
} from '../fakes/overnight-project.ts'
import { rows } from '../fakes/rounds.ts'

vi.setConfig({ testTimeout: 600_000 })
const makeNight = useFakeNights()
const copies: string[] = []
afterEach(() => {
  for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true })
})

const WHENS = ['before', 'during', 'after'] as const
type When = (typeof WHENS)[number]

// Numbers the calls that change something, and kills the driver at the one that is ordered: what only reads leaves what it found.
const GIT = `#!/bin/sh
PATH="$KILL_PATH"
case " $* " in
  *" merge-tree "* | *" commit-tree "* | *" update-ref "* | *" reset "* | *" clean "* | *" merge "* | *" worktree unlock "* | *" worktree remove "*) ;;
  *) exec git "$@" ;;
esac
echo "$@" | tr '\\n' ' ' >> "$KILL_IN/calls"
echo >> "$KILL_IN/calls"
read -r number when < "$KILL_IN/order"
[ "$number" = "$(grep -c . "$KILL_IN/calls")" ] || exec git "$@"
case $when in
  before) kill -9 $PPID ;;
  during) git "$@" & kill -9 $PPID; wait ;;
  after) git "$@"; kill -9 $PPID ;;
esac
exit 1
`

// What passed is noted beside the project.
const CHECK = `const git = (...words) => require('node:child_process').execFileSync('git', words, { encoding: 'utf8' })
require('node:fs').appendFileSync(require('node:os').homedir() + '/passed', git('rev-parse', 'HEAD'))
`

/** A night that has ended with its feature verified, while the person committed; nothing has landed. */
async function ended(meanwhile: (night: FakeNight) => void) {
  const night = makeNight(1, { 'check.cjs': CHECK, 'mine.txt': 'begin\n', 'open.txt': 'begin\n' }, WAITS)
  night.write(SETTINGS, quickCheck('land: never'))
  const { exitCode, output } = await nightWith(night, () => {
    commitAll(night, 'mine.txt', 'mine\n')
    night.write('open.txt', 'not committed\n')
    night.write('new.txt', 'untracked\n')
    meanwhile(night)
  })
  expect([exitCode, existsSync(night.worktree())], output).toEqual([0, true])
  // From here on as if the run had been killed before it landed.
  const state = night.state() as { run: { land: string } }
  night.write('.claude/batch_state.json', JSON.stringify({ ...state, run: { ...state.run, land: 'end' } }))
  const killer = join(night.folder, '../killer')
  mkdirSync(killer)
  writeFileSync(join(killer, 'git'), GIT)
  chmodSync(join(killer, 'git'), 0o755)
  return night
}

/** Puts all of a night back to where it was when this was called: project, worktrees, state. */
function keep(night: FakeNight): () => void {
  const above = dirname(night.folder)
  const copy = `${above}-kept`
  copies.push(copy)
  const options = { recursive: true, preserveTimestamps: true, verbatimSymlinks: true }
  cpSync(above, copy, options)
  return () => {
    rmSync(above, { recursive: true })
    cpSync(copy, above, options)
  }
}

/** Lands, with the driver killed at its call `number` of git; gives the calls. */
async function landAndKill(night: FakeNight, number: number, when: When) {
  const killer = join(night.folder, '../killer')
  const path = process.env['PATH'] ?? ''
  writeFileSync(join(killer, 'order'), `${number} ${when}\n`)
  writeFileSync(join(killer, 'calls'), '')
  const PATH = [killer, join(night.folder, '../home/bin'), path].join(':')
  const run = await night.begin(['--land'], { PATH, KILL_PATH: path, KILL_IN: killer }).ended
  expect(await leftAfterTenSeconds(night.folder)).toEqual([])
  return { ...run, calls: readFileSync(join(killer, 'calls'), 'utf8').split('\n').filter(Boolean) }
}

/** What is the person's: their commit, what they have not committed, and where they are. */
function expectTheirs(night: FakeNight, { mine, head }: { mine: string; head: string }): void {
  expect(night.git('rev-parse', '--abbrev-ref', 'HEAD').trim()).toBe(head)
  expect(night.git('merge-base', mine, 'main').trim()).toBe(mine)
  expect(night.git('status', '--porcelain')).toBe(' M open.txt\n?? new.txt\n')
  for (const [name, text] of [
    ['open.txt', 'not committed\n'],
    ['new.txt', 'untracked\n'],
  ] as const)
    expect(readFileSync(join(night.folder, name), 'utf8')).toBe(text)
  const tip = night.git('rev-parse', 'main').trim()
  const passed = readFileSync(join(night.folder, '../home/passed'), 'utf8').split('\n')
  expect([mine, ...passed]).toContain(tip)
}

/** All has landed, once, and nothing of the run is left but what is kept. */
function expectLanded(night: FakeNight, output: string): void {
  const features = night.git('log', '--format=%B', 'main').match(/^Batch-Feature: .*$/gm)
  expect(features, output).toEqual(['Batch-Feature: night-1#1'])
  expect(night.git('log', '--format=%s', 'main').match(/^Change mine\.txt$/gm)).toHaveLength(1)
  expect(night.git('rev-list', '--merges', '--count', 'main').trim()).toBe('1')
  expect(night.git('rev-parse', 'main')).toBe(night.git('rev-parse', 'batch/night-1/verified'))
  expect(night.git('show', 'main:mine.txt', 'main:feature-1')).toBe('mine\nx')
  expect(
    [existsSync(night.worktree()), night.git('worktree', 'list').trim().split('\n').length],
    output,
  ).toEqual([false, 1])
  expect(night.git('fsck', '--no-dangling', '--no-progress')).toBe('')
  expect(night.state()).toMatchObject({
    status: 'completed',
    run: { landed: night.git('rev-parse', 'main').trim() },
  })
}

// Break: a kill between the merge and its end leaves the branch half-way, lands the merge a second time, or keeps the worktree.
it.each([
  ['which is checked out', 'main', () => {}, /./],
  [
    'while another is checked out',
    'elsewhere',
    (night: FakeNight) => void night.git('checkout', '-q', '-b', 'elsewhere'),
    /update-ref refs\/heads/,
  ],
])(
  'lands beside commits of the person, once, at whatever call of git it is killed: on their branch %s',
  async (_, head, meanwhile, tried) => {
    const night = await ended(meanwhile)
    const mine = night.git('rev-parse', 'main').trim()
    const putBack = keep(night)
    const { calls, output } = await landAndKill(night, 0, 'before')
    expectLanded(night, output)
    expect(calls.join('\n')).toMatch(
      /merge-tree.*commit-tree.*heads\/batch\/night-1\/verified.*worktree remove/s,
    )
    const moments = calls.flatMap((call, at) =>
      WHENS.filter(() => tried.test(call)).map((when) => ({ number: at + 1, when, call })),
    )
    expect(moments.length).toBeGreaterThan(5)
    const some = rows(moments, ({ call }) => /verified|heads\/main|--ff-only|worktree/.test(call))
    for (const [at, { number, when, call }] of some.entries()) {
      putBack()
      const killed = await landAndKill(night, number, when)
      expect(killed.signal, call).toBe('SIGKILL')
      try {
        expectTheirs(night, { mine, head })
        const again = await night.begin([at % 2 === 0 ? '--resume' : '--land']).ended
        expect(again.exitCode, again.output).toBe(0)
        expectTheirs(night, { mine, head })
        expectLanded(night, again.output)
      } catch (cause) {
        throw new Error(`killed ${when} git ${call}\n${(cause as Error).message}`, { cause })
      }
    }
  },
)
