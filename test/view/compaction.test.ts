import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import {
  bystanderNote,
  endedNote,
  forkReminder,
  forkSummaryInstruction,
  ownerReminder,
  REMINDER_LIMIT,
  summaryInstruction,
} from '../../lib/view/compaction.ts'
import { HELPER, ID, later, makeBatch, makeOwner, NOW } from '../fakes/make-batch.ts'

const CALL = '    node "/plugins/batch implement/dist/batch.cjs" next'
const AT_WORK = makeBatch({ completed: [0], inFlight: 1, with: { owner: makeOwner() } })

describe('ownerReminder', () => {
  // Break: after a compaction Claude drops the request, or does not know how to go on.
  it('says that the request stands, where the batch is, the reminder, and the exact call', () => {
    const text = ownerReminder(AT_WORK, HELPER, NOW)
    expect(text).toContain('request is still open and stands')
    expect(text).toContain(`batch ${ID}, 1 of 3 features completed`)
    expect(text).toContain('Feature 2 of 3 is in progress: "feature 2"')
    expect(text).toContain('Use /auto-implement for each feature. Do NOT implement directly.')
    expect(text.split('\n').at(-1)).toBe(CALL)
  })

  // Break: a fork that is told the same text takes over the whole batch, or commits without the trailer.
  it('tells a forked run that only its own feature counts', () => {
    const text = ownerReminder(AT_WORK, HELPER, NOW)
    expect(text).toContain(`Inside the forked /auto-implement run of feature 2`)
    expect(text).toContain(`"Batch-Feature: ${ID}#2"`)
    const direct = { ...AT_WORK, workflow_mode: 'direct' as const }
    expect(ownerReminder(direct, HELPER, NOW)).not.toContain('fork')
    expect(ownerReminder(makeBatch(), HELPER, NOW)).not.toContain('fork')
  })

  // Break: a feature that is only next is called in progress.
  it('names the feature that is next where none is in progress', () => {
    expect(ownerReminder(makeBatch({ order: [2, 0, 1] }), HELPER, NOW)).toContain(
      'Feature 3 of 3 is next: "feature 3"',
    )
  })

  // Break: a reminder that the user emptied leaves a blank line.
  it('has no blank line', () => {
    const batch = makeBatch({ completed: [0, 1, 2], with: { workflow_reminder: '' } })
    expect(ownerReminder(batch, HELPER, NOW).split('\n')).not.toContain('')
  })

  // Break: a paused batch is worked on after a compaction.
  it('says of a paused batch how it goes on, and nothing to run', () => {
    const pause = { reason: 'user' as const, since: NOW, detail: '' }
    const text = ownerReminder({ ...AT_WORK, pause }, HELPER, NOW)
    expect(text).toContain(`/batch-implement --resume ${ID}`)
    expect(text).not.toContain('node "')
  })

  // Break: a long feature pushes the text over the limit, or the call out of it.
  it('keeps to 2,000 characters, and the call whole, whatever the batch holds', () => {
    const length = fc.integer({ min: 1, max: 10_000 })
    fc.assert(
      fc.property(length, length, fc.integer({ min: 0, max: 900 }), (feature, reminder, folder) => {
        const helper = `/${'p'.repeat(folder)}/dist/batch.cjs`
        const batch = makeBatch({
          features: ['x'.repeat(feature)],
          inFlight: 0,
          with: { batch_id: 'b'.repeat(100), workflow_reminder: 'r'.repeat(reminder) },
        })
        const text = ownerReminder(batch, helper, NOW)
        expect(text.length).toBeLessThanOrEqual(REMINDER_LIMIT)
        expect(text.split('\n').at(-1)).toBe(`    node "${helper}" next`)
        expect(text).toContain('request is still open')
      }),
    )
    expect(REMINDER_LIMIT).toBe(2000)
  })

  // Break: the detail of a pause, or a path that is too long, breaks the limit.
  it('keeps to 2,000 characters for a pause and for an endless path', () => {
    const pause = { reason: 'auth' as const, since: NOW, detail: 'd'.repeat(10_000) }
    const paused = ownerReminder({ ...AT_WORK, pause }, HELPER, NOW)
    expect(paused.length).toBeLessThanOrEqual(REMINDER_LIMIT)
    expect(paused).toContain(`/batch-implement --resume ${ID} goes on when it is mended`)
    const long = ownerReminder(AT_WORK, `/${'p'.repeat(4000)}`, NOW)
    expect(long.length).toBeLessThanOrEqual(REMINDER_LIMIT)
  })
})

describe('bystanderNote', () => {
  const batch: Batch = { ...AT_WORK, owner: makeOwner({ last_seen: NOW }) }
  const now = later(185)

  // X1. Break: another session takes the batch over, because the note tells it how.
  it('is one line for information, without any helper call', () => {
    for (const isPresent of [true, false]) {
      const note = bystanderNote(batch, isPresent, now)
      expect(note).toMatch(/^For information: /)
      expect(note).not.toContain('\n')
      expect(note).not.toMatch(/node |batch\.cjs|Next step|\bnext\b|complete \d/)
      expect(note).not.toContain('feature 2')
    }
  })

  // Break: the user does not learn who works on the batch, or how to go on with it.
  it('says when the other session was last seen, or how the user resumes', () => {
    expect(bystanderNote(batch, true, now)).toContain('in another session, last seen 3 min 5 s ago.')
    expect(bystanderNote(batch, true, now)).not.toContain('--resume')
    const interrupted = bystanderNote(batch, false, now)
    expect(interrupted).toContain('was interrupted (1 of 3 features completed')
    expect(interrupted).toContain(`The user can resume it by typing /batch-implement --resume ${ID}.`)
    expect(bystanderNote(makeBatch(), false, now)).not.toContain('last seen')
  })
})

describe('the other texts for a conversation', () => {
  // Break: the summary of a conversation forgets the batch or the call.
  it('tells a summary what to keep', () => {
    const text = summaryInstruction(AT_WORK, HELPER)
    expect(text).toContain(`batch ${ID}, 1 of 3 features completed`)
    expect(text).toContain('Feature 2 of 3 is in progress: "feature 2"')
    expect(text.endsWith(CALL.trim())).toBe(true)
  })

  // Break: a fork whose context starts anew takes over the batch, ends without a report, or commits without its trailer.
  it('tells a fork whose context starts anew what it is for, and how it gets its brief again', () => {
    const lines = forkReminder(AT_WORK, 1, HELPER).split('\n')
    expect(lines[0]).toContain('implements one feature')
    expect(lines[0]).toContain('one-line report ("done: ..." or "failed: ...")')
    expect(lines[1]).toBe('Feature 2 of 3 is in progress: "feature 2"')
    expect(lines[2]).toContain(`Batch-Feature: ${ID}#2`)
    expect(lines.at(-1)).toBe('    node "/plugins/batch implement/dist/batch.cjs" brief 2')
  })

  // Break: the summary of a fork makes it run the whole batch.
  it('tells the summary of a fork its one feature and how its commit is marked', () => {
    const text = forkSummaryInstruction(AT_WORK)
    expect(text).toContain('one feature')
    expect(text).toContain(`Batch-Feature: ${ID}#2`)
    expect(text).not.toContain('node "')
    expect(forkSummaryInstruction(makeBatch())).toBe('')
  })

  // Break: after the end a conversation goes on with a step that it remembers.
  it('says of an ended batch that nothing is left to do', () => {
    const text = endedNote(makeBatch({ completed: [0, 1, 2] }))
    expect(text).toContain(`batch ${ID} has ended: 3 of 3 features completed`)
    expect(text).not.toMatch(/node "|Next step/)
  })
})
