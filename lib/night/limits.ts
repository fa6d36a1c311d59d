import { batchUsage } from '../batch/overnight.ts'
import type { Batch, Pause } from '../batch/schema.ts'

/** What a person set before bed; what is left out has no limit. */
export interface Limits {
  /** How many features this run may bring to an end. */
  features?: number | undefined
  hours?: number | undefined
  cost?: number | undefined
  tokens?: number | undefined
  /** Where this run began: what was used and ended before is not its own. */
  begun: { at: Date; ended: number; cost: number; tokens: number }
}

/** Notes where a run begins, for its limits. */
export function limitsFrom(set: Omit<Limits, 'begun'>, batch: Batch, at: Date): Limits {
  const used = batchUsage(batch)
  const tokens = used ? used.input + used.cache_write + used.cache_read + used.output : 0
  return { ...set, begun: { at, ended: endedFeatures(batch), cost: used?.cost_usd ?? 0, tokens } }
}

/** Says which limit of a run is reached, between two features; undefined while none is. */
export function limitReached(
  { features, hours, cost, tokens, begun }: Limits,
  batch: Batch,
  now: Date,
): Pick<Pause, 'detail'> | undefined {
  const used = batchUsage(batch)
  const sum = used ? used.input + used.cache_write + used.cache_read + used.output : 0
  if (features !== undefined && endedFeatures(batch) - begun.ended >= features)
    return { detail: `--features ${features}` }
  if (hours !== undefined && now.getTime() - begun.at.getTime() >= hours * 3_600_000)
    return { detail: `--max-hours ${hours}` }
  if (cost !== undefined && (used?.cost_usd ?? 0) - begun.cost >= cost)
    return { detail: `--max-cost ${cost}` }
  if (tokens !== undefined && sum - begun.tokens >= tokens) return { detail: `--max-tokens ${tokens}` }
  return undefined
}

function endedFeatures(batch: Batch): number {
  return batch.completed_features.length + batch.failed_features.length
}
