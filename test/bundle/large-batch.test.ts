import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BundleProject, type Json, makeBundleProject } from '../fakes/helper-process.ts'

const COUNT = 10_000
const MIB = 1024 * 1024
const NOW = '2026-03-04T05:06:07.000Z'
const SHA = '1234567890abcdef1234567890abcdef12345678'
// As `complete` records it: the command, its outcome and the commit; the output is in the evidence file.
const verification = {
  ...{ result: 'passed', failed_checks: 0, head: SHA, timestamp: NOW },
  commands: [{ command: 'npm test', exit_code: 0, seconds: 12.345, output_tail: '' }],
}

let project: BundleProject
beforeAll(async () => {
  const check = "process.stdout.write('all is well '.repeat(2000))"
  const list = Array.from({ length: COUNT }, (_, at) => `Add the page number ${at + 1} with its own title`)
  project = makeBundleProject({ 'features.txt': list.join('\n'), 'check.cjs': check })
  project.write('.claude/batch-implement.local.md', '---\nverify: node check.cjs\n---\n')
  await project.ok('start features.txt --id night')
})
afterAll(() => project.remove())

/** All but the last feature completed, each with its check and its commit; the last is in progress. */
function fill(): void {
  const done = Array.from({ length: COUNT - 1 }, (_, at) => at)
  const each = (value: unknown) => Object.fromEntries(done.map((at) => [at, value]))
  const commit = { success: true, timestamp: NOW, sha: SHA, branch: 'main' }
  const base_sha = project.git('rev-parse', 'HEAD')
  const changes = {
    ...{ completed_features: done, current_index: COUNT - 1, verification: each(verification) },
    git_operations: each({ commit }),
    in_flight: { [COUNT - 1]: { attempt: 1, started_at: NOW, base_sha } },
  }
  project.bend(changes as Json)
}

const size = () => fs.statSync(project.at('.claude/batch_state.json')).size

// Break: what each feature leaves in the state grows until the hooks, which read at most 16 MiB, fall silent.
it('10,000 features, all done and with output, are a state under 8 MiB whose hooks still answer', async () => {
  fill()
  const event = { session_id: 'session-1', permission_mode: 'default' }
  const start = await project.hook({ ...event, hook_event_name: 'SessionStart', source: 'startup' })
  expect(start.stdout).toContain('Feature 10000 of 10,000 is in progress')
  expect((await project.hook({ ...event, hook_event_name: 'Stop' })).stdout).toContain(`complete ${COUNT}`)
  project.commit('The last page', COUNT)
  const before = size()
  expect(await project.ok(`complete ${COUNT}`)).toContain('has ended: 10000 of 10,000 features completed')
  expect(project.read('.claude/batches/night.evidence.jsonl')).toContain('all is well')
  // The last feature, too, leaves its output elsewhere.
  expect(size() - before).toBeLessThan(1000)
  expect(size()).toBeLessThan(8 * MIB)
})
