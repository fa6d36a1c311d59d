import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { classifyFailure } from '../../lib/model/failure.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const { failureTable }: { failureTable: Plugin } = await import(
  String(new URL('../../scripts/dev/failure-table.mjs', import.meta.url))
)
let folder = ''

function load(): typeof classifyFailure {
  const bundle = path.join(folder, 'failure.cjs')
  const load = createRequire(bundle)
  delete load.cache[bundle]
  return load(bundle).classifyFailure
}

function fixtures(): { id: string; text: string }[] {
  return ['corpus', 'own', 'examined'].flatMap((name) =>
    fs
      .readFileSync(path.join(ROOT, 'test', 'fixtures', 'failures', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
}

/** How many expressions `act` makes out of text. */
function countMade(act: () => void): number {
  const construct = vi.fn((target: RegExpConstructor, [source, flags]: [string, string]) => {
    return new target(source, flags)
  })
  vi.stubGlobal('RegExp', new Proxy(RegExp, { construct }))
  act()
  vi.unstubAllGlobals()
  return construct.mock.calls.length
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'failure-table-'))
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['lib/model/failure.ts'],
    outfile: path.join(folder, 'failure.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    plugins: [failureTable],
  })
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

// Break: a rule, a look or a necessary word is lost or changed on its way into the bundle.
it('the bundle says of every known message what the sources say', () => {
  const fromBundle = load()
  const byLine = (text: string) => text.replace(/^/gm, '12:00:01 │ ').replace(/\n/g, '; ')
  const all = fixtures()
  const texts = [...all.map(({ text }) => text), ...all.map(({ text }) => byLine(text))]
  expect(texts.length).toBeGreaterThan(3000)
  for (const text of texts) expect(fromBundle(text), text).toEqual(classifyFailure(text))
})

// Break: a pattern whose words are not there is made all the same, or the table holds expressions again.
it.each([
  ["SyntaxError: Unexpected token '}'"],
  ['connect ECONNRESET 1.2.3.4:443'],
  ['The thing went sideways and nobody could say what it was about.'],
  ['npm error code E404\nnpm error 404 Not Found - GET https://registry.npmjs.org/left-pad'],
  [
    'FAIL test/cart.test.ts > cart > adds an item\nAssertionError: expected 1 to be 2\n    at test/cart.test.ts:12:20',
  ],
])('of 500 expressions, the bundle makes at most 24 for: %s', (text) => {
  const fromBundle = load()
  expect(countMade(() => fromBundle(text))).toBeLessThanOrEqual(24)
})

// Break: the count above counts nothing.
it('a long text that holds every word needs them all', () => {
  const fromBundle = load()
  const text = fixtures()
    .map((message) => message.text)
    .join('\n')
  expect(countMade(() => fromBundle(text))).toBeGreaterThan(24)
})
