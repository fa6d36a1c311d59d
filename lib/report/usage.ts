import { allTokens, batchUsage, featureUsage } from '../batch/overnight.ts'
import type { Batch, Run } from '../batch/schema.ts'
import type { FeatureRow } from '../view/feature-rows.ts'
import { counted, shortNumber, utcTime } from '../view/format.ts'
import { featureList } from '../view/needs.ts'
import type { Inline } from './blocks.ts'
import { tokenItems } from './feature-details.ts'
import { beginning } from './room.ts'

/** What the batch used: cost, tokens by model, and the share of the subscription, each as far as the client told it. */
export function usageItems(batch: Batch, rows: readonly FeatureRow[]): Inline[][] {
  const used = batchUsage(batch)
  if (!used) return [['Cost: –. Tokens: –. The client has told neither.'], ...windowItems(batch.run)]
  const worked = rows.filter(({ attempts, tokens }) => attempts !== undefined || tokens !== undefined)
  const withCost = worked.filter(({ index }) => (featureUsage(batch, index)?.cost_usd ?? null) !== null)
  const withTokens = worked.filter(({ tokens }) => tokens !== undefined)
  const cost =
    used.cost_usd === null
      ? `Cost: –. The client told none${batch.run ? '' : ', as always inside a session'}.`
      : `Cost: $${used.cost_usd.toFixed(2)} by the client's own estimate. The client told the cost ${share(withCost, worked)}.`
  const where = batch.run ? '' : ' in the forks of the features'
  const tokens = `Tokens: ${shortNumber(allTokens(used))}${where}, told ${share(withTokens, worked)}.`
  const sessions = [...batch.usage.values()].flatMap((each) => Object.values(each.sessions))
  return [[cost], [tokens], ...tokenItems(sessions), ...windowItems(batch.run)]
}

/** Of how many features something is known, of which it is not, and that a sum is of the others alone. */
function share(known: readonly FeatureRow[], all: readonly FeatureRow[]): string {
  if (known.length === all.length)
    return all.length === 1
      ? 'of the one feature worked on'
      : `of all ${counted(all.length, 'feature')} worked on`
  const told = new Set(known)
  const without = all.filter((row) => !told.has(row)).map(({ number }) => number)
  return `of ${known.length} of the ${counted(all.length, 'feature')} worked on, not of ${featureList(without)}, so the sum is too low`
}

// Of all that uses the account, and not of this batch alone.
const MOST_WINDOWS = 6
const WINDOWS: Record<string, string> = { five_hour: '5-hour', seven_day: '7-day' }

function windowItems(run: Batch['run']): Inline[][] {
  const windows = [...(run?.windows ?? [])].sort((one, other) => (one.name < other.name ? -1 : 1))
  return windows.slice(0, MOST_WINDOWS).map((window) => {
    const ends = window.until === undefined ? '' : `; that window ends at ${utcTime(window.until)}`
    const told = `when the client last told it, at ${utcTime(window.told_at)}`
    return [
      `Subscription: ${Math.round(window.used * 100)} % of the ${windowName(window)} window was used ${told}${ends}.`,
    ]
  })
}

function windowName({ name }: NonNullable<Run['windows']>[number]): string {
  return WINDOWS[name] ?? beginning(name.replaceAll('_', ' '), 60)
}
