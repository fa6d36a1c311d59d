import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type FeatureStatus,
  loadBatchState,
  markFeatureStatus,
  updateBatchProgress,
} from '../../lib/index.ts'
import { AT, auditTypes, makeBatchProject, refusalThatKeeps } from './project.ts'

const OUTAGE = 'API Error: 529 Overloaded. This is a server-side issue, usually temporary.'

describe('markFeatureStatus', () => {
  it('begins a feature, ends it, and says so in the audit log', async () => {
    const { root } = await makeBatchProject()
    const begun = await markFeatureStatus(root, 0, 'in_progress', { baseSha: 'abc1234', now: AT })
    expect(begun.in_flight).toEqual(
      new Map([[0, { attempt: 1, started_at: AT.toISOString(), base_sha: 'abc1234' }]]),
    )
    const done = await markFeatureStatus(root, 0, 'completed')
    expect(done).toMatchObject({ in_flight: new Map(), completed_features: [0], current_index: 1 })
    expect(done.verification.get(0)).toMatchObject({ result: 'unverified', commands: [] })
    expect(auditTypes(root, done)).toEqual(['batch_started', 'feature_started', 'feature_completed'])
  })

  // W1. Break: order [2,0,1], index 2 ends first, and 0 and 1 are taken for done.
  it('counts what ends out of order as what it is', async () => {
    const { root } = await makeBatchProject({ order: [2, 0, 1] })
    const state = await markFeatureStatus(root, 2, 'completed')
    expect(state).toMatchObject({ current_index: 0, status: 'in_progress', completed_features: [2] })
  })

  // W3. Break: a batch in which everything failed is called completed.
  it('ends a batch as failed when every feature failed', async () => {
    const { root } = await makeBatchProject({ features: ['one', 'two'] })
    await markFeatureStatus(root, 0, 'failed', { errorMessage: 'SyntaxError: no' })
    expect((await markFeatureStatus(root, 1, 'failed')).status).toBe('failed')
  })

  // W24, W36. Break: an error goes to the file raw.
  it('cleans the text of a failure and keeps its kind', async () => {
    const { root } = await makeBatchProject()
    const errorMessage = `SyntaxError: broken\u001b[31m token=hunter2secret\n${'x'.repeat(2000)}`
    const [record] = (await markFeatureStatus(root, 0, 'failed', { errorMessage })).failed_features
    expect(record).toMatchObject({ feature_index: 0, failure_kind: 'syntax', retry_count: 0 })
    expect(record?.error_message).not.toMatch(/hunter2|\p{Cc}/u)
    expect(record?.error_message.length).toBeLessThanOrEqual(1000)
  })

  // W38, W39. Break: failures that a tool reports never open the breaker.
  it('opens the breaker with the fifth failure in a row, and a completed feature begins a new row', async () => {
    const { root } = await makeBatchProject({
      features: Array.from({ length: 12 }, (_, at) => `feature ${at}`),
    })
    for (const index of [0, 1, 2, 3]) await markFeatureStatus(root, index, 'failed')
    await markFeatureStatus(root, 4, 'completed')
    for (const index of [5, 6, 7, 8]) await markFeatureStatus(root, index, 'failed')
    const state = await markFeatureStatus(root, 9, 'failed')
    expect(state).toMatchObject({ status: 'paused', pause: { reason: 'breaker' } })
    expect(auditTypes(root, state).filter((type) => type === 'circuit_breaker_triggered')).toHaveLength(1)
    const { error } = await refusalThatKeeps(root, () => markFeatureStatus(root, 10, 'completed'))
    expect(error.message).toContain('paused (breaker)')
  })

  // X6. Break: a usage limit costs the features of a whole night.
  it('takes a usage limit for a pause and not for a failure', async () => {
    const { root } = await makeBatchProject()
    const errorMessage = "You've hit your session limit · resets 3pm (UTC)"
    const state = await markFeatureStatus(root, 0, 'failed', { errorMessage })
    expect(state).toMatchObject({
      failed_features: [],
      pause: { reason: 'quota' },
    })
    expect([...state.in_flight.keys()]).toEqual([0])
  })

  // N3. Break: an outage in a tool's report costs a feature, or a tool does not learn how long to wait.
  it('takes an outage for a wait and not for a failure', async () => {
    const { root } = await makeBatchProject()
    const state = await markFeatureStatus(root, 0, 'failed', { errorMessage: OUTAGE, now: AT })
    expect(state).toMatchObject({ status: 'in_progress', failed_features: [], pause: null })
    const time = AT.toISOString()
    expect(state.in_flight.get(0)).toMatchObject({
      attempt: 1,
      outage: { since: time, last: time, reports: 1 },
      not_before: new Date(AT.getTime() + 30_000).toISOString(),
    })
    expect(auditTypes(root, state)).not.toContain('feature_failed')
  })

  // N7. Break: what the person stopped is recorded as failed, which is final.
  it('refuses to call an interruption by the person a failure', async () => {
    const { root } = await makeBatchProject()
    const errorMessage = '[Request interrupted by user for tool use]'
    const { error, kept } = await refusalThatKeeps(root, () =>
      markFeatureStatus(root, 0, 'failed', { errorMessage }),
    )
    expect(error).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('is no failure') })
    expect(kept).toBe(true)
  })

  // C-F3. Break: five calls that all refuse open the breaker of a batch in which nothing has failed.
  it('counts nothing where the state cannot be written', async () => {
    const { root, file } = await makeBatchProject()
    fs.symlinkSync('elsewhere', `${file}.bak`)
    for (let call = 0; call < 5; call += 1) {
      const { error, kept } = await refusalThatKeeps(root, () => markFeatureStatus(root, 0, 'failed'))
      expect(error.code).toBe('STATE_UNSAFE')
      expect(kept).toBe(true)
    }
    fs.rmSync(`${file}.bak`)
    const state = await markFeatureStatus(root, 0, 'failed')
    expect(state).toMatchObject({ status: 'in_progress', pause: null })
    expect(auditTypes(root, state).filter((type) => type === 'feature_failed')).toHaveLength(1)
  })

  it('blocks what waits for a skipped feature', async () => {
    const { root } = await makeBatchProject({ dependencies: new Map([[1, [0]]]) })
    const state = await markFeatureStatus(root, 0, 'skipped', { reason: 'not now\n' })
    expect(state.skipped_features).toMatchObject([
      { feature_index: 0, reason: 'not now', category: 'manual' },
      { feature_index: 1, category: 'dependency' },
    ])
  })

  // W4, W10, W11. Break: index 99 or "bogus" is saved, an outcome changes, or work begins before its time.
  it.each<[string, number, string, string, string]>([
    ['an index past the end', 99, 'completed', 'REFUSED', 'has no feature 100'],
    ['an index below zero', -1, 'failed', 'REFUSED', 'has no feature 0'],
    ['half an index', 0.5, 'skipped', 'REFUSED', 'has no feature'],
    ['a status that is none', 0, 'bogus', 'USAGE', 'is no status'],
    ['a name that every object has', 0, 'constructor', 'USAGE', 'is no status'],
    ['blocked, which follows by itself', 0, 'blocked', 'USAGE', 'is no status'],
    ['a feature that has ended', 1, 'failed', 'REFUSED', 'has already ended (completed)'],
    ['what waits for another one', 2, 'completed', 'REFUSED', 'waits for feature 1'],
  ])('refuses %s', async (_, index, status, code, says) => {
    const { root } = await makeBatchProject({ dependencies: new Map([[2, [0]]]) })
    await markFeatureStatus(root, 1, 'completed')
    const { error, kept } = await refusalThatKeeps(root, () =>
      markFeatureStatus(root, index, status as FeatureStatus),
    )
    expect(error).toMatchObject({ code, message: expect.stringContaining(says) })
    expect(kept).toBe(true)
  })

  it('refuses a second feature while one is in progress', async () => {
    const { root } = await makeBatchProject()
    await markFeatureStatus(root, 0, 'in_progress')
    const { error } = await refusalThatKeeps(root, () => markFeatureStatus(root, 1, 'completed'))
    expect(error.message).toContain('The feature in progress is 1')
  })
})

describe('updateBatchProgress', () => {
  it('adds tokens to the estimate in the same revision', async () => {
    const { root } = await makeBatchProject()
    const state = await updateBatchProgress(root, 0, 'completed', { tokensAdded: 1200 })
    expect(state).toMatchObject({ context_token_estimate: 1200, revision: 2 })
    expect(loadBatchState(root)).toEqual(state)
  })

  it.each([-1, 0.5, Number.NaN, '9'])('refuses %j tokens', async (tokensAdded) => {
    const { root } = await makeBatchProject()
    const { error, kept } = await refusalThatKeeps(root, () =>
      updateBatchProgress(root, 0, 'completed', { tokensAdded: tokensAdded as number }),
    )
    expect(error.code).toBe('USAGE')
    expect(kept).toBe(true)
  })
})
