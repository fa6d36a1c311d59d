import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { BatchProject } from '../client/harness/batch-project.ts'
import { useProjects } from '../client/harness/batch-run.ts'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { bash, usageLimit } from '../client/harness/message-reply.ts'
import type { MessagesRequest } from '../client/harness/messages-api.ts'
import { commit, runOvernight, startOvernight, type Told, workers } from '../client/harness/overnight.ts'
import { type Moment, makeDriverKiller } from '../fakes/kill-driver.ts'
import { commits, drawFrom, expectGreen, playNight, shuffled } from '../fakes/killed-nights.ts'
import { FILES, SETTINGS } from '../fakes/lanes-night.ts'
import { useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 900_000 })
const makeProject = useProjects()
const makeNight = useFakeNights()

const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 1e6))
const VERIFIED = 'update-ref refs/heads/batch/night-1/verified'
const MODEL = ['--model', 'claude-sonnet-4-5']
// With a subscription's login the client tells of its limits by an event.
const SUBSCRIPTION = {
  ANTHROPIC_API_KEY: '',
  CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-not-a-real-token-000000000000000000',
}

/** Features that change the same line, features that are green alone and red together, and one that fails. */
interface Parts {
  conflicts: readonly (readonly number[])[]
  together: readonly number[]
  fails: number
}

/** What a worker does, by what it was told: it sees in its conversation both changes of a conflict. */
function worksOf(parts: Parts) {
  return (told: Told) => {
    const first = bash(firstCommand(parts, told))
    if (told.number === parts.fails) return { turns: [first], last: 'failed: there is no such thing' }
    return { turns: [first, bash('git add --all'), commit(`Add feature ${told.number}`, told.trailer)] }
  }
}

function firstCommand({ conflicts, together }: Parts, { number, kind }: Told): string {
  const pair = conflicts.find((numbers) => numbers.includes(number)) ?? []
  const shared = `shared-${pair[0]}.txt`
  const both = ['begin', ...pair.map((of) => `line of ${of}`)].map((line) => `'${line}'`).join(' ')
  if (kind === 'conflict') return `printf '%s\\n' ${both} > ${shared}`
  if (kind === 'together' || kind === 'red') return 'printf yes > fits.txt'
  const wrote = [`printf '%s\\n' ${number} > feature-${number}.txt`]
  if (pair.length > 0) wrote.push(`printf '%s\\n' 'line of ${number}' >> ${shared}`)
  if (together.includes(number)) wrote.push(`printf x > red-${together.indexOf(number) + 1}.txt`)
  return wrote.join(' && ')
}

function featureOf({ messages }: MessagesRequest): number {
  return Number(/Batch-Feature: night-1#(\d+)/.exec(JSON.stringify(messages))?.[1])
}

// Where lanes are few just then, a partner comes too late to be waited for.
const MOST_WAIT_MS = 15_000

/** Holds the answers to a feature until its partners have asked as well. */
function together(...groups: readonly (readonly number[])[]) {
  const asked = new Set<number>()
  const waiting = new Set<() => void>()
  return async (number: number) => {
    const group = groups.find((numbers) => numbers.includes(number)) ?? []
    asked.add(number)
    for (const look of waiting) look()
    const isComplete = () => group.every((other) => asked.has(other))
    if (isComplete()) return
    await new Promise<void>((resolve) => {
      const look = () => isComplete() && resolve()
      waiting.add(look)
      setTimeout(resolve, MOST_WAIT_MS).unref()
    })
  }
}

/** Twelve features: two pairs in conflict, one pair green alone and red together, one that fails, and three that meet the end of a quota. */
const TWELVE: Parts = {
  conflicts: [
    [1, 2],
    [8, 9],
  ],
  together: [5, 6],
  fails: 7,
}
const LIMITED = [10, 11, 12]
const COMPLETED = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]
const FILES_OF_TWELVE = { ...FILES, 'shared-1.txt': 'begin\n', 'shared-8.txt': 'begin\n' }

/** Plays the workers of a night; the quota ends at the first answer to the last of three that run. */
function playerOf(parts: Parts) {
  const work = workers(worksOf(parts))
  // A killed client does not ask again by itself: who has asked once is known for the whole night.
  const gather = together([1, 2, 3], parts.together, [8, 9], LIMITED)
  const refused = new Set<number>()
  let reset = 0
  return async (request: MessagesRequest) => {
    const number = featureOf(request)
    await gather(number)
    if (!LIMITED.includes(number) || refused.has(number)) return work(request)
    refused.add(number)
    if (reset < Date.now() / 1000 + 2) reset = Math.ceil(Date.now() / 1000) + 5
    return usageLimit(reset)
  }
}

/** What every feature made is on the branch, of both that changed one line, and what the failed one made is kept. */
function expectAllThere(project: Pick<BatchProject, 'git'>): void {
  for (const [one, other] of TWELVE.conflicts)
    expect(project.git('show', `main:shared-${one}.txt`).trim().split('\n').sort()).toEqual(
      ['begin', `line of ${one}`, `line of ${other}`].sort(),
    )
  const files = project.git('ls-tree', '--name-only', 'main').split('\n')
  expect(files).toEqual(expect.arrayContaining(COMPLETED.map((number) => `feature-${number}.txt`)))
  expect(project.git('show', 'refs/batch/night-1/7-1:feature-7.txt')).toBe('7\n')
}

it('twelve features in three lanes of the real client each land once and green, or fail with their reason', async () => {
  const project = makeProject(12, FILES_OF_TWELVE)
  project.write('.claude/batch-implement.local.md', SETTINGS)
  const { exitCode, output, exchanges } = await runOvernight(project, {
    args: ['features.txt', '--id', 'night-1', '--lanes', '3', ...MODEL],
    env: SUBSCRIPTION,
    player: playerOf(TWELVE),
  })
  expect([exitCode, project.committedFeatures().sort((a, b) => a - b)], output).toEqual([1, COMPLETED])
  expectGreen(project)
  expectAllThere(project)
  const failed = { feature_index: 6, error_message: expect.stringContaining('there is no such thing') }
  expect(project.state()).toMatchObject({ failed_features: [failed], retry_attempts: {} })

  const log = readFileSync(join(project.folder, '.claude/batches/night-1.log.jsonl'), 'utf8')
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const of = (name: string) => lines.filter(({ event }) => event === name)
  // One session a feature, and one more turn of it for each conflict and each limit: none for a landing.
  expect(new Set(of('session_started').map(({ session }) => session)).size).toBe(12)
  expect(of('session_started')).toHaveLength(12 + of('conflict').length + of('waits_for_quota').length)
  expect(of('waits_for_quota').map(({ feature }) => feature)).toEqual(expect.arrayContaining(LIMITED))
  // What has landed is what was checked, commit by commit.
  const passed = of('checked').flatMap(({ result, commit: sha }) => (result === 'passed' ? [sha] : []))
  expect(passed).toEqual(expect.arrayContaining(commits(project, 'main').slice(1)))
  expect(exchanges.length).toBeGreaterThan(30)
})

const KILLS = 30
// A run is killed by then at the latest, at whatever it is just doing.
const LATEST_MS = 12_000

/** Moments that a night of lanes has again and again. */
const NAMED: readonly Moment[] = [
  { when: 'log', words: '"event":"session_started"' },
  { when: 'at', words: 'session wrote' },
  { when: 'at', words: 'checks begun' },
  { when: 'log', words: '"event":"checked"' },
  { when: 'after', words: 'merge-tree' },
  { when: 'after', words: 'clean --quiet', since: 'merge-tree' },
  { when: 'after', words: 'read-tree --reset' },
  { when: 'log', words: '"event":"conflict"' },
  { when: 'before', words: `${VERIFIED} ` },
  { when: 'after', words: `${VERIFIED} ` },
  { when: 'log', words: '"event":"failed"' },
]

/** Random moments: some by the clock, some by a number of calls of git, some that have a name; at last while the quota is waited for. */
function randomMoments(draw: () => number): Moment[] {
  const upTo = (most: number) => 1 + Math.floor(draw() * most)
  const places = ['before', 'during', 'after'] as const
  const byClock = Array.from({ length: 9 }, () => ({
    when: 'time' as const,
    words: String(300 + upTo(7000)),
  }))
  const byCalls = Array.from({ length: KILLS - NAMED.length - byClock.length - 3 }, (_, at) => ({
    when: places[at % 3] ?? 'after',
    words: '',
    nth: upTo(60),
  }))
  const drawn = shuffled<Moment>([...byClock, ...byCalls, ...NAMED], draw)
  return [
    ...drawn.map((moment) => ({ ...moment, latestMs: LATEST_MS })),
    { when: 'log', words: '"event":"waits_for_quota"' },
    { when: 'time', words: String(300 + upTo(2000)) },
    { when: 'time', words: String(300 + upTo(7000)) },
  ]
}

it(`twelve features in three lanes of the real client lose nothing, whose driver is killed ${KILLS} times (KILL_SEED=${SEED})`, async () => {
  let moments = randomMoments(drawFrom(SEED))
  // What a night has no time for any more is for the next.
  for (let nights = 0; moments.length > 0; nights += 1) {
    expect(nights, JSON.stringify(moments)).toBeLessThan(4)
    const night = makeNight(12, FILES_OF_TWELVE)
    night.write('.claude/batch-implement.local.md', SETTINGS)
    const killer = makeDriverKiller(night)
    const home = makeHome()
    const play = playerOf(TWELVE)
    const player = async (request: MessagesRequest) => {
      if (JSON.stringify(request.messages).includes('"tool_result"')) killer.meet('at', 'session wrote')
      return play(request)
    }
    moments = await playNight(night, killer, {
      moments,
      first: ['--lanes', '3'],
      start: (words) =>
        startOvernight(night, {
          args: [...words, ...MODEL],
          home,
          env: { ...SUBSCRIPTION, ...killer.env() },
          player,
        }),
      all: COMPLETED,
      exitCode: 1,
    })
    removeHome(home)
    expectAllThere(night)
    const failed = { feature_index: 6, error_message: expect.stringContaining('there is no such thing') }
    expect(night.state()).toMatchObject({ failed_features: [failed], retry_attempts: {} })
  }
})
