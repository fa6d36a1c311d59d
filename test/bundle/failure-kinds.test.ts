import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const RETRIES = '.claude/night_retry_state.json'
const AGREED = { BATCH_RETRY_ENABLED: 'yes' }
const OVERLOADED = 'API Error: 529 Overloaded'
const REFUSED = 'Permission to use Bash with command npm test has been denied.'

let project: BundleProject
beforeEach(async () => {
  const list = Array.from({ length: 7 }, (_, at) => `Add page ${at + 1}`)
  project = makeBundleProject({ 'features.txt': list.join('\n') })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

/** The audit log's lines, without those that are about no one feature where an index (from 0) is given. */
function audit(index?: number): Json[] {
  const lines = project.read('.claude/audit/night_retry_audit.jsonl').trim().split('\n')
  const all = lines.map((line) => JSON.parse(line) as Json)
  return index === undefined ? all : all.filter(({ feature_index }) => feature_index === index)
}

const types = (lines: readonly Json[]) => lines.map(({ event_type }) => event_type)
const first = () => (project.state()['in_flight'] as Record<string, Json>)['0']

describe('`fail --kind`', () => {
  it('is believed where the rules find nothing, within the limits, and audited as reported', async () => {
    const call = { input: 'The thing did not come back', env: AGREED }
    expect(await project.ok('fail 1 --kind network', call)).toContain('failed (network): retry 1 of 3')
    expect(audit(0)).toMatchObject([
      { event_type: 'feature_started', reason: 'attempt 1' },
      { event_type: 'retry_attempt', reason: 'under_retry_limit (reported as network)' },
      { event_type: 'feature_started', reason: 'attempt 2' },
    ])
    await project.ok('brief', { input: '#1' })
    project.bend({ retry_attempts: { 0: 3 } })
    expect(await project.ok('fail 1 --kind network', call)).toContain('it has used its 3 retries')
  })

  // Guards: a reporter that talks a broken program into another three attempts.
  it('is not believed where the rules find a cause', async () => {
    const call = { input: 'SyntaxError: Unexpected token', env: AGREED }
    expect(await project.ok('fail 1 --kind network', call)).toContain('recorded as failed (syntax')
    expect(audit(0).map(({ reason }) => reason)).not.toContainEqual(expect.stringContaining('reported'))
  })

  it('makes no retry out of a missing consent', async () => {
    const call = { input: 'The thing did not come back' }
    expect(await project.ok('fail 1 --kind network', call)).toContain('retrying was not agreed to')
  })
})

describe('an outage of the service', () => {
  /** Reports it, and ends the call as soon as it has written what it waits for. */
  async function reportOutage(): Promise<void> {
    const { revision } = project.state()
    const { child, ended } = project.begin('fail 1', { input: OVERLOADED })
    await vi.waitUntil(() => project.state().revision > revision, { timeout: 20_000, interval: 20 })
    child.kill('SIGKILL')
    await ended
  }
  const waitOf = ({ outage, not_before }: Json) =>
    (Date.parse(String(not_before)) - Date.parse(String((outage as Json)['last']))) / 1000

  // Guards: a night that the service loses for ten minutes, of which every feature ends failed.
  it('keeps the feature in progress, costs no retry, needs no consent, and waits longer each time', async () => {
    await reportOutage()
    expect(first()).toMatchObject({ attempt: 1, outage: { reports: 1 } })
    expect(waitOf(first() ?? {})).toBe(30)
    await reportOutage()
    expect(first()).toMatchObject({ attempt: 1, outage: { reports: 2 } })
    expect(waitOf(first() ?? {})).toBe(60)
    expect(project.state()).toMatchObject({
      status: 'in_progress',
      failed_features: [],
      retry_attempts: {},
    })
    expect(() => project.read(RETRIES)).toThrow('ENOENT')
    expect(types(audit(0))).not.toContain('feature_failed')
  })

  it('pauses the batch after an hour, with the same attempt to come', async () => {
    const since = new Date(Date.now() - 3_601_000).toISOString()
    const last = new Date(Date.now() - 600_000).toISOString()
    project.bend({ in_flight: { 0: { ...first(), outage: { since, last, reports: 9 } } } })
    const text = await project.ok('fail 1', { input: OVERLOADED })
    expect(text).toContain('Batch night is paused because ')
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'outage' },
      failed_features: [],
      in_flight: { 0: { attempt: 1 } },
    })
  })
})

describe('what is no failure of the feature alone', () => {
  it.each(["The user doesn't want to proceed with this tool use.", 'Request interrupted by user'])(
    'an interruption is refused and changes nothing: %s',
    async (input) => {
      const before = project.snapshot()
      const { code, stdout, stderr } = await project.run('fail 1', { input, env: AGREED })
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/^batch: the user interrupted feature 1[^\n]*stays in progress[^\n]*\n$/)
      expect(project.snapshot()).toEqual(before)
    },
  )

  // Guards: six features that all end at the same missing permission.
  it('a tool call that the client refused pauses the batch, and a resume goes on with the next feature', async () => {
    const text = await project.ok('fail 1', { input: REFUSED, env: AGREED })
    expect(text).toContain('recorded as failed (permission')
    expect(text).toContain('Batch night is paused because a permission')
    expect(project.state()).toMatchObject({
      status: 'paused',
      pause: { reason: 'permission' },
      failed_features: [{ feature_index: 0, failure_kind: 'permission' }],
    })
    expect(await project.ok('resume night')).toContain('Feature 2 of 7')
  })

  it('a permission that the project’s own program lacks pauses nothing', async () => {
    const text = await project.ok('fail 1', { input: "EACCES: permission denied, open '/etc/x'" })
    expect(text).toContain('Feature 2 of 7')
    expect(project.state()).toMatchObject({ status: 'in_progress', pause: null })
  })
})

describe('the audit log', () => {
  it('tells each check, each skip and each end of a feature, in the order in which they came', async () => {
    project.write('.claude/batch-implement.local.md', '---\nverify: node check.cjs\n---\n')
    project.write('check.cjs', 'process.exit(1)')
    expect((await project.run('complete 1 --no-commit')).code).toBe(1)
    project.write('check.cjs', '')
    await project.ok('complete 1 --no-commit')
    await project.ok('skip 2 --reason later')
    expect(
      audit().map(({ event_type, feature_index, reason }) => [event_type, feature_index, reason]),
    ).toEqual([
      ['batch_started', undefined, '7 features'],
      ['feature_started', 0, 'attempt 1'],
      ['feature_checked', 0, 'failed (exit code 1)'],
      ['feature_checked', 0, 'passed (exit code 0)'],
      ['feature_completed', 0, 'passed'],
      ['feature_started', 1, 'attempt 1'],
      ['feature_skipped', 1, 'manual'],
      ['feature_started', 2, 'attempt 1'],
    ])
  })

  it('says that the breaker opened after the failure that opened it', async () => {
    for (const number of [1, 2, 3, 4, 5]) await project.ok(`fail ${number}`, { input: 'SyntaxError: no' })
    expect(types(audit()).slice(-4)).toEqual([
      'retry_denied',
      'feature_failed',
      'circuit_breaker_triggered',
      'batch_paused',
    ])
  })
})
