import type { FailureRule } from './rule.ts'

// What may stand before the client's own words in a report: "failed:", "The fork ended with".
const REPORT =
  /^\W{0,5}(?:(?:failed|the|fork|skill|attempt|feature|session|subagent|task|run|result|of|ended|with|was|#?\d+)[ :]{1,2}){0,6}["'`[]?/im
    .source

/** How a line begins on which Claude Code reports about itself. */
export const CLIENT_REPORT = new RegExp(
  `${REPORT}(?:API Error|Claude|You['’]ve|Credit balance|Request timed out|This command requires|Permission to use)`,
  'i',
)

/** How a report begins that is an interruption by the person. */
export const INTERRUPTION = new RegExp(
  `${REPORT}(?:error: )?(?:The user doesn['’]t want to (?:proceed with this tool use|take this action)|Request interrupted by user)\\b.{0,100}`,
  'i',
)

/**
 * What the API of the model, its libraries and Claude Code report about themselves.
 *
 * Such an error ends the attempt whatever else the text holds. In order: what needs a person, what needs a date, the rest.
 */
export const API_RULES: readonly FailureRule[] = [
  {
    id: 'api-billing',
    kind: 'billing',
    pattern: [
      /\bcredit balance is (?:too )?low|\binsufficient_quota\b|\bbilling_error\b|\bout of credits\b/i,
      /\bbilling_hard_limit_reached\b|\bbilling (?:hard )?limit\b|\byour payment method (?:was|has|is) \w/i,
      /\b(?:spend(?:ing)? (?:limit|cap)|monthly usage limit)\b(?!.{0,80}\bresets?\b)/i,
    ],
  },
  {
    id: 'api-reset',
    kind: 'quota',
    pattern: /\bAPI Error:? \(?429\b.{0,400}\bresets?(?:At)?["']?(?:[:=]| (?:at|in|on|\d))/i,
  },
  {
    id: 'usage-window',
    kind: 'quota',
    pattern: [
      /\busage limit (?:has been )?(?:reached|exceeded|hit)|\bspecified API usage limits\b/i,
      /\b(?:hit|reached|exceeded|used up) your (?:[\w-]{1,20} ){0,3}limits?\b.{0,120}(?:\breset|\bwill reset|\btry again|\||·|$)/im,
      /\b(?:\d+-hour|session|weekly|daily|opus|sonnet|fable) (?:usage )?limit (?:has been )?(?:reached|hit|exceeded)/i,
      /\bregain access on\b|\bout of (?:extra )?usage\b|\bspend limit\b.{0,80}\bresets?\b/i,
      /\b(?:limit (?:has been )?(?:reached|hit)|exhausted your (?:daily )?(?:capacity|quota))\b.{0,80}\bresets?\b/i,
      /anthropic-ratelimit-unified-status["']?\s?[:=]\s?["']?rejected/i,
    ],
    // A rate limit ends in seconds; it is not the window.
    unless: /\brate[ -]limit/i,
  },
  {
    id: 'api-auth',
    kind: 'auth',
    pattern: [
      /\binvalid_api_key\b|\bplease run \/login\b|\borganization has been disabled\b|\bdoes not have access to Claude\b|\bNot logged in\b/i,
      /\bAPI key (?:has been |is |was )?(?:disabled|revoked|invalid|expired|not valid)\b/i,
      /OAuth (?:token|session|authentication).{0,40}(?:expired|revoked|invalid|not supported|failed)/i,
    ],
  },
  {
    id: 'client-refused',
    kind: 'permission',
    pattern: [
      /\bThis command requires approval\b|\bThe following parts? requires? approval\b/i,
      /\bpermissions? to \w{1,80}\b.{0,300}\b(?:(?:has been|was) denied|haven't granted)\b/i,
    ],
  },
  {
    // The client's own report begins the line; "Error: API Error: 503" is an application's.
    id: 'client-outage',
    kind: 'outage',
    pattern: new RegExp(
      `${REPORT}API Error:? \\(?(?:(?:HTTP |Repeated )?(?:429|5\\d\\d)\\b|(?!\\d{3}).{0,60}?(?:connect|socket|terminated|premature|` +
        'fetch failed|network|overloaded|rate limit|limiting requests|\\(429\\)|timed? ?out|timeout|internal server error|api_error))',
      'im',
    ),
  },
  { id: 'api-permission', kind: 'permission', pattern: /\bpermission_error\b/i },
  {
    id: 'api-overloaded',
    kind: 'overloaded',
    pattern: [
      /\boverloaded_error\b|\bOverloaded(?:Error)?\s*$|\bserver_overloaded\b/im,
      /\b(?:engine|server|model|service|system|API|Claude|Anthropic)s? (?:is|are) (?:currently |temporarily )?(?:overloaded|at capacity)/i,
    ],
  },
  {
    id: 'api-rate-limit',
    kind: 'rate_limit',
    pattern:
      /\brate_limit(?:_error|_exceeded|ed)\b|\b(?:anthropic|openai)\.RateLimitError\b|\btemporarily limiting requests\b/i,
  },
  {
    id: 'api-invalid',
    kind: 'value',
    pattern: [
      /\bviolate our Usage Policy\b|\bcontent[_ ]policy[_ ]violation\b/i,
      /\bprompt is too long\b|\binput length and `?max_tokens`? exceed|\bContext (?:limit|window).{0,20}(?:reached|exceeded|full)/i,
      /\bconversation (?:is )?too long\b|\bexceeded the \d+ output token maximum/i,
    ],
  },
  {
    id: 'api-not-found',
    kind: 'not_found',
    pattern: /\bmodel_not_found\b|issue with the selected model|\bThe model .{1,60} does not exist/i,
  },
  {
    id: 'api-timeout',
    kind: 'timeout',
    pattern: [
      /\bAPI Error:? \(?(?:The )?(?:Request|Stream|operation).{0,30}(?:timed? ?out|timeout)/i,
      /\bStream idle timeout\b|\b(?:anthropic|openai)\.APITimeoutError\b/i,
    ],
  },
  {
    id: 'api-status',
    kind: 'of status',
    pattern: /\bAPI Error:? \(?(?:HTTP )?(\d{3})\b/i,
  },
  {
    id: 'api-connection',
    kind: 'network',
    pattern: [
      /\bAPI Error:? \(?(?:Connection|Unable to connect|The socket|terminated|Premature close|fetch failed|socket)/i,
      /\b(?:anthropic|openai)\.APIConnectionError\b|\bAPIConnectionError:|\bnetwork connection was lost\b/i,
      /\bstream (?:closed|disconnected|ended) before\b|\bUnable to connect to API\b/i,
    ],
  },
  {
    id: 'api-server',
    kind: 'service',
    pattern: /"type"\s?:\s?"api_error"|'type': 'api_error'|\.InternalServerError:/i,
  },
]
