import fs from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'
import { rounds } from '../fakes/rounds.ts'

const STATE = '.claude/batch_state.json'
const RETRIES = '.claude/night_retry_state.json'
const ROUNDS = rounds(60)
// The waits for dead holders' locks overlap between them.
const AT_ONCE = 4
// After which a lock is taken for a dead holder's; the rest is for a machine that has other things to do.
const DEAD_MS = 5000
const LIMIT_MS = 15_000
const OURS = ['audit', 'batch_state.json', 'batch_state.json.bak', 'batches', 'night_retry_state.json']
const AGREED = { env: { BATCH_RETRY_ENABLED: 'yes' }, input: 'Error: read ECONNRESET' }
const SYNTAX = { input: 'SyntaxError: no' }

const projects: BundleProject[] = []
afterEach(() => {
  for (const project of projects.splice(0)) project.remove()
})
async function begun(features: number): Promise<BundleProject> {
  const list = Array.from({ length: features }, (_, at) => `Add page ${at + 1}`)
  const project = makeBundleProject({ 'features.txt': list.join('\n') })
  projects.push(project)
  await project.ok('start features.txt --id night')
  return project
}

const ended = (state: Json) => [
  ...(state['completed_features'] as number[]),
  ...(state['failed_features'] as { feature_index: number }[]).map(({ feature_index }) => feature_index),
]
const litter = (project: BundleProject) =>
  fs.readdirSync(project.at('.claude')).filter((name) => !OURS.includes(name))
const retries = (project: BundleProject) => JSON.parse(project.read(RETRIES)) as Json

/** One call that is killed at a random moment, and the call after it. Gives how long that one took. */
async function killedRound(project: BundleProject, line: string, longest: number): Promise<number> {
  const old = project.state()
  const { child, ended: isOver } = project.begin(line, SYNTAX)
  const timer = setTimeout(() => child.kill('SIGKILL'), Math.random() * longest)
  await isOver
  clearTimeout(timer)
  const now = project.state()
  expect([old.revision, old.revision + 1]).toContain(now.revision)
  if (now.revision === old.revision) expect(now).toEqual(old)
  expect(ended(now)).toEqual(expect.arrayContaining(ended(old)))
  expect(ended(now).length - ended(old).length).toBeLessThanOrEqual(1)
  const begin = performance.now()
  await project.ok('next')
  const took = performance.now() - begin
  expect(litter(project)).toEqual([])
  expect(new Set(ended(project.state())).size).toBe(ended(project.state()).length)
  if (project.state()['status'] === 'paused') {
    await project.ok('reset-breaker night')
    await project.ok('resume')
  }
  return took
}

async function killedRounds(rounds: number): Promise<number[]> {
  const project = await begun(2 * rounds)
  const begin = performance.now()
  await project.ok('complete --no-commit')
  const longest = 1.2 * (performance.now() - begin)
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    took.push(
      await killedRound(project, ['next', 'complete --no-commit', 'fail'][round % 3] as string, longest),
    )
  }
  return took
}

describe('a helper that is killed', () => {
  // Guards W15 and W16: a torn or lost file, a lock for ever, temporary files that pile up.
  it(`at ${ROUNDS} random moments: the file is the old revision or the new, and next works`, {
    timeout: 60_000 + ROUNDS * 3000,
  }, async () => {
    const share = Math.ceil(ROUNDS / AT_ONCE)
    const took = (await Promise.all(Array.from({ length: AT_ONCE }, () => killedRounds(share)))).flat()
    const slowest = Math.max(...took)
    if (process.env['BATCH_REPORT']) {
      const waited = took.filter((ms) => ms > 3000).length
      process.stdout.write(
        `${took.length} kills; ${waited} met a dead lock; slowest next ${slowest.toFixed(0)} ms\n`,
      )
    }
    expect(slowest).toBeLessThan(LIMIT_MS)
  })

  // What a kill leaves is rare to hit by chance: here it lies there for certain.
  it.each([`${STATE}.1234567890`, `${RETRIES}.1234567890`])(
    'its temporary file %s is gone after the next call',
    async (name) => {
      const project = await begun(2)
      await project.ok('fail 1', SYNTAX)
      project.write(name, 'half')
      await project.ok('next')
      expect(litter(project)).toEqual([])
    },
  )

  it('a retry record that it did not come to write is there after the next call', async () => {
    const project = await begun(2)
    await project.ok('fail 1', SYNTAX)
    fs.rmSync(project.at(RETRIES))
    await project.ok('next')
    expect(retries(project)).toMatchObject({ consecutive_failures: 1 })
  })

  it('its lock of the state is taken over in seconds', async () => {
    const project = await begun(2)
    fs.mkdirSync(project.at(`${STATE}.lock`))
    // Its holder died four seconds ago, so the wait is short.
    const died = Date.now() / 1000 - 4
    fs.utimesSync(project.at(`${STATE}.lock`), died, died)
    const begin = performance.now()
    await project.ok('next')
    expect(performance.now() - begin).toBeLessThan(LIMIT_MS)
    expect(litter(project)).toEqual([])
  })

  // Nobody locks the retry file: what lies there is an older version's, and nobody's.
  it('locks of the retry file are not waited for', async () => {
    const project = await begun(2)
    for (const name of ['lock', 'lock.takeover']) fs.mkdirSync(project.at(`${RETRIES}.${name}`))
    const begin = performance.now()
    await project.ok('fail 1', SYNTAX)
    expect(performance.now() - begin).toBeLessThan(DEAD_MS)
  })

  // The old name of a revision and its backup are one file for a moment; a kill there must not look like an attack.
  it('between the backup and the rename: both names on one revision are read and go on', async () => {
    const project = await begun(2)
    await project.ok('complete 1 --no-commit')
    fs.rmSync(project.at(`${STATE}.bak`))
    fs.linkSync(project.at(STATE), project.at(`${STATE}.bak`))
    expect(await project.ok('complete 2 --no-commit')).toContain('Feature 2 completed')
    expect(fs.statSync(project.at(STATE)).nlink).toBe(1)
  })
})

describe('the retry file and the state file', () => {
  // Guards W44: two that report at once, of which one count is lost.
  it('two reports of a failure at the same moment are counted as retries, each that was taken once', async () => {
    const project = await begun(2)
    const both = await Promise.all([project.run('fail 1', AGREED), project.run('fail 1', AGREED)])
    // The slower one may find the retry of the other handed out, which it then knows nothing about.
    const taken = both.filter(({ code }) => code === 0).length
    expect(taken).toBeGreaterThan(0)
    for (const { code, stdout } of both) if (code !== 0) expect(stdout).toContain('Nothing was recorded')
    expect(retries(project)).toMatchObject({ retry_counts: { 0: taken }, global_retry_count: taken })
    const in_flight = { 0: { attempt: taken + 1 } }
    expect(project.state()).toMatchObject({ retry_attempts: { 0: taken }, in_flight })
    const log = project.read('.claude/audit/night_retry_audit.jsonl')
    expect(log.match(/"event_type":"retry_attempt"/g)).toHaveLength(taken)
  })

  it('a failure that ends the feature is counted once, however many report it', async () => {
    const project = await begun(9)
    const all = await Promise.all(Array.from({ length: 5 }, () => project.run('fail 1', SYNTAX)))
    expect(all.filter(({ code }) => code === 0)).toHaveLength(1)
    expect(project.state()).toMatchObject({ failed_features: [{ feature_index: 0 }], status: 'in_progress' })
    expect(retries(project)).toMatchObject({ consecutive_failures: 1 })
  })

  // The state is written first, so a kill in between leaves a record that does not know of the last failure.
  it('killed between the two after a retry was counted: the next call hands out that attempt, and counts it', async () => {
    const project = await begun(2)
    await project.ok('fail 1', AGREED)
    const older = project.read(RETRIES)
    await project.ok('brief', { input: '#1' })
    await project.ok('fail 1', AGREED)
    project.write(RETRIES, older)
    expect(await project.ok('next')).toContain('Feature 1 of 2, attempt 3')
    expect(retries(project)).toMatchObject({ retry_counts: { 0: 2 }, global_retry_count: 2 })
    await project.ok('brief', { input: '#1' })
    expect(await project.ok('fail 1', AGREED)).toContain('retry 3 of 3')
    await project.ok('brief', { input: '#1' })
    expect(await project.ok('fail 1', AGREED)).toContain('Feature 1 is recorded as failed')
  })

  // A state that was put back from its backup must not give retries back: the larger count of both holds.
  it('a retry that only the record knows of is used up all the same', async () => {
    const project = await begun(2)
    const older = project.read(STATE)
    await project.ok('fail 1', AGREED)
    project.write(STATE, older)
    await project.ok('next')
    expect(await project.ok('fail 1', AGREED)).toContain('retry 2 of 3')
    expect(project.state()).toMatchObject({ retry_attempts: { 0: 2 }, in_flight: { 0: { attempt: 3 } } })
    expect(retries(project)).toMatchObject({ retry_counts: { 0: 2 }, global_retry_count: 2 })
  })

  it('killed between the two after a failure was counted: it counts once, also when it is reported again', async () => {
    const project = await begun(3)
    await project.ok('fail 1', SYNTAX)
    const older = { state: project.read(STATE), retries: project.read(RETRIES) }
    await project.ok('fail 2', SYNTAX)
    project.write(RETRIES, older.retries)
    expect(await project.ok('next')).toContain('Feature 3 of 3')
    expect(retries(project)).toMatchObject({ consecutive_failures: 2, failed_streak: [0, 1] })
    // The state may be older, too, where a backup was put in its place.
    project.write(STATE, older.state)
    expect(await project.ok('fail 2', SYNTAX)).toContain('Feature 3 of 3')
    expect(retries(project)).toMatchObject({ consecutive_failures: 2 })
    expect(project.state()).toMatchObject({ failed_features: [{ feature_index: 0 }, { feature_index: 1 }] })
  })

  it('killed between the two when the breaker opened: the batch is paused, and the record says so after the next call', async () => {
    const project = await begun(7)
    for (const number of [1, 2, 3, 4]) await project.ok(`fail ${number}`, SYNTAX)
    const older = project.read(RETRIES)
    await project.ok('fail 5', SYNTAX)
    project.write(RETRIES, older)
    expect(await project.ok('next')).toMatch(/paused because .*breaker/)
    expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'breaker' } })
    expect(retries(project)).toMatchObject({ circuit_breaker_open: true, consecutive_failures: 5 })
  })

  it('a breaker that only the record knows of pauses the batch with the next call', async () => {
    const project = await begun(7)
    for (const number of [1, 2, 3, 4]) await project.ok(`fail ${number}`, SYNTAX)
    const older = project.read(STATE)
    await project.ok('fail 5', SYNTAX)
    project.write(STATE, older)
    expect(await project.ok('next')).toMatch(/paused because .*breaker/)
    expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'breaker' } })
  })

  it('killed after the commit, before complete: next does not hand the feature out again', async () => {
    const project = await begun(2)
    project.commit('Add page 1', 1)
    const killed = project.begin('complete 1 --no-commit')
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(await project.ok('next')).toContain('committed already')
    expect(await project.ok('complete 1 --no-commit')).toContain('Feature 1 completed')
  })
})
