import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BundleProject, makeBundleProject, type Ran } from '../fakes/helper-process.ts'
import { missing } from '../fakes/missing-program.ts'
import { rows } from '../fakes/rounds.ts'

const STATE = '.claude/batch_state.json'
const LINES = rows(['next', 'start features.txt', 'status', 'resume', 'cleanup --force'], (_, at) => at < 2)

let project: BundleProject
beforeEach(() => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\n' })
})
afterEach(() => {
  execFileSync('chmod', ['-R', 'u+rwX', path.dirname(project.root)])
  project.remove()
})

function expectRefusal({ code, stdout, stderr }: Ran, says: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^batch: [^\n]+\n$/)
  expect(stderr).toMatch(says)
}

// Permissions do not bind root: then the helper runs as the user who owns nothing, and to whom the project is given.
const isRoot = process.getuid?.() === 0
function bound(): { asNobody: boolean } {
  if (isRoot) execFileSync('chown', ['-R', '65534:65534', path.dirname(project.root)])
  return { asNobody: isRoot }
}

describe('a folder that may not be written to', () => {
  const input = 'npm ERR! test failed'

  // Guards: a refusal that comes after half of the work, and one that does not name the folder and the reason.
  it('a project: start says so and leaves nothing', async () => {
    const who = bound()
    fs.chmodSync(project.root, 0o555)
    const seen = project.snapshot()
    expectRefusal(await project.run('start features.txt', who), /\.claude.*permission is denied/)
    expect(project.snapshot()).toEqual(seen)
  })

  it('.claude: start says so and leaves nothing', async () => {
    fs.mkdirSync(project.at('.claude'))
    const who = bound()
    fs.chmodSync(project.at('.claude'), 0o555)
    const seen = project.snapshot()
    expectRefusal(await project.run('start features.txt', who), /\.claude.*permission is denied/)
    expect(project.snapshot()).toEqual(seen)
  })

  const writing = [
    'next',
    'complete 1 --no-commit',
    'cleanup --force',
    'resume',
    'fail 1',
    'skip 2 --reason no',
    'pause',
  ]
  it.each(rows(writing, (_, at) => at < 2))(
    '.claude of a batch: %s says so and changes nothing',
    async (line) => {
      await project.ok('start features.txt')
      const who = bound()
      fs.chmodSync(project.at('.claude'), 0o555)
      const seen = project.snapshot()
      const refused = await project.run(line, { ...who, input })
      expectRefusal(refused, /\.claude.*permission is denied/)
      expect(project.snapshot()).toEqual(seen)
      expect(await project.ok('status', who)).toContain('in_progress')
    },
  )

  it('the home: consent says so and leaves nothing', async () => {
    const who = bound()
    fs.chmodSync(project.home, 0o555)
    const seen = project.snapshot()
    expectRefusal(await project.run('consent yes', who), /\.autonomous-dev.*permission is denied/)
    expect(project.snapshot()).toEqual(seen)
  })

  // Guards W60: a log that cannot be written must not stop a night.
  it('the audit folder: the batch goes on, and the missing line is said', async () => {
    await project.ok('start features.txt')
    fs.rmSync(project.at('.claude/audit'), { recursive: true })
    project.write('.claude/audit', 'not a folder')
    const { code, stdout, stderr } = await project.run('complete 1 --no-commit')
    expect(code).toBe(0)
    expect(stdout).toContain('Feature 1 completed')
    expect(stderr).toMatch(/^batch: The audit log misses a feature_completed line\. [^\n]+$/m)
    expect(stderr).toMatch(/^batch: The report was not written\. [^\n]+$/m)
    expect(stderr).toMatch(/^(?:batch: [^\n]+\n)+$/)
    expect(project.read('.claude/audit')).toBe('not a folder')
  })

  it('a state file of another user is refused untouched', async ({ skip }) => {
    skip(!isRoot, 'only root can give a file to another user: run it as root')
    await project.ok('start features.txt')
    execFileSync('chmod', ['-R', 'a+rwX', path.dirname(project.root)])
    fs.chownSync(project.at(STATE), 0, 0)
    const seen = project.snapshot()
    expectRefusal(await project.run('next', { asNobody: true }), /belongs to another user/)
    expect(project.snapshot()).toEqual(seen)
  })
})

describe('a folder that is no project', () => {
  const outside = [
    'start features.txt',
    'next',
    'status',
    'complete --no-commit',
    'resume',
    'cleanup --force',
    'pause',
  ]
  it.each(rows(outside, (_, at) => at < 2))('%s says so and makes none', async (line) => {
    fs.mkdirSync(path.join(project.home, '.claude'))
    fs.writeFileSync(path.join(project.home, 'features.txt'), 'Add a login\n')
    const seen = project.snapshot()
    expectRefusal(await project.run(line, { cwd: project.home }), /home is not in a project.*git init/)
    expect(project.snapshot()).toEqual(seen)
  })

  const inBatch = [
    'next',
    'resume',
    'cleanup',
    'complete --no-commit',
    'fail',
    'pause',
    'skip 1 --reason no',
    'reset-breaker x',
  ]
  it.each(rows(inBatch, (_, at) => at < 2))(
    'a project without a batch: %s says so and makes nothing',
    async (line) => {
      const seen = project.snapshot()
      expectRefusal(await project.run(line), /there is no batch/)
      expect(project.snapshot()).toEqual(seen)
    },
  )

  it('a project without a batch: status says so, and that is no failure', async () => {
    const seen = project.snapshot()
    expect(await project.ok('status')).toContain('There is no batch in this project.')
    expect(await project.json('status')).toEqual({ batch: null, earlier: [] })
    expect(project.snapshot()).toEqual(seen)
  })
})

describe('something else in place of one of our files', () => {
  const outside = () => path.join(project.home, 'outside')
  const linkTo = (name: string) => {
    fs.mkdirSync(project.at('.claude'), { recursive: true })
    fs.rmSync(project.at(name), { force: true })
    fs.symlinkSync(outside(), project.at(name))
  }

  // Guards W58 and CWE-59: a link that is followed, read or written through, dangling or not.
  it('.claude as a symlink: every verb refuses, and nothing appears behind it', async () => {
    fs.mkdirSync(outside())
    fs.symlinkSync(outside(), project.at('.claude'))
    const seen = project.snapshot()
    for (const line of LINES) {
      expectRefusal(await project.run(line), /\.claude is a symlink/)
    }
    expect(project.snapshot()).toEqual(seen)
  })

  it.each([
    ['dangling', () => undefined],
    ['to a file', () => fs.writeFileSync(outside(), '{}')],
  ])('the state file as a symlink, %s: every verb refuses', async (_, make) => {
    make()
    linkTo(STATE)
    const seen = project.snapshot()
    for (const line of LINES) {
      expectRefusal(await project.run(line), /batch_state\.json is a symlink/)
    }
    expect(project.snapshot()).toEqual(seen)
  })

  it.each([
    ['.bak', `${STATE}.bak`, 'complete 1 --no-commit'],
    ['the retry file', '.claude/night_retry_state.json', 'fail 1'],
    ['the settings', '.claude/batch-implement.local.md', 'complete 1 --no-commit'],
  ])('%s as a symlink is refused, and what it points to stays', async (_, name, line) => {
    await project.ok('start features.txt --id night')
    fs.writeFileSync(outside(), 'precious')
    linkTo(name)
    const before = project.read(STATE)
    expectRefusal(await project.run(line, { input: 'npm ERR! test failed' }), /is a symlink/)
    expect([fs.readFileSync(outside(), 'utf8'), project.read(STATE)]).toEqual(['precious', before])
  })

  it('the audit log as a symlink is not written through, and the batch goes on', async () => {
    await project.ok('start features.txt --id night')
    fs.writeFileSync(outside(), 'precious')
    linkTo('.claude/audit/night_retry_audit.jsonl')
    const { code, stderr } = await project.run('complete 1 --no-commit')
    expect({ code, bytes: fs.readFileSync(outside(), 'utf8') }).toEqual({ code: 0, bytes: 'precious' })
    expect(stderr).toMatch(/audit log misses a feature_completed line.*is a symlink/)
  })

  it('the saved answer as a symlink is neither believed nor replaced', async () => {
    fs.writeFileSync(outside(), '{"batch_retry_enabled": true}')
    fs.mkdirSync(path.join(project.home, '.autonomous-dev'))
    fs.symlinkSync(outside(), path.join(project.home, '.autonomous-dev/user_state.json'))
    expectRefusal(await project.run('consent no'), /user_state\.json is a symlink/)
    await project.ok('start features.txt')
    const text = await project.ok('fail 1', { input: 'Error: read ECONNRESET' })
    expect(text).toContain('retrying was not agreed to')
    expect(fs.readFileSync(outside(), 'utf8')).toBe('{"batch_retry_enabled": true}')
  })

  const kinds: [what: string, says: RegExp, make: () => void][] = [
    ['a folder', /is a folder/, () => fs.mkdirSync(project.at(STATE))],
    ['a FIFO', /is a FIFO/, () => execFileSync('mkfifo', [project.at(STATE)])],
    [
      'a hard link',
      /has a second name/,
      () => {
        fs.writeFileSync(outside(), '{}')
        fs.linkSync(outside(), project.at(STATE))
      },
    ],
  ]
  it.for(kinds)('%s as the state file is refused untouched', async ([what, says, make], { skip }) => {
    if (what === 'a FIFO') skip(...missing('mkfifo'))
    fs.mkdirSync(project.at('.claude'))
    make()
    const seen = project.snapshot()
    for (const line of LINES) {
      expectRefusal(await project.run(line), says)
    }
    expect(project.snapshot()).toEqual(seen)
  })
})
