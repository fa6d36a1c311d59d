import type { FailureRule } from './failure-rule.ts'

// Verdicts on the work itself, each in a form that no other failure takes: a network fault elsewhere in the text
// neither caused them nor can undo them.
export const VERDICT_RULES: readonly FailureRule[] = [
  {
    id: 'disk-or-memory',
    kind: 'resource',
    pattern: [
      /\bENOSPC\b|\bNo space left on device\b|\bdisk (?:quota exceeded|is full|full)\b|\bEDQUOT\b|\bnot enough space on the disk\b/i,
      /\bheap out of memory\b|\bheap limit Allocation failed\b|\bOutOfMemoryError\b|\bstd::bad_alloc\b|\bENOMEM\b/i,
      /\bCannot allocate memory\b|\bMemoryError\b(?!\w)|\bout of memory\b(?!.{0,20}killer)|\ballocation of \d+ bytes failed/i,
      /\bE[MN]FILE\b|\btoo many open files\b|\bEADDRINUSE\b|\baddress already in use\b|\bport is already allocated\b/i,
      /\bdatabase or disk is full\b|\bsystem limit for number of file watchers\b|\bIs the docker daemon running\b|\btoo many (?:clients|connections)\b(?= already\b)/i,
    ],
    unless: /exit code 137|SIGKILL|OOM ?[Kk]ill|oom-kill|killer|Killed process/,
  },
  {
    id: 'review',
    kind: 'unknown',
    pattern: [
      /^\s*(?:\W{0,3})?(?:code )?(?:review(?:er)?|plan|approval|security (?:audit|review)|alignment(?: check)?)\b.{0,40}\b(?:rejected|refused|failed|blocked)\b/i,
      /\binterrupted by (?:the )?user\b|\bSIGINT\b|\bexit(?:ed)?(?: with)?(?: code| status)? 130\b|\bKeyboardInterrupt\b/i,
    ],
    unless: /\b(?:did not answer|unreachable|timed out|API Error)\b/,
  },
  {
    id: 'type-check',
    kind: 'type',
    pattern: [
      /\berror TS(?!2307\b|1\d{3}\b|2304\b|7016\b|2305\b)\d{4,5}\b|\berror\[E0(?:308|277|369|599|282|061|106|382|499|502|505|597|716)\]/,
      /\bhas incompatible type\b|\bincompatible types?:|^mypy: error|: error: .{1,200}\[[a-z-]+\]\s*$|\bmismatched types\b/,
      /\bcannot use .{1,200} as .{1,100} value\b|\bis not assignable to type\b|\binvalid conversion from\b|\bincompatible pointer type/,
      /\bTypeError: .{1,200} is not a (?:function|constructor)\b|\bIncompatible return value type\b/,
    ],
  },
  {
    id: 'assertion',
    kind: 'test',
    pattern: [
      /\bexpect(?:ed)?\(.{0,200}\)\.(?:not\.)?to\w+|\bAssertion(?:Failed)?Error\b.{0,60}\b(?:expected|assert|Expected)\b/,
      /^\s*(?:Expected|Received)\b[^:]{0,30}: |^\s*E\s+assert\b|\b(?:AssertionError|assert)\b.{0,120} (?:==|!=|===|!==) /,
      /\bassertion `?(?:failed|left)|\bassertion failed\b|\bAssertionFailedError\b|\bAssertionError: Regex pattern/i,
      /\bexpected\b(?!['"]).{1,160}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly)|but (?:got|was|it|received)|got|received)\b/i,
      /\bgot\b.{1,120}[,;] ?(?:want|expected)\b|\bwant(?:ed)?\b.{1,120}[,;] ?got\b|\[ERR_ASSERTION\]/,
      /^\s*'.{0,120}' !== '|\bSnapshot\b.{1,200}\b(?:mismatched|obsolete|does not match)|\bsnapshots? (?:failed|output differs)/,
    ],
    unless: /\bZodError\b|\bValidationError\b/,
  },
  {
    id: 'test-timeout',
    kind: 'test',
    pattern: [
      /\bExceeded timeout of [\d.]+ ?m?s for a (?:test|hook)|\b(?:Test|Hook) timed out in \d+|\btest timed out after\b/,
      /\bTimeout of \d+ms exceeded\. For async tests|\blocator\.\w+: |\bFailed: Timeout >|\bwaiting for (?:getBy|locator|selector)/,
      /\bTest timeout of \d+ms exceeded|\bpage\.\w+: (?:Timeout|Target)|\bCypressError\b|\btimed out waiting for element/i,
    ],
  },
  {
    id: 'missing-import',
    kind: 'import',
    pattern: [
      /\berror TS(?:2307|7016|2305)\b|\bCannot find (?:module|package)\b|\bERR_MODULE_NOT_FOUND\b|\bMODULE_NOT_FOUND\b/,
      /\bModuleNotFoundError\b|\bcannot import name\b|\bNo module named\b|\berror\[E0(?:432|433|463|583)\]|\bCould not resolve ["']/,
      /\bCan't resolve ['"]|\bFailed to resolve import\b|\bcannot find package\b|\bno required module provides package\b/,
      /\bpackage .{1,120} is not in (?:std|GOROOT)\b|\bfatal error: .{1,120}: No such file or directory|\bpackage .{1,120} does not exist/,
      /\bno matching package named\b|\bERR_PACKAGE_PATH_NOT_EXPORTED\b|\bClassNotFoundException\b|\bNoClassDefFoundError\b/,
      /\bdoes not provide an export named\b|\bCannot use import statement\b|\bERR_REQUIRE_ESM\b|\bcannot find crate\b/,
    ],
  },
  {
    id: 'syntax',
    kind: 'syntax',
    pattern: [
      /\berror TS1\d{3}\b|\bIndentationError\b|\bTabError\b|\bSyntaxError: (?:invalid|unterminated|unmatched|unindent|closing|expected|'.{1,20}' (?:was|outside))/,
      /\bSyntaxError: (?:Missing|Invalid (?:left|regular|or unexpected|shorthand)|Identifier|Unexpected (?:identifier|reserved|strict|eof)|missing|await is only)/,
      /\bsyntax error(?:,| near|:| at or near)|: syntax error\b|\bPARSE_ERROR\b|\[ERROR\] (?:Unexpected|Expected|Unterminated|Syntax error)\b|\bParse error:|\bParsing error:|\b[Ss]yntax error: unexpected|\bunclosed delimiter\b/,
      /\berror: expected (?:one of|`|'|expression|identifier|item|declaration)|\berror: expected .{1,60} before\b/,
      /\berror: illegal start of\b|\berror: (?:class, interface|<identifier>).{0,60}expected\b|\berror: (?:';'|'\)'|'\(') expected|\berror: reached end of file while parsing/,
    ],
  },
  {
    id: 'missing-name',
    kind: 'value',
    pattern: [
      /\bReferenceError\b.{0,100}\bis not defined\b|\bNameError: name\b|\berror TS2304\b|\berror\[E04(?:25|12|05|23)\]/,
      /\bAttributeError\b|^\S*\s?undefined: \w|\bcannot find symbol\b|\bundeclared \(first use\b|\bundeclared identifier\b/,
      /\bNotImplementedError\b|\bZeroDivisionError\b|\bRecursionError\b|\bMaximum call stack size exceeded\b/,
      /\bnil pointer dereference\b|\bindex out of range\b|\bNullPointerException\b|\bIndexError\b|\bUnboundLocalError\b/,
    ],
  },
  {
    id: 'missing-command',
    kind: 'not_found',
    pattern: [
      /: command not found\b|: not found\s*$|\bis not recognized as an internal or external command|\bspawn \S+ ENOENT\b/,
      /: No such file or directory\s*$(?<!fatal error.{0,200})|\bNo rule to make target\b|\bexecutable file not found in \$?PATH/,
      /\bunknown revision\b|\bmanifest unknown\b|\bmanifest for .{1,100} not found/,
    ],
    unless: /from versions: none|\bHTTP\b|could not resolve host/i,
  },
  {
    id: 'lint',
    kind: 'build',
    pattern: [
      /^\s*\d+:\d+\s+(?:error|warning)\s.{1,200}\s[\w@/-]+\s*$|✖ \d+ problems?|\bfound \d+ problems?\b|\bcould not compile\b/,
      /\blinking with .{1,60} failed\b|\bundefined reference to\b|\bld returned [1-9]|\bcollect2: error\b|\bLinker command failed/i,
      /\bbundle is .{1,60}\blimit\b|\bCOMPILATION ERROR\b|\bFound \d+ errors?(?: in \d+ files?\b|\.)|\blint\/\w+\/\w+|\bSome errors were emitted\b/,
    ],
  },
]
