import { progress } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { featureRows } from './feature-rows.ts'
import { countsText } from './format.ts'
import { firstWay, needs } from './needs.ts'

/** What somebody may be told of while they are away. */
export type NewsEvent = 'ended' | 'paused' | 'needs_you'

/**
 * Says what a change is news of, at most one thing: the end, a pause, or the first feature that needs a look while the
 * batch goes on. Each is told once, since it is the step between two states.
 */
export function newsEvent(before: Batch | undefined, after: Batch): NewsEvent | undefined {
  if (!before) return undefined
  const isOver = ({ status }: Batch) => status === 'completed' || status === 'failed'
  if (isOver(after)) return isOver(before) ? undefined : 'ended'
  if (after.pause) return after.pause.since === before.pause?.since ? undefined : 'paused'
  return needsLook(after) && !needsLook(before) ? 'needs_you' : undefined
}

function needsLook(batch: Batch): boolean {
  return batch.failed_features.length > 0 || featureRows(batch).some(({ marks }) => marks.length > 0)
}

/** The facts that the person's command reads as JSON on its standard input. */
export function newsFacts(
  event: NewsEvent,
  batch: Batch,
  {
    now,
    helper,
    report,
    unproven = [],
  }: { now: string; helper: string; report: string; unproven?: readonly number[] },
): Record<string, unknown> {
  const counts = progress(batch)
  const waiting = needs(batch, featureRows(batch, unproven), { now, helper })
  const message = `Batch ${batch.batch_id} ${EVENTS[event]}: ${countsText(counts)}.`
  return {
    ...{
      event,
      message,
      batch_id: batch.batch_id,
      status: batch.status,
      timestamp: now,
      project: projectOf(batch),
    },
    ...{ report, progress: counts, pause: batch.pause },
    needs: waiting.map((need) => ({
      kind: need.kind,
      text: need.text,
      said: need.said ?? null,
      commands: firstWay(need),
      numbers: need.numbers,
    })),
  }
}

const EVENTS: Record<NewsEvent, string> = {
  ended: 'has ended',
  paused: 'is paused',
  needs_you: 'needs a look',
}

function projectOf({ state_file }: Batch): string {
  return state_file.replace(/[\\/]\.claude[\\/][^\\/]*$/, '')
}
