import { expect, it } from 'vitest'
import { mostUsed, withRun } from '../../lib/batch/overnight.ts'
import { later, makeBatch, NOW } from '../fakes/make-batch.ts'

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

// Break: the word of a lane that ended late, or of one window alone, wipes out what is known of the account.
it('of each usage window keeps what the client told last, whoever comes first', () => {
  const told = (name: string, used: number, seconds: number) => ({ name, used, told_at: later(seconds) })
  const run = { worktree: '/w', target: 'main', base: 'a'.repeat(40), landed: null, started_at: NOW }
  const batch = makeBatch({ with: { run: { ...run, land: 'end' } } })
  const words = [
    [told('five_hour', 0.5, 60), told('seven_day', 0.1, 60)],
    [told('five_hour', 0.7, 120)],
    [told('five_hour', 0.6, 90)],
  ]
  const after = words.reduce(
    (each, windows) => withRun(each, { type: 'run_changed', run: { windows } }),
    batch,
  )
  expect(after.run?.windows).toHaveLength(2)
  expect(after.run?.windows).toEqual(
    expect.arrayContaining([told('five_hour', 0.7, 120), told('seven_day', 0.1, 60)]),
  )
  expect(withRun(after, { type: 'run_changed', run: { idle: 1 } }).run?.windows).toEqual(after.run?.windows)
})
