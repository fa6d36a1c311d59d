import { featuresInProgress } from '../batch/lanes.ts'
import type { Batch } from '../batch/schema.ts'
import type { Line } from '../text/styled-line.ts'
import { utcTime } from './format.ts'
import { countsWith } from './status.ts'

/** Where a batch stands in a line, for a pipe that gets one at every change. */
export function watchLine(batch: Batch, now: string, unproven: readonly number[]): Line {
  const running = batch.pause ? [] : featuresInProgress(batch)
  const doing = running
    .map(({ index, attempt }) => `; feature ${index + 1} in progress, attempt ${attempt}`)
    .join('')
  return [{ text: `${utcTime(now)} ${batch.status}: ${countsWith(batch, unproven)}${doing}` }]
}

/** What keeps the batch from being shown, while it is waited for. */
export function watchProblem(problem: string): Line[] {
  return [[{ text: problem }], [{ text: 'Waiting for it; Ctrl+C ends the watch and nothing else.' }]]
}
