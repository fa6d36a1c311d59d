import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkoutGit } from '../../lib/worktree/git-calls.ts'
import { openWorktree } from '../../lib/worktree/open-worktree.ts'
import { removeWorktrees } from '../../lib/worktree/remove-worktree.ts'
import { type RunProject, useRunProjects } from './run-project.ts'

const makeProject = useRunProjects()

it.each<[string, (project: RunProject) => void, string | undefined]>([
  ['that is whole', () => {}, undefined],
  ['that a killed run unlocked', ({ git, place }) => git('worktree', 'unlock', place.worktree), undefined],
  ['whose removal was cut short', ({ place }) => rmSync(join(place.worktree, 'README.md')), undefined],
  ['with a changed file', ({ work }) => work('README.md', 'mine\n'), 'something in it is not committed'],
  ['with a new file', ({ work }) => work('new.txt', 'mine\n'), 'something in it is not committed'],
  [
    'with a file that git ignores',
    ({ work }) => work('a.local', 'mine\n'),
    'a.local in it is not of its set-up',
  ],
  [
    'with more than has landed',
    (project) => {
      project.workGit('commit', '-q', '--allow-empty', '-m', 'more')
      project.workGit('branch', '-qf', project.place.verified, 'HEAD')
    },
    'has not landed',
  ],
])('a worktree %s is removed if nothing is lost with it', async (_, change, why) => {
  const project = makeProject()
  await openWorktree(project, project.place, project.folder, project.git('rev-parse', 'HEAD'))
  change(project)
  const facts = { target: 'main', env: project.env }
  const said = await removeWorktrees(checkoutGit(project.folder, project.env), project.place, facts)
  if (why === undefined) expect(said).toBeUndefined()
  else expect(said?.why).toContain(why)
  expect(existsSync(project.place.worktree)).toBe(why !== undefined)
})
