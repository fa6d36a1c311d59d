import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'

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

let project: BundleProject
let begun: string
beforeAll(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\nAdd a search\n' })
  await project.ok('start features.txt --id night')
  begun = project.read(STATE)
})
beforeEach(() => {
  project.write(STATE, begun)
  for (const name of [`${STATE}.bak`, '.claude/night_retry_state.json'])
    fs.rmSync(project.at(name), { force: true })
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
  const all = everything(project.at('.claude')) + everything(project.home)
  const found = Object.entries(SECRETS).filter(([, [, secret]]) => all.includes(secret))
  expect(found.map(([name]) => name)).toEqual([])
  expect(project.read(STATE)).toContain('[redacted]')
}

describe('secrets in error text', () => {
  // Guards W36 and CWE-532: a night's log that holds the keys of the house.
  it.each(Object.entries(SECRETS))('%s: reported with fail, it never reaches the disk', async (_, [line]) => {
    await project.ok('fail', { input: `Error: it broke\n${line}\n    at deploy (x.js:1:2)\n` })
    expectNowhere()
  })

  it('nor from a retried failure, a skip, a record of git, or the output of a check', async () => {
    const flat = Object.values(SECRETS).flatMap(([line]) => (line.includes('\n') ? [] : [line]))
    const input = `Error: read ECONNRESET from https://me:${RANDOM}@example.com/`
    expect(await project.ok('fail 1', { input, env: { BATCH_RETRY_ENABLED: 'yes' } })).toContain(
      'retry 1 of 3',
    )
    await project.ok(['skip', '2', '--reason', flat.join(' ').slice(0, 8000)])
    await project.ok([
      'record-git',
      '2',
      'push',
      '--failed',
      '--error',
      flat.toReversed().join(' ').slice(0, 8000),
    ])
    project.write('said.txt', flat.join('\n'))
    project.write(
      'check.cjs',
      "process.stdout.write(require('node:fs').readFileSync('said.txt')); process.exit(1)",
    )
    project.write('.claude/batch-implement.local.md', '---\nverify: node check.cjs\n---\n')
    expect(await project.ok('complete 1')).toContain('is NOT completed')
    expectNowhere()
  })

  // Guards: a guard that sees nothing, because nothing was written.
  it('what is not secret stays readable', async () => {
    await project.ok('fail', {
      input: `Error: deploy to https://example.com/v1 failed\n${SECRETS['GitHub']?.[0]}`,
    })
    expect(everything(project.at('.claude'))).toContain('deploy to https://example.com/v1 failed')
  })
})
