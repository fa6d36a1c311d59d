import { sanitizeErrorMessage, shortenForDisplay } from './clean-text.ts'
import type { FailureKind, FailureLabel } from './failure-kind.ts'
import { type Line, readLines, rejoinWrapped } from './failure-lines.ts'
import type { FailureRule } from './failure-rule.ts'
import { CAUSE_RULES } from './failure-rules-cause.ts'
import { CLIENT_RULES } from './failure-rules-client.ts'
import { LANGUAGE_RULES } from './failure-rules-languages.ts'
import { CONSEQUENCE_RULES, MENTION_RULES } from './failure-rules-mention.ts'
import { STATUS_RULES } from './failure-rules-refused.ts'
import { REMARK_RULES } from './failure-rules-remark.ts'
import { SYMPTOM_RULES } from './failure-rules-symptom.ts'
import { TOOL_RULES } from './failure-rules-tool.ts'
import { VERDICT_RULES } from './failure-rules-verdict.ts'
import { makeSearch, type Place } from './failure-search.ts'
import type { Voice } from './failure-voice.ts'
import { findRetryAfter } from './retry-after.ts'
import { RETRY_POLICY } from './retry-policy.ts'

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

type Finding = { readonly kind: FailureKind; readonly rule: string; readonly evidence: string }
type Stage = { readonly rules: readonly FailureRule[]; readonly voices: readonly Voice[] }

// Which cause wins: the first stage with a finding, in it the first rule, of that the first line.
const CERTAIN: readonly Stage[] = [
  { rules: CLIENT_RULES, voices: ['plain', 'page'] },
  { rules: TOOL_RULES, voices: ['plain'] },
  { rules: VERDICT_RULES, voices: ['plain', 'test'] },
  { rules: CAUSE_RULES, voices: ['plain', 'page'] },
  { rules: [...STATUS_RULES, ...LANGUAGE_RULES], voices: ['plain', 'page'] },
]
const LIKELY: readonly Stage[] = [
  { rules: SYMPTOM_RULES, voices: ['plain', 'test'] },
  // A warning explains a failure only where the failure does not explain itself.
  { rules: [...CLIENT_RULES, ...TOOL_RULES, ...CAUSE_RULES, ...STATUS_RULES], voices: ['aside'] },
  { rules: REMARK_RULES, voices: ['plain'] },
  { rules: MENTION_RULES, voices: ['plain', 'aside'] },
  { rules: CONSEQUENCE_RULES, voices: ['plain', 'aside'] },
]

// The address may stand below the error: up to three lines after it.
const BELOW = 3
const THIS_MACHINE =
  /\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|(?<![\w:])::1(?!\w|:\D)|\b0\.0\.0\.0\b|\.sock\b|\.s\.PGSQL\b/
// The line on which a client prints what it had asked for.
const REQUESTED =
  /^\s*(?:(?:base)?url|host(?:name)?|address)["']?\s?[:=]|^\s*(?:GET|POST|PUT|PATCH|DELETE) http/i
const NOT_LISTENING = /[Rr]efused|REFUSED|[Cc]ouldn't connect|[Ff]ailed to connect|[Cc]ould not connect/

/**
 * Says what kind of failure an error text reports, and on which words that rests.
 *
 * The root cause decides: what the client and tools say of themselves, then verdicts on the work, then causes outside
 * it, then what code tripped on. Words in tests, source and quotes are no evidence. Nothing found is `unknown`.
 */
export function classifyFailure(text: string): Classification {
  const lines = readLines(text)
  const found =
    firstFinding(CERTAIN, lines) ?? firstFinding(CERTAIN, rejoinWrapped(lines)) ?? firstFinding(LIKELY, lines)
  const finding = found ?? { kind: 'unknown' as const, rule: 'no-evidence', evidence: '' }
  const label = RETRY_POLICY[finding.kind].label
  const wait = label === 'transient' ? findRetryAfter(lines.map((line) => line.raw)) : undefined
  return { ...finding, label, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) }
}

function firstFinding(stages: readonly Stage[], lines: readonly Line[]): Finding | undefined {
  for (const { rules, voices } of stages) {
    const heard = lines.filter((line) => voices.includes(line.voice))
    const search = makeSearch(heard)
    for (const rule of rules) {
      for (const place of search(rule)) {
        const finding = judge(rule, place, heard)
        if (finding !== undefined) return finding
      }
    }
  }
  return undefined
}

function judge(rule: FailureRule, { at, match }: Place, lines: readonly Line[]): Finding | undefined {
  const kind = typeof rule.kind === 'function' ? rule.kind(match) : rule.kind
  if (kind === undefined) return undefined
  const raw = (lines[at] as Line).raw
  const evidence = wordsOf(raw.slice(match.index, match.index + match[0].length))
  if (!isLocal(kind, raw, nearby(lines, at))) return { kind, rule: rule.id, evidence }
  return { kind: kind === 'network' ? 'resource' : 'test', rule: 'this-machine', evidence }
}

// A server of the project's own that is not running, or answers with an error, does not heal by waiting.
function isLocal(kind: FailureKind, raw: string, near: readonly Line[]): boolean {
  if (kind === 'service') {
    if (THIS_MACHINE.test(raw)) return /\bhttps?:|\bGET\b|\bPOST\b/.test(raw)
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
