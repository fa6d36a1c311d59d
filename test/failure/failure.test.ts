import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyFailure } from '../../lib/failure/classify.ts'
import { RETRY_POLICY } from '../../lib/failure/retry-policy.ts'

type Message = { id: string; text: string; expected: string; kind: string; label: string }

function read(name: string): Message[] {
  const file = new URL(`../fixtures/failures/${name}`, import.meta.url)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message)
}

test('the labelled messages: 98 of 100 right, 99 of the permanent ones', () => {
  const corpus = read('corpus.jsonl')
  const wrong = corpus.filter(({ text, expected }) => classifyFailure(text).label !== expected)
  const permanent = corpus.filter(({ expected }) => expected === 'permanent')
  const wrongPermanent = wrong.filter(({ expected }) => expected === 'permanent')
  expect(wrong.length, wrong.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(corpus.length * 0.02)
  expect(wrongPermanent.length).toBeLessThanOrEqual(permanent.length * 0.01)
})

test.each(read('own.jsonl').map(({ id, kind, text }) => [id, kind, text] as const))(
  '%s is %s',
  (_id, kind, text) => {
    expect(classifyFailure(text).kind).toBe(kind)
  },
)

const examined = read('examined.jsonl')

test('each examined message has its label', () => {
  const wrong = examined.filter(({ text, label }) => classifyFailure(text).label !== label)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('each examined message has its kind', () => {
  const wrong = examined.filter(({ text, kind }) => classifyFailure(text).kind !== kind)
  expect(wrong.map(({ id }) => id)).toEqual([])
})

test('names its rule and words, and carries the wait that the message asks for', () => {
  expect(classifyFailure('$ git push\nfatal: HTTP/1.1 429 Too Many Requests\nretry-after: 30')).toEqual({
    kind: 'rate_limit',
    label: 'transient',
    rule: 'rate-limit',
    evidence: 'Too Many Requests',
    retryAfterSeconds: 30,
  })
  expect(classifyFailure('')).toEqual({
    kind: 'unknown',
    label: 'permanent',
    rule: 'no-evidence',
    evidence: '',
  })
})

test.each([
  ['502 response from the mirror', 'service'],
  ['three 429 errors from the registry', 'rate_limit'],
  ['returned 501', 'value'],
  ['404 Not Found', 'not_found'],
  ['returned status code 404', 'not_found'],
])('%s is read as an HTTP status: %s', (text, kind) => {
  expect(classifyFailure(text).kind).toBe(kind)
})

test('a permanent failure asks for no wait', () => {
  expect(classifyFailure('SyntaxError: invalid syntax, try again in 5 s')).not.toHaveProperty(
    'retryAfterSeconds',
  )
})

test('a server of this machine that is down or answers with an error does not heal by waiting', () => {
  expect(classifyFailure('Error: ECONNREFUSED {\n  port: 5432,\n  address: "127.0.0.1"\n}')).toMatchObject({
    kind: 'resource',
    rule: 'this-machine',
  })
  expect(classifyFailure('GET http://localhost:3000/api: 500 Internal Server Error').kind).toBe('test')
  expect(classifyFailure("Error: status code 500\n  url: 'http://localhost:3000/api'").kind).toBe('test')
  expect(classifyFailure('Error connecting to localhost:6379. Connection\nrefused.').kind).toBe('resource')
  expect(classifyFailure('lookup api.github.com on 127.0.0.53:53: server misbehaving').kind).toBe('network')
})

test('the client speaks louder than the tests before it, a warning more softly than any failure', () => {
  expect(
    classifyFailure('1 failed\nAssertionError: expected 1 to be 2\nAPI Error: 529 Overloaded').kind,
  ).toBe('overloaded')
  expect(classifyFailure('warning: read ECONNRESET\nKeyError: x').kind).toBe('value')
  expect(classifyFailure('warning: read ECONNRESET\nThe step ended.').kind).toBe('network')
})

test('a broken line is read whole', () => {
  expect(classifyFailure('it said Could not re\nsolve host: github.com').kind).toBe('network')
  const filler = Array.from({ length: 200 }, (_, n) => `step ${'abcdefghij'[n % 10]}${n} is done`)
  expect(classifyFailure([...filler, 'it said Could not', 'resolve host: github.com'].join('\n')).kind).toBe(
    'network',
  )
})

test('both ends of a long text are read', () => {
  const noise = 'a line of a log\n'.repeat(10_000)
  expect(classifyFailure(`curl: (6) Could not resolve host: x\n${noise}`).kind).toBe('network')
  expect(classifyFailure(`${noise}npm error code ECONNRESET`).kind).toBe('network')
})

test('no text throws, and the label is always that of the policy', () => {
  const words = fc.constantFrom(
    'FAIL x',
    '\n',
    'HTTP 503',
    'expected ',
    'API Error: ',
    '1) a',
    'File "x", line 3',
    '● Console',
    '\u001b[31m',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 20 }), (parts) => {
      const found = classifyFailure(parts.join(''))
      expect(found.label).toBe(RETRY_POLICY[found.kind].label)
      expect(found.evidence.length).toBeLessThanOrEqual(160)
    }),
  )
})
