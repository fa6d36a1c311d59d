import { describe, expect, it } from 'vitest'
import { readGhAnswer } from '../../lib/features/gh-answer.ts'

const run = { exitCode: 0, timedOut: false, stdout: '', stderr: '' }
const failing = (stderr: string, exitCode = 1) => readGhAnswer(72, { ...run, exitCode, stderr })
const answering = (stdout: string) => readGhAnswer(72, { ...run, stdout })

describe('readGhAnswer', () => {
  it('reads an issue, also one without a body', () => {
    const issue = {
      number: 72,
      title: 'T',
      body: null,
      url: 'https://github.com/o/pull/issues/72',
      state: 'OPEN',
    }
    expect(answering(JSON.stringify(issue))).toEqual({
      found: true,
      issue: { number: 72, title: 'T', body: '', closed: false },
    })
  })

  it.each([
    '',
    'null',
    '[]',
    '"T"',
    '{',
    '{"number":72}',
    '{"number":"72","title":"T"}',
    '{"number":72,"title":" "}',
  ])('takes %j for nonsense', (stdout) => {
    expect(answering(stdout)).toEqual({ found: false, problem: 'nonsense', detail: '' })
  })

  // Break: a pull request of that number is implemented as if somebody had asked for it.
  it('tells a pull request by its address, and by nothing else', () => {
    const answer = { number: 72, title: 'T', body: 'https://github.com/o/r/pull/72', state: 'MERGED' }
    expect(answering(JSON.stringify({ ...answer, url: 'https://github.com/o/r/pull/72' }))).toEqual({
      found: false,
      problem: 'pull-request',
      detail: '',
    })
    expect(answering(JSON.stringify(answer))).toMatchObject({ found: true, issue: { closed: false } })
  })

  it('believes no number or title that only the text of another field holds', () => {
    expect(answering('{"number":73,"title":"Issue 72"}')).toMatchObject({ found: false })
  })

  it.each([
    ["the 'o/r' repository has disabled issues", 'no-repository'],
    [
      'none of the git remotes configured for this repository point to a known GitHub host. Use `gh auth login`',
      'no-repository',
    ],
    ['No default remote repository has been set.', 'no-repository'],
    ['To get started with GitHub CLI, please run:  gh auth login', 'no-login'],
    ['issue was not found but GraphQL reported no error', 'not-found'],
    ['error connecting to api.github.com', 'network'],
    ['GraphQL: Something went wrong while executing your query.', 'service'],
    ['panic: runtime error', 'nonsense'],
  ])('tells from %j: %s', (stderr, problem) => {
    expect(failing(stderr)).toMatchObject({ found: false, problem })
  })

  it('takes exit code 4 without known words for a missing login', () => {
    expect(failing('please authenticate', 4)).toMatchObject({ problem: 'no-login' })
  })

  it('gives the first line of what gh said, clean and short, without secrets', () => {
    const answer = failing(`\n\u001B[31mtoken ghp_${'a'.repeat(36)} ${'x'.repeat(500)}\nsecond line`)
    expect(answer).toMatchObject({ detail: expect.stringMatching(/^token .{10,191}\.\.\.$/) })
    expect(JSON.stringify(answer)).not.toContain('aaaa')
  })

  it('tells a gh that may not be started from one that is missing', () => {
    expect(readGhAnswer(72, { ...run, exitCode: null, startErrorCode: 'ENOENT' })).toMatchObject({
      problem: 'no-program',
    })
    expect(readGhAnswer(72, { ...run, exitCode: null, startErrorCode: 'EACCES' })).toMatchObject({
      problem: 'nonsense',
    })
    expect(readGhAnswer(72, { ...run, exitCode: null, timedOut: true })).toMatchObject({ problem: 'timeout' })
  })
})
