import { describe, expect, it } from 'vitest'
import { collectOutput } from '../../lib/process/output.ts'
import { OUTPUT_READ, outputTail } from '../../lib/text/output-tail.ts'
import { SHAPES, type Shape, seenOf } from './shapes.ts'

const FULL = 4096
const COLOUR = '\u001b[38;5;196m'

/** Output of exactly `length` characters, of whole words. */
function filler(word: string, length: number): string {
  return word.repeat(Math.ceil(length / word.length)).slice(-length)
}

/** Texts whose last `limit` characters begin inside the shape, at up to 16 places of it. */
function straddling(shape: Shape, limit: number, word: string): string[] {
  const step = Math.max(1, Math.floor(shape.text.length / 16))
  const texts: string[] = []
  const between = word.endsWith('\n') ? '\n' : ' '
  for (let inside = 1; inside < shape.text.length; inside += step)
    texts.push(`${filler(word, 3000)}${between}${shape.text}${between}${filler(word, limit - inside - 1)}`)
  return texts
}

function expectNothing(shape: Shape, texts: readonly string[], bytes?: number): void {
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.flatMap((text) => seenOf(shape, outputTail(text, bytes)))).toEqual([])
}

// So much that all that is read comes out.
const WHOLE = 100_000
const ALL = Object.entries(SHAPES)
const OF_ONE_LINE = ALL.filter(([, { lines }]) => !lines)

describe('a secret over the cut of a tail', () => {
  // Break: the output is cut before it is redacted.
  it.each(ALL)('%s: at the 4 KB of the tail, in lines', (_, shape) => {
    expectNothing(shape, straddling(shape, FULL, 'all is well\n'))
  })
  it.each(OF_ONE_LINE)('%s: at the 4 KB of the tail, in one line', (_, shape) => {
    expectNothing(shape, straddling(shape, FULL, 'all is well '))
  })

  // Break: what is left of a secret that the first cut split is taken for harmless.
  it.each(ALL)('%s: at the 16 KiB that are read, in lines', (_, shape) => {
    expectNothing(shape, straddling(shape, OUTPUT_READ, 'all is well\n'), WHOLE)
  })
  it.each(OF_ONE_LINE)('%s: at the 16 KiB that are read, in one line', (_, shape) => {
    expectNothing(shape, straddling(shape, OUTPUT_READ, 'all is well '), WHOLE)
  })

  // Break: colours are most of the output, so that the tail reaches back to the first cut.
  it.each(ALL)('%s: at the 16 KiB that are read, nearly all colour', (_, shape) => {
    expectNothing(shape, straddling(shape, OUTPUT_READ, `${COLOUR}ok\n`))
  })
  it.each(OF_ONE_LINE)('%s: at the 16 KiB that are read, nearly all colour, in one line', (_, shape) => {
    expectNothing(shape, straddling(shape, OUTPUT_READ, `${COLOUR}ok `))
  })

  // Break: the collector keeps less than is read, so that the reader does not see the cut.
  it.each(ALL)('%s: gathered in pieces of a running program', (_, shape) => {
    const every = straddling(shape, OUTPUT_READ, `${COLOUR}ok\n`)
    const texts = every
      .filter((_text, at) => at % 4 === 1)
      .map((text) => {
        const output = collectOutput()
        for (let at = 0; at < text.length; at += 1000)
          output.add('stdout', Buffer.from(text.slice(at, at + 1000)))
        return output.collected().tail
      })
    expectNothing(shape, texts)
  })
})

describe('what is kept of an output', () => {
  it.each([
    ['', ''],
    ['2 tests failed\n', '2 tests failed\n'],
    ['\u001b[31mred\u001b[0m\r\n\tnext\u0085last', 'red\n\tnext\nlast'],
    ['    indented  twice\n', '    indented  twice\n'],
    ['a\u202eb\u2066c\u{e0041}d\u200be\ud800f', 'a b cde f'],
    ['f\0i\0n\0e\0', 'fine'],
    ['DB_PASSWORD=hunter2\nfine', 'DB_PASSWORD=[redacted]\nfine'],
    // The NUL between the letters of UTF-16 hides no secret.
    ['ghp_q7Xw3ZpLk9Vb'.split('').join('\0'), '[redacted]'],
  ])('%j becomes %j', (raw, tail) => {
    expect(outputTail(raw)).toBe(tail)
  })

  it.each(['a', 'é', '€', '😀'])('is at most 4,096 bytes and begins with a whole %s', (character) => {
    const tail = outputTail(`${'x '.repeat(100)}${character.repeat(5000)}z`)
    expect(tail.replaceAll(character, '')).toBe('z')
    expect(Buffer.byteLength(tail)).toBeLessThanOrEqual(4096)
    expect(Buffer.byteLength(tail)).toBeGreaterThan(4092)
  })

  it('is the very end of a long output, in full', () => {
    const tail = outputTail(`${'a line of a test\n'.repeat(5000)}last`)
    expect(Buffer.byteLength(tail)).toBe(4096)
    expect(tail.endsWith('a line of a test\nlast')).toBe(true)
  })

  it('keeps whole lines behind a first one that is cut, and whole words where there is one line', () => {
    expect(outputTail(`${'x'.repeat(OUTPUT_READ)}\nthe verdict\n`)).toBe('the verdict\n')
    expect(outputTail(`${'x'.repeat(OUTPUT_READ)} the verdict\n`)).toBe('the verdict\n')
  })

  // Break: of one word without an end nobody can tell whether it is a secret.
  it('is empty for a single word that is longer than what is read', () => {
    expect(outputTail('x'.repeat(OUTPUT_READ + 1))).toBe('')
    expect(outputTail('x'.repeat(OUTPUT_READ))).toHaveLength(4096)
  })
})
