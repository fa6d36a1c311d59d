import { type Line, readLines, rejoinWrapped } from '../model/failure-lines.ts'
import { finds, lowered, type Pattern } from '../model/failure-pattern.ts'
import { kindOf } from '../model/failure-rule.ts'
import { makeSearch, type Place } from '../model/failure-search.ts'
import { LINE_LOOKS as LOOKS, RULES, type TableRule } from '../model/failure-table.ts'
import type { Voice } from '../model/failure-voice.ts'
import { sanitizeErrorMessage, shortenForDisplay } from '../text/clean.ts'
import type { FailureKind, FailureLabel } from './kinds.ts'
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
type Stage = { readonly rules: readonly TableRule[]; readonly voices: readonly Voice[] }

// Which cause wins: the first stage with a finding, in it the first rule, of that the first line.
const CERTAIN: readonly Stage[] = [
  { rules: RULES.client, voices: ['plain', 'page'] },
  { rules: RULES.tool, voices: ['plain'] },
  { rules: RULES.verdict, voices: ['plain', 'test'] },
  { rules: RULES.cause, voices: ['plain', 'page'] },
  { rules: [...RULES.status, ...RULES.language], voices: ['plain', 'page'] },
]
const LIKELY: readonly Stage[] = [
  { rules: RULES.symptom, voices: ['plain', 'test'] },
  // A warning explains a failure only where the failure does not explain itself.
  { rules: [...RULES.client, ...RULES.tool, ...RULES.cause, ...RULES.status], voices: ['aside'] },
  { rules: RULES.remark, voices: ['plain'] },
  { rules: RULES.mention, voices: ['plain', 'aside'] },
  { rules: RULES.consequence, voices: ['plain', 'aside'] },
]

// The address may stand below the error: up to three lines after it.
const BELOW = 3

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
    if (heard.length === 0) continue
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

function judge(rule: TableRule, { at, match }: Place, lines: readonly Line[]): Finding | undefined {
  const kind = kindOf(rule.kind, match)
  if (kind === undefined) return undefined
  const raw = (lines[at] as Line).raw
  const evidence = wordsOf(raw.slice(match.index, match.index + match[0].length))
  if (!isLocal(kind, raw, nearby(lines, at))) return { kind, rule: rule.id, evidence }
  return { kind: kind === 'network' ? 'resource' : 'test', rule: 'this-machine', evidence }
}

// A server of the project's own that is not running, or answers with an error, does not heal by waiting.
function isLocal(kind: FailureKind, raw: string, near: readonly Line[]): boolean {
  if (kind === 'service') {
    if (says(LOOKS.thisMachine, raw)) return /\bhttps?:|\bGET\b|\bPOST\b/.test(raw)
    return near.some((line) => says(LOOKS.requested, line.raw) && says(LOOKS.thisMachine, line.raw))
  }
  if (kind !== 'network') return false
  const refused = near.slice(0, 3).some((line) => says(LOOKS.notListening, line.raw))
  return refused && near.some((line) => says(LOOKS.thisMachine, line.raw))
}

function says(look: Pattern, line: string): boolean {
  return finds(look, line, lowered(line))
}

// The line above counts where it begins the same sentence, broken by a terminal.
function nearby(lines: readonly Line[], at: number): readonly Line[] {
  const above = lines[at - 1]?.raw ?? ''
  return lines.slice(/connect/i.test(above) ? at - 1 : at, at + 1 + BELOW)
}

function wordsOf(matched: string): string {
  return shortenForDisplay(sanitizeErrorMessage(matched), 160)
}
