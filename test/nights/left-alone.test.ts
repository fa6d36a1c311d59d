import { describe, expect, it } from 'vitest'
import type { BatchProject } from '../client/harness/batch-project.ts'
import { useProjects } from '../client/harness/batch-run.ts'
import { expectBegins, leaveAlone, PROMPT, RED } from '../client/scenarios/left-alone.ts'

const makeProject = useProjects()

/** A change that is staged, one that is not, and a new file. */
function makeDirty(project: BatchProject): void {
  project.write('check.cjs', '// staged\n')
  project.git('add', 'check.cjs')
  project.write('package.json', JSON.stringify({ private: true, scripts: { test: 'node check.cjs' }, x: 1 }))
  project.write('mine.txt', 'new\n')
}

// Guards: a question, a dialog or a refusal, by which a person who goes to bed finds nothing begun.
describe('the command, typed into the terminal and left alone, begins feature 1', () => {
  it.each<[string, Record<string, string>, (project: BatchProject) => void, string]>([
    ['with uncommitted work of the person', {}, makeDirty, ''],
    ['with no check to be found', { 'package.json': '{"private":true}' }, () => {}, ''],
    [
      'with a check that takes longer than the start waits for',
      {
        'check.cjs': 'setTimeout(() => {}, 20000)\n',
        '.claude/batch-implement.local.md': '---\nbase_verify_timeout_seconds: 1\n---\n',
      },
      () => {},
      '',
    ],
    ['with red checks, where --yes was said', RED, () => {}, ' --yes'],
  ])('%s', async (_, files, prepare, flags) => {
    const project = makeProject(2, files)
    prepare(project)
    await expectBegins(project, flags)
  })

  it('but not where the checks are red: nothing is spent, and the person reads why and how it goes on', async () => {
    const project = makeProject(2, RED)
    const { terminal, hasBegun } = await leaveAlone(project, PROMPT)
    try {
      await terminal.waitFor(/with --yes/, 40_000)
      expect(hasBegun()).toBe(false)
      expect(project.state()).toMatchObject({ status: 'paused', pause: { reason: 'red' }, in_flight: {} })
    } finally {
      await terminal.close()
    }
  })
})
