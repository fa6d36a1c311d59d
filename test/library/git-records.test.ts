import { describe, expect, it } from 'vitest'
import {
  type GitOperationName,
  getFeatureGitStatus,
  loadBatchState,
  recordGitOperation,
} from '../../lib/index.ts'
import { AT, makeBatchProject, refusalThatKeeps } from './project.ts'

describe('recordGitOperation', () => {
  it('keeps the last of each kind for a feature, its error cleaned', async () => {
    const { root } = await makeBatchProject()
    await recordGitOperation(
      root,
      1,
      'commit',
      { success: true, sha: 'abc1234', branch: 'main' },
      { now: AT },
    )
    await recordGitOperation(
      root,
      1,
      'push',
      { success: false, error: 'no\n token=hunter2secret' },
      { now: AT },
    )
    expect(getFeatureGitStatus(loadBatchState(root), 1)).toEqual({
      commit: { success: true, sha: 'abc1234', branch: 'main', timestamp: AT.toISOString() },
      push: { success: false, error: 'no token=[redacted]', timestamp: AT.toISOString() },
    })
  })

  it.each<[string, number, string, object, string]>([
    ['an index that is not there', 3, 'commit', { success: true }, 'REFUSED'],
    ['an operation that is none', 0, 'merge', { success: true }, 'USAGE'],
    ['facts of a wrong type', 0, 'pr', { success: 'yes' }, 'USAGE'],
  ])('refuses %s', async (_, index, operation, facts, code) => {
    const { root } = await makeBatchProject()
    const { error, kept } = await refusalThatKeeps(root, () =>
      recordGitOperation(root, index, operation as GitOperationName, facts as { success: boolean }),
    )
    expect(error.code).toBe(code)
    expect(kept).toBe(true)
  })
})

describe('getFeatureGitStatus', () => {
  it('is empty where nothing is known', async () => {
    const { state } = await makeBatchProject()
    expect(getFeatureGitStatus(state, 0)).toEqual({})
  })
})
