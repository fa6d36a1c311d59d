import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const SYNTAX = { input: 'SyntaxError: Unexpected token' }
const AGREED = { env: { BATCH_RETRY_ENABLED: 'yes' } }

let project: BundleProject
beforeEach(() => {
  project = makeBundleProject({
    'features.txt': 'Add a login\nAdd a logout\nAdd a search\n',
    'sub/dir/file.txt': '',
  })
})
afterEach(() => project.remove())

const retries = () => JSON.parse(project.read('.claude/night_retry_state.json')) as Json

describe('--json', () => {
  // Guards: a program that has to fish the answer out of text, or an answer without the batch it is about.
  it('every verb of a run prints one object and nothing else, with the batch and what comes next', async () => {
    const answers: [string, Json][] = []
    const calls: [string, string?][] = [
      ['start features.txt --id night'],
      ['next'],
      ['brief', '#1'],
      ['complete --no-commit'],
      ['fail', SYNTAX.input],
      ['pause'],
      ['resume'],
      ['status'],
      ['skip 3 --reason no'],
      ['resume night'],
      ['reset-breaker night'],
      ['cleanup'],
      ['consent no'],
      ['classify', 'Error: read ECONNRESET'],
    ]
    for (const [line, input = ''] of calls) {
      const { code, stdout, stderr } = await project.run([...line.split(' '), '--json'], { input })
      expect({ line, code, stderr }).toEqual({ line, code: 0, stderr: '' })
      expect(stdout).toMatch(/^\{[^\n]*\}\n$/)
      answers.push([line, JSON.parse(stdout) as Json])
    }
    const answer = Object.fromEntries(answers)
    expect(answer['next']).toMatchObject({
      batch_id: 'night',
      next: { number: 1, attempt: 1, in_progress: true },
    })
    expect(answer['complete --no-commit']).toMatchObject({ completed: true, next: { number: 2 } })
    expect(answer['fail']).toMatchObject({ outcome: 'failed', kind: 'syntax', next: { number: 3 } })
    expect(answer['pause']).toMatchObject({ status: 'paused', pause: { reason: 'user' } })
    expect(answer['status']).toMatchObject({ batch: { batch_id: 'night', completed_features: [0] } })
    expect(answer['skip 3 --reason no']).toMatchObject({ status: 'completed', next: null })
    expect(answer['classify']).toMatchObject({ kind: 'network', label: 'transient' })
  })

  it('a refusal prints nothing on standard output, and its line on standard error', async () => {
    const { code, stdout, stderr } = await project.run('next --json')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^batch: there is no batch in this project[^\n]*\n$/)
  })
})

describe('failures', () => {
  it('with consent a failure that time can heal runs again, the fourth time it is recorded', async () => {
    await project.ok('start features.txt --id night', AGREED)
    const call = { input: 'Error: read ECONNRESET', ...AGREED }
    expect(await project.ok('fail 1', call)).toMatch(
      /retry 1 of 3\.\nFeature 1 of 3, attempt 2: Add a login\nNext step/,
    )
    expect(await project.ok('brief', { input: '#1' })).toContain('> Error: read ECONNRESET')
    // As if the retries before had been long ago, so that no backoff has to be waited out.
    project.bend({ retry_attempts: { 0: 3 } })
    project.write('.claude/night_retry_state.json', JSON.stringify({ ...retries(), retry_counts: { 0: 3 } }))
    expect(await project.ok('fail 1', call)).toContain('it has used its 3 retries')
    expect(project.state()).toMatchObject({ failed_features: [{ feature_index: 0, retry_count: 3 }] })
  })

  it('what is not retried without an answer is told at the start; the answer is saved beside other keys, and then used', async () => {
    const file = path.join(project.home, '.autonomous-dev/user_state.json')
    fs.mkdirSync(path.dirname(file))
    fs.writeFileSync(file, '{"theme": "dark"}')
    expect(await project.ok('start features.txt --dry-run')).not.toContain('Retries are off')
    expect(await project.ok('start features.txt --id night')).toContain('Retries are off')
    expect(await project.ok('fail 1', { input: 'Error: read ECONNRESET' })).toContain(
      'retrying was not agreed to',
    )
    await project.ok('consent yes')
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({ theme: 'dark', batch_retry_enabled: true })
    expect(await project.ok('fail 2', { input: 'Error: read ECONNRESET' })).toContain('retry 1 of 3')
    await project.ok('brief', { input: '#2' })
    expect(
      await project.ok('fail 2', { input: 'ECONNRESET', env: { BATCH_RETRY_ENABLED: ' OFF ' } }),
    ).toContain('retrying was not agreed to')
  })

  // Guards W37 to W40: a breaker that counts tries, that lets the rest fail as well, or that resume waves through.
  it('five failed features in a row pause the batch; resume says so; reset-breaker and resume go on', async () => {
    project.write('six.txt', 'A\nB\nC\nD\nE\nF\n')
    await project.ok('start six.txt --id night')
    for (const number of [1, 2, 3, 4])
      expect(await project.ok(`fail ${number}`, SYNTAX)).not.toContain('paused')
    expect(await project.ok('fail 5', SYNTAX)).toMatch(/paused because .*breaker/)
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'breaker' },
      current_index: 5,
    })
    expect(await project.ok('resume night')).toContain('`reset-breaker night`')
    expect(await project.ok('next')).toContain('`reset-breaker night`')
    expect(project.state()).toMatchObject({ status: 'paused' })
    expect(project.state()['in_flight']).toEqual({})
    expect(await project.ok('reset-breaker night', { session: null })).toContain('is closed')
    expect(await project.ok('resume night')).toContain('Feature 6 of 6: F')
    expect(retries()).toMatchObject({ circuit_breaker_open: false, consecutive_failures: 0 })
    const log = project.read('.claude/audit/night_retry_audit.jsonl')
    for (const type of ['circuit_breaker_triggered', 'circuit_breaker_reset']) {
      expect(log.match(new RegExp(`"event_type":"${type}"`, 'g'))).toHaveLength(1)
    }
    expect(await project.ok('reset-breaker night')).toContain('is not open; nothing was changed')
  })

  it('classify names the kind, the label and the evidence, and needs no project', async () => {
    const call = { input: 'npm ERR! code ECONNRESET', cwd: project.home }
    expect(await project.ok('classify', call)).toMatch(
      /^network \(transient\), by rule \S+, from ".*ECONNRESET"\n$/,
    )
    expect(await project.ok('classify', { input: '', cwd: project.home })).toContain('unknown (permanent)')
  })
})

describe('the end of a batch', () => {
  it('cleanup of an unfinished batch needs --force, and never takes it from a session that runs it', async () => {
    await project.ok('start features.txt --id night')
    expect((await project.run('cleanup night')).stderr).toContain('/batch-implement --resume night')
    const other = await project.run('cleanup --force', { session: 'session-2' })
    expect(other.stderr).toContain('holds batch night')
    expect(project.state()['status']).toBe('in_progress')
    await project.ok('fail 1', SYNTAX)
    await project.ok('cleanup --force')
    expect(fs.readdirSync(project.at('.claude'), { recursive: true })).toEqual(['audit', 'batches'])
    expect(await project.ok('status')).toContain('There is no batch')
  })

  it('cleanup of an earlier batch leaves the present one alone, and the other way round', async () => {
    for (const id of ['batch-1', 'batch-10']) {
      await project.ok(`start features.txt --id ${id}`)
      for (const number of [1, 2, 3]) await project.ok(`fail ${number}`, SYNTAX)
    }
    expect(await project.ok('cleanup batch-1')).toContain(
      'Its report stays: .claude/batches/batch-1.report.html',
    )
    expect(await project.ok('status')).toContain('Batch batch-10: failed')
    expect((await project.run('status batch-1')).code).toBe(1)
    expect(fs.existsSync(project.at('.claude/batch-10_retry_state.json'))).toBe(true)
    expect(fs.existsSync(project.at('.claude/audit/batch-10_retry_audit.jsonl'))).toBe(true)
    const reports = ['batch-1', 'batch-10'].flatMap((id) => [`${id}.report.html`, `${id}.report.md`])
    expect(fs.readdirSync(project.at('.claude/batches')).sort()).toEqual(reports.sort())
  })
})

describe('one project, one state', () => {
  // Guards X11 and W55: a state that forks in a subfolder or a worktree.
  it('a subfolder and a linked worktree work on the same batch, the worktree on its own code', async () => {
    await project.ok('start features.txt --id night')
    const sub = { cwd: project.at('sub/dir') }
    await project.ok('complete 1 --no-commit', sub)
    const tree = path.join(project.home, 'worktree')
    project.git('worktree', 'add', '-q', '-b', 'side', tree)
    fs.writeFileSync(path.join(tree, 'package.json'), '{"scripts":{"test":"node no-such-file.cjs"}}')
    expect((await project.run('complete 2 --no-commit', { cwd: tree })).stdout).toContain('npm test failed')
    expect(await project.ok('complete 2 --no-commit', sub)).toContain('Feature 2 completed')
    expect(await project.ok('status', { cwd: tree })).toContain('2 of 3 features completed')
    expect(fs.existsSync(path.join(tree, '.claude'))).toBe(false)
    expect(fs.existsSync(project.at('sub/.claude'))).toBe(false)
    expect(project.state()).toMatchObject({ completed_features: [0, 1] })
  })

  it('a relative path of the features file is seen from the folder in which it was typed', async () => {
    await project.ok(['start', '../../features.txt'], { cwd: project.at('sub/dir') })
    expect(project.state()['features_file']).toBe(project.at('features.txt'))
  })

  // Guards W13: another tool's fields that are lost with the first change.
  it('fields of other tools are kept by every verb that writes, at the top and in records', async () => {
    await project.ok('start features.txt --id night')
    const mine = { theirs: { deep: [1, null, 'x'] }, 'their list': [] }
    const { 0: first } = project.state()['in_flight'] as Record<string, Json>
    project.bend({ ...mine, in_flight: { 0: { ...first, mood: 'good' } } })
    for (const line of [
      'next',
      'pause',
      'resume',
      'brief',
      'fail 1',
      'record-git 1 push --success',
      'complete --no-commit',
    ]) {
      await project.ok(line, { input: line === 'brief' ? '#1' : SYNTAX.input })
      expect(project.state(), line).toMatchObject(mine)
      if (line === 'resume') expect(project.state()).toMatchObject({ in_flight: { 0: { mood: 'good' } } })
    }
    project.bend({ owner: { ...(project.state()['owner'] as Json), colour: 'blue' } })
    await project.hook({ hook_event_name: 'SessionEnd', session_id: 'session-1', reason: 'other' })
    expect(project.state()).toMatchObject({
      ...mine,
      owner: { colour: 'blue', released_at: expect.any(String) },
    })
  })
})
