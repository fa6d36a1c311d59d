import type { FailureKind } from '../failure/kinds.ts'
import { ASIDE_LOOKS, LOOKS, TEST_LOOKS } from './failure-looks.ts'
import type { Pattern } from './failure-pattern.ts'
import type { FailureRule, ReadKind } from './failure-rule.ts'
import { CAUSE_RULES } from './failure-rules-cause.ts'
import { CLIENT_RULES } from './failure-rules-client.ts'
import { LANGUAGE_RULES } from './failure-rules-languages.ts'
import { CONSEQUENCE_RULES, MENTION_RULES } from './failure-rules-mention.ts'
import { STATUS_RULES } from './failure-rules-refused.ts'
import { REMARK_RULES } from './failure-rules-remark.ts'
import { SYMPTOM_RULES } from './failure-rules-symptom.ts'
import { TOOL_RULES } from './failure-rules-tool.ts'
import { VERDICT_RULES } from './failure-rules-verdict.ts'

// The bundles hold this module as data (scripts/dev/failure-table.mjs): nothing here may be anything else.

/** A rule as it is searched for: its patterns, a few joined in each group. */
export type TableRule = {
  readonly id: string
  readonly kind: FailureKind | ReadKind
  readonly groups: readonly Pattern[]
  readonly unless?: Pattern
}

// In characters of source: past this, joining more gains nothing.
const JOINED = 700

/** The rules of each table, in order. */
export const RULES = {
  client: CLIENT_RULES.map(toTableRule),
  tool: TOOL_RULES.map(toTableRule),
  verdict: VERDICT_RULES.map(toTableRule),
  cause: CAUSE_RULES.map(toTableRule),
  status: STATUS_RULES.map(toTableRule),
  language: LANGUAGE_RULES.map(toTableRule),
  symptom: SYMPTOM_RULES.map(toTableRule),
  remark: REMARK_RULES.map(toTableRule),
  mention: MENTION_RULES.map(toTableRule),
  consequence: CONSEQUENCE_RULES.map(toTableRule),
} as const satisfies Readonly<Record<string, readonly TableRule[]>>

/** What lines of these kinds look like: each in one of several ways. */
export const KIND_LOOKS = {
  test: TEST_LOOKS.map(toPattern),
  aside: ASIDE_LOOKS.map(toPattern),
} as const satisfies Readonly<Record<string, readonly Pattern[]>>

/** What lines look like. */
export const LINE_LOOKS = Object.fromEntries(
  Object.entries(LOOKS).map(([name, pattern]) => [name, toPattern(pattern)]),
) as Readonly<Record<keyof typeof LOOKS, Pattern>>

function toTableRule({ id, kind, pattern, unless }: FailureRule): TableRule {
  const groups = joinNeighbours([pattern].flat())
  return unless === undefined ? { id, kind, groups } : { id, kind, groups, unless: toPattern(unless) }
}

// A table keeps one thought a line; the engine reads the text once for a few lines at a time. All at once is slower: it
// can no longer tell from a first letter that nothing begins here.
function joinNeighbours(patterns: readonly RegExp[]): Pattern[] {
  const groups: { flags: string; parts: [source: string][]; length: number }[] = []
  for (const { source, flags } of patterns) {
    const last = groups.at(-1)
    if (last?.flags === flags && last.length + source.length < JOINED) {
      last.parts.push([source])
      last.length += source.length + 1
    } else groups.push({ flags, parts: [[source]], length: source.length })
  }
  return groups.map(({ flags, parts }) => ({ flags, parts }))
}

function toPattern({ source, flags }: RegExp): Pattern {
  return { flags, parts: [[source]] }
}
