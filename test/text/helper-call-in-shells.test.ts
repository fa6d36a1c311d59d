import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlainCall, readHelperCall } from '../../lib/text/helper-call.ts'
import { helperCallText } from '../../lib/view/format.ts'
import { rounds } from '../fakes/rounds.ts'
import { helperLines } from './helper-lines.ts'
import { type Line, runLines, SHELLS } from './run-lines.ts'

const HELPER = '/no such folder/dist/batch.cjs'
const RUNS = Number(process.env['HELPER_CALL_RUNS'] ?? rounds(40_000))
const SEED = Number(process.env['HELPER_CALL_SEED'] ?? Date.now() % 2 ** 31)

let folder: string
let roots: string[]
let sample: string[]
let generated: Line[]
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'helper-call-')))
  roots = [join(folder, "it's a project"), join(folder, 'project')]
  for (const root of [...roots, join(folder, 'start')]) mkdirSync(root)
  sample = fc.sample(helperLines(HELPER, roots), { numRuns: RUNS, seed: SEED })
  generated = plainLines(sample)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The lines that are plain, with what they say. */
function plainLines(lines: readonly string[], helper = HELPER): Line[] {
  return lines.flatMap((text) => {
    const call = readHelperCall(text, helper, roots)
    return call?.kind === 'plain' ? [expected(text, call, helper)] : []
  })
}

function expected(text: string, { words, input = '' }: PlainCall, helper: string): Line {
  const root = roots.find((each) =>
    ['"', "'", ''].some((quote) => text.startsWith(`cd ${quote}${each}${quote} `)),
  )
  const [line = ''] = text.split('\n')
  // Within quotes these characters cannot stand at the end of a call's line, or before a here-document.
  const joins = / 2>&1(?: *$| +<<'\w+'$)/.test(line)
  return { text, arguments: [helper, ...words], input, folder: root ?? join(folder, 'start'), joins }
}

// dash 0.5.12 drops the first byte of the character there. Nothing else, and the Bash tool runs bash or zsh.
const DROPPED_BY_DASH = /\nE(?:OF?)?[^\0-\x7f]/

describe.each(SHELLS)('every plain call, run by %s', (name, shell) => {
  const expectAsRead = (lines: readonly Line[]) => {
    expect(runLines(shell as string, lines, folder), `HELPER_CALL_SEED=${SEED}`).toBeUndefined()
  }

  const missing = [
    shell === undefined,
    `${name} is not installed on this machine: install it to run this test`,
  ] as const

  it('runs node once with what was read, and does nothing else', ({ skip }) => {
    skip(...missing)
    expectAsRead(name === 'dash' ? generated.filter(({ text }) => !DROPPED_BY_DASH.test(text)) : generated)
    // A generator that makes nothing plain would test nothing.
    expect(generated.length).toBeGreaterThan(RUNS / 5)
    for (const form of [/^cd /, /2>&1$/m, /<<'EOF' 2>&1\n/, /2>&1 <<'EOF'\n/]) {
      expect(generated.filter(({ text }) => form.test(text)).length).toBeGreaterThan(RUNS / 100)
    }
  })

  it('does so for every character in quotes, in a here-document and in a word', ({ skip }) => {
    skip(...missing)
    const call = `node "${HELPER}" next`
    const lines = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).flatMap((one) => [
      ...[`${call} "${one}"`, `${call} '${one}'`, `${call} <<'EOF'\n${one}\nEOF\n`],
      ...[one, `${one}a`, `a${one}`, `a${one}a`, `--a${one}a`, `--a=${one}`].map((word) => `${call} ${word}`),
    ])
    const plain = plainLines(lines)
    expectAsRead(plain)
    expect(plain.length).toBeGreaterThan(1500)
  })

  it('reads the path of the helper as it was written', ({ skip }) => {
    skip(...missing)
    const paths = ['/a$b/`c`"d', "/it's $HOME", '/a!b', '/a b', '/plain-path_1.0/x', 'C:\\Users\\new\\b.cjs']
    const lines = [...paths, '/\\', '/\\$x', '/\\\\x'].flatMap((path) =>
      plainLines([helperCallText(path, 'next'), `node '${path}' next`, `node ${path} next`], path),
    )
    expectAsRead(lines)
    expect(lines.length).toBeGreaterThan(paths.length)
  })
})

// Break: a slip of the pen in a call makes it a stranger, and its prompt stands till morning.
it('every line that begins as a call is one, plain or not', () => {
  const calls = sample.filter((text) => /^node (["']?)\/no such folder\/dist\/batch\.cjs\1 /.test(text))
  const strangers = calls.filter((text) => readHelperCall(text, HELPER, roots) === undefined)
  expect(strangers.filter((text) => !text.startsWith('node /'))).toEqual([])
  expect(calls.length).toBeGreaterThan(RUNS / 5)
})
