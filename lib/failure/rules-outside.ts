import { type FailureRule, STATUS_WORDS } from './rule.ts'

/**
 * Words that only a fault outside the project produces: errno names, sentences of libraries, HTTP status in an HTTP
 * context. They decide even inside a `TypeError` or a `KeyError`, which is then what the fault looked like.
 */
export const OUTSIDE_RULES: readonly FailureRule[] = [
  {
    id: 'rate-limit',
    kind: 'rate_limit',
    pattern: [
      /\brate[ _-]?limit(?:ed|ing)?(?: was| has been| is)? ?(?:(?:already )?(?:exceeded|reached|hit)| error\b)/i,
      /\b(?:exceed(?:s|ed|ing)?|hit|reached|over|above) (?:\S{1,30} ){0,3}rate limits?\b|\brate exceeded\b/i,
      /\bsecondary rate limit\b|\btoo ?many ?requests(?:Exception|Error)?\b|\bRequestLimitExceeded\b/i,
      /\bThrottl(?:ing|ed)(?:Exception|Error)?\b|\bbeen rate[ -]?limited\b|\bslow ?down\b|\bRequestThrottled\w*|\babuse detection\b/i,
      /\breduce your request rate\b|\bRESOURCE_?EXHAUSTED\b|\bProvisionedThroughputExceeded/i,
      /\b(?<!type |no |the |that )RateLimit(?:ed|Exceeded)?(?:Error|Exception)(?=:|\s*$)/im,
      /\bQuota exceeded for .{0,120}per (?:minute|second)|\brequests per (?:minute|second)\b.{0,40}exceeded/i,
      /\bexceeded\b.{0,60}\b(?:requests|tokens|calls) per (?:minute|second|hour)\b/i,
    ],
  },
  {
    id: 'held-lock',
    kind: 'lock',
    pattern: [
      /\bdatabase (?:table |schema )?is locked\b|\bdeadlock (?:detected|found)\b|\bLock wait timeout\b/i,
      /\bSQLITE_(?:BUSY|LOCKED)\b|\bcould not serialize access\b|\bCould not get lock\b|\bEBUSY\b/i,
      /\b(?:acquire|acquiring|get|obtain) (?:the )?(?:\S+ ){0,4}lock\b|\bEWOULDBLOCK\b|\bELOCKED\b/i,
      /\bETXTBSY\b|\bLock file is already being held\b|\bwaiting for (?:\w+ )?(?:file |cache )?lock\b/i,
      /\block (?:file )?is (?:already )?(?:held|taken|owned)\b|\bTransactionConflict\w*|\bresource (?:busy|temporarily unavailable)\b/i,
      /\bLock(?:Acquisition|Timeout|Held|NotAvailable|Unavailable)\w*(?:Exception|Error)?\b|\bEAGAIN\b/i,
      /\bwaiting for (?:the |an)?other \w{1,20} (?:instance|process)\b|\bis (?:currently )?locked by\b/i,
      /\b(?:unable to|could not|cannot|failed to) (?:lock|access the lock|open the lock)\b|\block timeout\b/i,
      /\b(?:currently|still) holding the \w{0,20} ?lock\b|\bheld by (?:another )?process\b/i,
      /\banother .{1,60} (?:is|are) (?:already |currently )?(?:running|using|in progress|holding)\b/i,
      /\b(?:operation|update|deployment|rollout|transaction|migration|backup|upgrade|change|release|refresh|install\w*)s? .{0,40}\bin progress\b/i,
      /\b\w+InProgress(?:Exception)?\b|\bis being used by another process\b|\bis loading the dataset\b/i,
      /\bdatabase system is (?:starting up|shutting down|in recovery mode)\b/i,
    ],
  },
  {
    id: 'server-phrase',
    kind: 'service',
    pattern: [
      /\bBad Gateway\b|\bGateway Time-?out\b|\bInternal server error\b|\bupstream connect error\b/i,
      /\b(?<!(?:when|if|while|unless) the )(?:service|server) (?:is )?(?:temporarily |currently )?unavailable\b/i,
      /\b(?:server|backend|we|service) (?:has |have )?(?:had|encountered|experienced) an (?:\w+ )?error\b/i,
      /\btemporarily (?:unavailable|offline|out of service|overloaded)\b|\bUNAVAILABLE: |\bno leader\b/i,
      /\bStatusCode\.(?:UNAVAILABLE|INTERNAL)\b|\bcode = (?:Unavailable|Internal)\b|\bno healthy upstream\b/i,
      /\((?:InternalError|InternalServiceError|GatewayTimeout|ServerBusy)\)|\bno reachable servers\b/i,
      /\bSomething went wrong while executing your query\b|\bOrigin (?:is unreachable|DNS error)\b/i,
      /\b(?:under|down for|undergoing) (?:scheduled )?maintenance\b|\bmajor outage\b|\bshutdown signal\b/i,
      /\bserver is (?:not ready|busy|shutting down|restarting|starting)\b|\bsignal: (?:killed|terminated)\b/i,
      /\bleader (?:changed|not available|election)\b|\b(?:service|system) (?:outage|disruption)\b/i,
      /\b(?:LEADER_NOT_AVAILABLE|NOT_LEADER\w*|CLUSTERDOWN|MASTERDOWN|TRYAGAIN)\b|\bOOM ?Killed\b/i,
      /\bNot(?:Leader|Primary|Master|Writable|Enough)\w*(?:Exception|Error|Primary)\b|\boom-kill\b/i,
      /\bWeb server is (?:down|returning an unknown)\b|^Killed\s*$|\bOut of memory: Killed process\b/im,
      /\b(?:spot |preemptible )?(?:instance|runner|worker|container|pod|VM|build agent|machine) (?:was|has been|got) (?:terminated|killed|lost|interrupted|shut down)\b/i,
      /\bexit(?:ed)?(?: with)?(?: code| status)?:? (?:137|143)\b|\bSIG(?:KILL|TERM)\b/i,
      /\b(?:spot|runner|node|instance|job|pod|container|worker|machine) (?:\S+ ){0,3}(?:was |has been )?(?:pre-?empted|evicted|reclaimed|lost communication)\b/i,
    ],
  },
  {
    id: 'server-status',
    kind: 'of transient status',
    pattern: new RegExp(
      `(?:${STATUS_WORDS})(5\\d\\d|429|408|425|423)\\b(?!\\s?\\w*(?:ms|KB|tests?|files?)\\b)|` +
        '\\b(5\\d\\d) (?:upstream|backend|error from|from|response|Server Error|Error:)|' +
        '\\b(429|5\\d\\d) (?:errors?|responses?|status) from\\b|^\\W{0,3}(429|5\\d\\d) (?:error|rate limit|overloaded)\\b',
      'im',
    ),
  },
]
