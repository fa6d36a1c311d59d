import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

/** The rows of a document's tables, each as its cells, without the heads. */
function rows(name: string): string[][] {
  const lines = fs.readFileSync(path.join(ROOT, 'docs', name), 'utf8').split('\n')
  const isHead = (at: number) => lines[at + 1]?.startsWith('| ---')
  return lines
    .filter((line, at) => line.startsWith('| ') && !line.startsWith('| ---') && !isHead(at))
    .map((line) => line.slice(2, -2).split(' | '))
}

/** The tests that a text names, as `file` and title. */
function named(text: string): [file: string, title: string][] {
  return [...text.matchAll(/`(test\/[^`]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => [file, title])
}

/** Tells whether the file exists and holds a test of that title, in whichever quotes. */
function exists([file, title]: [string, string]): boolean {
  const whole = path.join(ROOT, file)
  const text = fs.existsSync(whole) ? fs.readFileSync(whole, 'utf8') : ''
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${title}${quote}`))
}

// Break: a test is renamed or gone, and a document still promises what it showed.
describe.each([
  ['known-mistakes.md', 90],
  ['reliability.md', 40],
  ['security.md', 10],
] as const)('%s', (name, least) => {
  it('names only tests that exist', () => {
    const all = rows(name).flatMap((cells) => named(cells.join(' ')))
    expect(all.length).toBeGreaterThanOrEqual(least)
    expect(all.filter((test) => !exists(test))).toEqual([])
  })
})

describe('known-mistakes.md', () => {
  it('has each number once, with a test or with why it cannot happen', () => {
    const numbers = [
      ...Array.from({ length: 86 }, (_, at) => `W${at + 1}`),
      ...Array.from({ length: 15 }, (_, at) => `X${at + 1}`),
    ]
    expect(rows('known-mistakes.md').map(([number]) => number)).toEqual(numbers)
    const bare = rows('known-mistakes.md').filter(
      ([, , shown = '']) => named(shown).length === 0 && !/^Cannot happen: ./.test(shown),
    )
    expect(bare).toEqual([])
  })
})

describe('reliability.md', () => {
  it('promises nothing without a test', () => {
    expect(rows('reliability.md').filter(([, shown = '']) => named(shown).length === 0)).toEqual([])
  })
})
