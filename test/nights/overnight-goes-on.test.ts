import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { typedArguments } from '../../lib/text/shell-words.ts'
import { plugin } from '../client/harness/batch-run.ts'
import { commitAll, type FakeNight, until, useFakeNights, WAITS } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 240_000 })
const makeNight = useFakeNights()

const START = ['features.txt', '--id', 'night-1']

/** The ways on that a text names: what is typed in Claude Code, and calls for a terminal. */
function waysIn(text: string): string[] {
  const typed = text.match(/\/batch-implement(?: --[a-z-]+| night-1)+/g) ?? []
  const calls =
    text.match(/node "[^"]+" (?:reset-breaker night-1, then node "[^"]+" )?run(?: --[a-z-]+)+/g) ?? []
  const isWayOn = (way: string) => !/--(?:take-over|land|stop)$/.test(way)
  return [...new Set([...typed, ...calls])].filter(isWayOn).sort()
}

/** Does what a way on says, as a session or a terminal does, until the batch has ended. */
async function goOn(night: FakeNight, way: string, features = 2): Promise<void> {
  const read = typedArguments(way.replace('/batch-implement', ''))
  if (way.startsWith('node')) {
    for (const call of way.split(', then ')) {
      const words = call.replace(/^node "[^"]+" /, '').split(' ')
      if (words[0] === 'run') expect(await night.begin(words.slice(1)).ended).toMatchObject({ exitCode: 0 })
      else night.helper(...words)
    }
  } else night.helper(...('words' in read ? read.words : []))
  await until(() => night.committedFeatures().length === features)
}

/** A night that was asked to stop while it worked on its first feature of two; gives all that was said. */
async function stopped(): Promise<{ night: FakeNight; said: string[] }> {
  const night = makeNight(2, {}, WAITS)
  const run = night.begin(START)
  await until(() => night.log().some(({ event }) => event === 'session_started'))
  // Neither a second run nor a session can take it up meanwhile, and both are told how it is stopped.
  const second = await night.begin(['--resume']).ended
  for (const refused of [second.output, refusals(night)[0]])
    expect(refused).toMatch(
      /an overnight run on .*--stop \(in a terminal `stop`\); then .*--resume night-1 --overnight/,
    )
  const asked = night.helper('stop')
  night.write('../home/go', '')
  const { output } = await run.ended
  return { night, said: [asked, output, night.helper('status'), ...refusals(night)] }
}

/** What somebody is told who takes the wrong way on. */
function refusals(night: FakeNight): string[] {
  return [['resume', '--session', 'mine'], ['cleanup'], ['start', 'features.txt', '--session', 'mine']].map(
    (words) => {
      try {
        return night.helper(...words)
      } catch (cause) {
        return String((cause as { stdout: unknown }).stdout) + String((cause as { stderr: unknown }).stderr)
      }
    },
  )
}

// Break: a session is told to resume a night as a session, or a terminal to type what only Claude Code knows.
it('every way on that is named after a stop goes on with the night, in a terminal and in Claude Code', async () => {
  const { said } = await stopped()
  const ways = said.map(waysIn)
  expect(ways.map((found) => found.length > 0)).toEqual(said.map(() => true))
  const all = [...new Set(ways.flat())]
  const typed = all.filter((way) => way.startsWith('/'))
  expect([typed, all.length], said.join('\n')).toEqual([['/batch-implement --resume night-1 --overnight'], 2])
  for (const one of [0, 1]) expect(ways[one]).toHaveLength(2)
  for (const way of all) {
    const { night } = await stopped()
    await goOn(night, way)
    expect(night.committedFeatures()).toEqual([1, 2])
  }
})

// Break: a resume that closes no breaker pauses again at once, or what failed is not opened again.
it('the ways on after an open breaker, and to what failed, go on as well', async () => {
  const night = makeNight(
    6,
    {},
    `tools.write('feature-' + told.number, 'x')
    if (told.number < 6 && !require('node:fs').existsSync(require('node:os').homedir() + '/go'))
      return 'failed: there is no such thing'
    tools.commit('Add it')`,
  )
  const first = await night.begin(START).ended
  const [typed, calls = ''] = waysIn(first.output)
  expect([first.exitCode, typed]).toEqual([2, '/batch-implement --resume night-1 --overnight'])
  expect(calls).toMatch(/ reset-breaker night-1, then node .* run --resume$/)
  const closed = night.helper('reset-breaker', 'night-1')
  expect(waysIn(closed)).toEqual(['/batch-implement --resume night-1 --overnight'])
  expect(await night.begin(['--resume']).ended).toMatchObject({ exitCode: 1 })
  expect(night.committedFeatures()).toEqual([6])
  night.write('../home/go', '')
  const report = readFileSync(join(night.folder, '.claude/batches/night-1.report.md'), 'utf8')
  const [retry = ''] = waysIn(report)
  expect(retry).toBe('/batch-implement --resume night-1 --overnight --retry-failed')
  await goOn(night, retry, 6)
})

/** The end of the session that holds the batch, as its client tells it. */
function endSession(night: FakeNight): void {
  const input = { hook_event_name: 'SessionEnd', session_id: 'mine', cwd: night.folder, reason: 'other' }
  const hook = [join(plugin, 'dist/hook.cjs')]
  execFileSync(process.execPath, hook, { cwd: night.folder, input: JSON.stringify(input) })
}

/** A night whose first feature has landed and whose second one a session has begun in the checkout; the third builds on that. */
async function takenOver(): Promise<FakeNight> {
  const night = makeNight(
    3,
    { 'features.txt': 'One\nTwo\nThree (after 2)\n' },
    `if (told.number === 3) require('node:fs').readFileSync('feature-2')
    tools.write('feature-' + told.number, 'x'); tools.commit('Add it')`,
  )
  expect((await night.begin([...START, '--features', '1']).ended).exitCode).toBe(2)
  expect(night.helper('resume', '--take-over', '--session', 'mine')).toContain('Feature 2 of 3')
  return night
}

// Break: the feature is done once more in a worktree, beside what the session has half done of it.
it('a run does not take up what a session has half done in the checkout, and says how that ends', async () => {
  const night = await takenOver()
  night.write('feature-2', 'half')
  endSession(night)
  const before = night.state()
  const { exitCode, output } = await night.begin(['--resume']).ended
  expect([exitCode, output]).toEqual([
    2,
    expect.stringContaining('feature 2 of batch night-1 was begun in a session'),
  ])
  expect([night.state(), night.git('status', '--porcelain', '-uall')]).toEqual([before, '?? feature-2\n'])
  for (const said of [output, night.helper('status')])
    expect(waysIn(said)).toEqual(['/batch-implement --resume night-1'])
  expect(night.helper('resume', '--session', 'mine')).toContain('Feature 2 of 3')
})

// Break: what follows is built without what the session has completed, and merged with it at the end.
it('a run goes on from what a session has completed in the checkout', async () => {
  const night = await takenOver()
  night.helper('stop')
  commitAll(night, 'feature-2', 'x')
  night.git('commit', '-q', '--amend', '-m', 'Two', '-m', 'Batch-Feature: night-1#2')
  night.helper('complete', '2', '--session', 'mine')
  endSession(night)
  const done = night.git('rev-parse', 'main').trim()
  const { exitCode, output } = await night.begin(['--resume']).ended
  expect([exitCode, night.committedFeatures()], output).toEqual([0, [1, 2, 3]])
  expect(night.git('rev-parse', 'main^').trim()).toBe(done)
  expect(night.git('rev-parse', 'main')).toBe(night.git('rev-parse', 'batch/night-1/verified'))
})
