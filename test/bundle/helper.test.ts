import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type BundleProject, HELPER, makeBundleProject } from '../fakes/helper-process.ts'

const STATE = '.claude/batch_state.json'
const CHECK = JSON.stringify({ private: true, scripts: { test: 'node check.cjs' } })
const THREE = 'Add a login\nAdd a logout (after 1)\nAdd a search\n'

const projects: BundleProject[] = []
afterEach(() => {
  for (const project of projects.splice(0)) project.remove()
})
function make(files: Record<string, string> = {}): BundleProject {
  const project = makeBundleProject({ 'features.txt': THREE, ...files })
  projects.push(project)
  return project
}

describe('a batch from start to end', () => {
  // Guards the protocol as Claude lives it: each answer alone leads on, nothing is done twice or left out.
  it('start, brief, commit, complete: every answer ends with the next step, and the commits are recorded', async () => {
    const project = make({ 'package.json': CHECK, 'check.cjs': '' })
    const started = await project.ok('start features.txt')
    const id = project.state().batch_id
    expect(started).toContain(`Batch ${id} started: 3 features from features.txt.`)
    expect(started).toContain('Each feature is verified with: npm test (from package.json).')
    expect(started).toContain('Before the first feature the checks pass')
    expect(id).toMatch(/^batch-\d{8}-\d{6}-\d{6}$/)
    const shas: string[] = []
    for (const [at, text] of THREE.trim().split('\n').entries()) {
      const number = at + 1
      const step = await project.ok('next')
      expect(step).toContain(`Feature ${number} of 3: ${text}`)
      expect(step).toMatch(
        new RegExp(`Next step: .*args "#${number}".*\n {4}node "${HELPER}" complete ${number}\n`),
      )
      expect(await project.ok('next')).toBe(step)
      const brief = await project.ok('brief', { input: `#${number}\n` })
      expect(brief).toContain(`Batch feature ${number} of 3: ${text}`)
      expect(brief).toContain(`Batch-Feature: ${id}#${number}`)
      project.write(`feature-${number}.txt`, text)
      shas.push(project.commit(text, number))
      const done = await project.ok(number === 1 ? 'complete 1' : 'complete')
      expect(done).toContain(`Feature ${number} completed (npm test passed`)
      expect(done).toContain(`commit ${shas[at]?.slice(0, 7)}`)
      expect(done).toContain('Next step: ')
    }
    expect(await project.ok('next')).toContain(`Batch ${id} has ended: 3 of 3 features completed.`)
    expect(project.state()['in_flight']).toEqual({})
    expect(project.state()).toMatchObject({
      status: 'completed',
      current_index: 3,
      completed_features: [0, 1, 2],
      git_operations: {
        0: { commit: { success: true, sha: shas[0], branch: 'main' } },
        2: { commit: { sha: shas[2] } },
      },
      verification: { 1: { result: 'passed', commands: [{ command: 'npm test', exit_code: 0 }] } },
    })
    const events = project.read(`.claude/audit/${id}_retry_audit.jsonl`).trim().split('\n')
    const types = events.map((line) => JSON.parse(line).event_type)
    const each = ['feature_checked', 'feature_completed', 'feature_started']
    expect(types).toEqual([
      ...['batch_started', 'feature_started'],
      ...[...each, ...each, ...each.slice(0, 2)],
      'batch_ended',
    ])
    expect(project.git('status', '--porcelain')).toBe('')
  })

  // Guards X3: a feature that counts as done because somebody says so.
  it('complete with failing tests completes nothing, three times; then only fail leads on', async () => {
    const project = make({ 'check.cjs': 'console.log("1 is not 2"); process.exit(3)' })
    project.write('.claude/batch-implement.local.md', '---\nverify: node check.cjs\n---\n')
    expect(await project.ok('start features.txt --yes')).toContain(
      'Before the first feature node check.cjs FAILS already',
    )
    for (const left of [2, 1, 0]) {
      const { code, stdout: answer } = await project.run('complete 1 --no-commit')
      expect(code).toBe(1)
      expect(answer).toContain('Feature 1 is NOT completed: node check.cjs failed (exit code 3)')
      expect(answer).toContain('> 1 is not 2')
      expect(answer).toContain(left > 0 ? `(${left} more ` : `node "${HELPER}" fail 1 <<'END'`)
    }
    const refused = await project.run('complete 1')
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('Report it with `fail 1`')
    const failed = await project.ok('fail 1', { input: 'AssertionError: 1 is not 2' })
    expect(failed).toContain('Feature 1 is recorded as failed (test')
    expect(failed).toContain('Blocked, because they wait for it: 2.')
    expect(failed).toContain('Feature 3 of 3')
    expect(project.state()).toMatchObject({
      completed_features: [],
      failed_features: [{ feature_index: 0, failure_kind: 'test' }],
      skipped_features: [{ feature_index: 1, category: 'dependency' }],
    })
  })

  it('without a test command a feature completes as unverified, and that is said everywhere', async () => {
    const project = make()
    expect(await project.ok('start features.txt')).toContain('recorded as UNVERIFIED')
    expect(await project.ok('complete 1 --no-commit')).toContain('Feature 1 completed (unverified')
    await project.ok('complete 2 --no-commit')
    expect(await project.ok('complete 3 --no-commit')).toContain(
      '3 of 3 features completed (3 unverified, 3 without a commit)',
    )
    expect((await project.ok('status')).match(/UNVERIFIED/g)).toHaveLength(3)
    expect(project.state()).toMatchObject({ verification: { 2: { result: 'unverified', commands: [] } } })
  })

  // Guards the terminal, where the fork works in the background: green tests of nothing prove nothing.
  it('a feature that was taken up but not committed is not completed, unless that is said', async () => {
    const project = make()
    await project.ok('start features.txt')
    await project.ok('brief', { input: '#1' })
    project.write('login.txt', 'half')
    const refused = await project.run('complete 1')
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('nothing has been committed since feature 1 was begun')
    const text = await project.ok('complete 1 --no-commit')
    expect(text).toContain('WITHOUT A COMMIT')
    expect(text).toContain('Not committed: login.txt')
  })

  it('what waits for a skipped feature is blocked, through a chain, and said', async () => {
    const project = make({
      'features.txt': 'A one\nB two (after 1)\nC three (after 2)\nD four\nE five (after 3, 4)\n',
    })
    await project.ok('start features.txt')
    const text = await project.ok(['skip', '1', '--reason', 'not\nnow'])
    expect(text).toContain('Blocked, because they wait for it: 2, 3, 5.')
    expect(text).toContain('Feature 4 of 5: D four')
    await project.ok('complete 4 --no-commit')
    expect(project.state()).toMatchObject({ status: 'completed', current_index: 5 })
    const table = await project.ok('status')
    expect(table).toContain(
      '1 of 5 features completed (1 unverified, 1 without a commit), 1 skipped, 3 blocked.',
    )
    expect(table).toContain('1 skipped: not now')
  })

  // Guards W3: a night on which everything failed that reads as a success.
  it('a batch in which nothing completed has failed', async () => {
    const project = make({ 'features.txt': 'Add a login\n' })
    await project.ok('start features.txt')
    const text = await project.ok('fail', { input: 'SyntaxError: Unexpected token' })
    expect(text).toContain('0 of 1 feature completed, 1 failed')
    expect(text).toContain('- 1. Add a login: failed: SyntaxError: Unexpected token')
    expect(project.state()['status']).toBe('failed')
  })

  it('pause prints the notice of a cleared context, and resume goes on with the same attempt', async () => {
    const project = make()
    await project.ok('start features.txt')
    await project.ok('complete 1 --no-commit')
    project.bend({ context_token_estimate: 151_234 })
    const id = project.state().batch_id
    const notice = await project.ok('pause')
    expect(notice).toContain('151,234')
    expect(notice).toContain('150,000')
    expect(notice).toContain('1/3 features (33%)')
    expect(notice).toMatch(new RegExp(`1\\. /clear\n\\s+2\\. /batch-implement --resume ${id}`))
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'user' },
      context_tokens_before_clear: 151_234,
      paused_at_feature_index: 1,
    })
    expect(await project.ok('next')).toContain('is paused because somebody stopped it')
    expect(await project.ok(`resume ${id}`)).toContain('Feature 2 of 3: Add a logout')
    expect(project.state()).toMatchObject({
      status: 'in_progress',
      pause: null,
      in_flight: { 1: { attempt: 1 } },
    })
  })
})

describe('the files of a batch', () => {
  // Guards W23 and W76: a batch that is overwritten by the next one, or committed with a feature.
  it('a second batch puts the first into the archive; none of the files is ever committed', async () => {
    const project = make({ 'features.txt': 'Add a login\n' })
    const infoMode = fs.statSync(project.at('.git/info')).mode
    await project.ok('start features.txt --id first')
    await project.ok('fail', { input: 'SyntaxError: no' })
    const ended = project.state()
    await project.ok('start features.txt --id second')
    expect(JSON.parse(project.read('.claude/batches/first.json'))).toEqual(ended)
    expect(await project.json('status first')).toMatchObject({
      batch: { batch_id: 'first', status: 'failed' },
    })
    expect(await project.ok('status second')).toContain('Batch second: in_progress')
    expect(fs.existsSync(project.at(`${STATE}.bak`))).toBe(true)
    project.git('add', '-A')
    expect(project.git('status', '--porcelain')).toBe('')
    expect(project.git('ls-files')).toBe('features.txt')
    expect(project.read('.git/info/exclude').match(/batch_state/g)).toHaveLength(1)
    expect(fs.statSync(project.at('.git/info')).mode).toBe(infoMode)
    const again = await project.run('start features.txt --id first')
    expect(again.code).toBe(1)
  })

  it('only their owner may read them, and .bak is the revision before', async () => {
    const project = make()
    await project.ok('start features.txt --id night')
    for (const line of ['complete 1 --no-commit', 'pause', 'resume', 'skip 2 --reason no']) {
      const before = project.read(STATE)
      const revision = project.state().revision
      await project.ok(line)
      expect(project.state().revision).toBeGreaterThan(revision)
      if (project.state().revision === revision + 1) expect(project.read(`${STATE}.bak`)).toBe(before)
      expect(JSON.parse(project.read(`${STATE}.bak`)).revision).toBe(project.state().revision - 1)
    }
    await project.ok('fail 3', { input: 'SyntaxError: no' })
    await project.ok('consent no')
    const mode = (file: string) => (fs.statSync(file).mode & 0o777).toString(8)
    const ours = [
      'batch_state.json',
      'batch_state.json.bak',
      'night_retry_state.json',
      'audit/night_retry_audit.jsonl',
    ]
    const saved = path.join(project.home, '.autonomous-dev')
    expect(ours.map((name) => mode(project.at('.claude', name)))).toEqual(['600', '600', '600', '600'])
    expect([
      mode(project.at('.claude/audit')),
      mode(saved),
      mode(path.join(saved, 'user_state.json')),
    ]).toEqual(['700', '700', '600'])
    expect(fs.readdirSync(project.at('.claude')).sort()).toEqual([
      ...['audit', 'batch_state.json', 'batch_state.json.bak'],
      ...['batches', 'night_retry_state.json'],
    ])
  })
})
