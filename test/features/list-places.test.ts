import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findLinks } from '../../lib/features/links.ts'
import { parseFeatures } from '../../lib/features/parse-list.ts'

/** Reads a list and gives, by feature text, the texts that each one waits for, and what was dropped. */
function read(text: string) {
  const { features, places } = parseFeatures(text, 'lines')
  const { links, dropped } = findLinks({ features, places, issueNumbers: null })
  const name = (index: number) => features[index]?.replace(/ \(.*/, '')
  const waits = [...links].map(([from, targets]) => [name(from), targets.map(name)])
  return { waits: Object.fromEntries(waits) as Record<string, string[]>, dropped, places }
}

describe('(after N) counts the list as a person sees it', () => {
  // Break: ticking a line off turns a link to another feature.
  it('counts what is ticked off, and takes a link to it as met', () => {
    const { waits, dropped } = read('- [x] a\n- [ ] b\n- [ ] c (after 1)\n- [ ] d (after 2, 1)\n')
    expect(waits).toEqual({ d: ['b'] })
    expect(dropped).toEqual([])
  })

  // Break: a repeated line moves every number after it.
  it('counts repetitions, and takes a link to one as a link to the kept one', () => {
    const { waits, dropped } = read('1. a\n2. a\n3. b (after 2)\n4. c (after 3)\n')
    expect(waits).toEqual({ b: ['a'], c: ['b'] })
    expect(dropped).toEqual([])
  })

  it('does not count comments, blank lines, rules and lone marks', () => {
    expect(read('# Plan\n\na\n---\n-\n# more\nb (after 1)\n').waits).toEqual({ b: ['a'] })
  })

  it('says what leads to itself by its place, or past the end', () => {
    expect(read('- [x] a\n- b (after 2)\n- c (after 4)\n').dropped).toEqual([
      { from: 0, to: '2', reason: 'self' },
      { from: 1, to: '4', reason: 'outside' },
    ])
  })

  it('reads #N in a file as the same number, and names a target once that is repeated', () => {
    const { waits, dropped } = read('- [x] a\n- b\n- b\n- c depends on #2 and #3 and #1\n')
    expect(waits).toEqual({ 'c depends on #2 and #3 and #1': ['b'] })
    expect(dropped).toEqual([{ from: 1, to: '#3', reason: 'duplicate' }])
  })

  it('gives every entry of the list a place', () => {
    expect(read('- [x] a\n- b\n- b\n- c\n- [X] c\n').places).toEqual(['done', 0, 0, 1, 'done'])
    const { places } = parseFeatures('## [x] a\n## b\ntext\n## c\n', 'markdown')
    expect(places).toEqual(['done', 0, 1])
  })
})

describe('the example list', () => {
  const text = readFileSync('examples/features.txt', 'utf8')

  // Break: what its comments promise is not what happens, now or with its first line ticked off.
  it('links by its numbers, whichever lines are ticked off', () => {
    expect(Object.values(read(text).waits).map((targets) => targets.length)).toEqual([2, 3])
    const { waits, dropped } = read(text.replace('Add wordCount', '- [x] Add wordCount'))
    expect(dropped).toEqual([])
    expect(Object.values(waits)).toEqual([
      [expect.stringContaining('slugify')],
      [expect.stringContaining('slugify'), expect.stringContaining('titleSlug')],
    ])
  })
})
