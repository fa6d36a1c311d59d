import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { BatchProject } from '../client/harness/batch-project.ts'
import {
  askHelper,
  NIGHT_WITH_GIT,
  QUICK_CHECK,
  RUNS_TESTS,
  runNight,
  useProjects,
} from '../client/harness/batch-run.ts'
import { bash } from '../client/harness/message-reply.ts'
import { type Brief, obedientClaude, writeOneFile } from '../client/harness/obedient-claude.ts'

const makeProject = useProjects()

/** Feature 3 commits a red test and leaves another untracked, each time it is tried. */
function redThird(brief: Brief) {
  if (brief.number !== 3) return writeOneFile(brief)
  const name = brief.isFix ? 'fix' : 'first'
  return [
    bash(`printf '%s\\n' "throw new Error('red')" > ${name}.test.cjs`),
    bash(`git add ${name}.test.cjs`),
    bash(`git commit -q -m "Try feature 3" -m "${brief.trailer}"`),
    bash(`printf '%s\\n' "throw new Error('half')" > half-${name}.test.cjs`),
  ]
}

/** The first-parent commits since `from`, oldest first, whose checks fail when they alone are checked out. */
function redCommits(project: BatchProject, from: string): string[] {
  const place = mkdtempSync(join(tmpdir(), 'each-'))
  try {
    execFileSync('git', ['clone', '-q', project.folder, place])
    const commits = project.git('log', '--reverse', '--format=%H %s', `${from}..main`).trim().split('\n')
    return commits.filter((line) => {
      execFileSync('git', ['-C', place, 'checkout', '-q', line.split(' ')[0] as string])
      return spawnSync(process.execPath, ['check.cjs'], { cwd: place }).status !== 0
    })
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

// Guards: one feature that stays red fails the checks of all that come after it.
it.each([
  ['Claude takes back what it left', QUICK_CHECK],
  [
    'the helper takes it back',
    {
      '.claude/batch-implement.local.md': '---\nverify: node check.cjs\non_failure: take_back\n---\n',
      '.gitignore': '.claude/\n',
    },
  ],
])(
  'of ten features the third stays red: the others complete, its work is kept, the branch is green after it (%s)',
  {
    timeout: 120_000,
  },
  async (_, settings) => {
    const project = makeProject(10, { ...RUNS_TESTS, ...settings })
    await runNight(project, '/batch-implement features.txt', {
      player: obedientClaude({ implement: redThird }),
      args: NIGHT_WITH_GIT,
      timeoutMs: 110_000,
    })
    const { batch_id, status, completed_features, failed_features } = project.state()
    const ref = `refs/batch/${batch_id}/3-1`
    expect({ status, completed_features }).toEqual({
      status: 'completed',
      completed_features: [0, 1, 3, 4, 5, 6, 7, 8, 9],
    })
    expect(failed_features).toMatchObject([{ feature_index: 2, work_ref: ref }])
    const kept = project.git('ls-tree', '--name-only', ref).split('\n')
    expect(kept).toEqual(expect.arrayContaining(['first.test.cjs', 'fix.test.cjs', 'half-first.test.cjs']))
    const isOfThird = (line: string) => line.endsWith(' Try feature 3') || line.includes(' Revert "Try')
    const red = redCommits(project, 'HEAD~9')
    expect(red).toEqual(red.filter(isOfThird))
    expect(
      project
        .git('log', '--format=%s', '-7')
        .trim()
        .split('\n')
        .every((s) => s.startsWith('Add ')),
    ).toBe(true)
    const table = askHelper(project, ['status']).stdout
    expect(table).toContain('9 of 10 features completed, 1 failed')
    expect(table).toContain(`git diff ${ref}^ ${ref}`)
  },
)
