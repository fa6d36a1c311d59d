// What a batch costs its user in input tokens, beside a shell loop of `claude -p` and one prompt for all, in the real
// client with a scripted model.
//
//   npm run bench:tokens                     prints a table; about four minutes
//   npm run bench:tokens -- --json <file>    writes the figures as well
//   npm run bench:tokens -- --check          ends with 1 when a ratio to the loop is above its limit in token-limits.json
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { makeBatchProject, NIGHT, PLUGIN } from '../client/harness/batch-project.ts'
import { makeHome, removeHome } from '../client/harness/client-home.ts'
import { isFork } from '../client/harness/conversation.ts'
import type { MessagesRequest, Player } from '../client/harness/messages-api.ts'
import { obedientClaude } from '../client/harness/obedient-claude.ts'
import { runOvernight, workers } from '../client/harness/overnight.ts'
import { runClient } from '../client/harness/run-client.ts'
import { AT_ONCE, type Billing, contextBytes, inputTokens } from './token-cost.ts'
import { callsFor, filesToRead, LARGE, makesCalls, SMALL, type Work } from './token-work.ts'

const FEATURES = 8
// The one that `runClient` names.
const MODEL = 'claude-sonnet-4-5'
const MINUTES_5 = { secondsPerRequest: 20, cacheSeconds: 300 }
const HOUR = { secondsPerRequest: 20, cacheSeconds: 3600 }
const LIMITS = path.join(import.meta.dirname, 'token-limits.json')

/** The figures of one way to get the features done, a feature: tokens, requests beyond its calls, bytes of context. */
interface Figures {
  small: number
  large: number
  'large, 5 min': number
  'large, 1 h': number
  leading: number
  context: number
}

type Column = keyof Figures
type Requests = readonly MessagesRequest[]
type Way = (work: Work) => Promise<MessagesRequest[]>

const WAYS: Record<string, Way> = {
  'shell loop': loop,
  overnight,
  '/batch-implement': (work) => batch(work, ''),
  '--mode lean': (work) => batch(work, ' --mode lean'),
  'one prompt': onePrompt,
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, check: { type: 'boolean' } } })
  const rows: Record<string, Figures> = {}
  for (const [name, way] of Object.entries(WAYS)) {
    if (values.check && name === 'one prompt') continue
    const [small, large] = await Promise.all([way(SMALL), way(LARGE)])
    rows[name] = figures(small, large)
    say(`measured: ${name}`)
  }
  const loops = rows['shell loop'] as Figures
  printTable(rows, loops)
  const ratios = Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, ratiosOf(row, loops)]))
  if (values.json !== undefined) {
    fs.writeFileSync(values.json, `${JSON.stringify({ features: FEATURES, rows, ratios }, null, 2)}\n`)
  }
  const above = aboveLimits(ratios)
  for (const line of above) say(line)
  return values.check && above.length > 0 ? 1 : 0
}

function figures(small: Requests, large: Requests): Figures {
  const each = (requests: Requests, billing: Billing) => inputTokens(requests, billing) / FEATURES
  // Overnight there is no main conversation; every session is a worker's.
  const main = large.findLast((request) => !isFork(request)) ?? large.at(-1)
  return {
    small: each(small, AT_ONCE),
    large: each(large, AT_ONCE),
    'large, 5 min': each(large, MINUTES_5),
    'large, 1 h': each(large, HOUR),
    leading: Math.max(small.length / FEATURES - SMALL.calls, large.length / FEATURES - LARGE.calls),
    context: main === undefined ? 0 : contextBytes(main),
  }
}

/** Every figure as a ratio to the loop's, but the requests, which are counted. */
function ratiosOf(row: Figures, loops: Figures): Figures {
  const ratio = (column: Column) => row[column] / loops[column]
  return {
    small: ratio('small'),
    large: ratio('large'),
    'large, 5 min': ratio('large, 5 min'),
    'large, 1 h': ratio('large, 1 h'),
    leading: row.leading,
    context: ratio('context'),
  }
}

function aboveLimits(ratios: Record<string, Figures>): string[] {
  const limits: Record<string, Partial<Figures>> = JSON.parse(fs.readFileSync(LIMITS, 'utf8'))
  return Object.entries(limits).flatMap(([name, row]) =>
    Object.entries(row).flatMap(([column, limit]) => {
      const is = ratios[name]?.[column as Column] ?? Number.NaN
      return is <= limit ? [] : [`ABOVE ITS LIMIT: ${name}, ${column}: ${is.toFixed(3)}, limit ${limit}`]
    }),
  )
}

function printTable(rows: Record<string, Figures>, loops: Figures): void {
  const columns = Object.keys(loops) as Column[]
  say(`\nInput tokens a feature, ${FEATURES} features, and the ratio to the loop:`)
  say(`${''.padEnd(18)}${columns.map((column) => column.padStart(16)).join('')}`)
  for (const [name, row] of Object.entries(rows)) {
    const ratios = ratiosOf(row, loops)
    const cells = columns.map((column) =>
      column === 'leading'
        ? row.leading.toFixed(2)
        : `${(row[column] / 1000).toFixed(1)}k ${ratios[column].toFixed(2)}`,
    )
    say(`${name.padEnd(18)}${cells.map((cell) => cell.padStart(16)).join('')}`)
  }
}

async function batch(work: Work, options: string): Promise<MessagesRequest[]> {
  const implement = ({ number = 0, trailer }: { number: number | undefined; trailer: string | undefined }) =>
    callsFor(number, work, trailer)
  return withProject(work, async (run, project) => {
    const requests = await run(
      `/batch-implement features.txt${options}`,
      obedientClaude({ implement }),
      PLUGIN,
    )
    const { status } = project.state()
    if (status !== 'completed') throw new Error(`The batch is ${status}.`)
    return requests
  })
}

async function overnight(work: Work): Promise<MessagesRequest[]> {
  return withProject(work, async (_, project, home) => {
    const player = workers(({ number, trailer }) => ({ turns: callsFor(number, work, trailer) }))
    const args = ['features.txt', '--model', MODEL]
    const { exitCode, output, exchanges } = await runOvernight(project, { args, home, player })
    if (exitCode !== 0) throw new Error(`The run ended with ${exitCode}: ${output}`)
    return exchanges.map(({ request }) => request)
  })
}

async function loop(work: Work): Promise<MessagesRequest[]> {
  return withProject(work, async (run) => {
    const requests: MessagesRequest[] = []
    for (let number = 1; number <= FEATURES; number += 1) {
      requests.push(...(await run(`Write the file number ${number}`, makesCalls(callsFor(number, work)))))
    }
    return requests
  })
}

async function onePrompt(work: Work): Promise<MessagesRequest[]> {
  const calls = Array.from({ length: FEATURES }, (_, at) => callsFor(at + 1, work)).flat()
  return withProject(work, (run) =>
    run('Do every feature in features.txt, one after another.', makesCalls(calls)),
  )
}

type Run = (prompt: string, player: Player, plugin?: string) => Promise<MessagesRequest[]>

/** Gives `use` a fresh project, and a client of one home that counts how many features it committed. */
async function withProject(
  work: Work,
  use: (run: Run, project: ReturnType<typeof makeBatchProject>, home: string) => Promise<MessagesRequest[]>,
): Promise<MessagesRequest[]> {
  const project = makeBatchProject(FEATURES, filesToRead(FEATURES, work))
  const home = makeHome()
  const run: Run = async (prompt, player, plugin) => {
    const options = { project: project.folder, args: NIGHT, home, plugin, timeoutMs: 240_000 }
    const { exchanges } = await runClient({ ...options, prompt, player })
    return exchanges.map(({ request }) => request)
  }
  try {
    const requests = await use(run, project, home)
    const commits = Number(project.git('rev-list', '--count', 'HEAD')) - 1
    if (commits !== FEATURES) throw new Error(`${commits} features were committed, not ${FEATURES}.`)
    return requests
  } finally {
    project.remove()
    removeHome(home)
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

process.exitCode = await main()
