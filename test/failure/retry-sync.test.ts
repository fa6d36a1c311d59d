import { describe, expect, it } from 'vitest'
import type { Batch } from '../../lib/batch/schema.ts'
import {
  closeBreaker,
  newRetryRecord,
  pauseForBreaker,
  resumedByCall,
  syncRetries,
} from '../../lib/failure/retry-record.ts'
import { ID, later, makeBatch, makeCheck, makeRetries, NOW } from '../fakes/make-batch.ts'

const FOUR = makeRetries({ consecutive_failures: 4, failed_streak: [0, 1, 2, 3] })
const OPEN = makeRetries({
  consecutive_failures: 5,
  failed_streak: [0, 1, 2, 3, 4],
  circuit_breaker_open: true,
})

describe('syncRetries', () => {
  function failedAt(...seconds: number[]): Batch['failed_features'] {
    return seconds.map((at, feature_index) => ({ feature_index, error_message: '', timestamp: later(at) }))
  }

  /** A batch of ten whose first features failed at these seconds after NOW, and whose ninth completed at `completedAt`. */
  function batchOf(seconds: number[], completedAt?: number): Batch {
    const verification = new Map(
      completedAt === undefined ? [] : [[8, { ...makeCheck('passed'), timestamp: later(completedAt) }]],
    )
    const completed_features = completedAt === undefined ? [] : [8]
    const parts = { failed_features: failedAt(...seconds), completed_features, verification }
    return makeBatch({ features: 10, with: parts })
  }

  // W44. Break: a retry that the state knows of and the record does not is given away once more after a crash.
  it('lifts each count to that of the state, and the sum with them', () => {
    const batch = makeBatch({
      with: {
        retry_attempts: new Map([
          [0, 2],
          [1, 1],
        ]),
      },
    })
    const before = makeRetries({
      retry_counts: new Map([
        [0, 1],
        [2, 3],
      ]),
      global_retry_count: 4,
    })
    const synced = syncRetries(before, batch)
    expect(synced.retry_counts).toEqual(
      new Map([
        [0, 2],
        [1, 1],
        [2, 3],
      ]),
    )
    expect(synced.global_retry_count).toBe(6)
    expect(before.retry_counts).toEqual(
      new Map([
        [0, 1],
        [2, 3],
      ]),
    )
  })

  // Break: a limit of the whole batch is forgotten with the counts of features that are not in the state.
  it('lowers no count', () => {
    const record = makeRetries({ retry_counts: new Map([[0, 3]]), global_retry_count: 50 })
    const batch = makeBatch({ with: { retry_attempts: new Map([[0, 1]]) } })
    expect(syncRetries(record, batch)).toBe(record)
  })

  // Break: every call writes the retry file.
  it('gives its argument back where there is nothing to add', () => {
    const record = makeRetries({ consecutive_failures: 2, failed_streak: [0, 1] })
    expect(syncRetries(record, batchOf([-60, 0]))).toBe(record)
    expect(syncRetries(record, batchOf([-60, -30], -40))).toBe(record)
    const fresh = newRetryRecord(ID, NOW)
    expect(syncRetries(fresh, makeBatch())).toBe(fresh)
  })

  // W38. Break: a failure that was written down before a crash never counts, and the breaker opens late.
  it('counts the failures that are newer than the record', () => {
    const record = makeRetries({ consecutive_failures: 1, failed_streak: [0] })
    expect(syncRetries(record, batchOf([0, 1, 2]))).toMatchObject({
      consecutive_failures: 3,
      failed_streak: [0, 1, 2],
      circuit_breaker_open: false,
    })
    expect(syncRetries(record, batchOf([0, 1, 2, 3, 4]))).toMatchObject({
      consecutive_failures: 5,
      circuit_breaker_open: true,
    })
  })

  // Break: failures before a feature that completed count towards the row after it.
  it('counts from the last completed feature on, which ends the row before it', () => {
    const record = makeRetries({ consecutive_failures: 4, failed_streak: [0, 1, 2, 3] })
    expect(syncRetries(record, batchOf([-4, -3, -2, -1], 1))).toMatchObject({
      consecutive_failures: 0,
      failed_streak: [],
      circuit_breaker_open: false,
    })
    expect(syncRetries(record, batchOf([-4, -3, -2, 1, 3], 2))).toMatchObject({
      consecutive_failures: 1,
      failed_streak: [4],
    })
  })

  // Break: a completed feature that the record knows of ends the row again at each call.
  it('ends no row for a feature that completed before the record was written', () => {
    const record = makeRetries({ consecutive_failures: 4, failed_streak: [0, 1, 2, 3] })
    expect(syncRetries(record, batchOf([-4, -3, -2, -1, 1], -9))).toMatchObject({
      consecutive_failures: 5,
      circuit_breaker_open: true,
    })
  })

  // Break: beside the state of an older tool, or after the file was lost, a night of failures counts as none.
  it('counts every failure of the state where there is no record yet', () => {
    const synced = syncRetries(newRetryRecord(ID, NOW), batchOf([-5, -4, -3, -2, -1]))
    expect(synced).toMatchObject({ consecutive_failures: 5, circuit_breaker_open: true })
  })

  // W39. Break: a person's reset is undone by failures from before it.
  it('does not count again what a reset has closed', () => {
    const closed = closeBreaker({ ...OPEN, updated_at: NOW })
    expect(syncRetries(closed, batchOf([-4, -3, -2, -1, 0]))).toBe(closed)
  })
})

describe('pauseForBreaker', () => {
  // W39. Break: after a crash the batch goes on behind an open breaker.
  it('pauses the batch for an open breaker, also in the place of another pause', () => {
    const pause = { reason: 'user' as const, since: NOW, detail: '' }
    for (const batch of [makeBatch(), makeBatch({ with: { pause } })]) {
      const expected = { reason: 'breaker', since: NOW, detail: '5 features in a row failed' }
      expect(pauseForBreaker(batch, OPEN, NOW).pause).toEqual(expected)
    }
  })

  // W42. Break: each call pauses again, with a new time and a new line in the audit log.
  it('pauses once', () => {
    const paused = pauseForBreaker(makeBatch(), OPEN, NOW)
    expect(pauseForBreaker(paused, OPEN, '2030-01-01T00:00:00.000Z')).toBe(paused)
  })

  // Break: a batch that has ended, or whose breaker is closed, is paused.
  it('leaves an ended batch alone, and one whose breaker is closed', () => {
    const ended = makeBatch({ features: 1, failed: [0] })
    expect(pauseForBreaker(ended, OPEN, NOW)).toBe(ended)
    const batch = makeBatch()
    expect(pauseForBreaker(batch, FOUR, NOW)).toBe(batch)
  })
})

describe('resumedByCall', () => {
  const QUOTA = { reason: 'quota' as const, since: NOW, until: later(60), detail: '' }

  // Break: a session that works after the limit is told to wait, or one before it is not.
  it('ends a usage limit whose time has come, and no other pause', () => {
    const waiting = makeBatch({ with: { pause: QUOTA } })
    expect(resumedByCall(waiting, makeRetries(), later(59))).toBe(waiting)
    expect(resumedByCall(waiting, makeRetries(), later(60)).pause).toBeNull()
    const byHand = makeBatch({ with: { pause: { ...QUOTA, reason: 'user' } } })
    expect(resumedByCall(byHand, makeRetries(), later(60))).toBe(byHand)
  })

  // W39. Break: the end of a usage limit sets a batch going whose breaker is open.
  it('pauses for an open breaker', () => {
    const waiting = makeBatch({ with: { pause: QUOTA } })
    expect(resumedByCall(waiting, OPEN, later(60)).pause?.reason).toBe('breaker')
    expect(resumedByCall(makeBatch(), OPEN, NOW).pause?.reason).toBe('breaker')
  })
})
