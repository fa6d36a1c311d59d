import { type FailureRule, kindOfStatus } from './failure-rule.ts'

const STATUS_WORDS = [
  /\bHTTP(?:\/\d(?:\.\d)?)?(?: Error| status(?: code)?| code| response)?[ :=]{1,3}/i,
  /\bstatus(?:[ _-]?code)?["']?(?: of| was| is| code)?[ :=]{1,3}["']?|\berror code: |\bresponse code:? ?/i,
  /\bERROR (?=\d{3}:)|^error:? (?=\d{3}$)/i,
  /\b(?:returned|responded|replied|answered|response|respond|gave|received|failed with)(?: was| with| code| status| error| an?| HTTP){0,3}:? /i,
]
  .map((words) => words.source)
  .join('|')

// Words that only a fault outside the project produces: errno names, libraries' own sentences, HTTP status in an
// HTTP context. They decide even inside a `TypeError` or a `KeyError`, which is then what the fault looked like.
export const CAUSE_RULES: readonly FailureRule[] = [
  {
    id: 'rate-limit',
    kind: 'rate_limit',
    pattern: [
      /\brate[ -]?limit(?:ed|ing)?(?: was| has been| is)? ?(?:(?:already )?(?:exceeded|reached|hit)|error\b)/i,
      /\bsecondary rate limit\b/i,
      /\bToo Many Requests\b|\btoomanyrequests\b|\bTooManyRequests(?:Exception|Error)?\b/i,
      /\bpull rate limit\b/i,
      /\bThrottling(?:Exception|Error)?\b|\bRequestLimitExceeded\b|\bSlowDown\b|\bRate exceeded\b/i,
      /\breduce your request rate\b/i,
      /\bRESOURCE_EXHAUSTED\b|\bResourceExhausted\b|\bRateLimit(?:ed)?Error:/,
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
      /\bEBUSY\b|\bELOCKED\b|\bETXTBSY\b|\bText file busy\b|\bLock file is already being held\b/,
      /\bTimeout waiting to lock\b/,
      /\bheld by (?:another )?process\b/i,
      /\bAnother (?:\w+ )?(?:process|instance) is (?:already )?(?:running|using)/i,
      /\bis being used by another process\b/i,
      /\bEAGAIN\b|\bResource temporarily unavailable\b|\bLockException\b|\bLockTimeout\b/,
      /\bdatabase system is (?:starting up|shutting down)\b/,
    ],
  },
  {
    id: 'name-lookup',
    kind: 'network',
    pattern: [
      /\bE(?:NOTFOUND|AI_AGAIN|AI_NONAME|AI_FAIL)\b|\bgaierror\b|\bgetaddrinfo\b.{0,40}\b(?:failed|error)/i,
      /\bCould not resolve (?:host|proxy)|\b[Tt]emporary failure (?:in name resolution|resolving)/,
      /\bName or service not known\b/,
      /\bunable to resolve host\b|\bno such host\b|\bserver misbehaving\b|\bnodename nor servname\b/i,
      /\bUnknownHostException\b/i,
      /\bfailed to lookup address\b|\bNameResolutionError\b/i,
      /\bDNS (?:lookup|resolution|query)\b.{0,30}\b(?:fail|time|error)|\bdns error\b/i,
      /\bNo address associated with hostname\b/i,
      /\bcould not translate host name\b|\bName resolution\b.{0,20}fail|\bUnknown MySQL server host\b/i,
      /\bERR_NAME_NOT_RESOLVED\b|\bCould not resolve hostname\b/i,
    ],
  },
  {
    id: 'dropped-connection',
    kind: 'network',
    pattern: [
      /\bE(?:CONNRESET|CONNREFUSED|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NETRESET|PROTO)\b/,
      /\bUND_ERR_(?:SOCKET|RES_\w+|ABORTED|CLOSED)\b|\bTypeError: terminated\b/,
      /\bFailed to fetch$|\bNetworkError when\b|\bsocket hang up\b|\bother side closed\b|\bfetch failed\b|\bPremature close\b/i,
      /\bERR_STREAM_PREMATURE_CLOSE\b|\bnetwork socket disconnected\b/i,
      /\b[Cc]onnection (?:was |has been |is )?(?:reset by|aborted|broken|refused|closed by (?:remote|peer|foreign|the remote)|dropped|terminated|unexpectedly|closed (?:unexpectedly|before)|lost)\b/,
      /\bConnectionResetError\b|\bConnectionAbortedError\b|\bConnectionRefusedError\b|\bBrokenPipeError\b/,
      /\b(?:Remote|Server) ?Disconnected/,
      /\bEOF occurred in violation of protocol\b|\bIncompleteRead\b|\bRemote end closed\b/,
      /\bServer disconnected\b|\bEmpty reply from server\b/,
      /\bthe remote end hung up\b|\bearly EOF\b|\bunexpected disconnect\b|\bRPC failed\b/i,
      /\bunexpected EOF\b(?! while (?:parsing|looking))|\bbroken pipe\b/i,
      /\b[Nn]etwork (?:is )?(?:unreachable|failure|connection lost)\b|\bNo route to host\b/,
      /\bspurious network error\b|\bERR_(?:CONNECTION|NETWORK|INTERNET)_\w+/,
      /\bTLS connection was (?:non-properly terminated|closed)|\bGnuTLS recv error\b/i,
      /\bSSL_(?:ERROR_SYSCALL|connect)\b|\bSSL: UNEXPECTED_EOF|\bunexpected eof while reading\b/i,
      /\bFailed to connect to\b|\bcould not connect to (?:server|host|the)/i,
      /\bCouldn't connect to server\b|\berror connecting to\b|\bUnable to connect to\b/i,
      /\bfailed to connect to all addresses\b/,
      /\b(?:Max retries exceeded|NewConnectionError|error sending request)\b/,
      /\bcheck your internet connection\b/,
      /\bServer has gone away\b|\bLost connection to (?:MySQL|server)/i,
      /\bserver closed the connection unexpectedly\b|\bSSLEOFError\b/i,
      /\btransport is closing\b|\bConnectionError:|\bNetworkError:|\bAPIConnectionError\b|\bcurl error\b/i,
      /\bAll attempts to connect to\b|\bconnect to the endpoint URL\b|\bECONNECTION\b/i,
      /\bconnection reset$|(?<=: )Connection reset\b(?! by)/i,
    ],
  },
  {
    id: 'no-answer-in-time',
    kind: 'timeout',
    pattern: [
      /\bE(?:TIMEDOUT|SOCKETTIMEDOUT|TIME)\b|\bERR_SOCKET_TIMEOUT\b/i,
      /\bUND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT\b|\b(?:Connect|Headers|Body) ?Timeout ?Error\b/i,
      /\b(?:Read|Connect|Write|Pool) ?[Tt]ime(?:out|d out)\b/,
      /\b(?:[Rr]equest|[Oo]peration|[Cc]onnection|[Cc]onnect|[Cc]ommand|[Ss]ocket|[Hh]andshake|[Dd]ownload|[Tt]ransfer|[Uu]pload|[Ff]etch|[Pp]ush|[Qq]uery|[Cc]all|[Tt]ool) (?:\w+ ){0,2}timed[ -]?out\b/,
      /\bTLS handshake timeout\b|\bi\/o timeout\b|\bcontext deadline exceeded\b|\bClient\.Timeout\b/,
      /\bDeadline ?Exceeded\b|\bDEADLINE_EXCEEDED\b/,
      /\btimeout of \d+ ?ms exceeded\b|\bTimeout was reached\b|\bOperation too slow\b|\bTimeoutExpired\b|\baborted due to timeout\b/,
      /\bSocketTimeoutException\b|\bHttpTimeoutException\b/,
      /\b(?:upstream )?request timeout\b|\bnetwork timeout at\b/i,
      /\bTimeoutError: (?:Request|The operation|Connection|read|timed)|\bsending signal TERM\b/i,
      /\bexit(?:ed)?(?: with)?(?: code| status)? 124\b/i,
      /\b(?:Command|Process|Agent|Task|Session|Sub-?agent|Step) (?:.{1,200} )?timed out after \d/i,
      /\btimed out (?:after|waiting for) .{0,40}(?:seconds?|minutes?|ms|s\b|response|server|connection)/i,
      /\bstatement timeout\b|\bConnectTimeout\b/i,
    ],
    unless: /\btests?\b|\bspec\b|\bit\(/,
  },
  {
    id: 'server-phrase',
    kind: 'service',
    pattern: [
      /\bBad Gateway\b|\bGateway Time-?out\b/,
      /\b(?:Service|Server) (?:is )?(?:Temporarily |currently )?Unavailable\b/,
      /\bInternal [Ss]erver [Ee]rror\b/,
      /\bupstream connect error\b|\btemporarily unavailable\b|\bStatusCode\.(?:UNAVAILABLE|INTERNAL)\b/,
      /\bcode = (?:Unavailable|Internal)\b|\brpc error: code = Unavailable\b/,
      /\bServiceUnavailable(?:Exception|Error)?\b|\bInternalServer(?:Error|Exception)\b/,
      /\bInternalFailure\b|\bSomething went wrong while executing your query\b/,
      /\b(?:under|down for|undergoing) (?:scheduled )?maintenance\b|\bno healthy upstream\b/i,
      /\bOrigin (?:is unreachable|DNS error)\b|\bserver is not ready\b/i,
      /\bshutdown signal\b|\bexit(?:ed)?(?: with)?(?: code| status)?:? (?:137|143)\b/i,
      /\bsignal: (?:killed|terminated)\b|\bOOM ?Killed\b|\boom-kill\b|\bout of memory killer\b/i,
      /^Killed\s*$|\bOut of memory: Killed process\b|\bSIG(?:KILL|TERM)\b/i,
      /\b(?:spot|runner|node|instance|job|pod) (?:\S+ ){0,3}(?:was |has been )?(?:pre-?empted|evicted|lost communication)\b/i,
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

// What the answering program refused for good. Weaker than the words above: a 403 may carry a rate limit.
export const STATUS_RULES: readonly FailureRule[] = [
  {
    id: 'refused-access',
    kind: 'auth',
    pattern: [
      /\bExpiredToken(?:Exception)?\b|\bUnrecognizedClientException\b|\bInvalidClientTokenId\b/,
      /\bSignatureDoesNotMatch\b|\bUnable to locate credentials\b/,
      /\bInvalidAccessKeyId\b|\bUNAUTHENTICATED\b|\bpassword authentication failed\b/,
      /\bAccess denied for user\b|\bWRONGPASS\b|\bNOAUTH\b/,
      /\bauthentication (?:required|failed|is required)\b|\bunauthorized: |\b401 Unauthorized\b/i,
      /\bUnauthorizedError\b|\b(?:token|session|credentials?) (?:has |have |is )?expired\b/i,
      /\blogin (?:required|failed)\b|\bnot (?:logged in|authenticated)\b|\bno basic auth credentials\b/i,
      /\bCould not load the default credentials\b|\binvalid_grant\b|\bset the G[HL]_TOKEN\b/i,
      /\bdetermine credentials\b|\bDefaultCredentialsError\b|\bmust be logged in\b/i,
      /\b(?:[Ii]nvalid|[Bb]ad|[Ii]ncorrect|[Mm]issing) (?:access |api |auth |authentication )?(?:token|credentials|[Aa][Pp][Ii] key)\b/,
    ],
  },
  {
    id: 'refused-permission',
    kind: 'permission',
    pattern: [
      /\bEACCES\b|\bEPERM\b|\bEROFS\b|\b[Pp]ermission denied\b|\bPermissionError\b/,
      /\bRead-only file system\b|\bOperation not permitted\b/,
      /\bAccess ?Denied(?:Exception)?\b|\bPERMISSION_DENIED\b|\b403 Forbidden\b/i,
      /\bis not authorized to perform\b|\bForbidden\b.{0,60}cannot/i,
      /\ba password is required\b|\bmust be run as root\b|\brequires? (?:root|administrator|elevated)\b/i,
      /\bnot in the sudoers\b|\bexternally-managed-environment\b/i,
      /\bcertificate (?:problem|verify failed|has expired|signed by unknown|is not trusted)/i,
      /\bself[- ]signed certificate\b|\bunable to (?:verify the first|get local issuer) certificate/i,
      /\bCERT_\w+|\bDEPTH_ZERO_SELF/i,
      /\bpermission (?:for|to use) .{1,80} (?:was |has been )?(?:denied|not granted)/i,
      /\bdenied: requested access\b|\bhaven't granted\b/i,
    ],
  },
  {
    id: 'taken-or-changed',
    kind: 'conflict',
    pattern: [
      /\bERESOLVE\b|\bResolutionImpossible\b|\bconflicting dependencies\b|\bversion conflict\b/i,
      /\bfailed to select a version\b|\bconflicts with\b/i,
      /\bduplicate key value\b|\bUNIQUE constraint failed\b|\bDuplicate entry\b|\bIntegrityError\b/,
      /\balready exists\b|\bEEXIST\b|\bAlreadyExists\b/,
    ],
  },
  {
    id: 'refused-status',
    kind: (found) => kindOfStatus(Number(found[1] ?? found[2])),
    pattern: new RegExp(
      `(?:${STATUS_WORDS})([45]\\d\\d)\\b|\\b(400|401|403|404|405|409|410|413|422) (?:Bad Request|Unauthorized|Forbidden|Not Found|` +
        'Method Not Allowed|Conflict|Gone|Payload Too Large|Unprocessable|Client Error|Request Entity)',
      'i',
    ),
  },
  {
    id: 'no-such-thing',
    kind: 'not_found',
    pattern: [
      /\bENOENT\b|\bENOTDIR\b|\bFileNotFoundError\b|\b[Nn]o such file or directory\b/,
      /\bNo such (?:container|image|service|network)\b|\bNoSuch(?:Key|Bucket|Entity)\w*/,
      /\b(?:relation|table|column|database|role|schema) .{1,100} does not exist\b/,
      /\bno such (?:table|column)\b|\bUnknown (?:column|database|table)\b|\bResourceNotFoundException\b/,
      /\bMissing script\b|\bcould not find (?:Cargo\.toml|package\.json|a declaration)/i,
      /\bcannot find the (?:path|file)\b|\bn[o']t found: (?:page|file|model)/i,
      /\b(?:file|module|script|command|command-line tool|model|issue|branch|image|package|task|target|plugin|service|namespace|pods?) .{0,80}\bnot found\b/,
      /\b[Cc]ould not find artifact\b|\b[Uu]nknown (?:command|revision)\b|\bcould not find [`'"]/,
      /\b404 page not found\b/,
    ],
    unless: /from versions: none/,
  },
]

function transientStatus(status: number): ReturnType<typeof kindOfStatus> {
  const kind = kindOfStatus(status)
  return kind === 'value' ? undefined : kind
}
