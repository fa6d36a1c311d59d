import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { login } from '../../lib/github/remote.ts'
import { PLUGIN } from '../client/harness/batch-project.ts'
import { initRepository } from '../fakes/git-repository.ts'
import { missing } from '../fakes/missing-program.ts'

const FROM = `someone/batch-implement@${'1234567890'.repeat(4)}`
const FILE = '.github/workflows/batch.yml'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'))
  initRepository(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function setup(...words: string[]) {
  const args = [join(PLUGIN, 'dist/batch.cjs'), 'github', 'setup', ...words]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('github setup', () => {
  it('shows the workflow, pinned, and what it needs, and changes nothing', () => {
    const { status, stdout } = setup('--plugin', FROM)
    expect([status, existsSync(join(folder, '.github'))]).toEqual([0, false])
    expect(stdout.match(/repository: someone\/batch-implement, ref: (?:1234567890){4},/g)).toHaveLength(3)
    for (const word of ['ANTHROPIC_API_KEY', 'BATCH_TOKEN', 'Nothing was changed', '--write'])
      expect(stdout).toContain(word)
  })

  it('writes it with --write, and never over a file that is another', () => {
    expect(setup('--plugin', FROM, '--write').status).toBe(0)
    const written = readFileSync(join(folder, FILE), 'utf8')
    expect(written).not.toMatch(/OWNER|ref: COMMIT/)
    expect(setup('--plugin', FROM, '--write').stdout).toContain('with this very content')
    writeFileSync(join(folder, FILE), `${written}# mine\n`)
    const refused = setup('--plugin', FROM, '--write')
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('stays as it is')])
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(`${written}# mine\n`)
  })

  it.each(['someone/batch-implement', 'someone/batch-implement@main', 'x; rm -rf@1234'])(
    'takes no plugin without its commit: %s',
    (named) => {
      const { status, stderr } = setup('--plugin', named, '--write')
      expect([status, existsSync(join(folder, FILE))]).toEqual([64, false])
      expect(stderr).toContain('--plugin <owner>/<repository>@<commit')
    },
  )

  it.each([
    [['plan'], '--batch "" cannot be the id of a batch'],
    [['plan', '--batch', '../x'], 'cannot be the id of a batch'],
    [['work', '0', '--batch', 'b1'], '"0" is not a feature number'],
    [['work', '1', '--batch', 'b1', '--part', 'all'], '--part all is not take, worker, checks, leave'],
    [['land', '--batch', 'b1', '--planned', '{}'], '--planned {} is not what plan told'],
    [['merge'], '"merge" is not setup, plan, work or land'],
  ])('says what is wrong with %j, and the usage', (words, problem) => {
    const args = [join(PLUGIN, 'dist/batch.cjs'), 'github', ...words]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    expect([status, stderr]).toEqual([64, expect.stringContaining(problem)])
    expect(stderr).toContain('Usage: github setup')
  })
})

describe('the login of a job', () => {
  it('is asked of the real gh by the real git, and stands in no file and no command line', ({ skip }) => {
    skip(...missing('gh'))
    const token = 'ghs_notARealToken0000000000000000000000'
    const env = {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GH_TOKEN: token,
      ...login({ GH_TOKEN: token }),
    }
    const said = execFileSync('git', ['credential', 'fill'], {
      env,
      input: 'protocol=https\nhost=github.com\n\n',
      encoding: 'utf8',
    })
    expect(said).toContain(`password=${token}`)
    expect(JSON.stringify(login({ GH_TOKEN: token }))).not.toContain(token)
    expect(login({})).toEqual({})
  })
})
