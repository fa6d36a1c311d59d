import { decideAndCount } from '../actions/decide-failure.ts'
import type { Batch } from '../model/batch.ts'
import { classifyFailure } from '../model/failure.ts'
import type { FailureDecision } from '../model/failure-decision.ts'
import type { RetryCounts } from '../model/retry-counts.ts'
import type { ProjectAccess } from './project-access.ts'

/**
 * Takes the failure of the feature in progress as the helper does, and gives the batch that follows.
 *
 * `admit` sees the decision before anything is written and refuses by throwing.
 */
export async function afterFailure(
  { context, project }: ProjectAccess,
  batch: Batch,
  failure: { index: number; text: string; consent: boolean },
  admit?: (decision: FailureDecision<RetryCounts>) => void,
): Promise<Batch> {
  const report = { ...failure, found: classifyFailure(failure.text) }
  const { decision, repaired } = await decideAndCount(context, project, batch, report, admit)
  if (repaired !== undefined) context.warn(repaired)
  return decision.batch
}
