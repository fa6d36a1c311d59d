import type { FailureRule } from './failure-rule.ts'

// What code says when it trips, over a bug of its own or over what someone else sent it: evidence only where nothing
// above explains it.
export const SYMPTOM_RULES: readonly FailureRule[] = [
  { id: 'bare-assertion', kind: 'test', pattern: /\bAssertionError\b|\bpanicked at\b/ },
  {
    id: 'tripped-on-type',
    kind: 'type',
    pattern: /\bTypeError\b|\bClassCastException\b|\bis not a function\b|\bCannot read propert(?:y|ies) of\b/,
    unless: /\bInvalid URL\b|\bERR_INVALID_ARG_VALUE\b/,
  },
  {
    id: 'tripped-on-syntax',
    kind: 'syntax',
    pattern: [
      /SyntaxError\b|\bJSONDecodeError\b|\bYAMLException\b|\bTOMLDecodeError\b|\bis not valid JSON\b/,
      /\bUnexpected token\b|\bnot well-formed\b|\bUnexpected end of JSON\b/,
    ],
  },
  {
    id: 'tripped-on-import',
    kind: 'import',
    pattern: /\bImportError\b|\bERR_UNSUPPORTED_DIR_IMPORT\b|\bunresolved import\b/,
  },
  {
    id: 'tripped-on-value',
    kind: 'value',
    pattern: [
      /\b(?:Value|Key|Lookup|Range|Runtime|Arithmetic|Overflow|Unicode\w{0,8}|Validation|Configuration|Config|Zod|Argument|Usage|Illegal\w{0,10}|Stop\w{0,10}|Reference|Name|Type)(?:Error|Exception)\b/,
      /\bpanic: |\bValidation [Ff]ailed\b/,
      /\binvalid (?:value|argument|option|input|configuration|type|version|character|literal)\b/,
      /\b[Uu]nknown (?:option|argument|flag|field|key|property|directive|setting|status code|variable)\b/,
      /\bviolates (?:not-null|check|foreign key) constraint|\bWRONGTYPE\b|\bIntegrityError\b/,
      /\b(?:Unsupported|Invalid|Missing required|Duplicate) (?:argument|attribute|block|field|key|property|value|flag|parameter)/,
      /\berror validating\b|\bnot (?:a valid|expected here|allowed here)\b/,
      /\bmust be (?:one of|an? |at least|greater|less|between|positive|unique)\b/,
      /\b(?:System\.\w{1,40}|java\.(?:lang|util)\.\w{1,40})Exception\b|\bFatal error: +Uncaught\b/,
      /\bout of range\b/,
      /\bunrecognized (?:option|arguments?)\b|\bunexpected argument\b|\bERR_INVALID_\w+/,
      /\bthe following arguments are required\b/,
    ],
  },
  {
    id: 'test-count',
    kind: 'test',
    pattern: [
      /\b[1-9]\d* (?:tests? |specs? |examples? |scenarios? |suites? )?(?:are )?(?:failed|failing|failures?)\b(?=.{0,80}(?:passed|total|tests?|assert|$))/,
      /\bFAILED \S{0,120}[.:/\\>›]\S|\bTests run: \d+, Failures: [1-9]|\btest result: FAILED/,
      /\btest \S+ \.\.\. FAILED|^--- FAIL: /,
      /^\s*# fail [1-9]|\bfailures=[1-9]|\bThere (?:are|were) (?:test failures|failing tests)/,
      /\bCoverage for .{1,60}does not meet/,
      /\bcoverage threshold\b.{0,60}\bnot met\b|\bfixture .{1,100} not found\b|^\s*test \S+ failed\b/i,
    ],
    unless: /\bpackages?\b|\b(?:retries|attempts|connections?|requests?)\b/,
  },
  {
    id: 'failed-test',
    kind: 'test',
    pattern: [
      /^\s*FAIL(?:ED)? +\S|^\s*\[ {1,6}FAILED {1,6}\]|^\s*not ok \d|\b\d+ failed\b/,
      /\bTest Suites?: .{0,20}failed/,
      /\btests? (?:are |is |still |now )?fail(?:s|ed|ing)?\b/,
      /\bThere (?:are|were) test failures\b|\bfailing tests?\b|^\s*[✗✘×✕●] (?!\[ERROR\])\S/,
    ],
    unless: /\b0 failed\b/,
  },
  {
    id: 'tripped-on-build',
    kind: 'build',
    pattern: [
      /\b(?:[Bb]uild|[Cc]ompilation|BUILD|[Bb]undling) (?:FAILED|failed|error)|\bFailed to compile\b/,
      /\bFAILURE: Build failed\b|\bfailed to solve\b|\bModule build failed\b/,
      /\[ERROR\] \S|\bmake(?:\[\d+\])?: \*\*\* |\bninja: build stopped\b/,
      /\bpre-commit (?:hook|script)\b.{0,30}failed/,
      /\bundefined label\b|\berror: aborting due to\b|\bTransform failed with\b/,
      /\bsubprocess-exited-with-error\b|\bmetadata-generation-failed\b/,
    ],
  },
]
