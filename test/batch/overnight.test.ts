import { expect, it } from 'vitest'
import { mostUsed } from '../../lib/batch/overnight.ts'

const tokens = (input: number) => ({ m: { input, cache_write: 0, cache_read: 0, output: 0 } })

// Break: the sum of a session shrinks when its client has forgotten a part of it, and a cap on it is never reached.
it('of several counts of a session the largest holds, with a cost that any of them knows', () => {
  const record = { models: tokens(30), cost_usd: null }
  const told = { models: tokens(20), cost_usd: 0.2 }
  const before = { models: tokens(10), cost_usd: 0.3 }
  expect(mostUsed([told, record, before])).toEqual({ models: tokens(30), cost_usd: 0.3 })
  expect(mostUsed([undefined, record])).toEqual(record)
  expect(mostUsed([undefined])).toBeUndefined()
})
