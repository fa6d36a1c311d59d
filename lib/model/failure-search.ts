import type { Line } from './failure-lines.ts'
import { finds, lowered, narrowed } from './failure-pattern.ts'
import type { TableRule } from './failure-table.ts'

/** Where a rule's words stand: the line's number among those searched, and the words. */
export type Place = { readonly at: number; readonly match: RegExpExecArray }

const acrossLines = new Map<RegExp, RegExp>()

/**
 * Returns a search through `lines`, masked, that yields each line where a rule's words stand, in order.
 *
 * Two hundred patterns over a thousand lines cost more in calls than in reading, so each pattern runs over all lines
 * at once and only a hit is looked at alone, where `^` and `$` are the line's own and nothing reaches into the next.
 */
export function makeSearch(lines: readonly Line[]): (rule: TableRule) => Generator<Place> {
  const text = lines.map((line) => line.masked).join('\n')
  const low = lowered(text)
  const starts: number[] = []
  let next = 0
  for (const line of lines) {
    starts.push(next)
    next += line.masked.length + 1
  }
  return function* search(rule) {
    for (const group of rule.groups) {
      const pattern = narrowed(group, low)
      if (pattern === undefined) continue
      for (const at of linesWith(pattern, text, starts)) {
        const match = matchAlone(pattern, rule, (lines[at] as Line).masked)
        if (match !== null) yield { at, match }
      }
    }
  }
}

function* linesWith(pattern: RegExp, text: string, starts: readonly number[]): Generator<number> {
  // What is searched alone anyway is not searched twice.
  if (starts.length === 1 && text !== '') {
    yield 0
    return
  }
  for (let from = 0; from < text.length; ) {
    const hit = searchFrom(pattern, text, from)
    if (hit === undefined) return
    const at = lineAt(starts, hit)
    yield at
    from = starts[at + 1] ?? text.length
  }
}

function matchAlone(pattern: RegExp, { unless }: TableRule, line: string): RegExpExecArray | null {
  const match = pattern.exec(line)
  return match !== null && unless !== undefined && finds(unless, line, undefined) ? null : match
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
