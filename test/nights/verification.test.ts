import { describe, expect, it } from 'vitest'
import type { BatchProject } from '../client/harness/batch-project.ts'
import { askHelper, helperCall, QUICK_CHECK, useProjects } from '../client/harness/batch-run.ts'
import { asksForSummary, isFork } from '../client/harness/conversation.ts'
import {
  completesWithNothingDone,
  givesWrongNumber,
  type Lapse,
  reportsFailure,
} from '../client/harness/lapses.ts'
import { bash, promptTooLong } from '../client/harness/message-reply.ts'
import { answersTo, failsIf, runTyped, runWith } from '../client/scenarios/verification.ts'

const makeProject = useProjects()

describe('complete', () => {
  it('does not believe a feature after three failed checks: fail is the only way on, and the batch goes on', async () => {
    const project = makeProject(2, failsIf("there('feature-1.txt') && !there('feature-2.txt')"))
    let isDue = true
    // Tries once more what the helper has just said to be over.
    const insists: Lapse = (player) => async (request) => {
      const reply = await player(request)
      if (!isDue || !JSON.stringify(reply).includes(' fail 1 ')) return reply
      isDue = false
      return bash(helperCall('complete 1'))
    }
    const run = await runWith(project, insists)
    const answers = answersTo(run, 'complete 1')
    expect(answers).toHaveLength(4)
    expect(answers[3]).toContain('batch: the checks of feature 1 failed 3 times')
    expect(project.state()).toMatchObject({
      status: 'completed',
      completed_features: [1],
      failed_features: [{ feature_index: 0, error_message: expect.stringContaining('checks') }],
      verification: { '0': { result: 'failed', failed_checks: 3 } },
    })
  })

  it('leads to fail after three failed checks also when Claude remembers nothing and asks for the next step', async () => {
    const project = makeProject(1, failsIf("there('feature-1.txt')"))
    let isDue = true
    const forgets: Lapse = (player) => async (request) => {
      const reply = await player(request)
      if (!isDue || !JSON.stringify(reply).includes(' fail 1 ')) return reply
      isDue = false
      return bash(helperCall('next'))
    }
    const run = await runWith(project, forgets)
    expect(answersTo(run, 'complete 1')).toHaveLength(3)
    expect(answersTo(run, 'next')[0]).toContain("fail 1 <<'END'")
    expect(project.state()).toMatchObject({ status: 'failed' })
  })

  it('is asked for again only after a fix, also when a compaction hides that the check failed', async () => {
    const project = makeProject(1, failsIf("there('feature-1.txt') && !there('feature-1-fix.txt')"))
    let isDue = true
    const forgets: Lapse = (player) => (request) => {
      const sawFailure = !isFork(request) && JSON.stringify(request.messages).includes('NOT completed')
      if (!isDue || !sawFailure) return player(request)
      isDue = false
      return promptTooLong()
    }
    const run = await runWith(project, forgets)
    expect(project.committedFeatures()).toEqual([1, 1])
    expect(project.state()).toMatchObject({
      status: 'completed',
      verification: { '0': { result: 'passed', failed_checks: 1 } },
    })
    expect(run.exchanges.some(({ request }) => asksForSummary(request))).toBe(true)
  })

  it('completes without a test command as unverified, and the answer, the table and the summary say so', async () => {
    const project = makeProject(2, { 'package.json': '{"private":true}' })
    const run = await runWith(project)
    expect(JSON.stringify(run.exchanges[0]?.request.messages)).toContain('UNVERIFIED')
    expect(answersTo(run, 'complete 1')[0]).toContain('Feature 1 completed (unverified: ')
    expect(answersTo(run, 'complete 2')[0]).toContain('2 of 2 features completed (2 unverified)')
    const table = askHelper(project, ['status']).stdout
    expect(table).toContain('2 of 2 features completed (2 unverified)')
    expect(table.match(/^\d +completed +1 +UNVERIFIED /gm)).toHaveLength(2)
    expect(project.state()).toMatchObject({ verification: { '0': { result: 'unverified', commands: [] } } })
  })

  it('tells a base that was red before from a feature that broke it', async () => {
    const project = makeProject(1, failsIf("!there('feature-1-fix.txt')"))
    const run = await runTyped(project, '/batch-implement features.txt --yes')
    expect(JSON.stringify(run.exchanges[0]?.request.messages)).toContain(
      'Before the first feature npm test FAILS already',
    )
    expect(answersTo(run, 'complete 1')[0]).toContain('The same checks failed before the first feature')
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0] })
  })
})

describe('a lapse of Claude', () => {
  it('that completes a feature with nothing done is refused, and the feature is done after all', async () => {
    const project = makeProject(3, QUICK_CHECK)
    const run = await runWith(project, completesWithNothingDone(2))
    expect(answersTo(run, 'complete 2')[0]).toContain('nothing has been committed since feature 2 was begun')
    expect(answersTo(run, 'complete 2')[1]).toContain('Feature 2 completed')
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1, 2] })
  })

  it('that reports a failure leaves that feature failed, with its words, and the others completed', async () => {
    const project = makeProject(3, QUICK_CHECK)
    await runWith(project, reportsFailure(2, 'AssertionError: expected 2 to equal 3'))
    expect(project.committedFeatures()).toEqual([1, 3])
    expect(project.state()).toMatchObject({
      status: 'completed',
      completed_features: [0, 2],
      failed_features: [
        { feature_index: 1, error_message: expect.stringContaining('AssertionError: expected 2 to equal 3') },
      ],
    })
  })

  it('that gives a wrong number is refused with the right one, and no outcome is misplaced', async () => {
    const project = makeProject(3, QUICK_CHECK)
    const run = await runWith(project, givesWrongNumber(2))
    const [refused] = answersTo(run, 'complete 3')
    expect(refused).toContain('The feature in progress is 2')
    expect(project.committedFeatures()).toEqual([1, 2, 3])
    expect(project.state()).toMatchObject({ status: 'completed', completed_features: [0, 1, 2] })
    expect(shasByFeature(project)).toEqual(shasInHistory(project))
  })
})

/** The commit that is recorded for each feature, in the order of their numbers. */
function shasByFeature(project: BatchProject): string[] {
  const operations = project.state()['git_operations'] as Record<string, { commit: { sha: string } }>
  return Object.keys(operations)
    .sort()
    .map((index) => operations[index]?.commit.sha ?? '')
}

function shasInHistory(project: BatchProject): string[] {
  return project.git('log', '--reverse', '--format=%H', '--grep=Batch-Feature').trim().split('\n')
}
