import { shortenForDisplay } from '../text/clean.ts'
import { sanitizeErrorMessage } from '../text/redact-secrets.ts'
import type { IssueAnswer, IssueProblem } from './issue.ts'

/** How a run of gh ended, as far as its meaning goes. */
export type GhRun = {
  exitCode: number | null
  timedOut: boolean
  stdout: string
  stderr: string
  /** The system's name for why gh could not be started, as ENOENT. */
  startErrorCode?: string | undefined
}

/** The fields to ask gh for, which `readGhAnswer` reads. */
export const ISSUE_FIELDS = 'number,title,body,url,state'

// The first that matches decides. gh has exit codes for few of these, so its own words must do;
// they hold no text of the issue.
const SAID: readonly [IssueProblem, RegExp][] = [
  ['rate-limit', /rate limit|\bHTTP 429\b|abuse detection/i],
  [
    'no-repository',
    /no git remotes|git remotes configured|not a git repository|default (?:remote )?repository|disabled issues/i,
  ],
  ['no-login', /\bHTTP 401\b|Bad credentials|get started with GitHub CLI|not logged in/i],
  ['no-access', /\bHTTP 403\b|Could not resolve to a Repository|SAML|not accessible|\bHTTP 404\b/i],
  ['not-found', /Could not resolve to an? (?:issue|Issue|node)|issue was not found|no issue found/i],
  ['service', /\bHTTP 5\d\d\b|Something went wrong/i],
  [
    'network',
    /error connecting|dial tcp|proxyconnect|connection (?:refused|reset)|\bEOF\b|TLS|no such host|timeout/i,
  ],
]

/** Reads what became of asking gh for issue `number`: the issue, or why there is none. */
export function readGhAnswer(number: number, run: GhRun): IssueAnswer {
  if (run.startErrorCode === 'ENOENT') return problem('no-program', '')
  if (run.timedOut) return problem('timeout', '')
  if (run.exitCode === 0) return readIssue(number, run.stdout)
  const said = SAID.find(([, words]) => words.test(run.stderr))
  // gh ends with 4 wherever it wants a login first.
  const otherwise = run.exitCode === 4 ? 'no-login' : 'nonsense'
  return problem(said?.[0] ?? otherwise, run.stderr)
}

function readIssue(asked: number, stdout: string): IssueAnswer {
  const answer = parseObject(stdout)
  const { number, title, body, url, state } = answer
  if (number !== asked || typeof title !== 'string' || title.trim() === '') return problem('nonsense', '')
  // gh gives a pull request of that number as if it were an issue; its address alone tells.
  if (typeof url === 'string' && /\/pull\/\d{1,10}$/.test(url)) return problem('pull-request', '')
  const text = typeof body === 'string' ? body : ''
  return { found: true, issue: { number: asked, title, body: text, closed: state === 'CLOSED' } }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function problem(kind: IssueProblem, said: string): IssueAnswer {
  const firstLine = said.trimStart().replace(/[\r\n][\s\S]*$/, '')
  return { found: false, problem: kind, detail: shortenForDisplay(sanitizeErrorMessage(firstLine)) }
}
