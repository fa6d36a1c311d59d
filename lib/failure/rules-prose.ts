import type { FailureRule } from './rule.ts'

// A line about the work itself, whatever else it names: no news of the world outside.
const WORK =
  'tests?|specs?|assert\\w*|expect(?:s|ed)?|should|config\\w*|options?|settings?|parameters?|' +
  'propert(?:y|ies)|arguments?|fields?|names?|named|undefined|missing|invalid|unknown|not found|' +
  "n[o']t exist|denied|declared|defined|types?|syntax|component|function|method|variable|" +
  '(?<!status )pages?|implement\\w*|plan|specification|semantics|reviewer|contradict\\w*|ambiguous|' +
  'unclear'
const ABOUT_THE_WORK = new RegExp(`\\b(?:${WORK})\\b`, 'i')

const REMOTE =
  'connection|connectivity|network|(?:web)?socket|DNS|TLS|SSL|handshake|stream|tunnel|transport|link|VPN|' +
  'Wi-?Fi|internet|uplink'
const SERVER =
  'server|host|peer|registry|upstream|proxy|gateway|broker|cluster|leader|node|service|backend|API|' +
  'mirror|endpoint|daemon|replica|database|GitHub|GitLab|npm|PyPI|CDN|site'
const CONNECTION_TROUBLE =
  'refused|resets?|closed|closing|dropp(?:ed|ing|s)|disconnecting|lost|aborted|interrupted|' +
  'terminat(?:ed|ing)|unreachable|unavailable|disconnected|down|offline|fail(?:ed|ing|ure|ures|s)?|' +
  'errors?|flaky|unstable|broke|died|outage|went away|problems?|issues?|trouble|hiccups?|blip'
const SERVER_TROUBLE =
  'down|unavailable|not responding|unresponsive|overloaded|busy|restart(?:ed|ing)|recovering|' +
  'not (?:yet )?(?:ready|available)|starting up|outage|at capacity|flaky|maintenance|unhealthy|crashed|' +
  'keeps failing|went away|degraded'

// A status in prose: who answered, then the number, perhaps in brackets.
const ANSWERED =
  /\b(?:status|respon\w{1,4}|HTTP|server|API|request|registry|gateway|proxy|mirror|return\w{1,3}|answer\w{1,3}|got|received)\b[^;:]{0,40}?[ (]5\d\ds?\b(?!ms|\.| ?(?:MB|KB|bytes|files|lines|items|times|tests))/i
    .source
const FEW_WORDS = /(?:[ ,]{1,2}[^\s,;]{1,40}){0,6}?[ ,]{1,2}/i.source

function near(nouns: string, troubles: string): RegExp {
  return new RegExp(`\\b(?:${nouns})s?${FEW_WORDS}(?:${troubles})\\b`, 'i')
}

/** Words that a fault outside leaves in prose, where nothing firmer is found. */
export const PROSE_RULES: readonly FailureRule[] = [
  {
    id: 'prose-rate-limit',
    kind: 'rate_limit',
    pattern: [
      /\b(?:hit|ran into|because of|due to|got) (?:an? |the )?(?:\w+ ){0,2}rate limit(?:s|ing)?\b/i,
      /\brate[ _-]?limited\b|\brate[ _-]?limit(?:s|ing)? (?:was |is )?(?:hit|kicked|exceeded|reached|in effect|errors?|response)/i,
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'prose-lock',
    kind: 'lock',
    pattern: [
      /\b(?:is|was|are|still|currently|already) (?:locked|in use by|held by|being (?:used|accessed) by)\b/i,
      /\b(?:file|state|cache|build) lock\b|\block (?:wait|contention|timeout)\b|\bwrite conflict\b|\bdeadlock(?:ed)?\b/i,
      /\b(?:database|file|resource|device|table|repository|store) (?:is )?busy\b/i,
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'prose-timeout',
    kind: 'timeout',
    pattern: [
      /\b(?:timed|times|timing) out\b|\bno (?:response|reply|answer) (?:from|after|within)\b|\bno reply\b/i,
      /\btook (?:too long|longer than|more than \d)\b|\bhung (?:for|until|while)\b|\bdeadline (?:passed|expired|exceeded|reached)\b/i,
      /(?:^|: )\w{0,20} ?time-?out\b(?:$|[.,:]| (?:after|while|waiting|reached|exceeded))/im,
      /\b(?:did not|didn't) (?:answer|respond|reply|finish) (?:in time|within|for)\b/i,
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'prose-network',
    kind: 'network',
    pattern: [
      /\blost (?:the |my |our )?(?:network|connection|connectivity|internet|Wi-?Fi|link)\b|:nxdomain\b/i,
      /\b(?:is|was|went) offline\b|\bterminating connection\b|\bfailed_connect\b|\bcut off mid/i,
      /\b(?:cannot|could ?n[o']t|can't|unable to|failed to|did ?n[o']t) (?:connect|reach|contact|establish|resolve)\b/i,
      near(REMOTE, CONNECTION_TROUBLE),
      near(
        SERVER,
        'refused|dropped|unreachable|disconnected|hung up|cannot be reached|not reachable|closed the \\w+',
      ),
    ],
    unless: ABOUT_THE_WORK,
  },
  {
    id: 'prose-service',
    kind: 'service',
    pattern: [
      /\bPlease try again\b|\bnot (?:yet )?(?:initiali[sz]ed|recovered)\b|\b(?:having|experiencing|because of|due to) an? (?:\w+ )?outage\b|\bunknown error occurred\b|\b5xx\b|\btemporar(?:y|ily) \w+|\btransient\b/i,
      /\b(?:please )?(?:try again|retry) (?:later|in a (?:few|moment|minute|bit)|shortly|your \w+|the (?:request|operation|transaction)|soon)\b/i,
      near(SERVER, SERVER_TROUBLE),
      new RegExp(ANSWERED, 'i'),
    ],
    unless: ABOUT_THE_WORK,
  },
]
