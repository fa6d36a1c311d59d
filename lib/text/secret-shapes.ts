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
export const TOKENS: readonly RegExp[] = [
  token('gh[pousr]_', '\\w', 6), // GitHub
  token('github_pat_', '\\w', 6),
  token('sk-ant-', '[\\w-]', 3), // Anthropic
  token('sk-(?:proj|svcacct|admin)-', '[\\w-]', 8), // OpenAI
  token('sk-(?=[a-z-]{0,20}[A-Z0-9])', '[\\w-]', 12),
  token('gsk_', '\\w', 16), // Groq
  token('xai-', '\\w', 16), // xAI
  token('pplx-', '\\w', 16), // Perplexity
  token('nvapi-', '[\\w-]', 16), // NVIDIA
  token('hf_', '[A-Za-z0-9]', 16), // Hugging Face
  token('[srp]k_(?:live|test)_', '[A-Za-z0-9]', 6), // Stripe
  token('whsec_', '[A-Za-z0-9+/=]', 8),
  token('shp(?:at|ca|pa|ss|tka|rt|ua)_', '\\w', 16), // Shopify
  token('A(?:KIA|SIA|ROA|IDA)', '[A-Z0-9]', 12), // AWS
  token('xox[a-z]-', '[A-Za-z0-9-]', 6), // Slack
  token('xapp-', '[A-Za-z0-9-]', 8),
  token('(?<=hooks\\.slack\\.com/services/)', '[\\w/]', 8),
  token('(?:bot)?\\d{8,10}:(?=AA|[\\w-]{35}(?![\\w-]))', '[\\w-]', 28), // Telegram
  token('npm_', '[A-Za-z0-9]', 16),
  token('pypi-', '[\\w-]', 16),
  token('rubygems_', '\\w', 16),
  token('dckr_pat_', '[\\w-]', 16), // Docker
  token('AIza', '[\\w-]', 16), // Google
  token('GOCSPX-', '[\\w-]', 8),
  token('ya29\\.', '[\\w.-]', 16),
  token('gl(?:pat|dt|rt|ptt|cbt|oas)-', '[\\w.-]', 8), // GitLab
  token('glsa_', '\\w', 16), // Grafana
  token('do[opr]_v1_', '[a-f0-9]', 16), // DigitalOcean
  token('SG\\.', '[\\w.-]', 26), // SendGrid
  token('hvs\\.', '[\\w-]', 16), // Vault
  token('lin_api_', '\\w', 16), // Linear
  token('AGE-SECRET-KEY-1', '[A-Z0-9]', 16),
  token('eyJ', '[\\w.-]', 16), // JWT, and other JSON in base64
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
