import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  commitsSince,
  currentBranch,
  featureCommits,
  headCommit,
  isRepository,
  uncommittedChanges,
} from '../../lib/process/git.ts'

const env = {
  ...process.env,
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}
const ID = 'batch-20260102-030405-000001'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'git-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, env, encoding: 'utf8' }).trim()
const init = () => git('init', '--quiet', '--initial-branch=main')
function commit(message: string): string {
  git('commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-m', message)
  return git('rev-parse', 'HEAD')
}

describe('a folder without commits to speak of', () => {
  it('answers plainly where there is no repository', async () => {
    expect(await isRepository(root, env)).toBe(false)
    expect(await headCommit(root, env)).toBeUndefined()
    expect(await currentBranch(root, env)).toBeUndefined()
    expect(await featureCommits(root, null, ID, env)).toEqual([])
    expect(await commitsSince(root, null, env)).toEqual([])
    expect(await uncommittedChanges(root, env)).toEqual([])
  })

  it('answers plainly where git is not installed', async () => {
    init()
    const without = { ...env, PATH: join(root, 'nothing') }
    expect(await isRepository(root, without)).toBe(false)
    expect(await headCommit(root, without)).toBeUndefined()
    expect(await uncommittedChanges(root, without)).toEqual([])
  })

  it('knows the branch of an empty repository and no commit', async () => {
    init()
    writeFileSync(join(root, 'new.txt'), '')
    expect(await isRepository(root, env)).toBe(true)
    expect(await currentBranch(root, env)).toBe('main')
    expect(await headCommit(root, env)).toBeUndefined()
    expect(await featureCommits(root, null, ID, env)).toEqual([])
    expect(await commitsSince(root, null, env)).toEqual([])
    expect(await uncommittedChanges(root, env)).toEqual(['new.txt'])
  })

  it('throws what git says when the repository cannot be read', async () => {
    init()
    writeFileSync(join(root, '.git', 'config'), '[core\n')
    await expect(headCommit(root, env)).rejects.toMatchObject({
      code: 'PROCESS',
      message: expect.stringMatching(
        /^git rev-parse failed \(fatal: bad config line 1 .*\) in .*Run it there by hand/,
      ),
    })
  })
})

describe('head and branch', () => {
  it('are the full commit id and the short name, slashes kept', async () => {
    init()
    const sha = commit('one')
    git('checkout', '--quiet', '-b', 'feature/night-run')
    expect(await headCommit(root, env)).toBe(sha)
    expect(await currentBranch(root, env)).toBe('feature/night-run')
  })

  it('has no branch when HEAD is detached', async () => {
    init()
    const sha = commit('one')
    git('checkout', '--quiet', '--detach')
    expect(await currentBranch(root, env)).toBeUndefined()
    expect(await headCommit(root, env)).toBe(sha)
  })

  it('are those of the folder, whatever repository the environment names', async () => {
    const other = mkdtempSync(join(tmpdir(), 'git-other-'))
    init()
    const sha = commit('here')
    execFileSync('git', ['init', '--quiet', other], { env })
    const misleading = { ...env, GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other }
    expect(await headCommit(root, misleading)).toBe(sha)
    rmSync(other, { recursive: true })
  })
})

describe('feature commits', () => {
  it('match the batch and the number exactly', async () => {
    init()
    const base = commit('base')
    const one = commit('one\n\nBatch-Feature: batch-1#1\n')
    const ten = commit('ten\n\nBatch-Feature: batch-1#10\n')
    commit('other batch\n\nBatch-Feature: batch-10#1\n')
    commit('other case\n\nBatch-Feature: Batch-1#1\n')
    commit('part of a line\n\nsee Batch-Feature: batch-1#2 of yesterday')
    commit('more on the line\n\nBatch-Feature: batch-1#3 almost')
    commit('no number\n\nBatch-Feature: batch-1#\nBatch-Feature: batch-1#0\nBatch-Feature: batch-1#x')
    commit('a dot is a dot\n\nBatch-Feature: batch.1#4')
    expect(await featureCommits(root, base, 'batch-1', env)).toEqual([
      { sha: ten, featureNumber: 10 },
      { sha: one, featureNumber: 1 },
    ])
    const mixed = commit('squash\n\nBatch-Feature: batch-1#7\nBatch-Feature: batch-10#8')
    expect(await featureCommits(root, ten, 'batch-1', env)).toEqual([{ sha: mixed, featureNumber: 7 }])
    expect(await featureCommits(root, base, 'batch.1', env)).toMatchObject([{ featureNumber: 4 }])
  })

  it('are found when other text stands behind the trailer', async () => {
    init()
    const base = commit('base')
    const sha = commit(`do it\n\nBatch-Feature: ${ID}#2\r\n\nMade with a tool\n\nCo-Authored-By: C <c@d>\n`)
    expect(await featureCommits(root, base, ID, env)).toEqual([{ sha, featureNumber: 2 }])
  })

  it('count once per feature and commit, also when several were squashed', async () => {
    init()
    const base = commit('base')
    const line = (n: number) => `Batch-Feature: ${ID}#${n}`
    const sha = commit(`squash\n\n${line(1)}\n\n${line(2)}\n${line(1)}`)
    expect(await featureCommits(root, base, ID, env)).toEqual([
      { sha, featureNumber: 1 },
      { sha, featureNumber: 2 },
    ])
  })

  it('before the base are not counted', async () => {
    init()
    commit(`old\n\nBatch-Feature: ${ID}#1`)
    const base = commit('base')
    expect(await featureCommits(root, base, ID, env)).toEqual([])
  })

  it('that were reverted do not count, until the revert is reverted', async () => {
    init()
    const base = commit('base')
    writeFileSync(join(root, 'file'), 'feature 1')
    git('add', '.')
    const sha = commit(`done\n\nBatch-Feature: ${ID}#1`)
    git('revert', '--no-edit', 'HEAD')
    expect(await featureCommits(root, base, ID, env)).toEqual([])
    git('revert', '--no-edit', 'HEAD')
    expect(await featureCommits(root, base, ID, env)).toEqual([{ sha, featureNumber: 1 }])
  })

  it('are searched in the whole history when there was no commit, or the base is gone', async () => {
    init()
    const sha = commit(`first\n\nBatch-Feature: ${ID}#1`)
    const expected = [{ sha, featureNumber: 1 }]
    expect(await featureCommits(root, null, ID, env)).toEqual(expected)
    expect(await featureCommits(root, 'f'.repeat(40), ID, env)).toEqual(expected)
    expect(await commitsSince(root, 'f'.repeat(40), env)).toBeUndefined()
  })

  it('are found after a rebase that left the base outside the history', async () => {
    init()
    commit('root')
    const base = commit('base')
    commit(`done\n\nBatch-Feature: ${ID}#1`)
    git('checkout', '--quiet', '-b', 'onto', 'HEAD~2')
    commit('upstream')
    git('cherry-pick', '--allow-empty', 'main')
    const found = await featureCommits(root, base, ID, env)
    expect(found).toEqual([{ sha: git('rev-parse', 'HEAD'), featureNumber: 1 }])
    expect((await commitsSince(root, base, env))?.map(({ subject }) => subject)).toEqual(['done', 'upstream'])
  })

  it('are not looked for with options taken from the state file', async () => {
    init()
    commit('base')
    expect(await commitsSince(root, `--output=${join(root, 'made')}`, env)).toBeUndefined()
    expect(await commitsSince(root, 'main', env)).toBeUndefined()
    expect(await featureCommits(root, '--all', ID, env)).toEqual([])
    expect(readdirSync(root)).toEqual(['.git'])
  })

  it('are read although the settings would colour, decorate or recode the log', async () => {
    init()
    const base = commit('base')
    const sha = commit(`größer\n\nBatch-Feature: ${ID}#1`)
    git('config', 'color.ui', 'always')
    git('config', 'i18n.logOutputEncoding', 'latin1')
    git('config', 'log.decorate', 'full')
    expect(await featureCommits(root, base, ID, env)).toEqual([{ sha, featureNumber: 1 }])
    expect(await commitsSince(root, base, env)).toEqual([{ sha, subject: 'größer', parent: base }])
  })
})

describe('uncommitted changes', () => {
  it('are named, renames by their new name', async () => {
    init()
    for (const name of ['moved', 'edited', 'gone']) writeFileSync(join(root, name), name.repeat(99))
    writeFileSync(join(root, '.gitignore'), 'ignored\n')
    git('add', '.')
    commit('all')
    git('mv', 'moved', 'R new "name" ü')
    rmSync(join(root, 'gone'))
    writeFileSync(join(root, 'edited'), 'x')
    writeFileSync(join(root, 'ignored'), 'x')
    mkdirSync(join(root, 'folder'))
    writeFileSync(join(root, 'folder', 'a\nb'), '')
    const names = await uncommittedChanges(root, env)
    expect(names.sort()).toEqual(['R new "name" ü', 'edited', 'folder/', 'gone'])
  })

  it('are read without touching the index or starting a monitor', async () => {
    init()
    writeFileSync(join(root, 'file'), 'text')
    git('add', '.')
    commit('all')
    git('config', 'core.fsmonitor', 'touch monitor-was-run; false')
    const index = join(root, '.git', 'index')
    const before = readFileSync(index)
    const { ino } = statSync(index)
    // The same content with another time makes a plain `git status` refresh the index.
    writeFileSync(join(root, 'file'), 'text')
    expect(await uncommittedChanges(root, env)).toEqual([])
    expect(readFileSync(index).equals(before)).toBe(true)
    expect(statSync(index).ino).toBe(ino)
    expect(readdirSync(root).sort()).toEqual(['.git', 'file'])
  })
})
