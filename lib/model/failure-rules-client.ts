import type { FailureRule } from './failure-rule.ts'

// What the model's API, its libraries and Claude Code say of themselves. An API error ends the attempt whatever
// else the text holds, so these come first; among them, what needs a person, then what needs a date, then the rest.
export const CLIENT_RULES: readonly FailureRule[] = [
  {
    id: 'api-billing',
    kind: 'billing',
    pattern: [
      /\bcredit balance is (?:too )?low/i,
      /\binsufficient_quota\b|\bbilling_error\b|\bbilling_hard_limit_reached\b/,
      /\b[Bb]illing (?:hard )?limit\b/,
      /exceeded your current quota.{0,60}billing/,
      /\b(?:monthly )?spend(?:ing)? (?:limit|cap)\b(?!.{0,80}\bresets?\b)/,
      /\b402\b.{0,20}\bPayment Required\b|\byour payment method (?:was|has|is) \w/i,
      /\bout of credits\b|\bmonthly usage limit\b(?!.{0,80}\bresets?\b)/,
      /\bbilling (?:account|details?).{0,60}\b(?:disabled|not (?:been )?enabled|closed|inactive|suspended)/,
      /requires billing to be enabled/i,
      /account (?:is|has been) (?:suspended|deactivated).{0,30}(?:payment|billing)/i,
    ],
  },
  {
    id: 'usage-window',
    kind: 'quota',
    pattern: [
      /\busage limit (?:has been )?(?:reached|exceeded|hit)/i,
      /\b(?:hit|reached|exceeded|used up) your (?:[\w-]{1,20} ){0,3}limits?\b.{0,120}(?:\breset|\bwill reset|\btry again|\||·|$)/,
      /\b(?:\d+-hour|session|weekly|daily|opus|sonnet|fable) (?:usage )?limit (?:has been )?(?:reached|hit|exceeded)/,
      /\bspecified API usage limits\b|\bregain access on\b|\bout of (?:extra )?usage\b/,
      /\blimit (?:has been )?(?:reached|hit)\b.{0,60}\bresets?\b/i,
      /anthropic-ratelimit-unified-status["']?\s?[:=]\s?["']?rejected/,
      /\bexhausted your (?:daily )?(?:capacity|quota)\b.{0,80}\breset/,
      /\bspend limit\b.{0,80}\bresets?\b/,
    ],
    // A rate limit heals in seconds; it is not the window.
    unless: /\brate[ -]limit/i,
  },
  {
    id: 'api-auth',
    kind: 'auth',
    pattern: [
      /\bauthentication_error\b|\binvalid x-api-key\b|\binvalid_api_key\b/i,
      /\bplease run \/login\b|\bInvalid API key\b|\bIncorrect API key\b/i,
      /\bAPI key (?:has been |is |was )?(?:disabled|revoked|invalid|expired|not valid)\b/i,
      /OAuth (?:token|session|authentication).{0,40}(?:expired|revoked|invalid|not supported|failed)/i,
      /\borganization has been disabled\b|\bdoes not have access to Claude\b|\bNot logged in\b/,
    ],
  },
  { id: 'api-permission', kind: 'permission', pattern: /\bpermission_error\b/ },
  {
    id: 'api-overloaded',
    kind: 'overloaded',
    pattern: [
      /\bAPI Error:? \(?(?:\d{3} )?Overloaded\b|\boverloaded_error\b|\b529\b.{0,30}\bOverloaded\b/i,
      /\bOverloaded(?:Error)?\s*$/i,
      /\b(?:engine|server|model|service|system|API|Claude|Anthropic)s? (?:is|are) (?:currently |temporarily )?(?:overloaded|at capacity)/i,
      /\bserver_overloaded\b|\bOverloaded\b["']?\}/i,
    ],
  },
  {
    id: 'api-rate-limit',
    kind: 'rate_limit',
    pattern: [
      /\brate_limit(?:_error|_exceeded|ed)\b|\btemporarily limiting requests\b|\bRequest rejected \(429\)/,
      /\bAPI Error:? Rate limit/i,
      /\banthropic\.RateLimitError\b|\bopenai\.RateLimitError\b/,
    ],
  },
  {
    id: 'api-too-large',
    kind: 'value',
    pattern: [
      /\bprompt is too long\b|\brequest_too_large\b|\bcontext_length_exceeded\b|\bmaximum context length\b/i,
      /\bContext (?:limit|window).{0,20}(?:reached|exceeded|full)|\bconversation (?:is )?too long\b/i,
      /\bexceeded the \d+ output token maximum|\binput length and `?max_tokens`? exceed/,
    ],
  },
  {
    id: 'api-not-found',
    kind: 'not_found',
    pattern: [
      /\bnot_found_error\b|\bmodel_not_found\b|issue with the selected model/,
      /\bThe model .{1,60} does not exist/,
    ],
  },
  {
    id: 'api-invalid',
    kind: 'value',
    pattern: [
      /\binvalid_request_error\b|\bAPI Error:? \(?400\b|\btool_use\b.{0,40}\bwithout\b.{0,20}\btool_result\b/,
      /\bstop_reason\b.{0,6}\brefusal\b|\bviolate our Usage Policy\b|\bcontent[_ ]policy[_ ]violation\b/,
      /\bCould not process image\b/,
    ],
  },
  {
    id: 'api-timeout',
    kind: 'timeout',
    pattern: [
      /\bAPI Error:? \(?(?:The )?(?:Request|Stream|operation).{0,30}(?:timed? ?out|timeout)/i,
      /\b(?:anthropic|openai)\.APITimeoutError\b|\bStream idle timeout\b/,
    ],
  },
  {
    id: 'api-status',
    kind: 'of status',
    pattern: /\bAPI Error:? \(?(?:HTTP )?(\d{3})\b/,
  },
  {
    id: 'api-connection',
    kind: 'network',
    pattern: [
      /\bAPI Error:? \(?(?:Connection|Unable to connect|The socket|terminated|Premature close|fetch failed|socket)/i,
      /\b(?:anthropic|openai)\.APIConnectionError\b|\bAPIConnectionError:|\bnetwork connection was lost\b/,
      /\bstream (?:closed|disconnected|ended) before\b|\bbefore message_stop\b|\bUnable to connect to API\b/,
    ],
  },
  {
    id: 'api-server',
    kind: 'service',
    pattern: /"type"\s?:\s?"api_error"|'type': 'api_error'|\.InternalServerError:/,
  },
]
