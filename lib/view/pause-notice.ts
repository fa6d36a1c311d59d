import type { Progress } from '../model/outcome.ts'
import { withSeparators } from './words.ts'

/** Writes the notice of a pause by hand: how full the conversation is, how far the batch, the two steps on. */
export function pauseNotice(notice: {
  batchId: string
  /** Estimated tokens, and from how many on clearing is advised. */
  tokens: number
  threshold: number
  progress: Pick<Progress, 'ended' | 'total'>
}): string {
  const { ended, total } = notice.progress
  const percent = total === 0 ? 0 : Math.floor((100 * ended) / total)
  return [
    `Batch ${notice.batchId} is paused.`,
    `Context: about ${withSeparators(notice.tokens)} tokens of this conversation come from the batch (clearing is advised from ${withSeparators(notice.threshold)}).`,
    `Progress: ${ended}/${total} features (${percent}%).`,
    'To go on with a fresh context:',
    '  1. /clear',
    `  2. /batch-implement --resume ${notice.batchId}`,
  ].join('\n')
}
