import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

// Red as long as a file of the failed feature is there, whether committed or not.
const CHECK = `const fs = require('node:fs')
const bad = fs.readdirSync('.').filter((name) => name.startsWith('bad'))
if (bad.length > 0) { console.log('bad: ' + bad); process.exit(1) }`
const SETTINGS = '.claude/batch-implement.local.md'
const SYNTAX = { input: 'SyntaxError: no' }

let project: BundleProject
beforeEach(async () => {
  const list = 'Add one\nAdd two\nAdd three\n'
  project = makeBundleProject({
    'features.txt': list,
    'check.cjs': CHECK,
    'kept.txt': 'before',
    '.gitignore': '.claude\n',
  })
  settings('')
})
afterEach(() => project.remove())

function settings(more: string): void {
  project.write(SETTINGS, `---\nverify: node check.cjs\n${more}---\n`)
}

/** Leaves what a feature leaves that breaks off: a commit, a changed file and an untracked one. */
function leaveHalf(number: number): void {
  project.write(`bad${number}.txt`, 'committed')
  project.commit(`Half of ${number}`, number)
  project.write('kept.txt', 'changed')
  project.write("bad it's new.txt", 'untracked')
}

const shown = (ref: string, name: string) => project.git('show', `${ref}:${name}`)
const inFlight = () => Object.keys(project.state()['in_flight'] as Json)

describe('a feature that failed for good', () => {
  // Break: the next feature begins on red files, and everything after it fails as well.
  it('is named with what it left, and nothing is handed out until that is taken back as the answer says', async () => {
    await project.ok('start features.txt --id night')
    const head = project.git('rev-parse', 'HEAD')
    leaveHalf(1)
    const before = { head: project.git('rev-parse', 'HEAD'), status: project.git('status', '--porcelain') }
    const text = await project.ok('fail 1', SYNTAX)
    expect(project.git('rev-parse', 'HEAD')).toBe(before.head)
    expect(project.git('status', '--porcelain')).toBe(before.status)
    expect(text).toContain('The work of feature 1 is kept as refs/batch/night/1-1.')
    expect(text).not.toContain('Feature 2 of 3')
    expect(inFlight()).toEqual([])

    const red = await project.ok('next')
    expect(red).toContain('What feature 1 left is not taken back yet.')
    expect(red).toContain('> bad: ')

    for (const [command = ''] of text.matchAll(/(?<=^ {4})git .*$/gm))
      execFileSync('bash', ['-c', command], { cwd: project.root })
    expect(await project.ok('next')).toContain('Feature 2 of 3')
    expect(project.git('diff', head, 'HEAD')).toBe('')
    expect(project.read('kept.txt')).toBe('before')
    // All of it is in its ref, committed or not.
    for (const name of ['bad1.txt', "bad it's new.txt"])
      expect(fs.existsSync(project.at(name)), name).toBe(false)
    expect(shown('refs/batch/night/1-1', 'bad1.txt')).toBe('committed')
    expect(shown('refs/batch/night/1-1', "bad it's new.txt")).toBe('untracked')
    expect(shown('refs/batch/night/1-1', 'kept.txt')).toBe('changed')
    const told = /git diff (\S+) (\S+)(?=\))/.exec(await project.ok('status'))
    expect(project.git('diff', '--name-only', String(told?.[1]), String(told?.[2])).split('\n')).toEqual([
      "bad it's new.txt",
      'bad1.txt',
      'kept.txt',
    ])
  })

  // Break: a night that stands at the same red files until the morning, each time at the cost of a turn.
  it('pauses the batch as red when three answers in a row found it still there, and a resume asks anew', async () => {
    await project.ok('start features.txt --id night')
    leaveHalf(1)
    await project.ok('fail 1', SYNTAX)
    await project.ok('next')
    await project.ok('next')
    expect(await project.ok('next')).toContain('what feature 1 left is not taken back')
    expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'red' }, in_flight: {} })
    expect(await project.ok('resume night')).toContain('take it back')
    expect(await project.ok('resume night --yes')).toContain('Feature 2 of 3')
  })

  // Break: what the person had changed before the night is stashed away with the work that failed.
  it('does not name what was uncommitted before it began', async () => {
    project.write('mine.txt', 'mine')
    await project.ok('start features.txt --id night')
    leaveHalf(1)
    const text = await project.ok('fail 1', SYNTAX)
    expect(text).toContain("':/kept.txt'")
    expect(text).not.toContain('mine.txt')
  })

  it('is handed on at once where it left nothing', async () => {
    await project.ok('start features.txt --id night')
    const text = await project.ok('fail 1', SYNTAX)
    expect(text).toContain('Feature 2 of 3')
    expect(text).not.toContain('kept as')
    expect(project.git('for-each-ref', 'refs/batch')).toBe('')
  })

  // Break: a name that git refuses, or a full disk, makes it impossible to record the failure at all.
  it('is recorded also where git refuses to keep its work', async () => {
    await project.ok('start features.txt --id night')
    leaveHalf(1)
    fs.writeFileSync(project.at('.git/refs/batch'), 'in the way')
    const text = await project.ok('fail 1', SYNTAX)
    expect(text).toContain('Feature 1 is recorded as failed')
    expect(text).toMatch(/work of feature 1 was not kept in a ref: git update-ref failed/)
    expect(project.state()).toMatchObject({ failed_features: [{ feature_index: 0 }] })
  })

  it.each(['night.lock', 'night.'])('belongs to no batch that is called %s', async (id) => {
    expect((await project.run(`start features.txt --id ${id}`)).code).not.toBe(0)
    expect(fs.existsSync(project.at('.claude/batch_state.json'))).toBe(false)
  })
})

describe('with on_failure: take_back', () => {
  beforeEach(async () => {
    settings('on_failure: take_back\n')
  })

  it('the helper takes it back itself, keeps it in its ref and goes on', async () => {
    await project.ok('start features.txt --id night')
    const head = project.git('rev-parse', 'HEAD')
    leaveHalf(1)
    const text = await project.ok('fail 1', SYNTAX)
    expect(text).toContain('It was taken back from the branch.')
    expect(text).toContain('Feature 2 of 3')
    expect(project.git('rev-parse', 'HEAD')).toBe(head)
    expect(project.git('status', '--porcelain')).toBe('')
    expect(shown('refs/batch/night/1-1', "bad it's new.txt")).toBe('untracked')
    expect(project.state()).toMatchObject({ in_flight: { 1: { base_sha: head } } })
  })

  // Break: what the person or another feature committed in between is reset away.
  it.each<[string, () => void]>([
    ['a commit is not its own', () => void project.commit('A person was here')],
    ['the person had uncommitted work', () => undefined],
  ])('it is only told where %s', async (why, prepare) => {
    if (why.startsWith('the person')) project.write('mine.txt', 'mine')
    await project.ok('start features.txt --id night')
    leaveHalf(1)
    prepare()
    const head = project.git('rev-parse', 'HEAD')
    const text = await project.ok('fail 1', SYNTAX)
    expect(text).toContain('Next step: take it back')
    expect(project.git('rev-parse', 'HEAD')).toBe(head)
    expect(fs.existsSync(project.at('bad1.txt'))).toBe(true)
  })

  // Break: an outage in the middle of a feature throws its work away.
  it('a failure that is retried leaves the tree as it is', async () => {
    await project.ok('start features.txt --id night')
    leaveHalf(1)
    const head = project.git('rev-parse', 'HEAD')
    const retried = { input: 'Error: read ECONNRESET', env: { BATCH_RETRY_ENABLED: 'yes' } }
    expect(await project.ok('fail 1', retried)).toContain('retry 1 of 3')
    expect(project.git('rev-parse', 'HEAD')).toBe(head)
    expect(project.read('kept.txt')).toBe('changed')
  })
})
