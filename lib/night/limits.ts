import { batchUsage } from '../batch/overnight.ts'
import type { Batch, Pause } from '../batch/schema.ts'
import type { UsageWindow } from './client-events.ts'

/** What a person set before bed; what is left out has no limit. */
export interface Limits {
  /** How many features this run may bring to an end. */
  features?: number | undefined
  hours?: number | undefined
  cost?: number | undefined
  tokens?: number | undefined
  /** Percent of a usage window of the account, where the client reports it. */
  usagePercent?: number | undefined
  /** The hours of the day (minutes since midnight, local time) between which it works. */
  window?: { from: number; to: number; text: string } | undefined
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
  limits: Limits,
  batch: Batch,
  now: Date,
  windows: readonly UsageWindow[] = [],
): Pick<Pause, 'detail' | 'until'> | undefined {
  return sumReached(limits, batch, now) ?? usageReached(limits, windows, now) ?? outsideWindow(limits, now)
}

/** Whether one more feature may begin beside those in progress, by the number of features that this run may bring to an end. */
export function hasRoom({ features, begun }: Limits, batch: Batch): boolean {
  return features === undefined || endedFeatures(batch) - begun.ended + batch.in_flight.size < features
}

function sumReached(
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

/** The share of the account's usage that a person wants to keep: goes on when that window begins anew. */
function usageReached({ usagePercent }: Limits, windows: readonly UsageWindow[], now: Date) {
  if (usagePercent === undefined) return undefined
  const full = windows.find(({ used, until }) => {
    const isOver = until !== undefined && Date.parse(until) <= now.getTime()
    return used * 100 >= usagePercent && !isOver
  })
  if (!full) return undefined
  const detail = `--stop-at-usage ${usagePercent}: ${Math.round(full.used * 100)} percent of ${full.name} is used`
  return { detail, ...(full.until === undefined ? {} : { until: full.until }) }
}

function outsideWindow({ window }: Limits, now: Date) {
  if (!window) return undefined
  const minute = now.getHours() * 60 + now.getMinutes()
  const { from, to, text } = window
  const isInside = from < to ? minute >= from && minute < to : minute >= from || minute < to
  if (isInside) return undefined
  const opening = new Date(now)
  opening.setHours(Math.floor(from / 60), from % 60, 0, 0)
  if (opening <= now) opening.setDate(opening.getDate() + 1)
  return { detail: `--window ${text}`, until: opening.toISOString() }
}

/** Reads `22:00-07:00`; undefined for what is no such window. */
export function readWindow(text: string): Limits['window'] {
  const [, ...parts] = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(text) ?? []
  const [h1 = 99, m1 = 99, h2 = 99, m2 = 99] = parts.map(Number)
  const isTime = (hours: number, minutes: number) => hours < 24 && minutes < 60
  if (!isTime(h1, m1) || !isTime(h2, m2) || (h1 === h2 && m1 === m2)) return undefined
  return { from: h1 * 60 + m1, to: h2 * 60 + m2, text }
}

function endedFeatures(batch: Batch): number {
  return batch.completed_features.length + batch.failed_features.length
}
