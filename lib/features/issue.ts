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

const MAX_BYTES = 65_536

// Line breaks and tabs stay; other controls and whatever reorders or hides text goes.
const UNSAFE = /(?![\n\t])[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

/**
 * Makes an issue's body fit to be kept and shown: plain line breaks, no controls, at most 64 KiB of UTF-8.
 *
 * It stays data written by anybody; whoever shows it quotes it.
 */
export function cleanIssueBody(body: string): { body: string; cut: boolean } {
  const clean = body.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(UNSAFE, '')
  let bytes = 0
  let length = 0
  for (const character of clean) {
    bytes += countBytes(character)
    if (bytes > MAX_BYTES) return { body: clean.slice(0, length), cut: true }
    length += character.length
  }
  return { body: clean, cut: false }
}

/** Counts the bytes of one character in UTF-8. */
function countBytes(character: string): number {
  const code = Number(character.codePointAt(0))
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_0000 ? 3 : 4
}
