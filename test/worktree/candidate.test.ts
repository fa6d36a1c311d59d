import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookAtWork, makeCandidate, moveVerified } from '../../lib/worktree/candidate.ts'
import type { GitCalls } from '../../lib/worktree/git-calls.ts'
import { openWorktree, standDetached, standOn, verifiedTip } from '../../lib/worktree/open-worktree.ts'
import { ID, type RunProject, useRunProjects } from './run-project.ts'

const makeProject = useRunProjects()

async function begin(project: RunProject) {
  const base = project.git('rev-parse', 'HEAD')
  const git = await openWorktree(project, project.place, project.folder, base)
  await standOn(git, project.place, 1, base)
  return { git, base }
}

async function commitAll(project: RunProject, git: GitCalls, tip: string) {
  const { tree } = await lookAtWork(git, tip)
  return makeCandidate(git, project.place, {
    tree,
    tip,
    message: 'Add it\n\nBatch-Feature: x#1\n',
    number: 1,
  })
}

describe('the worktree of a run', () => {
  it('stands outside the repository, locked, on a branch of its own, and leaves the checkout as it was', async () => {
    const project = makeProject()
    project.write('README.md', 'changed\n')
    const { base } = await begin(project)
    expect(project.place.worktree.startsWith(project.home)).toBe(true)
    expect(project.workGit('symbolic-ref', 'HEAD')).toBe(`refs/heads/batch/${ID}/1`)
    expect(project.git('rev-parse', `batch/${ID}/verified`)).toBe(base)
    expect(project.git('status', '--porcelain')).toBe('M README.md')
    expect(project.git('worktree', 'list', '--porcelain')).toContain(`locked batch ${ID}`)
  })

  it('is made again where its folder is gone', async () => {
    const project = makeProject()
    await begin(project)
    rmSync(project.place.worktree, { recursive: true })
    const { git, base } = await begin(project)
    expect(await verifiedTip(git, project.place)).toBe(base)
  })

  it('is never answered for by another repository once its .git is gone', async () => {
    const project = makeProject()
    const { git, base } = await begin(project)
    rmSync(join(project.place.worktree, '.git'))
    await expect(standOn(git, project.place, 1, base)).rejects.toThrow('is not the worktree of this run')
    const again = await begin(project)
    expect(existsSync(`${project.place.worktree}.aside-1/README.md`)).toBe(true)
    expect(await verifiedTip(again.git, project.place)).toBe(base)
  })
})

describe('the commit of a feature', () => {
  it('holds the tree as it stands: committed, changed and new files, on top of what is verified', async () => {
    const project = makeProject()
    const { git, base } = await begin(project)
    project.work('one.txt', 'one\n')
    project.workGit('add', '.')
    project.workGit('commit', '-qm', 'wip')
    project.work('two.txt', 'two\n')
    project.work('README.md', 'changed\n')
    project.work('secret.local', 'ignored\n')
    const work = await lookAtWork(git, base)
    expect(work).toMatchObject({ isChanged: true, uncommitted: ['README.md', 'two.txt'], nested: [] })
    expect(work.messages.map((message) => message.trim())).toEqual(['wip'])
    const sha = await commitAll(project, git, base)
    expect(project.git('rev-parse', `${sha}^`)).toBe(base)
    expect(project.git('show', '--name-only', '--format=%an', sha).split('\n')).toEqual([
      'A Person',
      '',
      'README.md',
      'one.txt',
      'two.txt',
    ])
    expect(project.workGit('status', '--porcelain')).toBe('')
    expect(project.workGit('rev-parse', 'HEAD')).toBe(sha)
    expect(existsSync(join(project.place.worktree, 'secret.local'))).toBe(true)
  })

  it.each<[string, (project: RunProject) => void]>([
    [
      'a flag that hides a change from git',
      ({ workGit }) => workGit('update-index', '--assume-unchanged', 'README.md'),
    ],
    ['an amended base', ({ workGit }) => workGit('commit', '-q', '--amend', '-m', 'rewritten')],
    ['another branch', ({ workGit }) => workGit('checkout', '-q', '-b', 'elsewhere')],
    ['a branch without a past', ({ workGit }) => workGit('checkout', '-q', '--orphan', 'new')],
  ])('is the same after %s', async (_, mess) => {
    const project = makeProject()
    const { git, base } = await begin(project)
    project.work('README.md', 'changed\n')
    mess(project)
    const sha = await commitAll(project, git, base)
    expect(project.git('show', `${sha}:README.md`)).toBe('changed')
    expect(project.git('rev-parse', `${sha}^`)).toBe(base)
    expect(project.workGit('symbolic-ref', 'HEAD')).toBe(`refs/heads/batch/${ID}/1`)
  })

  it('ends a merge that the worker left half done', async () => {
    const project = makeProject()
    const { git, base } = await begin(project)
    project.workGit('checkout', '-qb', 'other')
    project.work('README.md', 'other\n')
    project.workGit('commit', '-qam', 'other')
    project.workGit('checkout', '-q', `batch/${ID}/1`)
    project.work('README.md', 'mine\n')
    project.workGit('commit', '-qam', 'mine')
    expect(() => project.workGit('merge', 'other')).toThrow()
    project.work('README.md', 'both\n')
    const sha = await commitAll(project, git, base)
    expect(project.git('show', `${sha}:README.md`)).toBe('both')
    expect(project.workGit('status')).toContain('nothing to commit')
  })

  it('tells a worktree in which nothing has changed, whatever was committed and taken back', async () => {
    const project = makeProject()
    const { git, base } = await begin(project)
    project.work('one.txt', 'one\n')
    project.workGit('add', '.')
    project.workGit('commit', '-qm', 'one')
    project.workGit('revert', '--no-edit', 'HEAD')
    expect(await lookAtWork(git, base)).toMatchObject({ isChanged: false, uncommitted: [] })
  })

  it('names a repository inside the worktree', async () => {
    const project = makeProject()
    const { git, base } = await begin(project)
    mkdirSync(join(project.place.worktree, 'inner'))
    const inner = ['-C', 'inner', '-c', 'user.name=x', '-c', 'user.email=x@localhost']
    project.workGit('init', '-q', 'inner')
    project.workGit(...inner, 'commit', '-q', '--allow-empty', '-m', 'x')
    expect((await lookAtWork(git, base)).nested).toEqual(['inner'])
  })

  it('moves verified forward, but not from where it is not', async () => {
    const project = makeProject()
    const { git, base } = await begin(project)
    project.work('one.txt', 'one\n')
    const sha = await commitAll(project, git, base)
    await moveVerified(git, project.place, base, sha)
    expect(await verifiedTip(git, project.place)).toBe(sha)
    await expect(moveVerified(git, project.place, base, sha)).rejects.toThrow()
  })

  it('leaves nothing of itself when the worktree goes back', async () => {
    const project = makeProject()
    const { git, base } = await begin(project)
    project.work('one.txt', 'one\n')
    project.work('secret.local', 'ignored\n')
    await standDetached(git, project.place, { number: 1, sha: base })
    expect(project.workGit('status', '--porcelain')).toBe('')
    expect(existsSync(join(project.place.worktree, 'secret.local'))).toBe(true)
    expect(project.git('branch', '--list', `batch/${ID}/1`)).toBe('')
    await standDetached(git, project.place, { number: 1, sha: base })
  })
})
