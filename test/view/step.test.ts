import { describe, expect, it } from 'vitest'
import { nextFeature } from '../../lib/batch/progress.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { shortSha, trailer } from '../../lib/view/format.ts'
import { LONGEST_SILENT_WAIT_S, stepText } from '../../lib/view/step.ts'
import { HELPER, ID, later, makeBatch, NOW } from '../fakes/make-batch.ts'

const CONTEXT = { helper: HELPER, timeoutMs: 600_000, now: NOW }

function linesOf(batch: Batch, parts: Partial<typeof CONTEXT & { committed: string }> = {}): string[] {
  return stepText(batch, nextFeature(batch), { ...CONTEXT, ...parts }).split('\n')
}

function waiting(seconds: number): Batch {
  const in_flight = { feature_index: 1, attempt: 2, started_at: NOW, base_sha: null }
  return makeBatch({ with: { in_flight: { ...in_flight, not_before: later(seconds) } } })
}

describe('stepText', () => {
  // Break: the call cannot be copied as it stands, names another feature, or is not the one to make.
  it('names the feature, how to do it, and the exact call that follows', () => {
    const [heading, how, call, ifNot, ...rest] = linesOf(makeBatch({ completed: [0], inFlight: 1 }))
    expect(heading).toBe('Feature 2 of 3: feature 2')
    expect(how).toContain('Next step: use the Skill tool with skill "auto-implement" and args "#2"')
    expect(how).toContain('(Bash timeout 600000)')
    expect(call).toBe('    node "/plugins/batch implement/dist/batch.cjs" complete 2')
    expect(ifNot).toContain("`fail 2 <<'END'`")
    expect(rest).toEqual([])
  })

  // Break: a limit of zero is passed on, and the call is cut off at once.
  it('names no time limit where there is none', () => {
    expect(linesOf(makeBatch({ inFlight: 0 }), { timeoutMs: 0 }).join('\n')).not.toContain('timeout')
  })

  // W25. Break: in direct mode the commit carries no trailer, and a crash does the feature twice.
  it('says in direct mode how to do it here and how to mark the commit', () => {
    const long = 'x'.repeat(5000)
    const batch = makeBatch({ features: [long], inFlight: 0, with: { workflow_mode: 'direct' } })
    const [heading, how, call] = linesOf(batch)
    expect(heading).toBe(`Feature 1 of 1: ${long}`)
    expect(how).toContain(`\`Batch-Feature: ${ID}#1\``)
    expect(how).not.toContain('Skill')
    expect(call).toBe('    node "/plugins/batch implement/dist/batch.cjs" complete 1')
  })

  // Break: the text of every feature fills the main conversation, though the fork reads it for itself.
  it('shows a feature that a fork implements in at most 200 characters', () => {
    const [heading] = linesOf(makeBatch({ features: ['x'.repeat(10_000)], inFlight: 0 }))
    expect(heading?.length).toBeLessThan(230)
  })

  // Break: a retry looks like the first attempt.
  it('names the attempt from the second on', () => {
    const in_flight = { feature_index: 0, attempt: 3, started_at: NOW, base_sha: null }
    expect(linesOf(makeBatch({ with: { in_flight } }))[0]).toBe('Feature 1 of 3, attempt 3: feature 1')
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

  // Break: a wait that the helper has waited out, that is over or unreadable, is asked for again.
  it.each([LONGEST_SILENT_WAIT_S, 0, -60])('asks for no wait of %d s', (seconds) => {
    expect(linesOf(waiting(seconds))[0]).toBe('Feature 2 of 3, attempt 2: feature 2')
  })

  it('asks for no wait until a time that cannot be read', () => {
    const batch = waiting(0)
    if (batch.in_flight) batch.in_flight.not_before = 'soon'
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

describe('trailer', () => {
  // W25, W78. Break: the commit is not found again.
  it('ties a commit to the number of a feature of one batch', () => {
    expect(trailer(makeBatch(), 12)).toBe(`Batch-Feature: ${ID}#12`)
  })
})

describe('shortSha', () => {
  it('is the seven characters that people read', () => {
    expect(shortSha('abc1234def5678')).toBe('abc1234')
  })
})
