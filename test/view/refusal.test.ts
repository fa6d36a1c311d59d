import { describe, expect, it } from 'vitest'
import { derive } from '../../lib/batch/progress.ts'
import type { Refusal } from '../../lib/batch/transition.ts'
import {
  heldText,
  nothingInProgressText,
  notOwnerText,
  refusalText,
  unfinishedText,
} from '../../lib/view/refusal.ts'
import { ID, later, makeBatch, makeOwner, NOW } from '../fakes/make-batch.ts'

const NEXT = 'Run `next` for the one to work on.'
const PAUSE = { reason: 'quota' as const, since: NOW, detail: '' }
const OWNED = makeBatch({ with: { owner: makeOwner() } })
const RESUME = `/batch-implement --resume ${ID}`

describe('refusalText', () => {
  // Break: an index is shown for a number, or the way on is missing.
  it.each<[Refusal, string]>([
    [
      { reason: 'no_such_feature', index: 98, total: 3 },
      `batch ${ID} has no feature 99: its features are 1 to 3. ${NEXT}`,
    ],
    [
      { reason: 'already_ended', index: 0, outcome: 'failed', current: 1 },
      `feature 1 has already ended (failed) and stays so. ${NEXT}`,
    ],
    [
      { reason: 'already_ended', index: 0, outcome: 'completed', current: null },
      `feature 1 has already ended (completed) and stays so. ${NEXT}`,
    ],
    [
      { reason: 'not_in_progress', index: 2, current: 0 },
      'feature 3 is not in progress. The feature in progress is 1: use that number.',
    ],
    [
      { reason: 'another_in_progress', index: 2, current: 0 },
      'feature 3 cannot start yet. The feature in progress is 1: use that number.',
    ],
    [{ reason: 'waits_for', index: 3, others: [0, 2] }, `feature 4 waits for feature 1, 3. ${NEXT}`],
    [
      { reason: 'batch_paused', pause: PAUSE },
      `batch ${ID} is paused (quota). The user goes on with /batch-implement --resume ${ID}.`,
    ],
    [
      { reason: 'batch_ended', status: 'completed' },
      `batch ${ID} has already ended (completed). /batch-status shows it.`,
    ],
  ])('says what happened, to what, and what to do next: %j', (refusal, text) => {
    expect(refusalText(refusal, ID)).toBe(text)
  })
})

// Break: at the end of the night a report is answered with "run next", for ever.
describe('nothingInProgressText', () => {
  it('names the next call while there is work, and the end when there is none', () => {
    expect(nothingInProgressText(makeBatch({ features: 2, completed: [0] }))).toBe(
      `no feature is in progress. ${NEXT}`,
    )
    const over = derive(makeBatch({ features: 2, completed: [0, 1] }), NOW)
    expect(nothingInProgressText(over)).toBe(
      `batch ${ID} has already ended (completed). /batch-status shows it.`,
    )
  })

  // Break: with the breaker open Claude is sent to `next` instead of to the user.
  it('says of a paused batch that it is paused, and how it goes on', () => {
    const pause = { reason: 'breaker', since: NOW, detail: '' } as const
    expect(nothingInProgressText({ ...makeBatch({ features: 2, completed: [0] }), pause })).toBe(
      `no feature is in progress: batch ${ID} is paused (breaker). The user goes on with /batch-implement --resume ${ID}.`,
    )
  })
})

describe('notOwnerText', () => {
  // Break: a session that may not write does not learn why, or takes the batch over by itself.
  it('says whose the batch is, and that the user moves it', () => {
    const text = notOwnerText(OWNED, 'session-2', later(185))
    expect(text).toContain(`belongs to another session (since ${NOW}, last seen 3 min 5 s ago)`)
    expect(text).toContain(`The user moves it here with ${RESUME}`)
  })

  it('says that nobody runs the batch', () => {
    const text = `no session runs batch ${ID} now. The user takes it up here with ${RESUME}.`
    expect(notOwnerText(makeBatch(), 'session-2', NOW)).toBe(text)
  })

  // Break: a person at a terminal is told of another session.
  it('says that the call comes from no session', () => {
    expect(notOwnerText(OWNED, undefined, NOW)).toContain('--session')
    expect(notOwnerText(OWNED, undefined, NOW)).toContain(RESUME)
  })
})

describe('heldText', () => {
  // Break: nobody can tell whether to wait or to take over.
  it('says who holds the batch, since when, last seen when, and the two ways on', () => {
    const text = heldText(OWNED, later(60))
    expect(text).toContain(`another session on laptop holds batch ${ID} since ${NOW}, last seen 1 min ago.`)
    expect(text).toContain(`${RESUME} --take-over`)
    const unknown = makeBatch({ with: { owner: makeOwner({ host: '' }) } })
    expect(heldText(unknown, NOW)).toContain('on an unknown computer')
    expect(heldText(makeBatch(), NOW)).toContain('last seen at an unknown time')
  })
})

describe('unfinishedText', () => {
  // W23. Break: the batch that stands in the way is not named, or has no way out.
  it('names the unfinished batch and the two ways out', () => {
    const text = unfinishedText(makeBatch())
    expect(text).toContain(`batch ${ID} is not finished (in_progress)`)
    expect(text).toContain(RESUME)
    expect(text).toContain('`cleanup --help`')
  })
})
