import { describe, expect, it } from 'vitest'
import { resumedByOwner, resumeIfAllowed } from '../../lib/batch/advance.ts'
import { PAUSE_REASONS, type PauseReason } from '../../lib/batch/pause-reasons.ts'
import type { Pause } from '../../lib/batch/schema.ts'
import { later, makeBatch, NOW } from '../fakes/make-batch.ts'

const OTHERS = (Object.keys(PAUSE_REASONS) as PauseReason[]).filter((reason) => reason !== 'breaker')

function pausedFor(reason: Pause['reason'], until?: string) {
  const pause = { reason, since: NOW, detail: '', ...(until === undefined ? {} : { until }) }
  return makeBatch({ with: { pause } })
}

describe('resumeIfAllowed', () => {
  // W21. Break: some pause can never be ended.
  it.each(OTHERS)('ends a pause for %s', (reason) => {
    expect(resumeIfAllowed(pausedFor(reason), NOW)).toMatchObject({ pause: null, status: 'in_progress' })
  })

  // W39. Break: a resume closes what a person has to look at.
  it('leaves a pause for the breaker', () => {
    const batch = pausedFor('breaker')
    expect(resumeIfAllowed(batch, NOW)).toBe(batch)
  })

  // W35. Break: the batch runs into the usage limit again before it ends, or waits beyond it.
  it('ends a pause for a usage limit when its time has come', () => {
    const batch = pausedFor('quota', later(60))
    expect(resumeIfAllowed(batch, later(59))).toBe(batch)
    expect(resumeIfAllowed(batch, later(60)).pause).toBeNull()
  })

  // Break: a person who bought more, or whose reset time was read wrongly, waits for it all the same.
  it('ends a pause for a usage limit before its time where the person says so, but never the breaker', () => {
    expect(resumeIfAllowed(pausedFor('quota', later(60)), NOW, true).pause).toBeNull()
    expect(resumeIfAllowed(pausedFor('breaker'), NOW, true).pause).not.toBeNull()
  })

  // Break: the end of some other pause is taken for one to wait for.
  it('waits for the end of a usage limit only', () => {
    expect(resumeIfAllowed(pausedFor('user', later(60)), NOW).pause).toBeNull()
  })

  // Break: a batch that is not paused is written anew by every resume.
  it('gives its argument back where nothing is paused', () => {
    const batch = makeBatch()
    expect(resumeIfAllowed(batch, NOW)).toBe(batch)
  })
})

describe('resumedByOwner', () => {
  // Break: a session that works after the limit is told to wait for a resume.
  it('ends a pause for a usage limit whose time has come, or was never known', () => {
    expect(resumedByOwner(pausedFor('quota'), NOW).pause).toBeNull()
    expect(resumedByOwner(pausedFor('quota', NOW), later(1)).pause).toBeNull()
    expect(resumedByOwner(pausedFor('quota', later(1)), NOW).pause?.reason).toBe('quota')
  })

  // Break: any call of the helper ends a pause that a person made or has to look at.
  it.each([...OTHERS.filter((reason) => reason !== 'quota'), 'breaker'] as const)(
    'leaves a pause for %s',
    (reason) => {
      const batch = pausedFor(reason)
      expect(resumedByOwner(batch, NOW)).toBe(batch)
    },
  )
})
