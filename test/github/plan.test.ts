import { describe, expect, it } from 'vitest'
import { newBatch } from '../../lib/batch/create.ts'
import type { Batch } from '../../lib/batch/schema.ts'
import { afterEvent } from '../../lib/batch/transition.ts'
import { featuresToRun, matrixText } from '../../lib/github/plan.ts'

const NOW = '2026-11-26T20:00:00.000Z'
const NOBODY = new Set<number>()

function batchOf(count: number, dependencies = new Map<number, number[]>()): Batch {
  const features = Array.from({ length: count }, (_, index) => `Write ${index + 1}`)
  const from = { batchId: 'b1', features, featuresFile: 'features.txt', stateFile: '/s', now: NOW }
  const run = { worktree: '/w', target: 'main', base: 'a'.repeat(40), landed: null, land: 'end' } as const
  const batch = newBatch({ ...from, dependencies })
  return { ...batch, run: { ...run, lanes: 4, on: 'github', started_at: NOW } }
}

function givenBack(batch: Batch, index: number, times: number): Batch {
  let changed = batch
  for (let time = 0; time < times; time += 1) {
    changed = afterEvent(changed, { type: 'handed_out', index, base_sha: null }, NOW)
    changed = afterEvent(changed, { type: 'put_back', index, ended: { error: 'lost' } }, NOW)
  }
  return changed
}

describe('what may run now', () => {
  it('is every feature that waits for none, whose result is not there yet', () => {
    const batch = batchOf(4, new Map([[3, [0]]]))
    expect(featuresToRun(batch, NOBODY, NOW)).toEqual([1, 2, 3])
    expect(featuresToRun(batch, new Set([2]), NOW)).toEqual([1, 3])
  })

  it('is at most as many as a matrix takes', () => {
    expect(featuresToRun(batchOf(300), NOBODY, NOW)).toHaveLength(256)
  })

  it('is nothing before the reset of a usage limit, and everything after it', () => {
    const until = '2026-11-26T21:00:00.000Z'
    const paused = afterEvent(
      batchOf(1),
      { type: 'paused', pause: { reason: 'quota', detail: '', until } },
      NOW,
    )
    expect(featuresToRun(paused, NOBODY, '2026-11-26T20:59:59.000Z')).toEqual([])
    expect(featuresToRun(paused, NOBODY, until)).toEqual([1])
  })

  it('goes on with what a person mends, since it is they who start it again', () => {
    const pause = { reason: 'auth', detail: '' } as const
    expect(featuresToRun(afterEvent(batchOf(1), { type: 'paused', pause }, NOW), NOBODY, NOW)).toEqual([1])
  })

  it('leaves a feature that came back twice for the end, alone', () => {
    const batch = givenBack(givenBack(batchOf(3), 0, 2), 1, 2)
    expect(featuresToRun(batch, NOBODY, NOW)).toEqual([3])
    const last = afterEvent(batch, { type: 'skipped', index: 2, reason: 'x', category: 'manual' }, NOW)
    expect(featuresToRun(last, NOBODY, NOW)).toEqual([1])
  })

  it('keeps features apart that declare to change the same', () => {
    const features = ['A (touches: src/api/**)', 'B (touches: src/api/x.ts)', 'C (touches: docs)', 'D']
    expect(featuresToRun({ ...batchOf(4), features }, NOBODY, NOW)).toEqual([1, 3, 4])
  })

  it('is one feature at a time while landings conflict, and several again when they do not', () => {
    let batch = batchOf(6)
    for (const index of [0, 1]) {
      batch = afterEvent(batch, { type: 'handed_out', index, base_sha: null }, NOW)
      const ended = { error: 'conflicts', isConflict: true }
      batch = afterEvent(batch, { type: 'put_back', index, ended }, NOW)
    }
    expect(featuresToRun(batch, NOBODY, NOW)).toEqual([1])
    for (const index of [0, 1, 2]) {
      const verification = {
        result: 'passed',
        failed_checks: 0,
        commands: [],
        head: null,
        timestamp: NOW,
      } as const
      batch = afterEvent(batch, { type: 'handed_out', index, base_sha: null }, NOW)
      batch = afterEvent(
        batch,
        { type: 'completed', index, verification: { ...verification, commands: [] } },
        NOW,
      )
    }
    expect(featuresToRun(batch, NOBODY, NOW)).toEqual([4, 5, 6])
  })

  it('is printed as the matrix of a job', () => {
    expect(matrixText([1, 4])).toBe('{"number":[1,4]}')
  })
})

describe('an attempt that came to nothing', () => {
  it('costs no retry, counts as an attempt, and the next one is told of it', () => {
    const out = afterEvent(batchOf(1), { type: 'handed_out', index: 0, base_sha: null }, NOW)
    const back = afterEvent(
      out,
      { type: 'put_back', index: 0, ended: { error: 'conflicts', ref: 'abc' } },
      NOW,
    )
    expect([back.in_flight.size, back.retry_attempts.size]).toEqual([0, 0])
    expect(back.earlier_attempts.get(0)).toEqual({ attempts: 1, refs: ['abc'], error: 'conflicts' })
    const again = afterEvent(back, { type: 'handed_out', index: 0, base_sha: null }, NOW)
    expect(again.in_flight.get(0)?.attempt).toBe(2)
  })
})
