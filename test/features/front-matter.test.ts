import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BatchError } from '../../lib/errors.ts'
import { parseFrontMatter } from '../../lib/features/front-matter.ts'

describe('parseFrontMatter', () => {
  it('reads YAML between two lines of dashes and gives the rest untouched', () => {
    expect(parseFrontMatter('---\nmode: direct\nverify:\n  - npm test\n---\n\nbody\n---\n')).toEqual({
      data: { mode: 'direct', verify: ['npm test'] },
      body: '\nbody\n---\n',
    })
  })

  it.each([
    ['Windows line ends', '---\r\na: 1\r\n---\r\nbody'],
    ['old Macintosh line ends', '---\ra: 1\r---\rbody'],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nbody'],
    ['spaces after the dashes', '---  \na: 1\n--- \t\nbody'],
    ['its language named', '---yaml\na: 1\n---\nbody'],
    ['its language named apart', '--- YML\na: 1\n---\nbody'],
  ])('reads front matter with %s', (_, text) => {
    expect(parseFrontMatter(text)).toEqual({ data: { a: 1 }, body: 'body' })
  })

  it.each([
    '',
    'a\n---\nb: 1\n---\n',
    '----\na: 1\n----\n',
    '--- a sentence\na: 1\n---\n',
    ' ---\na: 1\n---',
  ])('finds no front matter in %j', (text) => {
    expect(parseFrontMatter(text)).toEqual({ data: {}, body: text })
  })

  it('takes the byte order mark off a text without front matter', () => {
    expect(parseFrontMatter('\uFEFFplain').body).toBe('plain')
  })

  it.each(['---\n---\nbody', '---\n\n---\nbody', '---\n# only a note\n---\nbody', '---\n~\n---\nbody'])(
    'reads %j as settings that set nothing',
    (text) => {
      expect(parseFrontMatter(text)).toEqual({ data: {}, body: 'body' })
    },
  )

  it.each(['js', 'javascript', 'json', 'coffee', 'toml', 'JS'])(
    'refuses a block in %s unread',
    (language) => {
      const text = `---${language}\nglobalThis.frontMatterRan = true\n---\n`
      expect(() => parseFrontMatter(text)).toThrow(`calls itself "${language}". Only YAML is read`)
      expect(globalThis).not.toHaveProperty('frontMatterRan')
    },
  )

  it.each([
    [
      'a function',
      '---\na: !!js/function "function () {}"\n---\n',
      /not valid YAML: unknown tag .*line 2.*\.$/,
    ],
    ['broken YAML', '---\na: [1\n---\n', /not valid YAML: .*line 3, column 1\.$/],
    ['a key given twice', '---\na: 1\na: 2\n---\n', /not valid YAML: duplicated mapping key/],
    ['nesting without end', `---\n${'['.repeat(15_000)}\n---\n`, /not valid YAML/],
    ['a list', '---\n- a\n---\n', /not a list of settings/],
    ['a sentence', '---\njust words\n---\n', /not a list of settings/],
    ['no closing line', '---\na: 1\nbody', /never closed/],
    ['nothing but the opening line', '---', /never closed/],
    ['a line that begins with the dashes', '---\na: 1\n---b\n---\n', /a line that begins with ---/],
    ['over 16 KiB', `---\n${'\n'.repeat(17_000)}---\n`, /over 16 KiB/],
  ])('refuses front matter with %s', (_, text, message) => {
    expect(() => parseFrontMatter(text)).toThrow(message)
    expect(() => parseFrontMatter(text)).toThrow(expect.objectContaining({ code: 'SETTINGS' }))
  })

  it('keeps a key called __proto__ a plain key', () => {
    const { data } = parseFrontMatter('---\n__proto__: { polluted: true }\n---\n')
    expect(Object.keys(data)).toEqual(['__proto__'])
    expect(data['polluted']).toBeUndefined()
  })

  it('throws nothing but its own error, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (matter, body) => {
        try {
          expect(typeof parseFrontMatter(`---\n${matter}\n---\n${body}`).body).toBe('string')
        } catch (error) {
          expect(error).toBeInstanceOf(BatchError)
        }
      }),
    )
  })
})
