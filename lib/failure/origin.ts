/**
 * Where a line comes from.
 *
 * `program`: a program reports about itself. `test`: a title, expected or received value, diff, assertion or captured
 * output in a test report: words that the project's own tests chose. `page`: what a server answered, below its status
 * line or from its `<html>` on. `warning`: what did not stop the program.
 */
export type Origin = 'program' | 'test' | 'page' | 'warning'

type Place = 'nowhere' | 'captured' | 'title' | 'below file' | 'page' | 'panic'

/** A failed assertion, in the words of any test framework: its class, or its sentence. */
export const ASSERTION =
  /assert(?:ion)?_?(?:failed)?_?(?:error|exception)\b|\bERR_ASSERTION\b|(?:Expectation(?:Failed|NotMet)\w*|ComparisonFailure|MockExpectationError|\bXunit\.Sdk\.\w+|\bShouldAssertException)\b|\bassertions? (?:[`'"].{1,200}['"] )?`?(?:failed|left|violated)|\bFailed asserting that\b|assert\w{0,40}[.!]?\w{0,40}(?:\(\))? fail(?:ed|ure)\b|\bFailure\/Error: |\bmockito\.exceptions\.verification\b|^\s*E\s+Failed: |\bpytest\.fail\(|^\s*Expecting\b|\bAssertJ\w|^\s+Failed: "/im

// What only the report of a test runner holds, in order: its titles, then what it compares.
const TEST: readonly RegExp[] = [
  ASSERTION,
  // Go's testing and testify, NUnit.
  /^\s*\S+_test\.go:\d+: |^\s+(?:Error Trace|Messages):\s|^\s*But was:/i,
  /^\s*(?:(?:FAIL|PASS)\b\s|[●✗✘×✕✖❯✓✔]\s+(?!\[ERROR\])\S|--- (?:FAIL|PASS|SKIP):|=== (?:RUN|CONT)|FAILED \S+::|\[ {1,6}(?:FAILED|RUN|OK|PASSED) {1,6}\]|\(fail\) |(?:not )?ok \d+|# Subtest:|test \S+ \.\.\. |---- \S+ stdout ----|_{3,} \S+ _{3,})/i,
  /^\s*(?:E\s+)?[-+]?\s*(?:Expected|Received|Actual|Regex|Input|Expected \w+|Received \w+|left|right|want|got|wanted|Difference|Number of calls)\b(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length| path)?(?: \([^)]{0,30}\))?\s{0,4}[:=]/i,
  /\bexpect(?:ed)?\(|\bunable to find (?:an? |the )?(?:\w+ )?element\b|\bSnapshot name: |\bwith the text\b/i,
  /\bexpected\b.{1,200}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly|not)|but (?:got|was|received|it)|got|received|found)\b/i,
  /\bgot\b.{1,120}[,;] ?(?:want|expected)|\bwant(?:ed)?\b.{1,120}[,;] ?got\b/i,
  /^\s*(?:E\s+)?assert\b|[\w'"`)\]] !== ['"`\d]|\bassert .{1,200} (?:===?|!==?|is|in) |\b\d{3} (?:==|!=|===|!==) \d{3}\b/i,
]

const WARNING =
  /^\s*(?:\[?(?:warn(?:ing)?|info|debug|notice|trace|verbose)\]?[:\]\s]|npm (?:warn|notice|http)\b|level=(?:warn|info|debug))|\b(?:non-fatal|not fatal|continuing anyway|falling back|using cached|recovered|succeeded (?:after|on)) /i
// A stack frame or a line of source: not read at all.
const SOURCE =
  /^\s*(?:at [^:]{0,200}[:(<].*|at async .*|File ".{1,300}", line \d+.*|>?\s*\d+\s*\|.*|\|.*|[\^~]+\s*|-+> \S+:\d.*|\.{3} \d+ more.*)$/i
const FILE_LINE = /^\s*File ".{1,300}", line \d+/i
const CAPTURE_START =
  /^\s*(?:● Console|console\.(?:error|warn|log|info|debug)\s*$|(?:stdout|stderr) \| |-{3,} ?Captured \w+)/i
const CAPTURE_END =
  /^(?:\s{0,2}● (?!Console)|\s{0,3}(?:Tests?|Test Suites|Test Files|FAIL|PASS)\b|[-=_]{3,}|stdout \||stderr \|)/i
const PAGE_START = /^\s*(?:<!doctype html|<html\b)|\bHTTP\/\d(?:\.\d)? (?:429|5\d\d)\b[ A-Za-z-]{0,60}$/i
const STATUS_LINE = /\bHTTP\/\d/i
const MOCHA_TITLE = /^\s*\d+\) /
// The message of a panic or of a failed test stands on the next line.
const MESSAGE_BELOW = /\bpanicked at .{1,200}:\d+:$|^\s*(?:Error Message|Wanted but not invoked):\s*$/i
const DIFF = /^\s*(?:E\s+)?[-+](?:\s|$)/i

/** Returns the origin of each of `lines`, in order; `undefined` for source code and stack frames. */
export function readOrigins(lines: readonly string[]): (Origin | undefined)[] {
  const isTest = lines.map((line) => TEST.some((pattern) => pattern.test(line)))
  const isTestReport = isTest.includes(true)
  let place: Place = 'nowhere'
  return lines.map((line, at) => {
    const before = place
    place = nextPlace(before, line, isTest[at] === true)
    if (before === 'panic' && place === 'nowhere') return 'test'
    const origin = originByPlace(place, line)
    if (origin === 'source') {
      place = 'nowhere'
      return undefined
    }
    return origin ?? (isTest[at] ? 'test' : originAlone(line, isTestReport))
  })
}

function originByPlace(place: Place, line: string): Origin | 'source' | undefined {
  if (place === 'captured' || place === 'title') return 'test'
  // The status line itself is the program's; what stands below it is the server's.
  if (place === 'page' && !STATUS_LINE.test(line)) return 'page'
  return place === 'below file' && !FILE_LINE.test(line) && /^\s{4}/.test(line) ? 'source' : undefined
}

function originAlone(line: string, isTestReport: boolean): Origin | undefined {
  if (SOURCE.test(line)) return undefined
  if (WARNING.test(line)) return 'warning'
  return isTestReport && DIFF.test(line) ? 'test' : 'program'
}

function nextPlace(place: Place, line: string, isTest: boolean): Place {
  if (CAPTURE_START.test(line)) return 'captured'
  if (isStill(place, line, isTest)) return place
  if (place === 'captured') return 'nowhere'
  if (PAGE_START.test(line)) return 'page'
  if (place !== 'page' && MOCHA_TITLE.test(line)) return line.trimEnd().endsWith(':') ? 'nowhere' : 'title'
  if (MESSAGE_BELOW.test(line)) return 'panic'
  return FILE_LINE.test(line) ? 'below file' : 'nowhere'
}

function isStill(place: Place, line: string, isTest: boolean): boolean {
  if (place === 'captured') return !CAPTURE_END.test(line)
  if (place === 'page') return !isTest
  const isTitle = MOCHA_TITLE.test(line)
  if (place === 'title') return !isTitle && /^\s{4}/.test(line) && !/^\s*(?:\w*Error\b|at )/i.test(line)
  return place === 'below file' && !isTitle && !PAGE_START.test(line)
}
