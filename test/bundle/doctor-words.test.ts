import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { PLUGIN } from '../client/harness/batch-project.ts'
import { doctor, homeOf } from '../fakes/doctor-call.ts'
import { type FakeNight, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

it('says where something stops what was not tried, and no less where nothing does', () => {
  const night = makeNight(1)
  expect(doctor(night).text).not.toContain('Not tried')
  night.write('.claude/batch-implement.local.md', '---\nworktree_setup: node no-such-file.cjs\n---\n')
  expect(doctor(night).text).toContain('\nNot tried because of that: the checks.\n')
  night.git('branch', 'batch')
  expect(doctor(night).text).toContain('\nNot tried because of that: the set-up and the checks.\n')
})

it('takes the words of run, refuses those that run would, and ends with the call that begins the night', () => {
  const night = makeNight(2)
  night.write('my lists/one.txt', 'One\nTwo (after 1)\n')
  const said = doctor(night, { words: ['my lists/one.txt', '--lanes', '2', '--yes', '--max-hours', '3'] })
  expect([said.status, said.text]).toEqual([0, expect.stringMatching(/1\. One\n *2\. Two .*waits for 1\n/)])
  expect(said.text).toMatch(/node ".*batch\.cjs" run 'my lists\/one\.txt' --yes --max-hours 3 --lanes 2\n$/)
  // What is in the folder beside the list is not committed either, the list itself is read where it is.
  expect(said.findings.filter(({ about }) => about === 'checkout')).toEqual([])
  const wrong = typed(night, '--doctor features.txt --lanes 9')
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringContaining('--lanes 9 is not a number from 1 to 4'),
  ])
})

it('is what --doctor in Claude Code says', () => {
  const night = makeNight(1)
  night.git('branch', 'batch')
  const said = typed(night, 'features.txt --overnight --dry-run')
  expect([said.status, said.stdout]).toEqual([
    1,
    expect.stringMatching(/1 feature would run.*\nSTOP checkout: /s),
  ])
})

/** What is answered to words typed after `/batch-implement`. */
function typed(night: FakeNight, words: string) {
  return spawnSync(process.execPath, [join(PLUGIN, 'dist/batch.cjs'), 'command'], {
    cwd: night.folder,
    input: words,
    encoding: 'utf8',
    env: {
      ...process.env,
      HOME: homeOf(night),
      PATH: `${join(homeOf(night), 'bin')}:${process.env['PATH']}`,
    },
  })
}
