import { expect, it, vi } from 'vitest'
import {
  getClearNotificationMessage,
  loadBatchState,
  pauseBatchForClear,
  shouldClearContext,
  updateBatchProgress,
} from '../../lib/index.ts'
import { makeBatchProject } from './project.ts'

// W21. Break: the pause is not written down, or warns at every call of a loop.
it('the old calls still work, and each warns once', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  const { root } = await makeBatchProject()
  await updateBatchProgress(root, 0, 'completed', { tokensAdded: 160_000 })
  expect(shouldClearContext(loadBatchState(root))).toBe(true)
  expect(shouldClearContext({ context_token_estimate: 0 })).toBe(false)
  const paused = await pauseBatchForClear(root)
  expect(paused).toMatchObject({
    status: 'paused',
    pause: { reason: 'user' },
    context_tokens_before_clear: 160_000,
    paused_at_feature_index: 1,
  })
  await pauseBatchForClear(root)
  const notice = getClearNotificationMessage(paused)
  expect(notice).toBe(getClearNotificationMessage(paused))
  for (const part of ['160,000', '150,000', '1/3', '33%', '/clear', '/batch-implement --resume b']) {
    expect(notice).toContain(part)
  }
  expect(warn.mock.calls.map(([, options]) => options)).toEqual(
    ['BATCH_DEP0001', 'BATCH_DEP0002', 'BATCH_DEP0003'].map((code) => ({ type: 'DeprecationWarning', code })),
  )
})
