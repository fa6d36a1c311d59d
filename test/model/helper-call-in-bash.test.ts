import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readHelperCall } from '../../lib/model/helper-call.ts'
import { missing } from '../fakes/missing-program.ts'

const PATH = '/no such folder/dist/batch.cjs'

let folder: string
let project: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'helper-call-'))
  project = join(folder, 'project')
  mkdirSync(project)
  mkdirSync(join(folder, 'bin'))
  const node = join(folder, 'bin', 'node')
  // Each run appends what it was given, so that a second run of anything would show.
  writeFileSync(
    node,
    `#!/bin/bash\nprintf '%s\\0' "$#" "$@" >> "$RECORD"\nIFS= read -r -d '' input\nprintf '%s\\0' "$input" >> "$RECORD"\n`,
  )
  chmodSync(node, 0o755)
})
beforeEach(({ skip }) => skip(...missing('/bin/bash')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Everything that bash made of `command`: what each `node` was given and read, what else happened. */
function inBash(command: string) {
  const record = join(folder, 'record')
  rmSync(record, { force: true })
  const printed = execFileSync('/bin/bash', ['-c', `${command}`], {
    cwd: project,
    env: { PATH: join(folder, 'bin'), RECORD: record, HOME: project, LC_ALL: 'C.UTF-8' },
    input: '',
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const recorded = existsSync(record) ? readFileSync(record, 'utf8').split('\0') : []
  return { printed, recorded, files: readdirSync(project) }
}

function expectOneHarmlessRun(command: string) {
  const call = readHelperCall(command, PATH)
  if (call === undefined) return false
  const given = [PATH, ...call.words]
  expect(inBash(command)).toEqual({
    printed: '',
    recorded: [String(given.length), ...given, call.input ?? '', ''],
    files: [],
  })
  return true
}

const nasty = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '\n',
    '\r',
    '\t',
    '\0',
    '"',
    "'",
    '`',
    '$',
    '\\',
    '!',
    ';',
    '&',
    '|',
    '>',
    '<',
    '(',
    ')',
    '{',
    '}',
  ],
  ...[
    '*',
    '?',
    '[',
    ']',
    '~',
    '#',
    '=',
    '^',
    '-',
    '--',
    '$(touch x)',
    '`touch x`',
    '; touch x',
    '\ntouch x\n',
    '> x',
  ],
  ...[
    '&& touch x',
    '| touch x',
    '&',
    "<<'EOF'",
    '<<EOF',
    '\nEOF',
    '\nEOF\n',
    'EOF',
    "'EOF'",
    '$IFS',
    '$' + '{x:=y}',
    '{a,b}',
  ],
  ...[
    '\\\n',
    '"$HOME"',
    "$'\\n'",
    '\u00a0',
    '\u2028',
    'ü',
    '\u0085',
    '\u001b',
    '\ud800',
    '<<<',
    '>(',
    '!!',
    'x=1 ',
    '-e ',
    'node ',
  ],
)
const plainWord = fc.stringMatching(/^[A-Za-z0-9_./:,@%+-]{1,8}$/)
const text = fc
  .array(fc.oneof(nasty, fc.string({ maxLength: 4 }), plainWord), { maxLength: 5 })
  .map((all) => all.join(''))
const word = fc.oneof(
  plainWord,
  text.map((inside) => `"${inside}"`),
  text.map((inside) => `'${inside}'`),
  text.map((inside) => `--reason="${inside}"`),
  text,
)
const path = fc.constantFrom(`"${PATH}"`, `'${PATH}'`, PATH)
const here = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  text.map((body) => ` <<'EOF'\n${body}\nEOF`),
  text.map((body) => ` <<'EOF'\n${body}\nEOF\n`),
)
const call = fc
  .tuple(path, fc.array(word, { maxLength: 3 }), here)
  .map(([quoted, words, document]) => ['node', quoted, 'next', ...words].join(' ') + document)
const mangled = fc.tuple(call, fc.nat(), fc.nat({ max: 3 }), nasty).map(([line, at, remove, insert]) => {
  const from = at % (line.length + 1)
  return line.slice(0, from) + insert + line.slice(from + remove)
})

describe('every accepted command, run by bash', () => {
  it('starts node once, with exactly the words and the input that were read, and does nothing else', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.oneof(call, mangled), (command) => {
        if (expectOneHarmlessRun(command)) accepted += 1
      }),
      { numRuns: Number(process.env['HELPER_CALL_RUNS'] ?? 3000) },
    )
    // A generator that makes nothing acceptable would test nothing.
    expect(accepted).toBeGreaterThan(300)
  })

  it('does so for every character there is in quotes and in a here-document', () => {
    const all = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code))
    const accepted = (write: (character: string) => string) =>
      all.filter((character) => readHelperCall(write(character), PATH))
    const double = accepted((character) => `node "${PATH}" next "${character}"`).join('')
    const single = accepted((character) => `node "${PATH}" next '${character}'`).join('')
    const body = accepted((character) => `node "${PATH}" next <<'EOF'\n${character}\nEOF\n`).join('\n')
    expect(expectOneHarmlessRun(`node "${PATH}" next "${double}" '${single}' <<'EOF'\n${body}\nEOF`)).toBe(
      true,
    )
    expect(double).not.toMatch(/["$`\\!\n]/)
  })

  it('does so for every plain character at the beginning, inside and at the end of a word', () => {
    let accepted = 0
    for (let code = 1; code < 0x250; code += 1) {
      const character = String.fromCharCode(code)
      if (/\s/.test(character)) continue
      const words = [character, `${character}a`, `a${character}`, `a${character}a`, `--a${character}a`]
      const usable = words.filter((one) => readHelperCall(`node "${PATH}" next ${one}`, PATH))
      if (usable.length === 0) continue
      expect(expectOneHarmlessRun(`node "${PATH}" next ${usable.join(' ')}`)).toBe(true)
      accepted += 1
    }
    expect(accepted).toBe(72)
  })
})
