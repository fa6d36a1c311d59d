import { stripAnsi } from '../text/clean.ts'
import { maskNames } from './mask.ts'
import { type Origin, readOrigins } from './origin.ts'

/** One clause of the error text, the same with names hidden, and where it comes from. */
export type Line = { readonly raw: string; readonly masked: string; readonly origin: Origin }

// A tool prints its verdict last, a compiler its first error first: both ends are read, more of the end.
const HEAD = 24 * 1024
const TAIL = 40 * 1024
// The same within one line. An expression costs time by line length, so this also bounds the worst case.
const LINE_HEAD = 700
const LINE_TAIL = 300

// A date, a clock time, the seconds of a build step, git's relay of the other side.
const STAMP =
  /^(?:\s*(?:\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?|#\d+ \d+\.\d+|remote:)\s?){1,4}/i
const ANSWER_BODY = /\bbody\b|\bresponse text\b|<html|<!DOCTYPE/i
const ANSWER_STATUS = /\b(?:HTTP|status|API Error|responded|returned)\b.{0,60}\b(?:429|5\d\d)\b/i

/** Splits error text into lines and clauses with their origins; reads at most 64 KiB and a repeated line once. */
export function readLines(text: string): Line[] {
  const physical = splitLines(bothEnds(text, HEAD, TAIL, '\n'))
  const origins = readOrigins(physical)
  const lines: Line[] = []
  const seen = new Set<string>()
  for (const [at, line] of physical.entries()) {
    const origin = origins[at] as Origin | undefined
    if (origin === undefined || seen.has(`${origin} ${line}`)) continue
    seen.add(`${origin} ${line}`)
    for (const clause of line.split(/;\s(?![^{]*\})/)) lines.push(...splitAnswer(clause, origin))
  }
  return lines
}

function splitLines(text: string): string[] {
  return stripAnsi(text)
    .replace(/(?:\\{1,8}r)?\\{1,8}n/g, '\n')
    .replace(/\\{1,8}"/g, '"')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) =>
      bothEnds(line.replace(/[ \t]{9,}/g, '        ').replace(STAMP, ''), LINE_HEAD, LINE_TAIL, ' '),
    )
}

// What a server sent along with its status is the server's page and tells nothing of the work.
function splitAnswer(raw: string, origin: Origin): Line[] {
  const at = origin === 'program' ? raw.search(ANSWER_BODY) : -1
  const head = raw.slice(0, Math.max(0, at))
  if (!ANSWER_STATUS.test(head)) return [makeLine(raw, origin)]
  return [makeLine(head, origin), makeLine(raw.slice(at), 'page')]
}

function makeLine(raw: string, origin: Origin): Line {
  return { raw, masked: maskNames(raw), origin }
}

function bothEnds(text: string, head: number, tail: number, between: string): string {
  return text.length <= head + tail ? text : text.slice(0, head) + between + text.slice(-tail)
}
