import { BatchError } from '../errors.ts'
import type { Batch } from '../model/batch.ts'
import { formatBatch, parseBatch } from '../model/batch-json.ts'

/** Gives the state as a reader of the file would get it, so that nothing is ever written that cannot be loaded. */
export function readBack(state: Batch): Batch {
  try {
    return parseBatch(formatBatch(state), 'The state to save')
  } catch (cause) {
    if (cause instanceof BatchError) throw inOwnWords(cause)
    throw new BatchError('The state to save is not a batch in memory. Change what loadBatchState gave.', {
      code: 'USAGE',
      cause,
    })
  }
}

/** What the reader advises is about a file on disk; here nothing has come that far. */
function inOwnWords(cause: BatchError): BatchError {
  const [problem] = cause.message.split(' The file was left as it is')
  return new BatchError(`${problem} Nothing was written: correct it, then call again.`, {
    code: cause.code,
    cause,
  })
}
