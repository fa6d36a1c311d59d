import { expect, test } from 'vitest'
import { readLines } from '../../lib/failure/lines.ts'

const raws = (text: string) => readLines(text).map((line) => line.raw)
const origins = (text: string) => readLines(text).map((line) => line.origin)

test('escaped breaks and quotes count as breaks and quotes', () => {
  expect(raws('{\\"a\\": \\"one\\r\\ntwo\\"}')).toEqual(['{"a": "one', 'two"}'])
})

test('clauses are read apart, stamps and colours taken off, repeated lines read once', () => {
  expect(raws('2025-11-19T10:00:00Z first; second\n[12:00:01] \u001b[31mthird\u001b[0m\nsame\nsame')).toEqual(
    ['first', 'second', 'third', 'same'],
  )
})

test('of a long text both ends stay, of a long line too', () => {
  const [line = ''] = raws(`start ${'x'.repeat(5000)} end`)
  expect([line.length, line.startsWith('start'), line.endsWith('end')]).toEqual([1001, true, true])
  const all = raws(`first\n${Array.from({ length: 20_000 }, (_, n) => `line ${n}`).join('\n')}\nlast`)
  expect([all[0], all.at(-1)]).toEqual(['first', 'last'])
  expect(all.join('\n').length).toBeLessThan(66_000)
})

test('what a test runner prints has the origin test', () => {
  expect(origins('FAIL a > replies 429\nplain words')).toEqual(['test', 'program'])
  expect(origins('● Console\n  read ECONNRESET\n● Cart\nplain words')).toEqual([
    'test',
    'test',
    'test',
    'program',
  ])
  expect(origins('Expected: 1\n- old\n+ new')).toEqual(['test', 'test', 'test'])
  expect(origins('- a list\n- of things')).toEqual(['program', 'program'])
})

test('a title of several lines ends where the error begins', () => {
  expect(origins('1) api\n     maps 503:\n   ValueError: no')).toEqual(['test', 'test', 'program'])
  expect(origins('1) api:\nplain words')).toEqual(['program', 'program'])
  expect(origins('1) api\nplain words')).toEqual(['test', 'program'])
})

test('what a server sent along with its status is a page', () => {
  expect(origins('HTTP status 503, body: SyntaxError\nHTTP/1.1 502 Bad Gateway\nTypeError')).toEqual([
    'program',
    'page',
    'program',
    'page',
  ])
})

test('stack frames and the source below a file name are not read', () => {
  expect(raws('  File "a.py", line 503\n    raise Timeout\nKeyError: x')).toEqual(['KeyError: x'])
  expect(raws('  File "a.py", line 3\n  File "b.py", line 4\nKeyError: x')).toEqual(['KeyError: x'])
  expect(raws('    at f (x.js:1:2)\n> 12 | retry()')).toEqual([])
})
