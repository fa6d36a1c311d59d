import type { FailureRule } from './rule.ts'

// A class in the place where a program prints what it caught: not one that source declares, raises or expects. The
// look-behind stands last, so that it is only tried where a class has been found.
const CAUGHT =
  /(?<!\b(?:class|raises?|throws?|except|catch|new|import|instanceof|type|of|an?|that|the|where|expected|toThrow) \(?[\w.:]{1,120})(?=:|\s*$| \[| with\b| after\b|\)? at\b| \(|\()/im
    .source
const CONNECTION_CLASS =
  /(?:Connect|Connection|Disconnect|Disconnected|Socket|Network|Transport|NoHttpResponse|RemoteProtocol|ChunkedEncoding)(?:Read|Write|Open|Reset|Closed|Lost|Refused|Aborted|IO)?(?:Error|Exception|Failed|Bad|Failure)/i
    .source
const TIMEOUT_CLASS =
  /(?:(?:Timeout|TimedOut|DeadlineExceeded)(?:Error|Exception)|\b(?:Read|Open|Write|Connect|Connection|Pool|Request|Socket|Response)Timeout|\bTimeout::Error)/i
    .source

// What may stand between "connection" and what became of it: whose connection it was, never another noun.
const OWNER =
  'to|with|from|by|at|for|on|of|via|the|a|our|remote|server|host|peer|upstream|client|socket|node|broker|' +
  'database|registry|port|stream|was|has been|is|were|got|being|been|kept|keeps|had|unexpectedly|' +
  'suddenly|forcibly|abruptly|prematurely|·{1,80}|-?\\d{1,10}|\\([^()]{0,60}\\)|"[^"]{1,80}"|' +
  '(?:\\w+:\\/\\/)?[\\w-]{1,40}(?:\\.[\\w-]{1,40}){1,6}(?::\\d{1,5})?·{0,80}'
const WHOSE = `(?:,? (?:${OWNER})){1,8}`
const GONE =
  'refused|reset|closed|dropped|dropping|aborted|broken|lost|interrupted|terminated|cut|severed|down'

/** Words of the network and of the libraries that use it. */
export const NETWORK_RULES: readonly FailureRule[] = [
  {
    id: 'name-lookup',
    kind: 'network',
    pattern: [
      /\bE(?:NOTFOUND|AI_AGAIN|AI_NONAME|AI_FAIL)\b|\bgaierror\b|\bgetaddrinfo\b.{0,40}\b(?:failed|error)/i,
      /\bcould(?: not|n't) resolve (?:host|proxy)|\btemporary failure (?:in name resolution|resolving)/i,
      /\bName or service not known\b|\bno such host\b|\bserver misbehaving\b|\bnodename nor servname\b/i,
      /\bunknown host\b|\bfailed to (?:lookup address|resolve (?:host|address|hostname|domain))\b/i,
      /\bDNS (?:lookup|resolution|query|name)s?\b.{0,30}\b(?:fail|time|error|could not)|\bDNSError\b/i,
      /\bNo address associated with (?:hostname|name)\b|\bhost not found\b|\bName resolution\b.{0,20}fail/i,
      /\b(?:could not|cannot|can't|unable to|failed to) (?:translate|resolve|look up|find) (?:the )?(?:host ?name|host|domain|IP|server)\b/i,
      /\bERR_NAME_NOT_RESOLVED\b|\bERR_DNS_\w+|\b(?:SERVFAIL|DNS_PROBE_\w+)\b/i,
    ],
  },
  // Before the drops: a client that reaches its own limit reports it, and then aborts the connection itself.
  { id: 'own-time-limit', kind: 'timeout', pattern: /\btimeout of \d+ ?ms exceeded\b(?!\. For async)/i },
  {
    id: 'dropped-connection',
    kind: 'network',
    pattern: [
      /\bE(?:CONNRESET|CONNREFUSED|CONNABORTED|PIPE|HOSTUNREACH|NETUNREACH|HOSTDOWN|NETDOWN|NETRESET|PROTO)\b(?!["'`]? is not defined)/i,
      /\bUND_ERR_(?:SOCKET|RES_\w+|ABORTED|CLOSED)\b|\bTypeError: terminated\b|\bFailed to fetch$|: EOF$/im,
      /\bWSAE(?:CONN\w+|HOSTUNREACH|NETUNREACH)\b|\bNetworkError when\b|\bother side closed\b|\bearly EOF\b/i,
      /(?:socket|stream|channel|tunnel) (?:was |has been |is )?(?:unexpectedly |abruptly )?(?:hang up|disconnected|closed|reset|destroyed)\b/i,
      /\b(?<!Backend )fetch failed\b(?! with status)|\bPremature (?:close|end of)\b|\bforcibly closed by\b/i,
      /\bERR_STREAM_PREMATURE_CLOSE\b|\bnetwork socket disconnected\b|\bterminating connection due to\b/i,
      /\bconnection (?:was |has been |is )?(?:reset by|aborted|broken|refused|closed by|dropped|terminated|unexpectedly|closed (?:unexpectedly|before)|lost)\b/i,
      /\b(?:closed|dropped|lost|reset|aborted|refused|terminated|cut|interrupted) (?:the |our |its |my )?(?:\w{1,20} )?(?:connection|handshake)\b(?! (?:handler|policy|logic|state|pool|string|test))/i,
      /\bunderlying connection was closed\b|\bbroken transport\b|\b(?:Remote|Server) ?disconnected/i,
      /\b(?:error|failed):? \(?Connection(?:Closed|Refused|Reset|ResetByPeer|TimedOut|Failed|Lost)\b/i,
      /\bserver hung up\b|\bEOF occurred in violation of protocol\b|\bIncompleteRead\b|\bconnection abort\b/i,
      /\bRemote (?:end|host) (?:closed|terminated)\b|\bTransport endpoint is not connected\b|\bRPC failed\b/i,
      /\bHost is down\b|\bNetwork dropped connection\b|\bSSL connect error\b|\bpartial file\b|\bGOAWAY\b/i,
      /\bHTTP\/?2 framing layer\b|\b(?:ended|closed|terminated|reached end of \w+) prematurely\b/i,
      /\bprematurely (?:closed|ended|terminated)\b|\bprematurely reached\b|\bEmpty reply from server\b/i,
      /\bUnexpected end of file from server\b|\bthe remote end hung up\b|\bunexpected disconnect\b/i,
      /\bEOF detected\b|\bunexpected EOF\b(?! while (?:parsing|looking))|\bbroken pipe\b|\bunreachable: /i,
      /\b(?:network|host|server|registry|cluster|node|broker|upstream|proxy|endpoint|mirror|API|GitHub|destination|gateway) (?:(?:is|was|seems|\w{1,20}\.\w{1,20}) )?(?:currently |temporarily )?unreachable\b/i,
      /\bnetwork (?:failure|connection lost|is down|changed|access error)\b|\bno route to host\b/i,
      /\bERR_(?:CONNECTION|NETWORK|INTERNET|ADDRESS_UNREACHABLE|EMPTY_RESPONSE|TUNNEL_CONNECTION|PROXY_CONNECTION)\w*/i,
      /\bGnuTLS recv error\b|\bSSL SYSCALL error\b|\bSSL_(?:ERROR_SYSCALL|connect)\b|\bSSL: UNEXPECTED_EOF/i,
      /\bunexpected eof while reading\b|\bFailed to connect to\b|\bcould not connect to (?:server|host|the)/i,
      /\berror connecting to\b|\bUnable to connect to\b|\bcheck your (?:internet|network) connection\b/i,
      /\b(?:Max retries exceeded|NewConnectionError|error sending request|EndpointConnectionError)\b/i,
      /\bno internet (?:connection|access)\b|\bServer has gone away\b|\blost connection to (?:MySQL|server)/i,
      /\bserver closed the connection unexpectedly\b|\bSSLEOFError\b|\btransport is closing\b/i,
      /\btransport failure\b|\b(?:Connection|Network|APIConnection)Error:|\bRST_STREAM\b|\bbad record mac\b/i,
      /\bINTERNAL_ERROR\b.{0,10}received from peer|\bAll attempts to connect to\b/i,
      /(?<=: )Connection reset\b(?! by)|\b(?:reached )?end of stream\b|\buse of closed network connection\b/i,
      /\b(?:tcp|udp|ssl|tls|recv|send|read|write|socket)(?: (?:recv|send|read|write|connect))?: (?:closed|eof|reset|broken)\b/i,
      new RegExp(`\\bconnection${WHOSE} (?:${GONE})\\b(?!:? (?:handler|policy|logic|state|button))`, 'i'),
      new RegExp(CONNECTION_CLASS + CAUGHT, 'im'),
    ],
  },
  {
    id: 'no-answer-in-time',
    kind: 'timeout',
    pattern: [
      /\bE(?:SOCKET)?TIMEDOUT\b|\bETIME\b|\bERR_(?:SOCKET_TIMEOUT|TIMED_OUT)\b|\bMax attempts exceeded\b/i,
      /\b(?:UND_ERR_\w+_TIMEOUT|WSAETIMEDOUT)\b|\b(?:Read|Connect|Write|Pool) ?time(?:out|d out)\b/i,
      /\b(?:request|operation|connection|connect|command|socket|handshake|download|transfer|upload|fetch|push|query|call|tool|server selection|job|build step) (?:\w+ ){0,3}timed[ -]?out\b/i,
      /\btimeout (?:awaiting|waiting for) \w+|\bstatus[:= ]{1,2}["']?TIMEOUT\b|\bTLS handshake timeout\b/i,
      /\bi\/o timeout\b|\bClient\.Timeout\b|\bdeadline has elapsed\b|\bDeadline[ _]?Exceeded\b/i,
      /\bdid not properly respond\b|\btime allotted\b|\bin a timely manner\b|\bTimeout was reached\b/i,
      /\baborted due to timeout\b|\bTimeoutExpired\b|\b(?:upstream )?request timeout\b/i,
      /\bnetwork timeout at\b|\bexit(?:ed)?(?: with)?(?: code| status)? 124\b|\bstatement timeout\b/i,
      /(?:^|: )(?:\w{1,20} )?(?:stream|upstream|gateway|connection|network|socket|read|write|connect|idle|response|server|lookup|session|proxy|handshake) time-?out(?:$|\.$| (?:after|while|waiting|error|exceeded|occurred|reached|expired))/im,
      /\b(?:Command|Process|Agent|Task|Session|Sub-?agent|Step) (?:.{1,200} )?timed out after \d/i,
      /\btimed out (?:after|waiting for|while|trying to|when) .{0,60}(?:seconds?|minutes?|ms|s\b|response|server|connection|condition|\w+ing)/i,
      /\b(?:timeout|time limit) expired\b|\btimeout of \d+ (?:seconds?|minutes?|ms) elapsing\b/i,
      /\bexceeded (?:the |its )?(?:\w{1,20} ){0,3}(?:execution time|time limit|deadline|wall[ -]?(?:clock )?time)\b/i,
      /\bno (?:output|progress|response) .{0,40}\bfor \d+ ?(?:m|s)/i,
      new RegExp(TIMEOUT_CLASS + CAUGHT, 'im'),
    ],
    unless: /\btests?\b|\bspec\b|\bit\(/i,
  },
]
