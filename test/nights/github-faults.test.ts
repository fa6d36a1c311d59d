import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type { Player } from '../client/harness/messages-api.ts'
import { workers } from '../client/harness/overnight.ts'
import { CHECK, START, useActions } from '../fakes/actions-world.ts'
import { until } from '../fakes/overnight-project.ts'

// A round of the workflow is some twenty programs.
vi.setConfig({ testTimeout: 300_000 })
const makeWorld = useActions()
const FOUR = 'Write 1\nWrite 2\nWrite 3\nWrite 4\n'

it.each(['Work', 'Check'])(
  'a job whose machine is gone in the middle (%s): its feature is given out again, and costs nothing else',
  async (step) => {
    const work = workers()
    const wrote = new Set<string>()
    const player: Player = (request) => {
      const text = JSON.stringify(request.messages)
      // The worker of the second feature has written its file, and has not committed it.
      if (text.includes('"tool_result"')) wrote.add(/Batch-Feature: b1#(\d)/.exec(text)?.[1] ?? '')
      return work(request)
    }
    const world = await makeWorld({ features: FOUR, files: CHECK, player })
    let lost = 0
    const rounds = await world.rounds({
      ...START,
      onStep: ({ job, number, name }) => {
        if (job !== 'work' || number !== 2 || name !== step || lost > 0) return undefined
        lost += 1
        return until(() => wrote.has('2'))
      },
    })
    expect(rounds.map(({ plan }) => plan.outputs['matrix'])).toEqual([
      '{"number":[]}',
      '{"number":[1,2,3,4]}',
      '{"number":[2]}',
    ])
    expect([world.landed(), world.red(), lost]).toEqual([[1, 3, 4, 2], [], 1])
  },
)

it('a feature whose job is lost three times fails, and the rounds end', async () => {
  const world = await makeWorld({ features: 'Write 1\nWrite 2\n', files: CHECK })
  const rounds = await world.rounds({
    ...START,
    onStep: ({ job, number, name }) =>
      job === 'work' && number === 2 && name === 'Take' ? Promise.resolve() : undefined,
  })
  expect(rounds.map(({ plan }) => plan.outputs['matrix'])).toEqual([
    '{"number":[]}',
    '{"number":[1,2]}',
    '{"number":[2]}',
    '{"number":[2]}',
  ])
  expect(world.state('b1')['failed_features']).toMatchObject([
    { feature_index: 1, failure_kind: 'timeout', attempts: 3 },
  ])
  expect(world.landed()).toEqual([1])
})

// A check that waits once, where it is told to.
const WAITS = `const io = require('node:fs')
const at = (name) => process.env.TEST_RUN + '/' + name
if (io.existsSync(at('hold'))) {
  io.renameSync(at('hold'), at('held'))
  while (!io.existsSync(at('release'))) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
}
`

it('two landings at once: the slower one is refused by the push and begins again, and nothing lands twice', async () => {
  const world = await makeWorld({
    features: FOUR,
    files: { 'check.cjs': WAITS + CHECK['check.cjs'] },
    player: workers(),
  })
  await world.round(START)
  const second = await world.round({
    inputs: { batch: 'b1' },
    onStep: ({ name }) => (name === 'Land' ? Promise.resolve() : undefined),
  })
  expect([second.land.result, world.landed('batch/b1/verified')]).toEqual(['failure', []])
  const { held, release } = world.hold(world.folder)
  const slow = world.land(second)
  await held
  // The other one overtakes it: it begins, lands and ends while the first one stands in its checks.
  const fast = await world.land(second)
  const tips = ['verified', 'state', '1'].map((name) => world.git('rev-parse', `batch/b1/${name}`))
  release()
  expect([fast.result, (await slow).result]).toEqual(['success', 'success'])
  // Nothing of the faster one was pushed away.
  for (const [at, name] of ['verified', 'state', '1'].entries())
    expect(world.git('merge-base', String(tips[at]), `batch/b1/${name}`)).toBe(tips[at])
  expect([world.landed(), world.red()]).toEqual([[1, 2, 3, 4], []])
  // Each result is dealt with by one state alone.
  const subjects = world.git('log', '--first-parent', '--format=%s', 'batch/b1/state').split('\n')
  expect(subjects.filter((text) => text.startsWith('Feature')).sort()).toEqual(
    [1, 2, 3, 4].map((number) => `Feature ${number}: completed`),
  )
  expect(new Set(subjects.filter((text) => text.startsWith('Feature'))).size).toBe(4)
})

it('a landing that is killed in the middle: the next one does the rest, and a branch that is no result counts as none', async () => {
  const world = await makeWorld({ features: FOUR, files: CHECK, player: workers() })
  await world.round(START)
  // Not a result, as somebody may push it.
  const stray = world.git(
    '-c',
    'user.name=x',
    '-c',
    'user.email=x@y',
    'commit-tree',
    'main^{tree}',
    '-p',
    'main',
    '-m',
    'Something else',
  )
  world.git('update-ref', 'refs/heads/batch/b1/4', stray)
  const subjects = () => world.git('log', '--first-parent', '--format=%s', 'batch/b1/state').split('\n')
  const killed = await world.round({
    inputs: { batch: 'b1' },
    onStep: ({ name }) =>
      name === 'Land' ? until(() => subjects().includes('Feature 1: completed')) : undefined,
  })
  expect([killed.plan.outputs['matrix'], killed.land.result]).toEqual(['{"number":[1,2,3]}', 'failure'])
  await world.rounds({ inputs: { batch: 'b1' } })
  expect([world.landed().sort(), world.red()]).toEqual([[1, 2, 3, 4], []])
  expect(subjects().filter((text) => /^Feature .: completed$/.test(text))).toHaveLength(4)
  expect(world.state('b1')).toMatchObject({
    earlier_attempts: { '3': { attempts: 1, refs: [] } },
    failed_features: [],
  })
})

it('two jobs on one feature: the slower one finds the result of the other, and leaves its own out', async () => {
  const world = await makeWorld({ features: 'Write 1\n', files: CHECK, player: workers() })
  await world.round(START)
  const { held, release } = world.hold(join(world.folder, 'remote.git'))
  const slow = world.round({ inputs: { batch: 'b1' } })
  await held
  const fast = await world.work(1)
  const result = world.git('rev-parse', 'batch/b1/1')
  release()
  const { work } = await slow
  expect(work.get(1)?.steps.at(-1)?.output).toContain(
    'feature 1 has a result already. This result is left out.',
  )
  expect([fast.result, world.git('rev-parse', 'batch/b1/1'), world.landed()]).toEqual([
    'success',
    result,
    [1],
  ])
})

it('without the right to push a job leaves a bundle, which lands as a branch does', async () => {
  const world = await makeWorld({ features: 'Write 1\nWrite 2 (after 1)\n', files: CHECK, player: workers() })
  world.denyWork()
  await world.rounds(START)
  expect([world.landed(), world.red()]).toEqual([[1, 2], []])
  expect(world.git('for-each-ref', '--format=%(refname)', 'refs/heads/batch/b1/')).not.toMatch(/\/1$/m)
})
