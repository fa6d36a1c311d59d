import { expect, it } from 'vitest'
import { BatchStateManager, loadBatchState } from '../../lib/index.ts'
import { makeBatchProject, makeProject, refusal, stateFile } from './project.ts'

// W7. Break: the class keeps a copy or a lock of its own, and loses what the functions wrote.
it('works on the same file as the functions, for one session', async () => {
  const root = makeProject()
  const manager = new BatchStateManager(root, { session: 'night' })
  expect(manager.stateFile).toBe(stateFile(root))
  await manager.createBatchState({ features: ['one', 'two', 'three'], batchId: 'b' })
  expect(manager.getNextPendingFeature()?.index).toBe(0)
  await manager.markFeatureStatus(0, 'in_progress')
  expect(await manager.incrementRetryCount(0)).toBe(1)
  expect(manager.shouldRetryFeature(0, 'ECONNRESET', { consent: true }).retry).toBe(true)
  await manager.recordRetryAttempt(0, 'ECONNRESET', { consent: true })
  expect(manager.getRetryCount(0)).toBe(2)
  await manager.updateBatchProgress(0, 'completed', { tokensAdded: 150_000 })
  expect(manager.shouldAutoClear()).toBe(true)
  await manager.recordAutoClearEvent()
  await manager.recordGitOperation(0, 'commit', { success: true })
  expect(manager.getFeatureGitStatus(0).commit?.success).toBe(true)
  expect(manager.checkRetryConsent({ env: { BATCH_RETRY_ENABLED: 'yes' }, homeDir: root }).answer).toBe(true)
  const saved = await manager.saveBatchState({ ...manager.loadBatchState(), workflow_reminder: 'Softly.' })
  expect(loadBatchState(root)).toEqual(saved)
  expect(saved).toMatchObject({
    completed_features: [0],
    auto_clear_count: 1,
    owner: { session_id: 'night' },
  })
  expect(await manager.cleanupBatchState({ force: true })).toContain(stateFile(root))
})

it('is refused for a batch of another session', async () => {
  const { root } = await makeBatchProject({ session: 'night' })
  const manager = new BatchStateManager(root, { session: 'day' })
  expect((await refusal(() => manager.markFeatureStatus(0, 'completed'))).code).toBe('NOT_OWNER')
})
