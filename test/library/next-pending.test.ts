import { expect, it } from 'vitest'
import {
  getNextPendingFeature,
  loadBatchState,
  markFeatureStatus,
  pauseBatchForClear,
} from '../../lib/index.ts'
import { makeBatchProject } from './project.ts'

// W2, W4. Break: the order is ignored, or a feature that has ended is handed out again.
it('follows the order and passes over what has ended', async () => {
  const { root, state } = await makeBatchProject({ order: [2, 0, 1] })
  expect(getNextPendingFeature(state)).toEqual({ index: 2, number: 3, text: 'three', inProgress: false })
  const after = await markFeatureStatus(root, 2, 'completed')
  expect(getNextPendingFeature(after)?.index).toBe(0)
})

// W12. Break: after a load the links have text keys, and nothing waits any more.
it('waits for dependencies also after the file was read again', async () => {
  const { root } = await makeBatchProject({ dependencies: new Map([[0, [1]]]), order: [0, 1, 2] })
  expect(getNextPendingFeature(loadBatchState(root))?.index).toBe(1)
})

it('stays with the feature in progress', async () => {
  const { root } = await makeBatchProject()
  const state = await markFeatureStatus(root, 1, 'in_progress')
  expect(getNextPendingFeature(state)).toMatchObject({ index: 1, inProgress: true })
})

it('gives null while the batch is paused, and at its end', async () => {
  const { root } = await makeBatchProject({ features: ['one'] })
  expect(getNextPendingFeature(await markFeatureStatus(root, 0, 'completed'))).toBeNull()
  const paused = await makeBatchProject()
  expect(getNextPendingFeature(await pauseBatchForClear(paused.root))).toBeNull()
})
