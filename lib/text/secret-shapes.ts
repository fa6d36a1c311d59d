// A token begins where a word begins; also behind `\n` in JSON, `%3D` in a URL and `[31m` of an escaped colour.
const START = String.raw`(?<!(?<!\\|%[0-9A-Fa-f]|\[[0-9;]{1,7})[A-Za-z0-9])`
// A token that fills its line goes on in the next one, if that begins with six characters of a token, a digit and a
// letter near its front, and no date. A word of prose or the name of an error class is no such beginning.
const BREAK = String.raw`\r?\n(?=(?!\d{4}-\d\d)(?=[A-Za-z_-]{0,40}\d)(?=[\d_-]{0,40}[A-Za-z])[\w-]{6})`
// So many lines bound the time: each beginning reads as many and no more.
const LINES = 40

// After the look-ahead nothing can fail, so no text is read twice.
function token(prefix: string, character: string, least: number): RegExp {
  const body = `(?=(?:${character}|${BREAK}){${least}})${character}*(?:${BREAK}${character}+){0,${LINES}}`
  return new RegExp(`${START}${prefix}${body}`, 'g')
}

/** Tokens that are known by their first characters. */
const TOKENS: readonly [prefix: string, character: string, least: number][] = [
  ['gh[pousr]_', '\\w', 6], // GitHub
  ['github_pat_', '\\w', 6],
  ['sk-ant-', '[\\w-]', 3], // Anthropic
  ['sk-(?:proj|svcacct|admin)-', '[\\w-]', 8], // OpenAI
  ['sk-(?=[a-z-]{0,20}[A-Z0-9])', '[\\w-]', 12],
  ['gsk_', '\\w', 16], // Groq
  ['xai-', '\\w', 16], // xAI
  ['pplx-', '\\w', 16], // Perplexity
  ['nvapi-', '[\\w-]', 16], // NVIDIA
  ['hf_', '[A-Za-z0-9]', 16], // Hugging Face
  ['[srp]k_(?:live|test)_', '[A-Za-z0-9]', 6], // Stripe
  ['whsec_', '[A-Za-z0-9+/=]', 8],
  ['shp(?:at|ca|pa|ss|tka|rt|ua)_', '\\w', 16], // Shopify
  ['A(?:KIA|SIA|ROA|IDA)', '[A-Z0-9]', 12], // AWS
  ['xox[a-z]-', '[A-Za-z0-9-]', 6], // Slack
  ['xapp-', '[A-Za-z0-9-]', 8],
  ['(?<=hooks\\.slack\\.com/services/)', '[\\w/]', 8],
  ['(?:bot)?\\d{8,10}:(?=AA|[\\w-]{35}(?![\\w-]))', '[\\w-]', 28], // Telegram
  ['npm_', '[A-Za-z0-9]', 16],
  ['pypi-', '[\\w-]', 16],
  ['rubygems_', '\\w', 16],
  ['dckr_pat_', '[\\w-]', 16], // Docker
  ['AIza', '[\\w-]', 16], // Google
  ['GOCSPX-', '[\\w-]', 8],
  ['ya29\\.', '[\\w.-]', 16],
  ['gl(?:pat|dt|rt|ptt|cbt|oas)-', '[\\w.-]', 8], // GitLab
  ['glsa_', '\\w', 16], // Grafana
  ['do[opr]_v1_', '[a-f0-9]', 16], // DigitalOcean
  ['SG\\.', '[\\w.-]', 26], // SendGrid
  ['hvs\\.', '[\\w-]', 16], // Vault
  ['lin_api_', '\\w', 16], // Linear
  ['AGE-SECRET-KEY-1', '[A-Z0-9]', 16],
  ['eyJ', '[\\w.-]', 16], // JWT, and other JSON in base64
]

/** Names of what is secret, as the source of a regular expression without regard to case. */
export const SECRET_NAME = [
  'passw(?:or)?d',
  'passphrase',
  'pwd',
  'secret',
  'token(?!i[sz])',
  'api[_ -]?key',
  'access[_ -]?key(?:[_ -]?id)?',
  '(?:account|private|signing|encryption)[_-]?key',
  'credentials?',
  'x-amz-signature',
  '(?<![a-z0-9])_auth',
  '(?<=[?&])(?:sig|key|code|auth)',
].join('|')

let patterns: RegExp[] | undefined

/** The patterns of tokens that are known by their first characters, made when they are first needed. */
export function tokenPatterns(): readonly RegExp[] {
  patterns ??= TOKENS.map(([prefix, character, least]) => token(prefix, character, least))
  return patterns
}
