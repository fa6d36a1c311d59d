import type { FailureRule } from './failure-rule.ts'

// A line about the work itself, whatever else it names: no news of the world outside.
const ABOUT_THE_WORK =
  /\b(?:tests?|specs?|assert\w*|expect(?:s|ed)?|should|config\w*|options?|settings?|parameters?|propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|(?<!status )pages?|implement\w*|plan|specification|semantics|reviewer|contradict\w*|ambiguous|unclear)\b/i

const REMOTE =
  'connection|connectivity|network|(?:web)?socket|DNS|TLS|SSL|handshake|stream|tunnel|transport|link|VPN|Wi-?Fi|internet|uplink'
const SERVER =
  'server|host|peer|registry|upstream|proxy|gateway|broker|cluster|leader|node|service|backend|API|mirror|endpoint|daemon|replica|database|GitHub|GitLab|npm|PyPI|CDN|site'
// A status in prose: who answered, then the number, perhaps in brackets.
const ANSWERED =
  /\b(?:[Ss]tatus|[Rr]espon\w{1,4}|HTTP|[Ss]erver|API|[Rr]equest|[Rr]egistry|[Gg]ateway|[Pp]roxy|[Mm]irror|[Rr]eturn\w{1,3}|[Aa]nswer\w{1,3}|[Gg]ot|[Rr]eceived)\b[^;:]{0,40}?[ (]5\d\ds?\b(?!ms|\.| ?(?:MB|KB|bytes|files|lines|items|times|tests))/
    .source
const FEW_WORDS = /(?:[ ,]{1,2}[^\s,;]{1,40}){0,6}?[ ,]{1,2}/.source

function near(nouns: string, troubles: string): RegExp {
  return new RegExp(`\\b(?:${nouns})s?${FEW_WORDS}(?:${troubles})\\b`, 'i')
}

// What went wrong with the work, told in passing. Heard before the faults below, which are worth a retry only where
// nothing else is said.
export const REMARK_RULES: readonly FailureRule[] = [
  {
    id: 'said-type',
    kind: 'type',
    pattern: [
      /\bnot assignable to\b|\bType mismatch\b|\bArgument of type\b|\bcannot be assigned to\b|\btypes? (?:error|check)s?\b.{0,30}\bfail|\binferred type is\b/i,
      /\bmatch expected type\b|\bcannot convert value of type\b|\bis incompatible with\b|\bfound +: .{1,80}|\bno implicit conversion\b/i,
      /\bwrong number of arguments\b|\bno overload matches\b|\b(?:tsc|pyright|mypy|type ?script|type[- ]?check\w*) (?:still )?(?:reports?|complains?|fails?|finds?|errors?)\b/i,
    ],
  },
  {
    id: 'said-test',
    kind: 'test',
    pattern: [
      /^\s*(?:ℹ )?fail [1-9]|^\s*\(fail\) |^\s*[1-9]\d* fail\s*$|\bCounterexample: |\bproperty failed after \d+/i,
      /\bscreenshots? differ|\b\d+ pixels\b|\bVisual regression\b|\bhypothesis\.errors\.\w+|\b(?:verification|checks?|specs?|suite) (?:still )?fail(?:s|ed|ing)?\b/i,
      /\b\d+ (?:of \d+ )?(?:tests?|specs?|checks) (?:are |is )?(?:red|failing|broken)\b|\bSome tests failed\b|\b(?:e2e|tests?|specs?)\b.{0,60}\b(?:times? out|timed out|hangs?)\b|\b(?:did|do|does)(?: not|n't) pass\b|\bSnapshot comparison failed\b|\bassertion (?:violated|failed)\b/i,
      /\b(?:doctests?|stories|scenarios|examples|assertions?|expectations|snapshots?) failed\b|\bXCTAssert\w* failed\b|\bFailing scenarios\b|\bthresholds? (?:on|for) metrics\b/i,
      /\bbelow the (?:\w+ )?threshold\b|\b(?:is|was|were|are) expected\b/i,
    ],
  },
  {
    id: 'said-syntax',
    kind: 'syntax',
    pattern: [
      /\bunclosed \w+|\bunexpected (?:closing|end of|token|character|indent)|\b(?:Parse|Scanner|YAMLParse|Parser|Lexer|Template\w{0,20})Error\b|\bmalformed\b/i,
      /\b[Pp]arse error\b|\bbad indentation\b|\bexpected near\b|\bmissing terminator\b|\bunexpected ["'`]|\binvalid (?:syntax|expression)\b|\bunknown instruction\b|\bclosing (?:JSX )?tag\b|\bTokenMissingError\b/i,
      /\bdid not find expected\b|\bcould not find expected\b|\b(?:unterminated|unbalanced|mismatched) \w+|\bdeclaration or statement expected\b/i,
    ],
  },
  {
    id: 'said-import',
    kind: 'import',
    pattern:
      /\bRelative import path\b|\bClass ["'].{1,120}["'] not found|\bnot found: (?:object|value|type)\b|\bis not exported (?:by|from)\b|\bcannot open shared object\b|\bcannot load such file\b|\bunresolved (?:module|reference|import)\b|\bCircular (?:import|dependency)\b/i,
  },
  {
    id: 'said-auth',
    kind: 'auth',
    pattern: [
      /\bRun \/login\b|\b(?:token|credentials?|session|login|password)\b.{0,60}\b(?:expired|revoked|rejected|not configured|incorrect)\b/i,
      /\b(?:log|sign) in (?:again|first|to)\b|\b(?:needs?|no|without|missing) (?:valid )?(?:credentials|authentication)\b|\bre-?authenticate\b/i,
    ],
  },
  {
    id: 'said-billing',
    kind: 'billing',
    pattern:
      /\bcheck your billing\b|\bbilling_not_active\b|\b(?:subscription|trial|plan) (?:has |is )?(?:expired|past due|ended|cancell?ed)\b/i,
  },
  {
    id: 'said-permission',
    kind: 'permission',
    pattern: [
      /\b(?:not|n't|never) (?:\w+ )?(?:allowed|permitted|authorized|entitled)\b|\bnot have authorization\b|\bdenied (?:write|read|access|permission)\b|\brefus(?:ing|es|ed) to allow\b/i,
      /\bmay not (?:run|use|edit|write|read)\b|\b(?:Tool use|command|edit) (?:was )?(?:rejected|declined|blocked)\b/i,
      /\b(?:permission|access|approval)\b.{0,40}\b(?:denied|refused|not granted|required|needed)\b|\bread-only\b|\bblocked by (?:policy|a hook|the sandbox)\b/i,
    ],
  },
  {
    id: 'said-conflict',
    kind: 'conflict',
    pattern:
      /\b(?:merge|version|dependency|peer) conflicts?\b|\bconflict is caused by\b|\bunmergeable\b|\bin conflict\b|\brequires \S{1,40} (?:>=|<|~|\^|=).{0,60}\(running\b|\bnot mergeable\b|\bdiverged\b/i,
  },
  {
    id: 'said-missing',
    kind: 'not_found',
    pattern: [
      /\b(?:does|do|did) ?n[o']t exist\b|\bno such (?!host)\w+|\bdoesn't have a \w+|\bno \w+ (?:target )?named\b|\b[Cc](?:an|ould)(?:not| not|'t) find (?:or load |the |a )?(?!host|out\b)\w+/,
      /\b(?:file|script|command|module|table|folder|page|package|tool) \S{1,80} (?:is |was )?(?:missing|not found|gone)\b/i,
    ],
  },
  {
    id: 'said-value',
    kind: 'value',
    pattern: [
      /\bmust (?:not )?(?:be|have|contain|match)\b|\bnot a valid\b|\binvalid (?:\w+ )?(?:value|input|reference|option|format|url|name|config\w*)\b|\bis (?:not supported|required)\b/i,
      /\b(?:can't|cannot|can not) (?:modify|index|query|iterate|set|read|parse|use|assign|access|convert)\b|\bbad (?:option|argument|value)\b|\brequired (?:flag|option|argument|field)/i,
      /\bschema validation\b|\bdouble free\b|\b(?:Frozen|Format|Domain|Schema|Parameter)Error\b/,
      /\bcannot be used with\b|\binvalid \w+: |\binvalid state\b|\bcould not parse\b|\bcalled more than once\b|\benvironment variable\b|\bunsupported (?:\w+ )?\w+: /i,
      /\bundeclared\b|\bNo option\b|\bImproperlyConfigured\b|\bDocument failed validation\b|\bexceed(?:s|ed) (?:the )?maximum (?:allowed|size|length|number)\b/i,
      /\bInvalid reference\b|\brequires? a\b|\bstruct\.error\b|\bdivi(?:de|sion) by zero\b|\bassertion on\b|\bdeprecated and (?:removed|no longer)\b/i,
    ],
  },
  {
    id: 'said-build',
    kind: 'build',
    pattern: [
      /\bfailed (?:to build|building)\b|\bCMake Error\b|\bdid not complete successfully\b|\berror during build\b|\bfailed with \d+ errors?\b|\bcompiled with \d+ errors?\b|\bRollupError\b|\berror (?:occurred )?prerendering\b/i,
      /\b(?:golangci-lint|ktlint|rubocop|flake8|pylint|swiftlint|clippy|detekt|shellcheck|hadolint)\b|\bviolates the \w+ rule\b/,
      /\bstylelint\b|\bCheckstyle\b|\bviolations?\b|\b[A-Z]{1,4}\d{3,4} [A-Z][a-z]+ .{1,80}|\bcannot build\b|\bbuild (?:is )?broken\b/,
    ],
  },
  {
    id: 'said-resource',
    kind: 'resource',
    pattern:
      /\bInsufficient (?:memory|cpu|disk|storage)\b|\bno (?:disk )?space\b|\bdisk (?:is )?full\b|\bout of (?:memory|disk)\b/i,
  },
]

// Words that a fault outside leaves in prose, where nothing firmer is said.
export const MENTION_RULES: readonly FailureRule[] = [
  {
    id: 'said-rate-limit',
    kind: 'rate_limit',
    pattern: [
      /\b(?:hit|ran into|because of|due to|got) (?:an? |the )?(?:\w+ ){0,2}rate limit(?:s|ing)?\b/i,
      /\brate[ _-]?limited\b|\brate[ _-]?limit(?:s|ing)? (?:was |is )?(?:hit|kicked|exceeded|reached|in effect|errors?|response)|\bthrottl(?:ed|ing)\b|\btoo many requests\b|\bslow down\b/i,
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'said-lock',
    kind: 'lock',
    pattern: [
      /\b(?:is|was|are|still|currently|already) (?:locked|in use by|held by|being (?:used|accessed) by)\b|\b(?:file|state|cache|build) lock\b|\bwrite conflict\b/i,
      /\b(?:database|file|resource|device|table|repository|store) (?:is )?busy\b|\bdeadlock(?:ed)?\b|\block (?:wait|contention|timeout)\b/i,
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'said-timeout',
    kind: 'timeout',
    pattern: [
      /\b(?:timed|times|timing) out\b|\bno (?:response|reply|answer) (?:from|after|within)\b|\btook (?:too long|longer than|more than \d)\b|\bhung (?:for|until|while)\b/i,
      /(?:^|: )\w{0,20} ?time-?out\b(?:$|[.,:]| (?:after|while|waiting|reached|exceeded))|\bno reply\b|\bdeadline (?:passed|expired|exceeded|reached)\b|\b(?:did not|didn't) (?:answer|respond|reply|finish) (?:in time|within|for)\b/i,
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'said-network',
    kind: 'network',
    pattern: [
      near(
        REMOTE,
        'refused|resets?|closed|closing|dropp(?:ed|ing|s)|disconnecting|lost|aborted|interrupted|terminat(?:ed|ing)|unreachable|unavailable|disconnected|down|offline|fail(?:ed|ing|ure|ures|s)?|errors?|flaky|unstable|broke|died|outage|went away|problems?|issues?|trouble|hiccups?|blip',
      ),
      near(
        SERVER,
        'refused|dropped|unreachable|disconnected|hung up|cannot be reached|not reachable|closed the \\w+',
      ),
      /\blost (?:the |my |our )?(?:network|connection|connectivity|internet|Wi-?Fi|link)\b|\b(?:is|was|went) offline\b|\bterminating connection\b/i,
      /\b(?:cannot|could ?n[o']t|can't|unable to|failed to|did ?n[o']t) (?:connect|reach|contact|establish|resolve)\b|\bdisconnected\b/i,
      /\bfailed_connect\b|:nxdomain\b|:econn\w+|\bhung up\b|\bcut off mid|\bbroken pipe\b/i,
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'said-service',
    kind: 'service',
    pattern: [
      near(
        SERVER,
        'down|unavailable|not responding|unresponsive|overloaded|busy|restart(?:ed|ing)|recovering|not (?:yet )?(?:ready|available)|starting up|outage|at capacity|flaky|maintenance|unhealthy|crashed|keeps failing|went away|degraded',
      ),
      new RegExp(ANSWERED),
      /\bInternalError\b|\binternal error\b|\bPlease try again\b|\bunknown error occurred\b/i,
      /\b(?:having|experiencing|because of|due to) an? (?:\w+ )?outage\b|\bSERVICE_UNAVAILABLE\b|\b5xx\b|\bnot (?:yet )?(?:initiali[sz]ed|recovered)\b/i,
      /\b(?:please )?(?:try again|retry) (?:later|in a (?:few|moment|minute|bit)|shortly|your \w+|the (?:request|operation|transaction)|soon)\b|\btemporar(?:y|ily) \w+|\btransient\b/i,
    ],
    unless: ABOUT_THE_WORK,
  },
]

// How things ended, with no word of why.
export const CONSEQUENCE_RULES: readonly FailureRule[] = [
  {
    id: 'nothing-found',
    kind: 'not_found',
    pattern: [
      /\bCould not find a version that satisfies\b|\bNo matching distribution\b/,
      /\bfailed to (?:get|fetch|load source)\b|\bUnable to locate package\b/,
    ],
  },
  {
    id: 'no-remote',
    kind: 'permission',
    pattern: /\bCould not read from remote repository\b|\bfailed to push some refs\b/,
  },
  {
    id: 'lifecycle',
    kind: 'build',
    pattern: /\bnpm (?:ERR!|error) (?:code )?(?:ELIFECYCLE|Lifecycle)|\bELIFECYCLE\b|\bCode style issues\b/,
  },
]
