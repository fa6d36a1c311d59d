import { describe, expect, it } from 'vitest'
import { isHelperCall, readHelperCall } from '../../lib/text/helper-call.ts'

const PATH = '/home/me/.claude/plugins/b i/dist/batch.cjs'
const PLAIN_PATH = '/home/me/.claude/dist/batch.cjs'
const CALL = `node "${PATH}" next`

describe('a helper call', () => {
  it.each([
    [`${CALL}`, ['next']],
    [`node '${PATH}' next`, ['next']],
    [`${CALL}\n`, ['next']],
    [`${CALL}  `, ['next']],
    [
      `node "${PATH}" resume batch-20260102-030405-000001 --take-over`,
      ['resume', 'batch-20260102-030405-000001', '--take-over'],
    ],
    [
      `node "${PATH}"  skip  3 --reason "waits for #72: it's unclear, really?"`,
      ['skip', '3', '--reason', "waits for #72: it's unclear, really?"],
    ],
    [
      `node "${PATH}" skip 3 --reason 'costs $5; a \`b\` "c" \\ !'`,
      ['skip', '3', '--reason', 'costs $5; a `b` "c" \\ !'],
    ],
    [
      `node "${PATH}" record-git 2 pr --pr-url https://x.example/o/r/pull/5 --success`,
      ['record-git', '2', 'pr', '--pr-url', 'https://x.example/o/r/pull/5', '--success'],
    ],
    [
      `node "${PATH}" skip 3 --reason="größer 日本" --json --id=a.b --x='y z'`,
      ['skip', '3', '--reason=größer 日本', '--json', '--id=a.b', '--x=y z'],
    ],
    [`node "${PATH}" status "" ''`, ['status', '', '']],
  ])('is %s', (command, words) => {
    expect(isHelperCall(command, PATH)).toBe(true)
    expect(readHelperCall(command, PATH)).toEqual({ words })
  })

  it('may name a plain path without quotes', () => {
    expect(isHelperCall(`node ${PLAIN_PATH} next`, PLAIN_PATH)).toBe(true)
    expect(isHelperCall(`node ${PATH} next`, PATH)).toBe(false)
  })

  it.each([
    ['', ''],
    ['one\n', 'one\n'],
    [
      '$(id) `id` "quoted" \'x\' \\ !! * > y\n\n\tEOF2\n EOF\nEOF \n',
      '$(id) `id` "quoted" \'x\' \\ !! * > y\n\n\tEOF2\n EOF\nEOF \n',
    ],
  ])('may end with one quoted here-document: %j', (body, input) => {
    for (const end of ['', '\n']) {
      const command = `node "${PATH}" fail 3 <<'EOF'\n${body}EOF${end}`
      expect(readHelperCall(command, PATH)).toEqual({ words: ['fail', '3'], input })
    }
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
  ])('is none when it is not absolute or no shell could be told: %j', (path) => {
    for (const written of [`"${path}"`, `'${path}'`, path]) {
      expect(isHelperCall(`node ${written} next`, path)).toBe(false)
    }
  })

  it('is refused in quotes that would change it', () => {
    for (const path of ['/a$b/c', '/a`b`/c', '/a!b/c', '/a"b/c', '/a\\', '\\\\server\\c']) {
      expect(isHelperCall(`node "${path}" next`, path)).toBe(false)
      expect(isHelperCall(`node ${path} next`, path)).toBe(false)
      expect(isHelperCall(`node '${path}' next`, path)).toBe(true)
    }
    expect(isHelperCall(`node '/it's/c' next`, "/it's/c")).toBe(false)
    expect(isHelperCall(`node "/it's/c" next`, "/it's/c")).toBe(true)
  })
})

describe('on Windows', () => {
  const path = 'C:\\Users\\me\\.claude\\plugins\\b\\dist\\batch.cjs'

  it('a path with backslashes is read in quotes, where bash keeps them', () => {
    expect(isHelperCall(`node "${path}" next`, path)).toBe(true)
    expect(isHelperCall(`node '${path}' next`, path)).toBe(true)
    expect(isHelperCall(`node ${path} next`, path)).toBe(false)
  })

  it('the other kind of slash is another path, to be asked about by itself', () => {
    const slashes = path.replaceAll('\\', '/')
    expect(isHelperCall(`node "${slashes}" next`, path)).toBe(false)
    expect(isHelperCall(`node "${slashes}" next`, slashes)).toBe(true)
  })
})
