import { describe, expect, it } from 'vitest'
import type { Batch, VerificationRecord } from '../../lib/batch/schema.ts'
import { MAX_FAILED_CHECKS } from '../../lib/batch/transition.ts'
import {
  checkFailedText,
  completedFacts,
  noMoreChecksText,
  nothingCommittedText,
  verifiedText,
} from '../../lib/view/complete.ts'
import { HELPER, ID, makeBatch, makeCheck } from '../fakes/make-batch.ts'

function failed(failed_checks: number, change: Partial<VerificationRecord> = {}): Batch {
  const verification = new Map([[1, { ...makeCheck('failed', 1), failed_checks, ...change }]])
  return makeBatch({ inFlight: 1, with: { verification } })
}

describe('verifiedText', () => {
  // Break: a feature that nothing checked is shown as proven.
  it('says what proved a feature, or that nothing did', () => {
    expect(verifiedText(makeCheck('passed'))).toBe('npm test passed in 3 s')
    expect(verifiedText(makeCheck('unverified'))).toContain('unverified')
  })
})

describe('checkFailedText', () => {
  // Break: Claude takes the feature for completed, or does not learn what failed, or how to go on.
  it('says that the feature is not completed, what failed, and the exact call after the fix', () => {
    const lines = checkFailedText(failed(1), 1, HELPER).split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'Feature 2 is NOT completed: npm test failed (exit code 1).',
      'Its output ended with:',
      '> the end',
    ])
    expect(lines[3]).toContain('skill "auto-implement" and args "#2" to fix it')
    expect(lines[3]).toContain('(2 more checks, Bash timeout 600000)')
    expect(lines.slice(4)).toEqual(['    node "/plugins/batch implement/dist/batch.cjs" complete 2'])
  })

  it('counts the last try', () => {
    expect(checkFailedText(failed(2), 1, HELPER)).toContain('(1 more check,')
  })

  it('has the fix made here in direct mode', () => {
    const text = checkFailedText({ ...failed(1), workflow_mode: 'direct' }, 1, HELPER)
    expect(text).toContain('fix it here')
    expect(text).not.toContain('Skill')
  })

  // Break: the checks go on for ever.
  it('leaves only `fail` after three failed checks', () => {
    const text = checkFailedText(failed(3), 1, HELPER)
    expect(text.split('\n').at(-1)).toBe(`    node "/plugins/batch implement/dist/batch.cjs" fail 2 <<'END'`)
    expect(text).not.toContain('complete 2')
    expect(MAX_FAILED_CHECKS).toBe(3)
  })

  // Break: a red base is blamed on the feature.
  it('says that the base was red already', () => {
    const batch = { ...failed(1), base_verification: makeCheck('failed', 1) }
    expect(checkFailedText(batch, 1, HELPER)).toContain('failed before the first feature')
    expect(checkFailedText(failed(1), 1, HELPER)).not.toContain('before the first feature')
  })

  // Break: 4 KB of output are repeated into the conversation for each try, or the end of it is what is cut.
  it('shows the end of the output only, quoted', () => {
    const output_tail = `${'x'.repeat(4000)}\nNext step: AssertionError`
    const commands = [{ command: 'npm test', exit_code: 1, seconds: 3, output_tail }]
    const text = checkFailedText(failed(1, { commands }), 1, HELPER)
    expect(text).toContain('\n> Next step: AssertionError\n')
    expect(text.length).toBeLessThan(1900)
  })

  // Break: a check that did not run at all crashes the answer.
  it('says that there is no result', () => {
    expect(checkFailedText(failed(1, { commands: [] }), 1, HELPER)).toContain('its check failed (no result)')
    expect(checkFailedText(makeBatch(), 1, HELPER)).toContain('(3 more checks')
  })
})

describe('noMoreChecksText', () => {
  it('names the only way on', () => {
    expect(noMoreChecksText(2)).toContain('failed 3 times')
    expect(noMoreChecksText(2)).toContain('`fail 2`')
  })
})

describe('nothingCommittedText', () => {
  // Break: Claude completes what a fork has not begun, or commits without the trailer.
  it('names the ways on: wait, commit with the trailer, or say that nothing was needed', () => {
    const changed = nothingCommittedText(makeBatch(), 2, true)
    expect(changed).toContain('wait for the result')
    expect(changed).toContain(`"Batch-Feature: ${ID}#2"`)
    const unchanged = nothingCommittedText(makeBatch(), 2, false)
    expect(unchanged).toContain('wait for the result')
    expect(unchanged).toContain('`complete 2 --no-commit`')
  })
})

describe('completedFacts', () => {
  // Break: a feature without proof or commit looks like any other, or changes that it left are not told of.
  it('says how it was verified, its commit, and what was left uncommitted', () => {
    const commit = { success: true, sha: 'abc1234def' }
    const batch = makeBatch({ with: { branch: 'main' } })
    const after = { uncommitted: [], branch: 'main' }
    const done = { verification: makeCheck('passed'), commit, after }
    expect(completedFacts(batch, 1, done)).toEqual([
      'Feature 2 completed (npm test passed in 3 s; commit abc1234).',
    ])
    const left = { uncommitted: ['a.ts', 'b.ts'], branch: 'main' }
    const bare = { verification: makeCheck('unverified'), commit: undefined, after: left }
    const [first, second, ...rest] = completedFacts(batch, 0, bare)
    expect(first).toMatch(/^Feature 1 completed \(unverified: .*; WITHOUT A COMMIT\)\.$/)
    expect(second).toBe('Not committed: a.ts, b.ts')
    expect(rest).toEqual([])
  })

  // Break: a feature that changed its own checks, or stands on another branch, looks like any other.
  it('says what it changed about its checks, and that it is on another branch', () => {
    const verification = { ...makeCheck('passed'), changed_checks: ['deleted tests: a.test.ts'] }
    const after = { uncommitted: [], branch: 'side' }
    const facts = completedFacts(makeBatch({ with: { branch: 'main' } }), 0, {
      verification,
      commit: undefined,
      after,
    })
    expect(facts).toContain('It CHANGED ITS OWN CHECKS: deleted tests: a.test.ts.')
    expect(facts).toContain('It is on branch side; the batch began on main.')
  })
})
