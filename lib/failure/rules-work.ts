import { ASSERTION } from './origin.ts'
import type { FailureRule } from './rule.ts'

/**
 * Verdicts on the work itself, each in a form that no other failure takes: a network fault elsewhere in the text neither
 * caused them nor can undo them.
 */
export const WORK_RULES: readonly FailureRule[] = [
  {
    id: 'disk-or-memory',
    kind: 'resource',
    pattern: [
      /\bENOSPC\b|\bNo space left on device\b|\bdisk (?:quota exceeded|is full|full)\b|\bEDQUOT\b/i,
      /\bOutOfMemoryError\b|\bstd::bad_alloc\b|\bENOMEM\b|\bCannot allocate memory\b|\bMemoryError\b(?!\w)/i,
      /\bout of memory\b(?!.{0,20}killer)|\bE[MN]FILE\b|\btoo many open files\b|\baddress already in use\b/i,
      /\bport is already allocated\b|\bport \d+ (?:is )?(?:already )?(?:in use|used|occupied)\b/i,
      /\bOnly one usage of each socket address\b|\bfrom config\.webServer\b|\bdatabase or disk is full\b/i,
      /\bnothing is running on the port\b|\bIs the docker daemon running\b|\btoo many (?:clients|connections) already\b/i,
    ],
    unless: /exit code 137|SIGKILL|OOM ?kill|oom-kill|killer|Killed process/i,
  },
  {
    id: 'type-check',
    kind: 'type',
    pattern: [
      /\berror TS(?!2307\b|1\d{3}\b|2304\b|7016\b|2305\b)\d{4,5}\b|\bhas incompatible type\b/i,
      /\berror\[E0(?:308|277|369|599|282|061|106|382|499|502|505|597|716)\]|\bincompatible types?:/i,
      /: error: .{1,200}\[[a-z-]+\]\s*$|\bunsupported operand types?\b|\bis not assignable to type\b/im,
      /\berror CS(?:0019|0029|0266|1503|1061|0117|8600|8602|8604)\b|\binvalid conversion from\b/i,
      /\bis missing the (?:following )?propert(?:y|ies)\b|\bProperty .{1,80} does not exist on type\b/i,
      /\bcannot use .{1,200} as .{1,100} value\b|\bincompatible pointer type/i,
      /\bTypeError: .{1,200} is not a (?:function|constructor)\b/i,
    ],
  },
  {
    id: 'assertion',
    kind: 'test',
    pattern: [
      /\b(?:not|never) (?:raised|thrown)\b|\bexpect(?:ed)?\(.{0,200}\)\.(?:\w{1,10}\.){0,2}to\w+|^\s*E\s+assert\b/im,
      /^\s*(?:Expected|Received|Actual)(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length)?\s{0,4}: /im,
      /\bTestingLibrary\w*Error\b|\bSnapshot name: |\bTests? failed: [1-9]/i,
      /\b\d+ (?:\w+ )?(?:tests?|specs?)\b.{0,60}\bfail(?:s|ed|ing)?\b(?!.{0,80}(?:because|since|due to|\bE[A-Z]{5}))/i,
      /\bexpected\b(?!['"]).{1,160}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly)|but (?:got|was|it|received)|got|received)\b/i,
      /\bgot\b.{1,120}[,;] ?(?:want|expected)\b|\bwant(?:ed)?\b.{1,120}[,;] ?got\b/i,
      /\bfail(?:s|ed|ing)?\b.{0,120}\b(?:instead of|rather than|should(?:n't)? (?:be|have|return|equal)|but (?:it |the \w+ )?(?:is|was|got|gets|returns?|returned|receives?|received|never|does|did)\b)/i,
      /\bSnapshot\b.{1,200}\b(?:mismatched|obsolete|does not match)/i,
      ASSERTION,
    ],
    unless: /\bZodError\b|\bValidationError\b/i,
  },
  {
    id: 'test-timeout',
    kind: 'test',
    pattern: [
      /\bExceeded timeout of [\d.]+ ?m?s for a (?:test|hook)|\b(?:Test|Hook) timed out in \d+/i,
      /\btest timed out after\b|\blocator\.\w+: |\bFailed: Timeout \(?>|\bAsync function did not complete\b/i,
      /\bTest timeout of \d+ms exceeded|\bpage\.\w+: (?:Timeout|Target)|\bCypressError\b/i,
      /\bTimeoutException: Message:|\btimed out waiting for (?:element|callback|event|signal|goroutine)/i,
    ],
  },
  {
    id: 'review',
    kind: 'unknown',
    pattern:
      /^\s*(?:\W{0,3})?(?:failed: |the )?(?:code )?(?:review(?:er)?|plan|approval|security (?:audit|review)|alignment(?: check)?)\b.{0,40}\b(?:rejected|refused|failed|blocked)\b/im,
    unless: /\b(?:did not answer|unreachable|timed out|API Error)\b/i,
  },
  {
    id: 'missing-import',
    kind: 'import',
    pattern: [
      /\bcannot find (?:module|package)\b|\bModuleNotFoundError\b|\berror\[E0(?:432|433|463|583)\]/i,
      /\bCould not resolve ["']|\bCan't resolve ['"]|\bFailed to resolve import\b|\bNoClassDefFoundError\b/i,
      /\bno required module provides package\b|\bpackage .{1,120} is not in (?:std|GOROOT)\b/i,
      /\bfatal error: .{1,120}: No such file or directory|\bpackage .{1,120} does not exist/i,
      /\bno matching package named\b|\bERR_PACKAGE_PATH_NOT_EXPORTED\b|\bClassNotFoundException\b/i,
      /\berror CS(?:0246|0234)\b|\bdoes not provide an export named\b|\bCannot use import statement\b|\bERR_REQUIRE_ESM\b/i,
    ],
  },
  {
    id: 'syntax',
    kind: 'syntax',
    pattern: [
      /\berror TS1\d{3}\b|\bIndentationError\b|\bTabError\b|\bsyntax error(?:,| near|:| at or near)/i,
      /: syntax error\b|\bPARSE_ERROR\b|\[ERROR\] (?:Unexpected|Expected|Unterminated|Syntax error)\b/i,
      /\bunclosed delimiter\b|\berror CS1(?:002|003|026|513|514|525)\b|\bInvalid expression\b/i,
      /\bERROR: (?:Expected|Unterminated) \S|\berror: illegal start of\b/i,
      /\berror: (?:';'|'\)'|'\(') expected|\berror: reached end of file while parsing/i,
    ],
  },
  {
    id: 'missing-name',
    kind: 'value',
    pattern: [
      /\berror TS2304\b|\berror\[E04(?:25|12|05|23)\]|\bAttributeError\b|^\S*\s?undefined: \w/im,
      /\bcannot find symbol\b|\bundeclared \(first use\b|\bNotImplementedError\b|\bZeroDivisionError\b/i,
      /\bRecursionError\b|\bnil pointer dereference\b|\bUnboundLocalError\b|\bNoMethodError\b/i,
      /\bCall to (?:undefined|a member) function\b|\berror CS\d{4}\b|\bcalled `.{1,60}` on an? `/i,
      /\bUndefined (?:variable|array key|index|constant|property)\b|\buninitialized constant\b/i,
      /\ball goroutines are asleep\b|\bdivide by zero\b|\bstrconv\.\w+: parsing\b/i,
    ],
  },
  {
    id: 'missing-command',
    kind: 'not_found',
    pattern:
      /: not found\s*$|\bexecutable file not found in|\bis not recognized as an internal or external command|\bNo rule to make target\b/im,
    unless: /from versions: none|\bHTTP\b|could not resolve host|shared object/i,
  },
  {
    id: 'lint',
    kind: 'build',
    pattern: [
      /^\s*(?:\w+: )?\d+:\d+\s+(?:error|warning)\s.{1,200}\s[\w@/-]+\s*$|\b\d+ problems? \(\d+ errors?/im,
      /^\s*(?:\w+: )?\d+:\d+\s+✖\s+\S|\bfound \d+ problems?\b|\bcould not compile\b|\bLinker command failed/im,
      /\blinking with .{1,60} failed\b|\bundefined reference to\b|\b(?:lint|assist)\/\w+\/\w+/i,
      /\bFound \d+ errors?(?: in \d+ files?\b|\.)|\bwould reformat\b|\b\d+ offenses? detected\b/i,
    ],
  },
]
