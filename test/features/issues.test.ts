import { describe, expect, it } from 'vitest'
import { fetchIssues, readIssueNumbers } from '../../lib/features/fetch-issues.ts'
import type { IssueAnswer, IssueProblem } from '../../lib/features/issue.ts'

describe('readIssueNumbers', () => {
  it.each<[(string | number)[], number[]]>([
    [
      ['72', '73', '74'],
      [72, 73, 74],
    ],
    [
      ['#72', '73,', '#74,'],
      [72, 73, 74],
    ],
    [
      ['72,73,#74', '75,'],
      [72, 73, 74, 75],
    ],
    [
      [2_147_483_647, 1],
      [2_147_483_647, 1],
    ],
    [Array.from({ length: 100 }, (_, at) => at + 1), Array.from({ length: 100 }, (_, at) => at + 1)],
  ])('reads %j in the order given', (words, numbers) => {
    expect(readIssueNumbers(words)).toEqual({ numbers, warnings: [] })
  })

  it('keeps a repeated number once, and says so', () => {
    expect(readIssueNumbers(['72', '73', '#72', '72'])).toEqual({
      numbers: [72, 73],
      warnings: ['Issue #72 was named more than once: kept once.'],
    })
  })

  it.each([
    '0',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    '2147483648',
    '1000000000000',
    'true',
    '',
    ' 72',
    '7 2',
    '٧٢',
    '007',
    ',',
    '72,,73',
    '72,x',
    'a\nb',
  ])('refuses %j by name, as wrong usage', (word) => {
    const refuse = () => readIssueNumbers(['72', word])
    expect(refuse).toThrow(/^"[^\n]*" is not an issue number\. Name whole numbers from 1 to 2147483647/)
    expect(refuse).toThrow(expect.objectContaining({ code: 'USAGE' }))
  })

  it('refuses none and more than 100', () => {
    expect(() => readIssueNumbers([])).toThrow('needs at least one issue number')
    const words = Array.from({ length: 101 }, (_, at) => at + 1)
    expect(() => readIssueNumbers(words)).toThrow('at most 100 issues, and 101 were named')
  })
})

const found = (number: number, fields: object = {}): IssueAnswer => ({
  found: true,
  issue: { number, title: `T${number}`, body: '', closed: false, ...fields },
})
const problem = (kind: IssueProblem, detail = ''): IssueAnswer => ({ found: false, problem: kind, detail })

/** Answers each issue with what `answers` holds for it in turn, else with a plain issue. */
function answering(answers: Record<number, IssueAnswer[]>) {
  const asked: number[] = []
  const fetchIssue = async (number: number) => {
    asked.push(number)
    return answers[number]?.shift() ?? found(number)
  }
  return { asked, fetchIssue }
}

describe('fetchIssues', () => {
  it('makes one clean line of a title and keeps letters of every script', async () => {
    const title = '\u202EДобавить\tвход\n修复 \u0000عربى  é '
    const { features } = await fetchIssues([7], answering({ 7: [found(7, { title })] }).fetchIssue)
    expect(features).toEqual(['Issue #7: Добавить вход 修复 عربى é'])
  })

  it('keeps a body without what could hide in it, and says when it was cut or the issue is closed', async () => {
    const { fetchIssue } = answering({
      1: [found(1, { body: 'a\r\n\u0000b\u202E' })],
      2: [found(2, { body: ' \n' })],
      3: [found(3, { body: 'x'.repeat(65_537), closed: true })],
    })
    const list = await fetchIssues([1, 2, 3], fetchIssue)
    expect(list.bodies).toEqual(['a\nb', null, 'x'.repeat(65_536)])
    expect(list.warnings).toEqual([
      'The body of issue #3 is over 64 KiB: only its beginning is kept.',
      'Issue #3 is closed on GitHub; it is in the batch all the same.',
    ])
  })

  it('keeps the order given, however late an answer comes', async () => {
    const later: (() => void)[] = []
    const list = fetchIssues([3, 1, 2], async (number) => {
      if (number !== 2) await new Promise<void>((resolve) => later.push(resolve))
      else for (const resolve of later.reverse()) resolve()
      return found(number)
    })
    expect((await list).issueNumbers).toEqual([3, 1, 2])
  })

  it.each<[IssueProblem, string]>([
    ['not-found', 'Issue #2 was not found. Skipped.'],
    ['pull-request', '#2 is a pull request, not an issue. Skipped.'],
    ['timeout', 'Issue #2 did not arrive in time, twice. Skipped.'],
    ['network', 'Issue #2 could not be read, twice: GitHub cannot be reached (gh: why). Skipped.'],
    ['service', 'Issue #2 could not be read, twice: GitHub is in trouble (gh: why). Skipped.'],
    ['nonsense', 'Issue #2 could not be read: gh gave no sensible answer (gh: why). Skipped.'],
  ])('goes on without an issue for %s, and says so', async (kind, warning) => {
    const { fetchIssue } = answering({ 2: [problem(kind, 'why.'), problem(kind, 'why.')] })
    expect(await fetchIssues([1, 2, 3], fetchIssue)).toMatchObject({
      features: ['Issue #1: T1', 'Issue #3: T3'],
      issueNumbers: [1, 3],
      bodies: [null, null],
      warnings: [warning],
    })
  })

  it.each<[IssueProblem, number]>([
    ['timeout', 2],
    ['network', 2],
    ['service', 2],
    ['not-found', 1],
    ['nonsense', 1],
  ])('asks after %s %i times at most', async (kind, times) => {
    const { asked, fetchIssue } = answering({ 2: [problem(kind), problem(kind), problem(kind)] })
    await fetchIssues([1, 2], fetchIssue)
    expect(asked.filter((number) => number === 2)).toHaveLength(times)
  })

  it.each<[IssueProblem, RegExp]>([
    ['no-program', /gh program, which reads issues, was not found/],
    ['no-login', /gh auth login/],
    ['no-repository', /no repository with issues for this project \(gh: why\)\./],
    ['no-access', /no access to this repository \(gh: why\)\./],
    ['rate-limit', /rate limit is reached \(gh: why\)\. Wait until it resets/],
  ])('stops for %s, with the next step, and asks for no further issue', async (kind, message) => {
    const numbers = Array.from({ length: 50 }, (_, at) => at + 1)
    const { asked, fetchIssue } = answering({ 2: [problem(kind, 'why.')] })
    const fetching = fetchIssues(numbers, fetchIssue)
    await expect(fetching).rejects.toThrow(message)
    await expect(fetching).rejects.toMatchObject({ code: 'ISSUES' })
    expect(asked.length).toBeLessThan(15)
  })

  it('gives up, and starts nothing, when GitHub answers none of the first issues', async () => {
    const asked: number[] = []
    const numbers = Array.from({ length: 100 }, (_, at) => at + 1)
    const fetching = fetchIssues(numbers, async (number) => {
      asked.push(number)
      return number > 11 ? found(number) : problem('timeout')
    })
    await expect(fetching).rejects.toThrow(
      /^GitHub does not answer\. Issue #1 did not arrive in time, twice\. Skipped\. .* Try again later\.$/,
    )
    expect(asked.length).toBeLessThan(25)
  })

  it('goes on when one of the first issues came, however many others did not', async () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at + 1)
    const list = await fetchIssues(numbers, async (number) =>
      number === 1 || number > 15 ? found(number) : problem('timeout'),
    )
    expect(list.issueNumbers).toEqual([1, 16, 17, 18, 19, 20])
  })

  it('refuses a list of which nothing is left, and says why', async () => {
    const { fetchIssue } = answering({ 8: [problem('not-found')], 9: [problem('pull-request')] })
    await expect(fetchIssues([8, 9], fetchIssue)).rejects.toThrow(
      'None of the issues could be read. Issue #8 was not found. Skipped. #9 is a pull request, not an issue. Skipped. Check the numbers and the repository.',
    )
  })

  // Break: the numbers are blamed for a time-out or a 502.
  it.each<[IssueProblem[], RegExp]>([
    [['timeout'], /twice\. Skipped\. Try again later\.$/],
    [['service', 'network'], /Skipped\. Try again later\.$/],
    [['not-found', 'timeout'], /Skipped\. Check the numbers and the repository\. Try again later\.$/],
  ])('advises to wait where waiting may help: %j', async (kinds, advice) => {
    const fetching = fetchIssues(
      kinds.map((_, at) => at + 1),
      async (number) => problem(kinds[number - 1] ?? 'nonsense'),
    )
    await expect(fetching).rejects.toThrow(advice)
  })
})
