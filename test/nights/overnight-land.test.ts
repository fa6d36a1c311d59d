import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  commitAll,
  nightWith,
  quickCheck,
  SETTINGS,
  useFakeNights,
  WAITS,
} from '../fakes/overnight-project.ts'

vi.setConfig({ testTimeout: 120_000 })
const makeNight = useFakeNights()

const START = ['features.txt', '--id', 'night-1']
const CHECK = "if (require('node:fs').existsSync('red')) process.exit(1)"

const TIP = ['rev-parse', 'batch/night-1/verified']

describe('what is verified', () => {
  it('lands on the branch of the start, also where another one is checked out', async () => {
    const night = makeNight(1, {}, WAITS)
    await nightWith(night, () => night.git('checkout', '-qb', 'elsewhere'))
    expect([night.git('rev-parse', 'main'), night.git('status', '--porcelain')]).toEqual([
      night.git(...TIP),
      '',
    ])
  })

  it('goes on without the commits of the person that conflict with it, and lands none of it', async () => {
    const night = makeNight(2, { 'check.cjs': CHECK }, WAITS)
    night.write(SETTINGS, quickCheck('land: each'))
    let head = ''
    const { exitCode, output } = await nightWith(night, () => {
      commitAll(night, 'feature-1', 'mine')
      head = night.git('rev-parse', 'main')
    })
    expect([exitCode, output]).toEqual([0, expect.stringContaining('conflicts with it in feature-1')])
    expect(night.git('rev-parse', 'main')).toBe(head)
    expect(night.git('ls-tree', '--name-only', 'batch/night-1/verified')).toMatch(/feature-1\nfeature-2/)
  })

  it('does not land where HEAD was detached, and says so beforehand', async () => {
    const night = makeNight(1, {}, WAITS)
    night.git('checkout', '-q', '--detach')
    const head = night.git('rev-parse', 'HEAD')
    const { output } = await nightWith(night, () => {})
    expect(output).toContain('HEAD is detached, so nothing will land')
    expect(night.git('rev-parse', 'HEAD')).toBe(head)
  })

  it('is signed as git is configured to sign', async () => {
    const night = makeNight(1, {}, WAITS)
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(night.folder, '../key')])
    night.git('config', 'gpg.format', 'ssh')
    night.git('config', 'user.signingkey', join(night.folder, '../key.pub'))
    night.git('config', 'commit.gpgsign', 'true')
    await nightWith(night, () => {})
    expect(night.git('cat-file', 'commit', 'HEAD')).toContain('BEGIN SSH SIGNATURE')
  })
})

describe('the worktree', () => {
  it.each([
    [
      'an edited file that git ignores',
      "tools.write('feature-1', 'x'); tools.commit('x'); tools.write('.env.local', 'mine')",
      '.env.local in it is not of its set-up',
    ],
    ['nothing else', "tools.write('feature-1', 'x'); tools.commit('x')", undefined],
  ])('with %s is kept, or removed, when all has landed; cleanup knows its branches', async (_, play, why) => {
    const night = makeNight(1, { '.gitignore': '*.local\n', '.worktreeinclude': '.env*\n' }, play)
    night.write('.env.local', 'theirs')
    const { output } = await night.begin(START).ended
    expect(existsSync(night.worktree())).toBe(why !== undefined)
    if (why) expect(output).toContain(why)
    const said = night.helper('cleanup', 'night-1')
    expect(said).toContain(why ?? 'refs/heads/batch/night-1/verified')
    expect(night.git('for-each-ref', 'refs/heads/batch/') === '').toBe(why === undefined)
  })

  it('whose set-up fails ends the run before anything is spent', async () => {
    const night = makeNight(1, {}, WAITS)
    night.write(SETTINGS, quickCheck('worktree_setup: node nowhere.cjs'))
    const { exitCode, output } = await night.begin(START).ended
    expect([exitCode, output]).toEqual([
      2,
      expect.stringContaining('the set-up of the worktree failed: node nowhere.cjs'),
    ])
    expect(night.log().some(({ event }) => event === 'session_started')).toBe(false)
  })

  it('is made from a linked worktree, and a subfolder of a monorepo, where the person works there', async () => {
    const night = makeNight(
      1,
      { 'packages/a/package.json': '{"scripts":{"test":"node ../../check.cjs"}}' },
      WAITS,
    )
    // Its check is the package's own.
    night.removeFile(SETTINGS)
    const linked = join(night.folder, '../linked')
    night.git('worktree', 'add', '-q', '-b', 'side', linked)
    mkdirSync(join(linked, 'packages/a'), { recursive: true })
    night.write('../home/go', '')
    const { exitCode, output } = await night.begin(
      ['../../features.txt', '--id', 'night-1'],
      {},
      join(linked, 'packages/a'),
    ).ended
    expect([exitCode, output]).toEqual([0, expect.stringContaining('Landed: side')])
    expect(night.git('ls-tree', '--name-only', 'side:packages/a')).toContain('feature-1')
    expect(night.git('log', '--format=%s', 'main')).toBe('Begin\n')
  })
})
