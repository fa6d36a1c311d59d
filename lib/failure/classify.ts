// How an error text becomes a kind of failure, for a newcomer:
//  1. lines.ts cuts the text to 64 KiB (both ends), removes colours and log stamps and splits it into clauses.
//  2. origin.ts gives each line an origin: the program itself, a test report, a server's page or a warning; an assertion
//     belongs to a test report in any framework's words. Source code and stack frames are not read.
//  3. mask.ts hides names, paths, ids, quoted words and denials, so `rate-limit.ts:503` is no evidence.
//  4. A rule (rules-*.ts) is an id, a kind, patterns and perhaps `unless`, which withdraws the evidence on its line.
//  5. The ordered tables: the client's own report, tools (npm, git, curl), verdicts on the work, causes outside, HTTP,
//     code, warnings. The first table with a match decides, in it the first rule, then the first line.
//  6. A network or service failure of this very machine becomes `resource` or `test`: no waiting cures it.
//  7. No match is `unknown`, which is permanent: a wrong retry costs a 20-minute attempt. There, and only there, the
//     reporter's own judgement counts (`fail --kind`): prose is left to who can read it.
//  8. The kind has its row in retry-policy.ts, which decides what happens.
import { shortenForDisplay } from '../text/clean.ts'
import { sanitizeErrorMessage } from '../text/redact-secrets.ts'
import type { FailureKind, FailureLabel } from './kinds.ts'
import { type Line, readLines } from './lines.ts'
import type { Origin } from './origin.ts'
import { findRetryAfter } from './retry-after.ts'
import { RETRY_POLICY } from './retry-policy.ts'
import { type FailureRule, kindOf } from './rule.ts'
import { API_RULES, CLIENT_REPORT, INTERRUPTION } from './rules-api.ts'
import { CODE_RULES } from './rules-code.ts'
import { HTTP_RULES } from './rules-http.ts'
import { NETWORK_RULES } from './rules-network.ts'
import { OUTSIDE_RULES } from './rules-outside.ts'
import { TOOL_RULES } from './rules-tools.ts'
import { WORK_RULES } from './rules-work.ts'

/** What kind of failure a text reports, and what that rests on. */
export type Classification = {
  readonly kind: FailureKind
  readonly label: FailureLabel
  /** The id of the rule that decided. */
  readonly rule: string
  /** The words it rests on: one line, secrets redacted. */
  readonly evidence: string
  /** Seconds that the failure itself asks to wait. */
  readonly retryAfterSeconds?: number
}

type Finding = Pick<Classification, 'kind' | 'rule' | 'evidence'>
type Match = { readonly kind: FailureKind; readonly match: RegExpExecArray }
type Table = {
  readonly rules: readonly FailureRule[]
  readonly from: readonly Origin[]
  /** Which lines are read, by their beginning. */
  readonly begins?: RegExp
}

const TABLES: readonly Table[] = [
  { rules: API_RULES, from: ['program'], begins: CLIENT_REPORT },
  { rules: TOOL_RULES, from: ['program'] },
  { rules: WORK_RULES, from: ['program', 'test'] },
  { rules: API_RULES, from: ['program', 'page'] },
  { rules: [...OUTSIDE_RULES, ...NETWORK_RULES], from: ['program', 'page'] },
  { rules: HTTP_RULES, from: ['program', 'page'] },
  { rules: CODE_RULES, from: ['program', 'test'] },
  // A warning explains a failure only where the failure does not explain itself.
  { rules: [...OUTSIDE_RULES, ...NETWORK_RULES], from: ['warning'] },
]

const UNKNOWN: Finding = { kind: 'unknown', rule: 'no-evidence', evidence: '' }

const THIS_MACHINE =
  /\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|(?<![\w:])::1(?!\w|:\D)|\b0\.0\.0\.0\b|\.sock\b|\.s\.PGSQL\b/i
// The line on which a client prints what it had asked for.
const REQUESTED =
  /^\s*(?:(?:base)?url|host(?:name)?|address)["']?\s?[:=]|^\s*(?:GET|POST|PUT|PATCH|DELETE) http/i
const NOT_LISTENING = /refused|couldn't connect|failed to connect|could not connect/i
// The address may stand below the error: up to three lines after it.
const BELOW = 3

/**
 * Returns the kind of failure that an error text reports, and the words on which that rests.
 *
 * `now` serves to read a `Retry-After` that is a date; without it such a wait is not read.
 */
export function classifyFailure(text: string, now?: Date): Classification {
  if (typeof text !== 'string') return classifyFailure('', now)
  const lines = readLines(text)
  const finding = findInterruption(text, lines) ?? firstFinding(lines) ?? UNKNOWN
  const { label } = RETRY_POLICY[finding.kind]
  const raws = label === 'transient' ? lines.map((line) => line.raw) : []
  const wait = findRetryAfter(raws, now)
  return { ...finding, label, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) }
}

// Only a report that begins with the client's words is one: an application may print them too.
function findInterruption(text: string, lines: readonly Line[]): Finding | undefined {
  const found = INTERRUPTION.exec(text)
  if (found === null || lines.some((line) => line.origin !== 'program')) return undefined
  return { kind: 'interrupted', rule: 'interrupted', evidence: wordsOf(found[0]) }
}

function firstFinding(lines: readonly Line[]): Finding | undefined {
  for (const { rules, from, begins } of TABLES) {
    const read = lines.filter(({ origin, raw }) => from.includes(origin) && (begins?.test(raw) ?? true))
    if (read.length === 0) continue
    const joined = read.map((line) => line.masked).join('\n')
    for (const rule of rules) {
      const finding = findByRule(rule, read, joined)
      if (finding !== undefined) return finding
    }
  }
  return undefined
}

// Most patterns match nowhere, which one look at the joined lines tells.
function findByRule(rule: FailureRule, lines: readonly Line[], joined: string): Finding | undefined {
  const patterns = [rule.pattern].flat().filter((pattern) => pattern.test(joined))
  if (patterns.length === 0) return undefined
  for (const [at, line] of lines.entries()) {
    const found = matchLine(rule, patterns, line.masked)
    if (found === undefined) continue
    const { kind, match } = found
    const evidence = wordsOf(line.raw.slice(match.index, match.index + match[0].length))
    if (!isLocal(kind, line.raw, nearby(lines, at))) return { kind, rule: rule.id, evidence }
    return { kind: kind === 'network' ? 'resource' : 'test', rule: 'this-machine', evidence }
  }
  return undefined
}

function matchLine(rule: FailureRule, patterns: readonly RegExp[], masked: string): Match | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(masked)
    const kind = match === null ? undefined : kindOf(rule.kind, match)
    if (match !== null && kind !== undefined && !rule.unless?.test(masked)) return { kind, match }
  }
  return undefined
}

// A server of the project's own that is not running, or answers with an error, is not cured by waiting.
function isLocal(kind: FailureKind, raw: string, near: readonly Line[]): boolean {
  if (kind === 'service') {
    if (THIS_MACHINE.test(raw)) return /\bhttps?:|\bGET\b|\bPOST\b/i.test(raw)
    return near.some((line) => REQUESTED.test(line.raw) && THIS_MACHINE.test(line.raw))
  }
  if (kind !== 'network') return false
  const refused = near.slice(0, 3).some((line) => NOT_LISTENING.test(line.raw))
  return refused && near.some((line) => THIS_MACHINE.test(line.raw))
}

// The line above counts where it begins the same sentence, broken by a terminal.
function nearby(lines: readonly Line[], at: number): readonly Line[] {
  const above = lines[at - 1]?.raw ?? ''
  return lines.slice(/connect/i.test(above) ? at - 1 : at, at + 1 + BELOW)
}

function wordsOf(matched: string): string {
  return shortenForDisplay(sanitizeErrorMessage(matched), 160)
}
