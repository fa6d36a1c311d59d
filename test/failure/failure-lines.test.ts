import { expect, test } from 'vitest'
import { readLines, rejoinWrapped } from '../../lib/model/failure-lines.ts'

const raws = (text: string) => readLines(text).map((line) => line.raw)
const voices = (text: string) => readLines(text).map((line) => line.voice)

test('escaped breaks and quotes count as breaks and quotes', () => {
  expect(raws('{\\"a\\": \\"one\\r\\ntwo\\"}')).toEqual(['{"a": "one', 'two"}'])
})

test('clauses are read apart, prefixes and colours taken off, repeats read once', () => {
  expect(raws('2025-11-19T10:00:00Z first; second\n[12:00:01] \\u001b[31mthird[0m\nsame\nsame')).toEqual([
    'first',
    'second',
    'third',
    'same',
  ])
})

test('of a long text both ends stay, of a long line too', () => {
  const [line = ''] = raws(`start ${'x'.repeat(5000)} end`)
  expect([line.length, line.startsWith('start'), line.endsWith('end')]).toEqual([1001, true, true])
  const all = raws(`first\n${Array.from({ length: 20_000 }, (_, n) => `line ${n}`).join('\n')}\nlast`)
  expect([all[0], all.at(-1)]).toEqual(['first', 'last'])
  expect(all.join('\n').length).toBeLessThan(66_000)
})

test('what a test runner prints is the voice of a test', () => {
  expect(voices('FAIL a > replies 429\nplain words')).toEqual(['test', 'plain'])
  expect(voices('● Console\n  read ECONNRESET\n● Cart\nplain words')).toEqual([
    'test',
    'test',
    'test',
    'plain',
  ])
  expect(voices('Expected: 1\n- old\n+ new')).toEqual(['test', 'test', 'test'])
  expect(voices('- a list\n- of things')).toEqual(['plain', 'plain'])
})

test('a title of several lines ends where the error begins', () => {
  expect(voices('1) api\n     maps 503:\n   AssertionError: no')).toEqual(['test', 'test', 'plain'])
  expect(voices('1) api:\nplain words')).toEqual(['plain', 'plain'])
  expect(voices('1) api\nplain words')).toEqual(['test', 'plain'])
})

test('stack frames and the source below a file name are code', () => {
  expect(voices('  File "a.py", line 503\n    raise Timeout\nKeyError: x')).toEqual(['code', 'code', 'plain'])
  expect(voices('  File "a.py", line 3\n  File "b.py", line 4\nKeyError: x')).toEqual([
    'code',
    'code',
    'plain',
  ])
  expect(voices('    at f (x.js:1:2)\n> 12 | retry()')).toEqual(['code', 'code'])
})

test('a warning and what was ignored are asides', () => {
  expect(voices('npm WARN network slow\nread ECONNRESET, ignored')).toEqual(['aside', 'aside'])
})

test('neighbouring plain lines are rejoined with and without a space', () => {
  const joined = rejoinWrapped(readLines('│ Could not re │\n│ solve host │\nFAIL x y')).map(
    (line) => line.raw,
  )
  expect(joined).toEqual(['Could not re solve host', 'Could not resolve host'])
})
