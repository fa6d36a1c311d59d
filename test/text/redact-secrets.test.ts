import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripAnsi } from '../../lib/text/clean.ts'
import { redactSecrets, sanitizeErrorMessage } from '../../lib/text/redact-secrets.ts'
import { SHAPES, seenOf } from './shapes.ts'

const BODY = 'q7Xw3ZpLk9Vb2Nm4Rt6Yc8Hd1Fs5Gj0A'
// Joined here, so that no scanner takes a test for a leak.
const SECRETS: Readonly<Record<string, string>> = {
  github: `ghp_${BODY}`,
  'github app': `ghs_${BODY}`,
  'github fine-grained': `github_pat_${BODY}_${BODY}`,
  anthropic: `sk-ant-api03-${BODY}-${BODY}`,
  openai: `sk-proj-${BODY}`,
  aws: `AKIA${'Q7XW3ZPLK9VB2NM4'}`,
  'aws session': `ASIA${'Q7XW3ZPLK9VB2NM4'}`,
  'aws role': `AROA${'Q7XW3ZPLK9VB2NM4'}`,
  'aws user': `AIDA${'Q7XW3ZPLK9VB2NM4'}`,
  slack: `xoxb-12345678-${BODY}`,
  'slack app': `xapp-1-${BODY}`,
  'slack hook': `hooks.slack.com/services/T0/${BODY}`,
  'stripe hook': `whsec_${BODY}`,
  pypi: `pypi-${BODY}`,
  'google client': `GOCSPX-${BODY}`,
  'google session': `ya29.${BODY}`,
  'hugging face': `hf_${BODY}`,
  digitalocean: `dop_v1_${'0123456789abcdef'}`,
  sendgrid: `SG.${BODY}.${BODY}`,
  vault: `hvs.${BODY}`,
  npm: `npm_${BODY}`,
  google: `AIza${BODY}`,
  gitlab: `glpat-${BODY}`,
  stripe: `sk_live_${BODY}`,
  jwt: `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${BODY}`,
}

test.each(Object.entries(SECRETS))('a %s token is gone wherever it stands', (_name, secret) => {
  for (const text of [
    secret,
    `fatal: (${secret})`,
    `{"x":"${secret}"}`,
    `https://${secret}@github.com/o/r`,
  ]) {
    expect(redactSecrets(text)).not.toContain(secret.slice(-12))
    expect(redactSecrets(text)).toContain('[redacted]')
  }
})

test.each(Object.entries(SHAPES))('%s: not six characters of it are left', (_name, shape) => {
  const plain = stripAnsi(shape.text)
  for (const text of [plain, `a\n${plain}\nb`, ...(shape.lines ? [] : [`a ${plain} b`])]) {
    const safe = redactSecrets(text)
    expect(seenOf(shape, safe)).toEqual([])
    expect(safe).toContain('[redacted]')
    expect(redactSecrets(safe)).toBe(safe)
  }
})

test.each(Object.entries(SHAPES))('%s: nor over the cut of a message', (_name, shape) => {
  for (let before = 1000 - shape.text.length; before < 1000; before += 3) {
    const message = sanitizeErrorMessage(
      `${'ab '.repeat(400).slice(-before)}\n${shape.text}\n${'c '.repeat(90)}`,
    )
    expect(seenOf(shape, message)).toEqual([])
    expect(message.length).toBeLessThanOrEqual(1000)
  }
})

test.each([
  ['https://user:hunter2@host/x', 'https://user:[redacted]@host/x'],
  ['postgres://app:p@ss@db:5432/x', 'postgres://app:[redacted]@db:5432/x'],
  ['https://0123456789abcdef0123@host/', 'https://[redacted]@host/'],
  ['Authorization: Bearer abc.def', 'Authorization: Bearer [redacted]'],
  ['authorization: Basic dXNlcjpwYXNz', 'authorization: Basic [redacted]'],
  ['"Authorization":"token abc"', '"Authorization":"token [redacted]"'],
  ['sent Bearer abcdef123456', 'sent Bearer [redacted]'],
  ['password=hunter2&x=1', 'password=[redacted]&x=1'],
  ['DB_PASSWORD="two words" next', 'DB_PASSWORD="[redacted]" next'],
  ['{"api_key": "k1", "a": 1}', '{"api_key": "[redacted]", "a": 1}'],
  ['{\\"token\\":\\"k1\\"}', '{\\"token\\":\\"[redacted]\\"}'],
  ["apiKey: 'abc', b: 2", "apiKey: '[redacted]', b: 2"],
  ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG', 'aws_secret_access_key = [redacted]'],
  ['//registry.example.com/:_authToken=abc', '//registry.example.com/:_authToken=[redacted]'],
  ['tool --token abc --next', 'tool --token [redacted] --next'],
  ['private_key: abc', 'private_key: [redacted]'],
  ['ACCOUNT-KEY => abc', 'ACCOUNT-KEY => [redacted]'],
  ['pwd: abc', 'pwd: [redacted]'],
  ['passphrase: abc', 'passphrase: [redacted]'],
  ['client_secret: abc', 'client_secret: [redacted]'],
  ['credential: abc', 'credential: [redacted]'],
  ['X-Amz-Signature=abc', 'X-Amz-Signature=[redacted]'],
  ['GET /x?sig=abc', 'GET /x?sig=[redacted]'],
  ['GET /x?a=1&code=abc', 'GET /x?a=1&code=[redacted]'],
  ['curl --user me:abc https://x', 'curl --user me:[redacted] https://x'],
  ['tool -passwd abc', 'tool -passwd [redacted]'],
  ['curl -u me:secret https://x', 'curl -u me:[redacted] https://x'],
  ['Set-Cookie: sid=abc; Path=/', 'Set-Cookie: [redacted]'],
  ['password="unfinished', 'password="[redacted]'],
])('%s becomes %s', (text, safe) => {
  expect(redactSecrets(text)).toBe(safe)
})

test.each([
  "SyntaxError: Unexpected token: '<'",
  'SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
  'Unexpected token: expected\n\n\n\nexpected1',
  'token: undefined',
  'token: undefined.',
  'tokens: 5000 used',
  'tokens: 5,000 used',
  'token count: 12',
  'token_count=12',
  '"input_tokens":1234,"output_tokens":56',
  'max_tokens: 4096',
  'max_token: 4096',
  'tool --max-tokens 4096',
  'tokenizer: bert',
  'password must be longer',
  'password must be 8 characters',
  'password: must be 8 characters',
  'password is required',
  'password: required',
  'secrets:\n  - a',
  'API key: see the manual',
  'API key is missing',
  'credentials: none',
  'Password:\n\n\n\n\nPlease enter it',
  'Password:\n\n\n\n\nforgotten',
  'basic authentication is off',
  '"auth": "required"',
  'is_authenticated=1',
  'if (token == other)',
  'https://registry.example.com:443/@scope/pkg',
  'http://localhost:3000/@vite/client',
  'http://[::1]:5173/@vite/client',
  'https://example.com/?mail=me@example.com',
  'mysql -u root -p shop',
  'mkdir -p build/x',
  'ssh -p 2222 bob@host',
  'aws session token has expired',
  'weighs_something and task-force and the-risk-management',
  'at 1700000000:1234',
  'commit 9f3b1c7d5e2a8064b7c1d9e3f5a2084612345678',
  'sha512-9f3b1c7d5e2a8064b7c1d9e3f5a2084612345678==',
  '👩‍👩‍👧 می‌خواهم Größe',
])('leaves prose alone: %j', (text) => {
  expect(redactSecrets(text)).toBe(text)
})

// Break: a token at the end of its line takes the next line with it.
test.each(['FAILED tests', 'AssertionError: no', '2024-01-02T10:00 log', 'at f (x.js:1)', '    a1b2c3d4'])(
  'the line below a token is its own: %s',
  (line) => {
    expect(redactSecrets(`bad ghp_${BODY}\n${line}`)).toBe(`bad [redacted]\n${line}`)
  },
)

test('a private key goes whole, cut off at either end, or twice', () => {
  const line = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'
  const key = `-----BEGIN RSA PRIVATE KEY-----\n${line}\n${line}\n-----END RSA PRIVATE KEY-----`
  expect(redactSecrets(`a\n${key}\nb\n${key}\nc`)).toBe('a\n[redacted]\nb\n[redacted]\nc')
  expect(redactSecrets(`a -----BEGIN PRIVATE KEY-----\n${line}\n${line.slice(9)}`)).toBe('a [redacted]')
  expect(redactSecrets(`a b\n${line}\n${line}\n-----END PRIVATE KEY-----\nb`)).toBe('a b\n[redacted]\nb')
  expect(
    redactSecrets(`-----BEGIN PRIVATE KEY----- -----BEGIN PRIVATE KEY-----${line}-----END PRIVATE KEY-----.`),
  ).toBe('[redacted].')
})

test('redacting twice changes nothing more', () => {
  const piece = fc.constantFrom(
    'token=',
    'password: ',
    '"',
    "'",
    'x1',
    ' ',
    '\n',
    '://a:b@c',
    'Bearer ',
    '\u200b',
    '/',
    'mysql -p',
    '"auth":"',
    'API key provided: ',
    ...Object.values(SECRETS),
    ...Object.values(SHAPES).map(({ text }) => text),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = redactSecrets(pieces.join(''))
      expect(redactSecrets(once)).toBe(once)
    }),
  )
})

test.each([
  'eyJ-',
  'eyJa1b2c3\n',
  '://a',
  '://a:b',
  'token=',
  'password:\n\n\n\n',
  '-----BEGIN ',
  'AAAAAAAA\n-----END ',
  '\\"',
  '-',
  'mysql -',
  '12345678:',
  'a\u200d',
])('time grows with the text and no faster, for %j repeated', (shape) => {
  const text = shape.repeat(Math.ceil(65_536 / shape.length))
  redactSecrets(text)
  const start = performance.now()
  redactSecrets(text)
  expect(performance.now() - start).toBeLessThan(500)
})
