import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useProjects } from './harness/batch-run.ts'
import { runOvernight } from './harness/overnight.ts'

const makeProject = useProjects()

it('works through a list, each feature in a session of its own, and lands one commit for each', async () => {
  const project = makeProject(3)
  project.write('mine.txt', 'not committed\n')
  const before = project.git('status', '--porcelain')
  const night = await runOvernight(project, { args: ['features.txt', '--model', 'claude-sonnet-4-5'] })
  expect(night.output).toContain('Landed: main is at ')
  expect(night.exitCode).toBe(0)
  expect(project.committedFeatures()).toEqual([1, 2, 3])
  expect(project.git('status', '--porcelain')).toBe(before)
  // The report is there, with what the client said that each feature used.
  const report = readFileSync(
    join(project.folder, `.claude/batches/${project.state()['batch_id']}.report.md`),
    'utf8',
  )
  expect(report).toContain('completed')
  expect(report).toMatch(
    /Cost: \$\d+\.\d\d by the client's own estimate\. The client told the cost of all 3 features worked on\./,
  )
  expect(report).toMatch(/Tokens: \S+, told of all 3 features worked on\./)
  // With a key for the interface the client knows of no windows.
  expect(report).not.toContain('Subscription')
})
