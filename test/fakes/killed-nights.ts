import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { leftAfterTenSeconds } from '../client/harness/client-home.ts'
import type { DriverKiller, Moment } from './kill-driver.ts'
import type { FakeNight } from './overnight-project.ts'

/** Numbers from 0 to 1, the same for the same seed. */
export function drawFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function shuffled<T>(all: readonly T[], draw: () => number): T[] {
  return all
    .map((item) => ({ item, at: draw() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item)
}

/** A run that was begun, to its end and ten seconds beyond; `folder` is what its processes are known by. */
interface Started {
  folder: string
  ended: Promise<{ exitCode: number | null; output: string; left: string[] }>
}

/** How a night is played: `start` begins a run with the words after `run`. */
export interface Played {
  moments: readonly Moment[]
  start(words: string[]): Promise<Started>
  /** Words of the first run beside the list and the id of the batch. */
  first?: readonly string[]
  /** The features that complete, and how the last run ends. */
  all: readonly number[]
  exitCode?: number
}

/**
 * Runs a night, again after each kill, and holds what stands after each against what the checks passed. Gives the moments that did
 * not come any more.
 */
export async function playNight(
  night: FakeNight,
  killer: DriverKiller,
  { moments, start, first = [], all, exitCode = 0 }: Played,
): Promise<Moment[]> {
  const missed = [...moments]
  let before: unknown[] = []
  for (const moment of moments) {
    killer.order(moment)
    const ready = madeCommits(night)
    const lines = night.log().length
    const run = await start(words(night, first))
    const stopReading = moment.when === 'log' ? readLog(night, killer, moment.words) : () => {}
    const latest = moment.when === 'time' ? Number(moment.words) : moment.latestMs
    const timer = latest === undefined ? undefined : setTimeout(() => killer.meetNow(run.folder), latest)
    const { left } = await run.ended
    stopReading()
    clearTimeout(timer)
    expect(left, `after ${JSON.stringify(moment)}`).toEqual([])
    before = expectNothingLost(night, before)
    expect(askedAModel(night.log().slice(lines), ready), JSON.stringify(moment)).toEqual([])
    if (!killer.isMet()) break
    missed.shift()
  }
  killer.cancel()
  const last = await (await start(words(night, first))).ended
  expect(last.exitCode, last.output).toEqual(exitCode)
  expect(sorted(night.committedFeatures())).toEqual(all)
  expect(sorted(expectNothingLost(night, before) as number[])).toEqual(all.map((number) => number - 1))
  expect(
    [existsSync(night.worktree()), night.git('worktree', 'list').trim().split('\n').length],
    `${JSON.stringify(moments)}\n${last.output}`,
  ).toEqual([false, 1])
  expectGreen(night)
  return missed
}

/** The features (1-based) whose commit was made, and that no check has found red: what is left of them is their landing. */
function madeCommits(night: FakeNight): number[] {
  if (!existsSync(join(night.folder, '.claude/batch_state.json'))) return []
  const { in_flight, verification } = night.state() as {
    in_flight: Record<string, { worker?: { candidate?: string } }>
    verification: Record<string, { head?: string }>
  }
  const made = Object.entries(in_flight).filter(
    ([index, { worker }]) => worker?.candidate && verification[index]?.head !== worker.candidate,
  )
  return made.map(([index]) => Number(index) + 1)
}

/** Those of `features` for which a session was started before their checks were. */
function askedAModel(log: ReturnType<FakeNight['log']>, features: number[]): number[] {
  return features.filter((number) => {
    const own = log.find(({ event, feature }) => feature === number && event !== 'client')
    return own?.['event'] === 'session_started'
  })
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((one, other) => one - other)
}

/** Every commit that has landed passes the checks. */
export function expectGreen(night: Pick<FakeNight, 'folder' | 'git'>): void {
  for (const sha of commits(night, 'main')) {
    night.git('checkout', '-q', sha)
    execFileSync(process.execPath, ['check.cjs'], { cwd: night.folder })
  }
  night.git('checkout', '-q', 'main')
}

function words(night: FakeNight, first: readonly string[]): string[] {
  const isThere = existsSync(join(night.folder, '.claude/batch_state.json'))
  return isThere ? ['--resume'] : ['features.txt', '--id', 'night-1', ...first]
}

/** Reads the log as it grows, and kills at a new line that holds `text`. */
function readLog(night: FakeNight, killer: DriverKiller, text: string): () => void {
  const file = join(night.folder, '.claude/batches/night-1.log.jsonl')
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : '')
  const seen = read().length
  const timer = setInterval(() => read().slice(seen).includes(text) && killer.meet('log', text), 1)
  return () => clearInterval(timer)
}

/** What was completed stays so, and no commit is verified, or has landed, whose checks have not passed. */
function expectNothingLost(night: FakeNight, before: readonly unknown[]): unknown[] {
  if (!existsSync(join(night.folder, '.claude/batch_state.json'))) return []
  const passed = join(night.folder, '../killer/order.passed')
  const known = existsSync(passed) ? readFileSync(passed, 'utf8') : ''
  const isVerified = night.git('for-each-ref', 'refs/heads/batch/night-1/verified') !== ''
  const made = ['main', ...(isVerified ? ['batch/night-1/verified'] : [])].flatMap((ref) =>
    commits(night, ref).slice(1),
  )
  expect(made.filter((sha) => !known.includes(sha))).toEqual([])
  const completed = night.state()['completed_features'] as number[]
  expect(completed).toEqual(expect.arrayContaining([...before]))
  return completed
}

/** The commits of a branch, oldest first. */
export function commits(night: Pick<FakeNight, 'git'>, ref: string): string[] {
  return night.git('log', '--reverse', '--format=%H', ref).split('\n').filter(Boolean)
}

/** Begins the runs of a night of the stand-in, whose driver can be killed. */
export function startOf(night: FakeNight, killer: DriverKiller): Played['start'] {
  const env = killer.env(join(night.folder, '../home/bin'))
  return async (words) => {
    const ended = night.begin(words, env).ended
    return {
      folder: night.folder,
      ended: ended.then(async (run) => ({ ...run, left: await leftAfterTenSeconds(night.folder) })),
    }
  }
}
