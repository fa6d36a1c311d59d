const GONE = '[redacted]'
const MAX_PASSES = 25

// Each begins with what no match lacks: to look for that is far cheaper than to make and run an expression.
// A look-behind instead of `\b`: a search that may start only where a word starts stays linear on `eyJ-eyJ-eyJ-`.
const TOKENS: readonly (readonly [mark: string, pattern: RegExp])[] = [
  ['gh', /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{6,}/g], // GitHub
  ['github_pat_', /(?<![A-Za-z0-9])github_pat_\w{6,}/g],
  ['sk-ant-', /(?<![\w-])sk-ant-[\w-]{3,}/g], // Anthropic
  ['sk-', /(?<![\w-])sk-(?=[a-z-]{0,20}[A-Z0-9])[\w-]{12,}/g], // OpenAI
  ['k_', /(?<![A-Za-z0-9])[srp]k_(?:live|test)_[A-Za-z0-9]{6,}/g], // Stripe
  ['whsec_', /(?<![A-Za-z0-9])whsec_[A-Za-z0-9+/=]{8,}/g],
  ['AKIA', /(?<![A-Za-z0-9])AKIA[A-Z0-9]{12,}/g], // AWS
  ['ASIA', /(?<![A-Za-z0-9])ASIA[A-Z0-9]{12,}/g],
  ['AROA', /(?<![A-Za-z0-9])AROA[A-Z0-9]{12,}/g],
  ['AIDA', /(?<![A-Za-z0-9])AIDA[A-Z0-9]{12,}/g],
  ['xox', /(?<![\w-])xox[a-z]-[A-Za-z0-9-]{6,}/g], // Slack
  ['xapp-', /(?<![\w-])xapp-[A-Za-z0-9-]{8,}/g],
  ['hooks.slack.com/services/', /(?<=hooks\.slack\.com\/services\/)[\w/]{8,}/g],
  ['npm_', /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{16,}/g],
  ['pypi-', /(?<![\w-])pypi-[\w-]{16,}/g],
  ['AIza', /(?<![\w-])AIza[\w-]{16,}/g], // Google
  ['GOCSPX-', /(?<![\w-])GOCSPX-[\w-]{8,}/g],
  ['ya29.', /(?<![\w-])ya29\.[\w-]{16,}/g],
  ['gl', /(?<![\w-])gl(?:pat|dt|rt|ptt|cbt|oas)-[\w-]{8,}/g], // GitLab
  ['hf_', /(?<![A-Za-z0-9])hf_[A-Za-z0-9]{16,}/g], // Hugging Face
  ['_v1_', /(?<![A-Za-z0-9])do[opr]_v1_[a-f0-9]{16,}/g], // DigitalOcean
  ['SG.', /(?<![\w-])SG\.[\w-]{12,}\.[\w-]{12,}/g], // SendGrid
  ['hvs.', /(?<![\w-])hvs\.[\w-]{16,}/g], // Vault
  ['eyJ', /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g], // JWT
]

const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g

const URL_PASSWORD = /(:\/\/[^\s/:@"']{0,256}:)[^\s/"'<>]{1,256}@/g
const URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g
const AUTHORIZATION =
  /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi
const SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi
const COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi
const COMMAND_USER = /(\s(?:-u|--user)[ =][^\s:]{1,100}:)\S+/g

const SECRET_NAME =
  'passw(?:or)?d|passphrase|passwd|pwd|secret|token|api[_-]?key|access[_-]?key(?:[_-]?id)?|account[_-]?key|' +
  'private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|x-amz-signature|(?<=[?&])(?:sig|key|code)'
// Of these, in lower case, every one of those names holds one.
const NAME_MARKS = [
  'passw',
  'passphrase',
  'pwd',
  'secret',
  'token',
  'key',
  'credential',
  'signature',
  'sig',
  'code',
]
const PLAIN_WORDS =
  /^(?:null|undefined|none|true|false|empty|missing|required|invalid|expired|must|is|was)\b/i
// `Unexpected token: '<'` speaks of syntax; so does a comparison with `==`.
const NAMED_VALUE = new RegExp(
  `(?<!unexpected )((?:${SECRET_NAME})\\w{0,20}\\\\?["']?\\s{0,3}(?:=>|:=|[:=])(?![=:])\\s{0,3})` +
    `(\\[redacted\\]|\\\\?"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s"',;&)}\\]]+)`,
  'gi',
)
const FLAG_VALUE = new RegExp(`(--?[a-z-]{0,20}(?:${SECRET_NAME}) )(?!-)([^\\s"']+|"[^"]*"|'[^']*')`, 'gi')

/**
 * Returns `text` with tokens, keys and passwords replaced by `[redacted]`; redacting twice changes nothing more.
 *
 * Run it before anything is cut: half a secret may no longer be recognised, and half may be enough.
 */
export function redactSecrets(text: string): string {
  let safe = text
  // Secrets that touch each other come free one after another; text without any is read once.
  for (let pass = 0, before = ''; pass < MAX_PASSES && safe !== before; pass++) {
    before = safe
    safe = redactOnce(safe)
  }
  return safe
}

function redactOnce(text: string): string {
  let safe = redactPrivateKeys(text)
  for (const [mark, token] of TOKENS) if (safe.includes(mark)) safe = safe.replace(token, GONE)
  return redactNamed(redactSent(safe))
}

/** What is sent along with a request. */
function redactSent(text: string): string {
  const low = text.toLowerCase()
  let safe = text
  if (low.includes('://')) safe = safe.replace(URL_PASSWORD, `$1${GONE}@`).replace(URL_TOKEN, `$1${GONE}@`)
  if (low.includes('cookie')) safe = safe.replace(COOKIE, `$1${GONE}`)
  if (low.includes('authorization')) safe = safe.replace(AUTHORIZATION, `$1${GONE}`)
  if (low.includes('bearer') || low.includes('basic')) safe = safe.replace(SCHEME, redactScheme)
  return low.includes('-u') ? safe.replace(COMMAND_USER, `$1${GONE}`) : safe
}

/** What stands beside a name for something secret. */
function redactNamed(text: string): string {
  const low = text.toLowerCase()
  if (!NAME_MARKS.some((mark) => low.includes(mark))) return text
  const safe = /[:=]/.test(text) ? text.replace(NAMED_VALUE, redactValue) : text
  return safe.includes('-') ? safe.replace(FLAG_VALUE, `$1${GONE}`) : safe
}

// "Basic authentication" is prose; a credential holds a digit or is far longer than a word.
function redactScheme(whole: string, scheme: string, space: string, value: string): string {
  return /\d/.test(value) || value.length > 40 ? `${scheme}${space}${GONE}` : whole
}

function redactValue(whole: string, name: string, value: string): string {
  if (PLAIN_WORDS.test(value)) return whole
  const open = /^\\?["']/.exec(value)?.[0] ?? ''
  const closed = open !== '' && value.length > open.length && value.endsWith(open)
  return `${name}${open}${GONE}${closed ? open : ''}`
}

function redactPrivateKeys(text: string): string {
  return redactHeadlessKeys(redactKeysFromBegin(text))
}

// A key that is cut off has no end: everything after its first line may belong to it.
function redactKeysFromBegin(text: string): string {
  if (!text.includes('-----BEGIN ')) return text
  const parts: string[] = []
  let from = 0
  for (const begin of text.matchAll(KEY_BEGIN)) {
    if (begin.index < from) continue
    KEY_END.lastIndex = begin.index
    const end = KEY_END.exec(text)
    parts.push(text.slice(from, begin.index), GONE)
    from = end === null ? text.length : end.index + end[0].length
  }
  KEY_END.lastIndex = 0
  return parts.join('') + text.slice(from)
}

// The other half of a cut key: whole lines of base64 above an end line.
function redactHeadlessKeys(text: string): string {
  if (!text.includes('-----END ')) return text
  const lines = text.split('\n')
  const kept: string[] = []
  for (const line of lines) {
    if (line.search(KEY_END) === -1) {
      kept.push(line)
      continue
    }
    while (kept.length > 0 && isKeyLine(kept[kept.length - 1] as string)) kept.pop()
    kept.push(line.replace(/^.{0,200}?(?=-----END )/, '').replace(KEY_END, GONE))
  }
  return kept.join('\n')
}

function isKeyLine(line: string): boolean {
  return /^\s{0,20}[A-Za-z0-9+/=]{8,}\s{0,20}$/.test(line)
}
