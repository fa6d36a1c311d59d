import { expect, test } from 'vitest'
import { stripAnsi } from '../../lib/text/clean.ts'

test('takes off colours, cursor movements and finished titles', () => {
  expect(stripAnsi('\u001b[31mred\u001b[0m \u001b]0;title\u0007done\u001b[2K\u009b1mx\u001b(B')).toBe(
    'red donex',
  )
})

test('an unfinished title eats no text', () => {
  expect(stripAnsi('\u001b]0;the cause stands here')).toContain('the cause stands here')
})
