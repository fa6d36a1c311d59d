// How many features an hour an overnight run brings to an end in 1 to 4 lanes: the real driver, real git and worktrees, with
// a stand-in for the client whose features take a set time, from disjoint to all on the same line.
//
//   npm run bench:night                      prints a table; about ten minutes, on a quiet machine
//   npm run bench:night -- --check           one and three lanes, ends with 1 below the limits that docs/scale.md names
//   npm run bench:night -- --seconds 10      how long the work on a feature takes (6)
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { makeBatchProject, PLUGIN } from '../client/harness/batch-project.ts'
import { endProcessesOf } from '../client/harness/client-home.ts'

const CLAUDE = join(import.meta.dirname, '../fakes/claude.cjs')
const FEATURES = 12
// What the checks take, and what it takes to resolve a conflict, beside the work on a feature.
const CHECK_SHARE = 0.1
const RESOLVE_SHARE = 0.25
const OVERLAPS = ['disjoint', 'a third', 'all'] as const
/** The least of one lane's features an hour that three lanes have to reach. */
const LEAST = { disjoint: 2.5, all: 0.9 }

type Overlap = (typeof OVERLAPS)[number]

interface Night {
  perHour: number
  /** Runs of the checks beyond one a feature. */
  rechecks: number
  conflicts: number
  /** Features that did not land exactly once. */
  lost: number
}

/** The work of a feature: a file of its own, or the same line as the others'. */
function play(seconds: number, overlap: Overlap): string {
  const shares = { disjoint: 'false', 'a third': 'number % 3 === 0', all: 'true' }[overlap]
  return `
const fs = require('node:fs')
const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000))
const { number, prompt } = told
if (prompt.includes('conflict markers')) {
  await wait(${seconds * RESOLVE_SHARE})
  const lines = fs.readFileSync('shared.txt', 'utf8').split('\\n')
  tools.write('shared.txt', lines.filter((line) => !/^(<{7}|={7}|>{7})/.test(line)).join('\\n'))
} else {
  await wait(${seconds})
  if (${shares}) tools.write('shared.txt', fs.readFileSync('shared.txt', 'utf8') + 'line of ' + number + '\\n')
  else tools.write('feature-' + number + '.txt', 'x\\n')
}
tools.commit('Feature ' + number)`
}

async function night(lanes: number, overlap: Overlap, seconds: number): Promise<Night> {
  const wait = `setTimeout(() => {}, ${seconds * CHECK_SHARE * 1000})\n`
  const project = makeBatchProject(FEATURES, { 'check.cjs': wait, 'shared.txt': 'begin\n' })
  const home = join(project.folder, '..', 'home')
  const bin = join(home, 'bin')
  mkdirSync(bin, { recursive: true })
  const start = `#!/bin/sh\nexec "${process.execPath}" "${CLAUDE}" "$@"\n`
  writeFileSync(join(bin, 'claude'), start, { mode: 0o755 })
  const script = join(home, 'play.cjs')
  writeFileSync(script, `exports.play = async (told, tools) => {${play(seconds, overlap)}\n}\n`)
  const env = {
    HOME: home,
    PATH: `${bin}:${process.env['PATH']}`,
    TEST_RUN: project.folder,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    FAKE_CLAUDE: script,
  }
  try {
    const words = [
      join(PLUGIN, 'dist/batch.cjs'),
      'run',
      'features.txt',
      '--id',
      'b',
      '--lanes',
      String(lanes),
    ]
    const child = spawn(process.execPath, words, {
      cwd: project.folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await new Promise((resolve) => child.once('close', resolve))
    const log = execFileSync('cat', [join(project.folder, '.claude/batches/b.log.jsonl')], {
      encoding: 'utf8',
    })
    return figures(log, project.committedFeatures())
  } finally {
    endProcessesOf(project.folder)
    rmSync(join(project.folder, '..'), { recursive: true, force: true })
  }
}

function figures(log: string, landed: readonly number[]): Night {
  const events = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; timestamp: string })
  const of = (name: string) => events.filter(({ event }) => event === name)
  const begun = Date.parse(of('begun')[0]?.timestamp ?? '')
  const ended = Date.parse(of('completed').at(-1)?.timestamp ?? '')
  const once = new Set(landed).size === landed.length ? landed.length : 0
  return {
    perHour: (FEATURES * 3_600_000) / (ended - begun),
    rechecks: of('checked').length - FEATURES,
    conflicts: of('conflict').length,
    lost: FEATURES - once,
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, seconds: { type: 'string' } } })
  const seconds = Number(values.seconds ?? 6)
  say('overlap   lanes  an hour  of one lane  checks again  conflicts  lost')
  let below = 0
  for (const overlap of values.check ? (['disjoint', 'all'] as const) : OVERLAPS)
    below += await compare(overlap, values.check ? [1, 3] : [1, 2, 3, 4], seconds)
  if (below > 0)
    say(
      'Below its limit: three lanes are to reach 2.5 of one where features are disjoint, 0.9 where all overlap.',
    )
  return below > 0 && values.check ? 1 : 0
}

/** Prints a row for each number of lanes; gives how many are below a limit. */
async function compare(overlap: Overlap, lanes: readonly number[], seconds: number): Promise<number> {
  const least = { ...LEAST, 'a third': 0 }[overlap]
  let one = 0
  let below = 0
  for (const count of lanes) {
    const { perHour, rechecks, conflicts, lost } = await night(count, overlap, seconds)
    if (count === 1) one = perHour
    const ratio = perHour / one
    const cells = [count, perHour.toFixed(0), ratio.toFixed(2), rechecks, conflicts, lost]
    const widths = [5, 7, 11, 12, 9, 4]
    say(`${overlap.padEnd(9)} ${cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('  ')}`)
    if (lost > 0 || (count === 3 && ratio < least)) below += 1
  }
  return below
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await main()
