import { describe, expect, it } from 'vitest'
import { mayAllow, plainSpelling, readHelperCall } from '../../lib/text/helper-call.ts'
import {
  HARMLESS,
  NO_CALL_AT_THE_END,
  NO_CALL_IN_FRONT,
  NO_HERE_DOCUMENT,
  NOT_PLAIN,
  HELPER as PATH,
  ROOT,
  SUBFOLDER,
  TAKEN_FOR_A_CALL,
} from './helper-calls.ts'

const CALL = `node "${PATH}"`
const NOT_PLAIN_CALL = { kind: 'not plain' }
const read = (command: string, path = PATH) => readHelperCall(command, path, [ROOT, SUBFOLDER])
const isPlain = (command: string, path: string) => read(command, path)?.kind === 'plain'

describe('a plain call', () => {
  it.each([
    [`${CALL} next`, ['next']],
    [`node '${PATH}' next`, ['next']],
    [`${CALL} next\n`, ['next']],
    [`${CALL} next  `, ['next']],
    [
      `${CALL}  skip  3 --reason "waits for #72: it's unclear, really?"`,
      ['skip', '3', '--reason', "waits for #72: it's unclear, really?"],
    ],
    [
      `${CALL} skip 3 --reason 'costs $5; a \`b\` "c" \\ !'`,
      ['skip', '3', '--reason', 'costs $5; a `b` "c" \\ !'],
    ],
    [
      `${CALL} record-git 2 pr --pr-url https://x.example/o/r/pull/5 --success`,
      ['record-git', '2', 'pr', '--pr-url', 'https://x.example/o/r/pull/5', '--success'],
    ],
    [
      `${CALL} skip 3 --reason="größer 日本" --json --id=a.b --x='y z'`,
      ['skip', '3', '--reason=größer 日本', '--json', '--id=a.b', '--x=y z'],
    ],
    [`${CALL} status "" ''`, ['status', '', '']],
    [`${CALL} complete 2 2>&1`, ['complete', '2']],
    [`${CALL} next  2>&1 \n`, ['next']],
    [`cd "${ROOT}" && ${CALL} next`, ['next']],
    [`cd ${SUBFOLDER} && ${CALL} complete 2 2>&1`, ['complete', '2']],
    [`cd '${SUBFOLDER}' && node '${PATH}' next`, ['next']],
  ])('is %s', (command, words) => {
    expect(read(command)).toEqual({ kind: 'plain', words })
  })

  it.each([
    ['', ''],
    ['one\n', 'one\n'],
    [
      '$(id) `id` "quoted" \'x\' \\ !! * > y\n\n\tEOF2\n EOF\nEOF \n',
      '$(id) `id` "quoted" \'x\' \\ !! * > y\n\n\tEOF2\n EOF\nEOF \n',
    ],
  ])('may end with one quoted here-document: %j', (body, input) => {
    for (const operator of ["<<'EOF'", "2>&1 <<'EOF'", "<<'EOF' 2>&1"]) {
      for (const end of ['', '\n']) {
        const command = `${CALL} fail 3 ${operator}\n${body}EOF${end}`
        expect(read(command)).toEqual({ kind: 'plain', words: ['fail', '3'], input })
      }
    }
  })

  it('may name a path without quotes only where no shell could read it otherwise', () => {
    expect(isPlain('node /home/me/dist/batch.cjs next', '/home/me/dist/batch.cjs')).toBe(true)
    expect(isPlain(`node ${PATH} next`, PATH)).toBe(false)
  })
})

describe('what runs the helper and is not plain', () => {
  it.each([...NOT_PLAIN, ...TAKEN_FOR_A_CALL])('is %s', (command) => {
    expect(read(command)).toEqual(NOT_PLAIN_CALL)
  })

  it.each(NO_CALL_AT_THE_END)('is a call followed by %j', (text) => {
    expect(read(`${CALL} next ${text}`)).toEqual(NOT_PLAIN_CALL)
  })

  it.each(NO_HERE_DOCUMENT)('is a call with %j', (document) => {
    expect(read(`${CALL} fail 3 ${document}`)).toEqual(NOT_PLAIN_CALL)
    expect(read(`${CALL} next${document}`)?.kind).not.toBe('plain')
  })
})

describe('what is none of the helper’s calls', () => {
  it.each(HARMLESS)('is %s', (command) => {
    expect(read(command)).toBeUndefined()
  })

  it.each(NO_CALL_IN_FRONT)('or at least never plain: %j', (command) => {
    expect(read(command)?.kind).not.toBe('plain')
  })

  // Break: an error in the hook for a command that has nothing to do with it.
  it.each([
    `${'$('.repeat(50_000)}${CALL} next`,
    `${'"$('.repeat(50_000)}${CALL} next`,
    `${'bash -c "'.repeat(5000)}${CALL} next`,
    `A=x; ${'A=$A$A; '.repeat(200)}node $A`,
    `node ${'/..'.repeat(50_000)}`,
    `node ${'a/'.repeat(50_000)}${'../'.repeat(50_000)}`,
    `${'x '.repeat(100_000)}`,
    `x ${'<<A '.repeat(5000)}\n${'y\n'.repeat(5000)}`,
  ])('is found in a time that grows with the text and no faster', (command) => {
    const before = performance.now()
    expect(read(command)?.kind).not.toBe('plain')
    expect(performance.now() - before).toBeLessThan(5000)
  })
})

describe('the path', () => {
  it.each([
    'batch.cjs',
    './batch.cjs',
    '-r',
    '',
    '~/batch.cjs',
    '$HOME/batch.cjs',
    '/a\nb',
    '/a\0b',
    '/\ud800',
  ])('is never plain when it is not absolute or no shell could be told: %j', (path) => {
    expect(plainSpelling(path)).toBeUndefined()
    for (const written of [`"${path}"`, `'${path}'`, path]) {
      expect(isPlain(`node ${written} next`, path)).toBe(false)
    }
  })

  it('is refused in quotes that would change it', () => {
    for (const path of ['/a$b/c', '/a`b`/c', '/a!b/c', '/a"b/c', '/a\\', '\\\\server\\c', '/a\\$c']) {
      expect(isPlain(`node "${path}" next`, path)).toBe(false)
      expect(isPlain(`node ${path} next`, path)).toBe(false)
      expect(isPlain(`node '${path}' next`, path)).toBe(true)
    }
    expect(isPlain(`node '/it's/c' next`, "/it's/c")).toBe(false)
    expect(isPlain(`node "/it's/c" next`, "/it's/c")).toBe(true)
    expect(plainSpelling("/it's!")).toBeUndefined()
  })

  it('on Windows is read in quotes, where bash keeps backslashes, and with these slashes only', () => {
    const path = 'C:\\Users\\me\\.claude\\plugins\\b\\dist\\batch.cjs'
    const slashes = path.replaceAll('\\', '/')
    expect(isPlain(`node "${path}" next`, path)).toBe(true)
    expect(isPlain(`node '${path}' next`, path)).toBe(true)
    for (const other of [path, `"${slashes}"`, '/c/Users/me/.claude/plugins/b/dist/batch.cjs']) {
      expect(read(`node ${other} next`, path)).toEqual(NOT_PLAIN_CALL)
    }
    expect(isPlain(`node "${slashes}" next`, slashes)).toBe(true)
  })

  it('of a project must be one of those given, letter by letter', () => {
    const call = `${CALL} next`
    for (const root of [`${ROOT}/`, `${ROOT}/..`, ROOT.toUpperCase(), '/home/me/work', '.', '~', '-', '']) {
      expect(read(`cd "${root}" && ${call}`)).toEqual(NOT_PLAIN_CALL)
    }
    expect(readHelperCall(`cd "." && ${call}`, PATH, ['.'])).toEqual(NOT_PLAIN_CALL)
    expect(readHelperCall(`cd "${ROOT}" && ${call}`, PATH, [])).toEqual(NOT_PLAIN_CALL)
  })
})

describe('mayAllow', () => {
  const may = (...words: string[]) => mayAllow({ kind: 'plain', words })

  it.each([
    ['next'],
    ['complete 2 --no-commit --json'],
    ['fail 2 --kind network'],
    ['fail 2 --kind=network'],
    ['skip 2 --reason later'],
    ['brief 2'],
    ['status --json'],
    ['pause'],
    ['classify'],
    ['record-git 2 pr --success --pr-number 5 --pr-url=https://x.example'],
  ])('allows %s', (words) => {
    expect(may(...words.split(' '))).toBe(true)
  })

  it.each([
    ...['start features.txt', 'command', 'resume', 'cleanup', 'consent yes', 'reset-breaker b', 'doctor'],
    ...['run', 'stop', 'land', 'github', 'toString', '__proto__', 'help', ''],
    ...['next --session x', 'next --session=x', 'next --sess x', 'complete 2 --force', 'status --id b'],
    ...['pause --take-over', 'next --from-backup', 'next --retry-failed', 'complete --yes', 'status --typed'],
    ...['next -s', 'next --', 'next -', 'complete --kind x', 'fail --no-commit', 'next --help', 'skip 2 -rx'],
  ])('does not allow %s', (words) => {
    expect(may(...words.split(' '))).toBe(false)
  })
})
