import { expect, test } from 'vitest'
import {
  finds,
  lowered,
  narrowed,
  type Pattern,
  replaced,
  unlowered,
} from '../../lib/model/failure-pattern.ts'

const PATTERN: Pattern = {
  flags: 'i',
  parts: [
    ['\\bread .* RESET', ['read '], ['reset', 'gone']],
    ['time ?out', ['timeout', 'time out']],
    ['\\d{3}'],
  ],
}

test('only alternatives whose words all occur are looked for, and those that need none', () => {
  expect(narrowed(PATTERN, 'read connection reset')?.source).toBe('\\bread .* RESET|\\d{3}')
  expect(narrowed(PATTERN, 'read connection refused')?.source).toBe('\\d{3}')
  expect(narrowed(PATTERN, 'a time out, then read what is gone')).toBe(narrowed(PATTERN, undefined))
})

test('where no alternative is left nothing is found, and nothing replaced', () => {
  const pattern: Pattern = { flags: 'g', parts: [['abc', ['abc']]] }
  expect(narrowed(pattern, 'ab')).toBeUndefined()
  expect(finds(pattern, 'ab', 'ab')).toBe(false)
  expect(replaced(pattern, 'ab', 'ab', () => 'x')).toBe('ab')
  expect(replaced(pattern, 'abcabc', 'abcabc', (found) => found.toUpperCase())).toBe('ABCABC')
})

test('a text too long to look words up in, or one of many, is searched with whole patterns', () => {
  expect(lowered('AbC')).toBe('abc')
  expect(lowered('A'.repeat(8193))).toBeUndefined()
  expect(unlowered('AbC')).toBeUndefined()
})

test('an expression is made once, and not kept for ever', () => {
  const many = Array.from(
    { length: 3000 },
    (_, at): Pattern => ({
      flags: '',
      parts: [
        [`a${at}`, ['a']],
        ['b', ['b']],
      ],
    }),
  )
  const first = narrowed(many[0] as Pattern, 'a')
  expect(narrowed(many[0] as Pattern, 'a')).toBe(first)
  for (const pattern of many) expect(narrowed(pattern, 'a')?.source).toBe(pattern.parts[0]?.[0])
  expect(narrowed(many[0] as Pattern, 'a')).not.toBe(first)
})
