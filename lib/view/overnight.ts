import { allTokens, batchUsage, type Used } from '../batch/overnight.ts'
import type { Batch, InFlight } from '../batch/schema.ts'
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
  if (landed !== null) return `Landed on ${branch}, up to ${shortSha(landed)}.`
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

/** In which lane a feature is worked on, and what it does not go together with; empty inside a session. */
export function laneWords({ run }: Batch, { slot = 0, conflict }: InFlight): string[] {
  const others = conflict?.with.map((other) => other + 1).join(', ')
  const whom = others ? ` with ${others}` : ''
  return [
    ...((run?.lanes ?? 1) > 1 ? [`lane ${slot + 1}`] : []),
    ...(conflict ? [`${conflict.alone ? 'alone after' : 'resolves'} a conflict${whom}`] : []),
  ]
}

/** Which attempt it is, from the second on. */
export function attemptWords({ attempt }: InFlight): string[] {
  return attempt > 1 ? [`attempt ${attempt}`] : []
}
