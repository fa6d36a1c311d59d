import { answerIfLate, answerIfRetried } from '../actions/answer.ts'
import {
  type Completion,
  hasNoCheckLeft,
  recordFindings,
  verifyFeature,
} from '../actions/complete-feature.ts'
import { type ActionContext, type Answer, timestamp } from '../actions/project.ts'
import { findChecks } from '../actions/run-checks.ts'
import { changeAsOwner, openOwnedBatch } from '../actions/update-batch.ts'
import { currentFeature } from '../batch/progress.ts'
import type { Batch } from '../batch/schema.ts'
import { refuse } from '../batch/transition.ts'
import { BatchError } from '../errors.ts'
import { resumedByCall } from '../failure/retry-record.ts'
import { noMoreChecksText } from '../view/complete.ts'
import { nothingInProgressText, refusalText } from '../view/refusal.ts'

/**
 * Completes the feature in progress if the project's own verification passes, records its commit and
 * hands out the next one. `number` (from 1), where given, must be the one in progress.
 */
export async function complete(
  context: ActionContext,
  number: number | undefined,
  options: { withoutCommit?: boolean } = {},
): Promise<Answer> {
  const { project, batch, settings, unproven } = await openOwnedBatch(context)
  const late = answerIfLate(context, batch, number) ?? answerIfRetried(context, batch, number)
  if (late) return late
  const completion: Completion = {
    index: indexToComplete(batch, number),
    place: project.workTree,
    checks: findChecks(context, project, settings),
    noCommit: options.withoutCommit ?? false,
    refuseChangedChecks: settings.checks_changed === 'refuse',
  }
  const findings = await verifyFeature(context, batch, completion)
  return changeAsOwner(
    context,
    project,
    (present, retries) => {
      // Of several at once for one feature, the first decides.
      indexToComplete(present, completion.index + 1)
      const resumed = resumedByCall(present, retries, timestamp(context))
      const step = { closeIssues: settings.close_issues, unproven }
      return recordFindings(context, { batch: resumed, retries }, completion.index, findings, step)
    },
    batch.owner?.epoch,
  )
}

/** Checks that the number may be completed now, and gives its index. */
function indexToComplete(batch: Batch, number: number | undefined): number {
  const index = number === undefined ? currentFeature(batch)?.index : number - 1
  if (index === undefined) throw refused(nothingInProgressText(batch))
  const refusal = refuse(batch, { type: 'completed', index })
  if (refusal) throw refused(refusalText(refusal, batch.batch_id))
  if (hasNoCheckLeft(batch, index)) throw refused(noMoreChecksText(index + 1))
  return index
}

function refused(message: string): BatchError {
  return new BatchError(message, { code: 'REFUSED' })
}
