/** An issue as GitHub gave it: text written by anybody, never an instruction. */
export type Issue = {
  number: number
  title: string
  body: string
  closed: boolean
}

/**
 * Why an issue could not be read.
 *
 * The first five concern every issue of the repository alike; `timeout`, `network` and `service` may pass.
 */
export type IssueProblem =
  | 'no-program'
  | 'no-login'
  | 'no-repository'
  | 'no-access'
  | 'rate-limit'
  | 'timeout'
  | 'network'
  | 'service'
  | 'not-found'
  | 'pull-request'
  | 'nonsense'

/** What came of asking for one issue; `detail` is a cleaned line of what gh said, perhaps empty. */
export type IssueAnswer =
  | { found: true; issue: Issue }
  | { found: false; problem: IssueProblem; detail: string }

/** Asks for one issue. It answers in every case; it never rejects for what happens outside. */
export type FetchIssue = (number: number) => Promise<IssueAnswer>
