import { describe, expect, it } from 'vitest'
import { pauseNotice } from '../../lib/view/pause.ts'
import { ID } from '../fakes/make-batch.ts'

const NOTICE = { batchId: ID, tokens: 151_234, threshold: 150_000, progress: { ended: 2, total: 3 } }

describe('pauseNotice', () => {
  // Break: a fact or one of the two steps is missing, or the steps change places.
  it('shows estimate and threshold with separators, progress, id and the two steps', () => {
    const lines = pauseNotice(NOTICE).split('\n')
    expect(lines[0]).toBe(`Batch ${ID} is paused.`)
    expect(lines[1]).toContain('151,234')
    expect(lines[1]).toContain('150,000')
    expect(lines[2]).toBe('Progress: 2/3 features (66%).')
    expect(lines.slice(-2)).toEqual(['  1. /clear', `  2. /batch-implement --resume ${ID}`])
  })

  // Break: NaN percent.
  it('shows an empty batch as 0%', () => {
    expect(pauseNotice({ ...NOTICE, progress: { ended: 0, total: 0 } })).toContain('0/0 features (0%)')
  })
})
