// Hides what only looks like evidence. Every mask keeps the length, so that a match still points into the line.
const HIDDEN = '·'

const SOURCE_FILE =
  /^[\w@.+-]*\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|jsonl?|html?|s?css|md|log|ya?ml|toml|lock|sock|rb|php|cc?|h|cpp|cs|sh|txt|vue|svelte|snap|sql|xml)(?::\d+|\(\d+,\d+\))*$/i
const SLASHED_WORDS =
  /^(?:i\/o|net\/http|HTTP\/\d(?:\.\d)?|disconnect\/reset|dpkg\/lock\S*|(?:lint|assist)\/\w+\/\w+)$/i
const HEX_ID = /^(?=[a-f]*\d)[0-9a-f]{7,64}$/i
// Matches every text without a line break, so it never finds nothing.
type Edges = [whole: string, open: string, word: string, close: string]
const EDGES = /^([("'`[<{]*)(.*?)([)"'`\]>},:;.]*)$/

// `code: 'ECONNRESET'` is evidence, `cannot find name 'ECONNRESET'` is a name that someone chose.
const SAYS_THE_CAUSE =
  /(?<![A-Za-z])(?:code|errno|type|status|error|reason|cause|message|title|syscall)["']?\s?[:=]\s?(?:new )?$|\bwith (?:status|code|error|reason) $/i
const QUOTED_WORD = /(['"`‘“])([^\s'"`‘’“”]{1,120})(['"`’”])(?!\s?:)/g

// `Net::ReadTimeout` is a class that something raised, `tests::on_503` a name that someone chose.
const CLASS_PATH = /^(?:[A-Z]\w{0,60}::){1,6}[A-Z]\w{0,60}$/

// "Unknown status code '502 Bad Gateway'": the quoted words are what was refused, or
// a test's title, not what happened.
const REFUSED_VALUE =
  /\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|undefined|duplicate|missing|unexpected|no such|cannot find|could not find|tests?|specs?|scenario|case|named|called|titled|label(?:led)?) (?:[\w-]{1,20} ){0,3}(["'`“‘])[^"'`”’]{1,120}["'`”’]/gi

const HTML_TAG = /<\/?[a-z][a-z0-9]{0,15}(?:\s[\w-]{1,20}=[^<>]{0,200})?>/gi

const DENIED =
  /\b(?:no|without|zero|0|not an?) (?:\w{1,20} ){0,2}(?:\w{0,30}Error|errors?|failures?|failed|failing|conflicts?)\b(?! code)/gi
const IGNORED = /\b\w{1,60} (?:in \w{1,40} )?(?:was |were |is )?(?:ignored|harmless)\b/gi
// Work on failures is not a failure: "after implementing retry on connection reset".
const WORK_ON_FAILURES =
  /\b(?:implement(?:ing|s)|handling of|handles?|handled|simulat(?:es?|ed|ing)|mock(?:s|ed|ing)?|add(?:ing|ed|s)? (?:an?|the)|support for|fallback for|retry on|retries on|tests? for|surfaces|replies|undefined label)\b[^.,;:()\n"]{1,200}/gi

/** Returns `line` with names, paths, ids, denials and descriptions of work hidden, at the same length. */
export function maskNames(line: string): string {
  return line
    .replace(HTML_TAG, (tag) => ' '.repeat(tag.length))
    .replace(QUOTED_WORD, maskQuoted)
    .replace(REFUSED_VALUE, (whole, quote) => hideFrom(whole, whole.indexOf(quote) + 1))
    .replace(/\S+/g, maskToken)
    .replace(DENIED, hide)
    .replace(IGNORED, hide)
    .replace(WORK_ON_FAILURES, hide)
}

function maskQuoted(
  whole: string,
  open: string,
  word: string,
  close: string,
  at: number,
  line: string,
): string {
  return SAYS_THE_CAUSE.test(line.slice(Math.max(0, at - 20), at)) ? whole : open + hide(word) + close
}

function maskToken(token: string): string {
  if (!/[/\\.:\d]/.test(token)) return token
  const scheme = token.indexOf('://')
  if (scheme !== -1) return maskAfterHost(token, scheme + 3)
  const [, open, word, close] = EDGES.exec(token) as unknown as Edges
  return looksLikeName(word) ? open + hide(word) + close : token
}

// The host stays: whether it is this machine decides who is at fault.
function maskAfterHost(token: string, hostAt: number): string {
  const path = token.slice(hostAt).search(/[/?#]/)
  if (path === -1) return token
  const from = hostAt + path
  const [, , word, close] = EDGES.exec(token.slice(from)) as unknown as Edges
  return token.slice(0, from) + hide(word) + close
}

function looksLikeName(word: string): boolean {
  if (word.length < 2 || SLASHED_WORDS.test(word)) return false
  return (
    isPath(word) ||
    SOURCE_FILE.test(word) ||
    HEX_ID.test(word) ||
    (/\w::\w/.test(word) && !/^(?:routines|net)::/.test(word) && !CLASS_PATH.test(word))
  )
}

function isPath(word: string): boolean {
  if (/^(?:\.{0,2}\/|~\/|@[\w-]+\/|[A-Za-z]:\\)/.test(word)) return true
  const slashes = word.split(/[/\\]/).length - 1
  return slashes > 1 || (slashes === 1 && /[/\\][^/\\]*\.[a-z]{1,5}(?::\d+)*$/i.test(word))
}

function hideFrom(text: string, at: number): string {
  return text.slice(0, at) + hide(text.slice(at, -1)) + text.slice(-1)
}

function hide(text: string): string {
  return HIDDEN.repeat(text.length)
}
