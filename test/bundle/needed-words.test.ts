import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from '../../lib/model/failure-pattern.ts'
import { KIND_LOOKS, LINE_LOOKS, RULES } from '../../lib/model/failure-table.ts'
import { textsLike } from '../fakes/matching-text.ts'

const { partsOf }: { partsOf: (source: string, flags: string) => Part[] } = await import(
  String(new URL('../../scripts/dev/needed-words.mjs', import.meta.url))
)

const PATTERNS = [
  ...Object.values(RULES)
    .flat()
    .flatMap(({ groups }) => groups),
  ...Object.values(KIND_LOOKS).flat(),
  ...Object.values(LINE_LOOKS),
].flatMap(({ flags, parts }) => parts.map(([source]) => new RegExp(source, flags.replace('g', ''))))

function isLetThrough(text: string, { source, flags }: RegExp): boolean {
  const low = text.toLowerCase()
  return partsOf(source, flags).some(([, ...needs]) =>
    needs.every((words) => words.some((word) => low.includes(word))),
  )
}

describe('the words that a pattern needs', () => {
  // Break: anything that takes a part for needed which is not, in any of the patterns there are.
  it('stand in every text that it matches', () => {
    for (const pattern of PATTERNS) {
      fc.assert(
        fc.property(textsLike(pattern), (text) => {
          expect(!pattern.test(text) || isLetThrough(text, pattern), `${pattern} ${text}`).toBe(true)
        }),
        { numRuns: 40 },
      )
    }
  })

  // Break: the texts above match nothing, so that they show nothing.
  it('are tried with texts that nearly every pattern matches', () => {
    const untried = PATTERNS.filter(
      (pattern) =>
        !fc.sample(textsLike(pattern), { numRuns: 400, seed: 1 }).some((text) => pattern.test(text)),
    )
    expect(untried.length).toBeLessThan(PATTERNS.length * 0.05)
  })

  it.each([
    ['an optional part', /abc(?:def)?ghi/, [['abcghi', 'abcdefghi']]],
    ['a part that may be missing', /abcdef(?:ghi){0,3}/, [['abcdef']]],
    ['a repeated part', /(?:abc){2,}def/, [['abcabc']]],
    ['alternatives inside', /.(?:abcd|.efgh)/, [['abcd', 'efgh']]],
    ['an alternative without words', /(?:abcd|.*)efgh/, [['efgh']]],
    ['a class', /[Aa]bc[ _]d/, [['abc d', 'abc_d']]],
    ['a class that excludes', /abc[^x]def/, [['abc'], ['def']]],
    ['what must not follow', /abc(?!def)/, [['abc']]],
    ['what must not stand before', /(?<!def)abc/, [['abc']]],
    ['what must follow', /.(?=abc)/, [['abc']]],
    ['a boundary', /\babc\b/, [['abc']]],
    ['a repetition of what was found', /(abc|def)\1/, [['abc', 'def']]],
    ['capitals', /ABC/, [['abc']]],
    ['nothing certain', /.*\w+/, []],
    ['a capital sigma, which ends a word differently', /abΣcdef/, [['cdef'], ['ab']]],
    ['the masking character', /ab·cd/, [['ab·cd']]],
    ['a letter with an accent', /Échec/, [['échec']]],
    ['a letter with two small forms, in any case', /вabc/i, [['abc']]],
    ['a letter that `u` takes for two', /Kelvin/iu, []],
    ['half of a pair', /abc😀/, [['abc']]],
  ])('of %s are those that are sure to be there', (_name, { source, flags }, lists) => {
    expect(partsOf(source, flags)).toEqual([[source, ...lists]])
  })

  // Break: top alternatives are not told apart, and all are made where one is needed.
  it('are found for each top alternative alone', () => {
    expect(partsOf('abc|(?:d|e)fg', '')).toEqual([
      ['abc', ['abc']],
      ['(?:d|e)fg', ['dfg', 'efg']],
    ])
  })
})
