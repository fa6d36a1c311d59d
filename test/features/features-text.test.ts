import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFeatures } from '../../lib/features/parse-list.ts'

const lines = (text: string) => parseFeatures(text, 'lines')
const markdown = (text: string) => parseFeatures(text, 'markdown')

describe('a list with one feature a line', () => {
  it('skips blank lines and lines that begin with #, and trims the rest', () => {
    expect(lines('# Plan\n\n  Add login  \n\t# later\n   \nAdd logout\n')).toEqual({
      features: ['Add login', 'Add logout'],
      places: [0, 1],
      duplicates: 0,
      alreadyDone: 0,
      warnings: [],
    })
  })

  it.each([
    '- Add login',
    '* Add login',
    '+ Add login',
    '1. Add login',
    '12) Add login',
    '- [ ] Add login',
    '  3. [ ] Add login',
    '-\tAdd login',
  ])('takes the marker off %j', (line) => {
    expect(lines(line).features).toEqual(['Add login'])
  })

  it.each(['-x flag', '*bold* text', '1.5 times faster', '[x] marks the spot', '[y] answer'])(
    'takes nothing off %j',
    (line) => {
      expect(lines(line).features).toEqual([line])
    },
  )

  it('takes one marker off and no more', () => {
    expect(lines('- - a\n- #72\n- [ ] [x] b').features).toEqual(['- a', '#72', '[x] b'])
  })

  it('skips what is checked off and counts it', () => {
    expect(lines('- [x] a\n* [X] b\n1. [x] c\n- [ ] d')).toMatchObject({ features: ['d'], alreadyDone: 3 })
  })

  it('skips exact repetitions, whatever their marker, and counts them', () => {
    expect(lines('a\n- a\n1. [ ] a\nA')).toMatchObject({
      features: ['a', 'A'],
      duplicates: 2,
      alreadyDone: 0,
    })
  })

  it.each(['-', '- ', '1.', '- [ ]', '---', '* * *', '___', '===', '\u200B\u2060', '\u0000', '- \u200D'])(
    'sees no feature in %j',
    (line) => {
      expect(lines(`a\n${line}\nb`)).toMatchObject({ features: ['a', 'b'], alreadyDone: 0 })
    },
  )

  it.each(['\r\n', '\n', '\r'])('ends a line at %j', (end) => {
    expect(lines(`\uFEFFa${end}${end}b${end}`).features).toEqual(['a', 'b'])
  })

  it('keeps a long feature whole', () => {
    const long = `Add ${'very '.repeat(1000)}long`
    expect(lines(long).features).toEqual([long])
  })

  it('reads ## lines as comments, not as headings', () => {
    expect(lines('## Heading\na').features).toEqual(['a'])
  })

  it('gives an empty list for a text without features', () => {
    expect(lines('# nothing\n')).toEqual({
      features: [],
      places: [],
      duplicates: 0,
      alreadyDone: 0,
      warnings: [],
    })
  })
})

describe('a Markdown list', () => {
  it('makes heading and body one feature on one line', () => {
    const text =
      '# Plan\n\n## Add login\n\nWith a form:\n\n- name\n- password\n\n### Notes\nBe quick.\n## Add logout\n'
    expect(markdown(text)).toMatchObject({
      features: ['Add login With a form: - name - password ### Notes Be quick.', 'Add logout'],
      warnings: [],
    })
  })

  it('reads lines where there is no second-level heading', () => {
    expect(markdown('# Plan\r\n\r\n1. [x] a\r\n2. [ ] b\r\n').features).toEqual(['b'])
  })

  it('says when text stands outside the headings', () => {
    expect(markdown('- a\n## b\n')).toMatchObject({
      features: ['b'],
      warnings: ['Text outside the ## headings was not read as features.'],
    })
  })

  it('takes markers off headings and skips those checked off', () => {
    expect(markdown('## 1. a\n## [ ] b\n## 3. [x] c\n## [x] d\nbody\n##\n')).toMatchObject({
      features: ['a', 'b'],
      alreadyDone: 2,
    })
  })

  it('keeps a body whose heading is empty', () => {
    expect(markdown('##\nbody').features).toEqual(['body'])
  })
})

describe('front matter of a list', () => {
  it('sets mode and order', () => {
    expect(lines('---\nmode: direct\norder: file\n---\na')).toMatchObject({ mode: 'direct', order: 'file' })
    expect(markdown('---\nmode: auto-implement\norder: links\n---\n## a')).toMatchObject({
      features: ['a'],
      mode: 'auto-implement',
      order: 'links',
    })
  })

  it('sets nothing else, and says what it ignored', () => {
    expect(lines('---\nverify: "npm test"\n"a\\nb": 1\n---\na')).toEqual({
      features: ['a'],
      places: [0],
      duplicates: 0,
      alreadyDone: 0,
      warnings: ['Front matter of a list sets only mode and order; ignored: verify, a b.'],
    })
    const many = '---\na: 1\nb: 1\nc: 1\nd: 1\ne: 1\nf: 1\ng: 1\n---\nx'
    expect(lines(many).warnings[0]).toMatch(/ignored: a, b, c, d, e and 2 more\.$/)
  })

  it.each(['mode: fast', 'mode: null', 'mode: [direct]', 'order: Links', 'order: 3'])(
    'refuses %s',
    (line) => {
      expect(() => lines(`---\n${line}\n---\na`)).toThrow(/sets (?:mode|order) to something else than/)
      expect(() => lines(`---\n${line}\n---\na`)).toThrow(expect.objectContaining({ code: 'FEATURES_FILE' }))
    },
  )

  it('is YAML or refused', () => {
    const text = '---js\n({ mode: "direct" })\n---\na'
    expect(() => lines(text)).toThrow(expect.objectContaining({ code: 'FEATURES_FILE' }))
  })
})

it('gives only visible, single-line, distinct features, whatever the text', () => {
  const pieces = [
    '- ',
    '[x] ',
    '## ',
    '```',
    '\n',
    '\r\n',
    '1. ',
    '#',
    '\u0000',
    '\u202E',
    '\u00A0',
    'a',
    ' ',
  ]
  const assembled = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''))
  const text = fc.oneof(assembled, fc.string({ unit: 'binary' }))
  const format = fc.constantFrom<'lines' | 'markdown'>('lines', 'markdown')
  fc.assert(
    fc.property(text, format, (content, kind) => {
      // The blank first line keeps front matter, which may be refused, out of the picture.
      const { features } = parseFeatures(`\n${content}`, kind)
      for (const feature of features) expect(feature).toMatch(/^\S(?:[^\p{Cc}\u2028\u2029]*\S)?$/u)
      expect(features.every((feature) => /[^\s\p{Cf}]/u.test(feature))).toBe(true)
      expect(new Set(features).size).toBe(features.length)
    }),
  )
})
