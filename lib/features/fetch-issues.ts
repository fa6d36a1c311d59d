import { BatchError } from '../errors.ts'
import { sanitizeFeatureName } from '../text/clean.ts'
import { cleanIssueBody, type FetchIssue, type Issue, type IssueAnswer, type IssueProblem } from './issue.ts'

const MAX_ISSUES = 100
const MAX_NUMBER = 2 ** 31 - 1
const AT_ONCE = 6

// An issue that never comes costs a minute: a hundred of them must not cost an hour.
const MOST_UNANSWERED = 6

/** The issues of a batch; `features`, `issueNumbers` and `bodies` are aligned. */
export type IssueList = {
  features: string[]
  issueNumbers: number[]
  /** Cleaned and bounded, yet text written by anybody: to be quoted, never obeyed. */
  bodies: (string | null)[]
  /** What was skipped or cut, one sentence each. */
  warnings: string[]
}

/**
 * Reads the issue numbers that somebody typed, repetitions left out and said.
 *
 * `#72` and commas between numbers, with blanks or without, are fine. Anything but 1 to 100 whole numbers from 1 to
 * 2,147,483,647 is a `USAGE` error that names the word.
 */
export function readIssueNumbers(words: readonly (string | number)[]): {
  numbers: number[]
  warnings: string[]
} {
  const numbers = words.flatMap((word) => String(word).replace(/,$/, '').split(',')).map(readNumber)
  const kept = new Set(numbers)
  if (kept.size === 0) throw misuse('--issues needs at least one issue number, as in --issues 72 73.')
  if (kept.size > MAX_ISSUES) {
    throw misuse(
      `--issues takes at most ${MAX_ISSUES} issues, and ${kept.size} were named. Start with fewer.`,
    )
  }
  const repeated = [...kept].filter((number) => numbers.indexOf(number) !== numbers.lastIndexOf(number))
  const warnings = repeated.map((number) => `Issue #${number} was named more than once: kept once.`)
  return { numbers: [...kept], warnings }
}

function readNumber(word: string): number {
  const digits = /^#?([1-9]\d{0,9})$/.exec(word)?.[1]
  if (digits !== undefined && Number(digits) <= MAX_NUMBER) return Number(digits)
  const shown = JSON.stringify(sanitizeFeatureName(word).slice(0, 40))
  throw misuse(
    `${shown} is not an issue number. Name whole numbers from 1 to 2147483647, as in --issues 72 73.`,
  )
}

/**
 * Fetches the issues `numbers`, at most six at once, and makes features of them in the order given.
 *
 * An issue that is missing, is a pull request, or cannot be read even at a second try is left out with
 * a warning. What concerns them all (no gh, no login, no repository, no access, rate limit, no answer
 * to the first six), or no issue at all, is an `ISSUES` error.
 */
export async function fetchIssues(numbers: readonly number[], fetchIssue: FetchIssue): Promise<IssueList> {
  const list: IssueList = { features: [], issueNumbers: [], bodies: [], warnings: [] }
  const answers = await fetchAll(numbers, fetchIssue)
  for (const { number, answer } of answers) {
    if (answer.found) addIssue(list, answer.issue)
    else {
      const stops = STOPPED[answer.problem]
      if (stops !== undefined) throw refusal(stops(withDetail(answer.detail)))
      list.warnings.push(`${skipped(number, answer.problem, answer.detail)} Skipped.`)
    }
  }
  if (answers.length < numbers.length) {
    const first = `${list.warnings[0]} It was the same with the next ones`
    throw refusal(`GitHub does not answer. ${first}, so the rest was not asked for. Try again later.`)
  }
  if (list.features.length === 0) {
    const mayHelp = answers.map(({ answer }) =>
      mayPass(answer) ? 'Try again later.' : 'Check the numbers and the repository.',
    )
    const advice = [...new Set(mayHelp)].sort().join(' ')
    throw refusal(`None of the issues could be read. ${list.warnings.join(' ')} ${advice}`)
  }
  return list
}

function addIssue(list: IssueList, issue: Issue): void {
  const { body, cut } = cleanIssueBody(issue.body)
  list.features.push(sanitizeFeatureName(`Issue #${issue.number}: ${issue.title.trim()}`))
  list.issueNumbers.push(issue.number)
  list.bodies.push(body.trim() === '' ? null : body)
  if (cut)
    list.warnings.push(`The body of issue #${issue.number} is over 64 KiB: only its beginning is kept.`)
  if (issue.closed)
    list.warnings.push(`Issue #${issue.number} is closed on GitHub; it is in the batch all the same.`)
}

type Answered = { number: number; answer: IssueAnswer }

/** Runs a few workers over the list, until its end or until it is clear that going on is useless. */
async function fetchAll(numbers: readonly number[], fetchIssue: FetchIssue): Promise<Answered[]> {
  const answers = new Map<number, IssueAnswer>()
  const waiting = numbers.values()
  async function work(): Promise<void> {
    for (const number of waiting) {
      answers.set(number, await askTwice(number, fetchIssue))
      if (isUseless([...answers.values()])) return
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return numbers.flatMap((number) => {
    const answer = answers.get(number)
    return answer === undefined ? [] : [{ number, answer }]
  })
}

/** Tells whether asking on can bring nothing: one answer stops the list, or GitHub answers nothing at all. */
function isUseless(answers: readonly IssueAnswer[]): boolean {
  if (answers.some((answer) => !answer.found && STOPPED[answer.problem] !== undefined)) return true
  return answers.length >= MOST_UNANSWERED && answers.every(mayPass)
}

/** Tells a failure that a second try may mend. */
function mayPass(answer: IssueAnswer): boolean {
  return !answer.found && ['timeout', 'network', 'service'].includes(answer.problem)
}

async function askTwice(number: number, fetchIssue: FetchIssue): Promise<IssueAnswer> {
  const answer = await fetchIssue(number)
  return mayPass(answer) ? await fetchIssue(number) : answer
}

// What stops the whole list, with the next step; what is missing here costs only its own issue.
const STOPPED: Partial<Record<IssueProblem, (said: string) => string>> = {
  'no-program': () =>
    'The gh program, which reads issues, was not found. Install it (https://cli.github.com), then run the command again.',
  'no-login': () => 'gh is not logged in to GitHub. Run gh auth login, then run the command again.',
  'no-repository': (said) =>
    `gh finds no repository with issues for this project${said}. Check the git remotes, or choose one with gh repo set-default.`,
  'no-access': (said) =>
    `GitHub gives no access to this repository${said}. Check its name and that your gh login may read it (gh auth status).`,
  'rate-limit': (said) =>
    `GitHub's rate limit is reached${said}. Wait until it resets, then run the command again.`,
}

function withDetail(detail: string): string {
  return detail === '' ? '' : ` (gh: ${detail.replace(/\.$/, '')})`
}

function skipped(number: number, problem: IssueProblem, detail: string): string {
  const said = withDetail(detail)
  if (problem === 'not-found') return `Issue #${number} was not found.`
  if (problem === 'pull-request') return `#${number} is a pull request, not an issue.`
  if (problem === 'timeout') return `Issue #${number} did not arrive in time, twice.`
  if (problem === 'network')
    return `Issue #${number} could not be read, twice: GitHub cannot be reached${said}.`
  if (problem === 'service') return `Issue #${number} could not be read, twice: GitHub is in trouble${said}.`
  return `Issue #${number} could not be read: gh gave no sensible answer${said}.`
}

function misuse(message: string): BatchError {
  return new BatchError(message, { code: 'USAGE' })
}

function refusal(message: string): BatchError {
  return new BatchError(message, { code: 'ISSUES' })
}
