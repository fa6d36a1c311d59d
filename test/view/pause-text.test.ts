import { describe, expect, it } from 'vitest'
import type { Pause } from '../../lib/batch/schema.ts'
import { pauseReason, pauseText } from '../../lib/view/pause.ts'
import { ID, later, makeBatch, NOW } from '../fakes/make-batch.ts'

function textOf(pause: Partial<Pause>, now = NOW): string {
  const whole: Pause = { reason: 'user', since: NOW, detail: '', ...pause }
  return pauseText(makeBatch({ with: { pause: whole } }), { now })
}

describe('pauseText', () => {
  // Break: the user does not learn why, or Claude goes on working.
  it.each([
    ['quota', 'the usage limit is reached'],
    ['auth', 'Claude or a service is not logged in'],
    ['billing', 'an account needs attention'],
    ['stalled', 'Claude stopped three times in a row without any progress'],
    ['question', 'a question needs an answer'],
    ['user', 'it was paused by hand'],
  ] as const)('says that the batch is paused for %s, to stop, and how it goes on', (reason, why) => {
    expect(textOf({ reason, detail: 'the detail' })).toBe(
      [
        `Batch ${ID} is paused because ${why}: the detail.`,
        `Next step: stop here and tell the user that /batch-implement --resume ${ID} goes on with it.`,
      ].join('\n'),
    )
  })

  // Break: a resume is offered that will not close the breaker.
  it('asks for the reset of an open breaker before the resume', () => {
    const text = textOf({ reason: 'breaker' })
    expect(text).toContain('because its circuit breaker is open.')
    expect(text).toContain(`\`reset-breaker ${ID}\` and then /batch-implement --resume ${ID}`)
  })

  // W35. Break: nobody is told when the limit ends, or is told to wait for a time that is over.
  it('says until when a usage limit lasts', () => {
    const pause = { reason: 'quota' as const, until: later(7800) }
    expect(textOf(pause)).toContain(`goes on with it after ${later(7800)} (in 2 h 10 min).`)
    expect(textOf(pause, later(7800))).toContain(`--resume ${ID} goes on with it now.`)
  })

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
  it('gives the reason in a few words', () => {
    expect(pauseReason({ reason: 'quota', since: NOW, detail: 'x' })).toBe('the usage limit is reached')
  })
})
