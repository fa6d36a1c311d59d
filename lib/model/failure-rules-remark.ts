import type { FailureRule } from './failure-rule.ts'

// What went wrong with the work, told in passing. Heard before the faults below, which are worth a retry only where
// nothing else is said.
export const REMARK_RULES: readonly FailureRule[] = [
  {
    id: 'said-type',
    kind: 'type',
    pattern: [
      /\bnot assignable to\b|\bType mismatch\b|\bArgument of type\b|\bcannot be assigned to\b/i,
      /\btypes? (?:error|check)s?\b.{0,30}\bfail|\binferred type is\b/i,
      /\bmatch expected type\b|\bcannot convert value of type\b|\bis incompatible with\b/i,
      /\bfound +: .{1,80}|\bno implicit conversion\b/i,
      /\bwrong number of arguments\b|\bno overload matches\b/i,
      /\b(?:tsc|pyright|mypy|type ?script|type[- ]?check\w*) (?:still )?(?:reports?|complains?|fails?|finds?|errors?)\b/i,
    ],
  },
  {
    id: 'said-test',
    kind: 'test',
    pattern: [
      /^\s*(?:ℹ )?fail [1-9]|^\s*\(fail\) |^\s*[1-9]\d* fail\s*$|\bCounterexample: /i,
      /\bproperty failed after \d+/i,
      /\bscreenshots? differ|\b\d+ pixels\b|\bVisual regression\b|\bhypothesis\.errors\.\w+/i,
      /\b(?:verification|checks?|specs?|suite) (?:still )?fail(?:s|ed|ing)?\b/i,
      /\b\d+ (?:of \d+ )?(?:tests?|specs?|checks) (?:are |is )?(?:red|failing|broken)\b/i,
      /\bSome tests failed\b|\b(?:e2e|tests?|specs?)\b.{0,60}\b(?:times? out|timed out|hangs?)\b/i,
      /\b(?:did|do|does)(?: not|n't) pass\b|\bSnapshot comparison failed\b/i,
      /\bassertion (?:violated|failed)\b/i,
      /\b(?:doctests?|stories|scenarios|examples|assertions?|expectations|snapshots?) failed\b/i,
      /\bXCTAssert\w* failed\b|\bFailing scenarios\b|\bthresholds? (?:on|for) metrics\b/i,
      /\bbelow the (?:\w+ )?threshold\b|\b(?:is|was|were|are) expected\b/i,
    ],
  },
  {
    id: 'said-syntax',
    kind: 'syntax',
    pattern: [
      /\bunclosed \w+|\bunexpected (?:closing|end of|token|character|indent)/i,
      /\b(?:Parse|Scanner|YAMLParse|Parser|Lexer|Template\w{0,20})Error\b|\bmalformed\b/i,
      /\b[Pp]arse error\b|\bbad indentation\b|\bexpected near\b|\bmissing terminator\b|\bunexpected ["'`]/i,
      /\binvalid (?:syntax|expression)\b|\bunknown instruction\b|\bclosing (?:JSX )?tag\b/i,
      /\bTokenMissingError\b/i,
      /\bdid not find expected\b|\bcould not find expected\b|\b(?:unterminated|unbalanced|mismatched) \w+/i,
      /\bdeclaration or statement expected\b/i,
    ],
  },
  {
    id: 'said-import',
    kind: 'import',
    pattern: [
      /\bRelative import path\b|\bClass ["'].{1,120}["'] not found|\bnot found: (?:object|value|type)\b/i,
      /\bis not exported (?:by|from)\b|\bcannot open shared object\b|\bcannot load such file\b/i,
      /\bunresolved (?:module|reference|import)\b|\bCircular (?:import|dependency)\b/i,
    ],
  },
  {
    id: 'said-auth',
    kind: 'auth',
    pattern: [
      /\bRun \/login\b/i,
      /\b(?:token|credentials?|session|login|password)\b.{0,60}\b(?:expired|revoked|rejected|not configured|incorrect)\b/i,
      /\b(?:log|sign) in (?:again|first|to)\b/i,
      /\b(?:needs?|no|without|missing) (?:valid )?(?:credentials|authentication)\b|\bre-?authenticate\b/i,
    ],
  },
  {
    id: 'said-billing',
    kind: 'billing',
    pattern: [
      /\bcheck your billing\b|\bbilling_not_active\b/i,
      /\b(?:subscription|trial|plan) (?:has |is )?(?:expired|past due|ended|cancell?ed)\b/i,
    ],
  },
  {
    id: 'said-permission',
    kind: 'permission',
    pattern: [
      /\b(?:not|n't|never) (?:\w+ )?(?:allowed|permitted|authorized|entitled)\b/i,
      /\bnot have authorization\b|\bdenied (?:write|read|access|permission)\b/i,
      /\brefus(?:ing|es|ed) to allow\b/i,
      /\bmay not (?:run|use|edit|write|read)\b/i,
      /\b(?:Tool use|command|edit) (?:was )?(?:rejected|declined|blocked)\b/i,
      /\b(?:permission|access|approval)\b.{0,40}\b(?:denied|refused|not granted|required|needed)\b/i,
      /\bread-only\b|\bblocked by (?:policy|a hook|the sandbox)\b/i,
    ],
  },
  {
    id: 'said-conflict',
    kind: 'conflict',
    pattern: [
      /\b(?:merge|version|dependency|peer) conflicts?\b|\bconflict is caused by\b|\bunmergeable\b/i,
      /\bin conflict\b|\brequires \S{1,40} (?:>=|<|~|\^|=).{0,60}\(running\b|\bnot mergeable\b/i,
      /\bdiverged\b/i,
    ],
  },
  {
    id: 'said-missing',
    kind: 'not_found',
    pattern: [
      /\b(?:does|do|did) ?n[o']t exist\b|\bno such (?!host)\w+|\bdoesn't have a \w+/,
      /\bno \w+ (?:target )?named\b/,
      /\b[Cc](?:an|ould)(?:not| not|'t) find (?:or load |the |a )?(?!host|out\b)\w+/,
      /\b(?:file|script|command|module|table|folder|page|package|tool) \S{1,80} (?:is |was )?(?:missing|not found|gone)\b/i,
    ],
  },
  {
    id: 'said-value',
    kind: 'value',
    pattern: [
      /\bmust (?:not )?(?:be|have|contain|match)\b|\bnot a valid\b/i,
      /\binvalid (?:\w+ )?(?:value|input|reference|option|format|url|name|config\w*)\b/i,
      /\bis (?:not supported|required)\b/i,
      /\b(?:can't|cannot|can not) (?:modify|index|query|iterate|set|read|parse|use|assign|access|convert)\b/i,
      /\bbad (?:option|argument|value)\b|\brequired (?:flag|option|argument|field)/i,
      /\bschema validation\b|\bdouble free\b|\b(?:Frozen|Format|Domain|Schema|Parameter)Error\b/,
      /\bcannot be used with\b|\binvalid \w+: |\binvalid state\b|\bcould not parse\b/i,
      /\bcalled more than once\b|\benvironment variable\b|\bunsupported (?:\w+ )?\w+: /i,
      /\bundeclared\b|\bNo option\b|\bImproperlyConfigured\b|\bDocument failed validation\b/i,
      /\bexceed(?:s|ed) (?:the )?maximum (?:allowed|size|length|number)\b/i,
      /\bInvalid reference\b|\brequires? a\b|\bstruct\.error\b|\bdivi(?:de|sion) by zero\b/i,
      /\bassertion on\b|\bdeprecated and (?:removed|no longer)\b/i,
    ],
  },
  {
    id: 'said-build',
    kind: 'build',
    pattern: [
      /\bfailed (?:to build|building)\b|\bCMake Error\b|\bdid not complete successfully\b/i,
      /\berror during build\b|\bfailed with \d+ errors?\b|\bcompiled with \d+ errors?\b|\bRollupError\b/i,
      /\berror (?:occurred )?prerendering\b/i,
      /\b(?:golangci-lint|ktlint|rubocop|flake8|pylint|swiftlint|clippy|detekt|shellcheck|hadolint)\b/,
      /\bviolates the \w+ rule\b/,
      /\bstylelint\b|\bCheckstyle\b|\bviolations?\b|\b[A-Z]{1,4}\d{3,4} [A-Z][a-z]+ .{1,80}/,
      /\bcannot build\b|\bbuild (?:is )?broken\b/,
    ],
  },
  {
    id: 'said-resource',
    kind: 'resource',
    pattern: [
      /\bInsufficient (?:memory|cpu|disk|storage)\b|\bno (?:disk )?space\b|\bdisk (?:is )?full\b/i,
      /\bout of (?:memory|disk)\b/i,
    ],
  },
]
