import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'
import { rows } from '../fakes/rounds.ts'

// Put together here, so that no scanner of this repository takes them for real ones.
const RANDOM = 'q7Zx2Kd9Lm4Rt8Vb1Nc6Hw3Js5Pf0Gy'
const DIGITS = '482915730264'
const SECRETS: Record<string, [line: string, secret: string]> = {
  GitHub: [`fatal: bad credentials ghp_${RANDOM}42abc`, `${RANDOM}42abc`],
  'GitHub, fine-grained': [`token github_pat_11A${RANDOM}_x${RANDOM}`, RANDOM],
  Anthropic: [`invalid x-api-key: sk-ant-api03-${RANDOM}-${RANDOM}`, RANDOM],
  OpenAI: [`Incorrect API key provided: sk-proj-${RANDOM}`, RANDOM],
  Stripe: [`No such key: sk_${'live'}_${RANDOM}`, RANDOM],
  AWS: [`InvalidClientTokenId AKIA${'Q7ZX2KD9LM4RT8VB'}`, 'Q7ZX2KD9LM4RT8VB'],
  'AWS, secret': [`aws_secret_access_key = ${RANDOM}/${RANDOM.slice(0, 8)}`, RANDOM],
  Slack: [`slack said no to xoxb-${DIGITS}-${DIGITS}-${RANDOM}`, RANDOM],
  npm: [`//registry.npmjs.org/:_authToken=npm_${RANDOM}12345`, RANDOM],
  PyPI: [`403 for pypi-AgEIcHlwaS5vcmc${RANDOM}`, RANDOM],
  Google: [`API key not valid: AIza${RANDOM}xyz`, RANDOM],
  GitLab: [`remote: HTTP Basic: Access denied glpat-${RANDOM.slice(0, 20)}`, RANDOM.slice(0, 20)],
  'Hugging Face': [`401 with hf_${RANDOM}abc`, RANDOM],
  SendGrid: [`bad key SG.${RANDOM.slice(0, 22)}.${RANDOM}${RANDOM.slice(0, 12)}`, RANDOM.slice(0, 22)],
  JWT: [`jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI${RANDOM}.${RANDOM}`, RANDOM],
  'a bearer header': [`> Authorization: Bearer ${RANDOM}`, RANDOM],
  'a basic header': [`authorization: basic ${RANDOM}==`, RANDOM],
  'a URL': [`unable to access 'https://me:${RANDOM}@example.com/r.git/'`, RANDOM],
  'a database URL': [`postgres://app:${RANDOM}@db:5432/x refused`, RANDOM],
  'an assignment': [`DB_PASSWORD=${RANDOM} npm test`, RANDOM],
  JSON: [`{"client_secret": "${RANDOM}"}`, RANDOM],
  'a query': [`GET https://example.com/x?access_token=${RANDOM}&y=1`, RANDOM],
  'a private key': [
    `-----BEGIN ${'RSA PRIVATE'} KEY-----\n${RANDOM}\n-----END ${'RSA PRIVATE'} KEY-----`,
    RANDOM,
  ],
  'a cut private key': [`-----BEGIN ${'OPENSSH PRIVATE'} KEY-----\n${RANDOM}\n${RANDOM}`, RANDOM],
}

const STATE = '.claude/batch_state.json'
const SETTINGS = '.claude/batch-implement.local.md'

let project: BundleProject
let begun: string
beforeAll(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\nAdd a search\n' })
  await project.ok('start features.txt --id night')
  begun = project.read(STATE)
})
beforeEach(() => {
  project.write(STATE, begun)
  for (const name of [`${STATE}.bak`, '.claude/night_retry_state.json', '.claude/batches'])
    fs.rmSync(project.at(name), { force: true, recursive: true })
  fs.rmSync(project.at('.claude/audit'), { recursive: true })
})
afterAll(() => project.remove())

/** Every byte that lies below a folder, as one text. */
function everything(folder: string): string {
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
  return names
    .filter((name) => fs.statSync(name).isFile())
    .map((name) => fs.readFileSync(name, 'latin1'))
    .join('\n')
}
function expectNowhere(): void {
  // The person's own file is theirs.
  fs.rmSync(project.at(SETTINGS), { force: true })
  const all = everything(project.at('.claude')) + everything(project.home)
  const found = Object.entries(SECRETS).filter(([, [, secret]]) => all.includes(secret))
  expect(found.map(([name]) => name)).toEqual([])
  expect(project.read(STATE)).toContain('[redacted]')
}

/** An output whose last `cut` bytes begin within the secret of `line`: six of its characters are cut off. */
function cutWithin(line: string, cut: number): string {
  const at = Object.values(SECRETS).find(([one]) => one === line)?.[1] ?? ''
  const behind = line.length - line.indexOf(at) - 6
  return `${'x'.repeat(100)}\n${line}\n${'y z\n'.repeat(cut)}`.slice(0, 101 + line.length + cut - behind)
}

describe('secrets in error text', () => {
  // Guards W36 and CWE-532: a night's log that holds the keys of the house.
  it.each(rows(Object.entries(SECRETS), (_, at) => at % 3 === 0))(
    '%s: reported with fail, it never reaches the disk',
    async (_, [line]) => {
      await project.ok('fail', { input: `Error: it broke\n${line}\n    at deploy (x.js:1:2)\n` })
      expectNowhere()
    },
  )

  const flat = Object.values(SECRETS).flatMap(([line]) => (line.includes('\n') ? [] : [line]))

  it('nor from a retried failure, a skip or a record of git, whatever part of it', async () => {
    const input = `Error: read ECONNRESET from https://me:${RANDOM}@example.com/`
    expect(await project.ok('fail 1', { input, env: { BATCH_RETRY_ENABLED: 'yes' } })).toContain(
      'retry 1 of 3',
    )
    await project.ok(['skip', '2', '--reason', flat.join(' ').slice(0, 8000)])
    const push = [
      'record-git',
      '2',
      'push',
      '--failed',
      '--error',
      flat.toReversed().join(' ').slice(0, 8000),
    ]
    await project.ok([...push, '--remote', flat.slice(0, 11).join(' ')])
    const pr = ['record-git', '2', 'pr', '--success', '--pr-url', flat.slice(11).join(' ')]
    await project.ok([...pr, '--branch', flat.slice(5, 16).join(' ')])
    expect(Object.keys(project.state()['git_operations'] as object)).toEqual(['1'])
    expectNowhere()
  })

  // Breaks: what was cut before it was redacted, at the end of the output that is kept, or of what is read for it.
  it('nor from the output of checks, wherever it is cut, nor from the commands themselves', async () => {
    const lines = Object.values(SECRETS).map(([line]) => line)
    const kept = flat.flatMap((line) => [4096, 16_384].map((cut) => cutWithin(line, cut)))
    const outputs = [...lines, ...kept, lines.join('\n')]
    // Git prints a file byte by byte, and starts in a tenth of the time that Node takes.
    for (const [at, output] of outputs.entries()) project.write(`outputs/${at}`, output)
    project.git('add', 'outputs')
    const verify = outputs.map((_, at) => `git cat-file -p :outputs/${at}`)
    const last = ["node -e 'process.exit(1)'", SECRETS['GitHub']?.[0], SECRETS['a database URL']?.[0]].join(
      ' ',
    )
    project.write(SETTINGS, `---\nverify: ${JSON.stringify([...verify, last])}\n---\n`)
    const answer = await project.run('complete 1 --no-commit')
    expect(answer.stdout).toContain('is NOT completed: node -e')
    expect(Object.values(SECRETS).filter(([, secret]) => answer.stdout.includes(secret))).toEqual([])
    expect(project.read('.claude/batches/night.evidence.jsonl').trim().split('\n')).toHaveLength(
      outputs.length + 1,
    )
    expectNowhere()
  })

  it('nor from a setting of the wrong kind, which a refusal quotes and the log of the hooks keeps', async () => {
    for (const name of ['GitHub', 'SendGrid', 'a bearer header', 'a database URL', 'an assignment', 'JSON']) {
      const [line = '', secret = ''] = SECRETS[name] ?? []
      project.write(SETTINGS, `---\nverify_shell: ${JSON.stringify(`${'x'.repeat(70)} ${line}`)}\n---\n`)
      expect((await project.run('next')).stderr).not.toContain(secret.slice(0, 10))
      expect((await project.run(['status', line])).stderr).toMatch(/^batch: .*\[redacted\]/)
      await project.hook({ hook_event_name: 'Stop', session_id: 'session-1' })
      const log = project.read('.claude/audit/hook-errors.log')
      expect(log).toContain('verify_shell')
      expect(log).not.toContain(secret.slice(0, 10))
      fs.rmSync(project.at('.claude/audit/hook-errors.log'))
    }
    fs.rmSync(project.at(SETTINGS))
  })

  // Guards: a guard that sees nothing, because nothing was written.
  it('what is not secret stays readable', async () => {
    await project.ok('fail', {
      input: `Error: deploy to https://example.com/v1 failed\n${SECRETS['GitHub']?.[0]}`,
    })
    expect(everything(project.at('.claude'))).toContain('deploy to https://example.com/v1 failed')
  })
})
