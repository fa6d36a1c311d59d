import { describe, expect, it, vi } from 'vitest'
import { until, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

const SETTINGS = '.claude/batch-implement.local.md'
const START = ['features.txt', '--id', 'night-1']
const DONE = "tools.write('feature-' + told.number, 'x'); tools.commit('Add it')"

/** How often a session of each id was started, as the log says. */
function sessions(log: Record<string, unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { event, session } of log)
    if (event === 'session_started') counts[String(session)] = (counts[String(session)] ?? 0) + 1
  return counts
}

describe('a client that breaks off', () => {
  it('is started again in the same session, and the feature costs no retry', async () => {
    const night = makeNight(1, {}, `if (told.turns < 3) process.exit(7); ${DONE}`)
    const { exitCode } = await night.begin(START).ended
    expect([exitCode, night.committedFeatures(), Object.values(sessions(night.log()))]).toEqual([0, [1], [3]])
    expect(night.state()['retry_attempts']).toEqual({})
  })

  it('four times in one attempt has failed, and the next feature begins', async () => {
    const night = makeNight(2, {}, `if (told.number === 1) process.exit(7); ${DONE}`)
    const { exitCode, output } = await night.begin(START).ended
    expect(output).toContain('1. failed: the client ended 4 times without a result')
    expect([exitCode, night.committedFeatures()]).toEqual([1, [2]])
  })

  it('of which the client knows nothing more is begun anew, on what stands in the worktree', async () => {
    const forget =
      "require('node:fs').rmSync(require('node:os').homedir() + '/.fake-claude', { recursive: true })"
    const night = makeNight(
      1,
      {},
      `if (!told.prompt.includes('was made for this feature before')) { tools.write('begun', 'x'); ${forget}; process.exit(7) } ${DONE}`,
    )
    await night.begin(START).ended
    expect([night.committedFeatures(), night.git('ls-files')]).toEqual([
      [1],
      expect.stringContaining('begun'),
    ])
  })

  it('by saying nothing is ended and resumed once', async () => {
    const night = makeNight(
      1,
      {},
      `if (told.turns === 1) await new Promise((done) => setTimeout(done, 60_000)); ${DONE}`,
    )
    night.write(SETTINGS, '---\nstall_minutes: 0.02\n---\n')
    const { exitCode } = await night.begin(START).ended
    expect([exitCode, night.committedFeatures(), Object.values(sessions(night.log()))]).toEqual([0, [1], [2]])
  })
})

describe('the service', () => {
  it('at its usage limit is waited for until the very reset, then the same session goes on', async () => {
    const limit = `tools.emit({ type: 'rate_limit_event', rate_limit_info: { status: 'rejected', resetsAt: Math.ceil(Date.now() / 1000) + 3 } })`
    const night = makeNight(
      2,
      {},
      `if (told.number === 1 && told.turns === 1) { ${limit}; tools.end({ result: 'limit', api_error_status: 429 }, 1) } ${DONE}`,
    )
    const { exitCode, output } = await night.begin(START).ended
    expect(output).toContain('Waits until ')
    expect([exitCode, night.committedFeatures(), night.state()['retry_attempts']]).toEqual([0, [1, 2], {}])
    expect(Object.values(sessions(night.log())).sort()).toEqual([1, 2])
    const times = night.log().flatMap((line) => (line['event'] === 'waits' ? [String(line['until'])] : []))
    const resumed = night.log().filter(({ event }) => event === 'session_started')[1]?.['timestamp']
    expect(String(resumed) >= String(times[0])).toBe(true)
  })

  it('that does not answer is waited for, by the clock, at no cost to the feature', async () => {
    const night = makeNight(
      1,
      {},
      `if (told.turns < 4) tools.end({ result: 'Overloaded', api_error_status: 529 }, 1); ${DONE}`,
    )
    const clock = `${night.folder}/../clock`
    const preload = new URL('../fakes/test-clock.cjs', import.meta.url).pathname
    const run = night.begin(START, { TEST_CLOCK: clock, NODE_OPTIONS: `--require "${preload}"` })
    let minutes = 0
    const timer = setInterval(() => {
      minutes += 1
      night.write('../clock', String(minutes * 60_000))
    }, 1000)
    const { exitCode } = await run.ended
    clearInterval(timer)
    expect([exitCode, night.committedFeatures(), night.state()['retry_attempts']]).toEqual([0, [1], {}])
  })

  it.each([
    ['auth', 401],
    ['billing', 402],
  ])('that refuses with %s pauses the night: no next feature could get past it', async (reason, status) => {
    const night = makeNight(2, {}, `tools.end({ result: 'no', api_error_status: ${status} }, 1)`)
    const { exitCode } = await night.begin(START).ended
    expect([exitCode, night.state()['pause']]).toEqual([2, expect.objectContaining({ reason })])
  })
})

describe('a worker', () => {
  it('that was refused a tool, and changed nothing, pauses the night', async () => {
    const denied = "permission_denials: [{ tool_name: 'WebFetch', tool_input: {} }]"
    const night = makeNight(2, {}, `tools.end({ result: 'done: all', ${denied} })`)
    const { exitCode, output } = await night.begin(START).ended
    expect(output).toContain('the client refused WebFetch')
    expect([exitCode, night.state()['pause']]).toEqual([2, expect.objectContaining({ reason: 'permission' })])
  })

  it('after three that changed nothing, none is begun', async () => {
    const night = makeNight(5, {}, "return 'done: everything is as it should be.'")
    const { exitCode } = await night.begin(START).ended
    expect([exitCode, night.state()['pause']]).toEqual([2, expect.objectContaining({ reason: 'stalled' })])
    expect(night.state()['failed_features']).toHaveLength(3)
  })

  it('whose tests stay red three times has failed, and all that it made is in its ref', async () => {
    const check = "if (require('node:fs').existsSync('bad')) process.exit(1)"
    const night = makeNight(
      2,
      { 'check.cjs': check },
      `if (told.number === 2) { ${DONE}; return } tools.write('bad', String(told.turns)); tools.commit('Try ' + told.turns)`,
    )
    const { exitCode, output } = await night.begin(START).ended
    expect(output).toContain('1. failed: its checks failed 3 times')
    expect([exitCode, night.committedFeatures()]).toEqual([1, [2]])
    expect(night.git('show', 'refs/batch/night-1/1-1:bad')).toBe('3')
    expect(night.git('ls-files')).not.toContain('bad')
  })

  it('that leaves a repository inside the worktree is asked, then has failed, and the repository is set aside', async () => {
    const inner =
      'git init -q inner && git -C inner -c user.name=x -c user.email=x@x commit -q --allow-empty -m x'
    const play = `if (told.number === 2) { ${DONE}; return }
      if (told.turns > 1) return
      require('node:child_process').execSync('${inner}')
      tools.write('feature-1', 'x')
      tools.git('add', 'feature-1')
      tools.git('commit', '-qm', told.trailer)`
    const night = makeNight(2, {}, play)
    const { output } = await night.begin(START).ended
    expect(output).toContain('there are repositories inside the worktree: inner')
    expect(night.git('-C', `${night.worktree()}.aside-1/inner`, 'log', '--format=%s')).toBe('x\n')
    expect([night.committedFeatures(), night.git('ls-tree', '--name-only', 'HEAD')]).toEqual([
      [2],
      expect.not.stringContaining('inner'),
    ])
  })
})

describe('a wish to stop', () => {
  const SLOW = `await new Promise((done) => setTimeout(done, 1500)); ${DONE}`
  const isWorking = (night: ReturnType<typeof makeNight>) => () =>
    night.log().some(({ event, type }) => event === 'client' && type === 'system')

  it.each([
    ['Ctrl+C', 'SIGINT' as const],
    ['stop', 'stop' as const],
  ])('by %s waits for the feature, lands it, and a resume does the rest', async (_, how) => {
    const night = makeNight(2, {}, SLOW)
    const run = night.begin(START)
    await until(isWorking(night))
    if (how === 'stop') night.helper('stop')
    else run.child.kill(how)
    expect(await run.ended).toMatchObject({ exitCode: 2 })
    expect([night.committedFeatures(), night.state()['in_flight']]).toEqual([[1], {}])
    expect(await night.begin(['--resume']).ended).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('Landed: main is at'),
    })
    expect(night.committedFeatures()).toEqual([1, 2])
  })

  it.each([
    ['a second Ctrl+C', ['SIGINT', 'SIGINT'] as const],
    ['SIGTERM', ['SIGTERM'] as const],
    ['a closed terminal', ['SIGHUP'] as const],
    ['stop --now', ['stop'] as const],
  ])('by %s ends the client at once, and the same session goes on later', async (_, how) => {
    const night = makeNight(
      2,
      {},
      `if (told.turns === 1) await new Promise((done) => setTimeout(done, 60_000)); ${DONE}`,
    )
    const run = night.begin(START)
    await until(isWorking(night))
    for (const signal of how) {
      if (signal === 'stop') night.helper('stop', '--now')
      else run.child.kill(signal)
      if (how.length > 1) await until(() => run.output().includes('Ctrl+C again'))
    }
    expect(await run.ended).toMatchObject({ exitCode: 2 })
    expect(night.state()).toMatchObject({ pause: { reason: 'user' }, completed_features: [] })
    const resumed = night.begin(['--resume'])
    await until(
      () =>
        night.committedFeatures().length > 0 ||
        resumed.child.exitCode !== null ||
        night.log().filter(({ event }) => event === 'completed').length > 0,
    )
    // The next feature may have begun, and would be waited for.
    resumed.child.kill('SIGTERM')
    await resumed.ended
    expect(Object.values(sessions(night.log()))[0]).toBe(2)
  })
})

describe('limits', () => {
  it.each([
    [['--features', '1'], '--features 1'],
    [['--max-cost', '0.01'], '--max-cost 0.01'],
    [['--max-tokens', '100'], '--max-tokens 100'],
  ])('%j end the night after a feature, which a resume goes on with', async (words, detail) => {
    const night = makeNight(2, {}, DONE)
    const { exitCode } = await night.begin([...START, ...words]).ended
    expect([exitCode, night.state()['pause']]).toEqual([
      2,
      expect.objectContaining({ reason: 'limit', detail }),
    ])
    expect([night.committedFeatures(), night.state()['in_flight']]).toEqual([[1], {}])
    expect((await night.begin(['--resume']).ended).exitCode).toBe(0)
  })

  it('of usage wait until that window begins anew', async () => {
    const windows = `{ five_hour: { utilization: 0.9, resetsAt: Math.ceil(Date.now() / 1000) + 4 } }`
    const emit = `tools.emit({ type: 'rate_limit_event', rate_limit_info: { status: 'allowed', unifiedWindows: ${windows} } })`
    const night = makeNight(2, {}, `if (told.number === 1) ${emit}; ${DONE}`)
    const { exitCode, output } = await night.begin([...START, '--stop-at-usage', '80']).ended
    expect(output).toMatch(/Waits until .* \(limit\)/)
    expect([exitCode, night.committedFeatures()]).toEqual([0, [1, 2]])
  })

  it.each([
    [['nowhere.txt'], 2],
    [['features.txt', '--max-hours', 'many'], 64],
    [['features.txt', '--window', '22-7'], 64],
    [['--issues'], 64],
    [['--resume', 'another'], 2],
  ])('are said where %j cannot be run', async (words, expected) => {
    const night = makeNight(1)
    const { exitCode, output } = await night.begin(words).ended
    expect([exitCode, output.startsWith('batch: ')]).toEqual([expected, true])
  })
})
