import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { useProjects } from '../client/harness/batch-run.ts'
import { kill, makeHome, removeHome } from '../client/harness/client-home.ts'
import { bash, usageLimit } from '../client/harness/message-reply.ts'
import {
  clientsOf,
  runOvernight,
  startOvernight,
  workers,
  writesOneFile,
} from '../client/harness/overnight.ts'
import { until } from '../fakes/overnight-project.ts'

// A client takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 300_000 })
const makeProject = useProjects()
const MODEL = ['--model', 'claude-sonnet-4-5']
const START = ['features.txt', '--id', 'night-1', ...MODEL]
// With a subscription's login the client tells of its limits by an event.
const SUBSCRIPTION = {
  ANTHROPIC_API_KEY: '',
  CLAUDE_CODE_OAUTH_TOKEN: 'sk-ant-oat01-not-a-real-token-000000000000000000',
}

it('waits for the real client’s usage limit until its reset, and goes on in the same session', async () => {
  const project = makeProject(2)
  const work = workers()
  let isLimited = false
  const reset = { at: 0 }
  const night = await runOvernight(project, {
    args: START,
    env: SUBSCRIPTION,
    player: (request) => {
      const isSecond = JSON.stringify(request.messages).includes('git add feature-2.txt')
      if (!isSecond || isLimited) return work(request)
      isLimited = true
      reset.at = Math.ceil(Date.now() / 1000) + 4
      return usageLimit(reset.at)
    },
  })
  expect(night.output).toContain('2. waits for the usage limit')
  expect(night.output).toContain(`Waits until ${new Date(reset.at * 1000).toISOString()} (quota)`)
  expect([night.exitCode, project.committedFeatures()]).toEqual([0, [1, 2]])
  expect(project.state()).toMatchObject({
    retry_attempts: {},
    usage: { '1': { sessions: expect.anything() } },
  })
  expect(
    Object.keys((project.state() as { usage: { '1': { sessions: object } } }).usage['1'].sessions),
  ).toHaveLength(1)
})

it('after SIGKILL of the driver, and then of the client, nothing of it is left, and a resume does the rest', async () => {
  const project = makeProject(2)
  const home = makeHome()
  const script = workers((told) => {
    const { turns } = writesOneFile(told)
    // A process that leaves the client's group and would outlive it.
    return { turns: told.kind === 'feature' ? [bash('setsid sleep 300 & sleep 0.2'), ...turns] : turns }
  })
  let work = script
  const first = await startOvernight(project, {
    args: START,
    home,
    player: (request) => work(request),
  })
  const driver = () => Number((project.state()['owner'] as { pid: number }).pid)
  const hasFirst = () =>
    existsSync(join(project.folder, '.claude/batch_state.json')) &&
    JSON.stringify(project.state()['usage']) !== '{}'
  await until(() => hasFirst() || first.child.exitCode !== null)
  kill(driver())
  expect((await first.ended).left).toEqual([])
  // Now the client, in the middle of its work.
  let folder = ''
  let isKilled = false
  work = (request) => {
    if (!isKilled) for (const client of clientsOf(folder)) kill(client)
    isKilled = true
    return script(request)
  }
  const second = await startOvernight(project, {
    args: ['--resume', ...MODEL],
    home,
    player: (request) => work(request),
  })
  folder = second.folder
  const { exitCode, output, left } = await second.ended
  removeHome(home)
  expect(output).toContain('Landed: main is at')
  expect([exitCode, left, project.committedFeatures()]).toEqual([0, [], [1, 2]])
  const log = readFileSync(join(project.folder, '.claude/batches/night-1.log.jsonl'), 'utf8')
  expect(log).toContain('"signal":"SIGKILL","reason":"itself"')
})
