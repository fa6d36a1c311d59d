import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCommand, splitWords } from '../../lib/text/shell-words.ts'
import { missing } from '../fakes/missing-program.ts'
import { rounds } from '../fakes/rounds.ts'

const words = (line: string) => {
  const split = splitWords(line)
  return 'words' in split ? split.words : split.problem
}

/** What bash makes of each line, all in one run; no line here may hold anything that bash expands. */
function inBash(lines: string[]): string[][] {
  const script = lines.map((line) => `show ${line}`).join('\n')
  const show = `show() { printf '%s\\0' "$#" "$@"; }`
  const out = execFileSync('bash', ['-c', `${show}\n${script}`], { encoding: 'utf8' }).split('\0')
  const answers: string[][] = []
  for (let at = 0; at < out.length - 1; at += 1 + Number(out[at])) {
    answers.push(out.slice(at + 1, at + 1 + Number(out[at])))
  }
  return answers
}

describe('words', () => {
  it.each([
    ['', []],
    [' \t\r\n ', []],
    ['a  b\tc\nd', ['a', 'b', 'c', 'd']],
    [`a'b c'"d e"f`, ['ab cd ef']],
    [`'' "" x`, ['', '', 'x']],
    [`'a\\b"c'`, ['a\\b"c']],
    [`"a'b \\" \\\\ \\$ \\\` \\n"`, [`a'b " \\ $ \` \\n`]],
    ['a\\ b \\"c\\" \\\\', ['a b', '"c"', '\\']],
    ['"a\\\nb" c\\\nd', ['ab', 'cd']],
    ['a\\', ['a\\']],
    ['--issues 72 73', ['--issues', '72', '73']],
    ["größe '日本 語'", ['größe', '日本 語']],
  ])('of %j are %j', (line, expected) => {
    expect(words(line)).toEqual(expected)
  })

  it('keep a Windows path that was typed without quotes, or in either kind', () => {
    const path = 'C:\\Users\\me\\my..file\\f.txt'
    expect(words(path)).toEqual([path])
    expect(words(`"${path}"`)).toEqual([path])
    expect(words("'C:\\my files\\f.txt' C:\\dir\\")).toEqual(['C:\\my files\\f.txt', 'C:\\dir\\'])
  })

  it('expand nothing', () => {
    const plain = '$HOME `id` $(id) * ? ~ # {a,b} !! | & ; < > a=b'
    expect(words(`${plain} "$HOME \`id\`"`)).toEqual([...plain.split(' '), '$HOME `id`'])
  })

  it.each([
    [`say 'it`, "The single quote at 'it is never closed."],
    [`say "it's \\"`, `The double quote at "it's \\" is never closed.`],
    [`'${'x'.repeat(50)}`, `The single quote at '${'x'.repeat(29)}... is never closed.`],
    ["it's", "The single quote at 's is never closed."],
  ])('are none in %j', (line, problem) => {
    expect(words(line)).toBe(problem)
  })

  it('are those of bash for whatever is quoted', ({ skip }) => {
    skip(...missing('bash'))
    const plain = fc.stringMatching(/^[A-Za-z0-9_./:@%+,-]{1,6}$/)
    const single = fc.string({ unit: 'binary', maxLength: 8 }).map((text) => `'${text.replaceAll("'", '')}'`)
    const inDouble = fc.constantFrom(
      'a',
      ' ',
      "'",
      '\\\\',
      '\\"',
      '\\$',
      '\\`',
      '\\a',
      '\t',
      'ü',
      '*',
      ';',
      '\\\n',
    )
    const double = fc.array(inDouble, { maxLength: 8 }).map((parts) => `"${parts.join('')}"`)
    const escaped = fc.constantFrom('\\ ', '\\"', "\\'", '\\\\', '\\$', '\\;', '\\*', '\\#', '\\~', '\\\n')
    const word = fc.array(fc.oneof(plain, single, double, escaped), { minLength: 1, maxLength: 4 })
    const line = fc
      .array(
        word.map((parts) => parts.join('')),
        { maxLength: 4 },
      )
      .map((parts) => parts.join(' ').replaceAll('\0', ''))
    fc.assert(
      fc.property(fc.array(line, { minLength: 50, maxLength: 100 }), (lines) => {
        expect(lines.map(words)).toEqual(inBash(lines))
      }),
      { numRuns: rounds(20) },
    )
  })
})

describe('a command', () => {
  it('is its words', () => {
    expect(splitCommand('  npm run "my test" -- --grep=a\\*b HEAD~1 x#y \n')).toEqual({
      words: ['npm', 'run', 'my test', '--', '--grep=a*b', 'HEAD~1', 'x#y'],
    })
    expect(splitCommand(`echo 'a|b;c$d' "x*y|z" \\$HOME "\\$HOME"`)).toEqual({
      words: ['echo', 'a|b;c$d', 'x*y|z', '$HOME', '$HOME'],
    })
  })

  it.each([
    ['a | b', '|'],
    ['a && b', '&'],
    ['a; b', ';'],
    ['a < b', '<'],
    ['a > b', '>'],
    ['(a)', '('],
    ['a )', ')'],
    ['a $HOME', '$'],
    ['a "$HOME"', '$'],
    ['a `b`', '`'],
    ['a "`b`"', '`'],
    ['a *.ts', '*'],
    ['a b?', '?'],
    ['a ~/b', '~'],
    ['a # b', '#'],
    ['#a', '#'],
    ['a\nb', 'a second line'],
    ['CI=1 npm test', 'CI='],
  ])('needs a shell for %j', (line, what) => {
    expect(splitCommand(line)).toEqual({
      problem: `It needs a shell: ${what} has a meaning only there.`,
      needsShell: true,
    })
  })

  it.each(['', '  ', '""', "'' x"])('is empty in %j', (line) => {
    expect(splitCommand(line)).toEqual({ problem: 'It is empty.', needsShell: false })
  })

  it('with an open quote is none, with a shell or without', () => {
    expect(splitCommand('a "b | c')).toEqual({
      problem: 'The double quote at "b | c is never closed.',
      needsShell: false,
    })
  })
})
