import { afterEach, beforeEach, expect, it } from 'vitest'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({ 'features.txt': 'Add a login\nAdd a logout\nAdd a search\n' })
  await project.ok('start features.txt --id night')
})
afterEach(() => project.remove())

// Break: only `complete` names the issues, and after a crash at the very end nobody does.
it.each(['complete 3', 'resume'])(
  'when `%s` ends the batch, the words that close its completed issues are said',
  async (call) => {
    project.write('.claude/batch-implement.local.md', '---\nclose_issues: true\n---\n')
    await project.ok('skip 1 --reason later')
    project.commit('Add a logout', 2)
    await project.ok('complete 2')
    project.bend({ source_type: 'issues', issue_numbers: [72, 73, 74] })
    project.commit('Add a search', 3)
    expect(await project.ok(call)).toContain("Words for the pull request's text: Closes #73, Closes #74.\n")
  },
)

it('a person who did not ask for them is not told', async () => {
  await project.ok('skip 1 --reason later')
  await project.ok('skip 2 --reason later')
  project.bend({ source_type: 'issues', issue_numbers: [72, 73, 74] })
  project.commit('Add a search', 3)
  expect(await project.ok('complete 3')).not.toContain('Closes #')
})
