import { describe, expect, it } from 'vitest'
import { CLEAR_THRESHOLD, estimateTokens } from '../../lib/text/clean.ts'

describe('estimateTokens', () => {
  // Break: the estimate is off by a factor, or short texts cost nothing.
  it.each([
    ['', 0],
    ['a', 1],
    ['abcd', 1],
    ['abcde', 2],
    ['x'.repeat(4000), 1000],
  ])('counts one token for every four characters, rounded up', (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens)
  })
})

describe('CLEAR_THRESHOLD', () => {
  // Break: the advice to clear comes at another size than the documentation says.
  it('is 150,000 tokens', () => {
    expect(CLEAR_THRESHOLD).toBe(150_000)
  })
})
