import { describe, expect, it } from 'vitest'
import { mergeAside, moveForward, planLanding } from '../../lib/worktree/landing.ts'
import { openWorktree } from '../../lib/worktree/open-worktree.ts'
import { type RunProject, useRunProjects } from './run-project.ts'

const makeProject = useRunProjects()

/** A project whose worktree holds one more commit than the person's branch. */
async function withWork(project: RunProject) {
  const git = await openWorktree(project, project.place, project.folder, project.git('rev-parse', 'HEAD'))
  project.work('one.txt', 'one\n')
  project.workGit('add', '.')
  project.workGit('commit', '-qm', 'one')
  return { git, tip: project.workGit('rev-parse', 'HEAD') }
}

async function land(project: RunProject, { git, tip }: Awaited<ReturnType<typeof withWork>>) {
  const plan = await planLanding(git, 'main', tip)
  if (plan.kind !== 'forward') return plan
  return (await moveForward({ env: project.env, git }, { target: 'main', tip, plan })) ?? 'landed'
}

describe('landing', () => {
  it('moves the branch forward beside changed, staged and untracked files, which stay as they are', async () => {
    const project = makeProject({ 'mine.txt': 'begin\n', 'staged.txt': 'begin\n' })
    const work = await withWork(project)
    project.write('mine.txt', 'changed\n')
    project.write('staged.txt', 'staged\n')
    project.git('add', 'staged.txt')
    project.write('new.txt', 'new\n')
    project.git('config', 'merge.autoStash', 'true')
    project.git('config', 'merge.verifySignatures', 'true')
    project.git('config', 'merge.ff', 'false')
    project.write('.git/hooks/post-merge', '#!/bin/sh\ntouch hook-ran\n')
    const before = project.git('status', '--porcelain')
    expect(await land(project, work)).toBe('landed')
    expect(project.git('rev-parse', 'main')).toBe(work.tip)
    expect(project.git('status', '--porcelain')).toBe(before)
    expect(project.read('one.txt')).toBe('one\n')
    expect(project.git('stash', 'list')).toBe('')
  })

  it('does not touch a file that the person has in its way', async () => {
    const project = makeProject()
    const work = await withWork(project)
    project.write('one.txt', 'my own\n')
    expect(await land(project, work)).toContain('did not move main forward')
    expect(project.read('one.txt')).toBe('my own\n')
  })

  it.each(['rebase-merge/x', 'MERGE_HEAD', 'BISECT_LOG'])('waits while %s is there', async (name) => {
    const project = makeProject()
    const work = await withWork(project)
    project.write(`.git/${name}`, '')
    expect(await land(project, work)).toMatchObject({ kind: 'waits' })
  })

  it('moves a branch that is checked out nowhere by its ref', async () => {
    const project = makeProject()
    const work = await withWork(project)
    project.git('checkout', '-qb', 'elsewhere')
    expect(await land(project, work)).toBe('landed')
    expect(project.git('rev-parse', 'main')).toBe(work.tip)
    expect(project.git('status', '--porcelain')).toBe('')
  })

  it('has nothing to do twice, and none where no branch was checked out', async () => {
    const project = makeProject()
    const work = await withWork(project)
    await land(project, work)
    expect(await land(project, work)).toEqual({ kind: 'nothing' })
    expect(await planLanding(work.git, null, work.tip)).toMatchObject({ kind: 'waits' })
  })

  it('merges commits of the person aside: a commit of both, and nothing moved', async () => {
    const project = makeProject()
    const { git, tip } = await withWork(project)
    project.write('theirs.txt', 'theirs\n')
    project.git('add', '.')
    project.git('commit', '-qm', 'theirs')
    const theirs = project.git('rev-parse', 'HEAD')
    expect(await planLanding(git, 'main', tip)).toEqual({ kind: 'merge', theirs })
    const merged = await mergeAside(git, { theirs, tip, message: 'Merge' })
    const sha = 'sha' in merged ? merged.sha : ''
    expect(project.git('show', `${sha}:theirs.txt`)).toBe('theirs')
    expect(project.git('show', `${sha}:one.txt`)).toBe('one')
    expect(project.git('rev-parse', 'main')).toBe(theirs)
  })

  it('names the files in conflict with the commits of the person', async () => {
    const project = makeProject()
    const { git, tip } = await withWork(project)
    project.write('one.txt', 'theirs\n')
    project.git('add', '.')
    project.git('commit', '-qm', 'theirs')
    const merged = await mergeAside(git, { theirs: project.git('rev-parse', 'HEAD'), tip, message: 'Merge' })
    expect(merged).toEqual({ conflicts: ['one.txt'] })
  })
})
