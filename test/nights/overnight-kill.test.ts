import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { leftAfterTenSeconds, useFakeNights } from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 600_000 })
const makeNight = useFakeNights()

const KILLS = 40
const FEATURES = 30

// Red at first, like a worker that has to be told; slow enough to be met in the middle.
const PLAY = `
  const rest = () => new Promise((resolve) => setTimeout(resolve, 100))
  await rest()
  if (told.number % 3 === 0 && told.turns === 1) tools.write('check-' + told.number + '.test.cjs', 'throw new Error("red")')
  else if (told.number % 3 === 0) tools.write('check-' + told.number + '.test.cjs', '0')
  tools.write('feature-' + told.number + '.txt', String(told.number))
  await rest()
  tools.commit('Add feature ' + told.number)
  await rest()
`
const CHECK = [
  "const { readdirSync } = require('node:fs')",
  "for (const name of readdirSync('.')) if (name.endsWith('.test.cjs')) require('./' + name)",
  'setTimeout(() => {}, 100)',
  '',
].join('\n')

it('ends after any number of SIGKILLs with one verified commit a feature, and leaves no process', async () => {
  const night = makeNight(FEATURES, { 'check.cjs': CHECK }, PLAY)
  const all = Array.from({ length: FEATURES }, (_, index) => index + 1)
  // Spread over a run's length by a fixed rule, so that a failure can be met again.
  let words = ['features.txt', '--id', 'night-1']
  let kills = 0
  for (; kills < KILLS; kills += 1) {
    const run = night.begin(words)
    const wait = 150 + ((kills * 617) % 2600)
    const isOver = await Promise.race([
      run.ended.then(() => true),
      new Promise<false>((resolve) => setTimeout(() => resolve(false), wait)),
    ])
    if (isOver) break
    run.child.kill('SIGKILL')
    await run.ended
    if (kills % 8 === 0) expect(await leftAfterTenSeconds(night.folder)).toEqual([])
    // A run that was killed before it began has left nothing to resume.
    if (existsSync(join(night.folder, '.claude/batch_state.json'))) words = ['--resume']
  }
  const last = await night.begin(['--resume', '--yes']).ended
  expect(last.output).toContain('Landed: main is at ')
  expect(night.committedFeatures()).toEqual(all)
  expect(last.exitCode).toBe(0)
  expect(await leftAfterTenSeconds(night.folder)).toEqual([])
  for (const sha of night.git('log', '--reverse', '--format=%H').split('\n').filter(Boolean)) {
    night.git('checkout', '-q', sha)
    execFileSync(process.execPath, ['check.cjs'], { cwd: night.folder })
  }
  expect(kills).toBeGreaterThan(10)
})
