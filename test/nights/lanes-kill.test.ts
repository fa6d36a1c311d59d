import { expect, it, vi } from 'vitest'
import { type Moment, makeDriverKiller } from '../fakes/kill-driver.ts'
import { commits, drawFrom, playNight, shuffled, startOf } from '../fakes/killed-nights.ts'
import { FILES, type Parts, playOf, SETTINGS } from '../fakes/lanes-night.ts'
import { type FakeNight, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 300_000 })
const makeNight = useFakeNights()

// Another order of the moments each time; KILL_SEED plays one again.
const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 1e6))
const DRAWN = 6
const VERIFIED = 'update-ref refs/heads/batch/night-1/verified '
const ON_THE_MERGE = { when: 'after', words: 'clean --quiet', since: 'merge-tree' } as const

/** Moments that every feature has. */
const EACH: readonly Moment[] = [
  { when: 'log', words: '"event":"begun"' },
  { when: 'during', words: 'reset --quiet --hard' },
  { when: 'log', words: '"event":"session_started"' },
  { when: 'at', words: 'session begun' },
  { when: 'at', words: 'session wrote' },
  { when: 'at', words: 'session committed' },
  { when: 'log', words: '"event":"session_ended"' },
  { when: 'after', words: 'commit-tree' },
  { when: 'at', words: 'checks begun' },
  { when: 'at', words: 'checks ended' },
  { when: 'log', words: '"event":"checked"' },
  { when: 'before', words: VERIFIED },
  { when: 'after', words: VERIFIED },
  { when: 'log', words: '"event":"completed"' },
]

// The last one fails, and so that its own moments come last, it waits.
const FEATURES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six (after 1, 2)']

/** Nights, each with moments of its own: those of a group come one after the other, at one and the same landing. */
const NIGHTS: readonly { lanes: number; parts: Parts; moments: readonly (readonly Moment[])[] }[] = [
  {
    lanes: 3,
    parts: { conflict: [1, 2], together: [4, 5], lockFile: 3, fails: 6 },
    moments: [
      [{ when: 'at', words: 'two checks' }],
      [
        { when: 'after', words: 'merge-tree' },
        ON_THE_MERGE,
        { when: 'during', words: 'read-tree --reset' },
        { when: 'after', words: 'read-tree --reset' },
        { when: 'log', words: '"event":"conflict"' },
      ],
      [
        { when: 'after', words: VERIFIED },
        { when: 'log', words: 'fails on both together' },
      ],
      [
        { when: 'after', words: 'update-ref refs/batch/night-1/6-1' },
        { when: 'log', words: '"event":"failed"' },
      ],
    ],
  },
  {
    lanes: 4,
    parts: { conflict: [1, 2], isSloppy: true, lockFile: 4, fails: 6 },
    moments: [
      [{ when: 'at', words: 'two checks' }],
      [
        ON_THE_MERGE,
        { when: 'after', words: 'read-tree --reset' },
        { when: 'after', words: 'grep --quiet' },
        { when: 'before', words: 'update-ref refs/batch/night-1/' },
        { when: 'log', words: 'it runs once more, alone' },
      ],
      [{ when: 'after', words: VERIFIED }],
    ],
  },
]

/** The moments of a night: its own in their order, and between them some that each feature has, drawn by the seed. */
function momentsOf(night: number): Moment[] {
  const draw = drawFrom(SEED + night)
  const own = NIGHTS[night]?.moments ?? []
  const more = shuffled(EACH, draw).slice(0, DRAWN)
  const drawn = more.map((moment) => ({ at: Math.floor(draw() * (own.length + 1)) - 0.5, moments: [moment] }))
  const all = [...own.map((moments, at) => ({ at, moments })), ...drawn]
  return all.sort((one, other) => one.at - other.at).flatMap(({ moments }) => moments)
}

/** What a commit changes is its feature's own, and all that any made is there in the end. */
function expectNothingReverted(night: FakeNight, { conflict, together, fails }: Parts, all: number[]): void {
  const files = night.git('ls-tree', '--name-only', 'main').split('\n')
  expect(files).toEqual(expect.arrayContaining(all.map((number) => `feature-${number}.txt`)))
  const lines = night.git('show', 'main:shared.txt').trim().split('\n')
  expect(lines.sort()).toEqual(['begin', ...conflict.map((number) => `line of ${number}`)])
  for (const sha of commits(night, 'main').slice(1)) {
    const number = night.git('log', '-1', '--format=%B', sha).trim().split('#').at(-1)
    const changed = night.git('diff-tree', '-r', '--no-commit-id', '--name-status', sha).trim().split('\n')
    const other = changed.filter((line) => /feature-\d/.test(line) && line !== `A\tfeature-${number}.txt`)
    expect([other, changed.filter((line) => line.startsWith('D'))]).toEqual([[], []])
  }
  if (together) expect(files).toContain('fits.txt')
  expect(night.git('show', `refs/batch/night-1/${fails}-1:feature-${fails}.txt`)).toBe(`${fails}\n`)
}

it.each([0, 1])(
  `lanes lose nothing, whenever their driver is killed (night %i, KILL_SEED=${SEED})`,
  async (at) => {
    const { lanes, parts } = NIGHTS[at] as (typeof NIGHTS)[number]
    const all = [1, 2, 3, 4, 5, 6].filter((number) => number !== parts.fails)
    let moments = momentsOf(at)
    // A moment that a night does not reach any more is one of the next.
    for (let nights = 0; moments.length > 0; nights += 1) {
      expect(nights, JSON.stringify(moments)).toBeLessThan(4)
      const night = makeNight(6, { ...FILES, 'features.txt': `${FEATURES.join('\n')}\n` }, playOf(parts))
      night.write('.claude/batch-implement.local.md', SETTINGS)
      const killer = makeDriverKiller(night)
      const first = ['--lanes', String(lanes)]
      const missed = await playNight(night, killer, {
        moments,
        start: startOf(night, killer),
        first,
        all,
        exitCode: 1,
      })
      moments = missed
      expectNothingReverted(night, parts, all)
      if (parts.isSloppy) {
        const kept = night.git('for-each-ref', '--format=%(refname)', 'refs/batch/')
        expect(kept).toMatch(/night-1\/[12]-1\n/)
      }
    }
  },
)

const CALLS = 20
const SHARES = process.env['BATCH_THOROUGH'] === '1' ? [0, 1, 2, 3, 4, 5] : [0, 1]
const PLACES = ['before', 'during', 'after'] as const

it.each(SHARES)(
  `four lanes lose nothing at any of ${CALLS} calls of git (share %i, KILL_SEED=${SEED})`,
  async (share) => {
    const parts: Parts = { conflict: [1, 2], together: [4, 5], lockFile: 3, fails: 6 }
    const all = [1, 2, 3, 4, 5]
    const draw = drawFrom(SEED + share)
    let moments: Moment[] = Array.from({ length: CALLS }, (_, at) => ({
      when: PLACES[at % 3] ?? 'after',
      words: '',
      nth: 1 + Math.floor(draw() * 70),
    }))
    // A night takes what it has time for; the others are for the next.
    while (moments.length > 0) {
      const night = makeNight(6, { ...FILES, 'features.txt': `${FEATURES.join('\n')}\n` }, playOf(parts))
      night.write('.claude/batch-implement.local.md', SETTINGS)
      const killer = makeDriverKiller(night)
      const start = startOf(night, killer)
      const missed = await playNight(night, killer, {
        moments,
        start,
        first: ['--lanes', '4'],
        all,
        exitCode: 1,
      })
      expect(missed.length).toBeLessThan(moments.length)
      moments = missed
      expectNothingReverted(night, parts, all)
    }
  },
)
