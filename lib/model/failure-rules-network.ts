import type { FailureRule } from './failure-rule.ts'

// A class in the place where a program prints what it caught: not one that source declares, raises or expects. The
// look-behind stands last, so that it is only tried where a class has been found.
const CAUGHT =
  /(?<!\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \(?[\w.:]{1,120})(?=:|\s*$| \[| with\b| after\b|\)? at\b| \(|\()/
    .source
const CONNECTION_CLASS =
  /(?:Connect|Connection|Disconnect|Disconnected|Socket|Network|Transport|NoHttpResponse|RemoteProtocol|ChunkedEncoding)(?:Read|Write|Open|Reset|Closed|Lost|Refused|Aborted|IO)?(?:Error|Exception|Failed|Bad|Failure)/
    .source
const TIMEOUT_CLASS =
  /(?:(?:Timeout|TimedOut|DeadlineExceeded)(?:Error|Exception)|\b(?:Read|Open|Write|Connect|Connection|Pool|Request|Socket|Response)Timeout|\bTimeout::Error)/
    .source

// What may stand between "connection" and what became of it: whose connection it was, never another noun.
const OWNER =
  'to|with|from|by|at|for|on|of|via|the|a|our|remote|server|host|peer|upstream|client|socket|node|' +
  'broker|database|registry|port|stream|was|has been|is|were|got|being|been|kept|keeps|had|' +
  'unexpectedly|suddenly|forcibly|abruptly|prematurely|·{1,80}|-?\\d{1,10}|\\([^()]{0,60}\\)|' +
  '"[^"]{1,80}"|(?:\\w+:\\/\\/)?[\\w-]{1,40}(?:\\.[\\w-]{1,40}){1,6}(?::\\d{1,5})?·{0,80}'
const WHOSE = `(?:,? (?:${OWNER})){1,8}`
const GONE =
  'refused|reset|closed|dropped|dropping|aborted|broken|lost|interrupted|terminated|cut|severed|down'

// Words of the network and of the libraries that speak over it.
export const NETWORK_RULES: readonly FailureRule[] = [
  {
    id: 'name-lookup',
    kind: 'network',
    pattern: [
      /\bE(?:NOTFOUND|AI_AGAIN|AI_NONAME|AI_FAIL)\b|\bgaierror\b|\bgetaddrinfo\b.{0,40}\b(?:failed|error)/i,
      /\b[Cc]ould(?: not|n't) resolve (?:host|proxy)|\b[Tt]emporary failure (?:in name resolution|resolving)/,
      /\bName or service not known\b/,
      /\bunable to resolve host\b|\bno such host\b|\bserver misbehaving\b|\bnodename nor servname\b/i,
      /\bUnknownHost(?:Exception|Error)?\b|\bunknown host\b/i,
      /\bfailed to (?:lookup address|resolve (?:host|address|hostname|domain))\b/i,
      /\bName ?Resolution ?Error\b/i,
      /\bDNS (?:lookup|resolution|query|name)s?\b.{0,30}\b(?:fail|time|error|could not)|\bdns error\b/i,
      /\bDNSError\b/i,
      /\bNo address associated with (?:hostname|name)\b|\bhost not found\b/i,
      /\bremote name could not be resolved\b/i,
      /\b(?:could not|cannot|can't|unable to|failed to) (?:translate|resolve|look up|find) (?:the )?(?:host ?name|host|domain|IP|server)\b/i,
      /\bName resolution\b.{0,20}fail|\bUnknown MySQL server host\b/i,
      /\bERR_NAME_NOT_RESOLVED\b|\bERR_DNS_\w+|\bCould not resolve hostname\b/i,
      /\b(?:SERVFAIL|DNS_PROBE_\w+)\b/i,
    ],
  },
  // Before the drops: a client that gives up after its own limit says so, and then aborts the connection itself.
  { id: 'own-time-limit', kind: 'timeout', pattern: /\b[Tt]imeout of \d+ ?ms exceeded\b(?!\. For async)/ },
  {
    id: 'dropped-connection',
    kind: 'network',
    pattern: [
      /\bE(?:CONNRESET|CONNREFUSED|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NETRESET|PROTO)\b(?!["'`]? is not defined)/,
      /\bUND_ERR_(?:SOCKET|RES_\w+|ABORTED|CLOSED)\b|\bTypeError: terminated\b/,
      /\bWSAE(?:CONN\w+|HOSTUNREACH|NETUNREACH)\b/,
      /\bFailed to fetch$|\bNetworkError when\b/i,
      /(?:socket|stream|channel|tunnel) (?:was |has been |is )?(?:unexpectedly |abruptly )?(?:hang up|disconnected|closed|reset|destroyed)\b/i,
      /\bother side closed\b|\b(?<!Backend )fetch failed\b(?! with status)|\bPremature (?:close|end of)\b/i,
      /\bERR_STREAM_PREMATURE_CLOSE\b|\bnetwork socket disconnected\b/i,
      /\bconnection (?:was |has been |is )?(?:reset by|aborted|broken|refused|closed by|dropped|terminated|unexpectedly|closed (?:unexpectedly|before)|lost)\b/i,
      new RegExp(`\\b[Cc]onnection${WHOSE} (?:${GONE})\\b(?!:? (?:handler|policy|logic|state|button))`),
      /\b(?:closed|dropped|lost|reset|aborted|refused|terminated|cut|interrupted) (?:the |our |its |my )?(?:\w{1,20} )?(?:connection|handshake)\b(?! (?:handler|policy|logic|state|pool|string|test))/i,
      /\bterminating connection due to\b|\bforcibly closed by\b|\bactively refused\b/i,
      /\bunderlying connection was closed\b|\bbroken transport\b/i,
      /\bConnection(?:Reset|Aborted|Refused)Error\b|\bBrokenPipeError\b/,
      new RegExp(CONNECTION_CLASS + CAUGHT),
      /\b(?:error|Error|failed):? \(?Connection(?:Closed|Refused|Reset|ResetByPeer|TimedOut|Failed|Lost)\b/,
      /\bFailedToOpenSocket\b/,
      /\b(?:Remote|Server) ?[Dd]isconnected|\bserver hung up\b/,
      /\bEOF occurred in violation of protocol\b|\bIncompleteRead\b/,
      /\bRemote (?:end|host) (?:closed|terminated)\b/,
      // The C library's and libcurl's own sentences.
      /\bTransport endpoint is not connected\b|\b[Cc]onnection abort\b|\bHost is down\b/,
      /\bNetwork (?:is down|dropped connection)\b|\bLink has been severed\b/,
      /\bCommunication error on send\b|\bNo buffer space available\b/,
      /\bwhen receiving data from the peer\b|\bsending data to the peer\b|\bServer returned nothing\b/i,
      /\bSSL connect error\b|\bpartial file\b|\bHTTP\/?2 framing layer\b/i,
      /\b(?:ended|closed|terminated|reached end of \w+) prematurely\b/,
      /\bprematurely (?:closed|ended|terminated)\b|\b[Pp]rematurely reached\b/,
      /\btransport connection broken\b|\bserver closed idle\b/,
      /\bEmpty reply from server\b|\bfailed to respond$|\bUnexpected end of file from server\b/,
      /\bthe remote end hung up\b|\bearly EOF\b|\bunexpected disconnect\b|\bRPC failed\b|\bEOF detected\b/i,
      /\bunexpected EOF\b(?! while (?:parsing|looking))|\bbroken pipe\b|: EOF$/i,
      /\b(?:network|host|server|registry|cluster|node|broker|upstream|proxy|endpoint|mirror|API|GitHub|destination|gateway) (?:(?:is|was|seems|\w{1,20}\.\w{1,20}) )?(?:currently |temporarily )?unreachable\b/i,
      /\bnetwork (?:failure|connection lost|is down|changed|access error)\b|\bno route to host\b/i,
      /\bunreachable: /i,
      /\bspurious network error\b/,
      /\bERR_(?:CONNECTION|NETWORK|INTERNET|ADDRESS_UNREACHABLE|EMPTY_RESPONSE|TUNNEL_CONNECTION|PROXY_CONNECTION)\w*/,
      /\bTLS connection was (?:non-properly terminated|closed)|\bGnuTLS recv error\b|\bSSL SYSCALL error\b/i,
      /\bSSL_(?:ERROR_SYSCALL|connect)\b|\bSSL: UNEXPECTED_EOF|\bunexpected eof while reading\b/i,
      /\bhandshake EOF\b/i,
      /\bFailed to connect to\b|\bcould not connect to (?:server|host|the)/i,
      /\bCouldn't connect to server\b|\berror connecting to\b|\bUnable to connect to\b/i,
      /\b(?:failed to connect to all addresses|[Cc]onnection .{0,60}could not be (?:established|made))\b/,
      /\b(?:Max retries exceeded|NewConnectionError|error sending request|EndpointConnectionError)\b/,
      /\bcheck your (?:internet|network) connection\b|\bno internet (?:connection|access)\b/i,
      /\bServer has gone away\b|\b[Ll]ost connection to (?:MySQL|server)/i,
      /\bCan't connect to MySQL server on\b/i,
      /\bserver closed the connection unexpectedly\b|\bSSLEOFError\b|\bcould not receive data from server\b/i,
      /\btransport is closing\b|\btransport failure\b|\b(?:Connection|Network|APIConnection)Error:/i,
      /\bcurl error (?!28)\d/i,
      /\bGOAWAY\b|\bRST_STREAM\b|\bINTERNAL_ERROR\b.{0,10}received from peer/,
      /\bhttp2: .{0,40}(?:lost|closed)|\bstream error: stream ID\b/,
      /\bAll attempts to connect to\b|\bconnect to the endpoint URL\b|\bECONNECTION\b/i,
      /\bconnection reset$|(?<=: )Connection reset\b(?! by)/i,
      /\b(?:tcp|udp|ssl|tls|recv|send|read|write|socket)(?: (?:recv|send|read|write|connect))?: (?:closed|eof|reset|broken)\b/i,
      /\b(?:reached )?end of stream\b/i,
      /\buse of closed network connection\b|\bconnection closed before message completed\b/i,
      /\bbad record mac\b/i,
    ],
  },
  {
    id: 'no-answer-in-time',
    kind: 'timeout',
    pattern: [
      /\bE(?:TIMEDOUT|SOCKETTIMEDOUT|TIME)\b|\bERR_(?:SOCKET_TIMEOUT|TIMED_OUT)\b|\bWSAETIMEDOUT\b/i,
      /\bUND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT\b|\b(?:Connect|Headers|Body) ?Timeout ?Error\b/i,
      /\b(?:Read|Connect|Write|Pool) ?[Tt]ime(?:out|d out)\b/,
      /\b(?:[Rr]equest|[Oo]peration|[Cc]onnection|[Cc]onnect|[Cc]ommand|[Ss]ocket|[Hh]andshake|[Dd]ownload|[Tt]ransfer|[Uu]pload|[Ff]etch|[Pp]ush|[Qq]uery|[Cc]all|[Tt]ool|[Ss]erver selection|[Jj]ob|[Bb]uild step) (?:\w+ ){0,3}timed[ -]?out\b/,
      /\btimeout (?:awaiting|waiting for) \w+|\b[Ss]tatus[:= ]{1,2}["']?TIMEOUT\b|\bMax attempts exceeded\b/,
      /\bTLS handshake timeout\b|\bi\/o timeout\b|\bcontext deadline exceeded\b|\bClient\.Timeout\b/,
      /\bdeadline has elapsed\b/,
      /\bDeadline ?Exceeded\b|\bDEADLINE_EXCEEDED\b|\bdid not properly respond\b|\btime allotted\b/i,
      /\bin a timely manner\b/i,
      /\btimeout of \d+ ?ms exceeded\b|\bTimeout was reached\b|\bOperation too slow\b|\bTimeoutExpired\b/,
      /\baborted due to timeout\b/,
      new RegExp(TIMEOUT_CLASS + CAUGHT),
      /\b(?:upstream )?request timeout\b|\bnetwork timeout at\b|\bTimeout awaiting '/i,
      /(?:^|: )(?:\w{1,20} )?(?:stream|upstream|gateway|connection|network|socket|read|write|connect|idle|response|server|lookup|session|proxy|handshake) time-?out(?:$|\.$| (?:after|while|waiting|error|exceeded|occurred|reached|expired))/i,
      /\bTimeoutError: (?:Request|The operation|Connection|read|timed)|\bsending signal TERM\b/i,
      /\bexit(?:ed)?(?: with)?(?: code| status)? 124\b/i,
      /\b(?:Command|Process|Agent|Task|Session|Sub-?agent|Step) (?:.{1,200} )?timed out after \d/i,
      /\btimed out (?:after|waiting for|while|trying to|when) .{0,60}(?:seconds?|minutes?|ms|s\b|response|server|connection|condition|\w+ing)/i,
      /\bstatement timeout\b|\bConnectTimeout\b|\bcurl error 28\b|\b(?:timeout|time limit) expired\b/i,
      /\bTimeout expired\b/i,
      /\bexceeded (?:the |its )?(?:\w{1,20} ){0,3}(?:execution time|time limit|deadline|wall[ -]?(?:clock )?time)\b/i,
      /\b(?:Timeout|timeout) of \d+ (?:seconds?|minutes?|ms) elapsing\b/,
      /\bno (?:output|progress|response) .{0,40}\bfor \d+ ?(?:m|s)/,
    ],
    unless: /\btests?\b|\bspec\b|\bit\(/,
  },
]
