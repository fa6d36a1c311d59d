import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyFailure } from '../../lib/failure/classify.ts'
import { RETRY_POLICY } from '../../lib/failure/retry-policy.ts'

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

test('a server of this machine that is down or answers with an error is not cured by waiting', () => {
  expect(classifyFailure('Error: ECONNREFUSED {\n  port: 5432,\n  address: "127.0.0.1"\n}')).toMatchObject({
    kind: 'resource',
    rule: 'this-machine',
  })
  expect(classifyFailure('GET http://localhost:3000/api: 500 Internal Server Error').kind).toBe('test')
  expect(classifyFailure("Error: status code 500\n  url: 'http://localhost:3000/api'").kind).toBe('test')
  expect(classifyFailure('Error connecting to localhost:6379. Connection\nrefused.').kind).toBe('resource')
  expect(classifyFailure('lookup api.github.com on 127.0.0.53:53: server misbehaving').kind).toBe('network')
})

test('the report of the client decides before the tests above it, a warning after any failure', () => {
  expect(
    classifyFailure('1 failed\nAssertionError: expected 1 to be 2\nAPI Error: 529 Overloaded').kind,
  ).toBe('outage')
  expect(classifyFailure('warning: read ECONNRESET\nKeyError: x').kind).toBe('value')
  expect(classifyFailure('warning: read ECONNRESET\nThe step ended.').kind).toBe('network')
})

test.each([
  ['[Request interrupted by user for tool use]', 'interrupted'],
  ["failed: The user doesn't want to proceed with this tool use. The tool use was rejected.", 'interrupted'],
  ['FAIL a.test.ts > shows it\nAssertionError: [Request interrupted by user]', 'test'],
  ['[Request interrupted by user]\nFAIL a.test.ts > shows it\nAssertionError: expected 1 to be 2', 'test'],
])('an interruption is the report itself, not an application that prints the words: %s', (text, kind) => {
  expect(classifyFailure(text).kind).toBe(kind)
})

test('an outage begins its line with the words of the client; an application has its own failure', () => {
  expect(classifyFailure('API Error: Connection dropped (ECONNRESET)').kind).toBe('outage')
  expect(classifyFailure('API Error: 429 limit · resets 3pm').kind).toBe('quota')
  expect(classifyFailure('Error: API Error: 503 Service Unavailable').kind).toBe('service')
  expect(classifyFailure('AssertionError: API Error: 503 is not shown').kind).toBe('test')
})

test('a wait until a date counts from the given time', () => {
  const text = 'HTTP 429\nRetry-After: Thu, 26 Nov 2026 13:31:30 GMT'
  expect(classifyFailure(text, new Date('2026-11-26T13:30:00Z')).retryAfterSeconds).toBe(90)
  expect(classifyFailure(text)).not.toHaveProperty('retryAfterSeconds')
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
