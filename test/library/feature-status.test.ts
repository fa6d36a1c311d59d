import { describe, expect, it } from 'vitest'
import {
  type FeatureStatus,
  loadBatchState,
  markFeatureStatus,
  updateBatchProgress,
} from '../../lib/index.ts'
import { auditTypes, makeBatchProject, refusalThatKeeps } from './project.ts'

describe('markFeatureStatus', () => {
  it('begins a feature, ends it, and says so in the audit log', async () => {
    const { root } = await makeBatchProject()
    const begun = await markFeatureStatus(root, 0, 'in_progress', { baseSha: 'abc1234' })
    expect(begun.in_flight).toMatchObject({ feature_index: 0, attempt: 1, base_sha: 'abc1234' })
    const done = await markFeatureStatus(root, 0, 'completed')
    expect(done).toMatchObject({ in_flight: null, completed_features: [0], current_index: 1 })
    expect(done.verification.get(0)).toMatchObject({ result: 'unverified', commands: [] })
    expect(auditTypes(root, done)).toEqual(['batch_started', 'feature_completed'])
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
      in_flight: { feature_index: 0 },
    })
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
