import { describe, expect, it } from 'vitest'
import { ago, counted, duration, withSeparators } from '../../lib/view/format.ts'
import { later, NOW } from '../fakes/make-batch.ts'

describe('counted', () => {
  // Break: `1 features`.
  it.each([
    [0, '0 features'],
    [1, '1 feature'],
    [2, '2 features'],
    [10_000, '10,000 features'],
  ])('writes %d with its noun', (count, text) => {
    expect(counted(count, 'feature')).toBe(text)
  })
})

describe('withSeparators', () => {
  // Break: the computer's own language decides how numbers look.
  it('separates thousands by commas', () => {
    expect([withSeparators(999), withSeparators(150_000)]).toEqual(['999', '150,000'])
  })
})

describe('duration', () => {
  // Break: a unit is skipped, rounded wrong or shown as zero.
  it.each([
    [-5, '0 s'],
    [0, '0 s'],
    [0.2, 'under 1 s'],
    [1, '1 s'],
    [45.4, '45 s'],
    [59.6, '1 min'],
    [60, '1 min'],
    [185, '3 min 5 s'],
    [3600, '1 h'],
    [7800, '2 h 10 min'],
    [47 * 3600, '47 h'],
    [48 * 3600, '2 d'],
    [50 * 3600, '2 d 2 h'],
  ])('writes %d seconds in two units', (seconds, text) => {
    expect(duration(seconds)).toBe(text)
  })
})

describe('ago', () => {
  // Break: the two times are exchanged, or a time that cannot be read is shown as NaN.
  it('writes how long ago something was', () => {
    expect(ago(NOW, later(185))).toBe('3 min 5 s ago')
    expect(ago('', NOW)).toBe('at an unknown time')
  })
})
