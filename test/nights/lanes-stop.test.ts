import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { leftAfterTenSeconds } from '../client/harness/client-home.ts'
import { type FakeNight, until, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 240_000 })
const makeNight = useFakeNights()

// Until a file in the home folder is there.
const WAIT = `const fs = require('node:fs'), path = require('node:path')
const inHome = (name) => path.join(process.env.HOME, name)
const met = async (...names) => {
  while (!names.every((name) => fs.existsSync(inHome(name)))) await new Promise((done) => setTimeout(done, 50))
}
`
const inHome = (night: FakeNight, name: string) => join(night.folder, '../home', name)
const haveBegun = (night: FakeNight, numbers: readonly number[]) =>
  until(() => numbers.every((number) => existsSync(inHome(night, `begun-${number}`))))

/** How many sessions ran at once, at most. */
function mostAtOnce(log: ReturnType<FakeNight['log']>): number {
  let running = 0
  return log.reduce((most, { event }) => {
    running += event === 'session_started' ? 1 : event === 'session_ended' ? -1 : 0
    return Math.max(most, running)
  }, 0)
}

function sessionsOf(log: ReturnType<FakeNight['log']>): string[][] {
  const started = log.filter(({ event }) => event === 'session_started')
  const pairs = started.map(({ feature, session }) => `${feature} ${session}`)
  return [...new Set(pairs)].map((pair) => pair.split(' ')).sort()
}

it('a stop lets all that run end and land; one at once keeps their sessions; other lanes go on with them', async () => {
  const night = makeNight(
    6,
    {},
    `${WAIT}
    fs.writeFileSync(inHome('begun-' + told.number), '')
    await met(told.number <= 3 ? 'go-1' : 'go-2')
    tools.write('feature-' + told.number + '.txt', 'x')
    tools.commit('Add feature ' + told.number)`,
  )
  const first = night.begin(['features.txt', '--lanes', '3'])
  await haveBegun(night, [1, 2, 3])
  night.helper('stop')
  writeFileSync(inHome(night, 'go-1'), '')
  const stopped = await first.ended
  expect([stopped.exitCode, night.committedFeatures().sort()], stopped.output).toEqual([2, [1, 2, 3]])

  const second = night.begin(['--resume', '--lanes', '4'])
  await haveBegun(night, [4, 5, 6])
  night.helper('stop', '--now')
  const cut = await second.ended
  expect([cut.exitCode, await leftAfterTenSeconds(night.folder)], cut.output).toEqual([2, []])
  expect(Object.keys(night.state()['in_flight'] as object).sort()).toEqual(['3', '4', '5'])

  writeFileSync(inHome(night, 'go-2'), '')
  const before = night.log().length
  const last = await night.begin(['--resume', '--lanes', '2']).ended
  expect([last.exitCode, night.committedFeatures().sort()], last.output).toEqual([0, [1, 2, 3, 4, 5, 6]])
  const log = night.log().slice(before)
  expect([mostAtOnce(night.log().slice(0, before)), mostAtOnce(log)]).toEqual([3, 2])
  // One session each, over all of that.
  expect(sessionsOf(night.log()).map(([number]) => number)).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(night.state()['retry_attempts']).toEqual({})
})

it('once a quota has run out nothing begins until its reset, what runs ends, and nobody loses a retry', async () => {
  const night = makeNight(
    5,
    {},
    `${WAIT}
    fs.writeFileSync(inHome('begun-' + told.number), '')
    await met('begun-1', 'begun-2', 'begun-3')
    if (told.number < 4 && told.turns === 1 && told.number !== 1) {
      const resetsAt = Math.ceil(Date.now() / 1000) + 6
      tools.emit({ type: 'rate_limit_event', rate_limit_info: { status: 'rejected', resetsAt } })
      fs.writeFileSync(inHome('limit-' + told.number), '')
      tools.end({ result: 'limit', api_error_status: 429 }, 1)
    }
    if (told.number === 1) await met('limit-2', 'limit-3', 'go')
    tools.write('feature-' + told.number + '.txt', 'x')
    tools.commit('Add feature ' + told.number)`,
  )
  const run = night.begin(['features.txt', '--lanes', '3'])
  const isPaused = () => (night.state()['pause'] as { reason?: string } | null)?.reason === 'quota'
  await haveBegun(night, [1, 2, 3])
  await until(isPaused)
  writeFileSync(inHome(night, 'go'), '')
  const { exitCode, output } = await run.ended
  expect([exitCode, night.committedFeatures().sort()], output).toEqual([0, [1, 2, 3, 4, 5]])
  const log = night.log()
  const at = (event: string, feature?: number) =>
    log.findIndex((line) => line['event'] === event && (feature === undefined || line['feature'] === feature))
  const reset = String(log[at('waits')]?.['until'])
  const begun = log.filter(({ event, feature }) => event === 'session_started' && Number(feature) > 3)
  expect(begun.map(({ timestamp }) => String(timestamp) >= reset)).toEqual([true, true])
  expect(at('waits_for_quota')).toBeLessThan(at('completed', 1))
  expect(at('completed', 1)).toBeLessThan(at('waits'))
  expect(sessionsOf(log)).toHaveLength(5)
  expect(night.state()).toMatchObject({ retry_attempts: {}, pause: null })
})

// Feature 2 meets the usage limit, whose reset comes `seconds` later; feature 1 works until it is told, or for long.
const limitedIn = (seconds: number) => `${WAIT}
    fs.writeFileSync(inHome('begun-' + told.number), '')
    if (told.number === 2 && told.turns === 1) {
      await met('begun-1')
      const resetsAt = Math.ceil(Date.now() / 1000) + ${seconds}
      fs.writeFileSync(inHome('reset'), String(resetsAt))
      tools.emit({ type: 'rate_limit_event', rate_limit_info: { status: 'rejected', resetsAt } })
      tools.end({ result: 'limit', api_error_status: 429 }, 1)
    }
    if (told.number === 1) await Promise.race([met('begun-3'), met('go'), new Promise((done) => setTimeout(done, 40_000))])
    tools.write('feature-' + told.number + '.txt', 'x')
    tools.commit('Add feature ' + told.number)`

it('a free lane goes on at the reset of a limit although another one works still, and not before', async () => {
  const night = makeNight(3, {}, limitedIn(6))
  const { exitCode, output } = await night.begin(['features.txt', '--lanes', '2']).ended
  expect([exitCode, night.committedFeatures().sort()], output).toEqual([0, [1, 2, 3]])
  const log = night.log()
  const reset = 1000 * Number(readFileSync(inHome(night, 'reset'), 'utf8'))
  const after = log.slice(log.findIndex(({ event }) => event === 'waits_for_quota'))
  const started = after.filter(({ event }) => event === 'session_started')
  expect(started.map(({ feature }) => feature)).toEqual([2, 3])
  expect(started.map(({ timestamp }) => Date.parse(String(timestamp)) >= reset)).toEqual([true, true])
  const at = (event: string, feature: number) =>
    after.findIndex((line) => line['event'] === event && line['feature'] === feature)
  expect(at('session_started', 3)).toBeLessThan(at('session_ended', 1))
  expect(sessionsOf(log).map(([number]) => number)).toEqual(['1', '2', '3'])
  expect(night.state()).toMatchObject({ retry_attempts: {}, pause: null })
})

it('a stop ends the wait for the reset of a limit as soon as what runs has ended', async () => {
  const night = makeNight(3, {}, limitedIn(3600))
  const run = night.begin(['features.txt', '--lanes', '2'])
  await haveBegun(night, [1, 2])
  await until(() => (night.state()['pause'] as { reason?: string } | null)?.reason === 'quota')
  night.helper('stop')
  writeFileSync(inHome(night, 'go'), '')
  const { exitCode, output } = await run.ended
  expect([exitCode, night.committedFeatures()], output).toEqual([2, [1]])
  expect(night.state()).toMatchObject({ retry_attempts: {}, pause: { reason: 'quota' } })
})
