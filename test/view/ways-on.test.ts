import { describe, expect, it } from 'vitest'
import type { Batch, Pause, Run } from '../../lib/batch/schema.ts'
import { bystanderNote } from '../../lib/view/compaction.ts'
import { endOfRunText, stopText } from '../../lib/view/night.ts'
import { resumeCommand, retryCommand, waysOn } from '../../lib/view/pause.ts'
import { heldText, nightHoldsText, notOwnerText } from '../../lib/view/refusal.ts'
import { HELPER, ID, makeBatch, makeOwner, NOW } from '../fakes/make-batch.ts'

const RUN: Run = { worktree: '/w', target: 'main', base: '', landed: null, land: 'end', started_at: NOW }
const TYPED = `/batch-implement --resume ${ID}`
const CALL = `node "${HELPER}" run --resume`

function night(owner: string, pause: Pause['reason'] = 'user'): Batch {
  const held = { owner: makeOwner({ session_id: owner }), pause: { reason: pause, since: NOW, detail: '' } }
  return makeBatch({ with: { run: RUN, ...held } })
}

const BY_RUN = night('run-0123456789abcdef01')
const BY_SESSION = night('session-1')

describe('how a night goes on', () => {
  // Break: it is resumed as a session's batch, which is refused.
  it.each([
    stopText(BY_RUN, { isRun: true, now: false, helper: HELPER }),
    stopText(BY_RUN, { isRun: false, now: false, helper: HELPER }),
    endOfRunText(BY_RUN, { helper: HELPER, now: NOW, kept: undefined }),
    nightHoldsText(BY_RUN, HELPER),
  ])('is named for a terminal and for Claude Code: %s', (text) => {
    expect(text).toContain(CALL)
    expect(text).toContain(`${TYPED} --overnight`)
  })

  it.each([
    bystanderNote(BY_RUN, false, NOW),
    heldText(BY_RUN, NOW),
    notOwnerText(BY_RUN, 'session-2', NOW),
    notOwnerText(BY_RUN, undefined, NOW),
  ])('is typed with --overnight: %s', (text) => {
    expect(text).toContain(`${TYPED} --overnight`)
    expect(text).not.toContain('--take-over')
  })

  // Break: the run is resumed at once, and pauses again.
  it('begins with the reset of an open breaker', () => {
    const text = waysOn(night('run-0123456789abcdef01', 'breaker'), HELPER)
    expect(text.startsWith(`node "${HELPER}" reset-breaker ${ID}, then ${CALL}`)).toBe(true)
  })

  // Break: a session that has taken it over is told to start a program, which is refused.
  it('is that of a session where one has taken it over', () => {
    expect([resumeCommand(BY_SESSION), retryCommand(BY_SESSION)]).toEqual([
      TYPED,
      '/batch-implement --retry-failed',
    ])
    expect(stopText(BY_SESSION, { isRun: false, now: false, helper: HELPER })).toMatch(
      new RegExp(`${TYPED}$`),
    )
  })
})
