import { expect, it } from 'vitest'
import { newLanes } from '../../lib/night/lanes.ts'
import type { Night } from '../../lib/night/night.ts'
import { makeBatch } from '../fakes/make-batch.ts'

const first = { slot: 0, log: { now: () => {} } } as unknown as Night

// Break: a feature has failed by the state, its lane still puts the worktree back, and the next one begins in it.
it('a lane begins a feature only once it has let go of the one before', async () => {
  const lanes = newLanes(first)
  const steps: string[] = []
  let letGo = () => {}
  lanes.begin(0, 0, async () => {
    await new Promise<void>((done) => {
      letGo = done
    })
    steps.push('the first has ended')
  })
  lanes.begin(0, 1, async () => void steps.push('the second begins'))
  await new Promise((done) => setImmediate(done))
  expect(steps).toEqual([])
  letGo()
  await lanes.allEnded()
  expect(steps).toEqual(['the first has ended', 'the second begins'])
})

// Break: resumed with fewer lanes, all that were in progress go on at once.
it('no more features go on than there are lanes now', async () => {
  const batch = makeBatch()
  const begun = { attempt: 1, started_at: batch.created_at, base_sha: null }
  const in_flight = new Map([
    [0, { ...begun, slot: 0 }],
    [1, { ...begun, slot: 1 }],
  ])
  const lanes = newLanes(first)
  const run = { worktree: '/w', target: 'main', base: '', landed: null, land: 'end', started_at: '' } as const
  const inLanes = (count: number) => ({ ...batch, in_flight, run: { ...run, lanes: count } })
  expect(lanes.waiting(inLanes(1))).toMatchObject({ kind: 'ready', feature: { index: 0 } })
  lanes.begin(0, 0, () => new Promise(() => {}))
  expect(lanes.waiting(inLanes(1)).kind).toBe('later')
  expect(lanes.waiting(inLanes(2))).toMatchObject({ kind: 'ready', feature: { index: 1 } })
})
