import { allTokens, batchUsage, type Used } from '../batch/overnight.ts'
import type { Batch, Pause } from '../batch/schema.ts'
import type { DailyWindow } from '../text/daily-window.ts'
import type { UsageWindow } from './worker/client-events.ts'

/** What a person set before bed; what is left out has no limit. */
export interface Limits {
  /** How many features this run may bring to an end. */
  features?: number | undefined
  hours?: number | undefined
  cost?: number | undefined
  tokens?: number | undefined
  /** Percent of a usage window of the account, where the client reports it. */
  usagePercent?: number | undefined
  /** The hours of the day between which it works. */
  window?: DailyWindow | undefined
  /** Where this run began: what was used and ended before is not its own. */
  begun: { at: Date; ended: number; cost: number; tokens: number }
}

/** Notes where a run begins, for its limits. */
export function limitsFrom(set: Omit<Limits, 'begun'>, batch: Batch, at: Date): Limits {
  const used = batchUsage(batch)
  const tokens = used ? allTokens(used) : 0
  return { ...set, begun: { at, ended: endedFeatures(batch), cost: used?.cost_usd ?? 0, tokens } }
}

/** The limits that are set, as the words of `run` that set them. */
export function limitWords(limits: Omit<Limits, 'begun'>): string[] {
  const { features, hours, cost, tokens, usagePercent, window } = limits
  const named = {
    '--features': features,
    '--max-hours': hours,
    '--max-cost': cost,
    '--max-tokens': tokens,
    '--stop-at-usage': usagePercent,
    '--window': window?.text,
  }
  return Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
}

// With one of these the client pays by use, and knows of no usage windows.
const PAYS_BY_USE = [
  'ANTHROPIC_API_KEY',
  'CLAUDE_CODE_USE_BEDROCK',
  'CLAUDE_CODE_USE_VERTEX',
  'CLAUDE_CODE_USE_FOUNDRY',
]

/** Whether the client, by what is known before it is started, reports how much of its usage windows is used. */
export function hasUsageWindows(env: NodeJS.ProcessEnv): boolean {
  return !PAYS_BY_USE.some((name) => env[name])
}

/** Says what a feature (index from 0) that has just ended leaves unmeasured: limits that the client told no figure for. */
export function unmeasured(
  { cost, tokens, usagePercent, begun }: Limits,
  batch: Batch,
  index: number,
  windows: readonly UsageWindow[],
): string[] {
  if (batch.in_flight.has(index)) return []
  const sessions = Object.values(batch.usage.get(index)?.sessions ?? {})
  const without = `feature ${index + 1}, of which the client told none`
  const isFirst = endedFeatures(batch) - begun.ended === 1
  return [
    ...(cost !== undefined && !sessions.some(({ cost_usd }) => cost_usd !== null)
      ? [`--max-cost ${cost} counts without the cost of ${without}.`]
      : []),
    ...(tokens !== undefined && !sessions.some(({ models }) => Object.keys(models).length > 0)
      ? [`--max-tokens ${tokens} counts without the tokens of ${without}.`]
      : []),
    ...(usagePercent !== undefined && windows.length === 0 && isFirst
      ? [`--stop-at-usage ${usagePercent} cannot be measured: the client has told nothing of usage windows.`]
      : []),
  ]
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
  const spent = { cost: used?.cost_usd ?? 0, tokens: used ? allTokens(used) : 0 }
  const ended = endedFeatures(batch) - begun.ended
  if (features !== undefined && ended >= features) return { detail: `--features ${features}` }
  if (hours !== undefined && now.getTime() - begun.at.getTime() >= hours * 3_600_000)
    return { detail: `--max-hours ${hours}` }
  if (cost !== undefined && spent.cost - begun.cost >= cost) return { detail: `--max-cost ${cost}` }
  if (tokens !== undefined && spent.tokens - begun.tokens >= tokens)
    return { detail: `--max-tokens ${tokens}` }
  return ended > 0 ? unknownSum({ cost, tokens }, used) : undefined
}

/** Nothing at all is known of what is spent, so it may be any amount. */
function unknownSum(
  { cost, tokens }: Pick<Limits, 'cost' | 'tokens'>,
  used: Used | undefined,
): Pick<Pause, 'detail'> | undefined {
  if (cost !== undefined && (used?.cost_usd ?? null) === null)
    return { detail: `--max-cost ${cost} cannot be measured: the client tells no cost` }
  if (tokens !== undefined && (!used || allTokens(used) === 0))
    return { detail: `--max-tokens ${tokens} cannot be measured: the client tells no tokens` }
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

function endedFeatures(batch: Batch): number {
  return batch.completed_features.length + batch.failed_features.length
}
