// What lines look like, apart from what they report: who says them, what is only a name, how a log dresses them.

/** What only a test runner's report holds, in order: its titles, then what it compares. */
export const TEST_LOOKS: readonly RegExp[] = [
  /^\s*(?:(?:FAIL|PASS)\b\s|[●✗✘×✕✖❯✓✔]\s+(?!\[ERROR\])\S|--- (?:FAIL|PASS|SKIP):|=== (?:RUN|CONT)|FAILED \S+::|\[ {1,6}(?:FAILED|RUN|OK|PASSED) {1,6}\]|\(fail\) |(?:not )?ok \d+|# Subtest:|test \S+ \.\.\. |---- \S+ stdout ----|_{3,} \S+ _{3,})/,
  /^\s*(?:E\s+)?[-+]?\s*(?:Expected|Received|Actual|expected|actual|received|Regex|Input|Expected \w+|Received \w+|left|right|want|got|wanted|Difference|Number of calls)\b(?: (?!unexpected|an?\b)\w{1,20})?(?: of (?:calls|returns)| value| length| path)?(?: \([^)]{0,30}\))?\s{0,4}[:=]/,
  /\bexpect(?:ed)?\(|\b[Uu]nable to find (?:an? |the )?(?:\w+ )?element\b|\bSnapshot name: /,
  /\bwith the text\b/,
  /\bexpected\b.{1,200}\b(?:to (?:be|equal|have|match|include|throw|contain|deeply|strictly|not)|but (?:got|was|received|it)|got|received|found)\b/i,
  /\bgot\b.{1,120}[,;] ?(?:want|expected)|\bwant(?:ed)?\b.{1,120}[,;] ?got\b/,
  /^\s*(?:E\s+)?assert\b/,
  /[\w'"`)\]] !== ['"`\d]|\bassert .{1,200} (?:==|!=|is|in) /,
  /\b\d{3} (?:==|!=|===|!==) \d{3}\b/,
]

/** What a clause says that did not decide anything. */
export const ASIDE_LOOKS: readonly RegExp[] = [
  /^\s*(?:\[?(?:warn(?:ing)?|info|debug|notice|trace|verbose)\]?\b[:\]\s]|npm (?:WARN|warn|notice|http)\b|level=(?:warn|info|debug))/i,
  /\b(?:ignored|ignoring|expected by (?:the )?test|non-fatal|not fatal|continuing anyway|falling back|using cached|recovered|succeeded (?:after|on) )/i,
]

/** Who says a line: see failure-voice.ts. */
const VOICE_LOOKS = {
  code: /^\s*(?:at [^:]{0,200}[:(<].*|at async .*|File ".{1,300}", line \d+.*|>?\s*\d+\s*\|.*|\|.*|[\^~]+\s*|-+> \S+:\d.*|\.{3} \d+ more.*)$/,
  fileLine: /^\s*File ".{1,300}", line \d+/,
  captureStart:
    /^\s*(?:● Console|console\.(?:error|warn|log|info|debug)\s*$|(?:stdout|stderr) \| |-{3,} ?Captured \w+)/,
  captureEnd:
    /^(?:\s{0,2}● (?!Console)|\s{0,3}(?:Tests?|Test Suites|Test Files|FAIL|PASS)\b|[-=_]{3,}|stdout \||stderr \|)/,
  pageStart: /^\s*(?:<!doctype html|<html\b)|\bHTTP\/\d(?:\.\d)? (?:429|5\d\d)\b[ A-Za-z-]{0,60}$/i,
  statusLine: /\bHTTP\/\d/,
  mochaTitle: /^\s*\d+\) /,
  diff: /^\s*(?:E\s+)?[-+](?:\s|$)/,
  answerBody: /\b[Bb]ody\b|\b[Rr]esponse text\b|<html|<!DOCTYPE/,
  answerStatus: /\b(?:HTTP|[Ss]tatus|API Error|responded|returned)\b.{0,60}\b(?:429|5\d\d)\b/,
}

/** What only looks like evidence: see failure-mask.ts. */
const NAME_LOOKS = {
  sourceFile:
    /^[\w@.+-]*\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|jsonl?|html?|s?css|md|log|ya?ml|toml|lock|sock|rb|php|cc?|h|cpp|cs|sh|txt|vue|svelte|snap|sql|xml)(?::\d+|\(\d+,\d+\))*$/i,
  slashedWords:
    /^(?:i\/o|net\/http|HTTP\/\d(?:\.\d)?|disconnect\/reset|dpkg\/lock\S*|(?:lint|assist)\/\w+\/\w+)$/i,
  hexId: /^(?=[a-f]*\d)[0-9a-f]{7,64}$/i,
  // `code: 'ECONNRESET'` is evidence, `cannot find name 'ECONNRESET'` is a name that someone chose.
  saysTheCause:
    /(?<![A-Za-z])(?:code|errno|type|status|error|reason|cause|message|title|syscall)["']?\s?[:=]\s?(?:new )?$|\bwith (?:status|code|error|reason) $/i,
  quotedWord: /(['"`‘“])([^\s'"`‘’“”]{1,120})(['"`’”])(?!\s?:)/g,
  // `Net::ReadTimeout` is a class that something raised, `tests::on_503` a name that someone chose.
  classPath: /^(?:[A-Z]\w{0,60}::){1,6}[A-Z]\w{0,60}$/,
  // "Unknown status code '502 Bad Gateway'": the quoted words are what was refused, or
  // a test's title, not what happened.
  refusedValue:
    /\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|undefined|duplicate|missing|unexpected|no such|cannot find|could not find|tests?|specs?|scenario|case|named|called|titled|label(?:led)?) (?:[\w-]{1,20} ){0,3}(["'`“‘])[^"'`”’]{1,120}["'`”’]/gi,
  htmlTag: /<\/?[a-z][a-z0-9]{0,15}(?:\s[\w-]{1,20}=[^<>]{0,200})?>/gi,
  denied:
    /\b(?:no|without|zero|0|not an?) (?:\w{1,20} ){0,2}(?:\w{0,30}Error|errors?|failures?|failed|failing|conflicts?)\b(?! code)/gi,
  ignored: /\b\w{1,60} (?:in \w{1,40} )?(?:was |were |is )?(?:ignored|harmless)\b/gi,
  // Work on failures is not a failure: "after implementing retry on connection reset".
  workOnFailures:
    /\b(?:implement(?:ing|s)|handling of|handles?|handled|simulat(?:es?|ed|ing)|mock(?:s|ed|ing)?|add(?:ing|ed|s)? (?:an?|the)|support for|fallback for|retry on|retries on|tests? for|surfaces|replies|undefined label)\b[^.,;:()\n"]{1,200}/gi,
}

/** How logs dress lines: see failure-layout.ts. */
const LAYOUT_LOOKS = {
  escapedColour: /(?:\\u001b|\\x1b|\\033)?\[\d{1,3}(?:;\d{1,3}){0,4}m/g,
  // A date, a clock time, a build step's seconds, git's relay of the other side.
  stamp:
    /^(?:\s*(?:\d{4}-\d\d-\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]?|#\d+ \d+\.\d+|remote:)\s?){1,4}/,
}

/** Whose server it was: see failure.ts. */
const PLACE_LOOKS = {
  thisMachine:
    /\b127\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\blocalhost\b|(?<![\w:])::1(?!\w|:\D)|\b0\.0\.0\.0\b|\.sock\b|\.s\.PGSQL\b/,
  // The line on which a client prints what it had asked for.
  requested: /^\s*(?:(?:base)?url|host(?:name)?|address)["']?\s?[:=]|^\s*(?:GET|POST|PUT|PATCH|DELETE) http/i,
  notListening: /[Rr]efused|REFUSED|[Cc]ouldn't connect|[Ff]ailed to connect|[Cc]ould not connect/,
}

/** How a failure asks for a wait: see retry-after.ts. */
const WAIT_LOOKS = {
  wait: /\b(?:retry[-_ ]after(?:[-_ ]ms)?|retryDelay|try again (?:in|after)|wait(?: for)?|retry(?:ing)? (?:in|after))["']?\s{0,2}[:=]?\s{0,2}["']?(?:about |another )?(\d{1,6}(?:\.\d{1,6})?)\s?(milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|h)?\b/gi,
}

/** Every other look, by what it is called where it is asked for. */
export const LOOKS = { ...VOICE_LOOKS, ...NAME_LOOKS, ...LAYOUT_LOOKS, ...PLACE_LOOKS, ...WAIT_LOOKS }
