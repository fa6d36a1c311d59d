import { describe, expect, it } from 'vitest'
import { countsText, summaryText } from '../../lib/view/status.ts'
import { ID, makeBatch } from '../fakes/make-batch.ts'

const ZERO = { total: 5, ended: 0, completed: 0, failed: 0, skipped: 0, blocked: 0, unverified: 0 }

describe('countsText', () => {
  // Break: a failure is not counted, or zeros hide what matters.
  it('writes the counts that are not zero', () => {
    expect(countsText({ ...ZERO, completed: 3, unverified: 1, failed: 1, blocked: 1 })).toBe(
      '3 of 5 features completed (1 unverified), 1 failed, 1 blocked',
    )
    expect(countsText({ ...ZERO, skipped: 2 })).toBe('0 of 5 features completed, 2 skipped')
    expect(countsText({ ...ZERO, total: 1, completed: 1 })).toBe('1 of 1 feature completed')
  })
})

describe('summaryText', () => {
  // Break: a failed or blocked feature is not told of, and the user believes in a clean night.
  it('tells how the batch ended, which features need a look and why, and that nothing is left to do', () => {
    const batch = makeBatch({ features: 4, completed: [3], failed: [0], skipped: [2], waitsFor: { 1: [0] } })
    expect(summaryText(batch).split('\n')).toEqual([
      `Batch ${ID} has ended: 1 of 4 features completed (1 unverified), 1 failed, 1 skipped, 1 blocked.`,
      '- 1. feature 1: failed: it broke',
      '- 3. feature 3: skipped: not now',
      '- 2. feature 2: blocked: waits for feature 1, which was not completed',
      'Next step: none. Tell the user this result; /batch-status shows the table.',
    ])
  })

  // Break: a thousand failures fill the conversation.
  it('lists twenty features at most, each shortened', () => {
    const features = Array.from({ length: 50 }, () => 'x'.repeat(5000))
    const text = summaryText(makeBatch({ features, failed: features.map((_, at) => at) }))
    expect(text.split('\n')).toHaveLength(23)
    expect(text).toContain('- and 30 more')
    expect(text.length).toBeLessThan(3000)
  })
})
