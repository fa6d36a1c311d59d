import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNames } from '../../lib/failure/mask.ts'

const bare = (line: string) => maskNames(line).replace(/·+/g, '·')

test.each([
  ["Cannot find name 'TimeoutError'.", "Cannot find name '·'."],
  ["code: 'ECONNRESET'", "code: 'ECONNRESET'"],
  ['src/timeout.ts:429:3 - error', '· - error'],
  ["open '/etc/service-unavailable.html'", "open '·'"],
  ['(/var/log/503/x)', '(·)'],
  ['GET https://npm.example.com/503/x, failed', 'GET https://npm.example.com·, failed'],
  ['GET https://npm.example.com failed', 'GET https://npm.example.com failed'],
  ['at 4291a5035029f6c1 in tests::on_503', 'at · in ·'],
  ['read i/o timeout over HTTP/1.1 at a/b', 'read i/o timeout over HTTP/1.1 at a/b'],
  ['fixtures/502.html and a.b', '· and a.b'],
  ['<h1>503 Service Unavailable</h1>', '    503 Service Unavailable     '],
  ['No SyntaxError found', '· found'],
  ['KeyError in telemetry ignored', '·'],
  ['after implementing retry on connection reset (x)', 'after ·(x)'],
])('%s reads %s', (line, masked) => {
  expect(bare(line)).toBe(masked)
})

test('a mask never moves what stands beside it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (line) => {
      expect(maskNames(line)).toHaveLength(line.length)
    }),
  )
})
