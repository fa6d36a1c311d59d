import { describe, expect, it } from 'vitest'
import { sessionTotal } from '../../lib/batch/overnight.ts'

const used = (input: number, cost_usd: number | null) => ({
  models: { m: { input, cache_write: 0, cache_read: 0, output: 0 } },
  cost_usd,
})
type Case = [what: string, counts: Parameters<typeof sessionTotal>[0], total: ReturnType<typeof sessionTotal>]

describe('what a session used in all', () => {
  // Break: a sum shrinks or is counted twice, and a cap on it is reached too late or too early.
  it.each<Case>([
    [
      'of a client that counts the whole session, is its word',
      { told: used(50, 5), recorded: used(50, null), before: used(20, 2) },
      { usage: used(50, 5), costless: 0 },
    ],
    [
      'of a client that counts from its last start, is its word and what was told before',
      { told: used(30, 3), recorded: used(50, null), before: used(20, 2) },
      { usage: used(50, 5), costless: 0 },
    ],
    [
      'after a kill of it and of the run, lacks the cost of what the killed one used',
      { told: used(30, 3), recorded: used(50, null), before: undefined },
      { usage: used(50, 3), costless: 20 },
    ],
    [
      'after a kill of it alone, too',
      { told: used(30, 3), recorded: used(50, null), before: used(20, null) },
      { usage: used(50, 3), costless: 20 },
    ],
    [
      'of a client that counts the whole session and forgot a killed part, is not counted twice',
      { told: used(50, 5), recorded: used(90, null), before: used(20, 2) },
      { usage: used(90, 5), costless: 40 },
    ],
    [
      'of one that was killed is what its record holds, at the cost that was told before',
      { told: undefined, recorded: used(50, null), before: used(20, 2) },
      { usage: used(50, 2), costless: 30 },
    ],
    [
      'without a record, is what was told, and told before where that was more',
      { told: used(10, 1), recorded: undefined, before: used(20, 2) },
      { usage: used(30, 3), costless: 0 },
    ],
    ['is unknown where nobody told', { told: undefined, recorded: undefined, before: undefined }, undefined],
  ])('%s', (_, counts, total) => {
    expect(sessionTotal(counts)).toEqual(total)
  })
})
