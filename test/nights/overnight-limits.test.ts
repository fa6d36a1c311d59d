import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeTestClock } from '../client/harness/test-clock.ts'
import { until, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

const START = ['features.txt', '--id', 'night-1']
const DONE = "tools.write('feature-' + told.number, 'x'); tools.commit('Add it')"

/** A night of `count` features whose settings file says `yaml`. */
function nightWith(count: number, yaml: string, play = DONE) {
  const night = makeNight(count, {}, play)
  night.write('.claude/batch-implement.local.md', `---\n${yaml}\n---\n`)
  return night
}

const sessions = (night: ReturnType<typeof makeNight>) =>
  night.log().filter(({ event }) => event === 'session_started').length

describe('limits in the settings', () => {
  it.each([
    ['max_cost: 0.01', '--max-cost 0.01', 1],
    ['max_tokens: 100', '--max-tokens 100', 1],
    // Passed before the first feature, so nothing is spent.
    ['max_hours: 0.00001', '--max-hours 0.00001', 0],
  ])(
    '%s ends the night with 2, says so at its start and in its pause, and a resume goes on',
    async (yaml, words, done) => {
      const night = nightWith(2, yaml)
      const { exitCode, output } = await night.begin(START).ended
      expect(output).toContain(`Limits: ${words}.\n`)
      expect(output).toContain('To go on: /batch-implement --resume night-1 --overnight')
      expect([exitCode, night.state()['pause']]).toEqual([
        2,
        expect.objectContaining({ reason: 'limit', detail: words }),
      ])
      expect([night.committedFeatures().length, sessions(night)]).toEqual([done, done])
      const higher = words.replace(/[\d.]+$/, '1000').split(' ')
      expect((await night.begin(['--resume', ...higher]).ended).exitCode).toBe(0)
    },
  )

  it('give way to the words of a run', async () => {
    const night = nightWith(2, 'max_cost: 0.001')
    expect((await night.begin([...START, '--max-cost', '5']).ended).exitCode).toBe(0)
  })

  it('keep it from working outside of its window, and it goes on when that opens', async () => {
    const hour = new Date().getUTCHours()
    const at = (ahead: number) => `${String((hour + ahead) % 24).padStart(2, '0')}:00`
    const night = nightWith(1, `window: ${at(2)}-${at(4)}`)
    const clock = makeTestClock(night)
    const run = night.begin(START, clock.env)
    await until(() => run.output().includes('Waits until ') || run.child.exitCode !== null)
    expect([sessions(night), night.state()['pause']]).toEqual([
      0,
      expect.objectContaining({ reason: 'limit', detail: `--window ${at(2)}-${at(4)}` }),
    ])
    clock.pass(120)
    expect((await run.ended).exitCode).toBe(0)
  })
})

describe('a limit that the client tells no figure for', () => {
  const SILENT = `${DONE}; tools.end({ result: 'done', total_cost_usd: undefined, modelUsage: {} })`

  it.each([
    ['max_cost: 5', '--max-cost 5 cannot be measured: the client tells no cost'],
    ['max_tokens: 500', '--max-tokens 500 cannot be measured: the client tells no tokens'],
  ])('%s ends the night after the first feature, and says why', async (yaml, detail) => {
    const night = nightWith(3, yaml, SILENT)
    const { exitCode, output } = await night.begin(START).ended
    expect(output).toContain(detail)
    expect([exitCode, night.committedFeatures(), night.state()['pause']]).toEqual([
      2,
      [1],
      expect.objectContaining({ reason: 'limit', detail }),
    ])
  })

  it('for one feature alone is said, and the others count', async () => {
    const night = nightWith(4, 'max_cost: 0.02', `if (told.number === 2) { ${SILENT} } ${DONE}`)
    const { exitCode, output } = await night.begin(START).ended
    expect(output).toContain('--max-cost 0.02 counts without the cost of feature 2')
    expect([exitCode, night.committedFeatures(), night.state()['pause']]).toEqual([
      2,
      [1, 2, 3],
      expect.objectContaining({ detail: '--max-cost 0.02' }),
    ])
  })

  it('of usage is said before the first feature where Claude is paid for by use, else after it', async () => {
    const paid = nightWith(1, 'stop_at_usage: 80')
    const { output } = await paid.begin(START, { ANTHROPIC_API_KEY: 'not-a-key' }).ended
    expect(output.indexOf('--stop-at-usage cannot be measured')).toBeGreaterThan(0)
    expect(output.indexOf('--stop-at-usage cannot be measured')).toBeLessThan(
      output.indexOf('Before the first'),
    )
    const silent = nightWith(2, 'stop_at_usage: 80')
    expect((await silent.begin(START).ended).output.split('has told nothing of usage windows')).toHaveLength(
      2,
    )
  })
})

it.runIf(process.platform === 'linux').each([
  ['keep_awake: true', true],
  ['keep_awake: false', false],
])('%s: whether the computer is kept awake is %j', async (yaml, isKept) => {
  const night = nightWith(1, yaml)
  const program = join(night.folder, '../home/bin/systemd-inhibit')
  writeFileSync(program, '#!/bin/sh\necho "$@" >> "$HOME/inhibited"\n')
  chmodSync(program, 0o755)
  await night.begin(START).ended
  const asked = join(night.folder, '../home/inhibited')
  // It is asked before the night whether it works, where it is wanted.
  expect(existsSync(asked) && readFileSync(asked, 'utf8').includes('--what=sleep')).toBe(isKept)
})
