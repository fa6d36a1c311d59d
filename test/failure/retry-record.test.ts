import { describe, expect, it } from 'vitest'
import {
  closeBreaker,
  countFailure,
  countRetry,
  countSuccess,
  formatRetryRecord,
  newRetryRecord,
  readRetryRecord,
} from '../../lib/failure/retry-record.ts'
import { ID, makeRetries, NOW } from '../fakes/make-batch.ts'

const FOUR = makeRetries({ consecutive_failures: 4, failed_streak: [0, 1, 2, 3] })
const OPEN = makeRetries({
  consecutive_failures: 5,
  failed_streak: [0, 1, 2, 3, 4],
  circuit_breaker_open: true,
})

describe('countRetry', () => {
  // W37. Break: retries move the breaker, so two features open it.
  it('counts a retry of its feature and of the batch, and no failure', () => {
    const counts = countRetry(countRetry(makeRetries(), 2), 2)
    expect(counts).toEqual(makeRetries({ retry_counts: new Map([[2, 2]]), global_retry_count: 2 }))
  })
})

describe('countFailure', () => {
  // W37. Break: the breaker opens one early or late.
  it('opens the breaker with the fifth feature in a row', () => {
    expect(countFailure(makeRetries(), 0)).toMatchObject({
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
    const open = makeRetries({ circuit_breaker_open: true })
    expect(countFailure(open, 0).circuit_breaker_open).toBe(true)
  })
})

describe('countSuccess', () => {
  // Break: failures that are not in a row open the breaker.
  it('ends the row of failures, and keeps the retries', () => {
    const counts = countSuccess({ ...FOUR, retry_counts: new Map([[0, 1]]), global_retry_count: 1 })
    expect(counts).toEqual(makeRetries({ retry_counts: new Map([[0, 1]]), global_retry_count: 1 }))
  })

  // Break: one completed feature closes a breaker that a person has to look at.
  it('closes no breaker', () => {
    expect(countSuccess(OPEN).circuit_breaker_open).toBe(true)
  })

  // Break: every completed feature writes the retry file.
  it('gives its argument back where there was no row', () => {
    const counts = makeRetries()
    expect(countSuccess(counts)).toBe(counts)
  })
})

describe('closeBreaker', () => {
  // W50. Break: the next failure opens the breaker at once, or the retries are forgotten.
  it('closes the breaker and begins a new row', () => {
    const counts = closeBreaker({ ...OPEN, global_retry_count: 7 })
    expect(counts).toEqual(makeRetries({ global_retry_count: 7 }))
    expect(countFailure(counts, 0).circuit_breaker_open).toBe(false)
  })
})

describe('a retry record as JSON', () => {
  const FILE = {
    batch_id: ID,
    retry_counts: { '0': 2, '10': 1 },
    global_retry_count: 3,
    consecutive_failures: 1,
    circuit_breaker_open: false,
    failed_streak: [4],
    created_at: NOW,
    updated_at: NOW,
  }

  // W12. Break: the keys stay text, and every count is 0 after a load.
  it('has numbers as keys in memory and texts in the file', () => {
    const record = readRetryRecord(FILE)
    const counts = {
      retry_counts: new Map([
        [0, 2],
        [10, 1],
      ]),
      global_retry_count: 3,
      consecutive_failures: 1,
    }
    expect(record).toEqual(makeRetries({ ...counts, failed_streak: [4] }))
    expect(formatRetryRecord(makeRetries({ ...counts, failed_streak: [4] }))).toBe(
      `${JSON.stringify(FILE, null, 2)}\n`,
    )
  })

  it('keeps the fields of other tools, and fills in what older ones leave out', () => {
    const { failed_streak: _, created_at: __, updated_at: ___, ...old } = FILE
    const record = readRetryRecord({ ...old, breaker_opened_by: 'nightly' })
    expect(record).toMatchObject({ created_at: '', updated_at: '', breaker_opened_by: 'nightly' })
    if (typeof record === 'string') throw new Error(record)
    expect(JSON.parse(formatRetryRecord(record))).toMatchObject({ ...old, breaker_opened_by: 'nightly' })
  })

  // Break: a file that is damaged is believed as far as it can be read, and limits begin anew.
  it.each([
    [[], 'its content is missing or of a wrong type'],
    [{ ...FILE, batch_id: undefined }, '"batch_id" is missing or of a wrong type'],
    [{ ...FILE, retry_counts: { x: 1 } }, '"retry_counts.x" is missing or of a wrong type'],
    [{ ...FILE, retry_counts: { '01': 1 } }, '"retry_counts.01" is missing or of a wrong type'],
    [{ ...FILE, global_retry_count: -1 }, '"global_retry_count" is missing or of a wrong type'],
    [{ ...FILE, circuit_breaker_open: 'no' }, '"circuit_breaker_open" is missing or of a wrong type'],
    [{ ...FILE, failed_streak: [-1] }, '"failed_streak.0" is missing or of a wrong type'],
  ])('that is none says which field: %j', (json, problem) => {
    expect(readRetryRecord(json)).toBe(problem)
  })

  // Break: a new record counts as written after failures that it has never heard of.
  it('is empty in the beginning, and older than all that the state may tell', () => {
    const counts = { retry_counts: new Map(), global_retry_count: 0, consecutive_failures: 0 }
    const dates = { created_at: NOW, updated_at: '' }
    expect(newRetryRecord(ID, NOW)).toEqual({
      batch_id: ID,
      ...counts,
      circuit_breaker_open: false,
      ...dates,
    })
  })
})
