import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BundleProject, type CallOptions, makeBundleProject, type Ran } from '../fakes/helper-process.ts'
import { missing } from '../fakes/missing-program.ts'
import { rows } from '../fakes/rounds.ts'

const UTF16 = Buffer.from('\uFEFFAdd a login\nAdd a logout\n', 'utf16le')
const LONG_LIST = Array.from({ length: 10_001 }, (_, index) => `Feature ${index}`).join('\n')
const FILES: Record<string, string | Buffer> = {
  'features.txt': 'Add a login\nAdd a logout\nAdd a search\n',
  'empty.txt': '',
  'comments.txt': '# one\n\n   \n# two\n',
  'done.md': '- [x] Add a login\n- [x] Add a logout\n',
  'binary.txt': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 10]),
  'utf16-le.txt': UTF16,
  'utf16-be.txt': Buffer.from(UTF16).swap16(),
  'latin1.txt': Buffer.from('Add a caf\xe9 page\n', 'latin1'),
  'huge.txt': `${'Add a very long page. '.repeat(48_000)}\n`,
  'many.txt': LONG_LIST,
  'mode.txt': '---\nmode: sideways\n---\nAdd a login\n',
  'yaml.txt': '---\nmode: [direct\n---\nAdd a login\n',
  'code.txt': '---js\nmodule.exports = { mode: process.exit(7) }\n---\nAdd a login\n',
  'folder/inside.txt': 'Add a login\n',
}

/** The one line that a refusal prints, and nothing else: no answer, no stack. */
function expectRefusal({ code, stdout, stderr }: Ran, expected: { code: 1 | 2; says: RegExp }): void {
  expect({ code, stdout }).toEqual({ code: expected.code, stdout: '' })
  expect(stderr).toMatch(/^batch: [^\n]+\n$/)
  expect(stderr).not.toMatch(/\n {4}at |\.cjs:\d|internal error|undefined|\[object/)
  expect(stderr).toMatch(expected.says)
}

async function expectNothingChanged(project: BundleProject, call: () => Promise<unknown>): Promise<void> {
  const before = project.snapshot()
  await call()
  expect(project.snapshot()).toEqual(before)
}

describe('a features file that is none', () => {
  let project: BundleProject
  beforeAll(() => {
    project = makeBundleProject(FILES)
    if (!missing('mkfifo')[0]) execFileSync('mkfifo', [project.at('pipe')])
    fs.symlinkSync('nowhere', project.at('dangling.txt'))
    fs.symlinkSync('loop.txt', project.at('loop.txt'))
  })
  afterAll(() => project.remove())

  // Each guards: a kind of file that is read as a list, that hangs the call, or whose refusal leaves traces.
  it.for<[what: string, says: RegExp, only?: NodeJS.Platform, file?: string]>([
    ['missing.txt', /missing\.txt does not exist/],
    ['features.txt/below', /does not exist/],
    ['dangling.txt', /does not exist/],
    ['loop.txt', /link that leads back to itself/, 'linux'],
    ['empty.txt', /holds nothing to do: no line of it is a feature/],
    ['comments.txt', /holds nothing to do: no line of it is a feature/],
    ['done.md', /holds nothing to do: every entry is checked off/],
    ['binary.txt', /NUL bytes/],
    ['utf16-le.txt', /UTF-16/],
    ['utf16-be.txt', /UTF-16/],
    ['latin1.txt', /not valid UTF-8/],
    ['huge.txt', /over 1 MiB/],
    ['many.txt', /10,001 features; a batch takes at most 10,000/],
    ['mode.txt', /mode to something else than auto-implement or lean or direct/],
    ['yaml.txt', /cannot be read as a list/],
    ['code.txt', /cannot be read as a list/],
    ['folder', /folder is a directory/],
    ['.', /is a directory/],
    ['pipe', /is a pipe/, 'linux'],
    ['/dev/null', /is a device/, 'linux'],
    ['/dev/zero', /is a device/, 'linux'],
    ['a name of 5,000 letters', /too long a name/, 'linux', 'x'.repeat(5000)],
  ])('%s is refused by name', async ([what, says, only = process.platform, file = what], { skip }) => {
    skip(process.platform !== only, `only ${only} has it, or says so in these words`)
    if (file === 'pipe') skip(...missing('mkfifo'))
    await expectNothingChanged(project, async () => {
      expectRefusal(await project.run(['start', file]), { code: 1, says })
    })
    expect(fs.existsSync(project.at('.claude'))).toBe(false)
  })

  it.each(['0', '-1', '1.5', 'abc', '2147483648', '999999999999'])(
    'the issue number %s is wrong usage',
    async (number) => {
      await expectNothingChanged(project, async () => {
        const says =
          number === '-1' ? /Unknown option '-1'/ : new RegExp(`"${number}" is not an issue number`)
        expectRefusal(await project.run(['start', '--issues', number]), { code: 2, says })
      })
    },
  )

  // Guards: a dry run that leaves anything, such as the lines in .git/info/exclude.
  it('a dry run prints the order and writes nothing', async () => {
    await expectNothingChanged(project, async () => {
      const text = await project.ok('start features.txt --dry-run')
      expect(text).toContain('Dry run, nothing was written: 3 features')
    })
  })
})

describe('words that cannot be carried out', () => {
  let project: BundleProject
  let id: string
  beforeAll(async () => {
    project = makeBundleProject(FILES)
    await project.ok('start features.txt')
    id = project.state().batch_id
  })
  afterAll(() => project.remove())

  const usageRows: [string, RegExp][] = [
    ['', /no verb was given.*start/],
    ['frobnicate', /"frobnicate" is not a verb.*start/],
    ['constructor', /"constructor" is not a verb/],
    ['--frobnicate', /"--frobnicate" is not a verb/],
    ['next --frobnicate', /Unknown option '--frobnicate'.*Usage: next/],
    ['next --json=yes', /--json.*Usage: next/],
    ['next 3', /"3" is one word too many.*Usage: next/],
    ['start', /features file is missing.*Usage: start/],
    ['start features.txt empty.txt', /"empty\.txt" is one word too many/],
    ['start features.txt --mode sideways', /--mode sideways.*Usage: start/],
    ['start features.txt --id', /'--id <value>' argument missing|Usage: start/],
    ['start --issues', /at least one issue number.*Usage: start/],
    ['complete 0', /"0" is not a feature number.*Usage: complete/],
    ['complete -1', /-1.*Usage: complete/],
    ['complete 1.5', /"1\.5" is not a feature number/],
    ['complete abc', /"abc" is not a feature number/],
    ['complete 0x1', /"0x1" is not a feature number/],
    ['complete 999999999999', /"999999999999" is not a feature number/],
    ['complete 1 2', /"2" is one word too many/],
    ['fail 0', /"0" is not a feature number.*Usage: fail/],
    ['fail -1', /-1.*Usage: fail/],
    ['fail abc', /"abc" is not a feature number/],
    ['fail 1 --kind test', /--kind test is not network, .*Usage: fail/],
    ['fail 1 --kind', /Usage: fail|argument missing/],
    ['fail 1 because', /"because" is one word too many/],
    ['skip', /something is missing.*Usage: skip/],
    ['skip 1', /--reason is missing or empty.*Usage: skip/],
    ['skip 1.5 --reason no', /"1\.5" is not a feature number/],
    ['skip 1 2 --reason no', /"2" is one word too many/],
    ['resume a b', /"b" is one word too many.*Usage: resume/],
    ['status a b', /"b" is one word too many.*Usage: status/],
    ['cleanup --take-over', /Unknown option '--take-over'.*Usage: cleanup/],
    ['consent', /something is missing.*Usage: consent/],
    ['consent maybe', /"maybe" is not yes or no.*Usage: consent/],
    ['reset-breaker', /something is missing.*Usage: reset-breaker/],
    ['pause now', /"now" is one word too many.*Usage: pause/],
  ]
  // Guards: a wrong word that is guessed at, passed over or crashes; a usage error with the exit code of a refusal.
  it.each(rows(usageRows, (_, at) => at % 4 === 0))('`%s` is wrong usage', async (line, says) => {
    await expectNothingChanged(project, async () => {
      expectRefusal(await project.run(line === '' ? [] : line), { code: 2, says })
    })
  })

  it('an empty reason, id or verb is wrong usage', async () => {
    await expectNothingChanged(project, async () => {
      for (const words of [
        ['skip', '1', '--reason', '  '],
        ['skip', '', '--reason', 'no'],
        ['complete', ''],
        [''],
      ]) {
        expectRefusal(await project.run(words), { code: 2, says: /batch: / })
      }
    })
  })

  it.each<[string, RegExp, CallOptions?]>([
    ['complete 2', /feature 2 is not in progress\. The feature in progress is 1/],
    ['complete 4', /has no feature 4: its features are 1 to 3/],
    ['complete 999999999', /has no feature 999999999/],
    ['fail 2', /feature 2 is not in progress\. The feature in progress is 1/],
    ['fail 4', /feature 4 is not in progress|no feature 4/],
    ['skip 4 --reason no', /has no feature 4: its features are 1 to 3/],
    ['status nothing', /no batch nothing in this project/],
    ['status ../../etc/passwd', /cannot be a batch id|no batch/],
    ['resume nothing', /no batch nothing in this project/],
    ['cleanup nothing', /no batch nothing in this project/],
    ['reset-breaker nothing', /no batch nothing in this project/],
    ['cleanup', /has not ended \(in_progress\).*\/batch-implement --resume/],
    ['next', /belongs to another session/, { session: 'session-2' }],
    ['complete 1', /belongs to another session/, { session: 'session-2' }],
    ['fail 1', /belongs to another session/, { session: 'session-2' }],
    ['skip 1 --reason no', /belongs to another session/, { session: 'session-2' }],
    ['pause', /belongs to another session/, { session: 'session-2' }],
    ['next', /comes from no Claude Code session/, { session: null }],
    ['complete', /comes from no Claude Code session/, { session: null }],
    ['resume', /resumed by a Claude Code session/, { session: null }],
    ['next', /comes from no Claude Code session/, { session: 'has blanks' }],
  ])('`%s` is refused: %s', async (line, says, options) => {
    const code = /\.\./.test(line) ? 2 : 1
    await expectNothingChanged(project, async () => {
      expectRefusal(await project.run(line, options), { code, says })
    })
  })

  // Guards: a second batch that overwrites the first; a refusal that does not say how to get out of it.
  it('a second start names the unfinished batch and the two ways out', async () => {
    await expectNothingChanged(project, async () => {
      const refused = await project.run('start features.txt')
      expectRefusal(refused, { code: 1, says: new RegExp(`batch ${id} is not finished`) })
      expect(refused.stderr).toContain(`/batch-implement --resume ${id}`)
      expect(refused.stderr).toContain('`cleanup --help`')
    })
  })

  it.each<[string, RegExp]>([
    ['features.txt --watch', /Unknown option '--watch'/],
    ['"features.txt', /quote.*Usage: \/batch-implement/i],
    ['--resume a b', /"b" is one word too many/],
    ['features.txt --id ../outside', /cannot be the id of a batch/],
    ['features.txt --id -x', /.*Usage: start/],
    ['features.txt $(touch broken) `touch broken`', /one word too many|Usage/],
  ])('typed after the command, `%s` is wrong usage', async (typed, says) => {
    await expectNothingChanged(project, async () => {
      expectRefusal(await project.run('command', { input: typed }), { code: 2, says })
    })
  })

  // Guards: a stack trace in the person's face, or none for the one who looks for a bug.
  it('BATCH_DEBUG=1 prints the stack after the line, and changes nothing else', async () => {
    const refused = await project.run('complete 2', { env: { BATCH_DEBUG: '1' } })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(/^batch: feature 2 is not in progress[^\n]*\nBatchError: [^\n]+\n {4}at /)
  })
})
