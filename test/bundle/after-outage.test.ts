import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const OVERLOADED = 'API Error: 529 Overloaded'
const RESET = 'Error: read ECONNRESET'

let project: BundleProject
beforeEach(async () => {
  const list = ['Add a login', 'Add a logout (after 1)', 'Add a search', 'Add a map (after 2)']
  project = makeBundleProject({ 'features.txt': list.join('\n') })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

function audit(): Json[] {
  const lines = project.read('.claude/audit/night_retry_audit.jsonl').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Json)
}

const first = () => (project.state()['in_flight'] as Record<string, Json>)['0']

/** Moves what is known of the outage of feature 1 into the past, as a clock would. */
function letPass(minutes: number): void {
  const moved = (time: unknown) => new Date(Date.parse(String(time)) - minutes * 60_000).toISOString()
  const { outage, not_before, ...rest } = first() as { outage: Json; not_before: string } & Json
  const later = { ...outage, since: moved(outage['since']), last: moved(outage['last']) }
  project.bend({ in_flight: { 0: { ...rest, outage: later, not_before: moved(not_before) } } })
}

/** Reports an outage of feature 1, and ends the call as soon as the last thing that it writes is there. */
async function reportOutage(): Promise<void> {
  const lines = audit().length
  const { child, ended } = project.begin('fail 1', { input: OVERLOADED })
  await vi.waitUntil(() => audit().length > lines, { timeout: 20_000, interval: 20 })
  child.kill('SIGKILL')
  await ended
}

describe('an outage', () => {
  it('of ten minutes fails nothing and uses no retry; of an hour it pauses the batch, and a resume begins a new hour', async () => {
    for (const minutes of [4, 6.5]) {
      await reportOutage()
      letPass(minutes)
    }
    expect(project.state()).toMatchObject({ status: 'in_progress', retry_attempts: {}, failed_features: [] })
    for (const minutes of [25, 25]) {
      await reportOutage()
      letPass(minutes)
    }
    await project.ok('fail 1', { input: OVERLOADED })
    expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'outage' } })
    expect(await project.ok('resume night')).toContain('Feature 1 of 4')
    expect(first()).toMatchObject({ attempt: 1 })
    // Guards: the hour of before, by which the first report after the resume pauses again.
    await reportOutage()
    expect(project.state()).toMatchObject({ status: 'in_progress', pause: null })
    expect(first()).toMatchObject({ outage: { reports: 1 } })
  })

  it('is told in the audit log as a wait: nothing was denied', async () => {
    await reportOutage()
    await reportOutage()
    expect(audit().map(({ event_type, reason }) => [event_type, reason])).toEqual([
      ['batch_started', '4 features'],
      ['feature_started', 'attempt 1'],
      ['feature_waits', 'outage'],
      ['feature_waits', 'outage'],
    ])
  })
})

describe('the morning after', () => {
  // Guards: a line that is older than the one before it, by which nobody can tell what came first.
  it('finds the audit log in the order of its times', async () => {
    for (const number of [1, 3]) await project.ok(`fail ${number}`, { input: RESET })
    const times = audit().map(({ timestamp }) => String(timestamp))
    expect(times).toEqual(times.toSorted())
    const [, denied, failed] = audit().filter(({ feature_index }) => feature_index === 0)
    expect(denied).toMatchObject({ event_type: 'retry_denied', timestamp: failed?.['timestamp'] })
  })

  it('--retry-failed runs all that failed again, and what waited for it; the earlier attempts stay in the audit log', async () => {
    for (const number of [1, 3]) await project.ok(`fail ${number}`, { input: RESET })
    expect(project.state()).toMatchObject({ status: 'failed', completed_features: [] })
    expect(project.state()['skipped_features']).toHaveLength(2)
    let text = await project.ok('command', { input: '--resume --retry-failed' })
    for (const number of [1, 2, 3, 4]) {
      expect(text).toContain(`Feature ${number} of 4`)
      project.write(`${number}.txt`, '')
      project.commit(`Do ${number}`, number)
      text = await project.ok(`complete ${number}`)
    }
    expect(project.state()).toMatchObject({
      status: 'completed',
      completed_features: [0, 1, 2, 3],
      failed_features: [],
      skipped_features: [],
    })
    const ofFirst = audit().filter(({ feature_index }) => feature_index === 0)
    expect(ofFirst.map(({ event_type }) => event_type)).toEqual([
      'feature_started',
      'retry_denied',
      'feature_failed',
      'feature_reopened',
      'feature_started',
      'feature_completed',
    ])
    expect(await project.ok('status')).toMatch(/^1 +completed +2 /m)
  })
})
