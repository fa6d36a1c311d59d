import { describe, expect, it } from 'vitest'
import { handOutToLane } from '../../lib/batch/advance.ts'
import type { BatchEvent } from '../../lib/batch/events.ts'
import { featuresInProgress, lanesNow } from '../../lib/batch/progress.ts'
import type { Batch, VerificationRecord } from '../../lib/batch/schema.ts'
import { afterEvent, transition } from '../../lib/batch/transition.ts'
import { makeBatch, NOW } from '../fakes/make-batch.ts'

const HEAD = 'a'.repeat(40)
const RUN = {
  worktree: '/w',
  target: 'main',
  base: HEAD,
  landed: null,
  land: 'end',
  started_at: NOW,
} as const

function inLanes(lanes: number, change: Partial<Batch> = {}): Batch {
  return { ...makeBatch(), run: { ...RUN, lanes }, ...change }
}
const handOut = (batch: Batch) => handOutToLane(batch, HEAD, NOW)
const inProgress = (batch: Batch) => featuresInProgress(batch).map(({ index, slot }) => [index, slot])
const passed: VerificationRecord = {
  result: 'passed',
  failed_checks: 0,
  commands: [],
  head: HEAD,
  timestamp: NOW,
}
const conflicted = (index: number): BatchEvent => ({
  type: 'conflicted',
  index,
  base_sha: HEAD,
  with: [0],
  detail: 'x',
  question: 'both',
})

describe('the lanes of a run', () => {
  it('hand out one feature each, and a free lane is used again', () => {
    const full = handOut(handOut(handOut(inLanes(2))))
    expect(inProgress(full)).toEqual([
      [0, 0],
      [1, 1],
    ])
    const event = { type: 'completed', index: 0, verification: passed } as const
    expect(inProgress(handOut(afterEvent(full, event, NOW)))).toEqual([
      [2, 0],
      [1, 1],
    ])
  })

  // Break: the state machine lets a second feature begin inside a session, or a run without lanes.
  it('are one where none were asked for', () => {
    const { run: _, ...session } = handOut(inLanes(1))
    expect(lanesNow(session)).toBe(1)
    const second = { type: 'handed_out', index: 1, base_sha: HEAD } as const
    expect(transition(session, second, NOW)).toMatchObject({ refusal: { reason: 'another_in_progress' } })
  })

  it('wait for what declares the same files, and for a predecessor', () => {
    const features = ['One (touches: src/**)', 'Two (touches: src/a.ts)', 'Three', 'Four']
    const links = new Map([[2, [0]]])
    const batch = inLanes(3, {
      features,
      total_features: 4,
      feature_order: [0, 1, 2, 3],
      feature_dependencies: links,
    })
    expect(inProgress(handOut(handOut(handOut(batch))))).toEqual([
      [0, 0],
      [3, 1],
    ])
  })

  // Break: features that all change the same lines conflict for ever in parallel.
  it('become one once two of the last four landings conflicted, and are more again later', () => {
    let batch = handOut(handOut(inLanes(2)))
    batch = afterEvent(batch, conflicted(1), NOW)
    expect(lanesNow(batch)).toBe(2)
    batch = afterEvent(batch, conflicted(1), NOW)
    expect(lanesNow(batch)).toBe(1)
    const landed = [true, false, false, false]
    expect(lanesNow({ ...batch, run: { ...RUN, lanes: 2, conflicts: landed } })).toBe(2)
  })

  it('ask the session of a conflict first, then let the feature run alone, which costs no attempt', () => {
    const begun = handOut(handOut(inLanes(2)))
    const worker = { session_id: '0'.repeat(36), candidate: HEAD, asked: true }
    const worked = afterEvent(begun, { type: 'worked', index: 1, worker }, NOW)
    const first = afterEvent(worked, conflicted(1), NOW).in_flight.get(1)
    expect(first).toMatchObject({
      attempt: 1,
      conflict: { alone: false },
      worker: { question: 'both', asked: false },
    })
    expect(first?.worker?.candidate).toBeUndefined()
    const second = afterEvent(afterEvent(worked, conflicted(1), NOW), conflicted(1), NOW)
    expect(second.in_flight.get(1)).toMatchObject({ attempt: 1, conflict: { alone: true } })
    expect(second.in_flight.get(1)?.worker).toBeUndefined()
    expect(inProgress(handOut({ ...second, run: { ...RUN, lanes: 3, conflicts: [] } }))).toHaveLength(2)
  })

  // Break: a stop between its two runs makes it a feature like any other, which conflicts and is resolved anew.
  it('keep a feature that is to run alone, also where a pause puts back what no worker has begun', () => {
    const begun = handOut(handOut(handOut(inLanes(3))))
    const alone = afterEvent(afterEvent(begun, conflicted(1), NOW), conflicted(1), NOW)
    const put = [0, 1].reduce((batch, index) => afterEvent(batch, { type: 'put_back', index }, NOW), alone)
    expect(put.in_flight.has(0)).toBe(false)
    expect(put.in_flight.get(1)).toMatchObject({ conflict: { alone: true } })
  })
})
