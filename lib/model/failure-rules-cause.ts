import { type FailureRule, kindOfStatus, STATUS_WORDS } from './failure-rule.ts'
import { NETWORK_RULES } from './failure-rules-network.ts'

// Words that only a fault outside the project produces: errno names, libraries' own sentences, HTTP status in an
// HTTP context. They decide even inside a `TypeError` or a `KeyError`, which is then what the fault looked like.
export const CAUSE_RULES: readonly FailureRule[] = [
  {
    id: 'rate-limit',
    kind: 'rate_limit',
    pattern: [
      /\brate[ _-]?limit(?:ed|ing)?(?: was| has been| is)? ?(?:(?:already )?(?:exceeded|reached|hit)| error\b)/i,
      /\b(?:exceed(?:s|ed|ing)?|hit|reached|over|above) (?:\S{1,30} ){0,3}rate limits?\b/,
      /\b(?:user)?[rR]ateLimitExceeded\b/,
      /\bsecondary rate limit\b/i,
      /\bToo Many Requests\b|\btoomanyrequests\b|\bTooManyRequests(?:Exception|Error)?\b/i,
      /\bpull rate limit\b/i,
      /\bThrottl(?:ing|ed)(?:Exception|Error)?\b|\bRequestLimitExceeded\b|\bSlowDown\b|\brate exceeded\b/i,
      /\bRequestThrottled\w*/i,
      /\breduce your request rate\b/i,
      /\bRESOURCE_EXHAUSTED\b|\bResourceExhausted\b/,
      /\b(?<!type |no |the |that )RateLimit(?:ed|Exceeded)?(?:Error|Exception)(?=:|\s*$)/,
      /\bProvisionedThroughputExceeded|\bQuota exceeded for .{0,120}per (?:minute|second)/,
      /\b(?:being|been|request was|was) (?:rate[ -]?limited|throttled)\b|\babuse detection\b/i,
      /\brequests per (?:minute|second)\b.{0,40}exceeded/i,
      /\bexceeded\b.{0,60}\b(?:requests|tokens|calls) per (?:minute|second|hour)\b/i,
    ],
  },
  {
    id: 'held-lock',
    kind: 'lock',
    pattern: [
      /\bdatabase (?:table |schema )?is locked\b|\bdeadlock detected\b|\bDeadlock found\b/i,
      /\bLock wait timeout\b|\bSQLITE_(?:BUSY|LOCKED)\b/i,
      /\bcould not obtain lock\b|\bdue to lock timeout\b|\bcould not serialize access\b/i,
      /\bCould not get lock\b|\b(?:acquire|acquiring|get|obtain) (?:the )?(?:\S+ ){0,4}lock\b/i,
      /\bEBUSY\b|\bEWOULDBLOCK\b|\bELOCKED\b|\bETXTBSY\b|\bText file busy\b/,
      /\bLock file is already being held\b/,
      /\bTimeout waiting to lock\b|\b[Ww]aiting for (?:\w+ )?(?:file |cache )?lock\b/,
      /\block (?:file )?is (?:already )?(?:held|taken|owned)\b/,
      /\bLock(?:Acquisition|Timeout|Held|NotAvailable|Unavailable)\w*(?:Exception|Error)?\b/,
      /\bTransactionConflict\w*|\bresource busy\b/,
      /\b[Ww]aiting for (?:the |an)?other \w{1,20} (?:instance|process)\b/,
      /\b(?:unable to|could not|cannot|failed to) (?:lock|access the lock|open the lock)\b/i,
      /\b(?:currently|still) holding the \w{0,20} ?lock\b|\bhas already locked\b/i,
      /\bis (?:currently )?locked by\b|\balready locked\b|\block timeout\b/i,
      /\bstate (?:is |blob is )?already locked\b/i,
      /\bheld by (?:another )?process\b/i,
      /\banother .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|holding)\b/i,
      /\b(?:operation|update|deployment|rollout|transaction|migration|backup|upgrade|change|release|refresh|install\w*)s? .{0,40}\bin progress\b/i,
      /\b\w+InProgress(?:Exception)?\b/i,
      /\bis being used by another process\b/i,
      /\bEAGAIN\b|\b[Rr]esource temporarily unavailable\b|\bDevice or resource busy\b|\bEALREADY\b/,
      /\bLockException\b|\bLockTimeout\b/,
      /\bdatabase system is (?:starting up|shutting down|in recovery mode)\b|\bis loading the dataset\b/,
    ],
  },
  ...NETWORK_RULES,
  {
    id: 'server-phrase',
    kind: 'service',
    pattern: [
      /\bBad Gateway\b|\bGateway Time-?out\b/,
      /\b(?:Service|Server) (?:is )?(?:Temporarily |currently )?(?:Unavailable|unavailable)\b/,
      /\b[Ss]ervice (?:is )?(?:currently|temporarily) unavailable\b/,
      /\bInternal [Ss]erver [Ee]rror\b/,
      /\b(?:server|backend|[Ww]e|service) (?:has |have )?(?:had|encountered|experienced) an (?:\w+ )?error\b/,
      /\bupstream connect error\b|\btemporarily (?:unavailable|offline|out of service|overloaded)\b/,
      /\bStatusCode\.(?:UNAVAILABLE|INTERNAL)\b/,
      /\bcode = (?:Unavailable|Internal)\b|\bUNAVAILABLE: |\bStatus(?:Code)?: ?UNAVAILABLE\b/,
      /\bServiceUnavailable(?:Exception|Error)?\b|\bInternalServer(?:Error|Exception)\b/,
      /\bInternalFailure\b|\((?:InternalError|InternalServiceError|GatewayTimeout|ServerBusy)\)/,
      /\bbackendError\b|\bSomething went wrong while executing your query\b/,
      /\b(?:under|down for|undergoing) (?:scheduled )?maintenance\b|\bno healthy upstream\b/i,
      /\bOrigin (?:is unreachable|DNS error)\b/i,
      /\bserver is (?:not ready|busy|shutting down|restarting|starting)\b/i,
      /\bleader (?:changed|not available|election)\b/i,
      /\b(?:LEADER_NOT_AVAILABLE|NOT_LEADER\w*|CLUSTERDOWN|MASTERDOWN|TRYAGAIN)\b|\bno leader\b/i,
      /\bNot(?:Leader|Primary|Master|Writable|Enough)\w*(?:Exception|Error|Primary)\b/i,
      /\bbroker may not be available\b|\bno reachable servers\b/i,
      /\b(?:service|system) (?:outage|disruption)\b|\bmajor outage\b/i,
      /\bWeb server is (?:down|returning an unknown)\b/i,
      /\b(?:spot |preemptible )?(?:instance|runner|worker|container|pod|VM|build agent|machine) (?:was|has been|got) (?:terminated|killed|lost|interrupted|shut down)\b/i,
      /\binfrastructure (?:fail|failure|error)\b/i,
      /\bsystem failure\b|\bThe VM has been (?:deallocated|preempted)\b/i,
      /\b(?:agent|runner) .{0,40}(?:lost communication|went offline|disconnected)/i,
      /\bshutdown signal\b|\bexit(?:ed)?(?: with)?(?: code| status)?:? (?:137|143)\b/i,
      /\bsignal: (?:killed|terminated)\b|\bOOM ?Killed\b|\boom-kill\b|\bout of memory killer\b/i,
      /^Killed\s*$|\bOut of memory: Killed process\b|\bSIG(?:KILL|TERM)\b/i,
      /\b(?:spot|runner|node|instance|job|pod|container|worker|machine) (?:\S+ ){0,3}(?:was |has been )?(?:pre-?empted|evicted|reclaimed|lost communication)\b/i,
    ],
  },
  {
    id: 'server-status',
    kind: (found) => transientStatus(Number(found[1] ?? found[2] ?? found[3])),
    pattern: new RegExp(
      `(?:${STATUS_WORDS})(5\\d\\d|429|408|425|423)\\b(?!\\s?\\w*(?:ms|KB|tests?|files?)\\b)|` +
        '\\b(5\\d\\d) (?:upstream|backend|error from|from|response|Server Error|Error:)|' +
        '\\b(429|5\\d\\d) (?:[Ee]rrors?|responses?|status) from\\b',
      'i',
    ),
  },
]

function transientStatus(status: number): ReturnType<typeof kindOfStatus> {
  const kind = kindOfStatus(status)
  return kind === 'value' ? undefined : kind
}
