import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanIssueBody } from '../../lib/features/issue.ts'

describe('cleanIssueBody', () => {
  it('keeps Markdown, tabs and letters of every script', () => {
    const body = '# Title\n\n\t- [ ] é 修复 عربى 👩‍💻\n```\n---\nEOF\n```'
    expect(cleanIssueBody(body)).toEqual({ body, cut: false })
  })

  it('makes every line break a plain one', () => {
    expect(cleanIssueBody('a\r\nb\rc\u2028d').body).toBe('a\nb\nc\nd')
  })

  it('takes out what hides or reorders text', () => {
    expect(cleanIssueBody('a\u0000\u001B[31m\u202Eb\u2066\u200F\u{E0041}c').body).toBe('a[31mbc')
  })

  it.each([
    ['x', 65_536],
    ['é', 32_768],
    ['修', 21_845],
    ['👩', 16_384],
  ])('cuts a text of %j after %i whole characters', (character, count) => {
    expect(cleanIssueBody(character.repeat(count))).toEqual({ body: character.repeat(count), cut: false })
    expect(cleanIssueBody(character.repeat(count + 1))).toEqual({ body: character.repeat(count), cut: true })
  })

  it('leaves no control but tab and line feed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanIssueBody(text).body).not.toMatch(/(?![\n\t])\p{Cc}/u)
      }),
    )
  })
})
