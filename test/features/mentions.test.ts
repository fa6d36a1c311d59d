import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../lib/features/links.ts'

const read = (text: string) => findMentions(text).map(({ number, hash }) => `${hash ? '#' : ''}${number}`)

describe('a mention in brackets', () => {
  it.each([
    ['Add logout (after 3)', ['3']],
    ['Add logout (after 3, 5)', ['3', '5']],
    ['Add logout (needs 2, 5 and 7)', ['2', '5', '7']],
    ['(After #72) Add logout', ['#72']],
    ['Add logout ( depends on: 4 )', ['4']],
    ['Add logout (blocked by feature 4 & 5)', ['4', '5']],
    ['Add logout (after features 1, and 2)', ['1', '2']],
    ['a (after 1) b (needs 2)', ['1', '2']],
  ])('is read in %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'Clean up (after 3 days)',
    'Cache (needs 2 GB)',
    'Cache (needs 2GB)',
    'Retry (after 3',
    'Retry (after 3, then stop)',
    'Retry (3)',
    'Wait (thereafter 3)',
    'Wait (shortly after 3)',
    'after 3',
    'depends on 3',
    'needs 3',
    'Save (before 3)',
  ])('is not %j', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('a mention in prose', () => {
  it.each([
    ['This depends on #72.', ['#72']],
    ['Blocked by #72 and #73, #74', ['#72', '#73', '#74']],
    ['needs #72', ['#72']],
    ['They need #72 #73', ['#72', '#73']],
    ['**Depends on:** #72; #73', ['#72', '#73']],
    ['depends on issue #72, and #73', ['#72', '#73']],
    ['Blocked by:\n\n- [ ] #72\n- [x] #73\n', ['#72', '#73']],
    ['Depends-on: #72', ['#72']],
    ['(this needs #72 first)', ['#72']],
    ['Depends on [#72](https://github.com/o/r/issues/72), [#73](x)', ['#72', '#73']],
    ['depends on #72, #73 as well as others', ['#72', '#73']],
  ])('is read in %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['See #72 and #73', 'no word of waiting'],
    ['after #72 was merged', 'a report of the past'],
    ['not blocked by #72', 'a denial'],
    ["It doesn't depend on #72", 'a denial'],
    ['no longer needs #72', 'a denial'],
    ['The button needs #12ab34', 'a colour'],
    ['depends on owner/other#72', 'another repository'],
    ['depends on https://github.com/o/r/issues#72', 'an address'],
    ['see https://example.com/needs:#72', 'part of an address'],
    ['say `depends on #72` in the body', 'code'],
    ['say ``depends on ` #72`` in the body', 'code'],
    ['a\n```\nneeds #72\n```\n', 'fenced code'],
    ['<!-- blocked by #72 --> a', 'a comment'],
    ['<!-- say `x --> a <!-- needs #72 -->', 'a comment'],
    ['unneeds #72', 'another word'],
    ['needs #12345678901', 'a number of 11 digits'],
  ])('is not %j: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it.each([
    ['a ` stray backtick\n\nneeds #72 ` here', ['#72']],
    ['an open <!-- comment needs #72', ['#72']],
    ['`code` needs #72 ``', ['#72']],
    ['needs #72\n#73 is another matter', ['#72']],
  ])('is not hidden or spread by stray marks in %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

it('reads 64 KiB of hostile text in under a second', () => {
  const pieces = [
    '`',
    '``a',
    '<!--',
    '(after ',
    'needs #1 ',
    '[#1](',
    '```\n',
    '\n ',
    'depends on   ',
    '#',
    'http://',
  ]
  for (const piece of pieces) {
    const start = performance.now()
    expect(findMentions(piece.repeat(65_536 / piece.length)).length).toBeLessThan(10_000)
    expect(performance.now() - start).toBeLessThan(1000)
  }
})

it('gives whole numbers of at most ten digits, whatever the text', () => {
  const piece = fc.constantFrom(
    '(',
    ')',
    'after ',
    'needs ',
    'depends on ',
    '#',
    '7',
    ', ',
    ' and ',
    '`',
    '\n',
    '- ',
  )
  fc.assert(
    fc.property(
      fc.array(piece).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
      (text, noise) => {
        for (const mention of findMentions(text + noise)) {
          expect(Number.isSafeInteger(mention.number)).toBe(true)
          expect(mention.number).toBeLessThan(1e10)
        }
        expect(findMentions(text)).toEqual(findMentions(text))
      },
    ),
  )
})
