import { requireBatch } from '../actions/update-batch.ts'
import { featuresInProgress, lanesNow } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import type { Night } from './night.ts'
import { openLane } from './open-night.ts'

type FeatureInProgress = ReturnType<typeof featuresInProgress>[number]

/** The lanes of a run: which features are worked on at this moment, each in a worktree of its own. */
export interface Lanes {
  /** Begins to work on a feature (index from 0) in lane `slot`. What goes wrong there ends the others at once. */
  begin(slot: number, index: number, work: (lane: Night, index: number) => Promise<void>): void
  /** Whether a feature is worked on. */
  has(index: number): boolean
  /** A feature in progress that no lane works on, and whether it may: one that has to run alone waits for the others. */
  waiting(batch: Batch): { kind: 'ready'; feature: FeatureInProgress } | { kind: 'later' } | { kind: 'none' }
  /** Waits until the work on one of them, or `sooner`, ends; false where none is worked on. Throws what went wrong in a lane. */
  oneEnded(sooner?: () => Promise<void>): Promise<boolean>
  /** Waits until all have ended. Throws what went wrong in a lane. */
  allEnded(): Promise<void>
  /** A lane whose worktree holds no half-done work; the first where none is free. */
  free(): Night
}

/** Makes the lanes of a run out of its first; the others are opened when they are needed. */
export function newLanes(first: Night): Lanes {
  const opened = new Map<number, Night>([[0, first]])
  const running = new Map<number, Promise<void>>()
  const lastOf = new Map<number, Promise<void>>()
  const problems: unknown[] = []
  const open = async (slot: number) => {
    const lane = opened.get(slot) ?? (await openLane(first, slot))
    opened.set(slot, lane)
    return lane
  }
  const throwProblem = () => {
    if (problems.length > 0) throw problems[0]
  }
  return {
    has: (index) => running.has(index),
    begin: (slot, index, work) => {
      // A feature that has its outcome may still be at work in its worktree: it is put back, or lands.
      const done = (lastOf.get(slot) ?? Promise.resolve())
        .then(() => open(slot))
        .then((lane) => work(lane, index).finally(() => lane.log.now(undefined)))
        .catch((cause) => {
          problems.push(cause)
          first.stop.ask('now')
        })
        .finally(() => running.delete(index))
      running.set(index, done)
      lastOf.set(slot, done)
    },
    waiting: (batch) => {
      const idle = featuresInProgress(batch).filter(({ index }) => !running.has(index))
      if (idle.length === 0) return { kind: 'none' }
      // Resumed with fewer lanes than it was left with.
      if (running.size >= lanesNow(batch)) return { kind: 'later' }
      const feature = idle.find(({ conflict }) => !conflict?.alone || running.size === 0)
      return feature ? { kind: 'ready', feature } : { kind: 'later' }
    },
    oneEnded: async (sooner) => {
      if (running.size === 0) return false
      await Promise.race([...running.values(), ...(sooner ? [sooner()] : [])])
      throwProblem()
      return true
    },
    allEnded: async () => {
      await Promise.all(running.values())
      throwProblem()
    },
    free: () => {
      const isBusy = (slot: number, batch: Batch) =>
        featuresInProgress(batch).some((feature) => (feature.slot ?? 0) === slot && feature.worker)
      const batch = requireBatch(first.project)
      return [...opened.values()].find(({ slot }) => !isBusy(slot, batch)) ?? first
    },
  }
}
