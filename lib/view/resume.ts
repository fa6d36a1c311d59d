import type { Batch } from '../batch/schema.ts'
import { counted } from './format.ts'

const LISTED = 10

/** Writes what stood when a batch was resumed: the counts, and the features that need not be done again. */
export function resumedFacts(batch: Batch, counts: string): string[] {
  const numbers = batch.completed_features.map((index) => index + 1).sort((a, b) => a - b)
  const shown = numbers.slice(0, LISTED).join(', ')
  const more = numbers.length > LISTED ? ` and ${numbers.length - LISTED} more` : ''
  const first = `Batch ${batch.batch_id} ${batch.pause ? 'is yours now' : 'resumed'}: ${counts}.`
  return numbers.length === 0 ? [first] : [first, `Done already, not to be done again: ${shown}${more}.`]
}

/** Writes that the revision before can be used instead of an unreadable state file. */
export function backupOffer(file: string, backup: Batch): string {
  const { batch_id, revision, current_index, features } = backup
  return `The revision before it (${file}, revision ${revision} of batch ${batch_id}, ${current_index} of ${counted(features.length, 'feature')} behind it) can be read: to go on from it, use /batch-implement --resume --from-backup.`
}

/** Writes that nothing of an unreadable state file can be used, and the way out. */
export function noBackupText(file: string): string {
  return `There is no backup that can be read. Move ${file} elsewhere to start anew.`
}

/** Writes to which revision a batch went back, and where the file is that could not be read, if there was one. */
export function restoredText(batch: Batch, keptAs: string | undefined): string {
  const kept = keptAs === undefined ? '' : ` The unreadable file is kept as ${keptAs}.`
  return `Went back to revision ${batch.revision} from the backup.${kept}`
}
