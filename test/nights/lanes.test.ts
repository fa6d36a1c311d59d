import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type FakeNight, useFakeNights } from '../fakes/overnight-project.ts'

const makeNight = useFakeNights()
// Several features at once on a busy machine.
vi.setConfig({ testTimeout: 240_000 })

// Red while both of a pair are there and nobody has made them fit.
const CHECK = `const fs = require('node:fs')
const has = (name) => fs.existsSync(name)
if (has('pair-5.txt') && has('pair-6.txt') && !has('fits.txt')) throw new Error('5 and 6 do not fit')
if (has('shared.txt') && fs.readFileSync('shared.txt', 'utf8').includes('<<<<')) throw new Error('markers')
`

/** What a worker does that begins only once its partner has begun as well, and that makes the two fit when it is told to. */
const PAIRS = `
const fs = require('node:fs'), path = require('node:path')
const { number, prompt } = told
const partner = { 3: 4, 4: 3, 5: 6, 6: 5 }[number]
const met = (n) => path.join(process.env.HOME, 'begun-' + n)
if (prompt.includes('conflict markers')) {
  const text = fs.readFileSync('shared.txt', 'utf8')
  tools.write('shared.txt', text.split('\\n').filter((line) => !/^(<{7}|={7}|>{7})/.test(line)).join('\\n'))
} else if (prompt.includes('together they fail')) tools.write('fits.txt', 'yes\\n')
else if (number === 7) return tools.end({ result: 'failed: there is no such thing' })
else {
  fs.writeFileSync(met(number), '')
  for (let waited = 0; partner && !fs.existsSync(met(partner)) && waited < 200; waited += 1)
    await new Promise((done) => setTimeout(done, 50))
  if (number === 3 || number === 4) tools.write('shared.txt', 'line of ' + number + '\\n')
  else if (number === 5 || number === 6) tools.write('pair-' + number + '.txt', 'x\\n')
  else tools.write('feature-' + number + '.txt', 'x\\n')
}
tools.commit('Feature ' + number)
`

/** Every commit that has landed, checked out and run. */
function redCommits(night: FakeNight): string[] {
  const list = night.git('rev-list', '--reverse', 'main').trim().split('\n')
  const clone = `${night.folder}-clone`
  execFileSync('git', ['clone', '-q', night.folder, clone])
  return list.filter((sha) => {
    execFileSync('git', ['checkout', '-q', sha], { cwd: clone })
    try {
      execFileSync(process.execPath, ['check.cjs'], { cwd: clone, stdio: 'ignore' })
      return false
    } catch {
      return true
    }
  })
}

describe('several features at once', () => {
  it('lands each once and green, also two that conflict, and two that fail together', async () => {
    const night = makeNight(9, { 'check.cjs': CHECK, 'shared.txt': 'begin\n' }, PAIRS)
    const { exitCode, output } = await night.begin(['features.txt', '--lanes', '3']).ended
    expect(exitCode, output).toBe(1)
    expect(night.committedFeatures().sort()).toEqual([1, 2, 3, 4, 5, 6, 8, 9])
    expect(redCommits(night)).toEqual([])
    expect(night.git('show', 'main:shared.txt').trim().split('\n').sort()).toEqual(['line of 3', 'line of 4'])
    const conflicts = night.log().filter(({ event }) => event === 'conflict')
    expect(conflicts.map(({ feature, with: others }) => [feature, ...(others as number[])].sort())).toEqual(
      expect.arrayContaining([expect.arrayContaining([3, 4]), expect.arrayContaining([5, 6])]),
    )
    // Break: a landing that asks a model: each feature has its one session and one more turn for its conflict.
    const turns = night.log().filter(({ event }) => event === 'session_started')
    expect(turns).toHaveLength(9 + conflicts.length)
  })

  // Break: the worktree stays for good, since what a failed feature left in it is not committed.
  it('leaves no worktree where the last feature failed with work that its ref keeps', async () => {
    const night = makeNight(
      1,
      {},
      "tools.write('x.txt', 'x'); tools.end({ result: 'failed: no such thing' })",
    )
    const { exitCode, output } = await night.begin(['features.txt', '--id', 'b']).ended
    expect([exitCode, night.committedFeatures()], output).toEqual([1, []])
    expect(night.git('show', 'refs/batch/b/1-1:x.txt')).toBe('x')
    expect([output.includes('stays'), existsSync(night.worktree())], output).toEqual([false, false])
  })

  // Break: what declares the same files runs side by side, or a feature begins from a tip without what it waits for.
  it('never runs what declares the same files at once, and begins after another only on top of it', async () => {
    const features = [
      'One (touches: src/api/**)',
      'Two (touches: src/api/a.ts)',
      'Three',
      'Four (after 3)',
      'Five (after 2, 3)',
    ]
    const night = makeNight(
      5,
      { 'features.txt': `${features.join('\n')}\n` },
      `const fs = require('node:fs'), path = require('node:path')
      fs.writeFileSync(path.join(process.env.HOME, 'begun-' + told.number), fs.readdirSync('.').join('\\n'))
      if (told.number === 1 || told.number === 3) await bothBegun(1, 3)
      tools.write('feature-' + told.number + '.txt', 'x')
      tools.commit('Feature ' + told.number)
      async function bothBegun(...numbers) {
        const isThere = (number) => fs.existsSync(path.join(process.env.HOME, 'begun-' + number))
        while (!numbers.every(isThere)) await new Promise((done) => setTimeout(done, 50))
      }`,
    )
    const { exitCode, output } = await night.begin(['features.txt', '--lanes', '4']).ended
    expect([exitCode, night.committedFeatures().sort()], output).toEqual([0, [1, 2, 3, 4, 5]])
    const at = (event: string, feature: number) =>
      night.log().findIndex((line) => line['event'] === event && line['feature'] === feature)
    expect(at('begun', 2)).toBeGreaterThan(at('completed', 1))
    expect(at('begun', 3)).toBeLessThan(at('completed', 1))
    const seen = (number: number) => readFileSync(join(night.folder, `../home/begun-${number}`), 'utf8')
    expect(seen(4)).toContain('feature-3.txt')
    expect(seen(5)).toMatch(/feature-2\.txt\n.*feature-3\.txt/s)
  })

  // Break: features that hang together conflict side by side for the rest of the night, or never run side by side again.
  it('runs one at a time while more than one of the last four landings conflicted, and then several again', async () => {
    const night = makeNight(
      9,
      { 'shared.txt': 'begin\n' },
      `const fs = require('node:fs'), path = require('node:path')
      const { number, prompt } = told
      const text = fs.readFileSync('shared.txt', 'utf8')
      fs.writeFileSync(path.join(process.env.HOME, 'begun-' + number), '')
      if (number < 4) for (const other of [1, 2, 3]) await begun(other)
      if (prompt.includes('conflict markers'))
        tools.write('shared.txt', text.split('\\n').filter((line) => !/^(<{7}|={7}|>{7})/.test(line)).join('\\n'))
      else if (number < 4) tools.write('shared.txt', text + 'line of ' + number + '\\n')
      tools.write('feature-' + number + '.txt', 'x')
      tools.commit('Feature ' + number)
      async function begun(other) {
        while (!fs.existsSync(path.join(process.env.HOME, 'begun-' + other))) await new Promise((done) => setTimeout(done, 50))
      }`,
    )
    const { exitCode, output } = await night.begin(['features.txt', '--lanes', '3']).ended
    expect([exitCode, night.committedFeatures().length], output).toEqual([0, 9])
    const { tooMany, narrow, wide } = followLanes(night, 3)
    expect(tooMany).toEqual([])
    // One at a time for a while, and more at once after that.
    expect(narrow).toBeGreaterThan(0)
    expect(wide).toBeGreaterThan(narrow)
  })
})

/** Follows by the log how many features ran, and how many might: one where two of the last four landings conflicted. */
function followLanes(night: FakeNight, lanes: number) {
  const log = night.log()
  const mayRun = (at: number) => {
    const landings = log.slice(0, at).filter(({ event }) => event === 'conflict' || event === 'completed')
    return landings.slice(-4).filter(({ event }) => event === 'conflict').length > 1 ? 1 : lanes
  }
  const running = (at: number) => {
    const count = (name: string) => log.slice(0, at).filter(({ event }) => event === name).length
    return count('begun') - count('completed')
  }
  const begun = log.flatMap(({ event }, at) => (event === 'begun' ? [at] : []))
  return {
    tooMany: begun.filter((at) => running(at) >= mayRun(at)),
    narrow: log.findLastIndex((_, at) => mayRun(at) === 1),
    wide: begun.findLast((at) => running(at) > 0),
  }
}

// Both ports and both files are held until the other has them as well, so that what is not kept apart meets.
const SERVES = `
const fs = require('node:fs'), http = require('node:http'), path = require('node:path')
exports.serve = async (who) => {
  const { HOME, BATCH_SLOT, BATCH_PORT_BASE, COMPOSE_PROJECT_NAME } = process.env
  const inHome = (name) => path.join(HOME, name)
  const own = who + ' in lane ' + BATCH_SLOT
  fs.appendFileSync(inHome('seen'), JSON.stringify([BATCH_SLOT, BATCH_PORT_BASE, COMPOSE_PROJECT_NAME, who]) + '\\n')
  if (who === 'set-up') return
  const bothHave = async (step) => {
    fs.writeFileSync(inHome(who + step + BATCH_SLOT), '')
    while (![0, 1].every((slot) => fs.existsSync(inHome(who + step + slot)))) await new Promise((done) => setTimeout(done, 20))
  }
  const server = http.createServer((request, response) => response.end(own))
  await new Promise((done, failed) => server.on('error', failed).listen(Number(BATCH_PORT_BASE), '127.0.0.1', done))
  fs.writeFileSync(inHome('database-' + BATCH_SLOT), own)
  await bothHave('begun')
  const answer = await (await fetch('http://127.0.0.1:' + BATCH_PORT_BASE)).text()
  require('node:assert').deepEqual([answer, fs.readFileSync(inHome('database-' + BATCH_SLOT), 'utf8')], [own, own])
  await bothHave('ended')
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}
`

// Break: a lane's checks or its set-up have other values than its worker, or both lanes have the same.
it('each lane has ports and names of its own, the same ones in its set-up, its worker and its checks', async () => {
  const night = makeNight(
    2,
    {
      'serves.cjs': SERVES,
      'set-up.cjs': "require('./serves.cjs').serve('set-up')\n",
      // The base is checked alone.
      'check.cjs': `const branch = require('node:child_process').execFileSync('git', ['branch', '--show-current'], { encoding: 'utf8' })
        if (branch !== '') require('./serves.cjs').serve('checks')`,
    },
    `await require(process.cwd() + '/serves.cjs').serve('worker')
    tools.write('feature-' + told.number + '.txt', 'x')
    tools.commit('Feature ' + told.number)`,
  )
  night.write('.claude/batch-implement.local.md', '---\nworktree_setup: node set-up.cjs\n---\n')
  const { exitCode, output } = await night.begin(['features.txt', '--lanes', '2']).ended
  expect([exitCode, night.committedFeatures().sort()], output).toEqual([0, [1, 2]])
  const lines = readFileSync(join(night.folder, '../home/seen'), 'utf8').trim().split('\n')
  const seen = lines.map((line) => JSON.parse(line) as [string, string, string, string])
  const lanes = ['0', '1'].map((slot) => seen.filter(([of]) => of === slot))
  for (const lane of lanes) {
    expect([...new Set(lane.map(([, , , who]) => who))].sort()).toEqual(['checks', 'set-up', 'worker'])
    expect(new Set(lane.map((line) => line.slice(0, 3).join(' '))).size).toBe(1)
  }
  const [one, other] = lanes.map(([line]) => line)
  expect([one?.[1] === other?.[1], one?.[2] === other?.[2]]).toEqual([false, false])
})
