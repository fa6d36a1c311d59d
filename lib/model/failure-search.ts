import type { Line } from './failure-lines.ts'
import type { FailureRule } from './failure-rule.ts'

/** Where a rule's words stand: the line's number among those searched, and the words. */
export type Place = { readonly at: number; readonly match: RegExpExecArray }

const acrossLines = new Map<RegExp, RegExp>()
const joined = new Map<FailureRule, readonly RegExp[]>()
// In characters of source: past this, joining more gains nothing.
const JOINED = 700

/**
 * Returns a search through `lines`, masked, that yields each line where a rule's words stand, in order.
 *
 * Two hundred patterns over a thousand lines cost more in calls than in reading, so each pattern runs over all lines
 * at once and only a hit is looked at alone, where `^` and `$` are the line's own and nothing reaches into the next.
 */
export function makeSearch(lines: readonly Line[]): (rule: FailureRule) => Generator<Place> {
  const text = lines.map((line) => line.masked).join('\n')
  const starts: number[] = []
  let next = 0
  for (const line of lines) {
    starts.push(next)
    next += line.masked.length + 1
  }
  return function* search(rule) {
    for (const pattern of patternsOf(rule)) {
      for (const at of linesWith(pattern, text, starts)) {
        const match = matchAlone(pattern, rule, (lines[at] as Line).masked)
        if (match !== null) yield { at, match }
      }
    }
  }
}

function* linesWith(pattern: RegExp, text: string, starts: readonly number[]): Generator<number> {
  for (let from = 0; from < text.length; ) {
    const hit = searchFrom(pattern, text, from)
    if (hit === undefined) return
    const at = lineAt(starts, hit)
    yield at
    from = starts[at + 1] ?? text.length
  }
}

// A table keeps one thought a line; the engine reads the text once for a few lines at a time. All at once is slower: it
// can no longer tell from a first letter that nothing begins here.
function patternsOf(rule: FailureRule): readonly RegExp[] {
  const known = joined.get(rule)
  if (known !== undefined) return known
  const patterns: RegExp[] = []
  for (const pattern of [rule.pattern].flat()) {
    const last = patterns.at(-1)
    const fits = last?.flags === pattern.flags && last.source.length + pattern.source.length < JOINED
    if (fits) patterns[patterns.length - 1] = new RegExp(`${last.source}|${pattern.source}`, pattern.flags)
    else patterns.push(pattern)
  }
  joined.set(rule, patterns)
  return patterns
}

function matchAlone(pattern: RegExp, rule: FailureRule, line: string): RegExpExecArray | null {
  return rule.unless?.test(line) ? null : pattern.exec(line)
}

function searchFrom(pattern: RegExp, text: string, from: number): number | undefined {
  const wide = acrossLines.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags}gm`)
  acrossLines.set(pattern, wide)
  wide.lastIndex = from
  return wide.exec(text)?.index
}

function lineAt(starts: readonly number[], place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
