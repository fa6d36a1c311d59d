import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitizeErrorMessage, sanitizeFeatureName, shortenForDisplay } from '../../lib/text/clean.ts'

const CONTROLS = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

test('every control, line break and direction override becomes one space', () => {
  expect(sanitizeFeatureName(' a\r\n\tb\u001bc\u0000d\u0085e\u007ff\u2028g\u202eh\u2066i ')).toBe(
    'a b c d e f g h i',
  )
})

test('nothing else of a feature is touched or cut', () => {
  const text = `Größe – 日本語 👩‍👩‍👧 "1..10" ../x ${'long '.repeat(500)}end`
  expect(sanitizeFeatureName(text)).toBe(text)
})

test('an error message loses colours and secrets', () => {
  expect(sanitizeErrorMessage('\u001b[31mlogin\u001b[0m failed:\n password=hunter2')).toBe(
    'login failed: password=[redacted]',
  )
})

test('a secret that the cut would split is redacted before the cut', () => {
  const cut = sanitizeErrorMessage(`${'x'.repeat(975)} ghp_${'a1'.repeat(20)} tail ${'y'.repeat(50)}`)
  expect(cut).not.toContain('ghp_')
  expect(cut).toHaveLength(1000)
})

test('a long message ends in the mark and never in half a character', () => {
  const cut = sanitizeErrorMessage(`${'x'.repeat(985)}😀${'y'.repeat(100)}`)
  expect(cut).toBe(`${'x'.repeat(985)}...[truncated]`)
})

test('a list shows at most the asked number of characters', () => {
  expect(shortenForDisplay('short')).toBe('short')
  expect(shortenForDisplay('a'.repeat(300))).toBe(`${'a'.repeat(197)}...`)
  expect(shortenForDisplay('abcdef', 2)).toBe('..')
  expect(shortenForDisplay('abcdef', -1)).toBe('')
})

test('whatever comes in, the result is one clean line within its limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1500 }), (text) => {
      const message = sanitizeErrorMessage(text)
      expect(message.length).toBeLessThanOrEqual(1000)
      expect(message).not.toMatch(CONTROLS)
      expect(sanitizeFeatureName(text)).not.toMatch(CONTROLS)
    }),
  )
})
