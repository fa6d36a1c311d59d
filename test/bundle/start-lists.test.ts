import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'
import { rows } from '../fakes/rounds.ts'

const CLAUDE = { env: { CLAUDECODE: '1' } }
const REFUSED =
  /^batch: The features file [^\n]* is not read in a call from Claude Code: there a list is a \.txt, \.md or \.markdown file inside the project, no dot-file and below no dot-folder\. Put the list into the project\.\n$/

// Every third is of another kind: outside, above, by a link, hidden, of another name, git's, none.
const REFUSED_FILES = [
  '/etc/passwd',
  '/etc/no-such-file.txt',
  '../outside.txt',
  'sub/../../outside.txt',
  '../gone.txt',
  'up/outside.txt',
  'linked.txt',
  'passwd.txt',
  'env.txt',
  '.env',
  '.env.txt',
  '.private/list.txt',
  'notes',
  'key.pem',
  '.git/config',
  '.git/HEAD.txt',
  '~/x.txt',
  '.',
  '',
]

let project: BundleProject
let outside = ''
beforeEach(() => {
  project = makeBundleProject({
    'features.txt': 'Add a login\nAdd a logout (after 1)\n',
    '.env': 'TOKEN=secret-1\n',
    '.env.txt': 'TOKEN=secret-2\n',
    '.private/list.txt': 'secret-3\n',
    notes: 'secret-4\n',
    'key.pem': 'secret-5\n',
    'sub/more.MD': '## One\n## Two\n',
    'x.txt/inner.txt': 'One\n',
    '.gitignore': '.env*\n',
  })
  outside = path.join(path.dirname(project.root), 'outside.txt')
  fs.writeFileSync(outside, 'secret-6\n')
  fs.symlinkSync(outside, project.at('linked.txt'))
  fs.symlinkSync('/etc/passwd', project.at('passwd.txt'))
  fs.symlinkSync('.env', project.at('env.txt'))
  fs.symlinkSync(path.dirname(outside), project.at('up'))
  fs.symlinkSync('features.txt', project.at('same.txt'))
})
afterEach(() => project.remove())

describe('a list that a call of Claude names', () => {
  // Guards (S2): a text that the person's rules keep from Claude is read through the helper.
  it.each(rows(REFUSED_FILES, (_, at) => at % 3 === 0))(
    'is refused in one line, nothing of it shown: %j',
    async (file) => {
      for (const call of [['start', file, '--dry-run', '--json'], ['command'], ['start', file]]) {
        const input = `${JSON.stringify(file)} --dry-run`
        const { code, stdout, stderr } = await project.run(call, { ...CLAUDE, input })
        expect({ code: code === 0, stdout }).toEqual({ code: false, stdout: '' })
        if (file !== '') expect(stderr).toMatch(REFUSED)
        expect(stderr).not.toContain('secret')
      }
      expect(fs.existsSync(project.at('.claude'))).toBe(false)
    },
  )

  it.each(['features.txt', './features.txt', 'sub/../features.txt', 'same.txt', 'sub/more.MD'])(
    'is read inside the project: %s',
    async (file) => {
      expect(await project.json(['start', file, '--dry-run'], CLAUDE)).toMatchObject({ dry_run: true })
      const absolute = project.at(file)
      expect(await project.ok(['start', absolute, '--dry-run'], CLAUDE)).toContain('2 features')
    },
  )

  it('is the usual refusal for a folder or a missing file of a permitted name', async () => {
    expect((await project.run('start x.txt', CLAUDE)).stderr).toContain('is a directory')
    expect((await project.run('start gone.txt', CLAUDE)).stderr).toContain('does not exist')
  })

  // Guards: a linked worktree, often below a dot-folder, has its lists beside the code.
  it('is read in a linked worktree, wherever that lies', async () => {
    project.git('worktree', 'add', '-q', '.claude/worktrees/one')
    const cwd = project.at('.claude/worktrees/one')
    expect(await project.ok('start features.txt --dry-run', { ...CLAUDE, cwd })).toContain('2 features')
    expect((await project.run('start .claude/worktrees/one/features.txt', CLAUDE)).stderr).toMatch(REFUSED)
  })

  it('is any file for a person at a terminal, as before', async () => {
    for (const file of [outside, 'linked.txt', 'notes', '.private/list.txt'])
      expect(await project.ok(['start', file, '--dry-run'], { session: null })).toContain('1 feature')
  })

  it('may stand in the home folder, for a person', async () => {
    fs.writeFileSync(path.join(project.home, 'x.txt'), 'From home\n')
    const answer = await project.json('start ~/x.txt --dry-run')
    expect(answer['features']).toEqual(['From home'])
    expect(answer['features_file']).toBe(path.join(project.home, 'x.txt'))
  })
})

describe('start --json', () => {
  const LIST = '- [x] Zero\n- One (after 3)\n- Two\n- Two\n- A (after 9)\n- B (after 7)\n- C (after 6)\n'

  // Guards (D-A5): a script learns less than a reader of the text.
  it('says what the text says, before and at the start', async () => {
    project.write('list.txt', LIST)
    project.write('package.json', '{"scripts":{"test":"node -e 0"}}')
    const told = {
      features: ['One (after 3)', 'Two', 'A (after 9)', 'B (after 7)', 'C (after 6)'],
      features_file: project.at('list.txt'),
      order: [2, 1, 3, 4, 5],
      dependencies: { 1: [2] },
      cycles: [[4, 5]],
      notes: [
        'Repeated entries left out: 1.',
        'Entries checked off as done, left out: 1.',
        'Numbers in the list, as in (after 2), count these as well.',
        'Ignored: feature 3 waits for 9, which is not in this batch.',
      ],
      checks: ['npm test'],
      checks_source: 'package.json',
      uncommitted: expect.arrayContaining(['list.txt']),
      consent: { answer: null, source: 'none', open: true },
    }
    const dry = await project.json('start list.txt --dry-run')
    expect(dry).toEqual({ ...told, dry_run: true, base_verification: null })
    const env = { BATCH_RETRY_ENABLED: 'yes' }
    const begun = await project.json('start list.txt', { env })
    const consent = { answer: true, source: 'environment', open: false }
    expect(begun).toMatchObject({ ...told, consent, base_verification: { result: 'passed' } })
    expect(begun).toMatchObject({ next: { number: 2 } })
  })
})

describe('start', () => {
  // Guards (N8): a question stands all night, and feature 1 is not begun.
  it('asks nothing: it tells once that retries are off, and goes on to feature 1', async () => {
    const text = await project.ok('start features.txt')
    expect(text).toContain('Retries are off until you type /batch-implement --consent yes')
    expect(text).not.toMatch(/AskUserQuestion|question/i)
    expect(text).toContain('Feature 1 of 2: Add a login')
  })

  const answers: [string, boolean][] = [
    ['yes', true],
    ['y', true],
    ['YES', true],
    ['true', true],
    ['n', false],
    ['No', false],
    ['off', false],
  ]
  it.each(rows(answers, (_, at) => at % 4 === 0))(
    'consent %s is an answer, typed or called, which is then told no more',
    async (word, answer) => {
      expect(await project.json(['consent', word])).toEqual({ consent: answer })
      expect(await project.ok('command', { input: `--consent ${word}` })).toContain('The answer is kept in')
      const told = await project.json('start features.txt --dry-run')
      expect(told['consent']).toEqual({ answer, source: 'saved', open: false })
      expect(await project.ok('start features.txt')).not.toContain('Retries are off')
    },
  )

  it('refuses another word with the usage', async () => {
    const { code, stderr } = await project.run('consent maybe')
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'batch: "maybe" is not yes or no. Usage: consent yes|no\n',
    })
  })

  // Guards (U9): the audit log is removed without its name being said.
  it('and cleaned up, is told by the names of what was removed', async () => {
    await project.ok('start features.txt --id night')
    expect(await project.ok('cleanup night --force')).toMatch(
      /removed: .*batch_state\.json.*\.claude\/audit\/night_retry_audit\.jsonl/,
    )
  })

  // Guards (D-A7): a stray .git in the home folder makes it the project without a word.
  it('names the project root when it is the home folder', async () => {
    const HOME = project.root
    const text = await project.ok('start features.txt', { env: { HOME } })
    expect(text).toContain(`The project root is ${HOME}, which is or holds your home folder`)
    expect(await project.ok('start features.txt --dry-run')).not.toContain('home folder')
  })

  // Guards (C-X8): an answer of two sentences and a line break for one wrong word.
  it.each([
    [['start', 'features.txt', '--id', '-a'], "batch: Option '--id' argument is ambiguous. Usage: start "],
    [['start', 'features.txt', '--nope'], "batch: Unknown option '--nope'. Usage: start "],
    [['start', 'features.txt', '--id'], "batch: Option '--id <value>' argument missing. Usage: start "],
    [['stauts'], 'batch: "stauts" is not a verb. Did you mean status? Verbs: '],
    [['ressume'], 'batch: "ressume" is not a verb. Did you mean resume? Verbs: '],
    [['elephant'], 'batch: "elephant" is not a verb. Verbs: '],
  ])('is misused in one clean line: %j', async (words, line) => {
    const { code, stderr } = await project.run(words)
    expect(code).toBe(2)
    expect(stderr.startsWith(line)).toBe(true)
    expect(stderr).toMatch(/^[^\n]*\n$/)
    expect(stderr).not.toMatch(/[^.]\.\.[^.]/)
  })
})

describe('a list that changed since the start', () => {
  const CHANGED = / has changed since the batch began; \/batch-implement --add .* adds what is new\./

  // Guards: a line added during the night is waited for, and never runs.
  it('is said by status and resume, until it is added', async () => {
    await project.ok('start features.txt')
    const notes = async () => (await project.json('status'))['notes'] as Json
    expect(await notes()).toEqual([])
    project.write('features.txt', `${project.read('features.txt')}Add a search\n`)
    expect(await notes()).toEqual([expect.stringMatching(CHANGED)])
    expect(await project.ok('status')).toMatch(CHANGED)
    expect(await project.ok('resume')).toMatch(CHANGED)
    const [, typed = ''] = /--add (.*) adds what/.exec(await project.ok('status')) ?? []
    expect(await project.ok('command', { input: `--add ${typed}` })).toContain('3. Add a search')
    expect(await notes()).toEqual([])
    fs.rmSync(project.at('features.txt'))
    expect(await notes()).toEqual([expect.stringContaining('can no longer be read')])
  })

  it('is not said of a batch that has ended, or that was begun by an older version', async () => {
    await project.ok('start features.txt')
    project.write('features.txt', 'Something else\n')
    project.bend({ analysis_metadata: {} })
    expect((await project.json('status'))['notes']).toEqual([])
    project.bend({ analysis_metadata: { list_sha256: 'x' } })
    await project.ok(['skip', '1', '--reason', 'no'])
    expect((await project.json('status'))['notes']).toEqual([])
  })
})
