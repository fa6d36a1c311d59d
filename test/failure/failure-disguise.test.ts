import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classifyFailure } from '../../lib/failure/classify.ts'

type Message = { id: string; text: string; label: string }

const MESSAGES = ['corpus', 'own', 'examined'].flatMap((name) =>
  readFileSync(new URL(`../fixtures/failures/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Message),
)

const byLine = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n')

/** Breaks each line at the last space before column 80, as a terminal or a mail program does. */
function wrapLine(line: string): string {
  const rows: string[] = []
  let rest = line
  while (rest.length > 80) {
    const space = rest.lastIndexOf(' ', 80)
    const end = space > 20 ? space : 80
    rows.push(rest.slice(0, end))
    rest = rest.slice(space > 20 ? end + 1 : end)
  }
  return [...rows, rest].join('\n')
}

// In the order in which they are put on: a terminal breaks the lines before a log or a reply dresses them.
const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  wrapped: byLine(wrapLine),
  coloured: byLine((line) => `\u001b[1m\u001b[31m${line}\u001b[39m\u001b[22m`),
  'coloured by word': byLine((line) => line.replace(/\w{4,}/g, (word) => `\u001b[33m${word}\u001b[0m`)),
  indented: byLine((line) => `  ${line}`),
  quoted: byLine((line) => `> ${line}`),
  stamped: byLine((line) => `2026-11-21T07:14:57.123Z ${line}`),
  clocked: byLine((line) => `[07:14:57] ${line}`),
}

test.each(Object.entries(DISGUISES))('every message keeps its label when it is %s', (_name, disguise) => {
  const changed = MESSAGES.filter(
    ({ text }) => classifyFailure(disguise(text)).label !== classifyFailure(text).label,
  )
  expect(changed.map(({ id }) => id)).toEqual([])
})

test('two disguises, one over the other, change no label either', () => {
  const disguises = fc.subarray(Object.keys(DISGUISES), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.constantFrom(...MESSAGES), disguises, ({ text }, names) => {
      const disguised = names.reduce((worn, name) => (DISGUISES[name] as (t: string) => string)(worn), text)
      expect(classifyFailure(disguised).label).toBe(classifyFailure(text).label)
    }),
    { numRuns: 400 },
  )
})
