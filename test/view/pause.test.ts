import { describe, expect, it } from 'vitest'
import { PAUSE_REASONS, type PauseReason } from '../../lib/batch/pause-reasons.ts'
import type { Pause } from '../../lib/batch/schema.ts'
import { pauseNotice, pauseReason, pauseText } from '../../lib/view/pause.ts'
import { ID, later, makeBatch, NOW } from '../fakes/make-batch.ts'

function textOf(pause: Partial<Pause>, now = NOW, failed: number[] = []): string {
  const whole: Pause = { reason: 'user', since: NOW, detail: '', ...pause }
  return pauseText(makeBatch({ failed, with: { pause: whole } }), { now })
}

describe('pauseText', () => {
  // Break: the user does not learn why, or Claude goes on working.
  it.each([
    ['quota', 'the usage limit is reached'],
    ['stalled', 'Claude stopped three times in a row without any progress'],
    ['question', 'a question needs an answer'],
    ['user', 'somebody stopped it'],
    ['outage', 'the service did not answer'],
    ['limit', 'a limit that was set is reached'],
  ] as const)('says that the batch is paused for %s, to stop, and how it goes on', (reason, why) => {
    expect(textOf({ reason, detail: 'the detail' })).toBe(
      [
        `Batch ${ID} is paused because ${why}: the detail.`,
        `Next step: stop here and tell the user that /batch-implement --resume ${ID} goes on with it.`,
      ].join('\n'),
    )
  })

  // Break: the feature that met it stays failed, since the way on that is named passes over it.
  it.each([
    ['auth', 'Claude or a service is not logged in'],
    ['billing', 'an account needs attention'],
    ['permission', 'a permission that the features need was refused'],
  ] as const)('says that what failed of %s is run again when it is mended', (reason, why) => {
    const text = textOf({ reason }, NOW, [0])
    expect(text).toContain(`because ${why}.`)
    expect(text).toContain(
      `--resume ${ID} --retry-failed goes on when it is mended, and runs what failed of it again.`,
    )
    // Which is refused where nothing failed.
    expect(textOf({ reason })).toContain(`--resume ${ID} goes on when it is mended.`)
  })

  // Break: a person whose checks are mended does not learn that they are run again, or how to go on with red ones.
  it('says that a resume checks again after a red base', () => {
    const text = textOf({ reason: 'red', detail: 'the detail' })
    expect(text).toContain('because the checks fail before the next feature begins: the detail.')
    expect(text).toContain(
      `--resume ${ID} checks again when it is mended; with --yes it goes on all the same.`,
    )
  })

  // Break: a resume is offered that will not close the breaker.
  it('asks for the reset of an open breaker before the resume', () => {
    const text = textOf({ reason: 'breaker' })
    expect(text).toContain('because its circuit breaker is open.')
    expect(text).toContain(`\`reset-breaker ${ID}\`; then /batch-implement --resume ${ID} goes on with it`)
  })

  // W35. Break: nobody is told when the limit ends, or is told to wait for a time that is over.
  it('says until when a usage limit lasts', () => {
    const pause = { reason: 'quota' as const, until: later(7800) }
    expect(textOf(pause)).toContain(
      `goes on with it after ${later(7800)} (in 2 h 10 min); with --yes at once.`,
    )
    expect(textOf(pause, later(7800))).toContain(`--resume ${ID} goes on with it now.`)
  })

  // Break: a sentence of somebody else's ends with two full stops.
  it.each(['It is over.', 'It is over..', 'It is over. ', 'It is over'])(
    'ends a detail once: %j',
    (detail) => {
      expect(textOf({ detail }).split('\n')[0]).toMatch(/: It is over\.$/)
    },
  )

  // Break: an endless error text hides the way on.
  it('shortens the detail, never the way on', () => {
    const text = textOf({ detail: 'd'.repeat(5000) })
    expect(text.length).toBeLessThan(1400)
    expect(text.endsWith('goes on with it.')).toBe(true)
  })

  it('says nothing of a batch that is not paused', () => {
    expect(pauseText(makeBatch(), { now: NOW })).toBe('')
  })
})

describe('pauseReason', () => {
  // Break: a new reason has no words, and a batch is paused because undefined.
  it('has words for every reason that the state file may hold', () => {
    for (const reason of Object.keys(PAUSE_REASONS) as PauseReason[])
      expect(pauseReason({ reason, since: NOW, detail: '' })).toBe(PAUSE_REASONS[reason])
  })

  it('gives the reason in a few words', () => {
    expect(pauseReason({ reason: 'quota', since: NOW, detail: 'x' })).toBe('the usage limit is reached')
  })
})

const NOTICE = { batchId: ID, tokens: 151_234, threshold: 150_000, progress: { ended: 2, total: 3 } }

describe('pauseNotice', () => {
  // Break: a fact or one of the two steps is missing, or the steps change places.
  it('shows estimate and threshold with separators, progress, id and the two steps', () => {
    const lines = pauseNotice(NOTICE).split('\n')
    expect(lines[0]).toBe(`Batch ${ID} is paused.`)
    expect(lines[1]).toContain('151,234')
    expect(lines[1]).toContain('150,000')
    expect(lines[2]).toBe('Progress: 2/3 features (66%).')
    expect(lines.slice(-2)).toEqual(['  1. /clear', `  2. /batch-implement --resume ${ID}`])
  })

  // Break: NaN percent.
  it('shows an empty batch as 0%', () => {
    expect(pauseNotice({ ...NOTICE, progress: { ended: 0, total: 0 } })).toContain('0/0 features (0%)')
  })
})
