import { finds, type Lower } from './failure-pattern.ts'
import { KIND_LOOKS, LINE_LOOKS as LOOKS } from './failure-table.ts'

/**
 * Who says a line.
 *
 * `plain`: a program about itself. `test`: a test's title, expected or received value, diff or captured output: words
 * that the feature's own tests chose. `page`: what a server answered, below its status line or from its `<html>` on.
 * `code`: source or a stack frame. `aside`: a warning, or what did not matter.
 */
export type Voice = 'plain' | 'test' | 'code' | 'page' | 'aside'

type Where = 'nowhere' | 'captured' | 'title' | 'below file' | 'page'

// A line, the same in lower case, and whether it could only come from a test runner's report.
type Heard = { readonly line: string; readonly low: string | undefined; readonly isTest: boolean }

/** Whether a clause says of itself that it did not decide anything. */
export function isAside(clause: string, lower: Lower): boolean {
  const low = lower(clause)
  return KIND_LOOKS.aside.some((look) => finds(look, clause, low))
}

/**
 * Returns a reader of `lines` that is given them in order and names the voice of each.
 *
 * It remembers only where it is: in captured output, in a multi-line title, below a `File "...", line 3`, in a page.
 */
export function makeVoiceReader(lines: readonly string[], lower: Lower): (line: string) => Voice {
  const known = new Map<string, Heard>()
  const isTestReport = lines.some((line) => hear(line, lower, known).isTest)
  let place: Where = 'nowhere'
  return (line) => {
    const heard = hear(line, lower, known)
    place = nextPlace(place, heard)
    if (place === 'captured' || place === 'title') return 'test'
    // The status line itself is the program's own word; what stands below it is the server's.
    if (place === 'page' && !finds(LOOKS.statusLine, line, heard.low)) return 'page'
    if (place === 'below file' && !finds(LOOKS.fileLine, line, heard.low)) {
      place = 'nowhere'
      if (/^\s{4}/.test(line)) return 'code'
    }
    return voiceAlone(heard, isTestReport)
  }
}

// A log repeats its lines, and the first of each is looked at before all of them are.
function hear(line: string, lower: Lower, known: Map<string, Heard>): Heard {
  const before = known.get(line)
  if (before !== undefined) return before
  const low = lower(line)
  const isTest = KIND_LOOKS.test.some((look) => finds(look, line, low))
  const heard = { line, low, isTest }
  known.set(line, heard)
  return heard
}

function nextPlace(place: Where, heard: Heard): Where {
  const { line, low } = heard
  if (finds(LOOKS.captureStart, line, low)) return 'captured'
  if (isStill(place, heard)) return place
  if (place === 'captured') return 'nowhere'
  if (finds(LOOKS.pageStart, line, low)) return 'page'
  if (place !== 'page' && finds(LOOKS.mochaTitle, line, low)) {
    return line.trimEnd().endsWith(':') ? 'nowhere' : 'title'
  }
  return finds(LOOKS.fileLine, line, low) ? 'below file' : 'nowhere'
}

function isStill(place: Where, { line, low, isTest }: Heard): boolean {
  if (place === 'captured') return !finds(LOOKS.captureEnd, line, low)
  if (place === 'page') return !isTest
  const isTitle = finds(LOOKS.mochaTitle, line, low)
  if (place === 'title') return !isTitle && isStillTitle(line)
  return place === 'below file' && !isTitle && !finds(LOOKS.pageStart, line, low)
}

function isStillTitle(line: string): boolean {
  return /^\s{4}/.test(line) && !/^\s*(?:\w*Error\b|at )/.test(line)
}

function voiceAlone({ line, low, isTest }: Heard, isTestReport: boolean): Voice {
  if (isTest) return 'test'
  if (finds(LOOKS.code, line, low)) return 'code'
  return isTestReport && finds(LOOKS.diff, line, low) ? 'test' : 'plain'
}
