import { describe, expect, it } from 'vitest'
import { nextFeature } from '../../lib/batch/progress.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { LONGEST_SILENT_WAIT_S, type StepContext, stepText } from '../../lib/view/step.ts'
import { HELPER, ID, later, makeBatch, makeCheck, NOW } from '../fakes/make-batch.ts'

const CONTEXT = { helper: HELPER, timeoutMs: 600_000, now: NOW }

function linesOf(batch: Batch, parts: Partial<StepContext> = {}): string[] {
  return stepText(batch, nextFeature(batch), { ...CONTEXT, ...parts }).split('\n')
}

function waiting(seconds: number): Batch {
  return makeBatch({ inFlight: 1, attempt: { attempt: 2, not_before: later(seconds) } })
}

describe('stepText', () => {
  // Break: the call cannot be copied as it stands, names another feature, or is not the one to make.
  it('names the feature, how to do it, and the exact call that follows', () => {
    const [heading, how, call, ...rest] = linesOf(makeBatch({ completed: [0], inFlight: 1 }))
    expect(heading).toBe('Feature 2 of 3: feature 2')
    expect(how).toContain('use the Skill tool with skill "auto-implement" and args "#2"')
    expect(how).toContain('(Bash timeout 600000)')
    expect(call).toBe('    node "/plugins/batch implement/dist/batch.cjs" complete 2')
    expect(rest).toEqual([])
  })

  // Break: each feature costs one more request of the main conversation, which reads all of it again.
  it('asks for the skill and the call in one message, also for a fix', () => {
    expect(linesOf(makeBatch({ inFlight: 1 }))[1]).toMatch(/^Next step: in one message, /)
    const verification = new Map([[0, { ...makeCheck('failed', 1), failed_checks: 1 }]])
    const failed = linesOf(makeBatch({ inFlight: 0, with: { verification } }), { head: 'abc1234def' })
    expect(failed.at(-2)).toMatch(/^Next step: in one message, /)
  })

  // Break: the lean mode costs as much as the other.
  it('names the lean skill in lean mode', () => {
    const [, how] = linesOf(makeBatch({ inFlight: 1, with: { workflow_mode: 'lean' } }))
    expect(how).toContain('skill "auto-implement-lean" and args "#2"')
  })

  // W25. Break: in direct mode the commit carries no trailer, and a crash does the feature twice.
  it('says in direct mode how to do it here and how to mark the commit', () => {
    const long = 'x'.repeat(5000)
    const batch = makeBatch({ features: [long], inFlight: 0, with: { workflow_mode: 'direct' } })
    const [heading, how, call, ifNot] = linesOf(batch)
    expect(heading).toBe(`Feature 1 of 1: ${long}`)
    expect(how).toContain(`\`Batch-Feature: ${ID}#1\``)
    expect(how).not.toContain('Skill')
    expect(ifNot).toContain("`fail 1 <<'END'`")
    expect(call).toBe('    node "/plugins/batch implement/dist/batch.cjs" complete 1')
  })

  // Break: the text of every feature fills the main conversation, though the fork reads it for itself.
  it('shows a feature that a fork implements in at most 200 characters', () => {
    const [heading] = linesOf(makeBatch({ features: ['x'.repeat(10_000)], inFlight: 0 }))
    expect(heading?.length).toBeLessThan(230)
  })

  // Break: a retry looks like the first attempt.
  it('names the attempt from the second on', () => {
    expect(linesOf(makeBatch({ inFlight: 0, attempt: { attempt: 3 } }))[0]).toBe(
      'Feature 1 of 3, attempt 3: feature 1',
    )
  })

  // X9. Break: what is committed is done again.
  it('has a feature that is committed only checked', () => {
    expect(linesOf(makeBatch({ inFlight: 0 }), { committed: 'abc1234def' })).toEqual([
      'Feature 1 of 3 is committed already (abc1234); do not do it again.',
      'Next step: have it checked (Bash timeout 600000):',
      '    node "/plugins/batch implement/dist/batch.cjs" complete 1',
    ])
  })

  // W41. Break: the attempt begins before its wait is over.
  it('has a long wait waited out by a call of its own', () => {
    expect(linesOf(waiting(LONGEST_SILENT_WAIT_S + 30))).toEqual([
      'Feature 2 may be tried again in 2 min.',
      'Next step: run this (Bash timeout 600000), it waits:',
      '    node "/plugins/batch implement/dist/batch.cjs" next',
    ])
  })

  // N3. Break: while the service is gone, the same attempt begins at once, or is called another one.
  it('has the wait for a service that is gone waited out too, in the same attempt', () => {
    const outage = { since: NOW, last: NOW, reports: 4 }
    const gone = makeBatch({ inFlight: 1, attempt: { outage, not_before: later(240) } })
    expect(linesOf(gone)[0]).toBe('Feature 2 may be tried again in 4 min.')
    const short = makeBatch({ inFlight: 1, attempt: { outage, not_before: later(30) } })
    expect(linesOf(short)[0]).toBe('Feature 2 of 3: feature 2')
  })

  // Break: the end does not name the issues that a pull request shall close, or names them unasked.
  it('names at the end the words that close the issues, where that is wanted', () => {
    const batch = makeBatch({ completed: [0, 1, 2], with: { issue_numbers: [72, null, 70] } })
    expect(linesOf(batch, { closeIssues: true })).toContain(
      "Words for the pull request's text: Closes #70, Closes #72.",
    )
    expect(linesOf(batch).join()).not.toContain('Closes')
  })

  // Break: checking again what is known to fail costs one of three checks, and proves nothing.
  it('has a failed check fixed before it is checked again, unless something was committed since', () => {
    const verification = new Map([[0, { ...makeCheck('failed', 1), failed_checks: 1 }]])
    const batch = makeBatch({ inFlight: 0, with: { verification } })
    const failed = 'Feature 1 is NOT completed: npm test failed (exit code 1).'
    expect(linesOf(batch, { head: 'abc1234def', committed: 'abc1234def' })[0]).toBe(failed)
    expect(linesOf(batch, { head: 'fed4321cba' })[0]).toBe('Feature 1 of 3: feature 1')
    verification.set(0, { ...makeCheck('failed', 1), failed_checks: 3 })
    const spent = makeBatch({ inFlight: 0, with: { verification } })
    expect(linesOf(spent, { head: 'fed4321cba' })[0]).toBe(failed)
    expect(linesOf(spent, { head: 'fed4321cba' }).at(-1)).toContain("fail 1 <<'END'")
  })

  // Break: a wait that the helper has waited out, that is over or unreadable, is asked for again.
  it.each([LONGEST_SILENT_WAIT_S, 0, -60])('asks for no wait of %d s', (seconds) => {
    expect(linesOf(waiting(seconds))[0]).toBe('Feature 2 of 3, attempt 2: feature 2')
  })

  it('asks for no wait until a time that cannot be read', () => {
    const batch = makeBatch({ inFlight: 1, attempt: { attempt: 2, not_before: 'soon' } })
    expect(linesOf(batch)[0]).toBe('Feature 2 of 3, attempt 2: feature 2')
  })

  // Break: a pending feature inherits the wait or the attempt of another.
  it('shows a feature that is not handed out yet as its first attempt', () => {
    const step = stepText(waiting(600), { kind: 'pending', index: 2 }, CONTEXT)
    expect(step.split('\n')[0]).toBe('Feature 3 of 3: feature 3')
  })

  // W39. Break: a paused batch is worked on.
  it('says of a paused batch why it is paused, and nothing to run', () => {
    const pause = { reason: 'auth' as const, since: NOW, detail: 'log in' }
    const text = linesOf(makeBatch({ inFlight: 0, with: { pause } })).join('\n')
    expect(text).toContain('is paused')
    expect(text).not.toContain('node "')
  })

  // Break: nobody is told that the batch is over.
  it('ends with the summary', () => {
    expect(linesOf(makeBatch({ completed: [0, 1, 2] }))[0]).toContain(`Batch ${ID} has ended`)
  })
})
