import type { Batch } from '../model/batch.ts'
import { type Progress, progress } from '../model/outcome.ts'
import { shortenForDisplay } from '../model/shorten.ts'
import { counted } from './words.ts'

const LISTED = 20

/** Writes how a batch ended: the counts, and every feature that needs a look. */
export function summaryText(batch: Batch): string {
  const counts = progress(batch)
  return [
    `Batch ${batch.batch_id} has ended: ${countsText(counts)}.`,
    ...needLook(batch),
    'Next step: none. Tell the user this result; /batch-status shows the table.',
  ].join('\n')
}

/** Writes the counts that are not zero: `3 of 5 completed (1 unverified), 1 failed, 1 blocked`. */
export function countsText(counts: Progress): string {
  const unverified = counts.unverified > 0 ? ` (${counts.unverified} unverified)` : ''
  const others = (['failed', 'skipped', 'blocked'] as const)
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `, ${counts[outcome]} ${outcome}`)
  return `${counts.completed} of ${counted(counts.total, 'feature')} completed${unverified}${others.join('')}`
}

function needLook(batch: Batch): string[] {
  const failed = batch.failed_features.map(({ feature_index, error_message }) =>
    line(batch, feature_index, `failed: ${shortenForDisplay(error_message)}`),
  )
  const skipped = batch.skipped_features.map(({ feature_index, reason, category }) =>
    line(
      batch,
      feature_index,
      `${category === 'dependency' ? 'blocked' : 'skipped'}: ${shortenForDisplay(reason)}`,
    ),
  )
  const all = [...failed, ...skipped]
  const more = all.length - LISTED
  return more > 0 ? [...all.slice(0, LISTED), `- and ${more} more`] : all
}

function line(batch: Batch, index: number, what: string): string {
  return `- ${index + 1}. ${shortenForDisplay(batch.features[index] ?? '', 60)}: ${what}`
}
