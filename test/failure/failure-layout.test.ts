import { expect, test } from 'vitest'
import { splitLines, withoutFrame } from '../../lib/model/failure-layout.ts'

test('stamps, quoting and shared indentation come off, layer by layer', () => {
  expect(splitLines('> [12:00:01]   read\n> [12:00:02]     write')).toEqual(['read', '  write'])
  expect(splitLines('2025-11-19T10:00:00Z > a\n2025-11-19T10:00:01Z > b')).toEqual(['a', 'b'])
  expect(splitLines('#9 12.4 remote: gone')).toEqual(['gone'])
})

test('a `>` that points at one line of several stays, an empty line spoils no quotation', () => {
  expect(splitLines('  1 | a\n> 2 | b')).toEqual(['  1 | a', '> 2 | b'])
  expect(splitLines('> a\n\u0020\n> b')).toEqual(['a', ' ', 'b'])
})

test('colours go, plain or escaped, and escaped breaks are breaks', () => {
  expect(splitLines('\u001b[31mred\u001b[0m\\nnext\\"q\\"')).toEqual(['red', 'next"q"'])
})

test('a border at the left is no part of the line', () => {
  expect(withoutFrame('│ │ words')).toBe('words')
  expect(withoutFrame('> words')).toBe('words')
})
