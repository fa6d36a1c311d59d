import { cut, safeLine, stripAnsi, withoutInvisible } from './clean.ts'
import { redactPrivateKeys } from './private-keys.ts'
import { SECRET_NAME, tokenPatterns } from './secret-shapes.ts'

const GONE = '[redacted]'
const MAX_PASSES = 25

// A slash may be part of a password, but not behind a port: `https://host:443/@scope/package`.
const URL_PASSWORD = /(:\/\/[^\s/:@"'[]{0,256}:)(?!\d{1,5}[/?#])[^\s"'<>]{1,256}@/g
const URL_TOKEN = /(:\/\/)[^\s/:@"'[]{20,256}@/g
const AUTHORIZATION =
  /(authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate|apikey)\s{1,3})?)[^\s"',;\\]+/gi
const SCHEME = /\b(bearer|basic)(\s{1,3})([A-Za-z0-9+/._~-]{8,}={0,2})/gi
const COOKIE = /(\b(?:set-)?cookie\\?["']?: {0,3}\\?["']?)[^\r\n"'\\]+/gi
// As Docker keeps it: user and password in base64.
const DOCKER_AUTH = /(["']auth\\?["']\s{0,3}:\s{0,3}\\?["'])([A-Za-z0-9+/=_-]{8,})/gi

const ARGUMENT = `(?:'[^'\\r\\n]*'|"[^"\\r\\n]*"|[^\\s"']\\S*)`
const BEFORE_FLAG = '\\s(?:[^\\r\\n|;&]{0,200}?\\s)?'
const COMMANDS = [
  '\\s(?:-u|--user)[ =][^\\s:]{1,100}:',
  // `-p` with a blank behind it asks for the password; what follows is the name of a database.
  `\\b(?:mysql|mariadb)[\\w.-]{0,20}${BEFORE_FLAG}-p`,
  `\\b(?:sshpass|(?:docker|podman) login|mongo[a-z]{0,10})${BEFORE_FLAG}-p\\s{0,3}`,
  `\\bredis-cli${BEFORE_FLAG}-a\\s{0,3}`,
].map((before) => new RegExp(`(${before})${ARGUMENT}`, 'g'))
const AWS_BLANK = /(aws[_ ](?:session[_ ]token|secret[_ ]access[_ ]key)\s{1,3})[A-Za-z0-9+/=_-]{16,}/gi

const QUOTE = '(?:\\\\?["\']|%22|\\\\{1,2}u0022)?'
// A comparison with `==` gives no value.
const SEPARATOR = '\\s{0,3}(?:(?:=>|:=|[:=])(?![:=])|\\\\{1,2}u003[ad]|%3[ad])'
const YAML_BLOCK = '[|>][+-]?[ \\t]{0,3}\\r?\\n[ \\t]{1,20}'
// Further below its name a value is taken for one only if it is alone on its line, at most eight lines down, of six
// characters or more and with a digit: what a prompt or a table prints there, and hardly ever prose.
const LINES_BELOW =
  '(?:[ \\t]{0,20}\\r?\\n){1,8}[ \\t]{0,20}(?=[^\\s\\d]{0,60}\\d)(?=\\S{6,200}[ \\t]{0,20}(?:[\\r\\n]|$))'
const VALUE = `\\[redacted\\]|\\\\?"[^"\\r\\n]*"?|'[^'\\r\\n]*'?|[^\\s"',;&)}\\]]+`
// `Unexpected token: '<'` speaks of syntax.
const NAMED_VALUE = new RegExp(
  `(?<!unexpected )((?:${SECRET_NAME})\\w{0,20}(?: provided)?${QUOTE}${SEPARATOR}` +
    `(?:\\s{0,3}(?:${YAML_BLOCK})?|${LINES_BELOW}))(${VALUE})`,
  'gi',
)
const FLAG_VALUE = new RegExp(
  `(?<![\\w-])(--?[a-z-]{0,20}(?:${SECRET_NAME}) )(?!-)([^\\s"']+|"[^"]*"|'[^']*')`,
  'gi',
)

// Only as the whole value: `is-hunter2` is a password.
const PLAIN_WORD =
  /^(?:null|undefined|none|true|false|empty|missing|required|invalid|expired|must|is|was|not|unset)[.!?:]?$/i
const PUNCTUATION = /^\W{1,2}$/
// `tokens: 5000`, `token_count=12`; a bare `token: 123456` may be a one-time code.
const COUNTED = /tokens|token[_-]?[a-z]/i
const COUNT = /^[~<>]?[\d.,_/]+[km%]?$/i
const SPOKEN = /(?:api|access) key/i

/**
 * Returns `text` with tokens, keys and passwords replaced by `[redacted]` and without invisible characters, which could
 * stand inside of one; redacting twice changes nothing more.
 *
 * Run it before anything is cut: half a secret may no longer be recognised, and half may be enough.
 */
export function redactSecrets(text: string): string {
  let safe = text
  // Secrets that touch each other come free one after another; text without any is read once.
  for (let pass = 0, before: string | undefined; pass < MAX_PASSES && safe !== before; pass++) {
    before = safe
    safe = redactOnce(safe)
  }
  return safe
}

function redactOnce(text: string): string {
  let safe = redactPrivateKeys(withoutInvisible(text))
  for (const token of tokenPatterns()) safe = safe.replace(token, GONE)
  return redactNamed(redactCommands(redactSent(safe)))
}

/** What is sent along with a request. */
function redactSent(text: string): string {
  return text
    .replace(URL_PASSWORD, `$1${GONE}@`)
    .replace(URL_TOKEN, `$1${GONE}@`)
    .replace(COOKIE, `$1${GONE}`)
    .replace(AUTHORIZATION, `$1${GONE}`)
    .replace(SCHEME, redactScheme)
    .replace(DOCKER_AUTH, redactDockerAuth)
}

/** What stands on a command line without a name. */
function redactCommands(text: string): string {
  let safe = text.replace(AWS_BLANK, `$1${GONE}`)
  for (const command of COMMANDS) safe = safe.replace(command, `$1${GONE}`)
  return safe
}

/** What stands beside a name for something secret. */
function redactNamed(text: string): string {
  return text.replace(NAMED_VALUE, redactValue).replace(FLAG_VALUE, `$1${GONE}`)
}

// "Basic authentication" is prose; a credential holds a digit or is far longer than a word.
function redactScheme(whole: string, scheme: string, space: string, value: string): string {
  return /\d/.test(value) || value.length > 40 ? `${scheme}${space}${GONE}` : whole
}

// `"auth": "required"` is a setting.
function redactDockerAuth(whole: string, name: string, value: string): string {
  return /[A-Z\d=]/.test(value) ? `${name}${GONE}` : whole
}

function redactValue(whole: string, name: string, value: string): string {
  if (PLAIN_WORD.test(value) || PUNCTUATION.test(value) || isCount(name, value)) return whole
  // `API key: see the manual` is prose.
  if (SPOKEN.test(name) && value.length < 16 && !/\d/.test(value)) return whole
  const open = /^\\?["']/.exec(value)?.[0] ?? ''
  const closed = open !== '' && value.length > open.length && value.endsWith(open)
  return `${name}${open}${GONE}${closed ? open : ''}`
}

function isCount(name: string, value: string): boolean {
  return COUNTED.test(name) ? COUNT.test(value) : /token/i.test(name) && /^\d{1,5}$/.test(value)
}

/** Returns `facts` with each of its texts as `sanitizeErrorMessage` makes it. */
export function sanitizeTexts<Facts extends object>(facts: Facts): Facts {
  const clean = (value: unknown) => (typeof value === 'string' ? sanitizeErrorMessage(value) : value)
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, clean(value)])) as Facts
}

const MESSAGE_LIMIT = 1000
const CUT_MARK = '...[truncated]'

/**
 * Returns an error message fit for files and terminals: one line, secrets redacted, at most 1,000 characters.
 *
 * Secrets go first: a secret that the cut splits would no longer look like one. What is no text is empty.
 */
export function sanitizeErrorMessage(text: string): string {
  if (typeof text !== 'string') return ''
  return cut(safeLine(redactSecrets(stripAnsi(text))), MESSAGE_LIMIT, CUT_MARK)
}
