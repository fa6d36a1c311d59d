import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type BundleProject, makeBundleProject } from '../fakes/helper-process.ts'

const TAKE_BACK = '---\non_failure: take_back\nverify: node check.cjs\n---\n'

let project: BundleProject
beforeEach(async () => {
  project = makeBundleProject({
    'features.txt': 'Add a login\nAdd a logout\n',
    'check.cjs': '',
    '.gitignore': '.claude/\n',
  })
  project.write('.claude/batch-implement.local.md', TAKE_BACK)
  await project.ok('start features.txt --id night')
  project.write('login.txt', 'half')
  project.commit('Begin the login', 1)
  project.write('notes.txt', 'untracked')
})
afterEach(() => project.remove())

const status = () => project.git('status', '--porcelain')

describe('with on_failure: take_back', () => {
  // Guards: an attempt that only waits, or goes on after a dropped connection, and loses what it has made.
  it.each([
    ['a retry', 'Error: read ECONNRESET', 'retry 1 of 3'],
    ['a usage limit', 'Claude AI usage limit reached|4102444800', 'met a usage limit'],
    ['an outage', 'API Error: 529 Overloaded', ''],
  ])('the work of a feature that goes on after %s stays where it is', async (_, input, says) => {
    const head = project.git('rev-parse', 'HEAD')
    const { revision } = project.state()
    const { child, ended } = project.begin('fail 1', { input, env: { BATCH_RETRY_ENABLED: 'yes' } })
    await vi.waitUntil(() => project.state().revision > revision, { timeout: 20_000, interval: 20 })
    // An outage is waited out by the call.
    if (says === '') child.kill('SIGKILL')
    const { stdout } = await ended
    expect(stdout).toContain(says)
    expect(project.git('rev-parse', 'HEAD')).toBe(head)
    expect(status()).toBe('?? notes.txt')
    expect(project.state()).toMatchObject({ in_flight: { 0: {} }, failed_features: [] })
  })
})
