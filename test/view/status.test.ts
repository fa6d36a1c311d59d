import { describe, expect, it } from 'vitest'
import { countsText } from '../../lib/view/format.ts'
import { statusText, summaryText } from '../../lib/view/status.ts'
import { type BatchParts, ID, later, makeBatch, makeCheck, makeOwner, NOW } from '../fakes/make-batch.ts'

const MIXED: BatchParts = {
  features: 6,
  order: [0, 1, 2, 3, 5, 4],
  completed: [0],
  failed: [1],
  inFlight: 4,
  waitsFor: { 3: [1] },
  with: {
    retry_attempts: new Map([[1, 3]]),
    git_operations: new Map([[0, { commit: { success: true, sha: 'abc1234def' } }]]),
    verification: new Map([
      [0, makeCheck('passed')],
      [4, { ...makeCheck('failed', 1), failed_checks: 2 }],
    ]),
  },
}

function textOf(parts: BatchParts, now = NOW): string {
  return statusText(makeBatch(parts), now)
}

describe('statusText', () => {
  // Break: a state, a count, a proof or a commit is in the wrong row or missing.
  it('shows the counts, a row for each feature in execution order, and the reasons', () => {
    expect(textOf(MIXED).split('\n').slice(0, 10)).toEqual([
      `Batch ${ID}: in_progress, 1 of 6 features completed, 1 failed, 1 blocked.`,
      '#  state        attempts  checks     commit   feature',
      '1  completed    1         passed     abc1234  feature 1',
      '2  FAILED       4                             feature 2',
      '3  pending                                    feature 3',
      '4  blocked                                    feature 4',
      '6  pending                                    feature 6',
      '5  in progress  1         failed 2x           feature 5',
      '2 failed: it broke',
      '4 blocked: waits for feature 2, which was not completed',
    ])
  })

  // Break: a feature that nothing proved, or without a commit, looks like any other.
  it('marks what was completed without proof or commit, and what was skipped', () => {
    const text = textOf({ completed: [0], skipped: [1] })
    expect(text).toMatch(/^1 +completed +1 +UNVERIFIED +NONE +feature 1$/m)
    expect(text).toMatch(/^2 +skipped .*feature 2$/m)
  })

  // Break: a large batch fills the conversation.
  it('shows a feature in progress however far down a long list it stands', () => {
    const features = Array.from({ length: 150 }, (_, index) => `Feature text ${index + 1}`)
    const text = textOf({ features, inFlight: 149 })
    expect(text).toMatch(/\n150 +in progress .*Feature text 150\n/)
  })

  it('shows a hundred rows at most, each shortened', () => {
    const text = textOf({ features: Array.from({ length: 150 }, () => 'x'.repeat(5000)) })
    expect(text).toContain('\n  and 50 more (--json lists all)\n')
    expect(text.length).toBeLessThan(12_000)
  })
})

describe('the facts below the status table', () => {
  // Break: a batch that nobody works on looks as if somebody did.
  it('says who runs it, how long it lasted, and how it goes on', () => {
    expect(textOf({}).split('\n').slice(-3)).toEqual([
      'No session runs it.',
      '0 s from the start to the last change.',
      `If it does not go on by itself: /batch-implement --resume ${ID}`,
    ])
    const owner = makeOwner()
    expect(textOf({ with: { owner } }, later(185))).toContain('Its session was last seen 3 min 5 s ago.')
    const released = { ...owner, released_at: NOW }
    expect(textOf({ with: { owner: released } }, later(60))).toContain('Its session ended 1 min ago.')
  })

  it('counts the compactions', () => {
    const times = { created_at: NOW, updated_at: later(7800) }
    const text = textOf({ with: { ...times, auto_clear_count: 1 } })
    expect(text).toContain('2 h 10 min from the start to the last change, 1 compaction.')
    expect(textOf({ with: { ...times, auto_clear_count: 3 } })).toContain('3 compactions.')
  })

  // Break: a file without times shows NaN.
  it('leaves out times that nobody knows', () => {
    const text = textOf({ with: { created_at: '', updated_at: '' } })
    expect(text).not.toMatch(/NaN|from the start/)
  })

  // Break: what ended a turn at night is nowhere to be found.
  it('tells of the error that ended the last turn, until the batch is completed', () => {
    const last_turn_error = { error: 'overloaded', message: '529', timestamp: NOW }
    const told = 'An API error ended a turn 1 min ago: overloaded: 529'
    expect(textOf({ with: { last_turn_error } }, later(60))).toContain(told)
    expect(textOf({ completed: [0, 1, 2], with: { last_turn_error } })).not.toContain('API error')
  })

  it('says of a paused batch why, and how it goes on', () => {
    const pause = { reason: 'breaker' as const, since: NOW, detail: '' }
    const text = textOf({ with: { pause } })
    expect(text).toContain(`Batch ${ID}: paused`)
    expect(text).toContain(`\`reset-breaker ${ID}\``)
    expect(text).not.toContain('go on by itself')
  })

  // Break: a batch that has ended is offered for a resume.
  it.each([[{ completed: [0, 1, 2] }], [{ failed: [0, 1, 2] }]])(
    'offers no resume of a batch that has ended',
    (parts) => {
      expect(textOf(parts)).not.toMatch(/resume|session/)
    },
  )
})

const ZERO = {
  total: 5,
  ended: 0,
  completed: 0,
  failed: 0,
  skipped: 0,
  blocked: 0,
  unverified: 0,
  withoutCommit: 0,
  changedChecks: 0,
}

describe('what git does not show', () => {
  const sha = 'a'.repeat(40)
  const commit = (branch: string) => ({ commit: { success: true, timestamp: NOW, sha, branch } })
  const batch = makeBatch({
    completed: [0, 1, 2],
    with: {
      branch: 'main',
      git_operations: new Map([
        [0, commit('main')],
        [1, commit('elsewhere')],
      ]),
    },
  })

  // Break: work that was rewritten away, or that only the state claims, is counted like any other.
  it.each([statusText(batch, NOW, [0, 2]), summaryText(batch, { unproven: [0, 2] })])(
    'is counted and named (%#)',
    (text) => {
      expect(text).toContain('3 of 3 features completed (1 unproven, 1 commit gone')
      expect(text).toContain('1 is no longer in what is checked out: its commit aaaaaaa is not')
      expect(text).toContain('3 is unproven: only the state file says')
    },
  )

  it('is in the rows of the table', () => {
    const text = statusText(batch, NOW, [0, 2])
    expect(text).toMatch(/^1 .* GONE +feature 1$/m)
    expect(text).toMatch(/^3 .* UNPROVEN +NONE +feature 3$/m)
    expect(statusText(batch, NOW)).not.toMatch(/GONE|UNPROVEN/)
  })

  // Break: a night on another branch ends without a word of it.
  it('is not needed for work on another branch, which is named', () => {
    expect(summaryText(batch)).toContain('Committed on branch elsewhere, not on main: 2')
  })
})

describe('countsText', () => {
  // Break: a failure is not counted, or zeros hide what matters.
  it('writes the counts that are not zero', () => {
    expect(countsText({ ...ZERO, completed: 3, unverified: 1, failed: 1, blocked: 1 })).toBe(
      '3 of 5 features completed (1 unverified), 1 failed, 1 blocked',
    )
    expect(
      countsText({ ...ZERO, completed: 3, unverified: 1, withoutCommit: 1, changedChecks: 2 }),
    ).toContain('(1 unverified, 1 without a commit, 2 changed the checks)')
    expect(countsText({ ...ZERO, skipped: 2 })).toBe('0 of 5 features completed, 2 skipped')
    expect(countsText({ ...ZERO, total: 1, completed: 1 })).toBe('1 of 1 feature completed')
  })
})

describe('summaryText', () => {
  // Break: a failed or blocked feature is not told of, and the user believes in a clean night.
  it('tells how the batch ended, which features need a look and why, and that nothing is left to do', () => {
    const batch = makeBatch({ features: 4, completed: [3], failed: [0], skipped: [2], waitsFor: { 1: [0] } })
    expect(summaryText(batch).split('\n')).toEqual([
      `Batch ${ID} has ended: 1 of 4 features completed (1 unverified), 1 failed, 1 skipped, 1 blocked.`,
      '- 1. feature 1: failed: it broke',
      '- 3. feature 3: skipped: not now',
      '- 2. feature 2: blocked: waits for feature 1, which was not completed',
      'Next step: none. Tell the user this result; /batch-status shows the table.',
    ])
  })

  // Break: a thousand failures fill the conversation.
  it('lists twenty features at most, each shortened', () => {
    const features = Array.from({ length: 50 }, () => 'x'.repeat(5000))
    const text = summaryText(makeBatch({ features, failed: features.map((_, at) => at) }))
    expect(text.split('\n')).toHaveLength(23)
    expect(text).toContain('- and 30 more')
    expect(text.length).toBeLessThan(3000)
  })

  // W77, W82. Break: an issue whose feature failed is closed, or the words stand there though nobody asked for them.
  it('gives the words that close the issues of completed features, only where that is wanted', () => {
    const parts = { completed: [2, 0], failed: [1], with: { issue_numbers: [74, 73, 71] } }
    const words = "Words for the pull request's text: Closes #71, Closes #74."
    expect(summaryText(makeBatch(parts), { closeIssues: true }).split('\n').at(-2)).toBe(words)
    expect(summaryText(makeBatch(parts))).not.toContain('Closes')
    expect(
      summaryText(makeBatch({ failed: [0, 1, 2], with: parts.with }), { closeIssues: true }),
    ).not.toContain('Closes')
  })
})
