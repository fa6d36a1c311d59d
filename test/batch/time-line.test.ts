import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeLine, workedSeconds } from '../../lib/batch/time-line.ts'
import { ID, later, NOW } from '../fakes/make-batch.ts'

const END = Date.parse(NOW) + 3600_000

function line(seconds: number, event_type: string, feature_index?: number, reason = '') {
  return {
    timestamp: later(seconds),
    batch_id: ID,
    event_type,
    reason,
    ...(feature_index === undefined ? {} : { feature_index }),
  }
}

describe('timeLine', () => {
  // Break: a retried feature shows its last attempt alone, or a night that stood still counts as work.
  it('sums the attempts of a feature without the pauses between', () => {
    const told = timeLine(
      [
        line(0, 'batch_started'),
        line(10, 'feature_started', 0),
        line(40, 'retry_attempt', 0),
        line(40, 'feature_started', 0),
        line(50, 'batch_paused', undefined, 'quota'),
        line(950, 'batch_resumed', undefined, 'quota'),
        line(960, 'feature_completed', 0),
        line(960, 'feature_started', 2),
        line(990, 'feature_failed', 2),
        line(990, 'batch_ended'),
      ],
      ID,
      END,
    )
    expect(workedSeconds(told)).toEqual(
      new Map([
        [0, 50],
        [2, 30],
      ]),
    )
    expect(told.spans.map(({ how }) => how)).toEqual(['retried', 'completed', 'failed'])
    expect(told.pauses).toEqual([
      { start: Date.parse(later(50)), end: Date.parse(later(950)), reason: 'quota' },
    ])
    expect(told.end).toBe(Date.parse(later(990)))
  })

  it('leaves open what runs, and counts it until now', () => {
    const told = timeLine([line(0, 'feature_started', 1)], ID, Date.parse(later(5)))
    expect(told.spans).toMatchObject([{ end: undefined, how: 'running' }])
    expect(workedSeconds(told)).toEqual(new Map([[1, 5]]))
  })

  // Break: a log that somebody wrote ends a call, or gives times below zero.
  it('takes any lines', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom(
        ID,
        later(1),
        later(2),
        'feature_started',
        'batch_paused',
        'batch_resumed',
        'feature_completed',
        0,
        1,
      ),
    )
    const any = fc.record({
      timestamp: value,
      batch_id: value,
      event_type: value,
      feature_index: value,
      reason: value,
    })
    fc.assert(
      fc.property(fc.array(any), (lines) => {
        const seconds = [...workedSeconds(timeLine(lines, ID, END)).values()]
        expect(seconds.every((each) => each >= 0 && Number.isFinite(each))).toBe(true)
      }),
    )
  })
})
