import { allTokens, batchUsage, type Used } from '../batch/overnight.ts'
import type { Batch } from '../batch/schema.ts'
import { shortenForDisplay } from '../text/clean.ts'
import { shortSha, withSeparators } from './format.ts'

/** Says of an overnight run what the table does not: what was used, and what has become of the verified work. */
export function overnightLines(batch: Batch): string[] {
  const { run } = batch
  return run ? [landingText(run), `Used: ${usedText(batchUsage(batch))}.`] : []
}

/** Whether what is verified stands on the person's branch, as it always does in a session. */
export function hasLanded(run: Batch['run']): boolean {
  return !run || (run.landed !== null && !run.not_landed)
}

/** Says what has become of the verified work of a run. */
export function landingText({ target, landed, not_landed, land }: NonNullable<Batch['run']>): string {
  const branch = shortenForDisplay(String(target))
  if (not_landed) return `Not landed: ${not_landed}.`
  if (landed !== null) return `Landed: ${branch} is at ${shortSha(landed)} or later.`
  if (target === null) return 'Nothing will land: no branch was checked out at the start.'
  return land === 'never'
    ? 'Nothing was landed, as the settings say.'
    : `Nothing has landed on ${branch} yet.`
}

/** Writes what was used: `12,345 tokens, $0.42 by the client's estimate`; what is not known is a dash. */
function usedText(used: Used | undefined): string {
  if (!used) return '–'
  const cost = used.cost_usd === null ? '' : `, $${used.cost_usd.toFixed(2)} by the client's estimate`
  return `${withSeparators(allTokens(used))} tokens${cost}`
}
