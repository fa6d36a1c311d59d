import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { BatchProject } from '../client/harness/batch-project.ts'
import { askHelper, useProjects } from '../client/harness/batch-run.ts'
import { kill, makeHome, removeHome } from '../client/harness/client-home.ts'
import { bash, overloaded, type Reply, type Turn, usageLimit } from '../client/harness/message-reply.ts'
import type { Exchange, MessagesRequest } from '../client/harness/messages-api.ts'
import {
  clientsOf,
  commit,
  startOvernight,
  type Told,
  workers,
  writesOneFile,
} from '../client/harness/overnight.ts'
import { makeTestClock } from '../client/harness/test-clock.ts'

vi.setConfig({ testTimeout: 900_000 })
const makeProject = useProjects()

// OVERNIGHT_FEATURES=13 is the same night, shorter: what is beyond the twelfth has nothing of its own.
const FEATURES = Number(process.env['OVERNIGHT_FEATURES'] ?? 30)
const ALL = Array.from({ length: FEATURES }, (_, index) => index + 1)
const MODEL = 'claude-sonnet-4-5'
const SUBSCRIPTION = {
  ANTHROPIC_API_KEY: '',
  CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-not-a-real-token-000000000000000000',
}
// What the scripted model says of each answer, and what the client's price list makes of that.
const PER_ANSWER = { input: 1000, output: 20, cost: 0.0033 }

const FILES = {
  '.gitignore': '*.local\nnode_modules\n.claude\n',
  'package-lock.json': '{}\n',
  'set-up.cjs': "require('node:fs').copyFileSync('package-lock.json', 'ready.local')\n",
  'check.cjs': [
    "const { readdirSync, readFileSync } = require('node:fs')",
    "require('node:assert').equal(String(readFileSync('ready.local')), String(readFileSync('package-lock.json')))",
    "for (const name of readdirSync('.')) if (name.endsWith('.test.cjs')) require('./' + name)",
    '',
  ].join('\n'),
}
const SETTINGS = '---\nworktree_setup: node set-up.cjs\nverify: node check.cjs\nstall_minutes: 0.2\n---\n'

const put = (file: string, content: string) => bash(`printf '%s\\n' '${content}' > ${file}`)

/** What a worker does wrong, by its number, until it is told so. */
function script(told: Told): { turns: readonly Turn[] } {
  const { number, kind, trailer } = told
  const right = writesOneFile(told).turns
  const all = (name: string) => [bash('git add .'), commit(name, trailer)]
  switch (number) {
    case 2:
      return { turns: [put('two.test.cjs', kind === 'red' ? '0' : 'throw 1'), ...all('Two')] }
    case 3:
      return { turns: kind === 'nothing' ? right : [] }
    case 4:
      return {
        turns: [1, 2, 3, 4, 5].flatMap((at) => [
          put('four.test.cjs', at < 5 ? `throw ${at}` : '0'),
          ...all(`Step ${at}`),
        ]),
      }
    case 5:
      return {
        turns: kind === 'uncommitted' ? all('Rest') : [...right, put('rest.txt', 'x'), put('x.local', 'y')],
      }
    case 6:
      return { turns: [put('package-lock.json', '{"lockfileVersion":3}'), ...right, ...all('Lock')] }
    default:
      return { turns: right }
  }
}

/** How often the client was started for a feature: all in the same session. */
const STARTS: Record<number, number> = { 1: 2, 2: 2, 3: 2, 5: 2, 7: 2, 8: 2, 9: 2, 10: 2, 11: 4, 12: 2 }
/** Features whose client was killed, or ended, in the middle: what it had not noted by then is not in its sums. */
const CUT_SHORT = [1, 7, 8, 9, 12]

/** Plays the night: its workers, and what befalls them. */
function makeNight(project: BatchProject) {
  const clock = makeTestClock(project)
  const work = workers(script)
  const done = new Set<string>()
  const once = (name: string, isDue: boolean) => isDue && !done.has(name) && Boolean(done.add(name))
  const night = { folder: '', reset: '', env: { ...SUBSCRIPTION, ...clock.env }, done }
  const killIfDue = (number: number, made: number): void => {
    // After the first file, when it is to be committed, and when all is. Before, the client may have kept nothing to go on from.
    const moments = [1, 7, 8].map((at, index) => number === at && made === [1, 2, 3][index])
    if (moments.some((isDue) => once(`kill ${number}`, isDue)))
      for (const pid of clientsOf(night.folder)) kill(pid)
    if (once('kill driver', number === 9)) kill(Number((project.state()['owner'] as { pid: number }).pid))
  }
  const player = async (request: MessagesRequest): Promise<Reply> => {
    const number = featureOf(request)
    killIfDue(number, JSON.stringify(request.messages).split('"tool_result"').length - 1)
    if (once('limit', number === 10)) {
      const reset = Math.ceil(Date.now() / 1000 + clock.minutes() * 60) + 4
      night.reset = new Date(reset * 1000).toISOString()
      return usageLimit(reset)
    }
    if ([1, 2, 3].some((at) => once(`outage ${at}`, number === 11))) {
      // The waits between are longer each time.
      clock.pass(1)
      setTimeout(() => clock.pass(8), 2000)
      return overloaded()
    }
    if (once('silence', number === 12)) await new Promise((resolve) => setTimeout(resolve, 15_000))
    return work(request)
  }
  return Object.assign(night, { player })
}

function featureOf({ messages }: MessagesRequest): number {
  return Number(/Batch-Feature: night-1#(\d+)/.exec(JSON.stringify(messages))?.[1])
}

type Line = Record<string, unknown> & { event: string; feature: number }
interface Status {
  batch: Record<string, unknown> & {
    usage: Record<string, { sessions: Record<string, Used> }>
    verification: Record<
      string,
      { result: string; failed_checks: number; head: string; commands: { seconds: number }[] }
    >
    git_operations: Record<string, { commit: { sha: string } }>
  }
  unproven: number[]
}
interface Used {
  models: Record<string, { input: number; output: number; cache_read: number; cache_write: number }>
  cost_usd: number
}

it(`brings ${FEATURES} features to one green commit each, through kills, a limit, an outage and silence`, async () => {
  const project = makeProject(FEATURES, FILES)
  project.write('.claude/batch-implement.local.md', SETTINGS)
  const home = makeHome()
  const night = makeNight(project)
  const exchanges: Exchange[] = []
  const run = async (...words: string[]) => {
    const args = [...words, '--model', MODEL]
    const running = await startOvernight(project, { args, home, env: night.env, player: night.player })
    night.folder = running.folder
    const ended = await running.ended
    exchanges.push(...ended.exchanges)
    return ended
  }
  expect((await run('features.txt', '--id', 'night-1')).left).toEqual([])
  const last = await run('--resume')
  removeHome(home)
  expect(last.output).toContain('Landed: main is at')
  expect([last.exitCode, last.left]).toEqual([0, []])
  expect([...night.done].sort().join(', ')).toBe(
    'kill 1, kill 7, kill 8, kill driver, limit, outage 1, outage 2, outage 3, silence',
  )
  const shas = expectGreen(project)
  const log = expectLog(project, shas, night.reset)
  expectStatus(project, { shas, log, exchanges })
})

/** One commit a feature, in their order, each of them green where it is checked out and set up; gives their ids. */
function expectGreen(project: BatchProject): string[] {
  expect(project.committedFeatures()).toEqual(ALL)
  const shas = project.git('log', '--reverse', '--format=%H').split('\n').filter(Boolean)
  expect(shas).toHaveLength(FEATURES + 1)
  for (const sha of shas) {
    project.git('checkout', '-q', sha)
    for (const program of ['set-up.cjs', 'check.cjs'])
      execFileSync(process.execPath, [program], { cwd: project.folder })
  }
  project.git('checkout', '-q', 'main')
  expect(project.git('ls-files')).toContain('rest.txt')
  return shas.slice(1)
}

/** What the log says is what was done to each feature; gives its lines. */
function expectLog(project: BatchProject, shas: readonly string[], reset: string): Line[] {
  const file = join(project.folder, '.claude/batches/night-1.log.jsonl')
  const log = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  const of = (event: string) => log.filter((line) => line.event === event)
  const facts = (event: string, ...names: string[]) =>
    of(event).map((line) => names.map((name) => line[name]))
  const times = log.map(({ timestamp }) => String(timestamp))
  expect(times).toEqual([...times].sort())
  expect(new Set(log.map(({ batch_id }) => batch_id))).toEqual(new Set(['night-1']))
  expect(facts('completed', 'feature', 'commit')).toEqual(ALL.map((number, at) => [number, shas[at]]))
  for (const number of ALL) {
    const starts = of('session_started').filter(({ feature }) => feature === number)
    expect(starts.map(({ resumed }) => resumed)).toEqual(
      Array.from({ length: STARTS[number] ?? 1 }, (_, at) => at > 0),
    )
    expect(new Set(starts.map(({ session }) => session)).size).toBe(1)
  }
  expect(
    facts('session_ended', 'feature', 'signal', 'reason').filter(([, , reason]) => reason !== 'completed'),
  ).toEqual([
    [1, 'SIGKILL', 'itself'],
    [7, 'SIGKILL', 'itself'],
    [8, 'SIGKILL', 'itself'],
    [10, null, 'api_error'],
    [11, null, 'api_error'],
    [11, null, 'api_error'],
    [11, null, 'api_error'],
    [12, expect.anything(), 'silence'],
  ])
  const red = (number: number) => (number === 2 ? [[2, 'failed']] : [])
  expect(facts('checked', 'feature', 'result')).toEqual(
    ALL.flatMap((number) => [...red(number), [number, 'passed']]),
  )
  expect(facts('red', 'feature', 'failed_checks')).toEqual([[2, 1]])
  // Once before the first feature, and again for the lock file that feature 6 changed.
  expect(facts('set_up', 'command', 'exit_code')).toEqual(Array(2).fill(['node set-up.cjs', 0]))
  expect(log.indexOf(of('set_up')[1] as Line)).toBeGreaterThan(log.findIndex(({ feature }) => feature === 6))
  expect(facts('waits', 'reason', 'until')).toEqual([['quota', reset]])
  expect(facts('waits_for_service', 'feature')).toEqual([[11], [11], [11]])
  const [before] = of('waits_for_service')
  const after = of('session_started')
    .filter(({ feature }) => feature === 11)
    .at(-1)
  expect(
    Date.parse(String(after?.['timestamp'])) - Date.parse(String(before?.['timestamp'])),
  ).toBeGreaterThan(600_000)
  expect(facts('landed', 'commit', 'branch')).toEqual([[shas.at(-1), 'main']])
  expect(
    [of('run_started'), of('base_checked'), of('failed'), of('retried')].map(({ length }) => length),
  ).toEqual([2, 1, 0, 0])
  return log
}

/** The figures of the state are those of git, of the log and of what the model was asked. */
function expectStatus(
  project: BatchProject,
  { shas, log, exchanges }: { shas: readonly string[]; log: readonly Line[]; exchanges: readonly Exchange[] },
): void {
  const { batch, unproven } = JSON.parse(askHelper(project, ['status', '--json']).stdout) as Status
  expect(batch).toMatchObject({
    status: 'completed',
    total_features: FEATURES,
    current_index: FEATURES,
    completed_features: ALL.map((number) => number - 1),
    ...{ failed_features: [], skipped_features: [], retry_attempts: {}, in_flight: {}, pause: null },
    run: { target: 'main', landed: shas.at(-1), idle: 0 },
  })
  expect(unproven).toEqual([])
  const sum = { tokens: 0, cost: 0 }
  for (const number of ALL) {
    const index = String(number - 1)
    const sha = shas[number - 1]
    expect(batch.git_operations[index]?.commit).toMatchObject({ success: true, sha })
    const record = batch.verification[index]
    expect(record).toMatchObject({ result: 'passed', failed_checks: number === 2 ? 1 : 0, head: sha })
    expect(record?.commands.every(({ seconds }) => seconds > 0 && seconds < 60)).toBe(true)
    const [[session, used] = []] = Object.entries(batch.usage[index]?.sessions ?? {})
    const { input = 0, output = 0, ...cached } = used?.models[MODEL] ?? {}
    const results = log.filter(({ type, feature }) => type === 'result' && feature === number)
    // The client's own words, of which the log keeps the beginning.
    const said = String(results.at(-1)?.['data'])
    const [, id, cost] = /"session_id":"([^"]+)","total_cost_usd":([^,]+),/.exec(said) ?? []
    expect([session, used?.cost_usd, cached]).toEqual([id, Number(cost), { cache_read: 0, cache_write: 0 }])
    const answered = exchanges.filter(
      ({ request, reply }) => featureOf(request) === number && reply.kind === 'turn',
    )
    const counted = input / PER_ANSWER.input
    expect(output).toBe(counted * PER_ANSWER.output)
    if (CUT_SHORT.includes(number)) {
      // Of what a killed client used its record has the tokens, and nobody the cost.
      expect(counted).toBeLessThanOrEqual(answered.length)
      expect(used?.cost_usd).toBeLessThanOrEqual(counted * PER_ANSWER.cost + 1e-6)
    } else {
      expect(counted).toBe(answered.length)
      expect(used?.cost_usd).toBeCloseTo(counted * PER_ANSWER.cost, 6)
    }
    sum.tokens += input + output
    sum.cost += used?.cost_usd ?? 0
  }
  const text = askHelper(project, ['status']).stdout
  expect(text).toContain(`Used: ${sum.tokens.toLocaleString('en')} tokens, $${sum.cost.toFixed(2)} by`)
  const rows = [...text.matchAll(/^(\d+) +completed +(\d+) +\S+ +([0-9a-f]+) /gm)]
  expect(rows.map(([, number, attempts]) => [Number(number), attempts])).toEqual(
    ALL.map((number) => [number, '1']),
  )
  expect(rows.every(([, number, , short = '-']) => shas[Number(number) - 1]?.startsWith(short))).toBe(true)
}
