import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { type DriverKiller, type Moment, makeDriverKiller } from '../fakes/kill-driver.ts'
import { FILES, playOf, SETTINGS } from '../fakes/lanes-night.ts'
import { type FakeNight, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 240_000 })
const makeNight = useFakeNights()

/** Runs a night to its end, again after each kill. */
async function played(night: FakeNight, killer: DriverKiller, moments: Moment[], first: string[]) {
  const env = killer.env(join(night.folder, '../home/bin'))
  const words = () =>
    existsSync(join(night.folder, '.claude/batch_state.json'))
      ? ['--resume']
      : ['features.txt', '--id', 'night-1', ...first]
  for (const moment of moments) {
    killer.order(moment)
    const { output } = await night.begin(words(), env).ended
    expect(killer.isMet(), output).toBe(true)
  }
  return night.begin(words(), env).ended
}

const count = (night: FakeNight, event: string) =>
  night.log().filter((line) => line['event'] === event).length

// Break: the merged commit is in the state before its checks have ended, and the resumed run takes it for the feature's own.
it('two that fail together are told so after a kill in the middle of that check, and it is no red check of either', async () => {
  const check = FILES['check.cjs'].replace(/throw new.*/, "(git('moment', 'together'), process.exit(1))")
  const parts = { conflict: [3, 4], together: [1, 2], fails: 5 } as const
  const night = makeNight(2, { ...FILES, 'check.cjs': check }, playOf(parts))
  night.write('.claude/batch-implement.local.md', SETTINGS)
  const killer = makeDriverKiller(night)
  const moments: Moment[] = [
    { when: 'at', words: 'together' },
    { when: 'at', words: 'together' },
    { when: 'before', words: 'rev-list --max-count=1000' },
  ]
  const { exitCode, output } = await played(night, killer, moments, ['--lanes', '2'])
  expect([exitCode, night.committedFeatures().sort()], output).toEqual([0, [1, 2]])
  expect(night.git('ls-tree', '--name-only', 'main')).toContain('fits.txt')
  const [landed] = night.state()['completed_features'] as [number]
  const conflicts = night.log().filter(({ event }) => event === 'conflict')
  expect(conflicts).toMatchObject([
    { with: [landed + 1], detail: expect.stringContaining('fails on both together') },
  ])
  expect([count(night, 'red'), count(night, 'retried'), count(night, 'session_started')]).toEqual([0, 0, 3])
  expect(night.state()).toMatchObject({
    retry_attempts: {},
    verification: { 0: { failed_checks: 0 }, 1: { failed_checks: 0 } },
  })
})

// Break: what has landed is given to its worker once more, or fails, and stands on the branch all the same.
it('what was verified when the run was killed is completed, and asks no model, also where its checks fail now', async () => {
  const night = makeNight(2, {
    'check.cjs': `const fs = require('node:fs'), red = process.env.HOME + '/red'
      if (fs.existsSync(red) && fs.existsSync('feature-1.txt')) { fs.rmSync(red); process.exit(1) }`,
  })
  const killer = makeDriverKiller(night)
  killer.order({
    when: 'after',
    words: 'update-ref refs/heads/batch/night-1/verified ',
    since: 'commit-tree',
  })
  await night.begin(['features.txt', '--id', 'night-1'], killer.env(join(night.folder, '../home/bin'))).ended
  expect([killer.isMet(), night.state()['completed_features']]).toEqual([true, []])
  night.write('../home/red', '')
  const { exitCode, output } = await night.begin(['--resume']).ended
  expect([exitCode, night.committedFeatures()], output).toEqual([0, [1, 2]])
  expect([count(night, 'red'), count(night, 'retried'), count(night, 'session_started')]).toEqual([0, 0, 2])
  expect(night.state()).toMatchObject({
    retry_attempts: {},
    verification: { 0: { result: 'unverified' }, 1: { result: 'passed' } },
  })
  expect(output).toContain('node check.cjs fails now')
})
