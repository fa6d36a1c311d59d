import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'
import { rounds } from '../fakes/rounds.ts'

let project: BundleProject
const MD = '.claude/batches/night.report.md'
const HTML = '.claude/batches/night.report.html'

beforeEach(async () => {
  project = makeBundleProject({
    'features.txt': 'Add one\nAdd two\nAdd three (after 2)\n',
    'package.json': '{"scripts":{"test":"node check.cjs"}}',
    'check.cjs': "console.log('all is well <b>')",
  })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

async function done(number: number): Promise<void> {
  project.write(`${number}.txt`, '')
  project.commit(`Add ${number}`, number)
  await project.ok(`complete ${number}`)
}

describe('the report', () => {
  // Break: the page of the morning is that of the evening.
  it('is there from the start, and follows every outcome', async () => {
    expect(project.read(MD)).toContain('**0** completed · **0** failed · **1** in progress · **2** pending')
    await done(1)
    expect(project.read(MD)).toContain('**1** completed')
    expect(project.read(MD)).toMatch(
      /\| 1 \| Add one \| passed \| `git revert --no-edit [0-9a-f]{7}` \| 1 \| /,
    )
    expect(project.read(MD)).toContain('all is well <b>')
    expect(project.read(HTML)).toContain('all is well &lt;b&gt;')
    expect(project.read(MD)).toMatch(/“Add 1” \(1 file, \+0 −0\)/)
    await project.ok('fail 2', { input: 'SyntaxError: no' })
    expect(project.read(MD)).toMatch(/\| 2 \| Add two \| FAILED \| “SyntaxError: no” \| 1 \|/)
    expect(project.read(MD)).toContain('# Batch night: ended')
    expect(fs.statSync(project.at(HTML)).mode & 0o777).toBe(0o600)
    expect(project.git('status', '--porcelain')).toBe('')
  })

  it('says that the session ended, and how to go on', async () => {
    await project.hook({
      hook_event_name: 'SessionEnd',
      session_id: 'session-1',
      cwd: project.root,
      reason: 'other',
    })
    expect(project.read(MD)).toContain(
      '**Its session ended inside feature 1**\n\nTo go on, in Claude Code:\n\n```text\n/batch-implement --resume night\n',
    )
  })

  // Break: what a person has taken back in the morning is still shown as there, with the way to take it back.
  it('shows beside a feature that its commit was reverted since, until that is reverted', async () => {
    await done(1)
    const [, undo = ''] = /`(git revert --no-edit [0-9a-f]{7})`/.exec(project.read(MD)) ?? []
    project.git(...undo.split(' ').slice(1))
    await done(2)
    expect(project.read(MD)).toMatch(/\| 1 \| Add one \| passed \| reverted \|/)
    expect(await project.ok('status')).toMatch(/^1 +completed +1 +passed +reverted +Add one$/m)
    expect((await project.json('status'))['reverted']).toEqual([1])
    project.git('revert', '--no-edit', 'HEAD~1')
    expect(await project.ok('status')).toMatch(/^1 +completed +1 +passed +[0-9a-f]{7} +Add one$/m)
  })

  // Break: the command of a feature with several commits takes them back in an order in which they conflict, or what is named
  // above the rows of one that was taken back is an empty list.
  it('undoes a feature of several commits by one command, and still names what it was', async () => {
    project.write('same.txt', 'first\n')
    project.commit('Begin', 1)
    project.write('same.txt', 'second\n')
    project.write('package.json', '{"scripts":{"test":"true"}}')
    await done(1)
    const changed = 'Changed their own checks (tests or test command): feature 1.'
    expect(project.read(MD)).toContain(changed)
    const [, undo = ''] = /`(git revert --no-edit [0-9a-f]{7} [0-9a-f]{7})`/.exec(project.read(MD)) ?? []
    project.git(...undo.split(' ').slice(1))
    expect(fs.existsSync(project.at('same.txt'))).toBe(false)
    await project.ok('status --report')
    expect(project.read(MD)).toMatch(/\| 1 \| Add one \| CHANGED \| reverted \|/)
    expect(project.read(MD)).toContain(changed)
  })

  // Break: nobody notices that there is no report, or that it is not of now.
  it('is said to be missing or behind by the next status, which writes it where it is asked to', async () => {
    expect(await project.ok('status')).toContain(`Report: ${HTML}`)
    fs.rmSync(project.at(MD))
    expect(await project.ok('status')).toContain(
      `The report ${HTML} is missing: \`status --report\` writes it.`,
    )
    expect(await project.ok('status --report')).toContain(`Report: ${HTML}`)
    expect((await project.json('status'))['report']).toBe(HTML)
    project.bend({ completed_features: [0], in_flight: {} })
    expect(await project.ok('status')).toContain('is behind what has happened')
  })

  // Break: a batch does not go on for want of a page.
  it('costs the batch nothing where it cannot be written', async () => {
    fs.rmSync(project.at(HTML))
    fs.mkdirSync(project.at(HTML))
    project.commit('Add 1', 1)
    const { code, stdout, stderr } = await project.run('complete 1')
    expect(code).toBe(0)
    expect(stdout).toContain('Feature 2 of 3')
    expect(stderr).toContain('The report was not written.')
    expect(await project.ok('status')).toContain('is behind')
  })

  it('of a batch that is given up goes with it', async () => {
    await project.ok('cleanup --force')
    expect(fs.readdirSync(project.at('.claude/batches'))).toEqual([])
  })

  // Break: a kill leaves half a page.
  it('is the old one or the new one after a kill at any moment', async () => {
    const kills = Number(process.env['BATCH_KILL_ROUNDS'] ?? rounds(24))
    for (let round = 0; round < kills; round += 1) {
      await killWhileItWrites(round)
      expect(project.read(HTML).trimEnd().endsWith('</html>')).toBe(true)
      expect(project.read(MD).trimEnd().endsWith('UTC.')).toBe(true)
    }
    expect(await project.ok('status --report')).toContain(`Report: ${HTML}`)
  })
})

/** Kills a call that writes the report, a little later in every round of what it does under its lock. */
async function killWhileItWrites(round: number): Promise<void> {
  const lock = project.at(`${MD}.lock`)
  const { child, ended } = project.begin('status --report')
  while (!fs.existsSync(lock) && child.exitCode === null)
    await new Promise((resolve) => setImmediate(resolve))
  const until = performance.now() + (round % 20) * 3
  while (performance.now() < until) fs.existsSync(lock)
  child.kill('SIGKILL')
  await ended
  fs.rmSync(lock, { recursive: true, force: true })
}

describe('the report of more than 1,000 features', () => {
  const skip = (number: number, env: Record<string, string> = {}) =>
    project.ok(['skip', String(number), '--reason', 'no'], { env })
  const toldOf = () => Number(/\*\*(\d+)\*\* skipped/.exec(project.read(MD))?.[1] ?? 0)

  // Break: each of 10,000 features waits for a page as long as all of them.
  it('follows by a minute at most while the batch goes on, and is there at once when it pauses or ends', async () => {
    const list = Array.from({ length: 1001 }, (_, at) => `Add the page number ${at + 1}`)
    project.write('many.txt', list.join('\n'))
    await project.ok('cleanup --force')
    await project.ok('start many.txt --id night')
    await skip(1)
    await skip(2)
    expect(toldOf()).toBe(0)
    expect(await project.ok('status')).toContain('is behind what has happened')
    const clock = project.at('..', 'clock')
    fs.writeFileSync(clock, '61000')
    const inAMinute = {
      TEST_CLOCK: clock,
      NODE_OPTIONS: `--require "${path.resolve(import.meta.dirname, '..', 'fakes', 'test-clock.cjs')}"`,
    }
    await skip(3, inAMinute)
    expect(toldOf()).toBe(3)
    await skip(4)
    expect(toldOf()).toBe(3)
    await project.ok('pause')
    expect(toldOf()).toBe(4)
  })
})

describe('commits in the report', () => {
  it('are those of the feature, each with what it changed, whatever their names', async () => {
    project.write('a\tb “x”.txt', 'one\ntwo\n')
    project.commit('First | part <script>', 1)
    project.write('b.txt', 'one\n')
    project.commit('Second part', 1)
    await project.ok('complete 1')
    const text = project.read(MD)
    expect(text).toContain('2 commits:')
    expect(text).toContain('“First \\| part &lt;script&gt;” (1 file, +2 −0)')
    const shas = execFileSync('git', ['log', '--format=%h', '--abbrev=7', '-2'], {
      cwd: project.root,
      encoding: 'utf8',
    })
    expect(text).toContain(`git revert --no-edit ${shas.trim().replace('\n', ' ')}`)
  })
})
