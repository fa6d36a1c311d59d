import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { RUNS_TESTS, useProjects } from '../client/harness/batch-run.ts'
import { kill, makeHome, readProcess, removeHome } from '../client/harness/client-home.ts'
import { bash, overloaded, type Reply, type Turn, usageLimit } from '../client/harness/message-reply.ts'
import type { MessagesRequest } from '../client/harness/messages-api.ts'
import { commit, startOvernight, type Told, workers, writesOneFile } from '../client/harness/overnight.ts'
import { makeTestClock } from '../client/harness/test-clock.ts'

vi.setConfig({ testTimeout: 900_000 })
const makeProject = useProjects()

// OVERNIGHT_FEATURES=30 runs the whole night; each feature beyond the twelfth has nothing of its own.
const FEATURES = Number(process.env['OVERNIGHT_FEATURES'] ?? 12)
const START = ['features.txt', '--id', 'night-1', '--model', 'claude-sonnet-4-5']
const SUBSCRIPTION = {
  ANTHROPIC_API_KEY: '',
  CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-not-a-real-token-000000000000000000',
}

const put = (file: string, content: string) => bash(`printf '%s\\n' '${content}' > ${file}`)

/** What a worker does wrong, by its number, until it is told so. */
function script(told: Told): { turns: readonly Turn[] } {
  const { number, kind, trailer } = told
  const right = writesOneFile(told).turns
  switch (number) {
    case 2:
      return {
        turns: [
          put('two.test.cjs', kind === 'red' ? '0' : 'throw 1'),
          bash('git add .'),
          commit('Two', trailer),
        ],
      }
    case 3:
      return { turns: kind === 'nothing' ? right : [] }
    case 4: {
      const steps = [1, 2, 3, 4, 5].flatMap((at) => [
        put('four.test.cjs', at < 5 ? `throw ${at}` : '0'),
        bash('git add .'),
        commit(`Step ${at}`, trailer),
      ])
      return { turns: steps }
    }
    case 5:
      return {
        turns:
          kind === 'uncommitted'
            ? [bash('git add .'), commit('Rest', trailer)]
            : [...right, put('rest.txt', 'x'), put('x.local', 'y')],
      }
    case 6:
      return {
        turns: [
          put('package-lock.json', '{"name":"p","lockfileVersion":3,"packages":{}}'),
          ...right,
          bash('git add .'),
          commit('Lock', trailer),
        ],
      }
    default:
      return { turns: right }
  }
}

it(`brings ${FEATURES} features to one green commit each, through kills, a limit, an outage and silence`, async () => {
  const project = makeProject(FEATURES, { ...RUNS_TESTS, '.gitignore': '*.local\nnode_modules\n' })
  project.write('.claude/batch-implement.local.md', '---\nworktree_setup: []\nstall_minutes: 0.2\n---\n')
  const clock = makeTestClock(project)
  const home = makeHome()
  const work = workers(script)
  const done = new Set<string>()
  const once = (name: string, isDue: boolean) => isDue && !done.has(name) && Boolean(done.add(name))
  const driver = () => Number((project.state()['owner'] as { pid: number }).pid)
  let outages = 0
  const player = async (request: MessagesRequest): Promise<Reply> => {
    const about = (number: number) =>
      new RegExp(`Batch-Feature: night-1#${number}\\b`).test(JSON.stringify(request.messages))
    const kills: [string, boolean][] = [
      ['kill 7', about(7)],
      ['kill 8', about(8)],
      ['kill 1', about(1)],
    ]
    const client = clientOf(driver())
    if (client && kills.some(([name, isDue]) => once(name, isDue))) kill(client)
    if (once('kill driver', about(9))) kill(driver())
    if (once('limit', about(10))) return usageLimit(Math.ceil(Date.now() / 1000 + clock.minutes() * 60) + 4)
    if (about(11) && outages < 3) {
      outages += 1
      // The waits between are longer each time.
      clock.pass(1)
      setTimeout(() => clock.pass(8), 2000)
      return overloaded()
    }
    if (once('silence', about(12))) await new Promise((resolve) => setTimeout(resolve, 15_000))
    return work(request)
  }
  const env = { ...SUBSCRIPTION, ...clock.env }
  const first = await startOvernight(project, { args: START, home, env, player })
  expect((await first.ended).left).toEqual([])
  const last = await (
    await startOvernight(project, { args: ['--resume', '--model', 'claude-sonnet-4-5'], home, env, player })
  ).ended
  expect(last.output).toContain('Landed: main is at')
  expect(last.exitCode).toBe(0)
  removeHome(home)

  const all = Array.from({ length: FEATURES }, (_, index) => index + 1)
  expect(project.committedFeatures()).toEqual(all)
  const shas = project.git('log', '--reverse', '--format=%H').split('\n').filter(Boolean)
  expect(shas).toHaveLength(FEATURES + 1)
  for (const sha of shas) {
    project.git('checkout', '-q', sha)
    execFileSync(process.execPath, ['check.cjs'], { cwd: project.folder })
  }
  project.git('checkout', '-q', 'main')
  const state = project.state() as { usage: object; retry_attempts: object; completed_features: number[] }
  expect(state).toMatchObject({
    status: 'completed',
    completed_features: all.map((number) => number - 1),
    retry_attempts: {},
  })
  expect(Object.keys(state.usage)).toHaveLength(FEATURES)
  const log = readFileSync(join(project.folder, '.claude/batches/night-1.log.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const completed = log.map((line) => JSON.parse(line)).filter(({ event }) => event === 'completed')
  expect(completed.map(({ feature }) => feature)).toEqual(all)
  expect(existsSync(join(project.folder, 'x.local'))).toBe(false)
  expect([...done].sort().join(', ')).toBe('kill 1, kill 7, kill 8, kill driver, limit, silence')
})

/** The process of the client that the driver runs, where it has one. */
function clientOf(driver: number): number | undefined {
  const file = `/proc/${driver}/task/${driver}/children`
  const children = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : []
  const found = children.find((pid) => readProcess(pid, 'cmdline').includes('stream-json'))
  return found === undefined ? undefined : Number(found)
}
