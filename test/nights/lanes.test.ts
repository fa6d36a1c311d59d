import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
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
})
