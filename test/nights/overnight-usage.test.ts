import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { type BatchProject, PLUGIN } from '../client/harness/batch-project.ts'
import { RUNS_TESTS, useProjects } from '../client/harness/batch-run.ts'
import { kill, leftAfterTenSeconds, makeHome, removeHome } from '../client/harness/client-home.ts'
import { bash, type Usage } from '../client/harness/message-reply.ts'
import type { MessagesApi, Player } from '../client/harness/messages-api.ts'
import { commit, runOvernight, startOvernight, workers, writesOneFile } from '../client/harness/overnight.ts'

// A client takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 300_000 })
const makeProject = useProjects()

const SONNET = 'claude-sonnet-4-5'
const HAIKU = 'claude-haiku-4-5'
const START = ['features.txt', '--id', 'night-1']
const SUBSCRIPTION = {
  ANTHROPIC_API_KEY: '',
  CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-not-a-real-token-000000000000000000',
}

/** Dollars for a million tokens, as the provider lists them: input, output, read, kept for 5 minutes and for an hour. */
const PRICES: Record<string, [number, number, number, number, number]> = {
  [SONNET]: [3, 15, 0.3, 3.75, 6],
  [HAIKU]: [1, 5, 0.1, 1.25, 2],
}

/** Uses that no two answers share, in every class. */
function usageOf(answer: number): Usage {
  return {
    input_tokens: 10 + answer,
    output_tokens: 3 * answer,
    cache_read_input_tokens: 1000 * answer,
    cache_creation_input_tokens: 700 * answer,
    cache_creation: { ephemeral_5m_input_tokens: 200 * answer, ephemeral_1h_input_tokens: 500 * answer },
  }
}

function sumByModel(reported: MessagesApi['reported']) {
  const sums: Record<string, Record<string, number>> = {}
  for (const { model, usage } of reported) {
    const sum = sums[model] ?? { input: 0, output: 0, cache_read: 0, cache_write: 0 }
    sums[model] = {
      input: (sum['input'] ?? 0) + usage.input_tokens,
      output: (sum['output'] ?? 0) + usage.output_tokens,
      cache_read: (sum['cache_read'] ?? 0) + usage.cache_read_input_tokens,
      cache_write: (sum['cache_write'] ?? 0) + usage.cache_creation_input_tokens,
    }
  }
  return sums
}

function costOf(reported: MessagesApi['reported']): number {
  return reported.reduce((sum, { model, usage }) => {
    const [input, output, read, short, long] = PRICES[model] ?? [0, 0, 0, 0, 0]
    const kept = usage.cache_creation
    const dollars =
      usage.input_tokens * input +
      usage.output_tokens * output +
      usage.cache_read_input_tokens * read +
      (kept?.ephemeral_5m_input_tokens ?? 0) * short +
      (kept?.ephemeral_1h_input_tokens ?? 0) * long
    return sum + dollars / 1e6
  }, 0)
}

type Sessions = { models: Record<string, Record<string, number>>; cost_usd: number }[]

function sessionsOf(project: BatchProject, index: number): Sessions {
  const usage = project.state()['usage'] as Record<string, { sessions: Record<string, Sessions[0]> }>
  return Object.values(usage[index]?.sessions ?? {})
}

it('keeps for a feature what the model reported, each class and model apart, over a kill and a resume', async () => {
  const project = makeProject(1)
  const home = makeHome()
  const work = workers()
  const driver = () => Number((project.state()['owner'] as { pid: number }).pid)
  let answers = 0
  let isKilled = false
  const player: Player = async (request) => {
    if (answers === 2 && !isKilled) {
      isKilled = true
      // The client ends with the pipe that it wrote to, and nothing of it can tell any more what it used.
      kill(driver())
      return { kind: 'reset' }
    }
    const reply = await work(request)
    answers += 1
    return { ...reply, usage: usageOf(answers) }
  }
  const first = await startOvernight(project, { args: [...START, '--model', SONNET], home, player })
  const { reported: before } = await first.ended
  expect(await leftAfterTenSeconds(first.folder)).toEqual([])
  expect(project.state()['usage']).toEqual({})
  const last = await runOvernight(project, { args: ['--resume', '--model', HAIKU], home, player })
  removeHome(home)

  expect([last.exitCode, project.committedFeatures()]).toEqual([0, [1]])
  const reported = [...before, ...last.reported]
  expect(Object.keys(sumByModel(reported)).sort()).toEqual([HAIKU, SONNET])
  const [session, ...others] = sessionsOf(project, 0)
  expect([session?.models, others]).toEqual([sumByModel(reported), []])
  // A client that was ended before it could keep what it used tells no cost of that, and the run says so.
  const isForgotten = last.output.includes('Feature 1: its session was killed once, and what ')
  expect(session?.cost_usd).toBeCloseTo(costOf(isForgotten ? last.reported : reported), 8)
})

it('keeps what the model reported, and its cost, over red checks', async () => {
  const project = makeProject(2, RUNS_TESTS)
  // The first feature is red once, so its session goes on in a second process.
  const work = workers((told) => {
    if (told.number !== 1) return writesOneFile(told)
    const test = told.kind === 'red' ? '0' : 'throw 1'
    return {
      turns: [
        bash(`echo '${test}' > one.test.cjs`),
        bash('git add one.test.cjs'),
        commit('Add one', told.trailer),
      ],
    }
  })
  let answers = 0
  const night = await runOvernight(project, {
    args: [...START, '--model', SONNET],
    player: async (request) => {
      answers += 1
      return { ...(await work(request)), usage: usageOf(answers) }
    },
  })
  expect([night.exitCode, project.committedFeatures()]).toEqual([0, [1, 2]])
  const sessions = [...sessionsOf(project, 0), ...sessionsOf(project, 1)]
  const sum = (kind: string) =>
    sessions
      .flatMap(({ models }) => Object.values(models))
      .reduce((all, tokens) => all + (tokens[kind] ?? 0), 0)
  const reported = sumByModel(night.reported)[SONNET]
  expect(Object.fromEntries(Object.keys(reported ?? {}).map((kind) => [kind, sum(kind)]))).toEqual(reported)
  expect(sessions.reduce((all, { cost_usd }) => all + cost_usd, 0)).toBeCloseTo(costOf(night.reported), 8)
  expect(sessions).toHaveLength(2)
})

it('ends a feature that has used up its budget, tries it no second time, and begins the next', async () => {
  const project = makeProject(2)
  project.write('.claude/batch-implement.local.md', `---\nmax_cost_feature: 0.015\nmodel: ${SONNET}\n---\n`)
  const work = workers()
  const night = await runOvernight(project, {
    args: START,
    env: { BATCH_RETRY_ENABLED: 'yes' },
    player: async (request) => {
      const isFirst = JSON.stringify(request.messages).includes('Batch-Feature: night-1#1')
      const reply = await work(request)
      return isFirst ? { ...reply, usage: usageOf(2) } : reply
    },
  })
  const why = 'the limit for one feature is reached: Reached maximum budget ($0.015)'
  expect(night.output).toContain('Limits: --max-cost-feature 0.015.')
  expect(night.output).toContain(`1. failed: ${why}`)
  expect([night.exitCode, project.committedFeatures()]).toEqual([1, [2]])
  expect(project.state()).toMatchObject({
    retry_attempts: {},
    pause: null,
    failed_features: [{ feature_index: 0, failure_kind: 'resource', work_ref: 'refs/batch/night-1/1-1' }],
  })
  // What it cost counts all the same: the two requests that the client made, one over the budget.
  expect(sessionsOf(project, 0).map(({ cost_usd }) => cost_usd)).toEqual([
    expect.closeTo(costOf(night.reported.slice(0, 2)), 8),
  ])
})

it('waits at the share of usage that the settings leave to a person, until that window begins anew', async () => {
  const project = makeProject(2)
  project.write('.claude/batch-implement.local.md', '---\nstop_at_usage: 80\n---\n')
  const work = workers()
  let reset = 0
  let late = 0
  const night = await runOvernight(project, {
    args: [...START, '--model', SONNET],
    env: SUBSCRIPTION,
    player: async (request) => {
      if (reset === 0) reset = Math.ceil(Date.now() / 1000) + 10
      if (JSON.stringify(request.messages).includes('Batch-Feature: night-1#2')) late ||= Date.now() / 1000
      return {
        ...(await work(request)),
        headers: late > 0 ? usageHeaders(0.01, reset + FIVE_HOURS) : usageHeaders(0.85, reset),
      }
    },
  })
  expect(night.output).toContain(`Waits until ${new Date(reset * 1000).toISOString()} (limit)`)
  expect([night.exitCode, project.committedFeatures(), late >= reset]).toEqual([0, [1, 2], true])
  // The state keeps what the client told last, and the report of the morning shows it.
  const ends = new Date((reset + FIVE_HOURS) * 1000).toISOString()
  const window = { name: 'five_hour', used: 0.01, until: ends, told_at: expect.any(String) }
  expect(project.state()['run']).toMatchObject({ windows: [window] })
  const report = readFileSync(`${project.folder}/.claude/batches/night-1.report.md`, 'utf8')
  const shown =
    /Subscription: 1 % of the 5-hour window was used when the client last told it, at \S+ \S+ UTC; that window ends at (\S+ \S+) UTC\./
  expect(shown.exec(report)?.[1]).toBe(ends.slice(0, 16).replace('T', ' '))
})

const FIVE_HOURS = 5 * 3600

/** What the service says in its headers of the usage of an account. */
function usageHeaders(used: number, reset: number): Record<string, string> {
  const window = 'anthropic-ratelimit-unified'
  return {
    [`${window}-status`]: 'allowed',
    [`${window}-reset`]: String(reset),
    [`${window}-representative-claim`]: 'five_hour',
    [`${window}-5h-status`]: 'allowed',
    [`${window}-5h-utilization`]: String(used),
    [`${window}-5h-reset`]: String(reset),
  }
}

it.each([
  ['agent', false],
  ['full', true],
])('gives a worker of the kind %j the client’s own prompt and all its tools: %j', async (kind, isFull) => {
  const project = makeProject(1, {
    'CLAUDE.md': 'THE RULE OF THE HOUSE\n',
    '.claude/skills/house-style/SKILL.md': '---\nname: house-style\ndescription: How we write.\n---\nx\n',
  })
  project.write('.claude/batch-implement.local.md', `---\nworker: ${kind}\nmodel: ${HAIKU}\n---\n`)
  const { exitCode, exchanges } = await runOvernight(project, { args: START })
  expect([exitCode, project.committedFeatures()]).toEqual([0, [1]])
  const request = exchanges[0]?.request
  const agent = readFileSync(`${PLUGIN}/agents/worker.md`, 'utf8').split('---\n\n')[1]?.slice(0, 60) ?? '-'
  const tools = request?.tools?.map(({ name }) => name) ?? []
  expect(request?.model).toBe(HAIKU)
  expect([tools.includes('Agent'), JSON.stringify(request?.system).includes(agent)]).toEqual([
    isFull,
    !isFull,
  ])
  // What the person has set up is there with either.
  const told = JSON.stringify(request?.messages)
  for (const words of ['THE RULE OF THE HOUSE', 'house-style', 'WebFetch']) expect(told).toContain(words)
  // With either a worker can look at the project and change it.
  expect(tools).toEqual(expect.arrayContaining(['Bash', 'Edit', 'Read', 'Write']))
})
