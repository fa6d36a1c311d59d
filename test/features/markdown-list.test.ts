import { describe, expect, it } from 'vitest'
import { findFencedLines, outlineMarkdown } from '../../lib/features/markdown.ts'

const outline = (text: string) => outlineMarkdown(text.split('\n'))
const headings = (text: string) => outline(text).sections.map((section) => section.heading)

describe('outlineMarkdown', () => {
  it('gives each second-level heading the lines below it', () => {
    expect(outline('# Plan\n## One\nfirst\n### Detail\nmore\n## Two\n')).toEqual({
      sections: [
        { heading: 'One', body: 'first\n### Detail\nmore' },
        { heading: 'Two', body: '' },
      ],
      textOutside: false,
    })
  })

  it('ends a section at a top-level heading and reports the text that belongs to none', () => {
    expect(outline('## One\nbody\n# Part two\nprose\n## Two')).toEqual({
      sections: [
        { heading: 'One', body: 'body' },
        { heading: 'Two', body: '' },
      ],
      textOutside: true,
    })
  })

  it.each([
    ['## Plain', 'Plain'],
    ['  ##   Indented', 'Indented'],
    ['## Closed ##', 'Closed'],
    ['##\tTab', 'Tab'],
    ['## C# and F#', 'C# and F#'],
    ['##', ''],
    ['## ##', ''],
  ])('reads %j as a heading', (line, heading) => {
    expect(headings(line)).toEqual([heading])
  })

  it.each(['##NoSpace', '### Third', '    ## Indented code', 'a ## b'])('reads no heading in %j', (line) => {
    expect(headings(line)).toEqual([])
  })

  it('reads no heading inside fenced code', () => {
    expect(headings('## One\n```sh\n## comment\n# other\n```\n~~~\n## x\n```\n~~~\n## Two')).toEqual([
      'One',
      'Two',
    ])
  })

  it('lets a fence that is never closed swallow no heading', () => {
    expect(headings('## One\n```\nstray\n## Two\n~~~\n## Three')).toEqual(['One', 'Two', 'Three'])
  })
})

describe('findFencedLines', () => {
  const fenced = (text: string) => findFencedLines(text.split('\n')).map(Number).join('')

  it.each([
    ['a longer closing fence', 'a\n```\nb\n````\nc', '01110'],
    ['a shorter one inside', '````\n```\n````\nc', '1110'],
    ['the other mark inside', '~~~\n```\n~~~\nc', '1110'],
    ['words after the closing mark', '```\n``` js\n```\nc', '1110'],
    ['code within a line', '```a```\nb\n```\nc\n```', '00111'],
    ['no closing fence', 'a\n```\nb', '000'],
    ['a long fence unclosed and a short one closed', '````\na\n```\nb\n```', '00111'],
    ['two fences that never close', '````\n`````js\na', '000'],
  ])('finds code with %s', (_, text, marks) => {
    expect(fenced(text)).toBe(marks)
  })

  it('reads 100,000 opening fences without a close in under a second', () => {
    const start = performance.now()
    expect(findFencedLines(new Array(100_000).fill('```js')).includes(true)).toBe(false)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
