import { outcomes, unmetDependencies } from './progress.ts'
import type { Batch, InFlight } from './schema.ts'
import { mayMeet, touchesOf } from './touches.ts'

/** How many features an overnight run may work on at once. */
export const MOST_LANES = 4

// Of the last four landings more than one conflicted: what is left hangs together, so one feature at a time is faster.
const LANDINGS = 4
const MOST_CONFLICTS = 1

/** Lists the features in progress with their indices (from 0), in the order of their lanes. */
export function featuresInProgress(batch: Batch): ({ index: number } & InFlight)[] {
  const all = [...batch.in_flight].map(([index, attempt]) => ({ index, ...attempt }))
  return all.sort((one, other) => (one.slot ?? 0) - (other.slot ?? 0))
}

/** How many features may be in progress at this moment; inside a session one. */
export function lanesNow({ run }: Batch): number {
  const conflicts = run?.conflicts?.filter((isConflict) => isConflict).length ?? 0
  return conflicts > MOST_CONFLICTS ? 1 : (run?.lanes ?? 1)
}

/** Adds how one more landing went to those that are remembered. */
export function withLanding(batch: Batch, isConflict: boolean): Batch {
  const { run } = batch
  if (!run || (run.lanes ?? 1) === 1) return batch
  return { ...batch, run: { ...run, conflicts: [...(run.conflicts ?? []), isConflict].slice(-LANDINGS) } }
}

/**
 * Picks the feature that may begin beside those in progress, and a free lane for it (from 0): the first in order whose
 * predecessors have completed, and that declares nothing which meets what one in progress declares. Undefined where none may,
 * as while a feature has to run alone.
 */
export function admissible(batch: Batch): { index: number; slot: number } | undefined {
  const running = featuresInProgress(batch)
  const isAlone = running.some(({ conflict }) => conflict?.alone)
  if (batch.pause || isAlone || running.length >= lanesNow(batch)) return undefined
  const ended = outcomes(batch)
  const taken = running.flatMap(({ index }) => declared(batch, index))
  const index = batch.feature_order.find(
    (i) =>
      !ended.has(i) &&
      !batch.in_flight.has(i) &&
      unmetDependencies(batch, i, ended).length === 0 &&
      !mayMeet(declared(batch, i), taken),
  )
  return index === undefined ? undefined : { index, slot: freeSlot(running) }
}

function freeSlot(running: readonly InFlight[]): number {
  const used = new Set(running.map(({ slot = 0 }) => slot))
  let slot = 0
  while (used.has(slot)) slot += 1
  return slot
}

/** What a feature (index from 0) declares that it changes, in its text or in that of its issue. */
export function declared(batch: Batch, index: number): string[] {
  return touchesOf(`${batch.features[index] ?? ''}\n${batch.issue_bodies?.[index] ?? ''}`)
}
