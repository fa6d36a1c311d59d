// Hides what only looks like evidence: names, paths, ids, denials. Each mask keeps the length of the line, so that a
// match still points into it.
const HIDDEN = '·'

const OPEN = '("\'`[<{'
const CLOSE = ')"\'`]>},:;.'

const SOURCE_FILE =
  /^[\w@.+-]*\.(?:[cm]?[jt]sx?|py|rs|go|java|kt|jsonl?|html?|s?css|md|log|ya?ml|toml|lock|sock|rb|php|cc?|h|cpp|cs|sh|txt|vue|svelte|snap|sql|xml)(?::\d+|\(\d+,\d+\))*$/i
const SLASHED_WORDS =
  /^(?:i\/o|net\/http|HTTP\/\d(?:\.\d)?|disconnect\/reset|dpkg\/lock\S*|(?:lint|assist)\/\w+\/\w+|\w+(?:\\\w+){1,6}(?:Error|Exception))$/i
const HEX_ID = /^(?=[a-f]*\d)[0-9a-f]{7,64}$/i
// `Net::ReadTimeout` is a class that something raised, `tests::on_503` a name that somebody chose.
const CLASS_PATH =
  /^(?:routines|net)::|^(?!tests?::|specs?::|crate::)(?:[a-z][a-z0-9]{0,60}::){1,6}[a-z][a-z0-9]{0,60}$/i
const PATH = /^(?:\.{0,2}\/|~\/|@[\w-]+\/|[A-Z]:\\).|[/\\][^/\\]*(?:[/\\]|\.[a-z]{1,5}(?::\d+)*$)/i
const HTML_TAG = /<\/?[a-z][a-z0-9]{0,15}(?:\s[\w-]{1,20}=[^<>]{0,200})?>/gi
const QUOTED_WORD = /(['"`‘“])([^\s'"`‘’“”]{1,120})(['"`’”])(?!\s?:)/g
// `code: 'ECONNRESET'` is evidence, `cannot find name 'ECONNRESET'` is a name that somebody chose.
const BEFORE_CAUSE =
  /(?<![a-z])(?:code|errno|type|status|error|reason|cause|message|title|syscall)["']?\s?[:=]\s?(?:new )?$|\bwith (?:status|code|error|reason) $/i
// "Unknown status code '502 Bad Gateway'": the quoted words are what was refused, or a title, not what happened.
const REFUSED_VALUE =
  /\b(?:unknown|invalid|unsupported|unrecogni[sz]ed|undefined|duplicate|missing|unexpected|no such|cannot find|could not find|tests?|specs?|scenario|case|named|called|titled|label(?:led)?) (?:[\w-]{1,20} ){0,3}(["'`“‘])[^"'`”’]{1,120}["'`”’]/gi
const DENIED =
  /\b(?:no|without|zero|0|not an?) (?:\w{1,20} ){0,2}(?:\w{0,30}Error|errors?|failures?|failed|failing|conflicts?)\b(?! code)|\b\w{1,60} (?:in \w{1,40} )?(?:was |were |is )?(?:ignored|harmless)\b/gi
// Work on failures is not a failure: "after implementing retry on connection reset".
const WORK_ON_FAILURES =
  /\b(?:implement(?:ing|s)|handling of|handles?|handled|simulat(?:es?|ed|ing)|mock(?:s|ed|ing)?|add(?:ing|ed|s)? (?:an?|the)|support for|fallback for|retry on|retries on|tests? for|surfaces|replies|undefined label)\b[^.,;:()\n"]{1,200}/gi

/** Returns `line` with names, paths, ids, denials and descriptions of work hidden, at the same length. */
export function maskNames(line: string): string {
  let masked = line.replace(HTML_TAG, (tag) => ' '.repeat(tag.length))
  masked = masked.replace(QUOTED_WORD, (whole, open, word, close, at, text) =>
    BEFORE_CAUSE.test(text.slice(Math.max(0, at - 20), at)) ? whole : open + hide(word) + close,
  )
  masked = masked.replace(REFUSED_VALUE, (whole, quote) => {
    const from = whole.indexOf(quote) + 1
    return whole.slice(0, from) + hide(whole.slice(from, -1)) + whole.slice(-1)
  })
  masked = masked.replace(/\S+/g, maskToken)
  return masked.replace(DENIED, hide).replace(WORK_ON_FAILURES, hide)
}

function maskToken(token: string): string {
  if (!/[/\\.:\d]/.test(token)) return token
  const scheme = token.indexOf('://')
  if (scheme !== -1) return maskAfterHost(token, scheme + 3)
  const [from, to] = wordIn(token)
  const word = token.slice(from, to)
  return isName(word) ? token.slice(0, from) + hide(word) + token.slice(to) : token
}

// The host stays: whether it is this machine decides who is at fault.
function maskAfterHost(token: string, hostAt: number): string {
  const path = token.slice(hostAt).search(/[/?#]/)
  if (path === -1) return token
  const at = hostAt + path
  const end = at + wordIn(token.slice(at))[1]
  return token.slice(0, at) + hide(token.slice(at, end)) + token.slice(end)
}

/** Where the word in a token begins and ends, without what opens and closes around it. */
function wordIn(token: string): [from: number, to: number] {
  let from = 0
  while (from < token.length && OPEN.includes(token.charAt(from))) from++
  let to = token.length
  while (to > from && CLOSE.includes(token.charAt(to - 1))) to--
  return [from, to]
}

function isName(word: string): boolean {
  if (SLASHED_WORDS.test(word)) return false
  if (PATH.test(word) || SOURCE_FILE.test(word) || HEX_ID.test(word)) return true
  return word.includes('::') && !CLASS_PATH.test(word)
}

function hide(text: string): string {
  return HIDDEN.repeat(text.length)
}
