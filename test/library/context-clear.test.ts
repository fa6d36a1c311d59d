import { expect, it } from 'vitest'
import {
  estimateContextTokens,
  recordAutoClearEvent,
  shouldAutoClear,
  updateBatchProgress,
} from '../../lib/index.ts'
import { AT, makeBatchProject } from './project.ts'

it('a text counts a quarter of its characters, rounded up', () => {
  expect(['', 'abcd', 'abcde'].map(estimateContextTokens)).toEqual([0, 1, 2])
})

it('clearing is advised from 150,000 tokens on', () => {
  expect(
    [149_999, 150_000].map((context_token_estimate) => shouldAutoClear({ context_token_estimate })),
  ).toEqual([false, true])
})

it('a compaction is recorded with what it cleared, and the estimate begins again', async () => {
  const { root } = await makeBatchProject()
  await updateBatchProgress(root, 0, 'completed', { tokensAdded: 160_000 })
  const state = await recordAutoClearEvent(root, { now: AT })
  expect(state).toMatchObject({
    auto_clear_count: 1,
    context_token_estimate: 0,
    auto_clear_events: [
      { feature_index: 1, context_tokens_before_clear: 160_000, timestamp: AT.toISOString() },
    ],
  })
})
