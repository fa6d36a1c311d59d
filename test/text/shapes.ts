/** A secret as it appears in output: the whole text, the part that must not be seen, and whether it needs lines. */
export interface Shape {
  text: string
  secret: string
  lines?: true
}

// Joined here, so that no scanner takes a test for a leak.
const BODY = 'q7Xw3ZpLk9Vb2Nm4Rt6Yc8Hd1Fs5Gj0A'
const SMALL = 'zqhvkxwtpbrdnsgjcmfylqzkvhxwpt'
const HALVES = [BODY.slice(0, 17), BODY.slice(17)] as const
const PASSWORD = 'hunter2-Sup3rS3cret'

function behind(prefix: string, secret: string, after = ''): Shape {
  return { text: prefix + secret + after, secret }
}

/** The shapes of secrets that are recognised, by name. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  GitHub: behind('remote: ghp_', BODY),
  'GitHub, fine-grained': behind('token github_pat_11A', `${BODY}_${BODY}`),
  Anthropic: behind('invalid x-api-key: sk-ant-api03-', `${BODY}-${BODY}`),
  'OpenAI, project': behind('Incorrect API key provided: sk-proj-_', `${SMALL}_${BODY}`, '. You can find'),
  'OpenAI, service': behind('got sk-svcacct-', SMALL + BODY),
  'OpenAI, admin': behind('got sk-admin-', `${SMALL}_${SMALL}`),
  Groq: behind('Incorrect API key provided: gsk_', BODY),
  'a key of an unknown maker': behind('Invalid API key provided: zz9-', BODY),
  xAI: behind('403 for xai-', BODY),
  Shopify: behind('shop said no to shpat_', '9f3b1c7d5e2a8064b7c1d9e3f5a20846'),
  'Shopify, shared': behind('shop said no to shpss_', '9f3b1c7d5e2a8064b7c1d9e3f5a20846'),
  Telegram: behind(
    'https://api.telegram.org/bot1102015436:',
    'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawQ',
    '/getMe',
  ),
  'Telegram, bare': behind('bot 110201543:', 'BBHdqTcvCH1vGWJxfSeofSAs0K5PALDsawQ'),
  Stripe: behind(`No such key: sk_${'live'}_`, BODY),
  AWS: behind('InvalidClientTokenId AKIA', 'Q7XW3ZPLK9VB2NM4'),
  Slack: behind('slack said no to xoxb-', `12345678-${BODY}`),
  npm: behind('//registry.npmjs.org/:_authToken=', `npm_${BODY}`),
  'npm, basic': behind('//registry.example.com/:_auth=', 'Ym9iOmh1bnRlcjJzZWNyZXQ='),
  Docker: behind('{"auths":{"x":{"auth": "', 'Ym9iOmh1bnRlcjJzZWNyZXQ=', '"}}}'),
  'Docker, escaped': behind('{\\"auth\\":\\"', 'Ym9iOmh1bnRlcjJzZWNyZXQ=', '\\"}'),
  JWT: behind('jwt eyJhbGciOiJIUzI1NiJ9', `.eyJzdWIiOiI${BODY}.${BODY}`),
  SendGrid: behind('bad key SG.', `${BODY.slice(0, 22)}.${BODY}`),
  'a bearer header': behind('> Authorization: Bearer ', BODY),
  'a cookie': behind('Set-Cookie: ', `sid=${BODY}; theme=q7Xw3ZpLk9`),
  'a URL': behind("unable to access 'https://me:", PASSWORD, "@example.com/r.git/'"),
  'a slash in a URL password': behind('https://me:', 'pa/ss-Sup3rS3cret', '@example.com/r.git'),
  'a slash and an at in a URL password': behind('postgres://me:', 'p@/ss-Sup3rS3cret', '@db:5432/x'),
  'mysql -p': behind('$ mysql -h db -u root -p', PASSWORD, ' shop'),
  'mysqldump -p': behind('/usr/bin/mysqldump --single-transaction -p', PASSWORD, ' shop'),
  'sshpass -p': behind('sshpass -p ', PASSWORD, ' ssh bob@host'),
  'sshpass -p, quoted': behind("sshpass -p '", 'two words Sup3rS3cret', "' ssh bob@host"),
  'docker login -p': behind('docker login -u bob -p ', PASSWORD),
  'redis-cli -a': behind('redis-cli -h cache -a ', PASSWORD, ' ping'),
  'a password that begins like a word': behind('password=', 'is-Sup3rS3cret'),
  'a token that begins like a word': behind('token: ', 'none-Sup3rS3cret'),
  '= in JSON': behind('"url":"/x?token\\u003d', BODY, '\\u0026y"'),
  '= in a URL': behind('GET /login?next=%2Fx%3Fpassword%3D', PASSWORD, '%26y'),
  'quotes in a URL': behind('body=%7B%22client_secret%22%3A%22', BODY, '%22%7D'),
  'a quoted password': behind('DB_PASSWORD="', 'two words Sup3rS3cret', '" npm test'),
  'a password below its name': { text: 'Password:\n\n\nhunter2secret', secret: 'hunter2secret', lines: true },
  'a password far below': {
    text: 'Password:\r\n\r\n \r\n\r\n\r\n hunter2secret',
    secret: 'hunter2secret',
    lines: true,
  },
  'a YAML block': { text: 'password: |\n    Sup3rS3cretValue', secret: 'Sup3rS3cretValue', lines: true },
  'a session token behind a blank': behind('aws configure set aws_session_token ', `IQoJb3JpZ2lu${BODY}`),
  'a session token': behind('aws_session_token = ', `IQoJb3JpZ2lu${BODY}`),
  'broken by a zero-width space': { text: `ghp_${HALVES.join('\u200b')}`, secret: BODY },
  'broken in its name by a joiner': { text: `gh\u200dp_${BODY}`, secret: BODY },
  'broken by a tag': { text: `pass\u{e0041}word=${PASSWORD}`, secret: PASSWORD },
  'broken by a line break': { text: `ghp_${HALVES.join('\n')}`, secret: HALVES[0], lines: true },
  'behind a line break': { text: `sk-ant-${HALVES.join('\r\n')} in use`, secret: HALVES[1], lines: true },
  'behind an escaped break': behind('{"error":"denied\\nghp_', BODY, '"}'),
  'in colour': { text: `ghp_\u001b[31m${HALVES[0]}\u001b[0m${HALVES[1]}`, secret: BODY },
  'a private key': {
    text: `-----BEGIN ${'RSA PRIVATE'} KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\nBKcwggSjAgEAAoIBAQC7\nAg==\n-----END ${'RSA PRIVATE'} KEY-----`,
    secret: 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC',
    lines: true,
  },
}

/** The pieces of six characters of a secret that are seen in `text`. */
export function seenOf({ secret }: Shape, text: string): string[] {
  const pieces = Array.from({ length: secret.length - 5 }, (_, at) => secret.slice(at, at + 6))
  return pieces.filter((piece) => text.includes(piece))
}
