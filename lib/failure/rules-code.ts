import type { FailureRule } from './rule.ts'

/**
 * Errors that code reports about itself, over a bug of its own or over what it was sent: evidence only where no table
 * before explains them.
 */
export const CODE_RULES: readonly FailureRule[] = [
  { id: 'panic', kind: 'test', pattern: /\bpanicked at\b/i },
  {
    id: 'code-type',
    kind: 'type',
    pattern:
      /\bTypeError\b|\bClassCastException\b|\bis not a function\b|\bCannot read propert(?:y|ies) of\b/i,
    unless: /\bInvalid URL\b|\bERR_INVALID_ARG_VALUE\b/i,
  },
  {
    id: 'code-syntax',
    kind: 'syntax',
    pattern:
      /SyntaxError\b|\bJSONDecodeError\b|\bYAMLException\b|\bTOMLDecodeError\b|\bUnexpected (?:token|end of JSON)\b/i,
  },
  {
    id: 'code-value',
    kind: 'value',
    pattern: [
      /\b(?:Value|Key|Lookup|Range|Runtime|Arithmetic|Overflow|Unicode\w{0,8}|Validation|Configuration|Config|Zod|Argument|Usage|Illegal\w{0,10}|Stop\w{0,10}|Reference|Name|Type|Import)(?:Error|Exception)\b/i,
      /\bpanic: |\binvalid (?:value|argument|option|input|configuration|type|version|character|literal)\b/i,
      /\bunknown (?:option|argument|flag|field|key|property|directive|setting|status code|variable)\b/i,
      /\bviolates (?:not-null|check|foreign key) constraint|\bWRONGTYPE\b|\bIntegrityError\b/i,
      /\b(?:Unsupported|Invalid|Missing required|Duplicate) (?:argument|attribute|block|field|key|property|value|flag|parameter)/i,
      /\bmust be (?:one of|an? |at least|greater|less|between|positive|unique)\b|\bout of range\b/i,
      /\b(?:System\.\w{1,40}|java\.(?:lang|util)\.\w{1,40})Exception\b|\bunexpected argument\b/i,
      /\bunrecognized (?:option|arguments?)\b|\bERR_INVALID_\w+|\bthe following arguments are required\b/i,
    ],
  },
  {
    id: 'test-count',
    kind: 'test',
    pattern: [
      /\b[1-9]\d* (?:tests? |specs? |examples? |scenarios? |suites? )?(?:are )?(?:failed|failing|failures?)\b(?=.{0,80}(?:passed|total|tests?|assert|$))/im,
      /\btest \S+ \.\.\. FAILED|^--- FAIL: |\bThere (?:are|were) (?:test failures|failing tests)/im,
      /\bfixture .{1,100} not found\b|\bCoverage for .{1,60}does not meet|\bcoverage threshold\b.{0,60}\bnot met\b/i,
    ],
    unless: /\bpackages?\b|\b(?:retries|attempts|connections?|requests?)\b/i,
  },
  {
    id: 'failed-test',
    kind: 'test',
    pattern: [
      /^\s*FAIL(?:ED)? +\S|^\s*\[ {1,6}FAILED {1,6}\]|^\s*not ok \d|\bThere (?:are|were) test failures\b/im,
      /\bfailing tests?\b|^\s*[✗✘×✕●] (?!\[ERROR\])\S/im,
    ],
    unless: /\b0 failed\b/i,
  },
  {
    id: 'code-build',
    kind: 'build',
    pattern: [
      /\b(?:build|compilation|bundling) (?:failed|error)|\bfailed to solve\b|\[ERROR\] \S/i,
      /\bmake(?:\[\d+\])?: \*\*\* |\bpre-commit (?:hook|script)\b.{0,30}failed|\bundefined label\b/i,
    ],
  },
]
