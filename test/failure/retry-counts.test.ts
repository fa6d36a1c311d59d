import { describe, expect, it } from 'vitest'
import {
  caughtUp,
  closeBreaker,
  countFailure,
  countRetry,
  countSuccess,
} from '../../lib/failure/retry-record.ts'
import { makeBatch, makeCounts, NOW } from '../fakes/make-batch.ts'

const FOUR = makeCounts({ consecutive_failures: 4, failed_streak: [0, 1, 2, 3] })
const OPEN = makeCounts({
  consecutive_failures: 5,
  failed_streak: [0, 1, 2, 3, 4],
  circuit_breaker_open: true,
})

describe('countRetry', () => {
  // W37. Break: retries move the breaker, so two features open it.
  it('counts a retry of its feature and of the batch, and no failure', () => {
    const counts = countRetry(countRetry(makeCounts(), 2), 2)
    expect(counts).toEqual(makeCounts({ retry_counts: new Map([[2, 2]]), global_retry_count: 2 }))
  })
})

describe('countFailure', () => {
  // W37. Break: the breaker opens one early or late.
  it('opens the breaker with the fifth feature in a row', () => {
    expect(countFailure(makeCounts(), 0)).toMatchObject({
      consecutive_failures: 1,
      circuit_breaker_open: false,
    })
    expect(countFailure(FOUR, 4)).toMatchObject({ consecutive_failures: 5, circuit_breaker_open: true })
  })

  // Break: one feature reported twice, as after a crash, counts as two.
  it('counts a feature once in a row', () => {
    expect(countFailure(FOUR, 3)).toBe(FOUR)
  })

  // Break: a file without the list of features is not counted on.
  it('counts on where only the number is known', () => {
    const { failed_streak: _, ...old } = FOUR
    expect(countFailure(old, 9)).toMatchObject({ consecutive_failures: 5, circuit_breaker_open: true })
  })

  // Break: a failure closes the breaker.
  it('leaves an open breaker open', () => {
    const open = makeCounts({ circuit_breaker_open: true })
    expect(countFailure(open, 0).circuit_breaker_open).toBe(true)
  })
})

describe('countSuccess', () => {
  // Break: failures that are not in a row open the breaker.
  it('ends the row of failures, and keeps the retries', () => {
    const counts = countSuccess({ ...FOUR, retry_counts: new Map([[0, 1]]), global_retry_count: 1 })
    expect(counts).toEqual(makeCounts({ retry_counts: new Map([[0, 1]]), global_retry_count: 1 }))
  })

  // Break: one completed feature closes a breaker that a person has to look at.
  it('closes no breaker', () => {
    expect(countSuccess(OPEN).circuit_breaker_open).toBe(true)
  })

  // Break: every completed feature writes the retry file.
  it('gives its argument back where there was no row', () => {
    const counts = makeCounts()
    expect(countSuccess(counts)).toBe(counts)
  })
})

describe('closeBreaker', () => {
  // W50. Break: the next failure opens the breaker at once, or the retries are forgotten.
  it('closes the breaker and begins a new row', () => {
    const counts = closeBreaker({ ...OPEN, global_retry_count: 7 })
    expect(counts).toEqual(makeCounts({ global_retry_count: 7 }))
    expect(countFailure(counts, 0).circuit_breaker_open).toBe(false)
  })
})

describe('caughtUp', () => {
  // W44. Break: a retry that was counted before a crash is given away once more.
  it('begins the retry that was counted before a crash', () => {
    const counts = makeCounts({ retry_counts: new Map([[1, 2]]), global_retry_count: 2 })
    const batch = caughtUp(makeBatch({ inFlight: 1 }), counts, NOW)
    expect(batch.in_flight).toMatchObject({ feature_index: 1, attempt: 3, base_sha: 'abc1234def' })
    expect(batch.retry_attempts.get(1)).toBe(2)
  })

  // Break: every call begins an attempt.
  it('changes nothing where batch and counts agree', () => {
    const counts = makeCounts({ retry_counts: new Map([[0, 1]]), global_retry_count: 1 })
    const agrees = makeBatch({ inFlight: 0, with: { retry_attempts: new Map([[0, 1]]) } })
    expect(caughtUp(agrees, counts, NOW)).toBe(agrees)
    const idle = makeBatch()
    expect(caughtUp(idle, counts, NOW)).toBe(idle)
    const fresh = makeBatch({ inFlight: 2 })
    expect(caughtUp(fresh, counts, NOW)).toBe(fresh)
  })

  // W39. Break: after a crash the batch goes on behind an open breaker.
  it('pauses the batch for an open breaker, also in the place of another pause', () => {
    const pause = { reason: 'user' as const, since: NOW, detail: '' }
    for (const batch of [makeBatch(), makeBatch({ with: { pause } })]) {
      const expected = { reason: 'breaker', since: NOW, detail: '5 features in a row failed' }
      expect(caughtUp(batch, OPEN, NOW).pause).toEqual(expected)
    }
  })

  // W42. Break: each call pauses again, with a new time and a new line in the audit log.
  it('pauses once', () => {
    const paused = caughtUp(makeBatch(), OPEN, NOW)
    expect(caughtUp(paused, OPEN, '2030-01-01T00:00:00.000Z')).toBe(paused)
  })

  // Break: a batch that has ended is paused.
  it('leaves an ended batch alone', () => {
    const ended = makeBatch({ features: 1, failed: [0] })
    expect(caughtUp(ended, OPEN, NOW)).toBe(ended)
  })
})
