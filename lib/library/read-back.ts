import { BatchError } from '../errors.ts'
import type { Batch } from '../model/batch.ts'
import { formatBatch, parseBatch } from '../model/batch-json.ts'

/** Gives the state as a reader of the file would get it, so that nothing is ever written that cannot be loaded. */
export function readBack(state: Batch): Batch {
  let text: string
  try {
    text = formatBatch(state)
  } catch (cause) {
    throw new BatchError('The state to save is not a batch in memory. Change what loadBatchState gave.', {
      code: 'USAGE',
      cause,
    })
  }
  return parseBatch(text, 'The state to save')
}
