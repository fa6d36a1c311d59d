import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { consentFile, parseAnswer, readConsent, saveConsent } from '../../lib/disk/consent.ts'
import { makeProject } from './worker.ts'

let projectRoot = ''
let homeDir = ''
let file = ''

beforeEach(() => {
  projectRoot = makeProject()
  homeDir = makeProject()
  file = consentFile(homeDir)
})

afterEach(() => {
  for (const folder of [projectRoot, homeDir]) fs.rmSync(folder, { recursive: true, force: true })
})

const read = (env: Record<string, string> = {}) => readConsent({ env, projectRoot, homeDir })
const writeEnvFile = (text: string) => fs.writeFileSync(path.join(projectRoot, '.env'), text)

function writeSaved(text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

const mode = (target: string) => (fs.statSync(target).mode & 0o777).toString(8)

test('nobody was asked: no answer, no problem, nothing created', () => {
  expect(read()).toEqual({ answer: undefined, source: 'none' })
  expect([fs.readdirSync(homeDir), fs.readdirSync(projectRoot)]).toEqual([['.claude'], ['.claude']])
})

test('the environment counts before the .env file, and that before the saved answer', async () => {
  await saveConsent(homeDir, true)
  expect(read()).toEqual({ answer: true, source: 'saved' })
  writeEnvFile('OTHER=1\nexport BATCH_RETRY_ENABLED="no" # costs money\n')
  expect(read()).toEqual({ answer: false, source: 'env_file' })
  expect(read({ BATCH_RETRY_ENABLED: ' On ' })).toEqual({ answer: true, source: 'environment' })
})

test.each(['true', '1', 'yes', 'y', 'on', ' TRUE ', 'Yes\n', '\tON'])('%j is a yes', (word) => {
  expect(parseAnswer(word)).toBe(true)
})

test.each(['false', '0', 'no', 'n', 'off', ' False', 'NO '])('%j is a no', (word) => {
  expect(parseAnswer(word)).toBe(false)
})

// Guards against guessing: neither of these says what the user wants.
test.each(['maybe', 'yes please', '2', 'tru', 'null', '-1', 'constructor', '__proto__'])(
  '%j is no answer',
  (word) => {
    expect(parseAnswer(word)).toBeUndefined()
    const { answer, source, problem } = read({ BATCH_RETRY_ENABLED: word })
    expect([answer, source]).toEqual([undefined, 'environment'])
    expect(problem).toContain(JSON.stringify(word))
  },
)

test('a blank variable is as good as none', async () => {
  await saveConsent(homeDir, false)
  writeEnvFile('BATCH_RETRY_ENABLED=\n')
  expect(read({ BATCH_RETRY_ENABLED: '  ' })).toEqual({ answer: false, source: 'saved' })
})

test('a folder or a link to nowhere named .env is passed over', () => {
  fs.mkdirSync(path.join(projectRoot, '.env'))
  expect(read()).toEqual({ answer: undefined, source: 'none' })
  fs.rmdirSync(path.join(projectRoot, '.env'))
  fs.symlinkSync('gone', path.join(projectRoot, '.env'))
  expect(read()).toEqual({ answer: undefined, source: 'none' })
})

// Guards `"no"`, which older readers took for a yes because it is a text that is not empty.
test.each([
  ['"no"', false],
  ['"yes"', true],
  ['false', false],
])('the saved value %s is %s', (value, answer) => {
  writeSaved(`\uFEFF{"batch_retry_enabled": ${value}}`)
  expect(read()).toEqual({ answer, source: 'saved' })
})

test.each(['2', '"maybe"', '{}', '[true]'])('the saved value %s is reported, not guessed', (value) => {
  writeSaved(`{"batch_retry_enabled": ${value}}`)
  const { answer, source, problem } = read()
  expect([answer, source]).toEqual([undefined, 'saved'])
  expect(problem).toContain(file)
})

test('saving keeps what else is in the file, in a file and folder for this user alone', async () => {
  writeSaved('{"theme": "dark", "batch_retry_enabled": false, "n": 12345678901}')
  fs.chmodSync(path.dirname(file), 0o755)
  fs.chmodSync(file, 0o644)
  await saveConsent(homeDir, true)
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
    theme: 'dark',
    batch_retry_enabled: true,
    n: 12345678901,
  })
  expect([mode(path.dirname(file)), mode(file)]).toEqual(['700', '600'])
  expect(fs.readdirSync(path.dirname(file))).toEqual(['user_state.json'])
})

test.each(['', '{"theme": "dark"', '[]', 'null', '"x"'])(
  'a file that holds %j is kept and refused',
  async (text) => {
    writeSaved(text)
    await expect(saveConsent(homeDir, true)).rejects.toMatchObject({ code: 'STATE_CORRUPT' })
    expect(read()).toEqual({ answer: undefined, source: 'none', problem: expect.stringContaining(file) })
    expect(fs.readFileSync(file, 'utf8')).toBe(text)
  },
)

test.each(['a file', 'nowhere', 'a linked folder'])(
  'a symlink to %s is refused and not written through',
  async (what) => {
    const target = path.join(homeDir, 'target')
    if (what === 'a linked folder') {
      fs.mkdirSync(target)
      fs.symlinkSync(target, path.dirname(file))
    } else {
      if (what === 'a file') fs.writeFileSync(target, '{"batch_retry_enabled": true}')
      fs.mkdirSync(path.dirname(file))
      fs.symlinkSync(target, file)
    }
    const before = fs.readdirSync(homeDir, { recursive: true })
    await expect(saveConsent(homeDir, true)).rejects.toMatchObject({ code: 'STATE_UNSAFE' })
    expect(read()).toMatchObject({ answer: undefined, problem: expect.stringContaining('symlink') })
    expect(fs.readdirSync(homeDir, { recursive: true })).toEqual(before)
  },
)

test('answers of several sessions at once leave a whole file', async () => {
  writeSaved('{"theme": "dark"}')
  await Promise.all([true, false, true, false].map((answer) => saveConsent(homeDir, answer)))
  expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({
    theme: 'dark',
    batch_retry_enabled: expect.any(Boolean),
  })
})
