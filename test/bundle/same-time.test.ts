import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const AT_ONCE = 5
// A check that passes, and that all five have begun before the first of them ends.
const MEET = `
const fs = require('node:fs')
const folder = process.env.HOME + '/begun'
fs.mkdirSync(folder, { recursive: true })
fs.writeFileSync(folder + '/' + process.pid, '')
const wait = setInterval(() => {
  if (fs.readdirSync(folder).length % ${AT_ONCE} !== 0) return
  clearInterval(wait)
  process.exitCode = fs.existsSync('red') ? 1 : 0
}, 20)
`

// A check that passes, and in whose time somebody commits, as often as the file says.
const MOVING = `
const fs = require('node:fs')
const file = process.env.HOME + '/left'
const left = Number(fs.readFileSync(file, 'utf8'))
fs.writeFileSync(file, String(left - 1))
const commit = ['commit', '-q', '--allow-empty', '-m', 'Meanwhile']
if (left > 0) require('node:child_process').execFileSync('git', commit)
`

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({
    'features.txt': 'Add a login\nAdd a logout\n',
    'meet.cjs': MEET,
    'moving.cjs': MOVING,
  })
  await project.ok('start features.txt --id night')
  project.write('.claude/batch-implement.local.md', '---\nverify: node meet.cjs\n---\n')
})
afterEach(() => project.remove())

const completeAll = () => Promise.all(Array.from({ length: AT_ONCE }, () => project.run('complete 1')))

// Break: each of them counts, so one feature is completed twice, or the next one by the checks of this.
it('of five calls of complete at once one completes the feature, the others say what became of it', async () => {
  const sha = project.commit('Add the login', 1)
  const answers = await completeAll()
  const done = answers.filter(({ code }) => code === 0)
  expect(done.map(({ stdout }) => stdout.split(' (')[0])).toEqual(['Feature 1 completed'])
  for (const { code, stdout, stderr } of answers) {
    if (code !== 0) expect(stdout + stderr).toMatch(/feature 1 has already ended \(completed\)/)
  }
  const { completed_features, verification, git_operations, in_flight } = project.state()
  expect(completed_features).toEqual([0])
  expect((verification as Json)['0']).toMatchObject({ result: 'passed', head: sha })
  expect(git_operations).toMatchObject({ 0: { commit: { sha } } })
  expect(Object.keys(git_operations as Json)).toEqual(['0'])
  expect(Object.keys(in_flight as Json)).toEqual(['1'])
  const audit = project.read('.claude/audit/night_retry_audit.jsonl')
  expect(audit.match(/"feature_completed"/g)).toHaveLength(1)
})

// Break: one red run of the checks uses up all that a feature has.
it('of five red ones at once one failed check counts', async () => {
  project.write('red', '')
  project.commit('Break it', 1)
  const answers = await completeAll()
  for (const { code, stdout } of answers) {
    expect(code).toBe(1)
    expect(stdout).toContain('Feature 1 is NOT completed')
  }
  expect((project.state()['verification'] as Json)['0']).toMatchObject({ failed_checks: 1 })
})

// Break: a commit that no check has seen is recorded as the one that was verified.
it('of a commit while the checks run they run again, and what is recorded is what they saw', async () => {
  project.write('.claude/batch-implement.local.md', '---\nverify: node moving.cjs\n---\n')
  project.commit('Add the login', 1)
  fs.writeFileSync(path.join(project.home, 'left'), '9')
  expect((await project.run('complete 1')).stderr).toContain('no one commit was checked')
  expect(project.state()['completed_features']).toEqual([])
  fs.writeFileSync(path.join(project.home, 'left'), '1')
  await project.ok('complete 1')
  const head = project.git('rev-parse', 'HEAD')
  expect(project.git('log', '-1', '--format=%s')).toBe('Meanwhile')
  expect((project.state()['verification'] as Json)['0']).toMatchObject({ head })
  expect(project.state()['git_operations']).toMatchObject({ 0: { commit: { sha: head } } })
})
