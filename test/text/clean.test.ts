import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CLEAR_THRESHOLD,
  cut,
  estimateTokens,
  safeBlock,
  safeLine,
  sanitizeFeatureName,
  shortenForDisplay,
  stripAnsi,
} from '../../lib/text/clean.ts'
import { sanitizeErrorMessage } from '../../lib/text/redact-secrets.ts'
import { rounds } from '../fakes/rounds.ts'

// What no line may hold. Joiners are not in it: some emoji and letters need them.
const UNSAFE =
  /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u{e0000}-\u{e007f}]/u
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        ...'\r\n\v\f\t\u0085\u2028\u2029\u200b\u200c\u200d\u2060\ufeff\ufe0f\u202e\u2066\u200f\u061cab👩می \ud83d\udb40\udc41',
      ),
      fc.integer({ min: 0xe0000, max: 0xe01ef }).map((code) => String.fromCodePoint(code)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('every control, line break and direction override becomes one space', () => {
  expect(sanitizeFeatureName(' a\r\n\tb\u001bc\u0000d\u0085e\u007ff\u2028g\u202eh\u2066i ')).toBe(
    'a b c d e f g h i',
  )
})

test('nothing else of a feature is touched or cut', () => {
  const text = `Größe – 日本語 👩‍👩‍👧 "1..10" ../x ${'long '.repeat(500)}end`
  expect(sanitizeFeatureName(text)).toBe(text)
})

test.each([
  ['a\u000bb\u000cc\u2029d', 'a b c d'],
  ['Next step:\u0085run it', 'Next step: run it'],
  ['left\u202dright\u2069', 'left right'],
  ['l\u200ei\u200fk\u061ce', 'like'],
  ['z\u200be\u200cr\u200do\u2060w\ufeffi', 'zerowi'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['tag\u{e0001}\u{e0049}\u{e007f}s', 'tags'],
  ['half\ud83d pair\udc00', 'half pair'],
  // Put together only by the removal of what stands between.
  ['\udb40\u200b\udc41', ''],
  ['a\ufe0f\ufe0f\ufe0fb', 'a\ufe0fb'],
  ['a\u{e0101}b', 'ab'],
  ['\u001b]0;owned\u0007\u001b[2J', ']0;owned [2J'],
])('one safe line: %j becomes %j', (text, safe) => {
  expect(safeLine(text)).toBe(safe)
})

// Break: the removal of what is invisible changes what is seen.
test.each(['👩‍👩‍👧', '❤️‍🔥', '👍🏽', '🧑🏽‍🚀', '1️⃣', 'می‌خواهم', 'क्‍ष', 'ශ්‍රී', '葛󠄀'])(
  'what shapes emoji and letters stays: %s',
  (text) => {
    expect(safeLine(text)).toBe(text)
    expect(safeBlock(text)).toBe(text)
  },
)

test('a block keeps its lines, tabs and indentation, and is as safe otherwise', () => {
  expect(safeBlock('a\r\nb\rc\n\n    d\te\u2028f\u000bg\u0085h')).toBe('a\nb\nc\n\n    d\te\nf\ng\nh')
  expect(safeBlock('a\u0000b\u001bc\u202ed\u{e0041}e\u200ff\ud800')).toBe('a b c def ')
})

test('nothing that is unsafe passes, and a second time changes nothing', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const line = safeLine(text)
      expect(line).not.toMatch(UNSAFE)
      expect(safeLine(line)).toBe(line)
      const block = safeBlock(text)
      expect(block.replace(/[\n\t]/g, '')).not.toMatch(UNSAFE)
      expect(safeBlock(block)).toBe(block)
    }),
    { numRuns: rounds(1000) },
  )
})

test('quoted text stays quoted: one line where there was one, and each line of a block behind its mark', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const breaks = /[\r\n\v\f\u0085\u2028\u2029]/
      expect(`> ${safeLine(text)}`.split(breaks)).toHaveLength(1)
      const quoted = safeBlock(text).replace(/^/gm, '> ')
      expect(quoted.split(breaks).every((line) => line.startsWith('> '))).toBe(true)
    }),
  )
})

test('an error message loses colours and secrets', () => {
  expect(sanitizeErrorMessage('\u001b[31mlogin\u001b[0m failed:\n password=hunter2')).toBe(
    'login failed: password=[redacted]',
  )
})

test('a secret that the cut would split is redacted before the cut', () => {
  const message = sanitizeErrorMessage(`${'x'.repeat(975)} ghp_${'a1'.repeat(20)} tail ${'y'.repeat(50)}`)
  expect(message).not.toContain('ghp_')
  expect(message).toHaveLength(1000)
})

test('a long message ends in the mark and never in half a character', () => {
  const message = sanitizeErrorMessage(`${'x'.repeat(985)}😀${'y'.repeat(100)}`)
  expect(message).toBe(`${'x'.repeat(985)}...[truncated]`)
})

test('a cut text ends in its mark, within the limit, and a short one is whole', () => {
  expect(cut('abcdef', 4, '~')).toBe('abc~')
  expect(cut('abcd', 4, '~')).toBe('abcd')
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
      expect(message).not.toMatch(UNSAFE)
      expect(sanitizeFeatureName(text)).not.toMatch(UNSAFE)
    }),
  )
})

test('colours, cursor movements and finished titles are taken off', () => {
  expect(stripAnsi('\u001b[31mred\u001b[0m \u001b]0;title\u0007done\u001b[2K\u009b1mx\u001b(B')).toBe(
    'red donex',
  )
})

test('an unfinished title eats no text', () => {
  expect(stripAnsi('\u001b]0;the cause stands here')).toContain('the cause stands here')
})

// Break: the estimate is off by a factor, or short texts cost nothing.
test.each([
  ['', 0],
  ['a', 1],
  ['abcd', 1],
  ['abcde', 2],
  ['x'.repeat(4000), 1000],
])('one token is counted for every four characters, rounded up', (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens)
})

// Break: the advice to clear comes at another size than the documentation says.
test('the advice to clear comes at 150,000 tokens', () => {
  expect(CLEAR_THRESHOLD).toBe(150_000)
})
