/**
 * Who says a line.
 *
 * `plain`: a program about itself. `test`: a test's title, expected or received value, diff or captured output: words
 * that the feature's own tests chose. `page`: what a server answered, below its status line or from its `<html>` on.
 * `code`: source or a stack frame. `aside`: a warning, or what did not matter.
 */
export type Voice = 'plain' | 'test' | 'code' | 'page' | 'aside'

const TITLE =
  /^\s*(?:(?:FAIL|PASS)\b\s|[●✗✘×✕✖❯✓✔]\s+(?!\[ERROR\])\S|--- (?:FAIL|PASS|SKIP):|=== (?:RUN|CONT)|FAILED \S+::|\[ {1,6}(?:FAILED|RUN|OK|PASSED) {1,6}\]|\(fail\) |(?:not )?ok \d+|# Subtest:|test \S+ \.\.\. |---- \S+ stdout ----|_{3,} \S+ _{3,})/
const COMPARISON: readonly RegExp[] = [
  /^\s*(?:E\s+)?[-+]?\s*(?:Expected|Received|Actual|expected|actual|received|Regex|Input|Expected \w+|Received \w+|left|right|want|got|wanted|Difference|Number of calls)\b(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length| path)?(?: \([^)]{0,30}\))?\s{0,4}[:=]/,
  /\bexpect(?:ed)?\(|\b[Uu]nable to find (?:an? |the )?(?:\w+ )?element\b|\bSnapshot name: /,
  /\bwith the text\b/,
  /\bexpected\b.{1,200}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly|not)|but (?:got|was|received|it)|got|received|found)\b/i,
  /\bgot\b.{1,120}[,;] ?(?:want|expected)|\bwant(?:ed)?\b.{1,120}[,;] ?got\b/,
  /^\s*(?:E\s+)?assert\b/,
  /[\w'"`)\]] !== ['"`\d]|\bassert .{1,200} (?:==|!=|is|in) /,
  /\b\d{3} (?:==|!=|===|!==) \d{3}\b/,
]
const CODE =
  /^\s*(?:at [^:]{0,200}[:(<].*|at async .*|File ".{1,300}", line \d+.*|>?\s*\d+\s*\|.*|\|.*|[\^~]+\s*|-+> \S+:\d.*|\.{3} \d+ more.*)$/
const FILE_LINE = /^\s*File ".{1,300}", line \d+/

const CAPTURE_START =
  /^\s*(?:● Console|console\.(?:error|warn|log|info|debug)\s*$|(?:stdout|stderr) \| |-{3,} ?Captured \w+)/
const CAPTURE_END =
  /^(?:\s{0,2}● (?!Console)|\s{0,3}(?:Tests?|Test Suites|Test Files|FAIL|PASS)\b|[-=_]{3,}|stdout \||stderr \|)/
const PAGE_START = /^\s*(?:<!doctype html|<html\b)|\bHTTP\/\d(?:\.\d)? (?:429|5\d\d)\b[ A-Za-z-]{0,60}$/i
const STATUS_LINE = /\bHTTP\/\d/
const MOCHA_TITLE = /^\s*\d+\) /
const DIFF = /^\s*(?:E\s+)?[-+](?:\s|$)/

const ASIDE: readonly RegExp[] = [
  /^\s*(?:\[?(?:warn(?:ing)?|info|debug|notice|trace|verbose)\]?\b[:\]\s]|npm (?:WARN|warn|notice|http)\b|level=(?:warn|info|debug))/i,
  /\b(?:ignored|ignoring|expected by (?:the )?test|non-fatal|not fatal|continuing anyway|falling back|using cached|recovered|succeeded (?:after|on) )/i,
]

/** Whether a line could only come from a test runner's report. */
export function isTestText(line: string): boolean {
  return TITLE.test(line) || COMPARISON.some((pattern) => pattern.test(line))
}

/** Whether a clause says of itself that it did not decide anything. */
export function isAside(clause: string): boolean {
  return ASIDE.some((pattern) => pattern.test(clause))
}

type Where = 'nowhere' | 'captured' | 'title' | 'below file' | 'page'

/**
 * Returns a reader that is given the lines in order and names the voice of each.
 *
 * It remembers only where it is: in captured output, in a multi-line title, below a `File "...", line 3`, in a page.
 */
export function makeVoiceReader(isTestReport: boolean): (line: string) => Voice {
  let place: Where = 'nowhere'
  return (line) => {
    place = nextPlace(place, line)
    if (place === 'captured' || place === 'title') return 'test'
    // The status line itself is the program's own word; what stands below it is the server's.
    if (place === 'page' && !STATUS_LINE.test(line)) return 'page'
    if (place === 'below file' && !FILE_LINE.test(line)) {
      place = 'nowhere'
      if (/^\s{4}/.test(line)) return 'code'
    }
    return voiceAlone(line, isTestReport)
  }
}

function nextPlace(place: Where, line: string): Where {
  if (CAPTURE_START.test(line)) return 'captured'
  if (isStill(place, line)) return place
  if (place === 'captured') return 'nowhere'
  if (PAGE_START.test(line)) return 'page'
  if (place !== 'page' && MOCHA_TITLE.test(line)) return line.trimEnd().endsWith(':') ? 'nowhere' : 'title'
  return FILE_LINE.test(line) ? 'below file' : 'nowhere'
}

function isStill(place: Where, line: string): boolean {
  if (place === 'captured') return !CAPTURE_END.test(line)
  if (place === 'page') return !isTestText(line)
  if (place === 'title') return !MOCHA_TITLE.test(line) && isStillTitle(line)
  return place === 'below file' && !PAGE_START.test(line) && !MOCHA_TITLE.test(line)
}

function isStillTitle(line: string): boolean {
  return /^\s{4}/.test(line) && !/^\s*(?:\w*Error\b|at )/.test(line)
}

function voiceAlone(line: string, isTestReport: boolean): Voice {
  if (isTestText(line)) return 'test'
  if (CODE.test(line)) return 'code'
  return isTestReport && DIFF.test(line) ? 'test' : 'plain'
}
