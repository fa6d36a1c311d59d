import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { contextBytes } from '../bench/token-cost.ts'
import { makeBundleProject } from '../fakes/helper-process.ts'
import { type BatchProject, makeBatchProject, NIGHT, PLUGIN } from './harness/batch-project.ts'
import { CLIENT, clientEnvironment, makeHome, removeHome } from './harness/client-home.ts'
import { countResults, isFork } from './harness/conversation.ts'
import { say } from './harness/message-reply.ts'
import type { Exchange } from './harness/messages-api.ts'
import { obedientClaude } from './harness/obedient-claude.ts'
import { runClient } from './harness/run-client.ts'

// Bytes of the request. The two calls of a feature and their answers, as the client sends them, are most of it.
const MOST_PER_FEATURE = 1300

const projects: BatchProject[] = []
afterEach(() => {
  for (const project of projects.splice(0)) project.remove()
})

function pluginDetails(): string {
  const home = makeHome()
  try {
    const args = [CLIENT, '--plugin-dir', PLUGIN, 'plugin', 'details', 'batch-implement']
    const env = clientEnvironment(home, 'http://127.0.0.1:9')
    return execFileSync(process.execPath, args, { cwd: home, env, encoding: 'utf8' })
  } finally {
    removeHome(home)
  }
}

/** The last figure in the line of `name`: what the client says that it costs. */
function tokens(details: string, name: string): number {
  const line = details.split('\n').findLast((text) => text.trim().startsWith(name)) ?? ''
  return Number(/(\d+)(?: tok\b.*)?$/.exec(line)?.[1] ?? Number.NaN)
}

describe('what the client counts', () => {
  let details: string
  beforeAll(() => {
    details = pluginDetails()
  })

  it('every session pays at most 90 tokens, whether it runs a batch or not', () => {
    expect(tokens(details, 'Always-on:')).toBeLessThanOrEqual(90)
  })

  it.each([
    ['batch-implement', 400],
    ['auto-implement', 300],
    ['auto-implement-lean', 300],
    ['worker', 700],
    ['lean-worker', 700],
    ['batch-status', 120],
  ])('%s adds at most %d tokens when it is used', (command, most) => {
    expect(tokens(details, command)).toBeGreaterThan(20)
    expect(tokens(details, command)).toBeLessThanOrEqual(most)
  })
})

// The client counts descriptions alone; in truth it also lists the tools that an agent does not have.
it('a session without a batch sends at most 600 bytes more for having the plugin', {
  timeout: 60_000,
}, async () => {
  const project = makeBatchProject(1)
  projects.push(project)
  const sizes: number[] = []
  for (const plugin of [undefined, PLUGIN]) {
    const { exchanges } = await runClient({
      player: () => say('Hello.'),
      project: project.folder,
      plugin,
      prompt: 'Hello',
    })
    sizes.push(exchanges[0] ? contextBytes(exchanges[0].request) : Number.NaN)
  }
  const [without = 0, withPlugin = 0] = sizes
  expect(withPlugin - without).toBeGreaterThan(0)
  expect(withPlugin - without).toBeLessThanOrEqual(600)
})

/** The requests of the main conversation that follow the helper's answer to a `complete`, by their size. */
function sizesAfterComplete(exchanges: readonly Exchange[]): number[] {
  const main = exchanges.filter(({ request }) => !isFork(request) && countResults(request) > 0)
  const after = main.filter(({ request }) => {
    const last = JSON.stringify(request.messages.at(-1))
    return last.includes('tool_result') && /Feature \d+ completed/.test(last)
  })
  return after.map(({ request }) => Buffer.byteLength(JSON.stringify(request)))
}

describe('the main conversation', () => {
  it('grows by at most 1,300 bytes for each completed feature, with all that the client adds', {
    timeout: 180_000,
  }, async () => {
    const project = makeBatchProject(3)
    projects.push(project)
    const { exchanges } = await runClient({
      player: obedientClaude(),
      project: project.folder,
      plugin: PLUGIN,
      prompt: '/batch-implement features.txt',
      args: NIGHT,
      timeoutMs: 170_000,
    })
    const sizes = sizesAfterComplete(exchanges)
    expect(sizes).toHaveLength(3)
    const growth = ((sizes.at(-1) ?? 0) - (sizes[0] ?? 0)) / 2
    expect(growth).toBeLessThanOrEqual(MOST_PER_FEATURE)
  })

  it('hears no more than 1,000 characters from SessionStart, however long the batch is', async () => {
    const lines = Array.from(
      { length: 500 },
      (_, index) => `Feature ${index} ${'with many words '.repeat(40)}`,
    )
    const project = makeBundleProject({ 'features.txt': lines.join('\n') })
    try {
      await project.ok('start features.txt')
      const event = { hook_event_name: 'SessionStart', session_id: 'session-1', source: 'compact' }
      const { stdout } = await project.hook(event)
      const text: string = JSON.parse(stdout).hookSpecificOutput.additionalContext
      expect(text).toContain('Next step: ')
      expect(text.length).toBeLessThanOrEqual(1000)
    } finally {
      project.remove()
    }
  })
})
