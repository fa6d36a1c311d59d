import type { Batch } from '../batch/schema.ts'
import { afterEvent } from '../batch/transition.ts'
import { forkUsage } from '../claude/transcript.ts'
import { type Changed, updateBatch } from '../disk/batch-store.ts'
import { type ActionContext, type Project, timestamp } from './project.ts'

/**
 * Notes what the forks of a session used for their features, by the client's records of them. Called after each outcome:
 * what was written to since the outcome before is counted, so a fork that reported its own failure is counted again with
 * what it said after that. Overnight the driver counts its workers itself.
 */
export async function countForks(
  context: ActionContext,
  project: Project,
  { before, batch }: Pick<Changed<unknown>, 'before' | 'batch'>,
): Promise<void> {
  const { env } = context
  if (batch.run || !before) return
  const sessions = new Set([before.owner, batch.owner].flatMap((owner) => (owner ? [owner.session_id] : [])))
  const since = lastOutcome(before)
  const found = [...sessions].flatMap((session) =>
    forkUsage({ env, home: context.home() }, { session, batchId: batch.batch_id, since }),
  )
  if (found.length === 0) return
  const now = timestamp(context)
  await updateBatch(project.files, now, (present) => {
    if (present.batch_id !== batch.batch_id) return { batch: present, result: undefined }
    const counted = found.reduce(
      (known, { index, fork, usage }) =>
        afterEvent(known, { type: 'used', index, usage: { [fork]: usage } }, now),
      present,
    )
    return { batch: counted, result: undefined }
  })
}

/** When the last feature ended (ms), or else when the batch began. */
function lastOutcome(batch: Batch): number {
  const completed = batch.completed_features.map((index) => batch.verification.get(index)?.timestamp)
  const others = [...batch.failed_features, ...batch.skipped_features].map(({ timestamp: at }) => at)
  const times = [batch.created_at, ...completed, ...others].map((at) => Date.parse(at ?? ''))
  return Math.max(0, ...times.filter(Number.isFinite))
}
